"""What a person is looking for, what was heard in a message, and what fits: plain values without a database."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from catalog.vocabulary import Audience


@dataclass(frozen=True)
class Place:
    """A municipality (official name, AGS as string), a district of one, or a postcode area, with WGS 84 degrees.

    ``label`` is what to show ("Kassel", "Bad Wilhelmshöhe (Kassel)", "34117 Kassel"); ``state`` is the two-letter
    code of the Land ("HE").
    """

    ags: str
    name: str
    label: str
    lat: float
    lon: float
    state: str


@dataclass(frozen=True)
class Days:
    """When it may be. Both ends are included; ``weekdays`` are 0 (Monday) to 6; ``part`` a part of the day."""

    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = frozenset()
    part: str | None = None
    """``morning`` (before 12), ``afternoon`` (12-17) or ``evening`` (from 17)."""
    label: str = ""
    """How the person would read it, language-neutral: an ISO range or a key such as ``holidays-autumn``."""


@dataclass(frozen=True)
class Heard:
    """What one message says, apart from everything said before. All parts are optional.

    Nothing here is trusted text: every value is one the catalog knows.
    """

    age: int | None = None
    ages: tuple[int, int] | None = None
    """From the youngest to the oldest, where a whole group is meant. Only codes of kits say it."""
    age_unlikely: int | None = None
    """A stated age outside 5-99 years, to be asked again kindly."""
    place: Place | None = None
    place_candidates: tuple[Place, ...] = ()
    """Ambiguous or weak: at most four places to ask back about, best first."""
    place_unknown: str = ""
    """``abroad``, ``region`` (a Land: which town?) or ``unknown``: what was named is no municipality we know."""
    fields: tuple[str, ...] = ()
    not_fields: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    """The lexicon's own words for what was named ("tiere", "kfz"), never the person's wording."""
    format: str | None = None
    """``digital``, ``onsite``, or ``any`` where both are welcome."""
    kind: str | None = None
    not_kinds: tuple[str, ...] = ()
    days: Days | None = None
    radius_km: int | None = None
    nearer: bool = False
    farther: bool = False
    whatever: bool = False
    """ "Egal": whatever was asked for does not matter."""
    adds: bool = False
    """ "auch", "und noch": fields are added to those before instead of replacing them."""
    for_other: bool = False
    """ "jetzt für meine Schwester": a clean wish for someone else."""
    ordinal: int | None = None
    """ "die zweite": 1-based position among what is shown, -1 for the last."""
    cost: str | None = None
    """``free`` ("nur kostenlos"), or ``any`` where cost does not matter."""
    open: tuple[str, ...] = ()
    """ "egal wo": parts of the wish (``place``, ``interests``, ``days``) that do not matter, whatever was asked."""
    other_dates: bool = False
    """ "gibts noch andere termine": of the offer that is looked at."""
    steer: str | None = None
    """``back`` or ``stop``, where the message says nothing else."""
    choice: str = ""
    """An answer to an either-or question of the interest helper: ``a``, ``b``, ``both``, ``neither`` or ``stop``."""
    choice_by: str = ""
    """What told it: the message says nothing else (``whole``), some of its ``words``, or only its ``meaning``."""

    def has_criteria(self) -> bool:
        """Whether the message says anything a search can use."""
        return any(
            (
                self.age is not None,
                self.ages,
                self.place,
                self.place_candidates,
                self.fields,
                self.not_fields,
                self.format,
                self.kind,
                self.days,
                self.radius_km,
                self.cost,
            )
        )


@dataclass(frozen=True)
class Wish:
    """What to search for: the sum of all that was heard. ``None`` and empty mean "not said"."""

    age: int | None = None
    age_to: int | None = None
    """For a group of several ages: up to so many years, ``age`` being the youngest."""
    place: Place | None = None
    radius_km: int | None = None
    fields: frozenset[str] = frozenset()
    not_fields: frozenset[str] = frozenset()
    format: str | None = None
    kind: str | None = None
    days: Days | None = None
    topics: tuple[str, ...] = ()
    free: bool = False
    """Nothing that is known to cost something."""
    spoken: str | None = None
    """A language (ISO 639): nothing that is known to be held in others only."""
    step_free: bool = False
    """No onsite place that is known to have steps."""
    seats: int = 1
    """So many want to come together: nothing that is known to have fewer seats left."""
    audience: str = Audience.YOUNG_PEOPLE
    """Whom the offers are for. The chat never asks for another than young people."""


@dataclass(frozen=True)
class Remark:
    """A text key with its values, to be phrased in the person's language: a reason, an unknown, a widening."""

    key: str
    values: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class Match:
    """An offer date that fits, 0-100, with the reasons and with what is not known about it."""

    offer_id: int
    date_id: int
    score: float
    reasons: tuple[Remark, ...]
    unknowns: tuple[Remark, ...]
    distance_km: float | None


@dataclass(frozen=True)
class Found:
    """Ranked matches (one per offer, best first), and what was widened to find them, in order."""

    matches: tuple[Match, ...]
    widened: tuple[Remark, ...] = ()
    exact: int = 0
    """How many of them fit the wish before anything was widened."""


@dataclass(frozen=True)
class Candidate:
    """An offer date as matching sees it: flat, read in one query. ``vector`` is unit length, or None."""

    offer_id: int
    date_id: int
    kind: str
    audience: str
    status: str
    fields: frozenset[str]
    age_min: int | None
    age_max: int | None
    age_required: bool
    cost_cents: int | None
    step_free: bool | None
    languages: tuple[str, ...] | None
    format: str
    date_status: str
    starts_at: datetime | None
    ends_at: datetime | None
    digital_deadline: datetime | None
    onsite_deadline: datetime | None
    digital_seats: int | None
    onsite_seats: int | None
    lat: float | None
    lon: float | None
    ags: str | None
    vector: Any = None


def heard_to_json(heard: Heard) -> dict[str, Any]:
    """The parts of ``heard`` that say something, as JSON values."""
    values = asdict(heard)
    if heard.days:
        values["days"] = days_to_json(heard.days)
    return {name: value for name, value in values.items() if value not in (None, "", (), False)}


def heard_from_json(values: dict[str, Any]) -> Heard:
    """The inverse of :func:`heard_to_json`. Raises TypeError on unknown parts."""
    parts = dict(values)
    if "place" in parts:
        parts["place"] = Place(**parts["place"])
    if "place_candidates" in parts:
        parts["place_candidates"] = tuple(Place(**place) for place in parts["place_candidates"])
    if "days" in parts:
        parts["days"] = days_from_json(parts["days"])
    for name in ("ages", "fields", "not_fields", "topics", "not_kinds", "open"):
        if name in parts:
            parts[name] = tuple(parts[name])
    return Heard(**parts)


def days_to_json(days: Days) -> dict[str, Any]:
    """``days`` as JSON values."""
    return {
        "first": days.first.isoformat() if days.first else None,
        "last": days.last.isoformat() if days.last else None,
        "weekdays": sorted(days.weekdays),
        "part": days.part,
        "label": days.label,
    }


def days_from_json(values: dict[str, Any]) -> Days:
    """The inverse of :func:`days_to_json`."""
    return Days(
        first=date.fromisoformat(values["first"]) if values.get("first") else None,
        last=date.fromisoformat(values["last"]) if values.get("last") else None,
        weekdays=frozenset(values.get("weekdays") or ()),
        part=values.get("part"),
        label=values.get("label") or "",
    )
