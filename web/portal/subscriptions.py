"""Pages for news by mail: asking for them from a search, confirming, ending. Nobody learns here whose address it is.

Opening a link changes nothing, because mail programs and scanners open links; a button on the page does. A mail program
that ends a subscription by itself posts to the same address (RFC 8058).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

from sqlalchemy.orm import Session
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.browsing import Browsing
from bot.mails import LINKS, PATH, Mails, criteria_of, rhythm_of
from bot.outbox import Outbox
from bot.searches import Search
from bot.texts import Texts
from catalog.bookings.reading import titled
from catalog.database import Database
from catalog.model import LONGEST_QUERY, MAIL, Booking, BookingMail
from catalog.notices import subscriptions
from catalog.notices.subscriptions import CONFIRM_WITHIN, Asked, Link, Wanted, address_of, handle_of
from catalog.notices.times import Rhythm
from web.forms import own_form
from web.limits import MAILS, Buckets
from web.limits import address_of as source_of
from web.pages import Pages
from web.portal.shelves import OFFERS, SHELVES, Shelf

LARGEST_FORM = 4 * 1024
MOST_FIELDS = 10


class SubscriptionPages:
    """The routes. There are none without a mail server."""

    def __init__(
        self,
        database: Database,
        browsing: Browsing,
        texts: Texts,
        outbox: Outbox,
        mails: Mails,
        pages: Pages,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._browsing, self._texts = database, browsing, texts
        self._outbox, self._mails, self._pages, self._now = outbox, mails, pages, now
        self._sources = Buckets("subscriptions", MAILS)

    def routes(self) -> list[Route]:
        """All of them."""
        if not self._mails.is_on:
            return []
        return [
            Route(PATH, self.ask, methods=["GET"]),
            Route(PATH, self.take, methods=["POST"]),
            Route(LINKS[Link.CONFIRM] + "/{token}", self.confirm, methods=["GET", "POST"]),
            Route(LINKS[Link.END] + "/{token}", self.end, methods=["GET", "POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The form, for the search in the address."""
        shelf = shelf_of(request.query_params.get("for", ""))
        search = self._browsing.read(request.query_params.multi_items(), shelf.audience)
        return self._form(self._pages.language(request), shelf, search)

    async def take(self, request: Request) -> Response:
        """Send a mail that asks whether the address is meant. The answer is the same whatever becomes of it."""
        form = await own_form(request, MOST_FIELDS, LARGEST_FORM)
        language = self._texts.supported(form.get("lang")) or self._pages.language(request)
        shelf = shelf_of(form.get("for", ""))
        search = self._browsing.read(parse_qsl(form.get("search", "")[:LONGEST_QUERY]), shelf.audience)
        written, rhythm = form.get("mail", ""), form.get("rhythm", "")
        address = address_of(written)
        if address is None or rhythm not in set(Rhythm):
            return self._form(language, shelf, search, written=written, is_wrong=True, rhythm=rhythm)
        if not self._sources.take(source_of(request)):
            raise HTTPException(429, headers={"Retry-After": "600"})
        wanted = Wanted(query_of(search), shelf.audience, language, Rhythm(rhythm))
        await asyncio.to_thread(self._subscribe, wanted, address)
        said = [self._pages.say(language, "subscribe-sent", days=CONFIRM_WITHIN.days)]
        return self._said(language, "subscribe-sent-title", said)

    async def confirm(self, request: Request) -> Response:
        """Ask whether it is meant; after a press of the button it is."""
        handle = self._handle(Link.CONFIRM, request)
        asked = await asyncio.to_thread(self._confirm if request.method == "POST" else self._find, handle)
        if asked is None:
            return self._gone(request)
        about = {"search": await asyncio.to_thread(self._in_words, asked), "rhythm": rhythm_of(asked)}
        if not asked.is_confirmed:
            said = [self._pages.say(asked.language, "subscribe-sure", **about)]
            return self._said(asked.language, "subscribe-sure-title", said, button="subscribe-confirm")
        said = [self._pages.say(asked.language, "subscribe-done", **about)]
        return self._said(asked.language, "subscribe-done-title", said, ending=self._mails.link(Link.END, asked))

    async def end(self, request: Request) -> Response:
        """Ask whether it is to end; after a press of the button, or by a mail program, it has."""
        handle = self._handle(Link.END, request)
        asked = await asyncio.to_thread(self._find, handle)
        if asked is None:
            return self._gone(request)
        if request.method == "POST":
            await asyncio.to_thread(self._end, asked.handle)
            said = [self._pages.say(asked.language, "subscribe-ended")]
            return self._said(asked.language, "subscribe-ended-title", said)
        about = await asyncio.to_thread(self._in_words, asked)
        said = [self._pages.say(asked.language, "subscribe-end-sure", search=about)]
        return self._said(asked.language, "subscribe-end-title", said, button="subscribe-end")

    def _form(
        self,
        language: str,
        shelf: Shelf,
        search: Search,
        *,
        written: str = "",
        is_wrong: bool = False,
        rhythm: str = Rhythm.WEEKLY,
    ) -> Response:
        return self._pages.page(
            "portal/subscribe.html",
            language,
            status=422 if is_wrong else 200,
            shelf=shelf,
            search=query_of(search),
            criteria=criteria_of(self._texts, language, self._browsing.chips(search, language)),
            rhythms=list(Rhythm),
            rhythm=rhythm,
            written=written[:LONGEST_QUERY],
            is_wrong=is_wrong,
            in_language=lambda one: f"{PATH}?{urlencode([('for', shelf.name), *search.query(), ('lang', one)])}",
        )

    def _said(self, language: str, title: str, said: list[str], *, button: str = "", ending: str = "") -> Response:
        return self._pages.page(
            "portal/subscription.html",
            language,
            title=title,
            said=said,
            button=button,
            ending=ending,
            in_language=lambda one: f"{OFFERS.path}?lang={one}",
        )

    def _gone(self, request: Request) -> Response:
        language = self._pages.language(request)
        return self._said(language, "subscribe-gone-title", [self._pages.say(language, "subscribe-gone")])

    def _in_words(self, asked: Asked) -> str:
        if isinstance(asked, BookingMail):
            with self._database.session() as session:
                return str(titled(session.get_one(Booking, asked.booking_id), asked.language)["title"])
        search = self._browsing.read(parse_qsl(asked.query), asked.audience)
        return criteria_of(self._texts, asked.language, self._browsing.chips(search, asked.language))

    def _handle(self, link: Link, request: Request) -> str:
        return handle_of(self._mails.secret, link, request.path_params["token"]) or ""

    def _find(self, handle: str) -> Asked | None:
        with self._database.session() as session:
            return subscriptions.by_handle(session, handle, self._now())

    def _confirm(self, handle: str) -> Asked | None:
        with self._database.session() as session:
            return subscriptions.confirm(session, handle, self._now())

    def _end(self, handle: str) -> None:
        with self._database.session() as session:
            if asked := subscriptions.by_handle(session, handle, self._now()):
                subscriptions.end(session, asked)

    def _subscribe(self, wanted: Wanted, address: str) -> None:
        now = self._now()
        with self._database.session() as session:
            asked = subscriptions.subscribe_mail(session, wanted, address, now)
            if asked is not None:
                post_confirmation(session, self._outbox, self._mails, asked, self._in_words(asked), now)


def post_confirmation(session: Session, outbox: Outbox, mails: Mails, asked: Asked, about: str, now: datetime) -> None:
    """Post the mail that asks whether an address is meant. It is of no use once it can no longer be confirmed."""
    letter, key = mails.confirmation(asked, about), f"confirm:{asked.handle}"
    outbox.put(session, MAIL, asked.handle, key, [asdict(letter)], useless_from=now + CONFIRM_WITHIN)


def shelf_of(name: str) -> Shelf:
    """The shelf of that name; the students' for all else."""
    return next((one for one in SHELVES if one.name == name), OFFERS)


def query_of(search: Search) -> str:
    """What is kept of a search: the criteria, whatever page or view it was asked for from."""
    return urlencode(search.plain().query())[:LONGEST_QUERY]


def ask_address(shelf: Shelf, search: Search, language: str) -> str:
    """Where news of a search are asked for."""
    query = [("for", shelf.name), *search.plain().query(), ("lang", language)]
    return f"{PATH}?{urlencode(query)}"
