"""One offer: its details, its other dates, a link to pass on, how to register."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.base import LotseAction, Reply, Turn
from actions.booking import Seats, book_button
from actions.cards import assured_on, card, when_and_where
from actions.contact import contact, coordination
from actions.replies import Choice, Say, count
from catalog.bookings.reading import is_bookable, to_come
from catalog.model import Offer, OfferDate
from catalog.offers.freshness import marked
from catalog.offers.words import Words, words_of
from catalog.questions.beforehand import takes_questions
from catalog.search.eligibility import LOCAL
from catalog.search.searching import offer_dates, with_other_dates
from catalog.vocabulary import Audience, CountKind, DateStatus, OfferStatus


def offer_for(session: Session, offer_id: int, audience: str = Audience.YOUNG_PEOPLE) -> Offer | None:
    """A published offer for an audience, whatever id was asked for; None for all others."""
    offer = session.get(Offer, offer_id)
    if offer and offer.status == OfferStatus.PUBLISHED and offer.audience == audience:
        return offer
    return None


def pointed_at(session: Session, turn: Turn) -> tuple[Offer, OfferDate] | None:
    """The offer and date a message is about: pressed, named by its number, looked at last, or the only one shown."""
    name, argument = turn.press
    if argument.isdecimal() and len(argument) < 10:
        return _pressed(session, name, int(argument))
    position = turn.heard.ordinal
    if position and turn.page and -1 <= position <= len(turn.page):
        return _with_date(session, *turn.page[position - 1 if position > 0 else -1])
    return None if position else at_hand(session, turn)


def at_hand(session: Session, turn: Turn) -> tuple[Offer, OfferDate] | None:
    """The offer and date a person looked at last, or the only one shown."""
    looked_at = turn.focus or (turn.page[0] if len(turn.page) == 1 else None)
    return _with_date(session, *looked_at) if looked_at else None


def _pressed(session: Session, name: str, number: int) -> tuple[Offer, OfferDate] | None:
    if name in ("dates", "share"):
        first = session.scalars(
            select(OfferDate.id).where(OfferDate.offer_id == number).order_by(OfferDate.starts_at)
        ).first()
        return _with_date(session, number, first)
    date = session.get(OfferDate, number)
    return _with_date(session, date.offer_id, number) if date else None


def _with_date(session: Session, offer_id: int, date_id: int | None) -> tuple[Offer, OfferDate] | None:
    offer = offer_for(session, offer_id)
    date = session.get(OfferDate, date_id) if date_id is not None else None
    return (offer, date) if offer and date else None


class AboutOffer(LotseAction):
    """What actions about one offer have in common."""

    def _buttons(self, session: Session, offer: Offer, date: OfferDate, *, booked_here: bool) -> list[Choice]:
        now = self.services.now()
        several = with_other_dates(session, [offer.id], now)
        return [
            *([book_button(session, date, now)] if booked_here else []),
            *([Choice("button-dates", f"/dates:{offer.id}")] if several else []),
            *([Choice("beforehand-button", f"/ask:{date.id}")] if takes_questions(date, now) else []),
            Choice("button-share", f"/share:{offer.id}"),
            Choice("button-change", "/change"),
        ]


class ShowDetails(AboutOffer):
    """Everything about one offer; its dates or a link for the buttons of those names."""

    called = "action_details"

    def reply(self, turn: Turn) -> Reply:
        """Details, dates or link, and back to an open question."""
        with self.services.database.session() as session:
            found = pointed_at(session, turn)
            wanted = "dates" if turn.heard.other_dates else turn.press[0]
            if not found:
                return _which(turn, "dates" if wanted == "dates" else "details")
            offer, date = found
            view = {"dates": self._dates, "share": self._share}.get(wanted, self._details)
            words = words_of(session, offer, turn.language)
            reply = Reply().say(view(session, words, date)).set(focus=[offer.id, date.id])
            return reply.note(count(CountKind.OPENED)) if view == self._details else reply

    def _details(self, session: Session, words: Words, date: OfferDate) -> Say:
        offer = words.offer
        today = self.services.now().astimezone(LOCAL).date()
        asks = takes_questions(date, self.services.now())
        here = is_bookable(session, date, self.services.now())
        values = details(words, date, asks=asks, booked_here=here) | assured_on(
            marked(session, [offer], today).get(offer.id)
        )
        return Say("details", values=values, buttons=self._buttons(session, offer, date, booked_here=here))

    def _dates(self, session: Session, words: Words, date: OfferDate) -> Say:
        dates = [
            _filled(when_and_where(words, one)) for one in offer_dates(session, words.offer.id, self.services.now())
        ]
        return Say("dates" if dates else "no-dates", values=words.values("title") | {"dates": dates})

    def _share(self, session: Session, words: Words, date: OfferDate) -> Say:
        link = f"{self.services.public_url}/offer/{words.offer.id}"
        telegram = f"https://t.me/share/url?url={quote(link, safe='')}"
        return Say(
            "share", values=words.values("title") | {"link": link}, buttons=[Choice("button-telegram", url=telegram)]
        )


class Register(AboutOffer, Seats):
    """Seats that are given away here, and how to register for all others."""

    called = "action_register"

    def reply(self, turn: Turn) -> Reply:
        """What a button about bookings says; else the way to register for the offer the message is about."""
        match turn.press:
            case "book", wanted:
                return self.booked(turn, wanted)
            case "confirm", number:
                return self.confirmed(turn, number)
            case "swap", number:
                return self.confirmed(turn, number, instead=True)
            case "booking", number:
                return self.one(turn, number)
            case "bookings", _:
                return self.mine(turn)
            case "face", answer:
                return self.rated(turn, answer)
        with self.services.database.session() as session:
            found = pointed_at(session, turn)
            if not found:
                return _which(turn)
            offer, date = found
            if is_bookable(session, date, self.services.now()):
                return self.to_book(session, turn, date)
            buttons = self._buttons(session, offer, date, booked_here=False)
            if not (offer.registration or offer.registration_url):
                buttons.insert(0, Choice("button-human", "/human"))
            words = words_of(session, offer, turn.language)
            said = Say("register", values=details(words, date), buttons=buttons)
            return Reply().say(said).set(focus=[offer.id, date.id]).note(count(CountKind.SIGNUP))


class CancelRegistration(Seats):
    """Gives a seat back, or says whom to tell when one cannot come."""

    called = "action_cancel_registration"

    def reply(self, turn: Turn) -> Reply:
        """The person's bookings to choose from; without any, the provider and the coordination."""
        if turn.press[0] == "unbook":
            return self.given_back(turn, turn.press[1])
        with self.services.database.session() as session:
            if to_come(session, turn.person, self.services.now()):
                return self.mine(turn)
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
            said = (
                Say("cancel-registration", values={"contact": contact(town)})
                if town
                else Say("cancel-registration-alone")
            )
        return Reply().say(said)


