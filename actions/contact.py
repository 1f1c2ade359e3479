"""Who is the human to turn to."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.distance import distance_km
from catalog.model import Municipality

FARTHEST_KM = 60
"""Beyond this the nearest coordination is no help; about an hour on a regional train."""


def coordination(session: Session, place: dict[str, Any] | str | None, default_ags: str | None) -> Municipality | None:
    """The coordination for ``place`` (as in the slot): its own, else the nearest one, else the default."""
    served = list(session.scalars(select(Municipality)))
    if isinstance(place, dict):
        near = sorted((distance_km(place["lat"], place["lon"], one.lat, one.lon), one.ags) for one in served)
        if near and near[0][0] <= FARTHEST_KM:
            return next(one for one in served if one.ags == near[0][1])
    return next((one for one in served if one.ags == default_ags), None)


def contact(municipality: Municipality) -> dict[str, Any]:
    """How to reach it, as values of a text; what is unknown is left out."""
    values = {
        "town": municipality.name,
        "name": municipality.contact_name,
        "phone": municipality.contact_phone,
        "email": municipality.contact_email,
        "hours": municipality.contact_hours,
        "is_example": municipality.is_example or None,
    }
    return {name: value for name, value in values.items() if value}
