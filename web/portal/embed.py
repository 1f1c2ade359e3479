"""Offers on the sites of schools and municipalities: a page for their frames, and the snippet that puts it there.

Only sites that the municipality has named at its desk may frame it, and it is the only page that may be framed. It has
no script, and all its links open the portal in a tab of its own.
"""

from __future__ import annotations

import asyncio
from html import escape
from urllib.parse import urlencode

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.searches import Search
from catalog.database import Database
from catalog.model import Municipality
from web.guard import framed_by
from web.pages import Pages
from web.portal.kept import Basis, KeptPages, Made
from web.portal.shelves import OFFERS

FRAME, HELP = "/einbetten", "/einbinden"
TITLE = "embed-heading"
"""The text that is the title of the page in the frame, and of the frame."""


class EmbedPages:
    """The routes."""

    def __init__(self, database: Database, browsing: Browsing, pages: Pages, kept: KeptPages, public_url: str) -> None:
        self._database = database
        self._browsing = browsing
        self._pages = pages
        self._kept = kept
        self._url = public_url

    def routes(self) -> list[Route]:
        """The page in the frame, and the page with the snippet."""
        return [
            Route(FRAME + "/{ags}", self.frame, methods=["GET"]),
            Route(HELP, self.help, methods=["GET"]),
        ]

    async def frame(self, request: Request) -> Response:
        """Offers of a municipality, and of the search in the address."""
        ags = str(request.path_params["ags"])
        town = await asyncio.to_thread(self._town, ags)
        if town is None:
            raise HTTPException(404)
        name, hosts = town
        language = self._pages.language(request)

        def make() -> Made:
            search = self._search(request, ags)
            results = self._browsing.results(search, language)
            query = urlencode([*search.query(), ("lang", language)])
            page = self._pages.page(
                "portal/embed.html", language, town=name, ags=ags, results=results, shelf=OFFERS, query=query
            )
            return Made(page, Basis(results.until, results.concerns))

        return framed_by(await self._kept.show(request, language, make), hosts)

    async def help(self, request: Request) -> Response:
        """How to put the offers of a search on a site of one's own."""
        language = self._pages.language(request)
        search = self._browsing.read(request.query_params.multi_items())
        query = [(name, value) for name, value in search.plain().query() if name != "place"] + [("lang", language)]
        return self._pages.page(
            "portal/embed_help.html",
            language,
            towns=[
                (town.name, snippet(self._url, town.ags, self._pages.say(language, TITLE, town=town.name), query))
                for town in await asyncio.to_thread(self._browsing.towns)
            ],
            chips=self._browsing.chips(search, language),
            in_language=lambda one: f"{HELP}?{urlencode([*search.query(), ('lang', one)])}",
        )

    def _search(self, request: Request, ags: str) -> Search:
        """The search of the address, at the municipality unless it names another place."""
        pairs = request.query_params.multi_items()
        search = self._browsing.read(pairs)
        return search if search.wish.place else self._browsing.read([*pairs, ("place", ags)])

    def _town(self, ags: str) -> tuple[str, list[str]] | None:
        with self._database.session() as session:
            found = session.execute(
                select(Municipality.name, Municipality.embed_hosts).where(Municipality.ags == ags)
            ).one_or_none()
        return (found.name, found.embed_hosts) if found else None


def snippet(url: str, ags: str, title: str, query: list[tuple[str, str]]) -> str:
    """The HTML that shows a municipality's offers on another site; ``title`` is read to those who cannot see them."""
    attributes = {
        "src": f"{url}{FRAME}/{ags}?{urlencode(query)}",
        "title": title,
        "width": "100%",
        "height": "700",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        "sandbox": "allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox",
    }
    return "<iframe " + " ".join(f'{name}="{escape(value)}"' for name, value in attributes.items()) + "></iframe>"
