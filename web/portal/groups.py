"""Pages for those whom the portal is for. Their words are texts (``pages.ftl``)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.contacts import contacts
from bot.texts import Texts
from catalog.database import Database
from web.pages import Pages


@dataclass(frozen=True)
class Page:
    """A page: where it is, its name in the keys of its texts, the doors out of it, and whom it names."""

    path: str
    name: str
    doors: tuple[tuple[str, str], ...] = ()
    """Keys of titles, and where they lead."""
    names_humans: bool = False


PAGES = (
    Page("/fuer-dich", "you", (("portal-all", "/angebote"), ("portal-to-chat", "/"))),
    Page("/neu-hier", "new", (("portal-all", "/angebote"), ("portal-to-chat", "/")), names_humans=True),
    Page("/anbieter", "providers", (("propose-title", "/anbieter/vorschlagen"),), names_humans=True),
)


class GroupPages:
    """The routes of the pages that are mostly text."""

    def __init__(self, database: Database, texts: Texts, pages: Pages) -> None:
        self._database = database
        self._texts = texts
        self._pages = pages

    def routes(self) -> list[Route]:
        """One per page."""
        return [Route(page.path, partial(self.show, page), methods=["GET"]) for page in PAGES]

    async def show(self, page: Page, request: Request) -> Response:
        """The page."""
        language = self._pages.language(request)
        named = await asyncio.to_thread(contacts, self._database, self._texts, language) if page.names_humans else []
        return self._pages.page(
            "portal/page.html",
            language,
            page=page,
            contacts=named,
            in_language=lambda one: f"{page.path}?lang={one}",
        )
