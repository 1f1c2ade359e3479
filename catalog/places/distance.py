"""Distances on the globe, and a coarse grid by which a database finds what is near."""

from __future__ import annotations

from math import asin, ceil, cos, floor, radians, sin, sqrt

EARTH_KM = 6371.0
"""Mean radius of the earth (IUGG)."""
KM_PER_DEGREE = 111.2
"""Length of a degree of latitude."""
CELLS_PER_DEGREE = 10
"""A grid cell is about 11 by 7 km in Germany: a search of 25 km touches some 60 of them."""


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


def cell_of_sql(lat: str, lon: str) -> str:
    """The SQL of the grid cell of a point, given the names of its columns. Null where there is no point."""
    return f"CAST({lat} * {CELLS_PER_DEGREE} AS INTEGER) * 1000 + CAST({lon} * {CELLS_PER_DEGREE} AS INTEGER)"


def cells(south: float, north: float, west: float, east: float) -> list[int]:
    """All grid cells that touch a box. Some casts truncate (SQLite), some round (PostgreSQL): these hold both."""
    return [
        row * 1000 + column
        for row in range(floor(south * CELLS_PER_DEGREE), ceil(north * CELLS_PER_DEGREE) + 1)
        for column in range(floor(west * CELLS_PER_DEGREE), ceil(east * CELLS_PER_DEGREE) + 1)
    ]
