"""Pages for those whom the portal is for. Their words are texts (``pages.ftl``)."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.contacts import contacts
from bot.texts import REFERENCE, Texts
from catalog.database import Database
from web.pages import Pages
from web.portal.search import SPOKEN
from web.portal.shelves import OFFERS


@dataclass(frozen=True)
class Page:
    """A page: where it is, its name in the keys of its texts, the doors out of it, and whom it names."""

    path: str
    name: str
    doors: tuple[tuple[str, str], ...] = ()
    """Keys of titles, and where they lead."""
    names_humans: bool = False
    leads_to_own_language: bool = False
    """One more door opens what is held in the language of whoever reads it, where that is not German."""


PAGES = (
    Page("/fuer-dich", "you", (("portal-all", "/angebote"), ("portal-to-chat", "/"))),
    Page(
        "/neu-hier",
        "new",
        (("portal-all", "/angebote"), ("portal-to-chat", "/")),
        names_humans=True,
        leads_to_own_language=True,
    ),
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
            doors=self._doors(page, language),
            contacts=named,
            in_language=lambda one: f"{page.path}?lang={one}",
        )

    def _doors(self, page: Page, language: str) -> list[tuple[str, str]]:
        """What the doors say, and where they lead."""
        doors = [(self._pages.say(language, key), f"{path}?lang={language}") for key, path in page.doors]
        if page.leads_to_own_language and language in SPOKEN and language != REFERENCE:
            said = self._pages.say(language, "page-new-spoken", spoken=self._pages.say(language, f"spoken-{language}"))
            doors.insert(0, (said, f"{OFFERS.path}?spoken={language}&lang={language}"))
        return doors
