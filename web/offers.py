"""The page of one offer, to be passed on. It leads into the chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.offers import OfferView, offer_calendar, offer_view
from bot.texts import Texts
from catalog.database import Database
from web.pages import Pages

LONGEST_ID = 9
"""Digits of an id: the column holds 32 bits."""


class Offers:
    """Offers on pages."""

    def __init__(
        self, database: Database, texts: Texts, pages: Pages, now: Callable[[], datetime], public_url: str
    ) -> None:
        """``public_url`` is where the pages are for people, without a slash at the end."""
        self._database = database
        self._texts = texts
        self._pages = pages
        self._now = now
        self._page = public_url + "/offer/{offer}"

    def routes(self) -> list[Route]:
        """An offer's page, and its dates as calendar files."""
        return [
            Route("/offer/{offer}", self.show, methods=["GET"]),
            Route("/offer/{offer}/{date}.ics", self.calendar, methods=["GET"]),
        ]

    async def find(self, offer: str, language: str) -> OfferView | None:
        """The published offer whose id ``offer`` is, if it is one."""
        if not _is_id(offer):
            return None
        return await asyncio.to_thread(
            offer_view, self._database, self._texts, int(offer), language, self._now, self._page
        )

    async def show(self, request: Request) -> Response:
        """The page."""
        language, offer_id = self._pages.language(request), request.path_params["offer"]
        offer = await self.find(offer_id, language)
        if offer is None:
            raise HTTPException(404)
        return self._pages.page("offer.html", language, offer=offer, offer_id=offer_id)

    async def calendar(self, request: Request) -> Response:
        """One date for a calendar."""
        offer, date = request.path_params["offer"], request.path_params["date"]
        if not (_is_id(offer) and _is_id(date)):
            raise HTTPException(404)
        file = await asyncio.to_thread(
            offer_calendar,
            self._database,
            self._texts,
            int(offer),
            int(date),
            self._pages.language(request),
            self._now,
            self._page,
        )
        if file is None:
            raise HTTPException(404)
        disposition = f'attachment; filename="lotse-{date}.ics"'
        return Response(file, media_type="text/calendar", headers={"Content-Disposition": disposition})


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID
