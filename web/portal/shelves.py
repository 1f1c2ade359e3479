"""The pages that list offers: one per audience. What is for schools is only on the page for schools."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.vocabulary import Audience


@dataclass(frozen=True)
class Shelf:
    """A page of offers: where it is, and whom they are for. ``name`` is part of the keys of its texts."""

    path: str
    offer: str
    """Where the pages of single offers are, before their ids."""
    audience: Audience
    name: str


OFFERS = Shelf("/angebote", "/offer", Audience.YOUNG_PEOPLE, "offers")
SCHOOLS = Shelf("/schulen", "/schulen", Audience.SCHOOLS, "schools")
PARENTS = Shelf("/eltern", "/eltern", Audience.PARENTS, "parents")
SHELVES = (OFFERS, SCHOOLS, PARENTS)
