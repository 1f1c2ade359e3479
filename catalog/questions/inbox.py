"""Questions without an answer as a desk works on them: by groups of the same meaning, a page at a time.

Which question belongs to which group is stored (``catalog.questions.sorting``); one that has not been sorted yet is a
group of its own. Of a group, only questions of the same status are taken together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from catalog.desk.audit import QUESTION, WORDINGS
from catalog.faq.entries import REFERENCE
from catalog.model import AdvanceQuestion, UnansweredQuestion
from catalog.paging import paged
from catalog.questions.open_questions import answered_by, key_of
from catalog.vocabulary import QuestionStatus

PAGE = 20
"""Groups on a page."""
SHOWN = 4
"""Ways to ask that are shown of each group."""
MOST_MEMBERS = 200
"""Of a group that are shown and settled at once, the most asked first."""
MOST_PREFILLED = 30
"""Wordings that a new entry begins with."""
SORTS = ("asked", "newest")


@dataclass
class QuestionGroup:
    """Questions of the same meaning. ``id`` is that of the one asked most often, ``count`` how often all were asked."""

    id: int
    count: int
    different: int
    last_day: date
    texts: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class QuestionGroups:
    """A page of the inbox."""

    groups: Sequence[QuestionGroup]
    total: int
    page: int
    pages: int


def list_groups(
    session: Session, status: QuestionStatus, sort: str, page: int, *where: ColumnElement[bool]
) -> QuestionGroups:
    """The page of groups, or the last one if there are fewer. ``where``: which questions there are at all.

    In a confined session, those of its municipality.
    """
    total = count_groups(session, status, *where)
    page, pages = paged(total, page, PAGE)
    asked, last = func.sum(UnansweredQuestion.count), func.max(UnansweredQuestion.last_day)
    order = (last.desc(), asked.desc()) if sort == "newest" else (asked.desc(), last.desc())
    rows = session.execute(
        select(_group(), asked, func.count(UnansweredQuestion.id), last)
        .where(UnansweredQuestion.status == status, *where)
        .group_by(_group())
        .order_by(*order, _group())
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    ).all()
    groups = {row[0]: QuestionGroup(row[0], row[1], row[2], row[3]) for row in rows}
    _fill(session, groups, UnansweredQuestion.status == status, *where)
    return QuestionGroups(list(groups.values()), total, page, pages)


def count_groups(session: Session, status: QuestionStatus = QuestionStatus.OPEN, *where: ColumnElement[bool]) -> int:
    """How many groups there are."""
    counted = select(func.count(_group().distinct())).select_from(UnansweredQuestion)
    return session.scalar(counted.where(UnansweredQuestion.status == status, *where)) or 0


def group_of(session: Session, question_id: int, *where: ColumnElement[bool]) -> list[UnansweredQuestion]:
    """A question and those of the same group and status, the most asked first; none if there is no such question."""
    question = session.scalar(select(UnansweredQuestion).where(UnansweredQuestion.id == question_id, *where))
    if question is None:
        return []
    group = question.group_id if question.group_id is not None else question.id
    members = session.scalars(
        select(UnansweredQuestion)
        .where(_group() == group, UnansweredQuestion.status == question.status, *where)
        .order_by(UnansweredQuestion.count.desc(), UnansweredQuestion.id)
        .limit(MOST_MEMBERS)
    )
    return list(members)


def parts_from_group(members: Sequence[UnansweredQuestion | AdvanceQuestion]) -> dict[str, Any]:
    """What an entry that answers a group begins with: the most asked German way to ask, the others as wordings."""
    by_language: dict[str, list[str]] = {}
    for member in members[:MOST_PREFILLED]:
        by_language.setdefault(member.language, []).append(member.text)
    question, *others = by_language.pop(REFERENCE, [members[0].text])
    parts: dict[str, Any] = {f"{QUESTION}{REFERENCE}": question}
    wordings = {REFERENCE: [one for one in others if key_of(one) != key_of(question)], **by_language}
    return parts | {f"{WORDINGS}{language}": texts for language, texts in wordings.items() if texts}


def answered_group(session: Session, question_id: int, faq_id: int) -> None:
    """An entry answers a question and its whole group."""
    answered_by(session, [member.id for member in group_of(session, question_id)], faq_id)


def _group() -> ColumnElement[int]:
    return func.coalesce(UnansweredQuestion.group_id, UnansweredQuestion.id)


def _fill(session: Session, groups: dict[int, QuestionGroup], *where: ColumnElement[bool]) -> None:
    """Give each group the first of what was asked, and its languages; make the most asked question its id."""
    here = (*where, _group().in_(list(groups)))
    order = (UnansweredQuestion.count.desc(), UnansweredQuestion.id)
    place = func.row_number().over(partition_by=_group(), order_by=order)
    ranked = select(UnansweredQuestion.id, place.label("place")).where(*here).subquery()
    first = (
        select(_group(), UnansweredQuestion.id, UnansweredQuestion.text)
        .join(ranked, ranked.c.id == UnansweredQuestion.id)
        .where(ranked.c.place <= SHOWN)
        .order_by(*order)
    )
    for number, question_id, text in session.execute(first):
        if not groups[number].texts:
            groups[number].id = question_id
        groups[number].texts.append(text)
    asked = func.sum(UnansweredQuestion.count)
    spoken = select(_group(), UnansweredQuestion.language).where(*here).group_by(_group(), UnansweredQuestion.language)
    for number, language in session.execute(spoken.order_by(asked.desc(), UnansweredQuestion.language)):
        groups[number].languages.append(language)
