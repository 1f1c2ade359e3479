"""The catalog for programs of others: HSDS 3 as JSON, a table, and the description of both (OpenAPI)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.importer import DESK_TEXTS, desk_words
from bot.settings import ROOT
from bot.texts import Texts, default_texts
from catalog.database import Database
from catalog.exchange.formats import WRITERS
from catalog.exchange.values import Words
from catalog.model import ORIGINAL
from catalog.offers.open_data import MOST_PER_PAGE, PER_PAGE, Taking, records, services
from catalog.search.wish_query import Said
from web.limits import Gate
from web.portal.feeds import tagged

DESCRIPTION = ROOT / "data" / "openapi.json"
MOST_PAGES = 100_000
ANYONE = {"Access-Control-Allow-Origin": "*"}
"""Pages of others may read this: it is all public, and says nothing of whoever asks."""


class BadQuestion(Exception):
    """A parameter is not what it has to be. The sentence is for whoever writes the program."""


class OpenData:
    """The routes under ``/open``."""

    def __init__(
        self, database: Database, texts: Texts, gate: Gate, now: Callable[[], datetime], public_url: str
    ) -> None:
        self._database = database
        self._texts = texts
        self._gate = gate
        self._now = now
        self._url = public_url

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/open/services", self.services, methods=["GET"]),
            Route("/open/offers.csv", self.table, methods=["GET"]),
            Route("/open/openapi.json", self.description, methods=["GET"]),
        ]

    async def services(self, request: Request) -> Response:
        """A page of services."""

        def written(session: Session, taking: Taking) -> bytes:
            return json.dumps(services(session, taking, self._now()), ensure_ascii=False).encode()

        return await self._given(request, written, "application/json")

    async def table(self, request: Request) -> Response:
        """All offers as CSV."""

        def written(session: Session, taking: Taking) -> bytes:
            return WRITERS["csv"].write(records(session, taking, self._now()), self._words)

        return await self._given(request, written, "text/csv", "lotse-angebote.csv")

    async def _given(
        self, request: Request, written: Callable[[Session, Taking], bytes], media_type: str, file_name: str = ""
    ) -> Response:
        """What is asked for, as ``written``; a file to keep if it has a name. 400 if the question makes no sense."""
        self._gate.pass_by(request)
        try:
            taking = taking_of(request, self._url, self._texts.languages)
        except BadQuestion as problem:
            return JSONResponse({"error": str(problem)}, 400, headers=ANYONE)

        def read() -> bytes:
            with self._database.session() as session:
                return written(session, taking)

        answer = tagged(request, await asyncio.to_thread(read), media_type)
        if file_name:
            answer.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
        return _told_in(taking, answer)

    async def description(self, request: Request) -> Response:
        """What there is to ask for, as OpenAPI 3.1."""
        told: dict[str, Any] = json.loads(DESCRIPTION.read_text("utf-8"))
        told["servers"] = [{"url": self._url}]
        return open_to_all(tagged(request, json.dumps(told, ensure_ascii=False).encode(), "application/json"))

    @cached_property
    def _words(self) -> Words:
        return desk_words(default_texts(DESK_TEXTS), self._texts)


def taking_of(request: Request, public_url: str, languages: Sequence[str]) -> Taking:
    """What a request asks for. Raises BadQuestion.

    The language is only what the address asks for: what somebody harvests is not to depend on a header.
    """
    said = Said(request.query_params.multi_items())

    def number(name: str, usual: int, most: int) -> int:
        value = said.number(name, 1, most)
        if said.one(name) and value is None:
            raise BadQuestion(f'"{name}" must be a whole number from 1 to {most}.')
        return value or usual

    ags = said.one("ags")
    if ags and not (len(ags) == 8 and ags.isascii() and ags.isdecimal()):
        raise BadQuestion('"ags" must be the official key of a municipality: eight digits.')
    return Taking(
        ags=ags,
        since=_moment(said.one("last_modified_since")),
        examples=said.one("examples") == "true",
        page=number("page", 1, MOST_PAGES),
        per_page=number("per_page", PER_PAGE, MOST_PER_PAGE),
        language=_language(said.one("lang"), languages),
        public_url=public_url,
    )


def open_to_all(answer: Response) -> Response:
    """``answer``, for pages of others, too."""
    answer.headers.update(ANYONE)
    return answer


def _told_in(taking: Taking, answer: Response) -> Response:
    """``answer`` for everybody, with the languages that its texts may be in (RFC 9110, 8.5)."""
    answer.headers["Content-Language"] = ", ".join(dict.fromkeys((taking.language, ORIGINAL)))
    return open_to_all(answer)


def _language(asked: str, languages: Sequence[str]) -> str:
    if asked and asked not in languages:
        raise BadQuestion(f'"lang" must be one of {", ".join(languages)}.')
    return asked or ORIGINAL


def _moment(text: str) -> datetime | None:
    """A moment; one without a time zone is meant in UTC."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))  # a plus sign in an address is read as a space
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadQuestion('"last_modified_since" must be a moment such as 2026-11-26T10:00:00Z.') from None
