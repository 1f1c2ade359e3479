"""The form by which anybody proposes an offer: without an account, seen by the coordination before anybody else.

What is typed becomes the same sheet that the desk works on; it waits among the proposals of providers.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.legal import towns_of
from catalog.database import Database
from catalog.moments import moment_at
from catalog.money import cents_of
from catalog.offers.sheet_rules import faults_of
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.places.gazetteer import Gazetteer
from catalog.places.locating import locate
from catalog.providers.proposals import UNKNOWN, TooManyProposals, suggest
from catalog.vocabulary import Audience, Format, Kind
from web.desk.forms import MAIL
from web.pages import Pages
from web.portal.posting import Posting

PATH = "/anbieter/vorschlagen"
LONGEST = {
    **{"organisation": 200, "name": 120, "email": 200, "phone": 60, "title": 160, "summary": 300, "rule": 300},
    **{"place": 200, "registration": 300, "note": 500},
}
"""Characters of what is written freely."""
TEXTS = dict.fromkeys(LONGEST, "")
OTHERS = dict.fromkeys(("town", "kind", "audience", "format", "age_min", "age_max", "day", "start", "end", "cost"), "")
REQUIRED = ("town", "organisation", "name", "title", "summary", "kind")
FIELDS = {
    "age_min": "age_min",
    "age_max": "age_max",
    "cost_cents": "cost",
    "starts_at": "day",
    "ends_at": "end",
    "opening_rule": "rule",
    "onsite_address": "place",
}
"""The field of the form for the value of a sheet, where they have other names."""
REASONS = {"too-long": "long", "age": "age", "ages-in-order": "ages", "cost": "cost", "start": "when", "end": "end"}
"""What a rule of sheets has against a value, as the key of a text (``propose-wrong-...``)."""


@dataclass
class _Read:
    """A form as it was understood; ``wrong`` holds the key of a text by the field it is about."""

    sheet: OfferSheet = field(default_factory=OfferSheet)
    wrong: dict[str, str] = field(default_factory=dict)


class Proposing:
    """The routes."""

    def __init__(self, database: Database, gazetteer: Gazetteer, pages: Pages, posting: Posting) -> None:
        self._database = database
        self._gazetteer = gazetteer
        self._pages = pages
        self._posting = posting

    def routes(self) -> list[Route]:
        """The form, and what takes it."""
        return [Route(PATH, self.form, methods=["GET"]), Route(PATH, self.send, methods=["POST"])]

    async def form(self, request: Request) -> Response:
        """The empty form, or that a proposal has arrived."""
        return await self._form(request, TEXTS | OTHERS, is_sent="sent" in request.query_params)

    async def send(self, request: Request) -> Response:
        """Take a proposal."""
        typed = TEXTS | OTHERS | await self._posting.read(request)
        towns = dict(await asyncio.to_thread(towns_of, self._database))
        read = await asyncio.to_thread(_read, typed, self._gazetteer)
        if typed["town"] not in towns:
            read.wrong["town"] = "form-which-town"
        problem = "" if read.wrong else self._posting.flaw_of(request, typed) or ""
        if not read.wrong and not problem:
            problem = await asyncio.to_thread(self._keep, typed, read.sheet)
        if read.wrong or problem:
            return await self._form(request, typed, wrong=read.wrong, problem=problem)
        return RedirectResponse(f"{PATH}?sent=1&lang={self._pages.language(request)}", 303)

    def _keep(self, typed: dict[str, str], sheet: OfferSheet) -> str:
        sender = {name: typed[name] for name in ("organisation", "name", "email", "phone")}
        try:
            with self._database.session() as session:
                suggest(session, typed["town"], sender, sheet, typed["note"], self._posting.now())
        except TooManyProposals:
            return "form-too-many"
        return ""

    async def _form(self, request: Request, typed: dict[str, str], **more: Any) -> Response:
        language = self._pages.language(request)
        towns = await asyncio.to_thread(towns_of, self._database)
        values: dict[str, Any] = {"wrong": {}, "problem": "", "is_sent": False}
        is_refused = more.get("wrong") or more.get("problem")
        return self._pages.page(
            "portal/propose.html",
            language,
            status=422 if is_refused else 200,
            typed=typed | ({"town": towns[0][0]} if len(towns) == 1 else {}),
            towns=towns,
            kinds=[str(kind) for kind in Kind],
            audiences=[str(audience) for audience in Audience],
            formats=[str(one) for one in Format],
            longest=LONGEST,
            seal=self._posting.seal(),
            path=PATH,
            in_language=lambda one: f"{PATH}?lang={one}",
            **(values | more),
        )


def _read(typed: dict[str, str], gazetteer: Gazetteer) -> _Read:
    """The sheet of what was typed, and what cannot be taken."""
    read = _Read()
    for name in REQUIRED:
        if not typed[name]:
            read.wrong[name] = "propose-wrong-empty"
    for name, most in LONGEST.items():
        if len(typed[name]) > most:
            read.wrong[name] = "propose-wrong-long"
    if not (typed["email"] or typed["phone"]):
        read.wrong["email"] = "propose-wrong-reach"
    elif typed["email"] and not MAIL.fullmatch(typed["email"]):
        read.wrong["email"] = "propose-wrong-mail"
    read.sheet = OfferSheet(
        provider_id=UNKNOWN,
        title=typed["title"],
        summary=typed["summary"],
        kind=typed["kind"] if typed["kind"] in list(Kind) else "",
        audience=typed["audience"] if typed["audience"] in list(Audience) else Audience.YOUNG_PEOPLE,
        registration=typed["registration"] or None,
        age_min=_taken(read, "age_min", typed, int, "age"),
        age_max=_taken(read, "age_max", typed, int, "age"),
        cost_cents=_taken(read, "cost", typed, _cents, "cost"),
        dates=[_date(read, typed, gazetteer)],
    )
    for fault in faults_of(read.sheet):
        name = FIELDS.get(fault.name, fault.name)
        read.wrong.setdefault(name, f"propose-wrong-{REASONS.get(fault.key, 'empty')}")
    return read


def _date(read: _Read, typed: dict[str, str], gazetteer: Gazetteer) -> DateSheet:
    day = _taken(read, "day", typed, date.fromisoformat, "day")
    start = _taken(read, "start", typed, time.fromisoformat, "time")
    end = _taken(read, "end", typed, time.fromisoformat, "time")
    if day and not start:
        read.wrong.setdefault("start", "propose-wrong-time")
    sheet = DateSheet(
        starts_at=moment_at(day, start) if day and start else None,
        ends_at=moment_at(day, end) if day and start and end else None,
        opening_rule=typed["rule"] or None,
        format=typed["format"] if typed["format"] in list(Format) else Format.ONSITE,
    )
    home = gazetteer.by_ags(typed["town"])
    if typed["place"] and home and sheet.format != Format.DIGITAL:
        sheet.onsite_address, sheet.onsite_ags = typed["place"], home.ags
        found = locate(gazetteer, typed["place"], home)
        if found.place:
            sheet.onsite_ags, sheet.lat, sheet.lon = found.place.ags, found.place.lat, found.place.lon
    return sheet


def _cents(text: str) -> int:
    cents = cents_of(text)
    if cents is None:
        raise ValueError(text)
    return cents


def _taken(read: _Read, name: str, typed: dict[str, str], made: Any, reason: str) -> Any:
    """What the field ``name`` says; None if it is empty, or says nothing of the kind."""
    if not typed[name]:
        return None
    try:
        return made(typed[name])
    except ValueError:
        read.wrong[name] = f"propose-wrong-{reason}"
        return None
