"""Phrases as data: the notation of ``data/hearing/*.yml``, compiled to regular expressions over folded text.

A phrase is written as people write it, with umlauts; it is compared with folded text, so case and marks do not matter
and ``ue`` is as good as ``ü``. ``*`` stands for any ending or beginning of a word, ``...`` for up to four words of the
same clause, ``#`` for a number; ``( | )`` and ``?`` are alternatives and options as in regular expressions. Phrases are
separated by ``;``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalog.hearing.text import WISHING_MARK, fold

DATA = Path(__file__).parents[2] / "data" / "hearing"

_SPELLINGS = str.maketrans({"ä": "ae?", "ö": "oe?", "ü": "ue?", "ß": "ss?"})
_GAP = r"(?:[\s-]+[\w'/]+){0,4}?[\s-]+"
_TAIL = r"(?:[\s-]+[\w'/]+){0,4}"


@cache
def read(name: str) -> Any:
    """The content of ``data/hearing/<name>.yml``."""
    return yaml.safe_load((DATA / f"{name}.yml").read_text(encoding="utf-8"))


def leaves(content: Any) -> list[str]:
    """All phrases of ``content``, however deep they are grouped (by language, mostly)."""
    if isinstance(content, dict):
        return [phrase for part in content.values() for phrase in leaves(part)]
    if isinstance(content, list):
        return [phrase for part in content for phrase in leaves(part)]
    return [phrase.strip() for phrase in str(content).split(";") if phrase.strip()]


def expression(phrase: str) -> str:
    """The regular expression of one ``phrase``, without the borders of words around it."""
    marked = WISHING_MARK.sub(lambda mark: f"(y|{_SPELLINGS[ord(mark[0])].removesuffix('?')})", phrase.lower())
    written = fold(marked.translate(_SPELLINGS))
    written = written.replace(r"\w*", "*").replace("*", r"\w*").replace("#", r"\d+")
    written = re.sub(r"\( \.\.\.\)\?| \.\.\.$", lambda _: _TAIL, written)
    written = re.sub(r" ?\.\.\. ?", lambda _: _GAP, written)
    return written.replace(" ?", r"[\s-]*").replace(" ", r"[\s-]+")


def alternatives(phrases: Iterable[str]) -> str:
    """One group that matches any of ``phrases``, longer ones first."""
    return "(?:" + "|".join(expression(phrase) for phrase in sorted(phrases, key=len, reverse=True)) + ")"


def compile_phrases(content: Any) -> re.Pattern[str]:
    """A pattern that finds any phrase of ``content`` as whole words in folded text."""
    return re.compile(rf"(?<!\w){alternatives(leaves(content))}(?!\w)")


@cache
def phrases(name: str, *path: str) -> re.Pattern[str]:
    """The compiled pattern of a part of ``data/hearing/<name>.yml``, for all languages at once."""
    content = read(name)
    for key in path:
        content = content[key]
    return compile_phrases(content)
