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

from catalog.model import (
    Account,
    AdvanceQuestion,
    AuditEntry,
    Base,
    Booking,
    BookingSetup,
    Faq,
    FaqText,
    GroupRequest,
    Handoff,
    Kit,
    KitLink,
    Logo,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OfferText,
    Proposal,
    ProposedWording,
    Provider,
    ProviderLink,
    Recommendation,
    RecommendedOffer,
    UnansweredQuestion,
)

Values = dict[str, Any]
Reader = Callable[[Connection, Collection[int]], dict[int, Values]]

DATE = "date:"
"""Begins the name of the part that is a date of an offer; its id follows."""
TEXT = "text:"
"""Begins the name of the part that is an offer's text in one more language; the language follows."""
QUESTION, ANSWER, WORDINGS, ADDED = "question-", "answer-", "wordings-", "added-"
"""Begin the names of the parts of an FAQ entry; the language follows, or the municipality that has added wordings."""
UNTOLD = frozenset(
    {
        *("id", "municipality_ags", "source_id", "updated_at", "created_at", "offer_id", "totp_step"),
        *("token_hash", "base", "parts", "sender", "reminded_at", "used_at", "code_hash", "opened"),
    }
)
FOLLOWING = frozenset(
    {
        *("version", "folded", "offer.digest", "review_on", "vector", "cell", "digital_taken", "onsite_taken"),
        *("svg", "ratio"),  # of a logo: its digest tells them
    }
)
"""Columns that say nothing about what a person changed, and those that only follow from others; with the name of the
table where another one has a column of that name that does."""
KEPT = timedelta(days=730)
"""How long an entry is kept: two school years. It says what named people did at their work."""
SECRET = {"password_hash", "totp_secret", "identity"}


