"""The FAQ entries of a municipality as its desk lists them: its own, and those for all; a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.faq.entries import REFERENCE
from catalog.hearing.folding import plain_letters
from catalog.model import Faq, FaqText, ProposedWording
from catalog.paging import paged
from catalog.vocabulary import WordingStatus

PAGE = 50
"""Entries on a page."""
SCOPES = ("own", "all")
STATES = ("proposed", "conflict", "draft")


@dataclass(frozen=True)
class FaqListing:
    """What to list. Empty values leave everything in."""

    words: str = ""
    scope: str = ""
    """``own``: of the municipality; ``all``: for all municipalities."""
    state: str = ""
    """``proposed``: with wordings to decide about; ``conflict``: near to another entry; ``draft``: not published."""
    missing: str = ""
    """A language without an answer."""
    page: int = 1


@dataclass
class FaqLine:
    """An entry in the list."""

    id: int
    question: str
    is_own: bool
    published: bool
    replaces_id: int | None
    updated_at: datetime
    answered: set[str] = field(default_factory=set)
    """The languages there is an answer in."""
    proposed: int = 0
    """Wordings that wait for a decision."""
    near: tuple[int, ...] = ()
    """Entries that answer the same question."""
    folded: str = ""
    replaced: bool = False
    """One of the municipality's own stands for it."""


@dataclass(frozen=True)
class FaqLines:
    """A page of the list."""

    lines: Sequence[FaqLine]
    total: int
    page: int
    pages: int
    questions: Mapping[int, str]
    """The question of each entry, to name those that are near."""


def list_faqs(session: Session, listing: FaqListing, near: Mapping[int, tuple[int, ...]]) -> FaqLines:
    """The page that ``listing`` asks for, or the last one if there are fewer; by question.

    ``near`` says which entries answer the same question (see ``catalog.faq.conflicts``).
    """
    lines = _lines(session)
    for number, count in proposals(session).items():
        if number in lines:
            lines[number].proposed = count
    for number, others in near.items():
        if number in lines:
            lines[number].near = tuple(other for other in others if other in lines)
    words = plain_letters(listing.words).split()
    found = [
        line for line in lines.values() if _is_listed(line, listing) and all(word in line.folded for word in words)
    ]
    found.sort(key=lambda line: (plain_letters(line.question), line.id))
    page, pages = paged(len(found), listing.page, PAGE)
    shown = found[(page - 1) * PAGE : page * PAGE]
    return FaqLines(shown, len(found), page, pages, {line.id: line.question for line in lines.values()})


def proposals(session: Session) -> dict[int, int]:
    """How many wordings wait for a decision, by entry."""
    counted = select(ProposedWording.faq_id, func.count(ProposedWording.id)).group_by(ProposedWording.faq_id)
    rows = session.execute(counted.where(ProposedWording.status == WordingStatus.PROPOSED))
    return {row[0]: row[1] for row in rows}


def question_of(session: Session, faq_ids: Iterable[int]) -> dict[int, str]:
    """The German questions of entries, drafts included."""
    rows = session.execute(
        select(FaqText.faq_id, FaqText.question)
        .where(FaqText.faq_id.in_(list(faq_ids)), FaqText.language == REFERENCE, FaqText.answer.is_not(None))
        .order_by(FaqText.id)
    )
    return {row[0]: row[1] for row in rows}


def _lines(session: Session) -> dict[int, FaqLine]:
    """All entries, with their German texts to search in: of the other languages only which there are."""
    columns = (Faq.id, Faq.municipality_ags, Faq.published, Faq.replaces_id, Faq.updated_at)
    rows = session.execute(
        select(*columns, FaqText.question, FaqText.answer)
        .join(FaqText)
        .where(FaqText.language == REFERENCE)
        .order_by(Faq.id, FaqText.id)
    )
    lines: dict[int, FaqLine] = {}
    said: dict[int, list[str]] = {}
    for number, ags, published, replaces, updated, question, answer in rows:
        if number not in lines:
            lines[number] = FaqLine(number, question, ags is not None, published, replaces, updated)
        said.setdefault(number, []).append(f"{question} {answer or ''}")
    for number, line in lines.items():
        line.folded = plain_letters(" ".join(said[number]))
        if line.published and line.replaces_id in lines:
            lines[line.replaces_id].replaced = True
    answered = select(FaqText.faq_id, FaqText.language).where(FaqText.answer.is_not(None)).distinct()
    for number, language in session.execute(answered):
        if number in lines:
            lines[number].answered.add(language)
    return lines


def _is_listed(line: FaqLine, listing: FaqListing) -> bool:
    states = {"proposed": line.proposed > 0, "conflict": bool(line.near), "draft": not line.published}
    return (
        (not listing.scope or line.is_own == (listing.scope == "own"))
        and (not listing.missing or listing.missing not in line.answered)
        and states.get(listing.state, True)
    )
