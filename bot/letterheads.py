"""Whose printed matter it is: a municipality, its logo, and how to reach a human there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from actions.contact import contact
from catalog.database import Database
from catalog.logos import Picture, logo_of
from catalog.model import Municipality, Offer

AT_THE_FOOT = {"town", "name", "phone", "email", "hours", "is_example"}
"""Of a contact: what there is room for."""


@dataclass(frozen=True)
class Letterhead:
    """What stands at the head and at the foot of a sheet."""

    name: str
    """Of the municipality; empty for none."""
    contact: dict[str, Any] = field(default_factory=dict)
    """As ``actions.contact.contact`` has it."""
    logo: Picture | None = None


NOBODY = Letterhead("")
"""For a search without a place, where no municipality is assumed."""


def letterhead_of_offer(database: Database, offer_id: int) -> Letterhead:
    """The letterhead of the municipality that an offer belongs to."""
    with database.session() as session:
        offer = session.get(Offer, offer_id)
        return letterhead_of(session, session.get_one(Municipality, offer.municipality_ags)) if offer else NOBODY


def letterhead_of(session: Session, town: Municipality) -> Letterhead:
    """The letterhead of a municipality, with its logo if it has one."""
    logo = logo_of(session, town.ags)
    shown = {name: value for name, value in contact(town).items() if name in AT_THE_FOOT}
    return Letterhead(town.name, shown, Picture(logo.svg, logo.ratio) if logo else None)
