"""Single values of a table: from what a cell says to what is meant, and back.

What is meant is read generously (``3.11.2026``, ``2026-11-03``; ``17 Uhr``; ``Präsenz``), and written so that it is
read back as the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz, process

from catalog.exchange.source_ids import SAFE_LENGTH
from catalog.hearing.folding import plain_letters
from catalog.moments import last_call, moment_at
from catalog.money import cents_of
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import (
    SPOKEN,
    Audience,
    ContactKind,
    DateStatus,
    Field,
    Format,
    Kind,
    OfferStatus,
    ProviderKind,
)

WORDS = Path(__file__).parent.parent.parent / "data" / "exchange" / "words.yml"
ALIKE = 88.0
"""Of 100 (rapidfuzz's ratio): from here on, a word is a misspelt other one. "Infotage" and "Infotag" have 93."""
DAY = re.compile(r"(?:[A-Za-zäöü]{2,10}\.?,? )?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::(\d{2}))?(?: ?(?:uhr|h))?", re.IGNORECASE)
LIST = re.compile(r"[;|,\n]")
NUMBER = re.compile(r"\d{1,9}")
POINT = re.compile(r"-?\d{1,3}(?:[.,]\d{1,20})?(?:e-\d{1,3})?")
FAMILIES: Mapping[str, tuple[str, Iterable[str]]] = {
    "kind": ("kind-", Kind),
    "audience": ("audience-", Audience),
    "fields": ("field-", Field),
    "languages": ("spoken-", SPOKEN),
    "contact_kind": ("contact-kind-", ContactKind),
    "status": ("status-", OfferStatus),
    "format": ("format-", Format),
    "date_status": ("date-status-", DateStatus),
    "provider_kind": ("provider-kind-", ProviderKind),
}
"""Closed vocabularies: with what the keys of their names begin, and their ids."""


class Unread(Exception):
    """A cell says nothing that its column can hold. ``key`` is that of the text ``wrong-...``."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class Words:
    """The names of the ids of closed vocabularies. Made once, from whatever says a text by its key."""

    def __init__(self, say: Callable[[str], str]) -> None:
        self._say = say
        self._labels: dict[str, dict[str, str]] = {}
        self._known: dict[str, dict[str, str]] = {}

    def labels(self, family: str) -> dict[str, str]:
        """The ids of a family with their names."""
        if family not in self._labels:
            prefix, ids = FAMILIES[family]
            self._labels[family] = {str(one): self._say(f"{prefix}{one}") for one in ids}
        return self._labels[family]

    def write(self, family: str, value: str | None) -> str:
        """The name of an id; the id itself where it has none, nothing for None."""
        return self.labels(family).get(value, value) if value else ""

    def read(self, family: str, text: str) -> str:
        """The id that ``text`` means: by name, by id, by another word for it, or misspelt. Raises Unread."""
        known, folded = self._spellings(family), _folded(text)
        if folded in known:
            return known[folded]
        begun = {value for spelling, value in known.items() if spelling.startswith(f"{folded} ")}
        if len(begun) == 1:
            return begun.pop()
        close = process.extract(folded, list(known), scorer=fuzz.ratio, score_cutoff=ALIKE)
        meant = {known[spelling] for spelling, _, _ in close}
        if len(meant) != 1:
            raise Unread("not-listed", choices=", ".join(self.labels(family).values()))
        return meant.pop()

    def read_list(self, family: str, text: str) -> tuple[str, ...]:
        """The ids of several names, each once, in their order. Raises Unread."""
        found: list[str] = []
        for part in LIST.split(text):
            if part.strip():
                found.append(self.read(family, part.strip()))
        return tuple(dict.fromkeys(found))

    def write_list(self, family: str, values: Iterable[str] | None) -> str:
        """Several names."""
        return "; ".join(self.write(family, value) for value in values or ())

    def _spellings(self, family: str) -> dict[str, str]:
        if family not in self._known:
            others = _other_words().get(family, {})
            spelt = {_folded(word): value for value, words in others.items() for word in words}
            spelt |= {_folded(value): value for value in self.labels(family)}
            self._known[family] = spelt | {_folded(label): value for value, label in self.labels(family).items()}
        return self._known[family]


def read_yes(text: str) -> bool:
    """Whether a cell says yes. Raises Unread where it says neither yes nor no."""
    words, folded = _other_words(), text.strip().lower()
    if folded in words["yes"]:
        return True
    if folded in words["no"]:
        return False
    raise Unread("yes-or-no")


def write_yes(value: bool | None) -> str:
    """The inverse of :func:`read_yes`."""
    return "" if value is None else str(_other_words()["yes" if value else "no"][0])


def read_number(text: str) -> int:
    """A whole number. Raises Unread."""
    if not NUMBER.fullmatch(text) or not text.isascii():
        raise Unread("number")
    return int(text)


def read_point(text: str) -> float:
    """A degree of latitude or longitude. Raises Unread."""
    if not POINT.fullmatch(text) or not text.isascii():
        raise Unread("point")
    return float(text.replace(",", "."))


def read_cents(text: str) -> int:
    """An amount of euros. Raises Unread."""
    cents = 0 if text.lower() in _other_words()["free"] else cents_of(text)
    if cents is None:
        raise Unread("euros")
    return cents


def read_day(text: str) -> date:
    """A day. Raises Unread."""
    german, iso = DAY.fullmatch(text), ISO_DAY.fullmatch(text)
    if german:
        day, month, year = (int(part) for part in german.groups())
    elif iso:
        year, month, day = (int(part) for part in iso.groups())
    else:
        raise Unread("day")
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        raise Unread("day") from None


def write_day(day: date) -> str:
    """The inverse of :func:`read_day`."""
    return f"{day:%d.%m}.{day.year:04}"


def read_clock(text: str) -> time:
    """A time of day. Raises Unread."""
    match = CLOCK.fullmatch(text)
    try:
        hour, minute, second = (int(part or 0) for part in match.groups()) if match else (24, 0, 0)
        return time(hour, minute, second)
    except ValueError:
        raise Unread("time") from None


def read_moment(text: str) -> datetime:
    """A day and a time of day, or ISO 8601 with an offset. Raises Unread."""
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    day, _, clock = text.strip().replace("T", " ").rpartition(" ")
    if clock.lower() in ("uhr", "h"):
        day, _, clock = day.rpartition(" ")
    if not day:
        raise Unread("moment")
    return moment_at(read_day(day.strip().rstrip(",")), read_clock(clock))


def write_clock(moment: datetime) -> str:
    """What German clocks show, with seconds only where there are some."""
    local = moment.astimezone(LOCAL)
    return f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"


def write_moment(moment: datetime) -> str:
    """Day and time; ISO 8601 where that would be read as another moment (clocks set back, parts of a second)."""
    written = f"{write_day(moment.astimezone(LOCAL).date())} {write_clock(moment)}"
    return written if read_moment(written) == moment else moment.astimezone(UTC).isoformat()


def read_deadline(text: str, starts_at: datetime | None) -> datetime:
    """Until when one can sign up: a day, or a day and a time. Raises Unread."""
    try:
        return last_call(read_day(text), starts_at)
    except Unread:
        return read_moment(text)


def write_deadline(moment: datetime, starts_at: datetime | None) -> str:
    """The inverse of :func:`read_deadline`, a day where that says it all."""
    day = moment.astimezone(LOCAL).date()
    return write_day(day) if last_call(day, starts_at) == moment else write_moment(moment)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain_letters(text)))[:SAFE_LENGTH]


@cache
def _other_words() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(WORDS.read_text("utf-8"))
    return found


ADDRESS = re.compile(r"(?P<street>[^,]+), (?P<zip>\d{5}) (?P<town>[^,]+)", re.ASCII)


def split_address(text: str) -> tuple[str, str, str]:
    """Street, postcode and town of an address that clearly has all three; else all of it as the street."""
    parts = ADDRESS.fullmatch(text)
    return (parts["street"], parts["zip"], parts["town"]) if parts else (text, "", "")
