"""The web app, wired: all pages and doors, and what starts and stops with them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from bot.beforehand import Asking
from bot.booking_post import BookingPost
from bot.bookings import Bookings
from bot.browsing import Browsing
from bot.certificates import Certificates
from bot.claims import Alone, Claims, in_one_worker
from bot.conversation import Conversation
from bot.feeds import Feeds
from bot.importer import Importer
from bot.inbox import Inbox, InboxWorker
from bot.lanes import SHARED_SWEEP_S, SWEEP_S
from bot.mail import Mailer
from bot.mails import Mails
from bot.mails import Shelf as MailShelf
from bot.metrics import Metrics
from bot.news import News
from bot.outbox import Outbox
from bot.pace import Limiter
from bot.post import OVERALL, Post, pace
from bot.readiness import Readiness
from bot.settings import Settings
from bot.shared import Shared, SharedMemory
from bot.shared_pace import SharedLimiter
from bot.texts import Texts
from catalog.database import Database
from catalog.faq.entries import FaqIndex
from catalog.model import MAIL
from catalog.notices.subscriptions import CONFIRM_WITHIN
from catalog.upkeep.retention import Retention
from web.channel import WebChannel
from web.chat import Chat
from web.desk.desk import build_desk, build_office
from web.errors import Errors
from web.guard import Guard
from web.health import Health
from web.kit.addresses import CodeAddresses
from web.kit.kit import build_kit
from web.kit.student import StudentPages
from web.limits import QUESTIONS, Gate
from web.offers import Offers
from web.pages import STATIC, Pages
from web.pictures import Pictures
from web.portal.beforehand import QuestionPages
from web.portal.booking_mail import BookingMailPages
from web.portal.bookings import BookingPages
from web.portal.certificates import CertificatePages
from web.portal.embed import EmbedPages
from web.portal.feeds import FeedPages
from web.portal.groups import GroupPages
from web.portal.kept import KeptPages
from web.portal.legal import LegalPages
from web.portal.open_data import OpenData
from web.portal.posting import Posting
from web.portal.proposing import Proposing
from web.portal.search import SearchPages
from web.portal.shelves import SHELVES
from web.portal.subscriptions import SubscriptionPages
from web.print.pages import MonthSheets, OfferSheets, Printer
from web.print.press import Press
from web.rest import Rest
from web.tasks import Rounds, Tasks
from web.welcome import welcome

SMALLEST_GZIP = 500
"""Bytes below which packing saves nothing."""


class Neighbour(Protocol):
    """Something that lives in the same process as long as the pages do."""

    async def start(self) -> None:
        """Begin to listen."""

    async def stop(self) -> None:
        """End, and lose nothing."""


class Channel(Neighbour, Protocol):
    """Another channel, such as Telegram."""

    def link(self, code: str) -> str:
        """The address that opens a chat with a code; empty as long as it is not known."""

    def routes(self) -> Sequence[BaseRoute]:
        """Its addresses."""


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What the pages are made with. The inbox's worker and the other ``channels`` start and stop with them."""

    conversation: Conversation
    browsing: Browsing
    database: Database
    inbox: Inbox
    worker: InboxWorker
    texts: Texts
    settings: Settings
    now: Callable[[], datetime]
    channels: Sequence[Channel] = ()
    faqs: FaqIndex | None = None
    """The index that the chat answers from; an own one if there is none."""
    metrics: Metrics = field(default_factory=Metrics)
    claims: Claims = field(default_factory=Alone)
    """Who does what, where there are several workers."""
    shared: Shared | None = None
    """What several workers share beside the database."""

    def chat_link(self, code: str) -> str:
        """Where a code opens a chat of another channel; empty if there is none."""
        return next((link for channel in self.channels if (link := channel.link(code))), "")


def build_web_app(parts: Parts) -> Starlette:
    """The app for everyone."""
    app = _App(parts)
    errors = Errors(app.pages)
    return Starlette(
        routes=list(app.routes()),
        lifespan=app.lifespan,
        middleware=[
            Middleware(Guard, on_error=errors.unexpected, is_https=parts.settings.public_url.startswith("https://")),
            Middleware(GZipMiddleware, minimum_size=SMALLEST_GZIP),
        ],
        exception_handlers={HTTPException: errors.expected},
    )


