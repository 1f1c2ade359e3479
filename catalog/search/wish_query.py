"""A wish as the query of an address, so that a search can be shared, bookmarked and subscribed to.

What the address says is checked: values nobody could have chosen are left out, never an error. It holds only values of
the catalog (ids, keys of municipalities, days), never what a person wrote.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from re import fullmatch
from typing import TYPE_CHECKING, Any

from catalog.hearing import resolve_days
from catalog.places.gazetteer import Gazetteer
from catalog.vocabulary import Field, Format, Kind
from catalog.wish import Days, Place, Wish

if TYPE_CHECKING:
    from catalog.fields import Lexicon

YOUNGEST, OLDEST = 5, 99
"""Ages that are taken at all, as by the listener."""
RADII_KM = (5, 10, 25, 50, 100)
"""To choose from; an address may say any from 1 to 200."""
WIDEST_KM = 200
MOST_SEATS = 60
"""Two school classes."""
HOLIDAYS = ("any", "autumn", "christmas", "winter", "easter", "whitsun", "summer")
PARTS = ("morning", "afternoon", "evening")
MOST_TOPICS = 4
LONGEST = 80
"""Characters of a value that are read."""

Pairs = Sequence[tuple[str, str]]


def to_query(wish: Wish) -> list[tuple[str, str]]:
    """``wish`` as names and values, always in the same order. Its audience is a matter of the page."""
    named: list[tuple[str, str | None]] = [
        *(("field", field) for field in sorted(wish.fields)),
        *(("topic", topic) for topic in wish.topics),
        *(("not", field) for field in sorted(wish.not_fields)),
        ("kind", wish.kind),
        ("age", None if wish.age is None else str(wish.age)),
        ("age_to", str(wish.age_to) if wish.age is not None and wish.age_to else None),
        ("place", place_key(wish.place) if wish.place else None),
        ("km", str(wish.radius_km) if wish.radius_km else None),
        ("format", wish.format),
        *_days_to_query(wish.days),
        ("free", "1" if wish.free else None),
        ("spoken", wish.spoken),
        ("step_free", "1" if wish.step_free else None),
        ("seats", str(wish.seats) if wish.seats > 1 else None),
    ]
    return [(name, value) for name, value in named if value]


def from_query(pairs: Pairs, gazetteer: Gazetteer, lexicon: Lexicon, *, today: date, state: str | None) -> Wish:
    """The wish that a query says.

    ``state`` is the Land whose holidays are meant where no place is named. Topics are taken only if the lexicon knows
    them, and if they belong to one of the fields.
    """
    said = Said(pairs)
    place = place_of(said.one("place"), gazetteer)
    fields = said.several("field", Field)
    days = days_of(said)
    age = said.number("age", YOUNGEST, OLDEST)
    where = place.state if place else state
    return Wish(
        age=age,
        age_to=said.number("age_to", age + 1, OLDEST) if age is not None else None,
        place=place,
        radius_km=said.number("km", 1, WIDEST_KM),
        fields=fields,
        not_fields=said.several("not", Field) - fields,
        format=said.chosen("format", (Format.DIGITAL, Format.ONSITE)),
        kind=said.chosen("kind", tuple(Kind)),
        days=resolve_days(days, where, today) if days and where else days,
        topics=tuple(one for one in said.all("topic")[:MOST_TOPICS] if _belongs(one, fields, lexicon)),
        free=said.one("free") == "1",
        spoken=one if fullmatch(r"[a-z]{2,3}", one := said.one("spoken")) else None,
        step_free=said.one("step_free") == "1",
        seats=said.number("seats", 1, MOST_SEATS) or 1,
    )


def _belongs(topic: str, fields: frozenset[str], lexicon: Lexicon) -> bool:
    hits = lexicon.spot(topic)
    return topic in hits.topics and not fields.isdisjoint(hits.fields)


class Said:
    """What a query says, by name. Of a name that takes one value, the last one that is not empty counts."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = [(name, value.strip()[:LONGEST]) for name, value in pairs if value.strip()]

    def all(self, name: str) -> list[str]:
        """All values of a name, each once, in order."""
        return list(dict.fromkeys(value for one, value in self._pairs if one == name))

    def one(self, name: str) -> str:
        """The value of a name; empty if there is none."""
        return next(iter(reversed(self.all(name))), "")

    def chosen[T: StrEnum | str](self, name: str, known: Sequence[T]) -> str | None:
        """The value of a name if it is a known one."""
        return value if (value := self.one(name)) in known else None

    def several(self, name: str, known: type[StrEnum]) -> frozenset[str]:
        """The known ones among the values of a name."""
        return frozenset(self.all(name)) & frozenset(map(str, known))

    def number(self, name: str, least: int, most: int) -> int | None:
        """A whole number within its range; None for all else."""
        value = self.one(name)
        return int(value) if fullmatch(r"[0-9]{1,6}", value) and least <= int(value) <= most else None

    def day(self, name: str) -> date | None:
        """A day as ISO 8601; None for all else."""
        try:
            return date.fromisoformat(self.one(name))
        except ValueError:
            return None


