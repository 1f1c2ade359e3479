"""Writing directions: what keeps German names, numbers and addresses readable in Arabic and Persian lines.

Every channel shows plain text by the Unicode bidirectional algorithm (UAX #9). Left alone, it turns the groups of a
telephone number around, puts a full stop on the wrong side of a German title, and sets a whole line from left to right
that only begins with one. Two invisible marks prevent it, in the lines that need them and in no others: a foreign
piece is isolated, and a line that does not begin in its own script says its direction first. Texts from left to right
never carry any: old phones show them as boxes, and there they help nobody.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale, UnknownLocaleError

from bot.addresses import addresses

ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate: the piece finds its own direction, digits alone go from left to right. And its end."""
RIGHT_TO_LEFT = "\u200f"
"""Gives a line its direction also where isolates are not skipped when it is looked for."""
ISOLATED = re.compile(f"{ISOLATE}[^{ISOLATE}{END}]*{END}")
LEFT, RIGHT = frozenset({"L"}), frozenset({"R", "AL"})
"""Bidirectional classes of letters."""
ONE_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
"""An age, a time, a price: stays in one piece by itself, other than "0561 12-34"."""


@cache
def direction(language: str) -> str:
    """``rtl`` for languages that are written from right to left, else ``ltr``."""
    try:
        is_rtl = Locale.parse(language.split("-")[0]).text_direction == "rtl"
    except (UnknownLocaleError, ValueError):
        is_rtl = False
    return "rtl" if is_rtl else "ltr"


def comma(language: str) -> str:
    """What stands between the parts of a list."""
    return "، " if direction(language) == "rtl" else ", "


def isolated(value: str) -> str:
    """``value`` as it goes into a line from right to left: isolated, unless it is in such a script itself."""
    return "\n".join(_isolated(line) for line in value.split("\n"))


def arranged(text: str) -> str:
    """``text`` from right to left, ready to be shown. Lines in another script lose their marks: they need none."""
    return "\n".join(_arranged(line) for line in text.split("\n"))


def apart(text: str) -> str:
    """``text`` beside others on one line of a screen that is read from left to right: isolated if it needs to be."""
    return f"{ISOLATE}{text}{END}" if RIGHT.intersection(_strong(text)) else text


def without_marks(text: str) -> str:
    """``text`` without the marks made here."""
    return re.sub(f"[{ISOLATE}{END}{RIGHT_TO_LEFT}]", "", text)


def _isolated(line: str) -> str:
    outside = _without_isolated(line)
    strong = _strong(outside)
    is_foreign = strong[0] in LEFT if strong else bool(re.search(r"\d", ONE_NUMBER.sub("", outside, count=1)))
    return f"{ISOLATE}{line}{END}" if is_foreign else line


def _arranged(line: str) -> str:
    bare = without_marks(line)
    strong = _strong(bare)
    if not RIGHT.intersection(strong):
        return bare
    kept = _with_addresses_isolated(line.replace(RIGHT_TO_LEFT, ""))  # a value that is a text brought its own
    return kept if strong[0] in RIGHT else RIGHT_TO_LEFT + kept


def _with_addresses_isolated(line: str) -> str:
    """``line`` with its addresses isolated, but those in a piece that is isolated already."""
    done = [match.span() for match in ISOLATED.finditer(line)]
    open_ones = [one for one in addresses(line) if not any(start <= one.start < end for start, end in done)]
    for one in reversed([one for one in open_ones if one.kind != "emergency"]):  # a single number needs no help
        line = f"{line[: one.start]}{ISOLATE}{line[one.start : one.end]}{END}{line[one.end :]}"
    return line


def _strong(line: str) -> list[str]:
    """The bidirectional classes of its letters, in their order."""
    return [one for one in map(unicodedata.bidirectional, line) if one in LEFT | RIGHT]


def _without_isolated(line: str) -> str:
    """``line`` without its isolated pieces, nested ones included."""
    while ISOLATED.search(line):
        line = ISOLATED.sub("", line)
    return line