def jsonable(value: Any) -> Any:
    """``value`` as JSON can hold it: moments and days as ISO 8601."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def told_columns(model: type[Base]) -> list[str]:
    """The columns of a table whose changes are written down."""
    hidden = UNTOLD | FOLLOWING
    return [column.name for column in model.__table__.columns if hidden.isdisjoint((column.name, str(column)))]


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
    """Offers with their fields (sorted ids), dates and texts in further languages (one part each)."""
    found = _read_rows(Offer)(connection, ids)
    fields, dates, texts = _table(OfferField), _table(OfferDate), _table(OfferText)
    for values in found.values():
        values["fields"] = []
    for row in connection.execute(select(fields).where(fields.c.offer_id.in_(found)).order_by(fields.c.field)):
        found[row.offer_id]["fields"].append(row.field)
    for one in connection.execute(select(dates).where(dates.c.offer_id.in_(found)).order_by(dates.c.id)).mappings():
        found[one["offer_id"]][f"{DATE}{one['id']}"] = {name: jsonable(one[name]) for name in told_columns(OfferDate)}
    for one in connection.execute(select(texts).where(texts.c.offer_id.in_(found))).mappings():
        found[one["offer_id"]][f"{TEXT}{one['language']}"] = {name: one[name] for name in told_columns(OfferText)}
    return found


def _read_recommendations(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """Codes with the ids of the offers on their lists, in order."""
    found = _read_rows(Recommendation)(connection, ids)
    entries = _table(RecommendedOffer)
    for row in connection.execute(
        select(entries).where(entries.c.recommendation_id.in_(found)).order_by(entries.c.position)
    ):
        found[row.recommendation_id].setdefault("offers", []).append(row.offer_id)
    return found


def _read_setups(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """How seats are given away, by the ids of the offers."""
    table, names = _table(BookingSetup), told_columns(BookingSetup)
    rows = connection.execute(select(table).where(table.c.offer_id.in_(ids))).mappings()
    return {row["offer_id"]: {name: row[name] for name in names} for row in rows}


def _read_attendance(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """Whether somebody who had a seat came. Written down of the date, not of the booking, which the log outlives."""
    table = _table(Booking)
    rows = connection.execute(select(table.c.id, table.c.state).where(table.c.id.in_(ids)))
    return {row.id: {"state": row.state} for row in rows}


def _read_municipalities(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """Municipalities by the numbers that their keys are."""
    table, names = _table(Municipality), told_columns(Municipality)
    rows = connection.execute(select(table).where(table.c.ags.in_([f"{number:08}" for number in ids]))).mappings()
    return {int(row["ags"]): {name: jsonable(row[name]) for name in names} for row in rows}


def _read_faqs(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
    """FAQ entries: whether they are published, and per language question, answer and further wordings.

    What a municipality has added to an entry for all is a part of its own, so that nobody reads what others have added.
    """
    faqs, texts = _table(Faq), _table(FaqText)
    found: dict[int, Values] = {}
    for row in connection.execute(select(faqs).where(faqs.c.id.in_(ids))):
        found[row.id] = {"published": row.published, "replaces_id": row.replaces_id}
    owner = select(faqs.c.municipality_ags).where(faqs.c.id == texts.c.faq_id).scalar_subquery()
    columns = (texts.c.faq_id, texts.c.language, texts.c.question, texts.c.answer, texts.c.municipality_ags)
    for row in connection.execute(
        select(*columns, owner.label("owner")).where(texts.c.faq_id.in_(found)).order_by(texts.c.id)
    ):
        values = found[row.faq_id]
        if row.municipality_ags != row.owner:
            values.setdefault(f"{ADDED}{row.municipality_ags}", []).append(row.question)
        elif row.answer is None or f"{ANSWER}{row.language}" in values:
            values.setdefault(f"{WORDINGS}{row.language}", []).append(row.question)
        else:
            values |= {f"{QUESTION}{row.language}": row.question, f"{ANSWER}{row.language}": row.answer}
    return found


def _read_statuses(
    model: type[UnansweredQuestion]
    | type[ProposedWording]
    | type[Handoff]
    | type[GroupRequest]
    | type[AdvanceQuestion],
) -> Reader:
    """What became of something somebody asked, and no word of it: that is kept for a shorter time than the log."""
    table = _table(model)
    names = [name for name in ("status", "faq_id", "is_waiting", "is_shown", "version") if name in table.c]

    def read(connection: Connection, ids: Collection[int]) -> dict[int, Values]:
        rows = connection.execute(select(table).where(table.c.id.in_(ids))).mappings()
        return {row["id"]: {name: row[name] for name in names} for row in rows}

    return read


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


READERS: dict[str, Reader] = {
    "municipality": _read_municipalities,
    "offer": _read_offers,
    "seats": _read_setups,
    "attendance": _read_attendance,
    "provider": _read_rows(Provider),
    "provider_link": _read_rows(ProviderLink),
    "proposal": _read_rows(Proposal),
    "account": _read_rows(Account),
    "faq": _read_faqs,
    "question": _read_statuses(UnansweredQuestion),
    "wording": _read_statuses(ProposedWording),
    "handoff": _read_statuses(Handoff),
    "kit": _read_rows(Kit),
    "kit_link": _read_rows(KitLink),
    "logo": _read_rows(Logo),
    "code": _read_recommendations,
    "group_request": _read_statuses(GroupRequest),
    "advance_question": _read_statuses(AdvanceQuestion),
}
"""How the values of each kind of subject are read."""
_SUBJECTS: dict[type[Base], tuple[str, str]] = {
    Municipality: ("municipality", "number"),
    Offer: ("offer", "id"),
    OfferField: ("offer", "offer_id"),
    OfferDate: ("offer", "offer_id"),
    OfferText: ("offer", "offer_id"),
    BookingSetup: ("seats", "offer_id"),
    Booking: ("attendance", "id"),
    Provider: ("provider", "id"),
    ProviderLink: ("provider_link", "id"),
    Proposal: ("proposal", "id"),
    Account: ("account", "id"),
    Faq: ("faq", "id"),
    FaqText: ("faq", "faq_id"),
    UnansweredQuestion: ("question", "id"),
    ProposedWording: ("wording", "id"),
    Handoff: ("handoff", "id"),
    Kit: ("kit", "id"),
    KitLink: ("kit_link", "id"),
    Logo: ("logo", "id"),
    Recommendation: ("code", "id"),
    RecommendedOffer: ("code", "recommendation_id"),
    GroupRequest: ("group_request", "id"),
    AdvanceQuestion: ("advance_question", "id"),
}
"""The subject a row belongs to, and the attribute that holds its id."""
_FILED_UNDER: dict[type[Base], str] = {Booking: "date_id"}
"""The attribute whose value is written down instead, where the log is not to say which row it was."""


def clean_audit(session: Session, now: datetime) -> None:
    """Delete what nobody needs to take back any more."""
    session.execute(delete(AuditEntry).where(AuditEntry.at < now - KEPT))


class Changes:
    """What one transaction changes."""

    def __init__(
        self,
        connection: Callable[[], Connection],
        municipality_ags: str,
        account_id: int | None,
        now: datetime,
        provider_id: int | None = None,
        kit_id: int | None = None,
        import_id: int | None = None,
    ) -> None:
        """``connection`` gives the transaction's own connection. Who changes is an account, or a provider, or a kit."""
        self._connection = connection
        whose = {"account_id": account_id, "provider_id": provider_id, "kit_id": kit_id, "import_id": import_id}
        self._entry: Values = {"municipality_ags": municipality_ags, "at": now} | whose
        self._before: dict[tuple[str, int], Values] = {}
        self._touched: dict[tuple[str, int], int] = {}

    def note_before(self, rows: Iterable[object]) -> None:
        """Keep how the subjects of ``rows``, which are about to be written, are now."""
        subjects = {one: number for one, number in _subjects_of(rows).items() if one not in self._touched}
        self._before |= self._read(subjects)
        self._touched |= subjects

    def note_written(self, rows: Iterable[object]) -> None:
        """Remember the subjects of ``rows``, which have been written: new ones have an id now."""
        self._touched |= _subjects_of(rows)

    def write_down(self) -> None:
        """Write an entry for each subject that has changed."""
        after = self._read(self._touched)
        entries = [
            self._entry | {"subject": subject[0], "subject_id": number, "action": action, "changes": changes}
            for subject, number in sorted(self._touched.items())
            for action, changes in [_compare(self._before.get(subject), after.get(subject))]
            if changes
        ]
        if entries:
            self._connection().execute(insert(AuditEntry), entries)
        self._touched, self._before = {}, {}

    def _read(self, subjects: Iterable[tuple[str, int]]) -> dict[tuple[str, int], Values]:
        ids = defaultdict[str, set[int]](set)
        for name, number in subjects:
            ids[name].add(number)
        return {
            (name, number): values
            for name, numbers in ids.items()
            for number, values in READERS[name](self._connection(), numbers).items()
        }


def _subjects_of(rows: Iterable[object]) -> dict[tuple[str, int], int]:
    """The subjects of rows, and the numbers under which they are written down."""
    found = dict[tuple[str, int], int]()
    for row in rows:
        if type(row) in _SUBJECTS:
            name, attribute = _SUBJECTS[type(row)]  # type: ignore[index]  # mypy takes type(row) for type[object]
            number = getattr(row, attribute)
            if number is not None:
                filed_under = _FILED_UNDER.get(type(row))  # type: ignore[arg-type]  # as above
                found[name, number] = getattr(row, filed_under) if filed_under else number
    return found


def _compare(before: Values | None, after: Values | None) -> tuple[str, Values]:
    """What was done to a subject, and its parts that differ."""
    action = "created" if before is None else "deleted" if after is None else "changed"
    old, new = before or {}, after or {}
    parts = [*old, *(name for name in new if name not in old)]
    return action, {name: [old.get(name), new.get(name)] for name in parts if old.get(name) != new.get(name)}
