"""The small things a message says beside its criteria: how far, "egal", "auch", "die zweite"."""

from __future__ import annotations

import re
from functools import cache

from catalog.hearing.phrases import alternatives, compile_phrases, leaves, phrases, read

FARTHEST_KM = 200
"""A stated radius beyond this is no radius for young people without a car, but a figure of speech."""
WHATEVER_WORDS = 7
"""Words up to which "egal" answers what was asked; in longer messages it is about something else."""
OPEN_PARTS = ("place", "interests", "days")
"""The parts of a wish that can be said not to matter by name."""
BARE_ORDINAL_CARDS = 2
"""From this many cards on, a bare "2" picks one."""


@cache
def _radius() -> tuple[re.Pattern[str], re.Pattern[str]]:
    radius = read("asks")["radius"]
    before, units = alternatives(leaves(radius["before"])), alternatives(leaves(radius["units"]))
    after, not_after = alternatives(leaves(radius["after"])), alternatives(leaves(radius["not_after"]))
    number = r"(?<![\d.,:])(?P<km>\d{1,3})(?![\d.:])"
    end = rf"(?!\w)(?! {not_after}(?!\w))"
    led = re.compile(rf"(?<!\w){before}[ .:~]*(?:ca |etwa |so |circa |around )?{number} ?-?{units}{end}")
    followed = re.compile(rf"{number} ?-?{units}{end}[ -]+{after}(?!\w)")
    return led, followed


@cache
def _alone() -> re.Pattern[str]:
    units = alternatives(leaves(read("asks")["radius"]["units"]))
    return re.compile(rf"\W*(?P<km>\d{{1,3}}) ?{units}\W*")


def hear_radius(text: str) -> int | None:
    """The radius in km that the folded ``text`` (numbers in digits) states; never a distance somebody just mentions."""
    led, followed = _radius()
    found = led.search(text) or followed.search(text) or _alone().fullmatch(text)
    if not found:
        return None
    km = int(found["km"])
    return km if 1 <= km <= FARTHEST_KM else None


def wants_nearer(text: str) -> bool:
    """ "näher", "nicht so weit weg"."""
    return bool(phrases("asks", "nearer").search(text))


def accepts_farther(text: str) -> bool:
    """ "weiter weg ist ok", "egal wie weit"."""
    return bool(phrases("asks", "farther").search(text))


def adds_more(text: str) -> bool:
    """ "auch", "und noch": what is named comes on top."""
    return bool(phrases("asks", "adds").search(text))


def says_whatever(text: str, *, alone: bool = True) -> bool:
    """Whether the folded ``text`` leaves open what was asked for ("egal", "sag ich nicht").

    ``alone`` is whether it says nothing else: "irgendwas" is an answer, "irgendwas mit Tieren" is a wish.
    """
    if len(text.split()) > WHATEVER_WORDS or phrases("asks", "whatever_of").search(text):
        return False
    vague = alone and phrases("asks", "whatever_alone").search(text)
    return bool(vague or phrases("asks", "whatever").search(text))


def hear_cost(text: str) -> str | None:
    """``free`` for a wish for what costs nothing, ``any`` where cost does not matter (any more); a question is none."""
    if phrases("asks", "cost", "any").search(text):
        return "any"
    parts = [] if "?" in text else re.split(r"[,;.!\n]", text)
    alone = any(phrases("asks", "cost", "alone").fullmatch(part.strip()) for part in parts)
    return "free" if alone or phrases("asks", "cost", "free").search(text) else None


def hear_open(text: str) -> tuple[str, ...]:
    """The parts of the wish that are said not to matter, each by its name: "egal wo" is ``place``."""
    return tuple(part for part in OPEN_PARTS if phrases("asks", "open", part).search(text))


def wants_other_dates(text: str) -> bool:
    """ "gibts noch andere termine"."""
    return bool(phrases("asks", "other_dates").search(text))


def hear_steer(text: str) -> str | None:
    """``back`` or ``stop``, where a whole message says nothing but that."""
    bare = phrases("asks", "steer", "fillers").sub(" ", text).strip(" .!,")
    return next((way for way in ("back", "stop") if phrases("asks", "steer", way).fullmatch(bare)), None)


@cache
def _ordinals() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((int(position), compile_phrases(words)) for position, words in read("asks")["ordinals"].items())


def hear_ordinal(text: str, shown: int) -> int | None:
    """Which of the ``shown`` cards the folded ``text`` picks: 1-based, -1 for the last, None if none."""
    if shown < 1 or phrases("asks", "ordinals_none").search(text):
        return None
    for position, pattern in _ordinals():
        if position <= shown and pattern.search(text):
            return position
    bare = re.fullmatch(r"\W*([1-9])(?:\W*|te|ter|tes|ten)\W*", text)
    if bare and int(bare[1]) <= shown and (shown >= BARE_ORDINAL_CARDS or "." in text):
        return int(bare[1])
    return None
