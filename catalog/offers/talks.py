"""Talks of a date, one after the other with each firm: they go with the date when it is moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.model import BookingSlot, OfferDate

ASIDE = timedelta(days=36_500)
"""How far back talks wait while they change places: nothing else is there."""

Span = tuple[datetime | None, datetime | None]
"""Beginning and end of a date, as far as somebody has said."""


def span_of(date: OfferDate) -> Span:
    """From when to when a date is."""
    return date.starts_at, date.ends_at


def move_talks(session: Session, dates: Iterable[OfferDate], before: Mapping[int, Span]) -> None:
    """Let the talks of ``dates`` follow them to where they are now; ``before`` has where they were, by id.

    Talks keep their times where at least as many of them still lie within the date as if all of them were moved with
    its beginning (an evening that begins an hour later and ends as it did calls off the first hour). What lies outside
    in the end is deleted: whoever had booked it is told so by settling. Talks of a date that has lost its beginning
    stay as they are.
    """
    moved = {date.id: date for date in dates if before[date.id] != span_of(date)}
    talks: dict[int, list[BookingSlot]] = defaultdict(list)
    for talk in session.scalars(select(BookingSlot).where(BookingSlot.date_id.in_(moved))) if moved else ():
        talks[talk.date_id].append(talk)
    for number, own in talks.items():
        _move(session, own, before[number], span_of(moved[number]))


def _move(session: Session, talks: Sequence[BookingSlot], before: Span, after: Span) -> None:
    if after[0] is None:
        return
    by = after[0] - before[0] if before[0] else timedelta()
    if len(_within(after, talks, by)) <= len(_within(after, talks, timedelta())):
        by = timedelta()
    staying = _within(after, talks, by)
    for talk in talks:
        if talk not in staying:
            session.delete(talk)
    if by:
        for step in (-ASIDE, ASIDE + by):  # a firm has each moment only once, and rows are written one by one
            for talk in staying:
                talk.starts_at, talk.ends_at = talk.starts_at + step, talk.ends_at + step
            session.flush()


def _within(span: Span, talks: Sequence[BookingSlot], by: timedelta) -> list[BookingSlot]:
    """The talks that lie within ``span`` once they are moved."""
    start, end = span
    return [
        talk for talk in talks if start and talk.starts_at + by >= start and (end is None or talk.ends_at + by <= end)
    ]
