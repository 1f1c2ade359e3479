"""Who changed what at a desk: written down by the session itself, so that nobody can forget to.

An entry is about one *subject*, an offer with its dates and fields as a whole or an account, and holds every part of it
that a transaction changed, before and after, as JSON values. Secrets are never among them, only whether there is one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.orm import Session

from catalog.model import Account, AuditEntry, Base, Offer, OfferDate, OfferField, Provider

Values = dict[str, Any]
Reader = Callable[[Connection, Collection[int]], dict[int, Values]]

DATE = "date:"
"""Begins the name of the part that is a date of an offer; its id follows."""
UNTOLD = frozenset({"id", "municipality_ags", "source_id", "updated_at", "created_at", "offer_id", "totp_step"})
FOLLOWING = frozenset({"version", "folded", "review_on", "vector", "cell"})
"""Columns that say nothing about what a person changed, and those that only follow from others."""
KEPT = timedelta(days=730)
"""How long an entry is kept: two school years. It says what named people did at their work."""
SECRET = {"password_hash", "totp_secret", "identity"}


def jsonable(value: Any) -> Any:
    """``value`` as JSON can hold it: moments and days as ISO 8601."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def told_columns(model: type[Base]) -> list[str]:
    """The columns of a table whose changes are written down."""
    return [column.name for column in model.__table__.columns if column.name not in UNTOLD | FOLLOWING]


def _read_rows(model: type[Base]) -> Reader:
    """Reads subjects that are one row each."""
    table, names = _table(model), told_columns(model)

    def read(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
        rows = connection.execute(select(table).where(table.c.id.in_(ids))).mappings()
        return {
            row["id"]: {name: row[name] is not None if name in SECRET else jsonable(row[name]) for name in names}
            for row in rows
        }

    return read


def _read_offers(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """Offers with their fields (sorted ids) and dates (one part each)."""
    found = _read_rows(Offer)(connection, ids)
    fields, dates = _table(OfferField), _table(OfferDate)
    for values in found.values():
        values["fields"] = []
    for row in connection.execute(select(fields).where(fields.c.offer_id.in_(found)).order_by(fields.c.field)):
        found[row.offer_id]["fields"].append(row.field)
    for one in connection.execute(select(dates).where(dates.c.offer_id.in_(found)).order_by(dates.c.id)).mappings():
        found[one["offer_id"]][f"{DATE}{one['id']}"] = {name: jsonable(one[name]) for name in told_columns(OfferDate)}
    return found


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


READERS: dict[str, Reader] = {
    "offer": _read_offers,
    "provider": _read_rows(Provider),
    "account": _read_rows(Account),
}
"""How the values of each kind of subject are read."""
_SUBJECTS: dict[type[Base], tuple[str, str]] = {
    Offer: ("offer", "id"),
    OfferField: ("offer", "offer_id"),
    OfferDate: ("offer", "offer_id"),
    Provider: ("provider", "id"),
    Account: ("account", "id"),
}
"""The subject a row belongs to, and the attribute that holds its id."""


def clean_audit(session: Session, now: datetime) -> None:
    """Delete what nobody needs to take back any more."""
    session.execute(delete(AuditEntry).where(AuditEntry.at < now - KEPT))


class Changes:
    """What one transaction changes."""

    def __init__(
        self, connection: Callable[[], Connection], municipality_ags: str, account_id: int, now: datetime
    ) -> None:
        """``connection`` gives the transaction's own connection."""
        self._connection = connection
        self._entry: Values = {"municipality_ags": municipality_ags, "account_id": account_id, "at": now}
        self._before: dict[tuple[str, int], Values] = {}
        self._touched: set[tuple[str, int]] = set()

    def note_before(self, rows: Iterable[object]) -> None:
        """Keep how the subjects of ``rows``, which are about to be written, are now."""
        subjects = _subjects_of(rows) - self._touched
        self._before |= self._read(subjects)
        self._touched |= subjects

    def note_written(self, rows: Iterable[object]) -> None:
        """Remember the subjects of ``rows``, which have been written: new ones have an id now."""
        self._touched |= _subjects_of(rows)

    def write_down(self) -> None:
        """Write an entry for each subject that has changed."""
        after = self._read(self._touched)
        entries = [
            self._entry | {"subject": subject[0], "subject_id": subject[1], "action": action, "changes": changes}
            for subject in sorted(self._touched)
            for action, changes in [_compare(self._before.get(subject), after.get(subject))]
            if changes
        ]
        if entries:
            self._connection().execute(insert(AuditEntry), entries)
        self._touched, self._before = set(), {}

    def _read(self, subjects: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Values]:
        ids = defaultdict[str, set[int]](set)
        for name, number in subjects:
            ids[name].add(number)
        return {
            (name, number): values
            for name, numbers in ids.items()
            for number, values in READERS[name](self._connection(), numbers).items()
        }


def _subjects_of(rows: Iterable[object]) -> set[tuple[str, int]]:
    found = set()
    for row in rows:
        if type(row) in _SUBJECTS:
            name, attribute = _SUBJECTS[type(row)]  # type: ignore[index]  # mypy takes type(row) for type[object]
            number = getattr(row, attribute)
            if number is not None:
                found.add((name, number))
    return found


def _compare(before: Values | None, after: Values | None) -> tuple[str, Values]:
    """What was done to a subject, and its parts that differ."""
    action = "created" if before is None else "deleted" if after is None else "changed"
    old, new = before or {}, after or {}
    parts = [*old, *(name for name in new if name not in old)]
    return action, {name: [old.get(name), new.get(name)] for name in parts if old.get(name) != new.get(name)}
