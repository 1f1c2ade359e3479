"""The hard criteria: what may be suggested at all. Everything else is a matter of rank (see ``matching``).

An offer date may be suggested when the offer is published and for those who ask (young people, unless a page for
schools or parents asks), the date is scheduled and still to come (or open all year), one can still get in by a mode
that is wanted, and neither a required age nor the days that were asked for speak against it, nor a price where only
what is free was asked for, nor a language where another was.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from catalog.vocabulary import DateStatus, Format, OfferStatus
from catalog.wish import Candidate, Days, Wish

LOCAL = ZoneInfo("Europe/Berlin")
"""Where weekdays and parts of the day are told."""
_DIGITAL, _ONSITE = Format.DIGITAL.value, Format.ONSITE.value
_ONLY_DIGITAL, _ONLY_ONSITE = (_DIGITAL,), (_ONSITE,)
MODES = (_DIGITAL, _ONSITE)
"""The two ways to take part. A hybrid date has both."""
AFTERNOON, EVENING = 12, 17
"""The local hours from which it is afternoon and evening."""


class Admission(Protocol):
    """What says whether one can still get in. Seats are those that are left (see ``Candidate``)."""

    @property
    def format(self) -> str: ...
    @property
    def digital_deadline(self) -> datetime | None: ...
    @property
    def onsite_deadline(self) -> datetime | None: ...
    @property
    def digital_seats(self) -> int | None: ...
    @property
    def onsite_seats(self) -> int | None: ...


def is_eligible(wish: Wish, candidate: Candidate, now: datetime) -> bool:
    """Whether ``candidate`` meets all hard criteria of ``wish`` at the moment ``now``."""
    return (
        candidate.status == OfferStatus.PUBLISHED
        and candidate.audience == wish.audience
        and candidate.date_status == DateStatus.SCHEDULED
        and (candidate.starts_at is None or candidate.starts_at > now)
        and bool(usable_modes(wish, candidate, now))
        and not (candidate.age_required and years_outside(candidate, wish))
        and not (candidate.fields and candidate.fields <= wish.not_fields)
        and not (wish.free and candidate.cost_cents)
        and not (wish.spoken and candidate.languages and wish.spoken not in candidate.languages)
        and (candidate.starts_at is None or suits_days(candidate.starts_at, wish.days))
    )


def wants(format_: str | None, mode: str) -> bool:
    """Whether a wish for ``format_`` (None, ``any`` and ``hybrid`` leave it open) is served by ``mode``."""
    return format_ not in MODES or format_ == mode


def open_modes(date: Admission, now: datetime, wanted: str | None = None) -> tuple[str, ...]:
    """The wanted modes by which one can still get in: the deadline is not over (or none is known), it is not full."""
    digital = date.format != _ONSITE and wanted != _ONSITE and _is_open(date.digital_deadline, date.digital_seats, now)
    onsite = date.format != _DIGITAL and wanted != _DIGITAL and _is_open(date.onsite_deadline, date.onsite_seats, now)
    if digital:
        return MODES if onsite else _ONLY_DIGITAL
    return _ONLY_ONSITE if onsite else ()


def usable_modes(wish: Wish, candidate: Candidate, now: datetime) -> tuple[str, ...]:
    """The wanted modes by which all who want to come can still get in; what is not known speaks against none."""
    modes = open_modes(candidate, now, wish.format)
    if wish.step_free and candidate.step_free is False:
        modes = tuple(mode for mode in modes if mode != _ONSITE)
    if wish.seats > 1:
        modes = tuple(mode for mode in modes if _has_room(seats_of(candidate, mode), wish.seats))
    return modes


def _has_room(seats: int | None, wanted: int) -> bool:
    return seats is None or seats >= wanted


def seats_of(date: Admission, mode: str) -> int | None:
    """The seats left in ``mode``; None when unknown."""
    return date.digital_seats if mode == Format.DIGITAL else date.onsite_seats


def years_outside(candidate: Candidate, wish: Wish) -> int:
    """How many years the age of ``wish`` lies outside the offer's ages; 0 within, or where nothing is known.

    Of a group, the one counts who is nearest to them: who does not fit sees the ages on the card.
    """
    if wish.age is None:
        return 0
    oldest = wish.age_to or wish.age
    if candidate.age_min is not None and oldest < candidate.age_min:
        return candidate.age_min - oldest
    if candidate.age_max is not None and wish.age > candidate.age_max:
        return wish.age - candidate.age_max
    return 0


def suits_days(starts_at: datetime, days: Days | None) -> bool:
    """Whether a start falls into ``days``, told in local time."""
    if days is None:
        return True
    local = starts_at.astimezone(LOCAL)
    day = local.date()
    return (
        (days.first is None or day >= days.first)
        and (days.last is None or day <= days.last)
        and (not days.weekdays or day.weekday() in days.weekdays)
        and days.part in (None, _part_of_day(local.hour))
    )


def _part_of_day(hour: int) -> str:
    if hour < AFTERNOON:
        return "morning"
    return "afternoon" if hour < EVENING else "evening"


def _is_open(deadline: datetime | None, seats: int | None, now: datetime) -> bool:
    return (deadline is None or deadline > now) and (seats is None or seats > 0)
