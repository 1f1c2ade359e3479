"""From the page of a booking to mails about it. Confirming and ending are the same as for news of a search."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.mails import Mails
from bot.outbox import Outbox
from catalog.bookings.reading import booking_of_link, titled
from catalog.database import Database
from catalog.notices.subscriptions import address_of, ask_mail_of
from web.forms import own_form
from web.limits import MAILS, MAILS_TO, Buckets
from web.limits import address_of as source_of
from web.pages import Pages
from web.portal.subscriptions import LARGEST_FORM, MOST_FIELDS, post_confirmation


class BookingMailPages:
    """The route that takes the address. There is none without a mail server."""

    def __init__(
        self, database: Database, outbox: Outbox, mails: Mails, pages: Pages, now: Callable[[], datetime]
    ) -> None:
        self._database, self._outbox, self._mails, self._pages, self._now = database, outbox, mails, pages, now
        self._sources, self._addresses = Buckets("booking mails", MAILS), Buckets("booking mails to", MAILS_TO)

    def routes(self) -> list[Route]:
        """The one."""
        return [Route("/booking/{token}/mail", self.take, methods=["POST"])] if self._mails.is_on else []

    async def take(self, request: Request) -> Response:
        """Send a mail that asks whether the address is meant, and say so whatever becomes of it."""
        form = await own_form(request, MOST_FIELDS, LARGEST_FORM)
        language, token = self._pages.language(request), request.path_params["token"]
        address = address_of(form.get("mail", ""))
        if address and not self._sources.take(source_of(request)):
            raise HTTPException(429, headers={"Retry-After": "600"})
        may_mail = address is not None and self._addresses.take(address.lower())
        if address and not await asyncio.to_thread(self._ask, token, address, language, may_mail=may_mail):
            raise HTTPException(404)
        said = "sent" if address else "wrong"
        return RedirectResponse(f"/booking/{token}?lang={language}&mail={said}#by-mail", 303)

    def _ask(self, token: str, address: str, language: str, *, may_mail: bool) -> bool:
        """Whether there is such a booking to come. Asks nothing unless it ``may_mail``."""
        now = self._now()
        with self._database.session() as session:
            booking = booking_of_link(session, token)
            if booking is None or not booking.is_active or booking.ends_at <= now:
                return False
            asked = ask_mail_of(session, booking, address, language, now) if may_mail else None
            if asked is not None:
                post_confirmation(session, self._outbox, self._mails, asked, titled(booking, language)["title"], now)
            return True
