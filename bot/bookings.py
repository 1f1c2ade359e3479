"""Bookings for pages: what can be booked, a booking behind its secret link, and its calendar file."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from actions.booking_buttons import SIGNS
from bot.booking_news import reasons
from bot.booking_text import booking_text
from bot.phrasing import Phrasing
from bot.texts import Texts
from bot.typed import is_nickname
from catalog.bookings.addresses import form_path
from catalog.bookings.alternatives import alternatives
from catalog.bookings.attendance import Proof, proof_of
from catalog.bookings.booking import Asked, NotBooked, Refusal, book, cancel, confirm, has_slots, link_token, setup_of
from catalog.bookings.calendar import booking_calendar
from catalog.bookings.faces import can_rate, rate
from catalog.bookings.notices import last_notice
from catalog.bookings.reading import (
    Talk,
    booking_of_link,
    date_values,
    for_others,
    is_bookable,
    shown,
    talks,
    ways,
    why_not_bookable,
)
from catalog.database import Database
from catalog.figures.counting import Count, count_nameless
from catalog.model import PAGE, Booking, OfferDate
from catalog.offers.words import title_language
from catalog.questions.beforehand import takes_questions
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import BookingState, CountKind, Face, NoticeKind, OfferStatus


@dataclass(frozen=True)
class Option:
    """Something to choose from: how one takes part, or a talk. ``note`` says how many seats are left."""

    value: str
    title: str
    note: str = ""


@dataclass(frozen=True)
class BookingForm:
    """What is asked of somebody who books a date."""

    title: str
    title_language: str
    lines: tuple[str, ...]
    modes: tuple[Option, ...]
    """None, if there is nothing to choose."""
    slots: tuple[Option, ...]
    full_slots: tuple[Option, ...]
    """Those that one can only wait for."""
    has_slots: bool
    is_full: bool
    """One can only wait."""
    purpose: str | None
    """What a nickname is needed for; none is asked for without it."""


@dataclass(frozen=True)
class DateInWords:
    """A date: what of, when and where, and the address at which it is booked."""

    title: str
    title_language: str
    moment: str
    path: str


@dataclass(frozen=True)
class Closed:
    """A date that cannot be booked."""

    why: Refusal
    date: DateInWords


@dataclass(frozen=True)
class BookingView:
    """A booking as its link shows it."""

    title: str
    title_language: str
    lines: tuple[str, ...]
    state: str
    offer_id: int | None
    asks_for: int | None
    """The date for which one can hand in a question, if one can."""
    is_active: bool
    asks: bool
    """It waits for a yes."""
    more: str
    """Where one more talk at this date is booked; empty if none is left that could be."""
    again: str
    """Where who has given a seat back can have one again; empty if they cannot."""
    gives_back: bool
    """With a yes, something else is given back; the lines say what."""
    news: tuple[str, ...]
    """What happened last that its person was to be told."""
    others: tuple[DateInWords, ...]
    """Dates with a seat left, for who has lost one without having wished it."""
    parents: tuple[str, ...]
    """What to tell at home who is not 16 yet, and a text to pass on; a line each. None for who has no seat."""
    proof: Proof | None
    """Whether it is certified that they were there."""
    faces: tuple[Option, ...]
    """The answers to whether it was of use, with their signs as notes; none while or when that cannot be said."""
    has_said: bool


@dataclass(frozen=True)
class Chosen:
    """What somebody sent with the form. ``key`` is the form's own: sent twice, it books once."""

    key: str
    mode: str | None = None
    slot_id: int | None = None
    nickname: str | None = None
    chat: str | None = None
    """The pseudonym of the chat the person came from."""
    beside: str = ""
    """The token of a booking of the same person, who books one more: then neither can be at the time of the other."""


