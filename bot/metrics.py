"""Figures for whoever keeps a Lotse running, in Prometheus' format. Nothing in them is about a person.

Labels are few and fixed. A crisis leaves no trace here, not even as a message or by how fast it was answered: whoever
reads the figures every few seconds could else tell when somebody was in one. It is counted by month (``catalog``).
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from catalog.model import InboxUpdate, OutboxMessage

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.supervisor import EngineProcess
    from catalog.database import Database

PATH = "/metrics"
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
CHANNELS = ("telegram", "web", "rest", "terminal")
SECONDS = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Bounds of the histogram: an answer takes about 40 ms (docs/operations.md), and after 5 s a person is told to wait."""
ANSWERED, AWAY, FAILED = "answered", "engine_away", "failed"
"""What became of a message: ``engine_away`` is tried again."""


class Metrics:
    """All figures of one process."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # it has no types
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._messages = Counter(
            "lotse_messages", "Messages by channel and outcome, crises left out", ["channel", "outcome"],
            registry=self._registry,
        )  # fmt: skip
        self._seconds = Histogram(
            "lotse_message_seconds", "From a message to its answer, by channel", ["channel"],
            buckets=SECONDS, registry=self._registry,
        )  # fmt: skip
        self._searches = Counter(
            "lotse_searches", "Searches with a first page of results, or none", ["where"], registry=self._registry
        )
        for where in ("chat", "pages"):
            self._searches.labels(where)

    def message(self, channel: str, outcome: str, seconds: float) -> None:
        """Count a message and, if it was answered, how long that took."""
        known = channel if channel in CHANNELS else "other"
        self._messages.labels(known, outcome).inc()
        if outcome == ANSWERED:
            self._seconds.labels(known).observe(seconds)

    def search(self, where: str, n: int = 1) -> None:
        """Count searches in the ``chat``, or on the ``pages``."""
        self._searches.labels(where).inc(n)

    def watch_database(self, database: Database, now: Callable[[], datetime]) -> None:
        """Also tell what waits in the database, read whenever the figures are."""
        self._registry.register(_Queues(database, now))

    def watch_engine(self, engine: EngineProcess) -> None:
        """Also tell how the engine is."""
        self._registry.register(_Engine(engine))

    def text(self) -> bytes:
        """The figures as Prometheus reads them. Asks the database: call it in a thread."""
        return generate_latest(self._registry)

    async def answer(self, request: Request) -> Response:
        """The page of figures."""
        return Response(await run_in_threadpool(self.text), media_type=CONTENT_TYPE)

    def beside(self, app: ASGIApp) -> ASGIApp:
        """``app``, which only this machine can reach, with the page of figures."""

        async def both(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == "http" and (scope["method"], scope["path"]) == ("GET", PATH):
                answer = await self.answer(Request(scope, receive))
                await answer(scope, receive, send)
            else:
                await app(scope, receive, send)

        return both

    def routes(self, token: str) -> list[Route]:
        """The page of figures for whoever sends ``Authorization: Bearer`` and ``token``; none if that is empty.

        No address is trusted here: behind a proxy, everybody comes from this machine.
        """

        async def show(request: Request) -> Response:
            given = request.headers.get("authorization", "")
            if not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
                return Response(status_code=401, headers={"WWW-Authenticate": "Bearer"})
            return await self.answer(request)

        return [Route(PATH, show, methods=["GET"])] if token else []


class _Queues(Collector):
    """What waits in inbox and outbox, and what was given up."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def collect(self) -> Iterator[Metric]:
        """Asked for at each reading. A database that is away is a figure, too."""
        waiting = GaugeMetricFamily("lotse_waiting", "Rows that wait to be answered or delivered", labels=["box"])
        dead = GaugeMetricFamily("lotse_dead_letters", "Rows given up, as long as they are kept", labels=["box"])
        oldest = GaugeMetricFamily("lotse_waiting_seconds", "How long the oldest row waits", labels=["box"])
        try:
            with self._database.session() as session:
                for box, model, since in (
                    ("inbox", InboxUpdate, InboxUpdate.received_at),
                    ("outbox", OutboxMessage, OutboxMessage.created_at),
                ):
                    waiting.add_metric([box], _how_many(session, model, "new"))
                    dead.add_metric([box], _how_many(session, model, "dead"))
                    first = session.scalar(select(func.min(since)).where(model.state == "new"))
                    oldest.add_metric([box], max(0.0, (self._now() - first).total_seconds()) if first else 0.0)
        except SQLAlchemyError:
            yield GaugeMetricFamily("lotse_database_up", "Whether the database answers", value=0)
            return
        yield GaugeMetricFamily("lotse_database_up", "Whether the database answers", value=1)
        yield from (waiting, dead, oldest)


def _how_many(session: Session, model: type[InboxUpdate] | type[OutboxMessage], state: str) -> int:
    return session.scalar(select(func.count(model.id)).where(model.state == state)) or 0


class _Engine(Collector):
    """Whether the engine answers, and how often it was started."""

    def __init__(self, engine: EngineProcess) -> None:
        self._engine = engine

    def collect(self) -> Iterator[Metric]:
        """Asked for at each reading."""
        yield GaugeMetricFamily("lotse_engine_up", "Whether the engine answers", value=int(self._engine.is_ready))
        yield CounterMetricFamily(
            "lotse_engine_restarts", "How often the engine was started again", value=max(0, self._engine.starts - 1)
        )
