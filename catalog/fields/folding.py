"""Writing a word the way it is compared: one case, no accents, no gender mark, the same letters for the same sound.

Both the lexicon and the person's words go through :func:`fold`, so "Gärtner*in", "gaertner" and "GÄRTNER" meet.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 2000
"""Characters of a message that are read; a message of a channel is never longer."""
_GENDER = r"(?:(?:[*:·_]|/-?|\()(?:innen|in|frau|r|n)\b\)?)"
_INNER = r"[^\W_]|[\u0300-\u036f\u064b-\u065f]|[\u200c\u200d'’ʼ`´](?=[^\W_])"
_TOKEN = re.compile(rf"[^\W_](?:{_INNER})*(?:{_GENDER}|(?<=[cC])(?:\+\+|\#))?|[\u2600-\u27bf\U0001f300-\U0001faff]")
_GENDER_END = re.compile(rf"{_GENDER}$")
_DIGRAPH = re.compile(r"(?<![aeouq])([aou])e")
_STRETCHED = re.compile(r"(.)\1{2,}")
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ı": "i",
        "đ": "d",
        "ø": "o",
        "æ": "a",
        "œ": "o",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ـ": "",
        "ё": "е",
    }
)
_DROPPED = re.compile(r"[\u200c\u200d'’ʼ`´]")
_FOREIGN = re.compile("[ğşıçńłżźćęąśăâîșțţĞŞİÇŃŁŻŹĆĘĄŚĂÂÎȘȚŢ\u0400-\u04ff\u0600-\u06ff]")
_COMMA = re.compile(r"[,،/&]")
_STOP = re.compile(r"[.!?;:\n()؟؛…|–—•]| -+ ")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a message: its folded form, where it stands, and what separates it from the word before."""

    form: str
    start: int
    end: int
    gap: str
    """``""`` (nothing but space or a hyphen), ``","`` (a comma or slash) or ``"."`` (the end of a sentence)."""
    capitals: bool = False
    """Whether it is written in capitals only."""


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """``word`` in the form in which words are compared."""
    word = _DROPPED.sub("", _GENDER_END.sub("", word.casefold()))
    parts = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    bare = "".join(sign for sign in parts if not unicodedata.combining(sign)).translate(_LETTERS)
    return _STRETCHED.sub(r"\1\1", _DIGRAPH.sub(r"\1", bare))


def tokens(text: str) -> list[Token]:
    """The words of ``text`` (its first ``LONGEST`` characters), emoji included, in order."""
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text[:LONGEST]):
        between = text[last : match.start()]
        gap = "" if not found else "." if _STOP.search(between) else "," if _COMMA.search(between) else ""
        form = fold(match.group())
        if form:
            found.append(Token(form, match.start(), match.end(), gap, match.group().isupper()))
        last = match.end()
    return found


def may_be_german(text: str) -> bool:
    """False when a letter of another language's alphabet stands in ``text``."""
    return _FOREIGN.search(text[:LONGEST]) is None


def forms(text: str) -> tuple[str, ...]:
    """The folded words of a short text of our own, such as an entry of the lexicon."""
    return (fold(text),) if text.isalpha() else tuple(token.form for token in tokens(text))
