"""Letting go of who has not been here for long: first of what was talked about, then of the person."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, String, cast, delete, exists, func, select, update
from sqlalchemy.orm import Session

from catalog.model import Booking, Person, Subscription, TranscriptEntry

TRANSCRIPT_IDLE = timedelta(hours=24)
"""A conversation on the page in which nothing was said for this long is erased."""
CONVERSATION_IDLE = timedelta(days=30)
"""After so long, a chat begins anew: the wish, what was shown, which code opened it."""
PERSON_IDLE = timedelta(days=90)
"""After so long, whoever comes back is a stranger. With a booking, or news to be told, that comes first."""


def clean_transcripts(session: Session, now: datetime) -> None:
    """Erase all conversations on the page that are over."""
    over = (
        select(TranscriptEntry.pseudonym)
        .group_by(TranscriptEntry.pseudonym)
        .having(func.max(TranscriptEntry.written_at) < now - TRANSCRIPT_IDLE)
    )
    session.execute(delete(TranscriptEntry).where(TranscriptEntry.pseudonym.in_(over)))


def is_remembered() -> ColumnElement[bool]:
    """Whether something of a person's last conversation is known."""
    return (cast(Person.context, String) != "{}") | Person.recommendation_code.is_not(None)


def clean_contexts(session: Session, now: datetime) -> None:
    """Forget what idle conversations were about. Language and pseudonym stay."""
    idle = (Person.seen_at < now - CONVERSATION_IDLE, is_remembered())
    session.execute(update(Person).where(*idle).values(context={}, recommendation_code=None))


def clean_persons(session: Session, now: datetime) -> None:
    """Erase persons who are idle."""
    is_awaited = (exists().where(one.pseudonym == Person.pseudonym) for one in (Booking, Subscription))
    idle = delete(Person).where(Person.seen_at < now - PERSON_IDLE, *(~one for one in is_awaited))
    session.execute(idle)
