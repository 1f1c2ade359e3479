"""The pages to search on: a form, what was understood of it, and the offers that fit. All of it works by plain links.

A sent form is turned into an address of its own (and counted); that address is what is shown, shared and bookmarked.
It holds the criteria, and words only where they name none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any
from urllib.parse import urlencode

from babel.dates import get_day_names
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.searches import VIEWS, Asked, Search
from bot.texts import locale_of
from catalog.search.wish_query import HOLIDAYS, PARTS, RADII_KM, place_key
from catalog.vocabulary import Field, Format, Kind
from catalog.wish import Wish
from web.limits import Gate
from web.markup import linked
from web.pages import Pages
from web.portal.embed import HELP as EMBEDDING
from web.portal.kept import Basis, KeptPages, Made
from web.portal.shelves import OFFERS, SHELVES, Shelf
from web.portal.subscriptions import ask_address

SENT = "go"
"""What the button of the form is called: whether a form was sent, or an address opened."""
SPOKEN = ("de", "en", "tr", "uk", "ar", "ru", "pl", "ro", "fa", "hsb", "fr", "gsg")
"""Languages to choose from: those with a name (``spoken-de``)."""
LINES = 20_000
"""Lines of offers whose links are remembered: some 6 MB. The same offers are in the lists of many searches."""
CHOICES: dict[str, Any] = {
    "fields": tuple(Field),
    "kinds": tuple(Kind),
    "formats": (Format.DIGITAL, Format.ONSITE),
    "radii": RADII_KM,
    "holidays": HOLIDAYS,
    "parts": PARTS,
    "spoken": SPOKEN,
    "views": VIEWS,
}


_linked = lru_cache(LINES)(linked)


class SearchPages:
    """The routes of the pages to search on."""

    def __init__(self, browsing: Browsing, pages: Pages, gate: Gate, kept: KeptPages) -> None:
        self._browsing = browsing
        self._pages = pages
        self._gate = gate
        self._kept = kept

    def routes(self) -> list[Route]:
        """One per audience."""
        return [Route(shelf.path, partial(self.show, shelf), methods=["GET"]) for shelf in SHELVES]

    async def show(self, shelf: Shelf, request: Request) -> Response:
        """The offers of an address; or where a form that was sent leads."""
        language, pairs = self._pages.language(request), request.query_params.multi_items()
        if SENT in request.query_params:
            return await self._sent(shelf, request, language, pairs)

        def make() -> Made:
            return self._page(shelf, language, Asked(self._browsing.read(pairs, shelf.audience), {}))

        return await self._kept.show(request, language, make)

    async def _sent(self, shelf: Shelf, request: Request, language: str, pairs: Sequence[tuple[str, str]]) -> Response:
        self._gate.pass_by(request)
        asked = await asyncio.to_thread(self._browsing.ask, pairs, language, shelf.audience)
        if asked.crisis:
            return self._pages.page("portal/crisis.html", language, message=asked.crisis, shelf=shelf)
        if asked.problems or asked.places:
            return (await asyncio.to_thread(self._page, shelf, language, asked, dict(pairs))).response
        await asyncio.to_thread(self._browsing.count, asked.search)
        return RedirectResponse(address_of(shelf, asked.search, language) + "#found", 303)

    def _page(self, shelf: Shelf, language: str, asked: Asked, typed: dict[str, str] | None = None) -> Made:
        """``typed`` is what stands in the form, where it is more than what was understood."""
        search = asked.search
        results = self._browsing.results(search, language)
        page = self._pages.page(
            "portal/search.html",
            language,
            **beside_form(shelf, asked, language, typed or {}),
            results=results,
            chips=self._browsing.chips(search, language),
            towns=self._browsing.towns() if not search.query() and shelf == OFFERS else [],
            feed=lambda ending: address_of(shelf, search.plain(), language, ending),
            sheet=address_of(shelf, search, language, ".pdf", page=1, view="list"),
            ask=ask_address(shelf, search, language),
            in_language=_in_language(shelf, search),
            month=self._browsing.month(search, language) if search.view == "calendar" else None,
            plan=self._browsing.plan(search, language) if search.view == "map" else None,
            linked=_linked,
            embed=_embedding(search, language) if shelf == OFFERS else "",
        )
        return Made(page, Basis(results.until, results.concerns))


def address_of(shelf: Shelf, search: Search, language: str, ending: str = "", **changes: Any) -> str:
    """Where a search is, with ``changes``; with an ``ending``, in a format for machines."""
    return f"{shelf.path}{ending}?{urlencode([*search.query(**changes), ('lang', language)])}"


def beside_form(shelf: Shelf, asked: Asked, language: str, typed: dict[str, str]) -> dict[str, Any]:
    """What the form (``portal/_form.html``) and links to searches beside it need.

    ``typed`` is what stands in the form, where it is more than what was understood.
    """
    search, weekdays = asked.search, get_day_names("abbreviated", locale=locale_of(language))
    return {
        "shelf": shelf,
        "asked": asked,
        "search": search,
        "wish": search.wish,
        "filled": _filled(search.wish) | typed,
        "choices": CHOICES,
        "weekdays": dict(sorted(weekdays.items())),  # from Monday on, not as Babel has them
        "address": partial(address_of, shelf, language=language),
        "place_key": place_key,
    }


def _embedding(search: Search, language: str) -> str:
    """Where the snippet is that shows a search on other sites."""
    return f"{EMBEDDING}?{urlencode([*search.plain().query(), ('lang', language)])}"


def _filled(wish: Wish) -> dict[str, str]:
    """What stands in the fields of the form that are written in."""
    days = wish.days
    is_dated = days and "holidays-" not in days.label
    return {
        "q": "",
        "age": "" if wish.age is None else str(wish.age),
        "place": wish.place.label if wish.place else "",
        "at": place_key(wish.place) if wish.place else "",
        "seats": str(wish.seats) if wish.seats > 1 else "",
        "from": days.first.isoformat() if days and is_dated and days.first else "",
        "to": days.last.isoformat() if days and is_dated and days.last else "",
    }


def _in_language(shelf: Shelf, search: Search) -> Callable[[str], str]:
    """This same page in another language."""
    return lambda language: address_of(shelf, search, language)
