"""What is let go of when: every rule in one list, for the job that runs beside Lotse and for ``lotse retention``.

Each rule runs in a transaction of its own, so that none holds up another. A dry run does the same, counts, and takes it
back. What is erased leaves no byte: SQLite's files are written anew afterwards (:meth:`Retention.wipe`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Engine, delete, func, inspect, select
from sqlalchemy.orm import Session

from catalog.accounts.accounts import clean_logins
from catalog.bookings.retention import clean_bookings
from catalog.database import Database
from catalog.delivery.dead_letters import clean_dead_letters
from catalog.desk.audit import clean_audit
from catalog.exchange.jobs import clean_imports
from catalog.kit.codes import clean_codes
from catalog.kit.links import KIT_LINKS
from catalog.kit.requests import clean_requests
from catalog.model import (
    AdvanceQuestion,
    AuditEntry,
    Base,
    Booking,
    BookingMail,
    DeadLetter,
    DeskLogin,
    GroupRequest,
    Handoff,
    ImportRun,
    KitLink,
    Notice,
    OneTimeLink,
    Person,
    Picture,
    Proposal,
    ProposedWording,
    ProviderLink,
    Recommendation,
    Subscription,
    TranscriptEntry,
    UnansweredQuestion,
)
from catalog.notices.subscriptions import clean_subscriptions
from catalog.pictures.keeping import clean_pictures
from catalog.privacy import TRACKER, drop_old_questions, drop_orphans, settle, wipe
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.proposals import clean_proposals
from catalog.questions.beforehand import clean_advance_questions
from catalog.questions.handoffs import clean_handoffs
from catalog.search.eligibility import LOCAL
from catalog.upkeep.idle import CONVERSATION_IDLE, clean_contexts, clean_persons, clean_transcripts, is_remembered

Clean = Callable[[Session, datetime], object]
QUIET_HOUR = 3
"""In Germany. Writing a file anew holds up all who write (figures in docs/operations.md)."""
CLEAR_OF = timedelta(hours=2)
"""By which a wiping in the quiet hour is not done twice."""


@dataclass(frozen=True)
class Rule:
    """What is let go of. ``kept`` says until when, in words; ``tables`` are those it takes rows out of."""

    what: str
    kept: str
    tables: tuple[type[Base], ...]
    clean: Clean

    def count(self, session: Session) -> int:
        """How many rows there are that the rule may come to take."""
        return sum(session.scalar(select(func.count()).select_from(one)) or 0 for one in self.tables)


class Contexts(Rule):
    """A rule that empties rows of persons instead of taking them."""

    def count(self, session: Session) -> int:
        """How many persons have a conversation that is remembered."""
        return session.scalar(select(func.count()).select_from(Person).where(is_remembered())) or 0


@dataclass(frozen=True)
class Taken:
    """What a rule took, or in a dry run would take."""

    what: str
    kept: str
    rows: int


def is_time_to_wipe(last: datetime, now: datetime) -> bool:
    """Whether files are to be written anew: by night, when it holds up nobody, and once a day in any case."""
    return now - last > timedelta(hours=24) or (now.astimezone(LOCAL).hour == QUIET_HOUR and now - last > CLEAR_OF)


def rules(question_days: int) -> Sequence[Rule]:
    """All of them, but for the engine's table. ``question_days`` is the setting of that name."""

    def clean_questions(session: Session, now: datetime) -> object:
        return drop_old_questions(session, now.date(), question_days)

    return (
        Rule("conversations on the page", "24 hours idle", (TranscriptEntry,), clean_transcripts),
        Contexts("what persons talked about", "30 days idle", (Person,), clean_contexts),
        Rule("messages to coordinations", "30 days after the last word", (Handoff,), clean_handoffs),
        Rule("news asked for", "until they end", (Subscription, BookingMail, Notice), clean_subscriptions),
        Rule("dead letters", "14 days", (DeadLetter,), clean_dead_letters),
        Rule("bookings", "as the municipality settles (28 days after the date)", (Booking,), clean_bookings),
        Rule(
            "questions handed in beforehand",
            "as bookings (28 days after the date)",
            (AdvanceQuestion,),
            clean_advance_questions,
        ),
        Rule("persons without a booking or news to come", "90 days idle", (Person,), clean_persons),
        Rule(
            "questions without an answer",
            f"{question_days} days, or what the municipality settles",
            (UnansweredQuestion, ProposedWording),
            clean_questions,
        ),
        Rule("logins and one-time links", "until they end", (DeskLogin, OneTimeLink), clean_logins),
        Rule("links of providers", "30 days", (ProviderLink,), PROVIDER_LINKS.clean),
        Rule("proposals of providers", "a year after they were decided", (Proposal,), clean_proposals),
        Rule("links of kits", "until they end", (KitLink,), KIT_LINKS.clean),
        Rule("codes of kits", "a year after they ended", (Recommendation,), clean_codes),
        Rule("requests of groups", "half a year", (GroupRequest,), clean_requests),
        Rule("pictures of no offer", "until no change can be taken back", (Picture,), clean_pictures),
        Rule("imports", "90 days", (ImportRun,), clean_imports),
        Rule("history of the desk", "two years", (AuditEntry,), clean_audit),
    )


class Retention:
    """The rules, for one Lotse."""

    def __init__(self, database: Database, tracker: Engine, question_days: int) -> None:
        """``tracker`` is the database of the engine's conversations."""
        self._database = database
        self._tracker = tracker
        self._rules = rules(question_days)

    def clean(self, now: datetime) -> None:
        """Let go of everything that is due, without counting: it is done every few minutes."""
        self._clean_tracker(now)
        for rule in self._rules:
            with self._database.session() as session:
                rule.clean(session, now)
        settle(self._database.engine)
        settle(self._tracker)

    def report(self, now: datetime, *, dry_run: bool) -> Iterator[Taken]:
        """As :meth:`clean`, one rule after the other with what it took; in a ``dry_run`` nothing is changed."""
        due = self._due_in_tracker(now)
        if not dry_run:
            self._clean_tracker(now)
        yield Taken("conversations of the engine", "30 days idle", due)
        for rule in self._rules:
            with Session(self._database.engine) as session:
                before = rule.count(session)
                rule.clean(session, now)
                taken = Taken(rule.what, rule.kept, before - rule.count(session))
                (session.rollback if dry_run else session.commit)()
            yield taken

    def wipe(self) -> None:
        """Leave no byte of what was erased, in either database."""
        wipe(self._database.engine)
        wipe(self._tracker)

    def _due_in_tracker(self, now: datetime) -> int:
        if not inspect(self._tracker).has_table(TRACKER.name):
            return 0
        with self._tracker.connect() as connection:
            return connection.scalar(select(func.count()).select_from(TRACKER).where(_is_idle(now))) or 0

    def _clean_tracker(self, now: datetime) -> None:
        if inspect(self._tracker).has_table(TRACKER.name):
            with self._tracker.begin() as connection:
                connection.execute(delete(TRACKER).where(_is_idle(now)))
            with self._database.session() as session:
                drop_orphans(session, self._tracker, now)


def _is_idle(now: datetime) -> ColumnElement[bool]:
    return TRACKER.c.updated < (now - CONVERSATION_IDLE).timestamp()
