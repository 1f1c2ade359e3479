"""The places of offers as a map without a map: numbered points in their true position, to be drawn as SVG. Pure.

No tiles, no request to anybody. Places that would cover each other are one point with several offers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians

WIDTH, HEIGHT = 360.0, 300.0
"""Units of the picture: about the pixels of a phone."""
MARGIN = 26.0
APART = 34.0
"""Points are at least so far from each other: a finger meets one only."""
SMALLEST_KM = 3.0
"""What the picture shows at least, so that two houses of a street are no two ends of the world."""
KM_PER_DEGREE = 111.2
SCALES_KM = (1, 2, 5, 10, 20, 50, 100, 200)


@dataclass(frozen=True)
class Spot:
    """An offer at a place. ``town`` is the municipality, ``place`` the house, as far as they are known."""

    offer_id: int
    title: str
    title_language: str
    lat: float
    lon: float
    town: str
    place: str
    is_example: bool


@dataclass
class Point:
    """Offers that are so near to each other that they are one point of the picture, at ``x`` and ``y``."""

    number: int
    x: float
    y: float
    spots: list[Spot] = field(default_factory=list)

    @property
    def towns(self) -> list[str]:
        """The municipalities of the point, each once."""
        return list(dict.fromkeys(spot.town for spot in self.spots if spot.town))


@dataclass(frozen=True)
class Plan:
    """The picture. ``centre`` is where somebody searches from, if a place was named and is within the picture."""

    points: tuple[Point, ...]
    centre: tuple[float, float] | None
    scale_km: int
    scale: float
    """The length of so many km in the picture."""
    elsewhere: int
    """Offers without a point: online, or nobody knows where."""

    width, height = WIDTH, HEIGHT


def plan_of(spots: Sequence[Spot], centre: tuple[float, float] | None, elsewhere: int) -> Plan:
    """The picture of ``spots``, the first ones with the lowest numbers. ``centre`` is latitude and longitude."""
    shown = [(spot.lat, spot.lon) for spot in spots] + ([centre] if centre and spots else [])
    if not shown:
        return Plan((), None, SCALES_KM[0], 0.0, elsewhere)
    middle_lat = (min(lat for lat, _ in shown) + max(lat for lat, _ in shown)) / 2
    middle_lon = (min(lon for _, lon in shown) + max(lon for _, lon in shown)) / 2
    narrow = cos(radians(middle_lat))

    def km(lat: float, lon: float) -> tuple[float, float]:
        return (lon - middle_lon) * narrow * KM_PER_DEGREE, (middle_lat - lat) * KM_PER_DEGREE

    reach = [km(*one) for one in shown]
    wide = max(SMALLEST_KM, 2 * max(abs(x) for x, _ in reach))
    high = max(SMALLEST_KM, 2 * max(abs(y) for _, y in reach))
    unit = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)

    def at(lat: float, lon: float) -> tuple[float, float]:
        x, y = km(lat, lon)
        return round(WIDTH / 2 + x * unit, 1), round(HEIGHT / 2 + y * unit, 1)

    points: list[Point] = []
    for spot in spots:
        x, y = at(spot.lat, spot.lon)
        near = min(points, key=lambda point: hypot(point.x - x, point.y - y), default=None)
        if near is None or hypot(near.x - x, near.y - y) >= APART:
            near = Point(len(points) + 1, x, y)
            points.append(near)
        near.spots.append(spot)
    scale = max((one for one in SCALES_KM if one * unit <= WIDTH / 3), default=SCALES_KM[0])
    return Plan(tuple(points), at(*centre) if centre else None, scale, round(scale * unit, 1), elsewhere)
