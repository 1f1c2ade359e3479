"""Where codes are opened on the web: a chat that is set already, a list, or a kind page for what opens nothing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.codes import Opening, opening_of
from bot.messages import Message
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.database import Database
from catalog.kit.codes import count_opened, find_code, last_day
from catalog.kit.spelling import normal
from catalog.offers.words import language_note
from web import session
from web.kit.addresses import CODES
from web.limits import CODE_OPENINGS, CODE_TRIES, Buckets, address_of
from web.pages import Pages, new_key

LONGEST_CODE = 64
LOOKING = "look"
"""In the address: somebody of the school looks at her own code, which does not count."""
PREFETCHING = {"prefetch", "prerender"}
"""What browsers say (``Sec-Purpose``) that open a page before anybody asked for it."""


@dataclass(frozen=True)
class Opened:
    """A code that opens something, as the pages need it."""

    opening: Opening
    offer_ids: tuple[int, ...]
    until: str
    """The last day of a list, in words; empty for none."""
    said: tuple[Message, ...]


class StudentPages:
    """The routes below ``/c``."""

    def __init__(self, database: Database, browsing: Browsing, texts: Texts, pages: Pages) -> None:
        self._database = database
        self._browsing = browsing
        self._texts = texts
        self._pages = pages
        self._addresses, self._codes = Buckets("codes", CODE_TRIES), Buckets("code openings", CODE_OPENINGS)

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route(CODES, self.type, methods=["GET"]),
            Route(f"{CODES}/{{code}}", self.open, methods=["GET"]),
        ]

    async def type(self, request: Request) -> Response:
        """A code to be typed; one that was typed is opened."""
        typed, language = request.query_params.get("code", "")[:LONGEST_CODE].strip(), self._pages.language(request)
        if typed:
            return RedirectResponse(f"{CODES}/{normal(typed) or '-'}?{urlencode({'lang': language})}", 303)
        return self._page(language, "type", 200)

    async def open(self, request: Request) -> Response:
        """What a code opens: the chat, or the page of a list. All that open nothing look alike."""
        code, language = str(request.path_params["code"])[:LONGEST_CODE], self._pages.language(request)
        if not self._addresses.take(address_of(request)):
            page = self._page(language, "many", 429)
            page.headers["Retry-After"] = str(CODE_TRIES.seconds)
            return page
        found = await asyncio.to_thread(self._find, code, language, counts=_counts(request))
        if found is None:
            return self._page(language, "dead", 404)
        if not found.opening.is_list:
            return RedirectResponse(f"/?{urlencode({'code': found.opening.code, 'lang': language})}", 303)
        entries = await asyncio.to_thread(self._browsing.picked, found.offer_ids, language)
        return self._pages.page(
            "kit/list.html",
            language,
            found=found,
            entries=entries,
            language_note=language_note(language, (entry.title_language for entry in entries)),
            session=session.new_id(),
            key=new_key(),
            in_language=lambda one: f"{CODES}/{found.opening.code}?{urlencode({'lang': one, LOOKING: ''})}",
        )

    async def said(self, request: Request, code: str, language: str) -> tuple[Message, ...] | None:
        """What the chat page says of a code, before anything is sent; None for one that opens nothing."""
        if not code or not self._addresses.take(address_of(request)):
            return None
        found = await asyncio.to_thread(self._find, code, language, counts=False)
        return found.said if found else None

    def _find(self, code: str, language: str, *, counts: bool) -> Opened | None:
        now, phrasing = self._browsing.now(), Phrasing(self._texts, language)
        with self._database.session() as opened:
            found = find_code(opened, code, now)
            if found is None:
                return None
            opening = opening_of(opened, found, self._browsing.gazetteer, now)
            last = last_day(found)
            if counts and self._codes.take(opening.code):
                count_opened(opened, found)
            return Opened(
                opening,
                tuple(found.offer_ids),
                phrasing.whole_day(last) if last else "",
                tuple(opening.messages(phrasing, language)),
            )

    def _page(self, language: str, what: str, status: int) -> Response:
        values = {"what": what, "in_language": lambda one: f"{CODES}?{urlencode({'lang': one})}"}
        return self._pages.page("kit/code_page.html", language, status=status, **values)


def _counts(request: Request) -> bool:
    """Whether somebody opens the code to use it."""
    told = request.headers.get("sec-purpose", "").split(";")[0]
    return LOOKING not in request.query_params and told not in PREFETCHING
