"""What whoever has booked is told, by mail: put into the post once, in order, for who has confirmed an address."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.booking_news import REMINDERS, news
from bot.mails import Mails
from bot.outbox import Call, Outbox
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.bookings.addresses import BookingAddresses
from catalog.bookings.calendar import booking_calendar
from catalog.database import BREATH_S, Database
from catalog.model import MAIL, BookingMail, BookingNotice
from catalog.notices.reminders import dropped_from, still_helps
from catalog.vocabulary import NoticeKind

AT_ONCE = 20
"""Mails that are put into the post in one transaction: some 20 ms in which nobody else writes to SQLite."""
LATE = timedelta(days=2)
"""After that a mail about a booking is not sent any more; the booking's page says it still."""


@dataclass(frozen=True)
class _Mail:
    """A mail ready to be put into the post. ``until``: a reminder is of no use after that."""

    handle: str
    key: str
    call: Call
    until: datetime | None


class BookingPost:
    """Writes the mails. ``run`` blocks: call it in a thread."""

    def __init__(
        self,
        database: Database,
        texts: Texts,
        outbox: Outbox,
        mails: Mails,
        public_url: str,
        now: Callable[[], datetime],
    ) -> None:
        self._database, self._texts, self._outbox, self._mails = database, texts, outbox, mails
        self._addresses, self._now = BookingAddresses(public_url, mails.secret), now

    def run(self) -> int:
        """Put all mails into the post that are due; how many there were."""
        written = 0
        while self._mails.is_on:
            with self._database.session() as session:
                rows = session.execute(_WAITING).all()
                waiting = [(notice.id, self._written(session, asked, notice)) for asked, notice in rows]
            with self._database.session() as session:
                written += sum(self._post(session, number, mail) for number, mail in waiting)
            if len(waiting) < AT_ONCE:
                break
            time.sleep(BREATH_S)
        return written

    def _post(self, session: Session, notice_id: int, mail: _Mail | None) -> bool:
        """Put a mail into the post, unless another worker has, or it need not be told any more."""
        mine = update(BookingNotice).where(BookingNotice.id == notice_id, BookingNotice.mailed_at.is_(None))
        if session.scalar(mine.values(mailed_at=self._now()).returning(BookingNotice.id)) is None or mail is None:
            return False
        # What has changed waits for no morning.
        is_bulk, useless_from = mail.until is not None, mail.until or self._now() + LATE
        self._outbox.put(session, MAIL, mail.handle, mail.key, [mail.call], is_bulk=is_bulk, useless_from=useless_from)
        return True

    def _written(self, session: Session, asked: BookingMail, notice: BookingNotice) -> _Mail | None:
        """A mail, worked out before others are kept from writing; None if it says nothing that is still true."""
        now = self._now()
        if not still_helps(notice, now):
            return None
        told = news(session, notice, now, asked.language)
        told["values"]["booking"]["on_page"] = True
        message = Phrasing(self._texts, asked.language).message(told)
        page = self._addresses.page(asked.booking, asked.language)
        letter = self._mails.of_booking(asked, notice, message, page, self._calendar(asked, notice, page, now))
        return _Mail(asked.handle, f"booking:{asked.handle}:{notice.about}", asdict(letter), dropped_from(notice))

    def _calendar(self, asked: BookingMail, notice: BookingNotice, page: str, now: datetime) -> str:
        """The booking for a calendar, where it is not there as it is now: a reminder changes nothing."""
        if notice.kind in REMINDERS:
            return ""
        online = self._texts.say(asked.language, "card-digital")
        return booking_calendar(asked.booking, asked.language, online=online, page=page, now=now).decode()


_WAITING = (
    select(BookingMail, BookingNotice)
    .join(BookingNotice, BookingNotice.booking_id == BookingMail.booking_id)
    .where(BookingMail.is_confirmed, BookingNotice.mailed_at.is_(None))
    .where(BookingNotice.kind != NoticeKind.HOW_WAS_IT)  # a mail address is for what matters before
    .order_by(BookingNotice.id)
    .limit(AT_ONCE)
)
