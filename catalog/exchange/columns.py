"""The columns of a table of offers, and which of a stranger's headings means which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from catalog.exchange.source_ids import SAFE_LENGTH
from catalog.hearing.folding import plain_letters

FILE = Path(__file__).parent.parent.parent / "data" / "exchange" / "columns.yml"
ALIKE = 86.0
"""Of 100 (rapidfuzz's ratio of the words in order): from here on, two headings mean the same. "Anmeldeschluß" and
"Anmeldefrist" have 64, "Teilnehmer max." and "Max. Teilnehmer" 100."""
IGNORED = ""
"""What a heading is mapped to whose column is not read."""


@dataclass(frozen=True)
class Column:
    """A column of ours: heading and explanation in German, what others call it, its cells in the template."""

    name: str
    heading: str
    what: str
    aliases: tuple[str, ...]
    examples: tuple[str, ...]


@cache
def columns() -> tuple[Column, ...]:
    """All columns, in their order."""
    entries: list[dict[str, Any]] = yaml.safe_load(FILE.read_text("utf-8"))
    return tuple(
        Column(
            entry["name"], entry["heading"], entry["what"].strip(), tuple(entry["aliases"]), tuple(entry["examples"])
        )
        for entry in entries
    )


@cache
def headings() -> dict[str, str]:
    """Our heading for each column."""
    return {column.name: column.heading for column in columns()}


def folded_heading(text: str) -> str:
    """A heading as it is compared and remembered: without case, signs and what stands in brackets at its end."""
    plain = plain_letters(text[:SAFE_LENGTH].split("(")[0] or text[:SAFE_LENGTH])
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())[:120]


def guess(given: Sequence[str], remembered: Mapping[str, str]) -> list[str]:
    """For each heading of a file, the name of the column it means, or ``IGNORED``.

    What somebody has decided before (``remembered``, by folded heading) goes first, then what is spelt alike; no column
    is meant twice.
    """
    folded = [folded_heading(heading) for heading in given]
    found = [IGNORED] * len(given)
    taken: set[str] = set()
    for number, heading in enumerate(folded):
        name = remembered.get(heading)
        if name is not None and (name == IGNORED or (name in headings() and name not in taken)):
            found[number] = name
            taken.add(name)
    open_ = [number for number, heading in enumerate(folded) if heading and heading not in remembered]
    scored = sorted(
        ((_score(folded[number], spelling), number, name) for number in open_ for spelling, name in _spellings()),
        key=lambda one: (-one[0], one[1]),
    )
    for score, number, name in scored:
        if score >= ALIKE and found[number] == IGNORED and name not in taken:
            found[number] = name
            taken.add(name)
    return found


def is_known(text: str) -> bool:
    """Whether a cell is one of the headings that mean a column of ours."""
    return folded_heading(text) in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(spelling for spelling, _ in _spellings())


def _score(heading: str, spelling: str) -> float:
    return 101.0 if heading == spelling else fuzz.token_sort_ratio(heading, spelling)


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    return tuple(
        (folded_heading(spelling), column.name)
        for column in columns()
        for spelling in (column.heading, column.name.replace("_", " "), *column.aliases)
    )
