"""Questions nobody has answered yet, and other words for those somebody has: kept, counted, settled by coordinators.

Whatever is stored goes through ``catalog.questions.keeping`` first. The same words raise a count.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Table, case, delete, func, or_, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from catalog.faq.entries import text_vector
from catalog.hearing.folding import plain_letters
from catalog.meaning.embedding import embed, to_bytes
from catalog.model import Faq, FaqText, ProposedWording, UnansweredQuestion
from catalog.questions.keeping import kept_form
from catalog.vocabulary import QuestionStatus, WordingStatus

MOST_KEPT = 10_000
"""Questions kept at a time, and wordings. Beyond, those asked longest ago make room: nobody reads more, and whoever
floods the chat fills no disk."""


def keep_question(session: Session, text: str, language: str, municipality_ags: str | None, today: date) -> bool:
    """Keep ``text`` as a question for the coordination of a municipality (of none: null); whether it may be kept.

    Asked again, it is counted. Once answered it opens again: whoever asks has not found the answer. Once said to be
    none of ours it stays so.
    """
    redacted = kept_form(text)
    if redacted is None:
        return False
    _count(
        session,
        UnansweredQuestion,
        {"key": key_of(redacted, municipality_ags or "")},
        text=redacted,
        language=_spoken(language),
        municipality_ags=municipality_ags,
        status=QuestionStatus.OPEN,
        vector=to_bytes(embed(redacted)),
        today=today,
    )
    return True


def may_be_kept(text: str) -> bool:
    """Whether :func:`keep_question` would keep ``text``."""
    return kept_form(text) is not None


def propose_wording(
    session: Session, faq_id: int, text: str, language: str, municipality_ags: str | None, today: date
) -> bool:
    """Keep ``text`` as another wording of an entry's question; whether it may be kept and there is such an entry.

    The coordination of the municipality decides about it, for its own people. Proposed again, it is counted; what was
    decided about it stays.
    """
    redacted = kept_form(text)
    if redacted is None or session.get(Faq, faq_id) is None or has_wording(session, faq_id, redacted, municipality_ags):
        return False
    _count(
        session,
        ProposedWording,
        {"faq_id": faq_id, "key": key_of(redacted, municipality_ags or "")},
        text=redacted,
        language=_spoken(language),
        municipality_ags=municipality_ags,
        status=WordingStatus.PROPOSED,
        today=today,
    )
    return True


def key_of(text: str, *beside: str) -> str:
    """The same for the same words, however they are spaced, capitalised or punctuated."""
    words = "".join(letter if letter.isalnum() else " " for letter in plain_letters(text)).split()
    return hashlib.sha256("\0".join([" ".join(words), *beside]).encode()).hexdigest()


def answered_by(session: Session, question_ids: Iterable[int], faq_id: int) -> None:
    """Questions have become the entry ``faq_id``, or wordings of it."""
    _settle(session, question_ids, status=QuestionStatus.ANSWERED, faq_id=faq_id)


def none_of_ours(session: Session, question_ids: Iterable[int]) -> None:
    """Questions are not to be answered here, and stay out of the inbox when asked again."""
    _settle(session, question_ids, status=QuestionStatus.NOT_OURS, faq_id=None)


def reopen(session: Session, question_ids: Iterable[int]) -> None:
    """Questions wait for an answer again."""
    _settle(session, question_ids, status=QuestionStatus.OPEN, faq_id=None)


def accept_wording(session: Session, wording: ProposedWording) -> None:
    """Make a proposed wording one of its entry, for the people of its municipality. Live with the next question."""
    add_wording(session, wording.faq_id, wording.text, wording.language, wording.municipality_ags)
    wording.status = WordingStatus.ACCEPTED


def add_wording(session: Session, faq_id: int, text: str, language: str, municipality_ags: str | None) -> bool:
    """Give an entry another wording, for the people of a municipality; whether it is new."""
    if has_wording(session, faq_id, text, municipality_ags):
        return False
    wording = FaqText(faq_id=faq_id, language=language, question=text, municipality_ags=municipality_ags)
    wording.vector = text_vector(text, None)
    session.add(wording)
    return True


def proposed_for(session: Session, faq_id: int) -> list[ProposedWording]:
    """The wordings that wait for a decision at an entry, the most proposed first."""
    waiting = (ProposedWording.faq_id == faq_id, ProposedWording.status == WordingStatus.PROPOSED)
    order = (ProposedWording.count.desc(), ProposedWording.id)
    return list(session.scalars(select(ProposedWording).where(*waiting).order_by(*order)))


def reject_wording(wording: ProposedWording) -> None:
    """Leave a proposed wording out; proposed again, it stays out."""
    wording.status = WordingStatus.REJECTED


def _spoken(language: str) -> str:
    """The language somebody writes who reads ``language``: nobody writes easy German on purpose."""
    return language.split("-")[0]


def _settle(session: Session, question_ids: Iterable[int], **values: Any) -> None:
    """One by one: a desk's session changes nothing but single objects, and writes down each of them."""
    for question in session.scalars(select(UnansweredQuestion).where(UnansweredQuestion.id.in_(list(question_ids)))):
        for name, value in values.items():
            setattr(question, name, value)
    session.flush()


def has_wording(session: Session, faq_id: int, text: str, municipality_ags: str | None) -> bool:
    """Whether an entry is asked for in just these words already, in a municipality."""
    here = or_(FaqText.municipality_ags.is_(None), FaqText.municipality_ags == municipality_ags)
    known = session.scalars(select(FaqText.question).where(FaqText.faq_id == faq_id, here))
    return key_of(text) in {key_of(question) for question in known}


def _count(
    session: Session, kept: type[UnansweredQuestion] | type[ProposedWording], key: dict[str, Any], **values: Any
) -> None:
    """Store or count, in one statement: two at the same time are both counted. ``today`` is among ``values``."""
    table: Table = kept.__table__  # type: ignore[assignment]  # typed as any FromClause
    today = values.pop("today")
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**key, **values, count=1, first_day=today, last_day=today)
    again: dict[str, Any] = {
        "count": table.c.count + 1,
        "last_day": case((table.c.last_day < today, today), else_=table.c.last_day),
    }
    if kept is UnansweredQuestion:
        again["status"] = case((table.c.status == QuestionStatus.ANSWERED, QuestionStatus.OPEN), else_=table.c.status)
    session.execute(statement.on_conflict_do_update(index_elements=list(key), set_=again))
    _make_room(session, kept)


def _make_room(session: Session, kept: type[UnansweredQuestion] | type[ProposedWording]) -> None:
    """Let go of those asked longest ago, the seldom asked first, while there are too many."""
    excess = (session.scalar(select(func.count()).select_from(kept)) or 0) - MOST_KEPT
    if excess > 0:
        oldest = select(kept.id).order_by(kept.last_day, kept.count, kept.id).limit(excess)
        session.execute(delete(kept).where(kept.id.in_(list(session.scalars(oldest)))))
