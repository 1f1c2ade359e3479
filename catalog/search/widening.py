"""How a search is widened when it finds too little: step by step, in a stated order, and never in silence.

1. radius: twice as far;
2. neighbours: the municipalities that the coordination names as neighbours, at whatever distance;
3. digital: digital offers of elsewhere;
4. fields: related Berufsfelder, and offers of no particular field;
5. kind: other kinds.

A step that cannot change anything for a wish (no place, onsite only ...) is left out. Required age, audience,
format and cost are never widened. Steps add up: a later one is taken together with those before.

Remarks, one per step that a match needed, in this order: ``widened-radius`` {km}, ``widened-neighbours`` {places}:
AGS, comma-separated; ``widened-digital`` {}, ``widened-fields`` {fields}: ids, comma-separated;
``widened-no-field`` {}, ``widened-kind`` {kind}: the kind asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from catalog.places.distance import distance_km
from catalog.search.candidates import Row
from catalog.search.eligibility import MODES, usable_modes, wants
from catalog.vocabulary import Format
from catalog.wish import Remark, Wish

WIDER = 2
"""The radius is widened to so many times itself."""
WIDEST_KM = 100
"""But not beyond this: two hours on a train. A radius asked for that is larger stays as it is."""


class Step(StrEnum):
    """What is widened, in the order in which it is tried."""

    RADIUS = "radius"
    NEIGHBOURS = "neighbours"
    DIGITAL = "digital"
    FIELDS = "fields"
    KIND = "kind"


@dataclass(frozen=True)
class Scope:
    """What a wish means where it is asked: ``home`` are the place itself and the municipalities responsible for it."""

    wish: Wish
    now: datetime
    radius_km: int
    home: frozenset[str]
    neighbours: frozenset[str]
    related: frozenset[str]

    @property
    def wide_km(self) -> int:
        """The radius after the first step."""
        return max(self.radius_km, min(WIDEST_KM, WIDER * self.radius_km))

    @property
    def modes(self) -> tuple[str, ...]:
        """The modes wanted."""
        return tuple(mode for mode in MODES if wants(self.wish.format, mode))

    def steps(self) -> tuple[Step, ...]:
        """The steps that can change anything."""
        placed = self.wish.place is not None
        possible = {
            Step.RADIUS: placed and Format.ONSITE in self.modes and self.wide_km > self.radius_km,
            Step.NEIGHBOURS: placed and bool(self.neighbours),
            Step.DIGITAL: placed and Format.DIGITAL in self.modes,
            Step.FIELDS: bool(self.wish.fields),
            Step.KIND: self.wish.kind is not None,
        }
        return tuple(step for step in Step if possible[step])

    def needed_by(self, row: Row) -> frozenset[Step] | None:
        """The steps without which ``row`` would not fit; None when it does not fit at all."""
        candidate, steps = row.candidate, set[Step]()
        where = self._needed_to_reach(row)
        if where is None:
            return None
        steps |= where
        if self.wish.fields and not candidate.fields & self.wish.fields:
            if candidate.fields and not candidate.fields & self.related:
                return None
            steps.add(Step.FIELDS)
        if self.wish.kind not in (None, candidate.kind):
            steps.add(Step.KIND)
        return frozenset(steps)

    def _needed_to_reach(self, row: Row) -> frozenset[Step] | None:
        place, candidate = self.wish.place, row.candidate
        if place is None:
            return frozenset()
        modes = usable_modes(self.wish, candidate, self.now)
        onsite, digital = Format.ONSITE in modes, Format.DIGITAL in modes
        if candidate.lat is not None and candidate.lon is not None:
            km = distance_km(place.lat, place.lon, candidate.lat, candidate.lon)
        else:
            km = 0.0 if candidate.ags in self.home else float("inf")
        if (onsite and km <= self.radius_km) or (digital and row.keeper_ags in self.home):
            return frozenset()
        if onsite and km <= self.wide_km:
            return frozenset({Step.RADIUS})
        if (onsite and candidate.ags in self.neighbours) or (digital and row.keeper_ags in self.neighbours):
            return frozenset({Step.NEIGHBOURS})
        return frozenset({Step.DIGITAL}) if digital else None


def remarks(scope: Scope, rows: Sequence[Row]) -> tuple[Remark, ...]:
    """What had to be widened for ``rows``; when there are none, all that was widened in vain."""
    told: list[Remark] = []
    for step in scope.steps():
        needing = [row for row in rows if step in (scope.needed_by(row) or ())]
        if needing or not rows:
            told += _told(step, scope, needing)
    return tuple(told)


def _told(step: Step, scope: Scope, needing: Sequence[Row]) -> list[Remark]:
    match step:
        case Step.RADIUS:
            return [Remark("widened-radius", {"km": scope.wide_km})]
        case Step.NEIGHBOURS:
            places = scope.neighbours & {ags for row in needing for ags in (row.candidate.ags, row.keeper_ags) if ags}
            return [Remark("widened-neighbours", {"places": ",".join(sorted(places or scope.neighbours))})]
        case Step.DIGITAL:
            return [Remark("widened-digital")]
        case Step.FIELDS:
            return _fields_told(scope, needing)
        case Step.KIND:
            return [Remark("widened-kind", {"kind": str(scope.wish.kind)})]


def _fields_told(scope: Scope, needing: Sequence[Row]) -> list[Remark]:
    fields = {field for row in needing for field in row.candidate.fields} & scope.related
    if not needing:
        fields = set(scope.related)
    told = [Remark("widened-fields", {"fields": ",".join(sorted(fields))})] if fields else []
    if any(not row.candidate.fields for row in needing):
        told.append(Remark("widened-no-field"))
    return told