BESIDE_THE_CARD = ("description", "cost_note", "registration", "project_product", "project_equipment")
"""Texts of an offer that a card has no room for."""


def details(words: Words, date: OfferDate, *, asks: bool = True, booked_here: bool = False) -> dict[str, Any]:
    """The values of a detailed text: the card, and what a card has no room for.

    ``asks``: whether questions can be handed in now, where the offer takes any at all. ``booked_here``: whether Lotse
    itself gives seats away, so that nobody has to ask how one registers.
    """
    offer = words.offer
    more = {
        **{name: words.say(name) for name in BESIDE_THE_CARD},
        "languages": offer.languages,
        "step_free": offer.step_free,
        "contact_kind": offer.contact_kind,
        "questions_beforehand": None if offer.questions_beforehand and not asks else offer.questions_beforehand,
        "project_meetings": offer.project_meetings,
        "project_consent": offer.project_consent,
        "registration_url": offer.registration_url,
        "deadline": _deadline(date),
        "booked_here": booked_here or None,
        "cancelled": True if date.status != DateStatus.SCHEDULED else None,
    }
    return card(words, date) | _filled(more)


def _deadline(date: OfferDate) -> str | None:
    deadlines = [moment for moment in (date.digital_deadline, date.onsite_deadline) if moment]
    return max(deadlines).isoformat() if deadlines else None


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "")}


def _which(turn: Turn, view: str = "details") -> Reply:
    """Asks back of which of the shown offers the details (or ``dates``) are meant, or says that none is shown."""
    if not turn.page:
        return Reply().say(Say("no-offer-shown"))
    choices = [
        Choice("button-offer-number", f"/{view}:{offer_id if view == 'dates' else date_id}", {"number": number})
        for number, (offer_id, date_id) in enumerate(turn.page, start=1)
    ]
    return Reply().say(Say("which-offer", buttons=choices)).wait(turn)