class Bookings:
    """Bookings on pages. Its methods wait for the database: call them in a thread."""

    def __init__(
        self, database: Database, texts: Texts, secret: bytes, now: Callable[[], datetime], public_url: str
    ) -> None:
        """``public_url`` is where pages are for people, without a slash at the end."""
        self._public_url = public_url
        self._database = database
        self._texts = texts
        self._secret = secret
        self._now = now

    def form(
        self, offer_id: int, date_id: int, language: str, chat: str | None = None, beside: str = ""
    ) -> BookingForm | None:
        """The form for a date; None if it cannot be booked (any more). ``chat`` and ``beside`` as with ``Chosen``."""
        now, phrasing = self._now(), Phrasing(self._texts, language)
        with self._database.session() as session:
            date = session.get(OfferDate, date_id)
            if date is None or date.offer_id != offer_id or not is_bookable(session, date, now):
                return None
            setup, with_slots = setup_of(session, date.offer), has_slots(session, date)
            open_ways = ways(session, date, now)
            modes = [
                Option(way.mode, phrasing.say(f"format-{way.mode}"), "" if with_slots else _left(phrasing, way.free))
                for way in open_ways
            ]
            person = chat or _person_of(session, beside)
            open_talks = talks(session, date, person, now) if with_slots else []
            slots = tuple(_talk(phrasing, one) for one in open_talks if not one.is_full)
            values = date_values(date, language)
            return BookingForm(
                title=values["title"],
                title_language=title_language(values),
                lines=_lines(phrasing, values),
                modes=tuple(modes) if len(modes) > 1 else (),
                slots=slots,
                full_slots=tuple(_talk(phrasing, one) for one in open_talks if one.is_full),
                has_slots=with_slots,
                is_full=not slots if with_slots else all(way.is_full for way in open_ways),
                purpose=setup.nickname_purpose if setup else None,
            )

    def closed(self, offer_id: int, date_id: int, language: str) -> Closed | None:
        """A date that cannot be booked, and why; None for one that can, or that is none."""
        with self._database.session() as session:
            date = session.get(OfferDate, date_id)
            if date is None or date.offer_id != offer_id or date.offer.status != OfferStatus.PUBLISHED:
                return None
            why = why_not_bookable(session, date, self._now())
            return Closed(why, _in_words(Phrasing(self._texts, language), date, language)) if why else None

    def book(self, date_id: int, chosen: Chosen, language: str) -> str:
        """Book; the token of the link. Raises NotBooked."""
        if chosen.nickname and not is_nickname(chosen.nickname):
            raise NotBooked(Refusal.NICKNAME)
        somebody = hmac.new(self._secret, f"page:{chosen.key}".encode(), hashlib.sha256).hexdigest()
        with self._database.session() as session:
            asked = Asked(
                date_id=date_id,
                pseudonym=chosen.chat or _person_of(session, chosen.beside) or somebody,
                channel="web" if chosen.chat else PAGE,
                language=language,
                link_key=self._secret,
                mode=chosen.mode,
                slot_id=chosen.slot_id,
                nickname=chosen.nickname,
            )
            booked = book(session, asked, self._now())
            token, ags = link_token(self._secret, booked.booking.uid), booked.booking.municipality_ags
        if booked.is_new:  # by itself: whoever wants a seat of this date need not wait for a count
            with self._database.session() as session:
                today = self._now().astimezone(LOCAL).date()
                count_nameless(session, [Count(CountKind.BOOKED)], ags=ags, today=today)
        return token

    def view(self, token: str, language: str) -> BookingView | None:
        """The booking behind a link; None if there is none (any more)."""
        with self._database.session() as session:
            booking = booking_of_link(session, token)
            phrasing = Phrasing(self._texts, language)
            return _view(session, phrasing, booking, language, self._now(), self._public_url) if booking else None

    def cancel(self, token: str) -> None:
        """Give the seat back. Harmless if there is none."""
        with self._database.session() as session:
            if booking := booking_of_link(session, token):
                cancel(session, booking, self._now())

    def confirm(self, token: str, *, instead: bool = False) -> None:
        """Take the seat one was moved up to, ``instead`` of what else there is then, if the person was told so.

        Harmless if it is too late. Raises NotBooked.
        """
        with self._database.session() as session:
            if booking := booking_of_link(session, token):
                confirm(session, booking, self._now(), instead=instead)

    def rate(self, token: str, face: Face) -> None:
        """Count whether it was of use; harmless if it cannot be said (any more)."""
        with self._database.session() as session:
            if booking := booking_of_link(session, token):
                rate(session, booking, face, self._now())

    def calendar(self, token: str, language: str, page: str) -> bytes | None:
        """The booking for a calendar, with ``page`` as the address of its own; None if there is none."""
        with self._database.session() as session:
            booking = booking_of_link(session, token)
            if booking is None:
                return None
            online = self._texts.say(language, "card-digital")
            return booking_calendar(booking, language, online=online, page=page, now=self._now())


