"""The portal on paper: any search as a month of offers to put up, and any offer."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.letterheads import letterhead_of_offer
from bot.texts import Texts
from catalog.database import Database
from catalog.search.eligibility import LOCAL
from web.limits import SHEETS, Buckets, address_of
from web.offers import Offers
from web.pages import Pages
from web.portal.feeds import tagged
from web.portal.search import address_of as address_of_search
from web.portal.shelves import SHELVES, Shelf
from web.print.press import Busy, CannotPrint, Press
from web.print.sheets import Code, Sheet, Sheets

log = logging.getLogger(__name__)

AGAIN_S = 10
MEDIA_TYPE = "application/pdf"


class Printer:
    """Answers with sheets. One for all pages that print: they share the press and its limits."""

    def __init__(self, press: Press) -> None:
        self._press = press
        self._addresses = Buckets("sheets", SHEETS)

    def let_pass(self, request: Request) -> None:
        """Count one sheet, before anything is read for it. Raises HTTPException 429 when there were too many."""
        if not self._addresses.take(address_of(request)):
            raise HTTPException(429, headers={"Retry-After": str(AGAIN_S)})

    async def answer(self, request: Request, sheet: Sheet, name: str, *, is_public: bool = False) -> Response:
        """The sheet as a file to keep; ``is_public`` if it is the same for everybody, and may be cached.

        Raises HTTPException 503 while too much is printed, 500 if it cannot be.
        """
        try:
            made = await self._press.print(sheet)
        except CannotPrint as problem:
            log.error("A sheet could not be printed: %s.", problem)
            again = {"Retry-After": str(AGAIN_S)}
            raise HTTPException(503, headers=again) if isinstance(problem, Busy) else HTTPException(500) from None
        if sheet.is_private:
            return _to_keep(Response(made, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"}), name)
        answer = tagged(request, made, MEDIA_TYPE) if is_public else Response(made, media_type=MEDIA_TYPE)
        return _to_keep(answer, name)


def _to_keep(answer: Response, name: str) -> Response:
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer


class MonthSheets:
    """The routes: one per audience."""

    def __init__(self, browsing: Browsing, texts: Texts, pages: Pages, printer: Printer, public_url: str) -> None:
        self._browsing = browsing
        self._texts = texts
        self._pages = pages
        self._printer = printer
        self._url = public_url

    def routes(self) -> list[Route]:
        """``/angebote.pdf`` and its like."""
        return [Route(f"{shelf.path}.pdf", partial(self.month, shelf), methods=["GET"]) for shelf in SHELVES]

    async def month(self, shelf: Shelf, request: Request) -> Response:
        """The month of a search; without one, the first in which there is something."""
        self._printer.let_pass(request)
        language = self._pages.language(request)
        search = self._browsing.read(request.query_params.multi_items(), shelf.audience)
        month = await asyncio.to_thread(self._browsing.month_sheet, search, language)
        head = await asyncio.to_thread(self._browsing.letterhead, search)
        code = Code(self._url + address_of_search(shelf, search.plain(), language))
        criteria = " · ".join(chip.text for chip in self._browsing.chips(search, language))
        today = self._browsing.now().astimezone(LOCAL).date()
        sheet = Sheets(self._texts, language).month_sheet(head, code, month, criteria, today)
        return await self._printer.answer(request, sheet, f"lotse-{shelf.name}-{month.key}", is_public=True)


class OfferSheets:
    """The routes: one per audience."""

    def __init__(self, offers: Offers, database: Database, texts: Texts, pages: Pages, printer: Printer) -> None:
        self._offers = offers
        self._database = database
        self._texts = texts
        self._pages = pages
        self._printer = printer

    def routes(self) -> list[Route]:
        """``/offer/<id>.pdf`` and its like. They come before those of the pages, which take all of it for an id."""
        return [Route(f"{shelf.offer}/{{offer}}.pdf", partial(self.offer, shelf), methods=["GET"]) for shelf in SHELVES]

    async def offer(self, shelf: Shelf, request: Request) -> Response:
        """What the page of an offer says."""
        self._printer.let_pass(request)
        language, number = self._pages.language(request), request.path_params["offer"]
        view = await self._offers.find(number, language, shelf)
        if view is None:
            raise HTTPException(404)
        head = await asyncio.to_thread(letterhead_of_offer, self._database, int(number))
        code = Code(self._offers.address(shelf, int(number)))
        sheet = Sheets(self._texts, language).offer_sheet(head, code, view, self._offers.today)
        return await self._printer.answer(request, sheet, f"lotse-{shelf.name}-{int(number)}", is_public=True)
