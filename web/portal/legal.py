"""The pages the law asks for, of each municipality, and the form to report a barrier."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.contacts import contacts
from bot.legal import legal_of, towns_of
from bot.texts import Texts
from catalog.database import Database
from catalog.portal.barriers import LONGEST_REPORT, TooManyReports, report
from web.pages import Pages
from web.portal.posting import Posting


@dataclass(frozen=True)
class LegalPage:
    """One of them: where it is, and its name in the keys of its texts and templates."""

    path: str
    name: str


IMPRINT, PRIVACY = LegalPage("/impressum", "imprint"), LegalPage("/privacy", "privacy")
ACCESS = LegalPage("/barrierefreiheit", "access")
LEGAL = (IMPRINT, PRIVACY, ACCESS)
REPORT = "/barriere-melden"
NOTHING: dict[str, str] = {"town": "", "what": "", "where": "", "answer": ""}


class LegalPages:
    """The routes. With one municipality only, or with ``home``, its pages are at the plain addresses."""

    def __init__(self, database: Database, texts: Texts, pages: Pages, posting: Posting, home: str | None) -> None:
        self._database = database
        self._texts = texts
        self._pages = pages
        self._posting = posting
        self._home = home

    def routes(self) -> list[Route]:
        """Each page for all municipalities and for one, and the form."""
        shown = [
            Route(page.path + of_one, partial(self.show, page), methods=["GET"])
            for page in LEGAL
            for of_one in ("", "/{ags}")
        ]
        return [
            *shown,
            Route(REPORT, self.form, methods=["GET"]),
            Route(REPORT, self.send, methods=["POST"]),
        ]

    async def show(self, page: LegalPage, request: Request) -> Response:
        """The page of the municipality in the address, or what is the same for all, with the way to each."""
        language = self._pages.language(request)
        towns = await asyncio.to_thread(towns_of, self._database)
        asked = request.path_params.get("ags")
        ags = asked or self._only(towns)
        view = ags and await asyncio.to_thread(legal_of, self._database, self._texts, page.name, ags, language)
        if asked and not view:
            raise HTTPException(404)
        of_one = f"/{asked}" if asked else ""
        return self._pages.page(
            f"portal/{page.name}.html",
            language,
            page=page,
            view=view,
            towns=towns,
            contacts=[] if view else await asyncio.to_thread(contacts, self._database, self._texts, language),
            in_language=lambda one: f"{page.path}{of_one}?lang={one}",
        )

    async def form(self, request: Request) -> Response:
        """The form, filled in with where one came from."""
        query = request.query_params
        typed = NOTHING | {"where": query.get("where", "")[:120], "town": query.get("town", "")[:8]}
        return await self._form(request, typed, is_sent="sent" in query)

    async def send(self, request: Request) -> Response:
        """Pass a report on to the coordination."""
        form = NOTHING | await self._posting.read(request)
        language = self._pages.language(request)
        towns = dict(await asyncio.to_thread(towns_of, self._database))
        problem = _flaw(form, towns) or self._posting.flaw_of(request, form)
        if not problem:
            problem = await asyncio.to_thread(self._keep, form, language)
        if problem:
            return await self._form(request, form, problem=problem)
        return RedirectResponse(f"{REPORT}?sent=1&town={form['town']}&lang={language}", 303)

    def _keep(self, form: dict[str, str], language: str) -> str | None:
        try:
            with self._database.session() as session:
                report(
                    session,
                    ags=form["town"],
                    text=form["what"],
                    page=form["where"],
                    answer_to=form["answer"],
                    language=language,
                    now=self._posting.now(),
                )
        except TooManyReports:
            return "form-too-many"
        return None

    async def _form(self, request: Request, typed: dict[str, str], *, problem: str = "", **more: Any) -> Response:
        language = self._pages.language(request)
        towns = await asyncio.to_thread(towns_of, self._database)
        return self._pages.page(
            "portal/barrier.html",
            language,
            status=422 if problem else 200,
            typed=typed | {"town": typed["town"] or self._only(towns) or ""},
            towns=towns,
            contacts=await asyncio.to_thread(contacts, self._database, self._texts, language),
            problem=problem,
            seal=self._posting.seal(),
            longest=LONGEST_REPORT,
            in_language=lambda one: f"{REPORT}?lang={one}",
            **({"is_sent": False} | more),
        )

    def _only(self, towns: list[tuple[str, str]]) -> str | None:
        return towns[0][0] if len(towns) == 1 else self._home


def _flaw(form: dict[str, str], towns: dict[str, str]) -> str | None:
    if not form["what"]:
        return "barrier-empty"
    if len(form["what"]) > LONGEST_REPORT:
        return "barrier-long"
    return None if form["town"] in towns else "form-which-town"
