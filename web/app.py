"""The web app, wired: chat page, offers, JSON doors, desk, and the tasks that run as long as it does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
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
from bot.lanes import SHARED_SWEEP_S, SWEEP_S, place_of
from bot.mail import Mailer
from bot.mails import Mails
from bot.mails import Shelf as MailShelf
from bot.metrics import Metrics
from bot.news import News
from bot.outbox import Outbox
from bot.pace import Limiter
from bot.post import OVERALL, Post, pace
from bot.readiness import OK, Readiness
from bot.rounds import now_and_then
from bot.settings import Settings
from bot.shared import Shared, SharedMemory
from bot.shared_pace import SharedLimiter
from bot.texts import Texts
from catalog.bookings.settling import settle_all
from catalog.database import Database
from catalog.faq.entries import FaqIndex
from catalog.model import MAIL
from catalog.notices.reminders import remind_all
from catalog.notices.subscriptions import CONFIRM_WITHIN
from catalog.questions.sorting import sort_questions
from catalog.upkeep.retention import Retention, is_time_to_wipe
from web.channel import WAIT_S, WebChannel
from web.chat import Chat
from web.desk.desk import build_desk, build_office
from web.desk.reminding import remind_providers
from web.errors import Errors
from web.guard import Guard
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
from web.welcome import welcome

log = logging.getLogger(__name__)

CLEAN_EVERY_S = 600
"""How often it is looked for what is to be erased (``catalog.upkeep.retention``)."""
REMIND_EVERY_S = 3600
"""How often it is looked for providers that are to be reminded."""
TELL_EVERY_S = 30
"""How often it is looked for what is due to be told: one indexed query if there is nothing."""
SORT_EVERY_S = 20
"""How often new questions are put to others of the same meaning: one query if there are none."""
SORT_REST = 20
"""How many times as long as it took is waited at least: among 10,000 open questions a new one takes 3 s."""
SETTLE_EVERY_S = 5
"""How often it is looked for dates that have changed under those who booked them: one indexed query, mostly empty."""
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


def build_web_app(
    *,
    conversation: Conversation,
    browsing: Browsing,
    database: Database,
    inbox: Inbox,
    worker: InboxWorker,
    texts: Texts,
    settings: Settings,
    now: Callable[[], datetime],
    channels: Sequence[Channel] = (),
    wait_s: float = WAIT_S,
    faqs: FaqIndex | None = None,
    metrics: Metrics | None = None,
    claims: Claims | None = None,
    shared: Shared | None = None,
) -> Starlette:
    """The app for everyone. The inbox's worker and the other ``channels`` start and stop with it.

    ``claims`` and what is ``shared`` are needed where there are several workers.
    """
    claims = claims or Alone()
    pages, gate, printer = Pages(texts, settings), Gate(), Printer(Press())
    errors = Errors(pages)
    secret = settings.secret_key.get_secret_value().encode()
    kept = KeptPages(database, now)
    posting, asking = Posting(secret, now, "forms"), Posting(secret, now, "questions", QUESTIONS)
    offers = Offers(database, texts, pages, now, settings.public_url, kept)
    importer = Importer(database, texts, now)
    office = build_office(database, settings, texts, pages, now, importer, faqs)
    mailer, outbox = Mailer(settings), Outbox(database, now)
    mails = Mails(
        texts,
        public_url=settings.public_url,
        secret=secret,
        shelves={shelf.audience: MailShelf(shelf.path, shelf.offer + "/{offer}") for shelf in SHELVES},
        is_on=mailer.is_on,
    )
    news = News(database, browsing, outbox, mails)
    booking_post = BookingPost(database, texts, outbox, mails, settings.public_url, now)

    def remind() -> None:
        remind_all(database, now())
        booking_post.run()

    pages.share(tells_by_mail=lambda: mailer.is_on, confirm_days=lambda: CONFIRM_WITHIN.days)
    greet = partial(welcome, database, settings.municipality, pages.languages)
    channel = WebChannel(conversation, database, inbox, worker, now, wait_s, SharedMemory(shared) if shared else None)
    codes = StudentPages(database, browsing, texts, pages)
    chat = Chat(channel, pages, gate, offers, greet, codes)
    bookings = Bookings(database, texts, secret, now, settings.public_url)

    addresses = CodeAddresses(
        settings.public_url, lambda code: next((link for one in channels if (link := one.link(code))), "")
    )
    retention = Retention(database, conversation.tracker, settings.question_days)
    readiness = Readiness(database, conversation.ready)
    ended: set[str] = set()

    async def health(request: Request) -> Response:
        told = {"status": "failed", "ended": sorted(ended)} if ended else {"status": OK}
        return JSONResponse(told, 503 if ended else 200)

    async def ready(request: Request) -> Response:
        checks = await readiness.checks()
        is_ready = set(checks.values()) == {OK}
        if shared:  # which people can be answered without
            checks = checks | {"redis": await asyncio.to_thread(shared.state)}
        return JSONResponse({"status": OK if is_ready else "not ready"} | checks, 200 if is_ready else 503)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(conversation.aclose)
            if shared:
                stack.callback(shared.close)
            await stack.enter_async_context(_running("claims", claims.keep(), ended))
            await stack.enter_async_context(_running("inbox", worker.run(), ended))
            lonely: tuple[tuple[str, Callable[[], Coroutine[Any, Any, None]]], ...] = (
                ("imports", partial(importer.run, SHARED_SWEEP_S if claims.is_shared else SWEEP_S)),
                ("cleaning", _round("Erasing what is due", _cleaner(retention, now), CLEAN_EVERY_S)),
                ("reminding", _round("Reminding providers", lambda: remind_providers(office, mailer), REMIND_EVERY_S)),
                ("telling", _round("Telling news", news.run, TELL_EVERY_S)),
                ("bookings", _round("Reminding of bookings", remind, TELL_EVERY_S)),
                ("sorting", _round("Sorting questions", lambda: _sort(database), SORT_EVERY_S, SORT_REST)),
                ("settling", _round("Settling bookings", lambda: settle_all(database, now()), SETTLE_EVERY_S)),
            )
            for name, work in lonely:
                await stack.enter_async_context(_running(name, in_one_worker(claims, name, work), ended))
            post = Post(mailer, outbox, claims, _mail_limiter(shared, settings.workers))
            neighbours: list[Neighbour] = [*channels, *([post] if mailer.is_on else [])]
            for neighbour in neighbours:
                await neighbour.start()
                stack.push_async_callback(neighbour.stop)
            yield

    routes: list[BaseRoute] = [
        *chat.routes(),
        *codes.routes(),
        *OfferSheets(offers, database, texts, pages, printer).routes(),
        *offers.routes(),
        *Pictures(database).routes(),
        *CertificatePages(Certificates(database, texts, now), texts, pages, printer).routes(),
        *BookingPages(bookings, pages, gate, channel.pseudonym, settings.public_url).routes(),
        *QuestionPages(Asking(database, texts, now), browsing, pages, gate, asking).routes(),
        *SearchPages(browsing, pages, gate, kept).routes(),
        *BookingMailPages(database, outbox, mails, pages, now).routes(),
        *SubscriptionPages(database, browsing, texts, outbox, mails, pages, now).routes(),
        *GroupPages(database, texts, pages).routes(),
        *EmbedPages(database, browsing, pages, kept, settings.public_url).routes(),
        *Proposing(database, browsing.gazetteer, pages, posting).routes(),
        *LegalPages(database, texts, pages, posting, settings.municipality).routes(),
        *OpenData(database, texts, gate, now, settings.public_url).routes(),
        *FeedPages(browsing, Feeds(database, browsing, texts), pages, gate, settings.public_url).routes(),
        *MonthSheets(browsing, texts, pages, printer, settings.public_url).routes(),
        *Rest(conversation, gate, settings.public_url).routes(),
        *(route for channel in channels for route in channel.routes()),
        Route("/health", health, methods=["GET"]),
        Route("/ready", ready, methods=["GET"]),
        *(metrics or Metrics()).routes(settings.metrics_token.get_secret_value() if settings.metrics_token else ""),
        Mount("/desk", build_desk(office, settings), name="desk"),
        Mount("/kit", build_kit(office, browsing, addresses, printer), name="kit"),
        Mount("/static", StaticFiles(directory=STATIC), name="static"),
    ]
    return Starlette(
        routes=routes,
        lifespan=lifespan,
        middleware=[
            Middleware(Guard, on_error=errors.unexpected, is_https=settings.public_url.startswith("https://")),
            Middleware(GZipMiddleware, minimum_size=SMALLEST_GZIP),
        ],
        exception_handlers={HTTPException: errors.expected},
    )


def _mail_limiter(shared: Shared | None, workers: int) -> Limiter | None:
    return SharedLimiter(shared, MAIL, OVERALL, pace, workers) if shared else None


def _round(
    what: str, work: Callable[[], object], every_s: float, rest: float = 0
) -> Callable[[], Coroutine[Any, Any, None]]:
    """See ``bot.rounds``; begins when it is called."""
    return partial(now_and_then, what, work, every_s, rest)


@asynccontextmanager
async def _running(name: str, work: Coroutine[Any, Any, None], ended: set[str]) -> AsyncIterator[None]:
    """A task that runs while the block does. If an error ends it before that, the log and ``ended`` say so."""

    def note_failure(task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            ended.add(name)
            log.critical("The task %s ended: %s.", name, place_of(error))

    task = asyncio.create_task(work, name=name)
    task.add_done_callback(note_failure)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await task


def _sort(database: Database) -> None:
    with database.session() as session:
        sort_questions(session)


def _cleaner(retention: Retention, now: Callable[[], datetime]) -> Callable[[], None]:
    wiped_at = now()

    def clean() -> None:
        nonlocal wiped_at
        retention.clean(now())
        if is_time_to_wipe(wiped_at, now()):
            retention.wipe()
            wiped_at = now()

    return clean
