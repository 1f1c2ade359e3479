"""The page of one offer, to be passed on. It leads into the chat."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.offers import OfferView, offer_view
from bot.texts import Texts
from catalog.database import Database
from web.pages import Pages

LONGEST_ID = 9
"""Digits of an id: the column holds 32 bits."""


class Offers:
    """Offers on pages."""

    def __init__(self, database: Database, texts: Texts, pages: Pages, now: Callable[[], datetime]) -> None:
        self._database = database
        self._texts = texts
        self._pages = pages
        self._now = now

    def routes(self) -> list[Route]:
        """The one of an offer's page."""
        return [Route("/offer/{offer}", self.show, methods=["GET"])]

    async def find(self, offer: str, language: str) -> OfferView | None:
        """The published offer whose id ``offer`` is, if it is one."""
        if not (offer.isascii() and offer.isdecimal() and len(offer) <= LONGEST_ID):
            return None
        return await asyncio.to_thread(offer_view, self._database, self._texts, int(offer), language, self._now)

    async def show(self, request: Request) -> Response:
        """The page."""
        language, offer_id = self._pages.language(request), request.path_params["offer"]
        offer = await self.find(offer_id, language)
        if offer is None:
            raise HTTPException(404)
        return self._pages.page("offer.html", language, offer=offer, offer_id=offer_id)
