"""Finding people's names in a text: by what is said before or after them, and by a list of first names.

Nobody has a list of all names of the world, so the words around a name have to give it away: "ich heiße ...",
"Frau ...", "LG ...". First names that are no words as well are found wherever they stand. A name decides nothing here
but what is cut out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

LETTER = r"[^\W\d_]"
NAME = re.compile(rf"{LETTER}(?:[\w'’ʼ-]|\.(?={LETTER}))*")
BETWEEN = re.compile(r"[\s:\"„“”«»]{0,3}")
"""What may stand between a cue and the name."""
LONGEST = 3
"""Words of a name at most, when written with capitals."""
LONGEST_SMALL = 2
"""Words of a name at most where no capital says how far it goes."""

type Span = tuple[int, int]


class Names:
    """The words of data/redaction.yml, ready to find names."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        """``words`` as in the file."""
        self._ends = frozenset(_all(words["ends"]))
        self._plain = frozenset(words["first_names"]["plain"].split())
        self._known = self._plain | frozenset(words["first_names"]["doubtful"].split())
        self._stems = frozenset(name[:-1] for name in self._plain if name.endswith(("а", "я")))
        self._titles = frozenset(
            title.rstrip(".") for title in _all(words["title_before"]) + _all(words["role_before"])
        )
        self._no_names = _cue(words["no_names"])
        self._name_before = _cue(_all(words["name_before"]))
        self._name_first = re.compile(rf"\W*(?:{any_of(words['name_first'])})(?!\w)", re.IGNORECASE)
        self._within = frozenset(words["within"])
        self._title_before = _cue(_all(words["title_before"]))
        self._role_before = _cue(_all(words["role_before"]))
        self._self_before = _cue(_all(words["self_before"]))
        self._others_before = _cue(_all(words["others_before"]))
        self._no_title_after = re.compile(rf"(?<!\w)(?:{any_of(words['no_title_after'])})\s$", re.IGNORECASE)
        self._name_after = re.compile(rf"\s(?:{any_of(_all(words['name_after']))})(?!\w)", re.IGNORECASE)
        self._signed = re.compile(
            rf"(?<!\w)(?:{any_of(words['signed_with'])})[\s,.!]+({NAME.pattern}(?:\s{NAME.pattern}){{0,2}})\W*$",
            re.IGNORECASE,
        )

    def cut(self, text: str, hole: str) -> str:
        """``text`` with ``hole`` in the place of each name."""
        kept = [found.span() for found in self._no_names.finditer(text)]
        for start, end in reversed(_merged(self._spans(text))):
            if not any(start < last and first < end for first, last in kept):
                text = text[:start] + hole + text[end:]
        return text

    def _spans(self, text: str) -> Iterator[Span]:
        """Where names stand; spans may overlap."""
        first = self._name_first.match(text)
        for cue in (*((first,) if first else ()), *self._name_before.finditer(text)):
            yield from self._from(text, cue.end(), LONGEST, LONGEST_SMALL)
        for cue in self._title_before.finditer(text):
            if not self._no_title_after.search(text, max(0, cue.start() - 12), cue.start()):
                yield from self._titled(text, cue.end())
        for cue in self._role_before.finditer(text):
            name = self._next(text, cue.end())
            if name and _is_capital(name[0]):
                yield from self._titled(text, cue.end())
        for cue in self._self_before.finditer(text):
            name = self._next(text, cue.end())
            if name and self._is_known(name[0], self._known):
                yield from self._from(text, name.start(), LONGEST, 1)
        for cue in self._others_before.finditer(text):
            name = self._next(text, cue.end())
            if name and _is_capital(name[0]) and self._is_known(name[0], self._known):
                yield from self._from(text, name.start(), LONGEST, 1)
        for cue in self._name_after.finditer(text):
            if name := re.search(rf"{NAME.pattern}$", text[: cue.start()]):
                yield name.span()
        for name in NAME.finditer(text):
            if self._is_plain(name[0]):
                yield from self._from(text, name.start(), LONGEST, 1)
        if (signed := self._signed.search(text)) and self._next(text, signed.start(1)):
            yield signed.span(1)

    def _titled(self, text: str, start: int) -> Iterator[Span]:
        """The name after a title: one word, or a first name and what follows. Of two titles the last one counts."""
        name = self._next(text, start)
        if name is None:
            return
        if name[0].lower() in self._titles:
            yield from self._titled(text, name.end())
        else:
            most = LONGEST if self._is_known(name[0], self._known) else 1
            yield from self._from(text, name.start(), most, 1)

    def _from(self, text: str, start: int, most: int, most_small: int) -> Iterator[Span]:
        """The name that begins at ``start``: on to the next word that cannot be part of one."""
        first = self._next(text, start)
        if first is None:
            return
        capital, end = _is_capital(first[0]), first.end()
        for _ in range(1, most if capital else most_small):
            name = self._next(text, end) or self._after_a_small_word(text, end)
            if name is None or (capital and not _is_capital(name[0])):
                break
            end = name.end()
        yield first.start(), end

    def _after_a_small_word(self, text: str, start: int) -> re.Match[str] | None:
        """The word with a capital after one that stands within names ("von")."""
        small = NAME.match(text, start + 1)
        name = self._next(text, small.end()) if small and small[0].lower() in self._within else None
        return name if name and _is_capital(name[0]) else None

    def _next(self, text: str, start: int) -> re.Match[str] | None:
        """The word at ``start``, if it can be part of a name."""
        between = BETWEEN.match(text, start)
        name = NAME.match(text, between.end() if between else start)
        return name if name and name[0].lower() not in self._ends else None

    def _is_plain(self, word: str) -> bool:
        return self._is_known(word, self._plain)

    def _is_known(self, word: str, names: frozenset[str]) -> bool:
        """Whether ``word`` is one of ``names``, also with a genitive's s, as first of two, inflected as in Russian."""
        lower = re.split(r"['’ʼ-]", word.lower())[0]
        if lower in names or (lower.endswith("s") and lower[:-1] in names):
            return True
        return len(lower) > 3 and "а" <= lower[-1] <= "я" and lower[:-1] in self._stems


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, overlapping ones as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _is_capital(word: str) -> bool:
    """Whether ``word`` is written as a name: with a capital, or in a script that has none."""
    return word[0] == word[0].upper()


def _all(by_language: Mapping[str, Iterable[str]]) -> list[str]:
    return [str(word) for words in by_language.values() for word in words]


def _cue(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
