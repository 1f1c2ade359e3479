"""A certificate of attendance: whoever was there types a name and gets a sheet with it. The name is kept nowhere.

Only the secret link of the booking leads there. It works without a script.
"""

from __future__ import annotations

import asyncio
import re
import unicodedata
from enum import StrEnum

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.certificates import Certificate, Certificates
from bot.texts import REFERENCE, Texts
from catalog.bookings.attendance import Proof
from web.forms import own_form
from web.pages import Pages
from web.portal.bookings import private, token_of
from web.print.pages import Printer
from web.print.sheets import Sheets

MOST_FIELDS = 5
LONGEST_NAME = 80
"""Characters: two lines of the sheet."""
LONGEST_WORD = 40
"""Characters of one of its words, which is not divided: the width of the sheet."""
SIGNS = frozenset(" .,'’-‐·()\u200c")
"""What stands in names beside letters; the last keeps Persian letters apart."""
FILE = "teilnahmebescheinigung"


class Flaw(StrEnum):
    """What is wrong with a name."""

    EMPTY = "empty"
    LONG = "long"
    SIGNS = "signs"
    """Something that is no letter, or none of our typefaces."""


class CertificatePages:
    """The routes of certificates."""

    def __init__(self, certificates: Certificates, texts: Texts, pages: Pages, printer: Printer) -> None:
        self._certificates = certificates
        self._texts = texts
        self._pages = pages
        self._printer = printer

    def routes(self) -> list[Route]:
        """Both."""
        path = "/booking/{token}/certificate"
        return [Route(path, self.ask, methods=["GET"]), Route(path, self.make, methods=["POST"])]

    async def ask(self, request: Request) -> Response:
        """The form, or why there is none."""
        language = self._pages.language(request)
        return self._page(request, language, await self._find(request, language))

    async def make(self, request: Request) -> Response:
        """The sheet with the name that was typed, in German, whatever the language of the page."""
        sent = await own_form(request, MOST_FIELDS)
        self._printer.let_pass(request)
        language, name = self._pages.language(request), tidied(sent.get("name", ""))
        found = await self._find(request, language)
        flaw = flaw_of(name)
        if found.proof != Proof.READY or flaw:
            return self._page(request, language, found, name, flaw)
        sheet = Sheets(self._texts, REFERENCE).certificate(await self._find(request, REFERENCE), name)
        return await self._printer.answer(request, sheet, FILE)

    async def _find(self, request: Request, language: str) -> Certificate:
        found = await asyncio.to_thread(self._certificates.find, token_of(request), language)
        if found is None:
            raise HTTPException(404)
        return found

    def _page(
        self, request: Request, language: str, found: Certificate, name: str = "", flaw: Flaw | None = None
    ) -> Response:
        token = token_of(request)
        return private(
            self._pages.page(
                "portal/certificate.html",
                language,
                status=400 if flaw else 200,
                certificate=found,
                token=token,
                name=name,
                flaw=flaw,
                longest=LONGEST_NAME,
                in_language=lambda one: f"/booking/{token}/certificate?lang={one}",
            )
        )


def tidied(name: str) -> str:
    """``name`` in one line, each letter with its accent as one."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def flaw_of(name: str) -> Flaw | None:
    """What keeps a name off the sheet."""
    from web.print.worker import all_letters  # what sets sheets is loaded where somebody needs it

    if not any(map(str.isalpha, name)):
        return Flaw.EMPTY if not name else Flaw.SIGNS
    if len(name) > LONGEST_NAME or max(map(len, re.split(r"[ -]", name))) > LONGEST_WORD:
        return Flaw.LONG
    fits = all(one in SIGNS or (unicodedata.category(one)[0] in "LM" and one in all_letters()) for one in name)
    return None if fits else Flaw.SIGNS
