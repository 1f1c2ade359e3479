"""What a municipality says on the pages the law asks for: its own words, or the usual ones, and the facts it has given.

The usual words are texts, in every language; facts are names and addresses, which need none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from sqlalchemy import select
from sqlalchemy.orm import undefer

from bot.contacts import Contact, contact_of
from bot.phrasing import Phrasing
from bot.texts import REFERENCE, Texts
from catalog.database import Database
from catalog.model import Municipality

AUTHORITIES = Path(__file__).parent.parent / "data" / "authorities.yml"
FACTS = {
    "imprint": ("operator", "represented", "responsible"),
    "privacy": ("operator", "officer"),
    "access": ("barriers", "enforcement"),
}
"""The pages, and the columns of a municipality (``legal_...``) that each shows."""
OWN_LANGUAGES = (REFERENCE, "de-x-einfach")
"""Those in which a municipality may put its own words in the place of the usual ones."""


@dataclass(frozen=True)
class Legal:
    """A page of a municipality. ``own`` are paragraphs in the place of the usual ones."""

    ags: str
    town: str
    own: tuple[str, ...]
    is_own_in_german: bool
    """There are words of its own, but in German only."""
    facts: tuple[tuple[str, str], ...]
    """(column, value)."""
    contact: Contact
    authority: str
    is_placeholder: bool
    """Nobody has yet said who runs the pages."""


def towns_of(database: Database) -> list[tuple[str, str]]:
    """The municipalities as (AGS, name), by name."""
    with database.session() as session:
        rows = session.execute(select(Municipality.ags, Municipality.name).order_by(Municipality.name))
        return [(row.ags, row.name) for row in rows]


def legal_of(database: Database, texts: Texts, page: str, ags: str, language: str) -> Legal | None:
    """What the municipality ``ags`` says on ``page``; None if there is no such municipality."""
    with database.session() as session:
        town = session.get(Municipality, ags, options=[undefer(Municipality.legal_texts)])
        if town is None:
            return None
        own = town.legal_texts.get(f"{page}.{language}", "")
        values = [(name, getattr(town, f"legal_{name}")) for name in FACTS[page]]
        return Legal(
            ags=town.ags,
            town=town.name,
            own=paragraphs(own),
            is_own_in_german=not own and f"{page}.{REFERENCE}" in town.legal_texts,
            facts=tuple((name, value) for name, value in values if value),
            contact=contact_of(Phrasing(texts, language), town),
            authority=authorities().get(town.state, ""),
            is_placeholder=not town.legal_operator,
        )


def paragraphs(text: str) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


@cache
def authorities() -> dict[str, str]:
    """Where to complain about data protection, by Land."""
    found: dict[str, str] = yaml.safe_load(AUTHORITIES.read_text("utf-8"))["privacy"]
    return found
