"""What the municipality adds to the first page, where it is clear whose chat it is."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from catalog.coordinations import own_town
from catalog.database import Database


@dataclass(frozen=True)
class Welcome:
    """A greeting in German, if there is one, and the languages to choose from."""

    greeting: str
    languages: tuple[str, ...]


def welcome(database: Database, default_ags: str | None, languages: tuple[str, ...]) -> Welcome:
    """That of the municipality ``default_ags``, or of the only one there is; some of ``languages``, or all of them.

    The page is there though the database were away: then it adds nothing.
    """
    try:
        with database.session() as session:
            town = own_town(session, None, default_ags)
    except SQLAlchemyError:
        town = None
    return Welcome((town.greeting if town else None) or "", _among(languages, town.languages if town else None))


def _among(languages: tuple[str, ...], chosen: list[str] | None) -> tuple[str, ...]:
    return tuple(one for one in languages if one in chosen) if chosen else languages
