"""A message made comparable: sound characters, one spelling per letter, digits for number words, clauses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 2_000
"""Characters of a message that are read: the longest text the web chat takes."""

_LETTERS = str.maketrans(
    {
        "ß": "s",
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "æ": "a",
        "ё": "е",
        "ґ": "г",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ة": "ه",
        "ک": "ك",
        "ؤ": "و",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "،": ",",
        "؛": ";",
        "؟": "?",
        "٫": ",",
        "…": ".",
        "​": " ",
    }
)

WISHING_MARK = re.compile(r"(?<=\bw)ä(?=r)|(?<=\bh)ä(?=tt)|(?<=\bw)ü(?=rd)|(?<=\bk)ö(?=nnt)", re.IGNORECASE)
"""The umlaut of the German conditional."""

_GENDER_MARK = re.compile(
    r"(?<=[^\W\d_]{3})[*·_](?:innen|in|r|n)(?!\w)"
    # A colon, a slash or a bracket also stands before "in Kassel": only after endings of job titles.
    r"|(?:(?<=er)|(?<=or)|(?<=st)|(?<=nt)|(?<=ur)|(?<=og)|(?<=zt)|(?<=lt)|(?<=ot)|(?<=wirt))(?::|/-?)(?:innen|in)(?!\w)"
    r"|(?:(?<=er)|(?<=or)|(?<=st)|(?<=nt)|(?<=ur)|(?<=og)|(?<=zt)|(?<=lt)|(?<=ot)|(?<=wirt))\((?:innen|in)\)"
    r"|(?<=te)(?:[:/]-?[rn](?!\w)|\([rn]\))"
    r"|(?<=mann)/-?frau(?!\w)|(?<=frau)/-?mann(?!\w)",
    re.IGNORECASE,
)
"""What makes one word of two: "Maurer*in", "Erzieher/-in", "Angestellte:r", "Kaufmann/-frau"."""


def sound(text: str) -> str:
    """``text`` without what cannot be read: at most ``LONGEST`` characters, ASCII digits, no lone surrogates,
    no marks of direction or joining, no Arabic vowel signs. Letter case is kept."""
    whole = unicodedata.normalize("NFKC", text[:LONGEST].encode("utf-8", "ignore").decode("utf-8"))
    return "".join(_sound_character(character) for character in whole[:LONGEST])


def without_gender_marks(text: str) -> str:
    """``text`` with job titles in one form ("Maurer*in 17" is "Maurer 17"): an "in" beside a number is a place's."""
    return _GENDER_MARK.sub("", text)


@lru_cache(maxsize=4096)
def _sound_character(character: str) -> str:
    if character == "\n":
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in {"Cf", "Mn"} or character == "ـ":
        return ""
    return " " if category[0] in "CZ" else character


def fold(text: str) -> str:
    """``text`` in lower case with one spelling per letter, of the same length, so that positions stay valid.

    Latin letters lose their marks (``ü`` -> ``u``), Arabic and Persian variants of a letter become one. Where the mark
    makes a wish of a past ("wär", "hätte", "würde", "könnte"), it stays, as ``y``.
    """
    folded = "".join(_fold_character(character) for character in text)
    for found in WISHING_MARK.finditer(text):
        folded = f"{folded[: found.start()]}y{folded[found.end() :]}"
    return folded


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    lower = character.lower()[:1].translate(_LETTERS)
    base = unicodedata.normalize("NFD", lower)[:1]
    return base if base.isascii() else lower


_CLAUSE_ENDS = re.compile(
    r"[,.;:!?\n()]"
    r"|(?<!\w)(?:aber|sondern|lieber|sonst|weil|damit|wenn|falls|but|because|rather|ama|fakat|cunku|"
    r"але|бо|зате|но|потому|а|зато|ale|tylko|bo|lecz|dar|ci|insa|لكن|بل|بس|ولي|اما|بلكه)(?!\w)"
)


def clause_around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after ``text[start:end]`` in the same clause (``text`` is folded)."""
    first = 0
    for boundary in _CLAUSE_ENDS.finditer(text, 0, start):
        first = boundary.end()
    after = _CLAUSE_ENDS.search(text, end)
    return text[first:start], text[end : after.start() if after else len(text)]


def blank(text: str, spans: list[tuple[int, int]], filler: str = " ") -> str:
    """``text`` with each span replaced by ``filler`` (one character), of the same length."""
    for start, end in spans:
        text = text[:start] + filler * (end - start) + text[end:]
    return text
