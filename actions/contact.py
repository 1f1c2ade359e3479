"""Who is the human to turn to."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.coordinations import coordination_near
from catalog.model import Municipality


def coordination(session: Session, place: dict[str, Any] | str | None, default_ags: str | None) -> Municipality | None:
    """The coordination for ``place`` (as in the slot): its own, else the nearest one, else the default."""
    spot = (place["lat"], place["lon"]) if isinstance(place, dict) else None
    return coordination_near(session, spot, default_ags)


def own_town(session: Session, place: dict[str, Any] | str | None, default_ags: str | None) -> Municipality | None:
    """Whose settings a chat follows: as :func:`coordination`, else the only municipality there is."""
    found = coordination(session, place, default_ags)
    if found is None and default_ags is None:
        first_two = session.scalars(select(Municipality).limit(2)).all()
        return first_two[0] if len(first_two) == 1 else None
    return found


def contact(municipality: Municipality) -> dict[str, Any]:
    """How to reach it, as values of a text; what is unknown is left out."""
    values = {
        "town": municipality.name,
        "name": municipality.contact_name,
        "phone": municipality.contact_phone,
        "email": municipality.contact_email,
        "hours": municipality.contact_hours,
        "address": municipality.contact_address,
        "helplines": municipality.helplines,
        "is_example": municipality.is_example or None,
    }
    return {name: value for name, value in values.items() if value}
