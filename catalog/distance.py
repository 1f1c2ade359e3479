"""Distances on the globe."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0
"""Mean radius of the earth (IUGG)."""
KM_PER_DEGREE = 111.2
"""Length of a degree of latitude."""


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance between two points in WGS 84 degrees, as the crow flies."""
    north, other_north = radians(lat), radians(other_lat)
    half = sin((other_north - north) / 2) ** 2
    half += cos(north) * cos(other_north) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(1.0, half)))


def box(lat: float, lon: float, km: float) -> tuple[float, float, float, float]:
    """Degrees (south, north, west, east) of a box that holds the circle of ``km`` around a point in Germany."""
    high = km / KM_PER_DEGREE
    wide = high / cos(radians(min(89.0, abs(lat) + high)))
    return lat - high, lat + high, lon - wide, lon + wide
