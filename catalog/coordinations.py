"""Whose coordination is there for a place."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.model import Municipality
from catalog.places.distance import distance_km

FARTHEST_KM = 60
"""Beyond this the nearest coordination is no help; about an hour on a regional train."""


_SERVED = select(Municipality.ags, Municipality.lat, Municipality.lon)


def ags_of_coordination_near(session: Session, spot: tuple[float, float] | None, default_ags: str | None) -> str | None:
    """Whose coordination is nearest to ``spot`` (latitude, longitude), else ``default_ags`` if it has one."""
    served = session.connection().execute(_SERVED).all()
    near = min(((distance_km(*spot, lat, lon), ags) for ags, lat, lon in served), default=None) if spot else None
    if near and near[0] <= FARTHEST_KM:
        return near[1]
    return next((ags for ags, _, _ in served if ags == default_ags), None)


def coordination_near(
    session: Session, spot: tuple[float, float] | None, default_ags: str | None
) -> Municipality | None:
    """The coordination nearest to ``spot`` (latitude, longitude), else that of ``default_ags``."""
    ags = ags_of_coordination_near(session, spot, default_ags)
    return session.get(Municipality, ags) if ags else None


def own_town(session: Session, spot: tuple[float, float] | None, default_ags: str | None) -> Municipality | None:
    """Whose settings a chat follows: as :func:`coordination_near`, else the only municipality there is."""
    found = coordination_near(session, spot, default_ags)
    if found is None and default_ags is None:
        first_two = session.scalars(select(Municipality).limit(2)).all()
        return first_two[0] if len(first_two) == 1 else None
    return found


def own_help_lines(session: Session, spot: tuple[float, float] | None) -> list[dict[str, str]]:
    """The help lines of the municipality whose settings a chat at ``spot`` follows, beside those for everybody."""
    town = own_town(session, spot, None)
    return list(town.helplines) if town else []
