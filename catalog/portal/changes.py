"""Whether the catalog is still as it was, and what changed: so long may be shown again what was made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from catalog.database import Database
from catalog.model import CatalogState, OfferChange
from catalog.search.candidates import Row, rows_of

_STATE = select(CatalogState.changes, CatalogState.everything)
_CHANGED = select(OfferChange.offer_id, OfferChange.changes).order_by(OfferChange.changes)


@dataclass(frozen=True)
class State:
    """How often the catalog was changed until now, and which change was the last that concerned more than offers."""

    number: int
    everything: int


@dataclass(frozen=True)
class Changed:
    """An offer that was changed, as it is now: its dates, none if it is gone. ``number`` is that of the change."""

    number: int
    rows: Sequence[Row]


def state_of(database: Database) -> State:
    """The state as of now (``catalog.model.state``): 0.03 ms on SQLite, where whoever reads waits for no writer.

    Whoever keeps what is made of the catalog asks before making it: then nothing of it is older than the number says.
    """
    with database.engine.connect() as connection:
        return State(*connection.execute(_STATE).one())


def changed_since(database: Database, number: int, most: int) -> Mapping[int, Changed] | None:
    """The offers changed after the ``number``-th change, those changed last at the end; None if more than ``most``."""
    with database.session() as session:
        stored = session.execute(_CHANGED.where(OfferChange.changes > number).limit(most + 1))
        numbers = {one.offer_id: one.changes for one in stored}
        if len(numbers) > most:
            return None
        rows = rows_of(session, numbers)
    return {offer: Changed(number, rows.get(offer, ())) for offer, number in numbers.items()}
