"""Whom to remind of what they have booked: a day and an hour before (:mod:`catalog.notices.times` says when exactly).

A reminder is a row of ``booking_notice``, unique by its booking, the lead and the moment it is of. So it is told once,
whatever breaks, however many workers look, and wherever the clock jumps; a date that is moved is reminded of anew.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from catalog.database import BREATH_S, Database
from catalog.model import Booking, BookingNotice, OfferDate
from catalog.notices.asking import still_asks, to_ask
from catalog.notices.times import Lead, ask_until, is_due, is_quiet, remind_at, useless_from
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import BookingState, DateStatus, NoticeKind

FARTHEST = timedelta(hours=30)
"""No reminder comes earlier: what starts just before midnight is reminded of at 19:30 on the day before."""
AT_ONCE = 200
"""Reminders of one transaction: some 20 ms in which nobody else writes to SQLite."""
KINDS = {Lead.DAY: NoticeKind.DAY_BEFORE, Lead.HOUR: NoticeKind.HOUR_BEFORE}


def remind_all(database: Database, now: datetime) -> int:
    """Note all that is due now: reminders in the order of what they are of, and questions how it was; how many."""
    with database.session() as session:
        waiting = [*due(session, now), *to_ask(session, now)]
    noted = 0
    for first in range(0, len(waiting), AT_ONCE):
        time.sleep(BREATH_S if first else 0)
        with database.session() as session:
            noted += note(session, waiting[first : first + AT_ONCE])
    return noted


def due(session: Session, now: datetime) -> list[dict[str, Any]]:
    """The reminders that are due now and not noted yet, as rows."""
    if is_quiet(now):
        return []
    waiting = list(_due(_first_talks(_booked(session, now)), now))
    known = _known(session, [row["booking_id"] for row in waiting])
    return [row for row in waiting if (row["booking_id"], row["about"]) not in known]


def note(session: Session, rows: list[dict[str, Any]]) -> int:
    """Store reminders; how many. Another worker may have been faster: then the database has them already."""
    table = cast("Table", BookingNotice.__table__)
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    written = insert(table).values(rows).on_conflict_do_nothing(index_elements=["booking_id", "about"])
    return len(session.execute(written.returning(table.c.id)).all())


def still_helps(notice: BookingNotice, now: datetime) -> bool:
    """Whether to tell a notice (still): a reminder only while its booking stands, of the same moment, and in time."""
    if notice.kind == NoticeKind.HOW_WAS_IT:
        return still_asks(notice.booking, now)
    until = dropped_from(notice)
    if until is None:
        return True
    booking, moment = notice.booking, notice.about.partition(":")[2]
    is_of = datetime.fromisoformat(moment) == booking.starts_at
    return booking.state == BookingState.BOOKED and is_of and now < until


def dropped_from(notice: BookingNotice) -> datetime | None:
    """From when on a notice is of no use any more, if it is a reminder or a question."""
    if notice.kind == NoticeKind.HOW_WAS_IT:
        return ask_until(notice.booking.ends_at)
    lead = notice.about.partition(":")[0]
    return useless_from(notice.booking.starts_at, Lead(lead)) if notice.kind in KINDS.values() else None


def _booked(session: Session, now: datetime) -> Sequence[Any]:
    """The seats at what begins soon and takes place, the next first."""
    return session.execute(
        select(Booking.id, Booking.pseudonym, Booking.date_id, Booking.starts_at, Booking.booked_at)
        .join(OfferDate, OfferDate.id == Booking.date_id)
        .where(Booking.state == BookingState.BOOKED, Booking.starts_at > now, Booking.starts_at <= now + FARTHEST)
        .where(OfferDate.status == DateStatus.SCHEDULED)
        .order_by(Booking.starts_at, Booking.id)
    ).all()


def _first_talks(booked: Sequence[Any]) -> Iterator[Any]:
    """Of several talks of a person at one date, the first to come: nobody needs four reminders of one evening."""
    seen = set[tuple[str, int]]()
    for row in booked:
        if (row.pseudonym, row.date_id) not in seen:
            seen.add((row.pseudonym, row.date_id))
            yield row


def _due(booked: Iterator[Any], now: datetime) -> Iterator[dict[str, Any]]:
    for row in booked:
        for lead in Lead:
            if is_due(row.starts_at, lead, row.booked_at, now):
                yield {
                    "booking_id": row.id,
                    "kind": _kind(row.starts_at, lead),
                    "about": f"{lead}:{row.starts_at.isoformat()}",
                    "values": {},
                    "created_at": now,
                }


def _kind(starts_at: datetime, lead: Lead) -> NoticeKind:
    """What it is called: the one of the hour before may have been moved to the evening before."""
    days = [moment.astimezone(LOCAL).date() for moment in (remind_at(starts_at, lead), starts_at)]
    return KINDS[Lead.DAY] if days[0] < days[1] else KINDS[lead]


def _known(session: Session, ids: Sequence[int]) -> set[tuple[int, str]]:
    """Which of the reminders of those bookings there have been."""
    about = select(BookingNotice.booking_id, BookingNotice.about).where(BookingNotice.kind.in_(KINDS.values()))
    known = set[tuple[int, str]]()
    for first in range(0, len(ids), AT_ONCE):
        rows = session.execute(about.where(BookingNotice.booking_id.in_(ids[first : first + AT_ONCE])))
        known |= {(booking, what) for booking, what in rows}
    return known
