"""People who are to be reminded of what they have booked while everything breaks: nobody twice of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from catalog.search.eligibility import LOCAL
from catalog.vocabulary import Audience
from tests.bot.telegram.stand_in import Shown
from tests.factories import WEINHEIM, make_booking, make_offer, make_setup

FIRST_CHAT = 900_000
PEOPLE = 450
EVERY_S = 4
"""A reminder becomes due this often: as long as rounds go on, some are on their way."""
DAY = timedelta(days=1)


def seconds_to_noon(now: datetime) -> float:
    """What to set the clock by, so that nobody is left in peace because it is night."""
    local = now.astimezone(LOCAL)
    return (datetime.combine(local.date(), time(12), LOCAL) - local).total_seconds()


def book_seats(session: Session, now: datetime) -> None:
    """A seat for each of them, at dates that begin one after the other from tomorrow on; no search shows them."""
    starts = [now + DAY + timedelta(seconds=EVERY_S * number) for number in range(PEOPLE)]
    dates = [{"starts_at": at, "ends_at": at + timedelta(hours=1), "onsite_seats": 1} for at in starts]
    offer = make_offer(session, WEINHEIM, title="Tag im Durcheinander", audience=Audience.SCHOOLS, dates=dates)
    make_setup(session, offer)
    for number, date in enumerate(sorted(offer.dates, key=lambda one: one.starts_at or now)):
        make_booking(session, date, channel="telegram", chat=str(FIRST_CHAT + number), booked_at=now - DAY)


def reminders(shown: Iterable[Shown]) -> tuple[int, list[str]]:
    """How many arrived, and which of them twice: the same words in the same chat."""
    told = Counter((one.chat, one.text) for one in shown if one.chat >= FIRST_CHAT)
    return sum(told.values()), [f"reminded {count} times: {chat}" for (chat, _), count in told.items() if count > 1]


def due_by(began: datetime, now: datetime) -> int:
    """How many are due some time after the seats were booked."""
    return min(PEOPLE, int((now - began) / timedelta(seconds=EVERY_S)))