class _App:
    """What several pages and tasks have in common, made once; and all of them, made of it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        database, texts, settings, now = parts.database, parts.texts, parts.settings, parts.now
        self.pages = Pages(texts, settings)
        self._gate = Gate()
        self._printer = Printer(Press())
        self._kept = KeptPages(database, now)
        self._tasks = Tasks()
        self._importer = Importer(database, texts, now)
        self._office = build_office(database, settings, texts, self.pages, now, self._importer, parts.faqs)
        self._mailer = Mailer(settings)
        self._outbox = Outbox(database, now)
        self._mails = Mails(
            texts,
            public_url=settings.public_url,
            secret=parts.settings.secret,
            shelves={shelf.audience: MailShelf(shelf.path, shelf.offer + "/{offer}") for shelf in SHELVES},
            is_on=self._mailer.is_on,
        )
        self._channel = WebChannel(
            parts.conversation,
            database,
            parts.inbox,
            parts.worker,
            now,
            SharedMemory(parts.shared) if parts.shared else None,
        )
        self.pages.share(tells_by_mail=lambda: self._mailer.is_on, confirm_days=lambda: CONFIRM_WITHIN.days)

    def routes(self) -> Iterator[BaseRoute]:
        """All addresses. The first one that fits is taken."""
        yield from self._of_the_chat_and_offers()
        yield from self._of_what_people_hand_in()
        yield from self._of_the_search()
        yield from self._of_mails()
        yield from self._of_municipalities()
        yield from self._of_machines()
        yield from self._mounted()

    def _of_the_chat_and_offers(self) -> Iterator[BaseRoute]:
        parts, pages = self._parts, self.pages
        database, texts, now, url = parts.database, parts.texts, parts.now, parts.settings.public_url
        greet = partial(welcome, database, parts.settings.municipality, pages.languages)
        codes = StudentPages(database, parts.browsing, texts, pages)
        offers = Offers(database, texts, pages, now, url, self._kept)
        yield from Chat(self._channel, pages, self._gate, offers, greet, codes).routes()
        yield from codes.routes()
        yield from OfferSheets(offers, database, texts, pages, self._printer).routes()
        yield from offers.routes()
        yield from Pictures(database).routes()

    def _of_what_people_hand_in(self) -> Iterator[BaseRoute]:
        parts, pages = self._parts, self.pages
        database, texts, now, url = parts.database, parts.texts, parts.now, parts.settings.public_url
        bookings = Bookings(database, texts, parts.settings.secret, now, url)
        posting = Posting(parts.settings.secret, now, "questions", QUESTIONS)
        asking = Asking(database, texts, now)
        yield from CertificatePages(Certificates(database, texts, now), texts, pages, self._printer).routes()
        yield from BookingPages(bookings, pages, self._gate, self._channel.pseudonym, url).routes()
        yield from QuestionPages(asking, parts.browsing, pages, self._gate, posting).routes()

    def _of_the_search(self) -> Iterator[BaseRoute]:
        parts, pages = self._parts, self.pages
        browsing, texts, url = parts.browsing, parts.texts, parts.settings.public_url
        yield from SearchPages(browsing, pages, self._gate, self._kept).routes()
        yield from EmbedPages(parts.database, browsing, pages, self._kept, url).routes()
        yield from FeedPages(browsing, Feeds(parts.database, browsing, texts), pages, self._gate, url).routes()
        yield from MonthSheets(browsing, texts, pages, self._printer, url).routes()

    def _of_mails(self) -> Iterator[BaseRoute]:
        parts, pages = self._parts, self.pages
        database, texts, now = parts.database, parts.texts, parts.now
        yield from BookingMailPages(database, self._outbox, self._mails, pages, now).routes()
        yield from SubscriptionPages(database, parts.browsing, texts, self._outbox, self._mails, pages, now).routes()

    def _of_municipalities(self) -> Iterator[BaseRoute]:
        parts, pages = self._parts, self.pages
        database, texts = parts.database, parts.texts
        posting = Posting(parts.settings.secret, parts.now, "forms")
        yield from GroupPages(database, texts, pages).routes()
        yield from Proposing(database, parts.browsing.gazetteer, pages, posting).routes()
        yield from LegalPages(database, texts, pages, posting, parts.settings.municipality).routes()

    def _of_machines(self) -> Iterator[BaseRoute]:
        parts, settings = self._parts, self._parts.settings
        readiness = Readiness(parts.database, parts.conversation.ready)
        yield from OpenData(parts.database, parts.texts, self._gate, parts.now, settings.public_url).routes()
        yield from Rest(parts.conversation, self._gate, settings.public_url).routes()
        for channel in parts.channels:
            yield from channel.routes()
        yield from Health(readiness, self._tasks.ended, parts.shared).routes()
        yield from parts.metrics.routes(settings.metrics_token.get_secret_value() if settings.metrics_token else "")

    def _mounted(self) -> Iterator[BaseRoute]:
        parts, settings = self._parts, self._parts.settings
        addresses = CodeAddresses(settings.public_url, parts.chat_link)
        yield Mount("/desk", build_desk(self._office, settings), name="desk")
        yield Mount("/kit", build_kit(self._office, parts.browsing, addresses, self._printer), name="kit")
        yield Mount("/static", StaticFiles(directory=STATIC), name="static")

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        """Start what lives as long as the pages do, and end it with them, the last one first."""
        parts, running = self._parts, self._tasks.running
        async with AsyncExitStack() as stack:
            stack.push_async_callback(parts.conversation.aclose)
            if parts.shared:
                stack.callback(parts.shared.close)
            await stack.enter_async_context(running("claims", parts.claims.keep()))
            await stack.enter_async_context(running("inbox", parts.worker.run()))
            for name, work in self._rounds().all(SHARED_SWEEP_S if parts.claims.is_shared else SWEEP_S).items():
                await stack.enter_async_context(running(name, in_one_worker(parts.claims, name, work)))
            for neighbour in self._neighbours():
                await neighbour.start()
                stack.push_async_callback(neighbour.stop)
            yield

    def _rounds(self) -> Rounds:
        parts = self._parts
        return Rounds(
            database=parts.database,
            now=parts.now,
            importer=self._importer,
            retention=Retention(parts.database, parts.conversation.tracker, parts.settings.question_days),
            office=self._office,
            mailer=self._mailer,
            news=News(parts.database, parts.browsing, self._outbox, self._mails),
            booking_post=BookingPost(
                parts.database, parts.texts, self._outbox, self._mails, parts.settings.public_url, parts.now
            ),
        )

    def _neighbours(self) -> Iterator[Neighbour]:
        yield from self._parts.channels
        if self._mailer.is_on:
            limiter = _mail_limiter(self._parts.shared, self._parts.settings.workers)
            yield Post(self._mailer, self._outbox, self._parts.claims, limiter)


def _mail_limiter(shared: Shared | None, workers: int) -> Limiter | None:
    return SharedLimiter(shared, MAIL, OVERALL, pace, workers) if shared else None
