"""The product, wired: conversation, actions, pages. The one module of this room that may import the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from actions.base import Services
from actions.server import build_actions_app
from bot.browsing import Browsing
from bot.claims import claims_on
from bot.conversation import Conversation
from bot.engine import Engine
from bot.inbox import Inbox, InboxWorker
from bot.metrics import Metrics
from bot.outbox import Outbox
from bot.safety import default_safety
from bot.settings import Settings
from bot.shared import Shared, SharedMemory
from bot.shared_pace import SharedLimiter
from bot.telegram.channel import OVERALL, TelegramChannel, pace
from bot.texts import default_texts
from catalog.database import Database
from catalog.faq.entries import FaqIndex
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.places.gazetteer import default_gazetteer
from web.app import Parts, build_web_app
from web.limits import counting_in


def utc_now() -> datetime:
    """The clock of the product."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Product:
    """What the two servers of the process serve, and what the terminal talks to."""

    public: Any
    """ASGI app for everyone: pages, chat, webhook."""
    actions: Any
    """ASGI app for the engine, on loopback only."""
    conversation: Conversation
    metrics: Metrics


def build_app(settings: Settings, database: Database, now: Callable[[], datetime] = utc_now) -> Product:
    """Put the product together. Takes about two seconds: gazetteer, lexicon and FAQ index are read."""
    gazetteer, lexicon, texts = default_gazetteer(), default_lexicon(), default_texts()
    gazetteer.warm_up()
    listener, safety, faqs = Listener(gazetteer, lexicon), default_safety(), FaqIndex(database)
    metrics, claims, shared = Metrics(), claims_on(database), _shared(settings)
    metrics.watch_database(database, now)
    services = Services(
        database=database,
        gazetteer=gazetteer,
        lexicon=lexicon,
        faqs=faqs,
        now=now,
        languages=texts.languages,
        public_url=settings.public_url,
        mails=settings.mail_url is not None,
        secret=settings.secret,
        municipality_ags=settings.municipality,
    )
    conversation = Conversation(
        database=database,
        tracker=Database(settings.tracker_url).engine,
        engine=Engine(settings.engine_urls, settings.engine_secret.get_secret_value()),
        listener=listener,
        gazetteer=gazetteer,
        safety=safety,
        texts=texts,
        secret=settings.secret,
        now=now,
        default_language=settings.default_language,
        municipality=settings.municipality,
        metrics=metrics,
        claims=claims,
        public_url=settings.public_url,
    )
    browsing = Browsing(
        database=database,
        gazetteer=gazetteer,
        lexicon=lexicon,
        listener=listener,
        safety=safety,
        texts=texts,
        now=now,
        municipality_ags=settings.municipality,
        metrics=metrics,
    )
    inbox = Inbox(database, now)
    parts = Parts(
        conversation=conversation,
        browsing=browsing,
        database=database,
        inbox=inbox,
        worker=InboxWorker(inbox, healthy=conversation.ready, claims=claims),
        texts=texts,
        settings=settings,
        now=now,
        faqs=faqs,
        metrics=metrics,
        claims=claims,
        shared=shared,
    )
    with counting_in(shared):
        public = build_web_app(replace(parts, channels=_channels(parts)))
    actions = metrics.beside(build_actions_app(services))
    return Product(public=public, actions=actions, conversation=conversation, metrics=metrics)


def _channels(parts: Parts) -> list[TelegramChannel]:
    """The channels beside the pages: those that are set up."""
    settings, shared = parts.settings, parts.shared
    if not settings.telegram_token:
        return []
    telegram = TelegramChannel(
        settings,
        parts.conversation,
        parts.inbox,
        parts.worker,
        Outbox(parts.database, parts.now),
        parts.texts,
        limiter=SharedLimiter(shared, "telegram", OVERALL, pace, settings.workers) if shared else None,
        claims=parts.claims,
        memory=SharedMemory(shared) if shared else None,
    )
    return [telegram]


def _shared(settings: Settings) -> Shared | None:
    """What the workers of an installation share beside the database, if there are several."""
    return Shared(settings.redis_url.get_secret_value(), settings.secret) if settings.redis_url else None