def _person_of(session: Session, token: str) -> str:
    """The pseudonym of who has booked on a page, by the token of the booking; empty for any other token."""
    booking = booking_of_link(session, token) if token else None
    return booking.pseudonym if booking and booking.channel == PAGE else ""


def _lines(phrasing: Phrasing, values: dict[str, Any]) -> tuple[str, ...]:
    """All but the title, which is the page's heading."""
    return tuple(line for line in booking_text(phrasing, values).splitlines() if line != values["title"])


def _talk(phrasing: Phrasing, talk: Talk) -> Option:
    clock = talk.slot.starts_at.isoformat()
    return Option(str(talk.slot.id), phrasing.say("button-slot", clock=clock, firm=talk.slot.firm))


def _left(phrasing: Phrasing, free: int | None) -> str:
    if free is None:
        return ""
    return phrasing.say("portal-book-free", count=free) if free > 0 else phrasing.say("portal-book-full")


def _news(session: Session, phrasing: Phrasing, booking: Booking, now: datetime) -> tuple[str, ...]:
    """The last notice. For who has no chat, this page is where it is told."""
    notice = last_notice(session, booking)
    if notice is None:
        return ()
    if booking.channel == PAGE:
        notice.delivered_at = notice.delivered_at or now
    if notice.kind == NoticeKind.HOW_WAS_IT:
        return ()
    return tuple(phrasing.say(part.key, **part.values) for part in reasons(notice))


def _more(session: Session, booking: Booking, now: datetime) -> str:
    date = booking.date
    if booking.channel != PAGE or booking.slot_id is None or date is None or not is_bookable(session, date, now):
        return ""
    is_left = talks(session, date, booking.pseudonym, now)
    return form_path(date.offer_id, date.id) if is_left and booking.is_active else ""


def _again(session: Session, booking: Booking, now: datetime) -> str:
    date = booking.date
    if booking.state != BookingState.CANCELLED or date is None or not is_bookable(session, date, now):
        return ""
    return form_path(date.offer_id, date.id)


def _in_words(phrasing: Phrasing, date: OfferDate, language: str) -> DateInWords:
    values = date_values(date, language)
    path = form_path(date.offer_id, date.id)
    return DateInWords(values["title"], title_language(values), phrasing.when_and_where(values), path)


def _parents(phrasing: Phrasing, booking: Booking, values: dict[str, Any], public_url: str) -> tuple[str, ...]:
    if booking.state != BookingState.BOOKED or booking.offer is None:
        return ()
    link = f"{public_url}/offer/{booking.offer.id}"
    return tuple(phrasing.say("booking-parents-maybe", booking=for_others(values), link=link).splitlines())


def _faces(phrasing: Phrasing) -> tuple[Option, ...]:
    return tuple(Option(face, phrasing.say(f"face-{face}"), sign) for face, sign in SIGNS.items())


def _view(
    session: Session, phrasing: Phrasing, booking: Booking, language: str, now: datetime, public_url: str
) -> BookingView:
    offer, date, values = booking.offer, booking.date, shown(session, booking, now, language)
    return BookingView(
        title=values["title"],
        title_language=title_language(values),
        lines=_lines(phrasing, values | {"on_page": True}),
        state=booking.state,
        offer_id=offer.id if offer else None,
        asks_for=date.id if date and takes_questions(date, now) else None,
        is_active=booking.is_active and booking.ends_at > now,
        asks=booking.state == BookingState.OFFERED,
        more=_more(session, booking, now),
        again=_again(session, booking, now),
        gives_back=booking.state == BookingState.OFFERED and "instead" in values,
        news=_news(session, phrasing, booking, now),
        others=tuple(_in_words(phrasing, one, language) for one in alternatives(session, booking, now)),
        parents=_parents(phrasing, booking, values, public_url) if booking.ends_at > now else (),
        proof=proof_of(booking, now),
        faces=_faces(phrasing) if can_rate(session, booking, now) else (),
        has_said=booking.rated,
    )
