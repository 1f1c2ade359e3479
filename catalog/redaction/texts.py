"""Cutting out of a text what tells who wrote it, before anybody else reads it.

Cut are names (``catalog.redaction.names``), phone numbers and other long runs of digits, bank accounts, mail and web
addresses, handles, streets with a number, number plates, postcodes and full dates. The words that give them away are
data/redaction.yml, in nine languages. When in doubt it is cut: a coordinator understands a question with a hole.

Postcodes are cut although a question may be about a place: the municipality is kept beside the question, and a postcode
can be a village of fifty people. Full dates are cut because a birth date looks like any other; "12.11." stays. What no
rule can see stays, too: a rare name that nothing announces, "the boy with the red bike". So what is kept is short, and
without a person and a time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from catalog.redaction.names import Names, any_of

FILE = Path(__file__).parents[2] / "data" / "redaction.yml"
CUT = "[...]"
"""What stands where something was cut."""
LONGEST_READ = 400
"""Characters of a text that are looked at; the rest is cut off."""
MOST_PASSES = 4
"""What is cut can bring to light what was hidden behind it ("heiß B@00": a name, then what looks like a handle)."""
INVISIBLE = {"Cf", "Cc", "Cs", "Co", "Cn", "Me"}
"""Unicode categories of what nobody sees, but what would hide a number or a name from the rules."""
ZERO_WIDTH_NON_JOINER = "\u200c"
"""Part of Persian spelling."""
LETTER = r"[^\W\d_]"
ENDINGS = "de|com|net|org|eu|info|io|me|at|ch|gg|tv|app|link|ru|ua|pl|ro|tr|ir|uk"
"""Of addresses without "www" before them."""


def redact(text: str) -> str:
    """``text`` in one line without what tells a person. Redacting again changes nothing."""
    plain = _sound(text)
    for _ in range(MOST_PASSES):
        before, plain = plain, _cut_all(plain)
        if plain == before:
            break
    return plain


def _cut_all(plain: str) -> str:
    for pattern in _patterns():
        plain = pattern.sub(_cut, plain)
    plain = _names().cut(plain, CUT)
    return re.sub(rf"{re.escape(CUT)}(?:[\s,;./-]*{re.escape(CUT)})+", CUT, plain)


def _sound(text: str) -> str:
    """One line of ordinary characters: no styled letters, no invisible ones, no lone surrogates."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_READ].encode("utf-8", "ignore").decode("utf-8"))
    return " ".join("".join(map(_visible, plain)).split())


def _visible(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter == ZERO_WIDTH_NON_JOINER:
        return letter
    return "" if "\ufe00" <= letter <= "\ufe0f" or unicodedata.category(letter) in INVISIBLE else letter


def _cut(found: re.Match[str]) -> str:
    """What a pattern found is cut, but for what the pattern calls ``kept``."""
    return found[0] if "kept" in found.re.groupindex and found["kept"] else CUT


@cache
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return words


@cache
def _names() -> Names:
    return Names(_words())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """All that needs no name, in the order in which it is cut: what holds digits of several meanings comes first."""
    written = (*_accounts(), *_places_to_write_to(), *_dates(), *_addresses(), *_numbers())
    return (*(re.compile(pattern, re.IGNORECASE) for pattern in written), re.compile(PLATE))


PLATE = r"\b[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{2,4}\b"
"""A number plate: only in capitals, for "ab-zu 12" is none."""


def _accounts() -> Iterable[str]:
    yield r"\b[a-z]{2}\s?\d{2}\s?(?:[a-z]{4}\s?)?(?:\d{2,4}\s?){3,8}\w{0,3}\b"


def _places_to_write_to() -> Iterable[str]:
    at, dot = r"(?:@|\(at\)|\[at\]|\(ät\)|\{at\})", r"(?:\.|\(dot\)|\[dot\]|\(punkt\)|\[punkt\])"
    platforms = any_of(_words()["platforms"])
    yield rf"[\w.+-]+\s?{at}\s?[\w-]+(?:\s?{dot}\s?[\w-]+)+"
    yield r"\b[\w.-]+(?:\s(?:punkt|dot)\s[\w-]+)?\s(?:at|ät)\s[\w-]+\s(?:punkt|dot)\s?\w{2,6}\b"
    yield rf"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:{ENDINGS})\b(?:/\S*)?"
    yield rf"(?<!\w)(?:{platforms})(?:[\s-](?:name|user|id|acc|account|ist|is|heißt))*\s?[:=]\s?\S+"
    yield rf"(?<!\w)(?:{platforms})\s(?:(?:ist|is|heißt)\s)?(?=[\w.]*[\d_.]\w)[\w.]+"
    yield r"(?<!\w)@\s?[\w.]{2,}|\b\w*[^\W_]_\w*|\b\w+#\d{3,5}\b"


def _dates() -> Iterable[str]:
    """Full dates everywhere; a day or a year alone where a birth is spoken of."""
    born, year = any_of(_words()["born"]), r"(?:19|20)\d\d"
    yield r"\b\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})\b|\b\d{4}-\d{1,2}-\d{1,2}\b"
    yield rf"\b\d{{1,2}}\.?\s{LETTER}{{3,12}}\s{year}\b"
    day = rf"\d{{1,2}}\.\s?(?:\d{{1,2}}\.|{LETTER}{{3,12}})"
    yield rf"(?<!\w)(?:{born})\W{{1,3}}(?:\w+\W{{1,3}}){{0,3}}?(?:{year}|{day})"
    yield rf"\b{year}\s(?:{born})(?!\w)"


def _addresses() -> Iterable[str]:
    streets, living = _words()["streets"], _words()["living"]
    number = rf"(?:(?:{any_of(streets['number'])})\s?)?\d{{1,4}}(?:\s?[a-z])?\b"
    yield rf"\b[\w.-]+(?:{any_of(streets['part'])})\s?{number}"
    yield rf"\b[\w.-]+\s(?:{any_of(streets['after'])})\s?{number}"
    yield rf"\b(?:{any_of(streets['article'])})\s(?:{any_of(streets['after_article'])})\s{number}"
    yield rf"(?<!\w)(?:{any_of(streets['before'])})\s?(?:[\w.'-]+,?\s){{1,3}}?{number}"
    yield rf"\b\d{{1,4}}\s{LETTER}+\s(?:street|road|avenue|lane|st|rd|ave)\b"
    at = rf"(?:\s(?:{any_of(living['in'])}|der|den|dem|die|das|alten|neuen))+"
    yield rf"(?<!\w)(?:{any_of(living['at'])}){at}\s[\w-]+\s{number}"
    yield rf"(?<!\w)(?:{any_of(living['address'])})\s?:?\s?(?:[\w.'-]+,?\s){{1,4}}?{number}"


def _numbers() -> Iterable[str]:
    """Six digits and more are nobody's age, year or money: phones, customers, documents."""
    yield r"(?P<kept>\b(?:19|20)\d\d\s?[/-]\s?(?:19|20)?\d\d\b)|(?<![\w,.])[+(]{0,2}\d(?:[\s()/.–-]{0,3}\d){5,}|\d{6,}"
    yield rf"\b(?:(?:{any_of(_words()['digits'])})\b[\s,-]*){{5,}}"
    yield r"\b\d\d-\d{3}\b"
    yield rf"(?<![\d.,])\d{{5}}(?!\d|\s?(?:{any_of(_words()['money'])}))"
