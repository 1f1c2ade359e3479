"""Number words in ten languages, written as digits, so that later rules read only digits."""

from __future__ import annotations

import re
from functools import cache

from catalog.hearing.phrases import expression, leaves, read

_HALVES_OF_A_YEAR = re.compile(
    r"(?<![\d.,:])(\d{1,2}) ?(?:einhalb|(?:1/2|1⁄2|½|[,.]5(?!\d))(?=[ -]?(?:jahr|years|lat|лет|рок|ani\b)))"
)
_COMPOUND_END = r"(?P<half>einhalb(?:e)?)?(?P<joined>jahrig\w*|j)?"


@cache
def _values() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], int], ...]]:
    words: list[tuple[str, int]] = []
    for by_value in read("numbers").values():
        for value, spellings in by_value.items():
            words += [(expression(spelling), int(value)) for spelling in leaves(spellings)]
    words.sort(key=lambda word: -len(word[0]))
    any_word = re.compile(rf"(?<![\w'])(?P<word>{'|'.join(word for word, _ in words)}){_COMPOUND_END}(?!\w)")
    return any_word, tuple((re.compile(word), value) for word, value in words)


def in_digits(folded: str) -> str:
    """``folded`` with number words as digits and without half years: "fünfzehneinhalb" and "15 1/2 jahre" -> "15"."""
    any_word, values = _values()

    def as_digits(found: re.Match[str]) -> str:
        word = found["word"]
        value = next(value for pattern, value in values if pattern.fullmatch(word))
        return f"{value}{' ' + found['joined'] if found['joined'] else ''}"

    text = any_word.sub(as_digits, folded)
    return _HALVES_OF_A_YEAR.sub(r"\1", text)
