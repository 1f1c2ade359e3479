"""Questions before a date, for pages: for which dates they can be handed in, and taking one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from actions.beforehand import FLAWS
from actions.cards import when_and_where
from actions.offer import offer_for
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.database import Database
from catalog.model import Municipality, OfferDate
from catalog.offers.words import Words, words_of
from catalog.questions.beforehand import flaw_of, hand_in_for, open_dates, shown_on


@dataclass(frozen=True)
class AskForm:
    """What is to be said beside the form of an offer. ``dates`` are ids with when and where, at least one."""

    title: str
    title_language: str
    provider: str
    ags: str
    """The municipality whose coordination reads the question first."""
    days: int
    """For so many days after the date it is kept."""
    dates: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Answered:
    """A question with its answer, as they are on the offer's page. ``by``: the provider's name, empty for the
    coordination."""

    question: str
    language: str
    answer: str
    by: str


class Asking:
    """Handing in questions on pages. Its methods wait for the database: call them in a thread."""

    def __init__(self, database: Database, texts: Texts, now: Callable[[], datetime]) -> None:
        self._database = database
        self._texts = texts
        self._now = now

    def form(self, offer_id: int, audience: str, language: str) -> AskForm | None:
        """The form of an offer for ``audience``; None if there is nothing (any more) to hand a question in for."""
        phrasing = Phrasing(self._texts, language)
        with self._database.session() as session:
            offer = offer_for(session, offer_id, audience)
            dates = open_dates(offer, self._now()) if offer else []
            if offer is None or not dates:
                return None
            town = session.get_one(Municipality, offer.municipality_ags)
            words = words_of(session, offer, language)
            named = tuple((date.id, _named(phrasing, words, date)) for date in dates)
            return AskForm(words.title, words.language, offer.provider.name, town.ags, town.booking_days, named)

    def hand_in(self, date_id: int, text: str, language: str) -> None:
        """Take a question for a date of the form. Raises TooManyQuestions, ValueError for a text with a flaw."""
        with self._database.session() as session:
            hand_in_for(session, date_id, text, language, self._now())


def problem_with(text: str) -> str:
    """The key of a text that says why ``text`` is not taken; empty if it is."""
    flaw = flaw_of(text)
    return FLAWS[flaw] if flaw else ""


def answers_of(session: Session, offer_id: int) -> tuple[Answered, ...]:
    """What was asked about an offer and is answered on its page."""
    return tuple(
        Answered(one.text, one.language, one.answer, one.answered_by)
        for one in shown_on(session, offer_id)
        if one.answer
    )


def _named(phrasing: Phrasing, words: Words, date: OfferDate) -> str:
    shown = {name: value for name, value in when_and_where(words, date).items() if value is not None}
    return phrasing.when_and_where(shown)
