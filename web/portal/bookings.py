"""Booking without an account: a form for a date, and a page for each booking that only its secret link opens.

All of it works without a script. The link carries the token; no cookie is set, and nothing leads from one booking to
another one, unless somebody books one more talk from the page of the first: two at a time are refused then.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.bookings import BookingForm, Bookings, Chosen
from catalog.bookings.booking import NotBooked, Refusal
from catalog.model import LONGEST_NICKNAME
from catalog.search.eligibility import MODES
from catalog.vocabulary import Face
from web import session
from web.channel import fit
from web.forms import is_number, own_form
from web.limits import Gate
from web.pages import Pages, new_key

TOKEN = re.compile(r"[0-9a-f]{32}")
MOST_FIELDS = 10
ASKED_AGAIN = (Refusal.MODE, Refusal.SLOT, Refusal.NICKNAME)
"""What is missing in the form itself."""


class BookingPages:
    """The routes of booking."""

    def __init__(
        self, bookings: Bookings, pages: Pages, gate: Gate, pseudonym: Callable[[str], str], public_url: str
    ) -> None:
        """``pseudonym`` is that of whoever chats under a page's id."""
        self._bookings = bookings
        self._pages = pages
        self._gate = gate
        self._pseudonym = pseudonym
        self._public_url = public_url

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/offer/{offer}/{date}/book", self.ask, methods=["GET"]),
            Route("/offer/{offer}/{date}/book", self.book, methods=["POST"]),
            Route("/booking/{token}.ics", self.calendar, methods=["GET"]),
            Route("/booking/{token}", self.show, methods=["GET"]),
            Route("/booking/{token}", self.change, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The form."""
        language, chat = self._pages.language(request), session.of_page(request)
        beside = token_in(request.query_params.get("with", ""))
        form = await self._form_of(request, language, chat, beside)
        if form is None:
            return await self._closed(request, language)
        return self._form_page(request, language, form, chat, sent={"with": beside})

    async def book(self, request: Request) -> Response:
        """Book, and show the booking."""
        sent = await self._sent(request)
        self._gate.pass_to_seats(request)
        language, chat = self._pages.language(request), session.of_form(sent)
        chosen = Chosen(
            key=session.valid(sent.get("key")) or new_key(),
            mode=sent["mode"] if sent.get("mode") in MODES else None,
            slot_id=int(sent["slot"]) if is_number(sent.get("slot", "")) else None,
            nickname=fit(sent.get("nickname", ""))[: LONGEST_NICKNAME + 1] or None,
            chat=self._pseudonym(chat) if chat else None,
            beside=token_in(sent.get("with", "")),
        )
        form = await self._form_of(request, language, chat, chosen.beside)
        if form is None:
            return await self._closed(request, language)
        try:
            token = await asyncio.to_thread(self._bookings.book, int(request.path_params["date"]), chosen, language)
        except NotBooked as refused:
            return self._form_page(request, language, form, chat, refused.why, sent)
        return RedirectResponse(f"/booking/{token}?lang={language}", 303)

    async def show(self, request: Request) -> Response:
        """A booking."""
        language, token = self._pages.language(request), token_of(request)
        view = await asyncio.to_thread(self._bookings.view, token, language)
        if view is None:
            raise HTTPException(404)
        return private(
            self._pages.page(
                "portal/booking.html",
                language,
                booking=view,
                token=token,
                problem=request.query_params.get("problem") == Refusal.OVERLAP,
                mail_said=request.query_params.get("mail", ""),
                in_language=lambda one: f"/booking/{token}?lang={one}",
            )
        )

    async def change(self, request: Request) -> Response:
        """Cancel, confirm, or say whether it was of use, in one step."""
        sent = await self._sent(request)
        language, token, problem = self._pages.language(request), token_of(request), ""
        try:
            if sent.get("do") == "cancel":
                await asyncio.to_thread(self._bookings.cancel, token)
            elif sent.get("do") in ("confirm", "swap"):
                await asyncio.to_thread(self._bookings.confirm, token, instead=sent["do"] == "swap")
            elif sent.get("do") in set(Face):
                await asyncio.to_thread(self._bookings.rate, token, Face(sent["do"]))
        except NotBooked as refused:
            problem = f"&problem={refused.why}"
        return RedirectResponse(f"/booking/{token}?lang={language}{problem}", 303)

    async def calendar(self, request: Request) -> Response:
        """A booking for a calendar."""
        language, token = self._pages.language(request), token_of(request)
        page = f"{self._public_url}/booking/{token}"
        file = await asyncio.to_thread(self._bookings.calendar, token, language, page)
        if file is None:
            raise HTTPException(404)
        headers = {"Content-Disposition": 'attachment; filename="lotse-termin.ics"'}
        return private(Response(file, media_type="text/calendar", headers=headers))

    async def _form_of(self, request: Request, language: str, chat: str | None, beside: str) -> BookingForm | None:
        """The form; None if the date cannot be booked. Raises HTTPException 404 for an address that is none."""
        offer, date = request.path_params["offer"], request.path_params["date"]
        if not (is_number(offer) and is_number(date)):
            raise HTTPException(404)
        name = self._pseudonym(chat) if chat else None
        return await asyncio.to_thread(self._bookings.form, int(offer), int(date), language, name, beside)

    async def _closed(self, request: Request, language: str) -> Response:
        """Why a date cannot be booked (any more), and the way to others. Raises HTTPException 404 for what is none."""
        offer, date = request.path_params["offer"], request.path_params["date"]
        closed = await asyncio.to_thread(self._bookings.closed, int(offer), int(date), language)
        if closed is None:
            raise HTTPException(404)
        return private(
            self._pages.page(
                "portal/not_booked.html",
                language,
                status=409,
                closed=closed,
                offer_id=offer,
                in_language=lambda one: f"/offer/{offer}/{date}/book?lang={one}",
            )
        )

    def _form_page(
        self,
        request: Request,
        language: str,
        form: BookingForm,
        chat: str | None,
        problem: Refusal | None = None,
        sent: dict[str, str] | None = None,
    ) -> Response:
        offer, date = request.path_params["offer"], request.path_params["date"]
        beside = (sent or {}).get("with", "")
        return private(
            self._pages.page(
                "portal/book.html",
                language,
                status=200 if problem is None else 400 if problem in ASKED_AGAIN else 409,
                form=form,
                offer_id=offer,
                date_id=date,
                key=(sent or {}).get("key") or new_key(),
                chat=chat or "",
                sent=sent or {},
                problem=problem,
                missing=problem in ASKED_AGAIN,
                longest=LONGEST_NICKNAME,
                in_language=lambda one: f"/offer/{offer}/{date}/book?lang={one}{beside and f'&with={beside}'}",
            )
        )

    async def _sent(self, request: Request) -> dict[str, str]:
        """The fields of a form that our own page sent, of which each counts."""
        sent = await own_form(request, MOST_FIELDS)
        self._gate.pass_by(request)
        return sent


def token_of(request: Request) -> str:
    """The token of the secret link. Raises HTTPException 404 for what is none."""
    token = str(request.path_params["token"])
    if not TOKEN.fullmatch(token):
        raise HTTPException(404)
    return token


def token_in(text: str) -> str:
    """``text``, if it can be a token; empty otherwise."""
    return text if TOKEN.fullmatch(text) else ""


def private(response: Response) -> Response:
    """Nobody keeps it, and no search engine lists it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
