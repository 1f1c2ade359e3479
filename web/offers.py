"""The page of one offer, to be passed on: all that is known of it. Young people's lead into the chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.offers import OfferView, offer_calendar, offer_view
from bot.texts import Texts
from catalog.database import Database
from catalog.offers.words import Addresses
from catalog.search.eligibility import LOCAL
from catalog.search.reach import good_until
from web.forms import is_number
from web.pages import Pages
from web.portal.kept import Basis, KeptPages, Made
from web.portal.shelves import OFFERS, SHELVES, Shelf

TELEGRAM = "https://t.me/share/url?url="


class Offers:
    """Offers on pages."""

    def __init__(
        self,
        database: Database,
        texts: Texts,
        pages: Pages,
        now: Callable[[], datetime],
        public_url: str,
        kept: KeptPages,
    ) -> None:
        """``public_url`` is where the pages are for people, without a slash at the end."""
        self._database = database
        self._texts = texts
        self._pages = pages
        self._now = now
        self._public_url = public_url
        self._kept = kept

    def routes(self) -> list[Route]:
        """For each audience, an offer's page, and its dates as calendar files."""
        return [
            Route(shelf.offer + address, partial(answer, shelf), methods=["GET"])
            for shelf in SHELVES
            for address, answer in (
                ("/{offer}.ics", self.calendar),
                ("/{offer}", self.show),
                ("/{offer}/{date}.ics", self.calendar),
            )
        ]

    async def find(self, offer: str, language: str, shelf: Shelf = OFFERS) -> OfferView | None:
        """The published offer whose id ``offer`` is, if it is one for those whom the shelf is for."""
        return await asyncio.to_thread(self._find, offer, language, shelf)

    def _find(self, offer: str, language: str, shelf: Shelf) -> OfferView | None:
        if not is_number(offer):
            return None
        return offer_view(
            self._database, self._texts, int(offer), language, self._now, self._page(shelf), shelf.audience
        )

    async def show(self, shelf: Shelf, request: Request) -> Response:
        """The page."""
        language = self._pages.language(request)
        return await self._kept.show(request, language, partial(self._page_of, shelf, request, language))

    def _page_of(self, shelf: Shelf, request: Request, language: str) -> Made:
        offer_id = request.path_params["offer"]
        now = self._now()
        offer = self._find(offer_id, language, shelf)
        if offer is None:
            raise HTTPException(404)
        with self._database.session() as session:
            until = good_until(session, [int(offer_id)], now)
        link = self.address(shelf, int(offer_id))
        page = self._pages.page(
            "offer.html",
            language,
            offer=offer,
            offer_id=offer_id,
            shelf=shelf,
            link=link,
            addresses=Addresses(link, offer.languages),
            public_url=self._public_url,
            telegram=TELEGRAM + quote(link, safe=""),
            in_language=lambda one: f"{shelf.offer}/{offer_id}?lang={one}",
        )
        return Made(page, Basis(until, lambda changed, _: changed == int(offer_id)))

    async def calendar(self, shelf: Shelf, request: Request) -> Response:
        """One date for a calendar, or all of an offer."""
        offer, date = request.path_params["offer"], request.path_params.get("date")
        if not (is_number(offer) and (date is None or is_number(date))):
            raise HTTPException(404)
        file = await asyncio.to_thread(
            offer_calendar,
            self._database,
            self._texts,
            int(offer),
            None if date is None else int(date),
            self._pages.language(request),
            self._now,
            self._page(shelf),
            shelf.audience,
        )
        if file is None:
            raise HTTPException(404)
        disposition = f'attachment; filename="lotse-{date or offer}.ics"'
        return Response(file, media_type="text/calendar", headers={"Content-Disposition": disposition})

    def address(self, shelf: Shelf, offer: int) -> str:
        """Where people find the page of an offer."""
        return self._page(shelf).format(offer=offer)

    @property
    def today(self) -> date:
        """The day, as the clocks are here."""
        return self._now().astimezone(LOCAL).date()

    def _page(self, shelf: Shelf) -> str:
        return f"{self._public_url}{shelf.offer}/{{offer}}"
