"""Who comes to a date, for whoever runs it: by nickname, or by a number, and nothing else; and who came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from catalog.bookings.booking import modes_of
from catalog.bookings.seats import Pot, seats_in
from catalog.model import HOLDING, SEATED, Booking, BookingSlot, OfferDate, number_of
from catalog.vocabulary import BookingState

BEFORE = timedelta(days=14)
"""From so long before a date on, a provider sees by its link who comes: time to prepare, and to ask for more seats."""
AFTER = timedelta(days=7)
"""For so long after it: until then it is noted who came."""
DOOR = timedelta(hours=1)
"""From so long before the beginning on, somebody can be noted as there."""
MARKS = {"came": BookingState.ATTENDED, "missed": BookingState.MISSED, "open": BookingState.BOOKED}
"""What can be noted, and the state that it is."""


class Proof(StrEnum):
    """Whether somebody can have it certified that they were at a date."""

    READY = "ready"
    EARLY = "early"
    """It is not over."""
    UNMARKED = "unmarked"
    """They had a seat, and nobody has noted that they came."""


@dataclass(frozen=True)
class Participant:
    """Somebody who comes, waits or came. ``place`` is that on the waiting list, from 1."""

    id: int
    nickname: str | None
    number: str
    mode: str
    state: str
    firm: str | None
    starts_at: datetime
    place: int | None = None


@dataclass(frozen=True)
class Room:
    """The seats of a way to take part. ``seats`` is None for as many as come."""

    mode: str
    taken: int
    seats: int | None


@dataclass(frozen=True)
class Attending:
    """A date as its organiser sees it."""

    groups: tuple[tuple[str | None, tuple[Participant, ...]], ...]
    """Those who have a seat, or were moved up to one, by firm, each in order of time and name."""
    waiting: tuple[Participant, ...]
    rooms: tuple[Room, ...]
    """None of a date that is booked by talks: each talk is for one."""
    talks: int
    came: int
    missed: int

    @property
    def seated(self) -> int:
        """How many have a seat, or may have."""
        return sum(len(ones) for _, ones in self.groups)


def attending(session: Session, date: OfferDate) -> Attending:
    """Who comes to ``date``. Nothing is read of a booking but what is shown."""
    columns = (Booking.id, Booking.uid, Booking.nickname, Booking.mode, Booking.state, Booking.firm, Booking.starts_at)
    shown = (Booking.date_id == date.id, Booking.state.in_({*HOLDING, *SEATED, BookingState.WAITING}))
    rows = session.execute(select(*columns, Booking.slot_id).where(*shown).order_by(Booking.id)).all()
    waiting, ahead = [], Counter[Pot]()
    for row in rows:
        if row.state == BookingState.WAITING:
            pot = Pot(date.id, row.mode, row.slot_id)
            ahead[pot] += 1
            waiting.append(_participant(row, ahead[pot]))
    waiting.sort(key=lambda one: (one.firm or "", one.starts_at))  # the lists of talks one after the other
    inside = [_participant(row) for row in rows if row.state != BookingState.WAITING]
    inside.sort(key=lambda one: (one.starts_at, (one.nickname or "").casefold(), one.id))
    firms = sorted({one.firm for one in inside}, key=lambda firm: firm or "")
    talks = session.scalar(select(func.count(BookingSlot.id)).where(BookingSlot.date_id == date.id)) or 0
    modes = () if talks else modes_of(date)
    held = Counter(row.mode for row in rows if row.state in HOLDING or row.state == BookingState.MISSED)
    return Attending(
        groups=tuple((firm, tuple(one for one in inside if one.firm == firm)) for firm in firms),
        waiting=tuple(waiting),
        rooms=tuple(Room(mode, held[mode], seats_in(session, Pot(date.id, mode))) for mode in modes),
        talks=talks,
        came=sum(one.state == BookingState.ATTENDED for one in inside),
        missed=sum(one.state == BookingState.MISSED for one in inside),
    )


def with_people(session: Session, dates: Sequence[int]) -> dict[int, int]:
    """How many have a seat at each of the dates, by its id; dates without anybody, waiting or not, are not there."""
    seat = func.count(Booking.id).filter(Booking.state != BookingState.WAITING)
    chosen = (Booking.date_id.in_(dates), Booking.state.in_({*HOLDING, *SEATED, BookingState.WAITING}))
    rows = session.execute(select(Booking.date_id, seat).where(*chosen).group_by(Booking.date_id)).all()
    return {number: count for number, count in rows if number is not None}


def in_reach(now: datetime) -> ColumnElement[bool]:
    """What bookings have in common that a provider sees by its link: neither too early nor too late."""
    return and_(Booking.starts_at <= now + BEFORE, Booking.ends_at >= now - AFTER)


def is_in_reach(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """The same of a date."""
    return starts_at <= now + BEFORE and ends_at >= now - AFTER


def can_note(starts_at: datetime, now: datetime) -> bool:
    """Whether it can be noted (yet) that somebody is there."""
    return starts_at - DOOR <= now


def note_attendance(booking: Booking, mark: str, now: datetime) -> bool:
    """Note whether somebody who had a seat came, or take it back (``MARKS``); whether the booking says so now.

    Can be corrected as long as the booking is kept. That somebody is missing shows once it has begun.
    """
    if booking.state not in SEATED or not can_note(booking.starts_at, now):
        return False
    if mark == "missed" and booking.starts_at > now:
        return False
    booking.state = MARKS[mark]
    return True


def proof_of(booking: Booking, now: datetime) -> Proof | None:
    """Whether there is a certificate; None for who had no seat."""
    if booking.state not in SEATED:
        return None
    if booking.ends_at > now:
        return Proof.EARLY
    return Proof.READY if booking.state == BookingState.ATTENDED else Proof.UNMARKED


def _participant(row: Any, place: int | None = None) -> Participant:
    """Of a row of columns."""
    told = (row.mode, row.state, row.firm, row.starts_at)
    return Participant(row.id, row.nickname, number_of(row.uid), *told, place)
