"""Searches for machines: an iCalendar and an Atom feed of any search, the sitemap, and the rules for robots.

They carry a tag (``ETag``), so that whoever asks again is told that nothing has changed.
"""

from __future__ import annotations

import asyncio
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.feeds import Feeds
from bot.searches import Search
from web.etags import is_known, tag_of
from web.limits import Gate
from web.pages import Pages
from web.portal.groups import PAGES
from web.portal.legal import LEGAL
from web.portal.shelves import SHELVES, Shelf

KEPT_S = 300
"""Seconds for which an answer may be taken again without asking."""
NOT_FOR_ROBOTS = ("/desk/", "/kit/", "/c/", "/chat", "/webhooks/", "/*?go=", "/*&go=")


class FeedPages:
    """The routes for machines."""

    def __init__(self, browsing: Browsing, feeds: Feeds, pages: Pages, gate: Gate, public_url: str) -> None:
        self._browsing = browsing
        self._feeds = feeds
        self._pages = pages
        self._gate = gate
        self._url = public_url

    def routes(self) -> list[Route]:
        """A calendar and a feed per audience, and what search engines ask for."""
        of_shelves = [
            Route(shelf.path + ending, partial(answer, shelf), methods=["GET"])
            for shelf in SHELVES
            for ending, answer in ((".ics", self.calendar), (".atom", self.atom))
        ]
        return [
            *of_shelves,
            Route("/sitemap.xml", self.sitemap, methods=["GET"]),
            Route("/robots.txt", self.robots, methods=["GET"]),
        ]

    async def calendar(self, shelf: Shelf, request: Request) -> Response:
        """The dates of a search."""
        search, language = self._search(shelf, request)
        body = await asyncio.to_thread(self._feeds.calendar, search, language, self._offer(shelf))
        return tagged(request, body, "text/calendar")

    async def atom(self, shelf: Shelf, request: Request) -> Response:
        """The offers of a search."""
        search, language = self._search(shelf, request)
        query = urlencode([*search.plain().query(), ("lang", language)])
        chips = ", ".join(chip.text for chip in self._browsing.chips(search, language))
        title = self._pages.say(language, f"portal-title-{shelf.name}")
        body = await asyncio.to_thread(
            self._feeds.atom,
            search,
            language,
            f"Lotse – {title}{f': {chips}' if chips else ''}",
            f"{self._url}{shelf.path}.atom?{query}",
            f"{self._url}{shelf.path}?{query}",
            self._offer(shelf),
        )
        return tagged(request, body, "application/atom+xml")

    async def sitemap(self, request: Request) -> Response:
        """What search engines may know."""
        pages = [f"{self._url}/", *(self._url + one.path for one in (*SHELVES, *PAGES, *LEGAL))]
        offers = {str(shelf.audience): self._offer(shelf) for shelf in SHELVES}
        return tagged(request, await asyncio.to_thread(self._feeds.sitemap, pages, offers), "application/xml")

    async def robots(self, request: Request) -> Response:
        """What robots are asked to leave alone."""
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_ROBOTS)]
        return PlainTextResponse("\n".join([*lines, f"Sitemap: {self._url}/sitemap.xml", ""]))

    def _search(self, shelf: Shelf, request: Request) -> tuple[Search, str]:
        self._gate.pass_by(request)
        search = self._browsing.read(request.query_params.multi_items(), shelf.audience)
        return search, self._pages.language(request)

    def _offer(self, shelf: Shelf) -> str:
        return f"{self._url}{shelf.offer}/{{offer}}"


def tagged(request: Request, body: bytes, media_type: str) -> Response:
    """``body``, or that it is still the same (304) for whoever has it already."""
    tag = tag_of(body)
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={KEPT_S}", "Vary": "Accept-Language"}
    if is_known(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
