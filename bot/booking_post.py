"""What whoever has booked is told, by mail: put into the post once, in order, for who has confirmed an address."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.booking_news import REMINDERS, Links, news
from bot.mails import Mails
from bot.outbox import Outbox
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.bookings.calendar import booking_calendar
from catalog.database import BREATH_S, Database
from catalog.model import MAIL, BookingMail, BookingNotice
from catalog.notices.reminders import dropped_from, still_helps
from catalog.vocabulary import NoticeKind

AT_ONCE = 100
"""Mails that are written in one transaction: some 200 ms."""
LATE = timedelta(days=2)
"""After that a mail about a booking is not sent any more; the booking's page says it still."""


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
        self._links, self._now = Links(public_url, mails.secret), now

    def run(self) -> int:
        """Put all mails into the post that are due; how many there were."""
        written = 0
        while self._mails.is_on:
            with self._database.session() as session:
                waiting = session.execute(_WAITING).all()
                for asked, notice in waiting:
                    written += self._post(session, asked, notice)
            if len(waiting) < AT_ONCE:
                break
            time.sleep(BREATH_S)
        return written

    def _post(self, session: Session, asked: BookingMail, notice: BookingNotice) -> bool:
        """Put one mail into the post, unless another worker has, or it says nothing that is still true."""
        now = self._now()
        mine = update(BookingNotice).where(BookingNotice.id == notice.id, BookingNotice.mailed_at.is_(None))
        if session.scalar(mine.values(mailed_at=now).returning(BookingNotice.id)) is None:
            return False
        if not still_helps(notice, now):
            return False
        told = news(session, notice, now, asked.language)
        told["values"]["booking"]["on_page"] = True
        message = Phrasing(self._texts, asked.language).message(told)
        page = self._links.page(asked.booking, asked.language)
        letter = self._mails.of_booking(asked, notice, message, page, self._calendar(asked, notice, page, now))
        until, key = dropped_from(notice), f"booking:{asked.handle}:{notice.about}"
        is_bulk, useless_from = until is not None, until or now + LATE  # what has changed waits for no morning
        self._outbox.put(session, MAIL, asked.handle, key, [asdict(letter)], is_bulk=is_bulk, useless_from=useless_from)
        return True

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
