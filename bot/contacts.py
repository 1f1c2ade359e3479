"""Who runs the pages, and how to reach them: the coordinations of all municipalities, in a person's language."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from actions.contact import contact
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.database import Database
from catalog.model import Municipality


@dataclass(frozen=True)
class Contact:
    """A coordination. What is not known is left out of the lines."""

    town: str
    lines: tuple[str, ...]
    in_german: tuple[str, ...]
    is_example: bool


def contacts(database: Database, texts: Texts, language: str) -> list[Contact]:
    """All coordinations, by their towns."""
    phrasing = Phrasing(texts, language)
    with database.session() as session:
        towns = session.scalars(select(Municipality).order_by(Municipality.name)).all()
        return [contact_of(phrasing, town) for town in towns]


def contact_of(phrasing: Phrasing, town: Municipality) -> Contact:
    """One of them."""
    values = contact(town)
    return Contact(town.name, tuple(phrasing.contact(values).split("\n")), phrasing.in_german(values), town.is_example)