def days_of(said: Said) -> Days | None:
    """When it may be, with dates only where they were said; those of holidays come from the place."""
    label = fullmatch(rf"(?:(?:before|after|from)-)?holidays-(?:{'|'.join(HOLIDAYS)})", said.one("when"))
    weekdays = frozenset(int(one) for one in said.all("day") if fullmatch("[0-6]", one))
    part = said.chosen("part", PARTS)
    first, last = (None, None) if label else (said.day("from"), said.day("to"))
    if first and last and last < first:
        first, last = last, first
    if not (label or weekdays or part or first or last):
        return None
    told = label[0] if label else "dates" if first or last else "weekdays" if weekdays else str(part)
    return Days(first=first, last=last, weekdays=weekdays, part=part, label=told)


def criteria(wish: Wish) -> list[tuple[str, str, Wish]]:
    """What the wish consists of: names and values as :func:`to_query` has them, each with the wish without it.

    Days are one criterion (``days``), however many values they have, and so are ages (``age``); topics are none:
    they go with their field.
    """
    found = [("field", field, replace(wish, fields=wish.fields - {field})) for field in sorted(wish.fields)]
    found += [("not", field, replace(wish, not_fields=wish.not_fields - {field})) for field in sorted(wish.not_fields)]
    plain = replace(wish, fields=frozenset(), not_fields=frozenset(), topics=(), days=None)
    for name, value in to_query(plain):
        if name == "age_to":
            continue  # goes with the youngest
        found.append((name, value, replace(wish, **_EMPTY[name])))
    return found + ([("days", wish.days.label, replace(wish, days=None))] if wish.days else [])


_EMPTY: dict[str, dict[str, Any]] = {
    "kind": {"kind": None},
    "age": {"age": None, "age_to": None},
    "place": {"place": None, "radius_km": None},
    "km": {"radius_km": None},
    "format": {"format": None},
    "free": {"free": False},
    "spoken": {"spoken": None},
    "step_free": {"step_free": False},
    "seats": {"seats": 1},
}


def _days_to_query(days: Days | None) -> list[tuple[str, str | None]]:
    if days is None:
        return []
    is_holidays = "holidays-" in days.label
    return [
        ("when", days.label if is_holidays else None),
        ("from", days.first.isoformat() if days.first and not is_holidays else None),
        ("to", days.last.isoformat() if days.last and not is_holidays else None),
        *(("day", str(day)) for day in sorted(days.weekdays)),
        ("part", days.part),
    ]


def place_key(place: Place) -> str:
    """What names ``place`` in an address: its municipality's key or its postcode; a district by its name."""
    if place.label == f"{place.label[:5]} {place.name}" and place.label[:5].isdecimal():
        return place.label[:5]
    is_part = place.label.endswith(f"({place.name})") and place.label != place.name
    return place.label if is_part else place.ags


def place_of(key: str, gazetteer: Gazetteer) -> Place | None:
    """The place with that key; None if it names none, or more than one."""
    if fullmatch(r"[0-9]{8}", key):
        return gazetteer.by_ags(key)
    return gazetteer.look_up(key).place if key else None
