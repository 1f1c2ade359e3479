"""Which questions without an answer mean the same: found in the background and stored, so that no page has to.

A few are grouped anew each time (``catalog.questions.groups``); where there are many, new ones join the group they are
most alike, or begin one of their own. A new question that is alike to those a coordination has said to be none of its
business becomes one of them, and does not wait for anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from catalog.meaning.embedding import DIMENSIONS, from_bytes
from catalog.model import UnansweredQuestion
from catalog.questions.groups import ALIKE, group_questions, meanings
from catalog.vocabulary import QuestionStatus

if TYPE_CHECKING:
    from catalog.meaning.kernel import Floats

FEW = 1_000
"""Open questions of a municipality that are grouped anew whenever there is a new one: half a second."""
MUCH_NEW = 0.5
"""Share of new ones from which on more are grouped anew, too: 8 s for 10,000, when they come all at once."""
NOT_OURS_TOO = 0.5
"""Mean likeness to questions that are none of ours from which on a new one is none of ours either. Stricter than within
a group (0.36), because nobody sees it then without looking for it: of tests/catalog/grouping_lines.yml none of 91 is
this near to anything but its own, and half are to their own (0.40: three of 91, and three quarters)."""


@dataclass(frozen=True)
class _Question:
    id: int
    group_id: int | None
    count: int


def sort_questions(session: Session) -> int:
    """Give each question that has no group yet one; how many there were."""
    new = select(UnansweredQuestion.municipality_ags).where(
        UnansweredQuestion.group_id.is_(None), UnansweredQuestion.status != QuestionStatus.ANSWERED
    )
    return sum(_sort_in(session, ags) for ags in session.scalars(new.distinct()).all())


def _sort_in(session: Session, ags: str | None) -> int:
    refused, refused_at = _read(session, ags, QuestionStatus.NOT_OURS)
    found, places = _read(session, ags, QuestionStatus.OPEN)
    values: list[dict[str, Any]] = []
    labels = _labels(refused, refused_at)
    values += [{"id": one.id, "group_id": label} for one, label in zip(refused, labels, strict=True)]
    known = _Groups(labels, refused_at)
    is_open = np.ones(len(found), dtype=bool)
    for position, one in enumerate(found):
        if one.group_id is None and (label := known.nearest(places[position], NOT_OURS_TOO)) is not None:
            is_open[position] = False
            values.append({"id": one.id, "group_id": label, "status": QuestionStatus.NOT_OURS})
    still = [one for one, stays in zip(found, is_open, strict=True) if stays]
    for one, label in zip(still, _labels(still, places[is_open]), strict=True):
        values.append({"id": one.id, "group_id": label})
    before = {one.id: one.group_id for one in (*found, *refused)}
    changed = [one for one in values if before[one["id"]] != one["group_id"]]
    for names in (2, 3):  # with and without a status: one statement each
        if some := [one for one in changed if len(one) == names]:
            session.execute(update(UnansweredQuestion), some)
    return sum(number is None for number in before.values())


def _read(session: Session, ags: str | None, status: QuestionStatus) -> tuple[list[_Question], Floats]:
    """The questions of a municipality, and where each of them lies."""
    rows = session.execute(
        select(
            *(UnansweredQuestion.id, UnansweredQuestion.group_id, UnansweredQuestion.count),
            UnansweredQuestion.vector,
        )
        .where(UnansweredQuestion.municipality_ags.is_not_distinct_from(ags), UnansweredQuestion.status == status)
        .order_by(UnansweredQuestion.id)
    ).all()
    vectors = np.stack([from_bytes(row[3]) for row in rows]) if rows else np.zeros((0, DIMENSIONS), dtype=np.float32)
    return [_Question(row[0], row[1], row[2]) for row in rows], vectors


def _labels(questions: Sequence[_Question], vectors: Floats) -> list[int]:
    """The group of each question, named by the id of one of its members."""
    new = sum(one.group_id is None for one in questions)
    if not new:
        return [one.group_id or one.id for one in questions]
    labels = [0] * len(questions)
    if len(questions) <= FEW or new >= MUCH_NEW * len(questions):
        for group in group_questions(vectors, [one.count for one in questions]):
            label = min(questions[member].id for member in group.members)
            for member in group.members:
                labels[member] = label
        return labels
    old = [position for position, one in enumerate(questions) if one.group_id is not None]
    groups = _Groups([questions[position].group_id or 0 for position in old], vectors[old])
    for position, one in enumerate(questions):
        if one.group_id is not None:
            labels[position] = one.group_id
            continue
        joined = groups.nearest(vectors[position], ALIKE)
        labels[position] = one.id if joined is None else joined
        groups.join(labels[position], vectors[position])
    return labels


class _Groups:
    """The mean place of each group."""

    def __init__(self, labels: Sequence[int], vectors: Floats) -> None:
        self._numbers = {label: number for number, label in enumerate(dict.fromkeys(labels))}
        places = meanings(vectors)
        self._sums = np.zeros((len(self._numbers), places.shape[1]), dtype=np.float32)
        owner = [self._numbers[label] for label in labels]
        np.add.at(self._sums, owner, places)
        self._sizes = np.bincount(owner, minlength=len(self._numbers)).astype(np.float32)

    def nearest(self, vector: Floats, least: float) -> int | None:
        """The group that a question is most alike to on average, if it is alike enough."""
        if not self._numbers:
            return None
        likeness = (self._sums @ meanings(vector[None])[0]) / self._sizes
        best = int(np.argmax(likeness))
        return list(self._numbers)[best] if likeness[best] >= least else None

    def join(self, label: int, vector: Floats) -> None:
        """A question has joined a group, or begun one."""
        place = meanings(vector[None])
        if label in self._numbers:
            self._sums[self._numbers[label]] += place[0]
            self._sizes[self._numbers[label]] += 1
        else:
            self._numbers[label] = len(self._numbers)
            self._sums = np.concatenate([self._sums, place]) if len(self._sums) else place
            self._sizes = np.append(self._sizes, 1)
