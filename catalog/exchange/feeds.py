"""Calendars on the web that are looked at again and again: what is new comes, what is gone is called off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.exchange.addresses import Fetcher, NotFetched, check_url
from catalog.exchange.formats import CALENDAR, format_of
from catalog.exchange.jobs import AT_WORK
from catalog.exchange.source_ids import source_name
from catalog.model import CalendarFeed, ImportRun
from catalog.vocabulary import ImportStatus

HOURS = (1, 24)
"""How often a calendar can be looked at."""
MOST_FEEDS = 50
"""Of one municipality."""
LONGEST_SOURCE = 40


class TooManyFeeds(Exception):
    """The municipality follows as many calendars as it may."""


@dataclass(frozen=True)
class Due:
    """A calendar that is to be looked at."""

    feed_id: int
    actor: Actor
    url: str


@dataclass(frozen=True)
class Feeds:
    """Looks at calendars when their time has come."""

    database: Database
    fetcher: Fetcher
    now: Callable[[], datetime]

    def due(self) -> list[Due]:
        """The calendars whose time has come, the one that waits longest first."""
        chosen = select(CalendarFeed).where(CalendarFeed.next_at <= self.now()).order_by(CalendarFeed.next_at)
        with self.database.session() as session:
            return [
                Due(feed.id, Actor(feed.account_id, feed.municipality_ags), feed.url)
                for feed in session.scalars(chosen)
            ]

    def look(self, due: Due) -> None:
        """Fetch a calendar; what it says becomes an import that is taken as far as it is right."""
        content, problem = b"", ""
        try:
            content = self.fetcher.fetch(due.url)
            if format_of(content) != CALENDAR:
                problem = "no-calendar"
        except NotFetched as refused:
            problem = refused.key
        now = self.now()
        with confined(self.database, due.actor, now) as session:
            feed = session.get(CalendarFeed, due.feed_id)
            if feed is None:
                return
            feed.checked_at, feed.problem = now, problem
            feed.next_at = now + timedelta(hours=feed.every_hours)
            if not problem:
                _take_up(session, feed, content, now)


def add_feed(
    session: Session,
    actor: Actor,
    *,
    name: str,
    url: str,
    defaults: dict[str, str],
    publish: bool,
    every_hours: int,
    now: datetime,
) -> CalendarFeed:
    """Follow a calendar from now on. Raises NotFetched for an address that can be none, TooManyFeeds."""
    check_url(url)
    taken = set(session.scalars(select(CalendarFeed.source)))
    if len(taken) >= MOST_FEEDS:
        raise TooManyFeeds
    feed = CalendarFeed(
        municipality_ags=actor.municipality_ags,
        account_id=actor.account_id,
        name=name,
        url=url.strip(),
        source=_source(name, actor.municipality_ags, taken),
        defaults=defaults,
        publish=publish,
        every_hours=every_hours,
        next_at=now,
        problem="",
    )
    session.add(feed)
    session.flush()
    return feed


def _source(name: str, ags: str, taken: set[str]) -> str:
    """A name that no file is given by chance: what is not in the calendar any more is called off."""
    base = f"ics-{ags}-{source_name(name) or 'kalender'}"[: LONGEST_SOURCE - 3].rstrip("-")
    return next(one for number in range(1, MOST_FEEDS + 2) if (one := f"{base}-{number}") not in taken)


def _take_up(session: Session, feed: CalendarFeed, content: bytes, now: datetime) -> None:
    """One import at a time; of those that have ended, the last one is kept."""
    earlier = list(session.scalars(select(ImportRun).where(ImportRun.feed_id == feed.id)))
    if any(run.status in AT_WORK for run in earlier):
        return
    for run in earlier:
        session.delete(run)
    session.add(
        ImportRun(
            municipality_ags=feed.municipality_ags,
            account_id=feed.account_id,
            feed_id=feed.id,
            file_name=feed.name,
            format=CALENDAR,
            source=feed.source,
            content=content,
            headings=[],
            samples=[],
            columns=[],
            defaults=feed.defaults,
            only_right=True,
            publish=feed.publish,
            status=ImportStatus.TAKING,
            created_at=now,
        )
    )
