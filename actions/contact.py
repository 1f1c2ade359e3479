"""Who is the human to turn to."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from catalog.coordinations import coordination_near, own_town
from catalog.model import Municipality


def coordination(session: Session, place: dict[str, Any] | str | None, default_ags: str | None) -> Municipality | None:
    """The coordination for ``place`` (as in the slot): its own, else the nearest one, else the default."""
    return coordination_near(session, _spot(place), default_ags)


def town_of_chat(session: Session, place: dict[str, Any] | str | None, default_ags: str | None) -> Municipality | None:
    """Whose settings a chat follows in which somebody looks for ``place`` (as in the slot)."""
    return own_town(session, _spot(place), default_ags)


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


def _spot(place: dict[str, Any] | str | None) -> tuple[float, float] | None:
    return (place["lat"], place["lon"]) if isinstance(place, dict) else None
