"""The interest helper: from what somebody picked in a few either-or questions to two or three Berufsfelder.

Nothing but the answers goes in: no age, no place, no language, no name, no gender. The same answers always lead to the
same fields.

**Rule.** Behind each activity are letters of Holland's hexagon (J. L. Holland, *Making Vocational Choices*, 1997), and
each field is described by its three best letters (``data/helper.yml``; our own judgement, see ``data/SOURCES.md``). A
picked activity gives a field 3, 2 or 1 points where one of its letters is the field's first, second or third, and one
more where the activity belongs to the field itself. "Both" picks both sides; "neither" and what was skipped pick none.
Fields with equal points are ordered by how many picked activities belong to them, by how often their first letter was
picked, and by their id. The best three are told, without those that have less than two thirds of the best one's points.

Answers that speak for all six letters alike (all "both", all "neither") say nothing, and nothing is made of them.

Measured over all 128 ways of picking one side each: every field is among the told ones in 11 to 24 of 100.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).parent.parent / "data" / "helper.yml"

LETTERS = "RIASEC"
A, B, BOTH, NEITHER = "a", "b", "both", "neither"
SIDES = (A, B)
CHOICES = (A, B, BOTH, NEITHER)
"""The answers to a question."""
WEIGHTS = (3, 2, 1)
"""Points for a field's first, second and third letter, as three-letter codes are usually weighted."""
OF_THE_FIELD = 1
"""More points for an activity that belongs to the field itself: as many as the least telling letter."""
MOST_TOLD = 3
LEAST_SHARE = 2 / 3
"""Of the best field's points: what has less is no idea worth telling."""
MOST_REASONS = 2
"""Picks told per field, the most telling first: a sentence that is read to its end."""

Picks = Mapping[str, str]
"""Answers by the id of their question. Unknown questions and answers (of an older Lotse) count for nothing."""
Pick = tuple[str, str]
"""A question and the side that was picked."""


@dataclass(frozen=True)
class Side:
    """One of two activities: its emoji, the letters behind it, and the fields it belongs to."""

    sign: str
    letters: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Suggestion:
    """A field, and the picks that speak for it most."""

    field: str
    because: tuple[Pick, ...]


@cache
def questions() -> dict[str, dict[str, Side]]:
    """The two sides of each question, by its id, in the order in which they are asked."""
    return {
        question: {name: Side(side["sign"], side["letters"], tuple(side["fields"])) for name, side in sides.items()}
        for question, sides in _read()["questions"].items()
    }


@cache
def codes() -> dict[str, str]:
    """The three letters of each field."""
    return dict(_read()["fields"])


def open_question(picks: Picks) -> str | None:
    """The first question without an answer; None when all are answered."""
    return next((question for question in questions() if picks.get(question) not in CHOICES), None)


def picked(picks: Picks) -> list[Pick]:
    """Every side that was picked, in the order of the questions."""
    return [(question, side) for question in questions() for side in SIDES if picks.get(question) in (side, BOTH)]


def suggest(picks: Picks, unwanted: Collection[str] = ()) -> list[Suggestion]:
    """The fields that ``picks`` speak for, best first, without ``unwanted`` ones; empty when they say nothing."""
    chosen = picked(picks)
    liked = Counter(letter for question, side in chosen for letter in questions()[question][side].letters)
    if len({liked[letter] for letter in LETTERS}) == 1:
        return []
    scores = {field: sum(points(field, pick) for pick in chosen) for field in codes() if field not in unwanted}
    own = Counter(field for question, side in chosen for field in questions()[question][side].fields)
    best = sorted(scores, key=lambda field: (-scores[field], -own[field], -liked[codes()[field][0]], field))[:MOST_TOLD]
    told = [field for field in best if scores[field] and scores[field] >= LEAST_SHARE * scores[best[0]]]
    return [Suggestion(field, _because(field, chosen)) for field in told]


@cache
def points(field: str, pick: Pick) -> int:
    """How much ``pick`` speaks for ``field``."""
    question, name = pick
    side = questions()[question][name]
    by_letters = sum(weight for weight, letter in zip(WEIGHTS, codes()[field], strict=True) if letter in side.letters)
    return by_letters + OF_THE_FIELD * (field in side.fields)


def _because(field: str, chosen: list[Pick]) -> tuple[Pick, ...]:
    """The picks that speak most for ``field``, those first that belong to it, in the order they were made."""
    telling = [pick for pick in chosen if points(field, pick)]
    telling.sort(key=lambda pick: (field not in questions()[pick[0]][pick[1]].fields, -points(field, pick)))
    return tuple(sorted(telling[:MOST_REASONS], key=chosen.index))


@cache
def _read() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return content
