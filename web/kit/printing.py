"""A code on paper: a poster, cards, or the list it opens, in every language there is."""

from __future__ import annotations

import asyncio

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.letterheads import letterhead_of
from bot.notices import picked_notices
from bot.phrasing import Phrasing
from catalog.kit.codes import last_day
from catalog.kit.presets import pairs_of
from catalog.model import Recommendation
from web.desk.doors import Office, enter
from web.kit.addresses import CodeAddresses
from web.kit.doors import KitDoor, Worker
from web.print.pages import Printer
from web.print.sheets import INVITATIONS, Code, Sheet, Sheets

LIST, MONTH = "list", "month"
PATH = "/{token}/codes/{code}/print.pdf"


def sheets_for(code: Recommendation) -> tuple[str, ...]:
    """What can be printed of a code."""
    return (LIST, *INVITATIONS) if code.is_list else (*INVITATIONS, MONTH)


class Unprinted(Response):
    """A sheet that was asked for through a door, before it is printed."""

    def __init__(self, sheet: Sheet, name: str) -> None:
        super().__init__()
        self.sheet, self.name = sheet, name


class Printing:
    """The one route of this group: what a door gives is printed outside its transaction."""

    def __init__(self, office: Office, browsing: Browsing, addresses: CodeAddresses, printer: Printer) -> None:
        self._office = office
        self._browsing = browsing
        self._addresses = addresses
        self._printer = printer
        self._door = KitDoor("GET", PATH, self._sheet)

    def routes(self) -> list[Route]:
        """It."""
        return [Route(PATH, self.print, methods=["GET"])]

    async def print(self, request: Request) -> Response:
        """The sheet as PDF."""
        self._printer.let_pass(request)
        made = await asyncio.to_thread(enter, self._office, self._door, request, FormData())
        return await self._printer.answer(request, made.sheet, made.name) if isinstance(made, Unprinted) else made

    def _sheet(self, worker: Worker) -> Response:
        code, asked = worker.code(), worker.request.query_params
        what, language = asked.get("sheet", ""), asked.get("lang", "")
        if what not in sheets_for(code) or language not in self._office.texts.languages:
            raise HTTPException(404)
        return Unprinted(self._made(worker, code, what, language), f"lotse-{what}-{language}")

    def _made(self, worker: Worker, code: Recommendation, what: str, language: str) -> Sheet:
        """The sheet in words. The label of a code is nobody's business outside the kit: the kit's name is on it."""
        head = letterhead_of(worker.session, worker.municipality)
        search = self._browsing.read(pairs_of(code.preset))
        criteria = ", ".join(chip.text for chip in self._browsing.chips(search, language))
        link = Code(self._addresses.page(code.code), worker.kit.name, criteria)
        sheets = Sheets(self._office.texts, language)
        if what == MONTH:
            return sheets.month_sheet(head, link, self._browsing.month_sheet(search, language), criteria, worker.today)
        if what == LIST:
            phrasing = Phrasing(self._office.texts, language)
            notices = picked_notices(phrasing, worker.session, code.offer_ids, language, worker.now)
            return sheets.list_sheet(head, link, notices, worker.today, sentence=code.sentence, until=last_day(code))
        return sheets.invitation(what, head, link)
