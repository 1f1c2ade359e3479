"""Addresses and telephone numbers in plain text: to be clicked, and to be kept in one piece between Arabic words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

ADDRESS = re.compile(
    r"(?P<url>https?://[^\s<>\"'\u2066-\u2069]{3,300})"
    r"|(?P<mail>\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b)"
    r"|(?P<phone>(?<![\w+./:-])(?:(?:\+\d{2}[ -]?|0)\d[\d /-]{3,16}\d|116 ?\d{3})(?![\w./:-]*\d))"
    r"|(?P<emergency>(?<![\w.,/-])11[02](?![\w,/-]|\.\d))"
)
TRAILING = ".,;:!?)]}“”\"'،؛؟»"
"""Signs that end the sentence rather than the address."""
FEWEST_DIGITS = 6
"""A telephone number has at least that many, and a postcode fewer."""


@dataclass(frozen=True)
class Address:
    """A stretch of a text. ``kind`` is ``url``, ``mail``, ``phone`` or ``emergency`` (110 or 112, if it is meant)."""

    kind: str
    start: int
    end: int


def addresses(text: str) -> Iterator[Address]:
    """All in ``text``, in their order."""
    for match in ADDRESS.finditer(text):
        kind, shown = match.lastgroup or "", match[0]
        if kind == "url":
            shown = shown.rstrip(TRAILING)
        if kind != "phone" or len(digits(shown)) >= FEWEST_DIGITS:
            yield Address(kind, match.start(), match.start() + len(shown))


def digits(text: str) -> str:
    """Only the digits of ``text``."""
    return re.sub(r"\D", "", text)
