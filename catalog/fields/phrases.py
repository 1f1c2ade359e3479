"""Finding phrases of several words in a message: "soziale arbeit", "keine lust auf", "mit dem bus"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from catalog.fields.folding import Token, fold
from catalog.fields.stemming import stem

_GAP = 3
"""Words that ".." in a pattern may stand for, at most."""


class Found(NamedTuple):
    """A phrase in a message: its first word, the word after its last, and the number it was entered under."""

    first: int
    after: int
    number: int


class Phrases:
    """Fixed phrases, found in any inflection (``*`` ends a word that may go on in any way)."""

    def __init__(self) -> None:
        self._by_start: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)

    def add(self, parts: Sequence[str], number: int) -> None:
        """Enter a phrase as the folded words it consists of."""
        key = parts[0][:3]
        self._by_start[key].append((tuple(parts), number))

    def find(self, words: Sequence[Token]) -> Iterator[Found]:
        """All phrases in ``words``, by their place; never across the end of a sentence or a comma."""
        for first, word in enumerate(words):
            for parts, number in self._by_start.get(word.form[:3], ()):
                if _fits(parts, words, first):
                    yield Found(first, first + len(parts), number)


def _fits(parts: tuple[str, ...], words: Sequence[Token], first: int) -> bool:
    if first + len(parts) > len(words):
        return False
    for offset, part in enumerate(parts):
        word = words[first + offset]
        if (offset and word.gap) or not _same(part, word.form):
            return False
    return True


def _same(part: str, form: str) -> bool:
    if part.endswith("*"):
        return form.startswith(part[:-1])
    return part == form or (len(form) > 4 and len(part) > 3 and form[:3] == part[:3] and stem(form) == stem(part))


class Patterns:
    """Phrases with choices, as ``listening.yml`` writes them.

    ``mit dem|der bus|bahn`` has choices, ``kein*`` any ending, ``..`` stands for up to three other words.
    They are found anywhere within a sentence, over commas as well.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        written = [_expression(pattern) for pattern in patterns]
        self._expression = re.compile(rf"(?<!\S)(?:{'|'.join(written)})(?!\S)") if written else None

    def find(self, words: Sequence[Token]) -> list[tuple[int, int]]:
        """First word and word after the last of each place where a pattern fits, left to right."""
        if self._expression is None:
            return []
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        parts: list[str] = []
        length = 0
        for index, word in enumerate(words):
            piece = (". " if word.gap == "." else "") + word.form
            starts[length + len(piece) - len(word.form)] = index
            parts.append(piece)
            length += len(piece)
            ends[length] = index + 1
            length += 1
        line = " ".join(parts)
        return [(starts[match.start()], ends[match.end()]) for match in self._expression.finditer(line)]


def _expression(pattern: str) -> str:
    pieces: list[str] = []
    for part in pattern.split():
        if part == "..":
            pieces.append(rf"(?:[^\s.]+\s){{0,{_GAP}}}?")
            continue
        choices = []
        for choice in part.split("|"):
            stem = re.escape(fold(choice.rstrip("*")))
            choices.append(stem + (r"[^\s.]*" if choice.endswith("*") else ""))
        pieces.append(rf"(?:{'|'.join(choices)})\s")
    return "".join(pieces).removesuffix(r"\s")
