"""Taking a seat, one's own bookings, confirming and giving back. Only buttons book: words lead to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from actions.base import LotseAction, Reply, Turn
from actions.booking_buttons import buttons_of, others_of
from actions.replies import Choice, Say, count, effect, state
from catalog.bookings.addresses import BookingAddresses
from catalog.bookings.booking import Asked, NotBooked, Refusal, book, cancel, confirm, setup_of
from catalog.bookings.faces import rate
from catalog.bookings.reading import (
    Talk,
    date_values,
    for_others,
    is_full,
    over,
    own_booking,
    shown,
    talks,
    to_come,
    ways,
)
from catalog.model import Booking, BookingSlot, OfferDate
from catalog.offers.words import words_of
from catalog.vocabulary import BookingState, CountKind, Face

WANTED = re.compile(r"(\d{1,9})(?:\.(digital|onsite))?(?:\.([sf])(\d{1,9}))?")
"""What is to be booked: a date, how one takes part, and a talk (``s``), or a talk of the firm that is meant (``f``)."""
NICKNAME = "nickname"
"""As a question: what is typed next is what somebody wants to be called."""
MOST_SLOTS = 8
"""Talks to choose from at once; of more, the firm is asked for first."""
ADULT_ENOUGH = 16
"""From this age on nobody is reminded of telling parents."""


class Seats(LotseAction):
    """What actions about bookings have in common."""

    def booked(self, turn: Turn, wanted: str) -> Reply:
        """Book what a button names, or ask for what is still to be said."""
        found = WANTED.fullmatch(wanted)
        if not found or not turn.person:
            return _refused(Refusal.GONE)
        date_id, mode, kind, number = found.groups()
        asked = Asked(
            date_id=int(date_id),
            pseudonym=turn.person,
            channel=turn.channel,
            language=turn.language,
            link_key=self.services.secret,
            mode=mode,
            slot_id=int(number) if kind == "s" else None,
            nickname=turn.nickname,
            age=turn.wish.age if isinstance(turn.wish.age, int) else None,
        )
        try:
            with self.services.database.session() as session:
                done = book(session, asked, self.services.now())
        except NotBooked as refused:
            return self._not_booked(turn, wanted, asked, int(number) if kind == "f" else None, refused)
        return self._done(turn, done.booking.id, is_new=done.is_new)

    def mine(self, turn: Turn) -> Reply:
        """All that is to come, each with its buttons."""
        with self.services.database.session() as session:
            coming = to_come(session, turn.person, self.services.now())
            been = over(session, turn.person, self.services.now())
            reply = Reply()
            for booking in coming:
                values = self._values(session, turn, booking)
                reply.say(Say("booking", values, buttons=_buttons(booking, values, among_all=True)))
            for booking in been:
                reply.say(self._over(session, turn, booking))
        if coming or been:
            return reply
        return reply.say(Say("bookings-none", buttons=[Choice("button-find", "/find")]))

    def one(self, turn: Turn, number: str) -> Reply:
        """One of them."""
        with self.services.database.session() as session:
            booking = own_booking(session, turn.person, int(number))
            if booking is None:
                return self.mine(turn)
            values = self._values(session, turn, booking)
            return Reply().say(Say("booking", values, buttons=_buttons(booking, values)))

    def confirmed(self, turn: Turn, number: str, *, instead: bool = False) -> Reply:
        """Take the seat one was moved up to; ``instead`` of what else there is at that time, if it was said so."""
        try:
            with self.services.database.session() as session:
                booking = own_booking(session, turn.person, int(number))
                if booking is None:
                    return _refused(Refusal.GONE)
                done = confirm(session, booking, self.services.now(), instead=instead)
        except NotBooked as refused:
            return self._refused(turn, refused) if instead else self.one(turn, number)
        if done is None:
            with self.services.database.session() as session:
                return Reply().say(Say("booking-too-late", buttons=others_of(session.get_one(Booking, int(number)))))
        return self._done(turn, int(number), is_new=False, key="booking-done", given_back=done.given_back)

    def given_back(self, turn: Turn, number: str) -> Reply:
        """Cancel, in one step."""
        with self.services.database.session() as session:
            booking = own_booking(session, turn.person, int(number))
            if booking is None:
                return self.mine(turn)
            was_cancelled = cancel(session, booking, self.services.now())
        with self.services.database.session() as session:
            booking = session.get_one(Booking, int(number))
            key = "booking-cancelled" if was_cancelled else "booking-not-cancelled"
            again = [Choice("button-book-again", f"/book:{_wanted(booking)}")] if booking.date_id else []
            buttons = [*again, Choice("button-bookings", "/bookings"), Choice("button-find", "/find")]
            return Reply().say(Say(key, self._values(session, turn, booking), buttons=buttons))

    def rated(self, turn: Turn, answer: str) -> Reply:
        """Count whether it was of use."""
        face, _, number = answer.partition(".")
        with self.services.database.session() as session:
            booking = own_booking(session, turn.person, int(number))
            if booking is None:
                return self.mine(turn)
            rate(session, booking, Face(face), self.services.now())
            key = "faces-thanks" if booking.rated else "faces-none"
            more = [Choice("button-human", "/human")] if face == Face.BAD else []
            return Reply().say(Say(key, buttons=[*more, Choice("button-find", "/find")]))

    def to_book(self, session: Session, turn: Turn, date: OfferDate) -> Reply:
        """Where words asked for a seat: what it would be, and the button."""
        button = book_button(session, date, self.services.now())
        said = Say("booking-offer", {"booking": date_values(date, turn.language)}, buttons=[button])
        return Reply().say(said).set(focus=[date.offer_id, date.id]).note(count(CountKind.SIGNUP))

    def _done(
        self, turn: Turn, number: int, *, is_new: bool, key: str = "", given_back: Sequence[Booking] = ()
    ) -> Reply:
        """What is said of it: read when it is stored, because nobody else books while that is not finished."""
        with self.services.database.session() as session:
            booking = session.get_one(Booking, number)
            if not key:
                waits = booking.state == BookingState.WAITING
                key = ("booking-waiting" if waits else "booking-done") if is_new else "booking-already"
            values = self._values(session, turn, booking)
            reply = Reply().say(Say(key, values, buttons=_buttons(booking, values))).note(effect("booked"))
            for other in given_back:
                said = {
                    "booking": shown(session, session.get_one(Booking, other.id), self.services.now(), turn.language)
                }
                reply.say(Say("booking-given-back", said))
            offer = booking.offer
            if booking.state == BookingState.BOOKED and offer and _is_young(turn):
                page = f"{self.services.public_url}/offer/{offer.id}"
                key = "booking-parents" if isinstance(turn.wish.age, int) else "booking-parents-maybe"
                reply.say(Say(key, {"booking": for_others(values["booking"]), "link": page}))
        return reply.note(count(CountKind.BOOKED)) if is_new else reply

    def _values(self, session: Session, turn: Turn, booking: Booking) -> dict[str, Any]:
        return {
            "booking": shown(session, booking, self.services.now(), turn.language),
            "page": self._addresses.page(booking, turn.language),
            "calendar": self._addresses.calendar(booking, turn.language),
        }

    def _over(self, session: Session, turn: Turn, booking: Booking) -> Say:
        """A date that is over, and the way to a certificate: the page says whom to ask, if there is none."""
        key = "booking-came" if booking.state == BookingState.ATTENDED else "booking-over"
        values = {
            "booking": shown(session, booking, self.services.now(), turn.language),
            "certificate": self._addresses.certificate(booking, turn.language),
        }
        return Say(key, values, buttons=others_of(booking))

    @property
    def _addresses(self) -> BookingAddresses:
        return BookingAddresses(self.services.public_url, self.services.secret)

    def _not_booked(self, turn: Turn, wanted: str, asked: Asked, firm_of: int | None, refused: NotBooked) -> Reply:
        match refused.why:
            case Refusal.MODE:
                return self._ask_mode(turn, asked)
            case Refusal.SLOT:
                return self._ask_slot(turn, asked, firm_of)
            case Refusal.NICKNAME:
                return self._ask_nickname(turn, asked, wanted)
        return self._refused(turn, refused)

    def _ask_mode(self, turn: Turn, asked: Asked) -> Reply:
        with self.services.database.session() as session:
            date = session.get_one(OfferDate, asked.date_id)
            now, talk = self.services.now(), f".s{asked.slot_id}" if asked.slot_id else ""
            full = {one.slot.id for one in talks(session, date, turn.person, now) if one.is_full} if talk else set()
            choices = [
                Choice(
                    f"button-{'wait' if asked.slot_id in full or (way.is_full and not talk) else 'book'}-{way.mode}",
                    f"/book:{date.id}.{way.mode}{talk}",
                )
                for way in ways(session, date, now)
            ]
            values = words_of(session, date.offer, turn.language).values("title")
            return Reply().say(Say("booking-which-mode", values, buttons=choices)).wait(turn)

    def _ask_slot(self, turn: Turn, asked: Asked, firm_of: int | None) -> Reply:
        with self.services.database.session() as session:
            date = session.get_one(OfferDate, asked.date_id)
            values = words_of(session, date.offer, turn.language).values("title")
            start = f"/book:{date.id}{f'.{asked.mode}' if asked.mode else ''}"
            all_talks = talks(session, date, turn.person, self.services.now())
            if not all_talks:
                return Reply().say(Say("booking-no-slots", values, buttons=others_of(date)))
            firm = session.get(BookingSlot, firm_of) if firm_of else None
            of_firm = [talk for talk in all_talks if firm is None or talk.slot.firm == firm.firm]
            if firm is None and len(all_talks) > MOST_SLOTS and len({talk.slot.firm for talk in all_talks}) > 1:
                key, choices = "booking-which-firm", _firms(all_talks, start)
            else:
                key, choices = "booking-which-slot", _times(of_firm or all_talks, start)
            return Reply().say(Say(key, values, buttons=choices)).wait(turn)

    def _ask_nickname(self, turn: Turn, asked: Asked, wanted: str) -> Reply:
        with self.services.database.session() as session:
            setup = setup_of(session, session.get_one(OfferDate, asked.date_id).offer)
            purpose = setup.nickname_purpose if setup else None
        said = Say("booking-ask-nickname", {"description": purpose or ""}, asks=NICKNAME)
        return Reply().note(state(wanted=wanted)).say(said).wait(turn)

    def _refused(self, turn: Turn, refused: NotBooked) -> Reply:
        if refused.other is None:
            return _refused(refused.why)
        with self.services.database.session() as session:
            other = session.get_one(Booking, refused.other)
            said = Say(
                "booking-no-overlap",
                {"booking": shown(session, other, self.services.now(), turn.language)},
                buttons=buttons_of(other),
            )
        return Reply().say(said)


def book_button(session: Session, date: OfferDate, now: datetime) -> Choice:
    """The button that asks for a seat, or for a place on the waiting list where nothing else is left."""
    return Choice("button-wait" if is_full(session, date, now) else "button-book", f"/book:{date.id}")


def _firms(among: Sequence[Talk], start: str) -> list[Choice]:
    """The firms that still have talks, in order; of those that are full it is said."""
    free = {talk.slot.firm for talk in among if not talk.is_full}
    firms = {talk.slot.firm: talk.slot.id for talk in reversed(among)}
    return [
        Choice("button-firm" if name in free else "button-firm-full", f"{start}.f{firms[name]}", {"firm": name})
        for name in sorted(firms)
    ]


def _times(among: Sequence[Talk], start: str) -> list[Choice]:
    """Talks to choose from, in order of time, those that are full after the others."""
    return [
        Choice(
            "button-slot-full" if talk.is_full else "button-slot",
            f"{start}.s{talk.slot.id}",
            {"clock": talk.slot.starts_at.isoformat(), "firm": talk.slot.firm},
        )
        for talk in sorted(among, key=lambda one: one.is_full)[: 2 * MOST_SLOTS]
    ]


def _refused(why: Refusal) -> Reply:
    buttons = [Choice("button-bookings", "/bookings")] if why == Refusal.TOO_MANY else [Choice("button-find", "/find")]
    return Reply().say(Say(f"booking-no-{why.replace('_', '-')}", buttons=buttons))


def _buttons(booking: Booking, values: dict[str, Any], *, among_all: bool = False) -> list[Choice]:
    """Those that fit what is said of it."""
    return buttons_of(booking, instead="instead" in values["booking"], among_all=among_all)


def _wanted(booking: Booking) -> str:
    talk = f".s{booking.slot_id}" if booking.slot_id else ""
    return f"{booking.date_id}.{booking.mode}{talk}"


def _is_young(turn: Turn) -> bool:
    """Whether parents are worth a word: where the age is not known, it is a word, too."""
    return not isinstance(turn.wish.age, int) or turn.wish.age < ADULT_ENOUGH
