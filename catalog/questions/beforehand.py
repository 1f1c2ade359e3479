"""Questions that are handed in before a date: taken without a person, read by the coordination, shown to the provider.

Whoever asked is told that answers are given at the date: nothing here leads back to them. An answer that is written
down can be shown on the offer's page, or become an entry of the FAQ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.orm import Session, joinedload

from catalog.desk.audit import ANSWER
from catalog.faq.entries import REFERENCE
from catalog.model import LONGEST_QUESTION, AdvanceQuestion, Municipality, Offer, OfferDate
from catalog.privacy import wipe_after
from catalog.questions.inbox import parts_from_group
from catalog.questions.keeping import is_insult, kept_form
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import AskedStatus, DateStatus, OfferStatus

MOST_WAITING = 200
"""Questions of one offer that nobody has read yet: three school classes that ask two each. More is a flood."""
DECISIONS = {"approve": AskedStatus.APPROVED, "reject": AskedStatus.REJECTED, "reopen": AskedStatus.NEW}
"""What can be done about a question, and what it is then."""


class TooManyQuestions(Exception):
    """The coordination has to read some first."""


def takes_questions(date: OfferDate, now: datetime) -> bool:
    """Whether one can hand in a question for a date: its offer says so, and it is still to come."""
    offer = date.offer
    return (
        bool(offer.questions_beforehand)
        and offer.status == OfferStatus.PUBLISHED
        and date.status != DateStatus.CANCELLED
        and (date.starts_at is None or date.starts_at > now)
    )


def open_dates(offer: Offer, now: datetime) -> list[OfferDate]:
    """The dates of an offer for which one can hand in a question, the next first."""
    dates = [date for date in offer.dates if takes_questions(date, now)]
    return sorted(dates, key=lambda one: (one.starts_at is None, one.starts_at or now, one.id))


def flaw_of(text: str) -> str | None:
    """Why ``text`` is not taken: ``empty``, ``long``, ``insult`` or ``unclear`` (nothing is left of it that asks
    anything); None if it is."""
    if not text.strip():
        return "empty"
    if len(text) > LONGEST_QUESTION:
        return "long"
    if is_insult(text):
        return "insult"
    return "unclear" if kept_form(text) is None else None


def how_many(session: Session, *where: ColumnElement[bool]) -> int:
    """How many questions there are."""
    return session.scalar(select(func.count(AdvanceQuestion.id)).where(*where)) or 0


def is_flooded(session: Session, offer_id: int) -> bool:
    """Whether so many questions of an offer wait that no more are taken."""
    here = (AdvanceQuestion.offer_id == offer_id, AdvanceQuestion.status == AskedStatus.NEW)
    return how_many(session, *here) >= MOST_WAITING


def hand_in_for(session: Session, date_id: int, text: str, language: str, now: datetime) -> None:
    """As :func:`hand_in`, for a date that may not take questions (any more): ValueError then."""
    asked_for = session.get(OfferDate, date_id)
    if asked_for is None or not takes_questions(asked_for, now):
        raise ValueError("no question can be handed in for this date")
    hand_in(session, asked_for, text, language, now.astimezone(LOCAL).date())


def hand_in(session: Session, asked_for: OfferDate, text: str, language: str, today: date) -> None:
    """Take a question for a date. Only what :func:`kept_form` leaves of it is stored, the same words once.

    Raises ValueError for a text with a flaw (:func:`flaw_of`), TooManyQuestions where too many wait.
    """
    kept = kept_form(text)
    if kept is None:
        raise ValueError("nothing of this text may be kept")
    same = (AdvanceQuestion.date_id == asked_for.id, AdvanceQuestion.text == kept)
    if session.scalar(select(AdvanceQuestion.id).where(*same)) is not None:
        return
    if is_flooded(session, asked_for.offer_id):
        raise TooManyQuestions
    offer = asked_for.offer
    session.add(
        AdvanceQuestion(
            municipality_ags=offer.municipality_ags,
            offer_id=offer.id,
            date_id=asked_for.id,
            text=kept,
            language=language,
            asked_on=today,
        )
    )


def waiting_questions(session: Session) -> int:
    """How many nobody has read yet."""
    return how_many(session, AdvanceQuestion.status == AskedStatus.NEW)


def listed(session: Session, *where: ColumnElement[bool]) -> Sequence[AdvanceQuestion]:
    """Questions by their dates, the next first, each with its offer and date."""
    chosen = (
        select(AdvanceQuestion)
        .join(Offer, Offer.id == AdvanceQuestion.offer_id)
        .outerjoin(OfferDate, OfferDate.id == AdvanceQuestion.date_id)
        .where(*where)
        .options(joinedload(AdvanceQuestion.offer), joinedload(AdvanceQuestion.date))
    )
    order = (OfferDate.starts_at.is_(None), OfferDate.starts_at, Offer.title, Offer.id, AdvanceQuestion.id)
    return session.scalars(chosen.order_by(*order)).all()


def decide(questions: Iterable[AdvanceQuestion], decision: str, seen: str) -> int:
    """Do one of ``DECISIONS`` about those that still are what whoever decides has ``seen``; how many.

    What is not approved is on no page.
    """
    still = [question for question in questions if question.status == seen]
    for question in still:
        question.status = DECISIONS[decision]
        question.is_shown = question.is_shown and question.status == AskedStatus.APPROVED
    return len(still)


def answer(question: AdvanceQuestion, text: str, by: str = "") -> None:
    """Write down an answer ``by`` a provider, or the coordination's; an empty one takes it away."""
    question.answer, question.answered_by = text or None, by if text else ""
    question.is_shown = question.is_shown and bool(text)


def shown_on(session: Session, offer_id: int) -> Sequence[AdvanceQuestion]:
    """Those that are on the offer's page with their answers, in the order in which they were asked."""
    here = (AdvanceQuestion.offer_id == offer_id, AdvanceQuestion.is_shown)
    return session.scalars(select(AdvanceQuestion).where(*here).order_by(AdvanceQuestion.id)).all()


def parts_from_question(question: AdvanceQuestion) -> dict[str, Any]:
    """What an entry of the FAQ begins with that says the same."""
    parts = parts_from_group([question])
    return parts | ({f"{ANSWER}{REFERENCE}": question.answer} if question.answer else {})


def clean_advance_questions(session: Session, now: datetime) -> None:
    """Delete what is older than its municipality keeps bookings: days after the date, or after it was handed in where
    there is no moment to count from."""
    old: list[int] = []
    for days in session.scalars(select(Municipality.booking_days).distinct()).all():
        limit = now - timedelta(days=days)
        over = and_(OfferDate.starts_at.is_not(None), func.coalesce(OfferDate.ends_at, OfferDate.starts_at) < limit)
        untimed = and_(OfferDate.starts_at.is_(None), AdvanceQuestion.asked_on < limit.date())
        towns = select(Municipality.ags).where(Municipality.booking_days == days)
        old += session.scalars(
            select(AdvanceQuestion.id)
            .outerjoin(OfferDate, OfferDate.id == AdvanceQuestion.date_id)
            .where(AdvanceQuestion.municipality_ags.in_(towns), or_(over, untimed))
        )
    if old:
        session.execute(delete(AdvanceQuestion).where(AdvanceQuestion.id.in_(old)))
        wipe_after(session)
