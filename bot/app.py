"""The product, wired: conversation, actions, pages. The one module of this room that may import the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
from web.app import build_web_app
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
    gazetteer, lexicon = default_gazetteer(), default_lexicon()
    gazetteer.warm_up()
    texts = default_texts()
    services = Services(
        database=database,
        gazetteer=gazetteer,
        lexicon=lexicon,
        faqs=FaqIndex(database),
        now=now,
        languages=texts.languages,
        public_url=settings.public_url,
        mails=settings.mail_url is not None,
        secret=settings.secret_key.get_secret_value().encode(),
        municipality_ags=settings.municipality,
    )
    listener, safety, metrics = Listener(gazetteer, lexicon), default_safety(), Metrics()
    metrics.watch_database(database, now)
    claims, shared = claims_on(database), _shared(settings)
    conversation = Conversation(
        database=database,
        tracker=Database(settings.tracker_url).engine,
        engine=Engine(settings.engine_urls, settings.engine_secret.get_secret_value()),
        listener=listener,
        gazetteer=gazetteer,
        safety=safety,
        texts=texts,
        secret=settings.secret_key.get_secret_value().encode(),
        now=now,
        default_language=settings.default_language,
        municipality=settings.municipality,
        metrics=metrics,
        claims=claims,
        public_url=settings.public_url,
    )
    inbox = Inbox(database, now)
    worker = InboxWorker(inbox, healthy=conversation.ready, claims=claims)
    telegram = (
        [
            TelegramChannel(
                settings,
                conversation,
                inbox,
                worker,
                Outbox(database, now),
                texts,
                limiter=SharedLimiter(shared, "telegram", OVERALL, pace, settings.workers) if shared else None,
                claims=claims,
                memory=SharedMemory(shared) if shared else None,
            )
        ]
        if settings.telegram_token
        else []
    )
    with counting_in(shared):
        public = build_web_app(
            conversation=conversation,
            browsing=Browsing(
                database=database,
                gazetteer=gazetteer,
                lexicon=lexicon,
                listener=listener,
                safety=safety,
                texts=texts,
                now=now,
                municipality_ags=settings.municipality,
                metrics=metrics,
            ),
            database=database,
            inbox=inbox,
            worker=worker,
            texts=texts,
            settings=settings,
            now=now,
            faqs=services.faqs,
            metrics=metrics,
            claims=claims,
            shared=shared,
            channels=telegram,
        )
    actions = metrics.beside(build_actions_app(services))
    return Product(public=public, actions=actions, conversation=conversation, metrics=metrics)


def _shared(settings: Settings) -> Shared | None:
    """What the workers of an installation share beside the database, if there are several."""
    secret = settings.secret_key.get_secret_value().encode()
    return Shared(settings.redis_url.get_secret_value(), secret) if settings.redis_url else None
