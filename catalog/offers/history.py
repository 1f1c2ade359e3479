"""What happened to an offer, and taking a change back without touching what came after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, func, select
from sqlalchemy.orm import Session

from catalog.desk.audit import DATE, TEXT, jsonable, told_columns
from catalog.model import (
    Account,
    AuditEntry,
    Kit,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OfferText,
    Picture,
    Provider,
)
from catalog.offers.sheets import date_sheet_from
from catalog.offers.translating import text_of
from catalog.offers.vector import offer_vector
from catalog.offers.writing import fill_dates, touch

MOST_ENTRIES = 200
"""Of an offer's history that are shown: the newest."""


@dataclass(frozen=True)
class Event:
    """One change, and who made it, a person, a provider or a kit; without a name if the account is deleted."""

    entry: AuditEntry
    name: str | None


@dataclass(frozen=True)
class Undone:
    """What taking a change back did."""

    parts: tuple[str, ...]
    """Names of the parts that are as they were before."""
    changed_since: tuple[str, ...]
    """Names of the parts that were changed again later, and are left alone."""


def events_of(session: Session, number: int, since: int = 0, subject: str = "offer") -> list[Event]:
    """The changes of an offer, or another ``subject``, the newest first; those with an id above ``since``."""
    return newest(session, AuditEntry.subject == subject, AuditEntry.subject_id == number, AuditEntry.id > since)


def newest(session: Session, *conditions: ColumnElement[bool], most: int = MOST_ENTRIES, after: int = 0) -> list[Event]:
    """The newest ``most`` changes that meet ``conditions``, those before them (``after`` so many) left out."""
    rows = session.execute(
        select(AuditEntry, func.coalesce(Account.name, Provider.name, Kit.name))
        .outerjoin(Account, Account.id == AuditEntry.account_id)
        .outerjoin(Provider, Provider.id == AuditEntry.provider_id)
        .outerjoin(Kit, Kit.id == AuditEntry.kit_id)
        .where(*conditions)
        .order_by(AuditEntry.id.desc())
        .limit(most)
        .offset(after)
    )
    return [Event(entry, name) for entry, name in rows]


def undo(session: Session, offer: Offer, entry: AuditEntry, now: datetime) -> Undone:
    """Take one change of ``offer`` back, as far as nobody has changed the same since. This is a change of its own."""
    current = values_of(offer)
    back = {name: before for name, (before, after) in entry.changes.items() if current.get(name) == after}
    back = {name: before for name, before in back.items() if not _is_taken(offer, back, name)}
    back = _with_sound_picture(session, offer, back)
    gone = {name for name, before in back.items() if name.startswith(DATE) and before is None}
    offer.dates = [row for row in offer.dates if f"{DATE}{row.id}" not in gone]
    session.flush()  # before others take their moments
    rows = {f"{DATE}{row.id}" for row in offer.dates}
    sheets = [date_sheet_from(name, value) for name, value in back.items() if name.startswith(DATE) and value]
    for sheet in sheets:
        sheet.id = sheet.id if f"{DATE}{sheet.id}" in rows else None
    fill_dates(session, offer, sheets)
    for name, value in back.items():
        if name.startswith(TEXT):
            _set_text(offer, name.removeprefix(TEXT), value, now)
        elif not name.startswith(DATE):
            _set(offer, name, value)
    if back:
        offer.vector = offer_vector(offer.title, offer.summary, offer.fields)
        touch(offer, now)
    session.flush()
    return Undone(tuple(back), tuple(name for name in entry.changes if name not in back))


def change_row(row: Provider | Municipality, parts: Mapping[str, Any]) -> None:
    """Make ``row`` what ``parts`` say. What is the same already is no change."""
    for name, value in parts.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def undo_row(row: Provider | Municipality, entry: AuditEntry) -> Undone:
    """Take a change back of something that is one row of its own, as far as nobody has changed the same since."""
    parts = [name for name, (_, after) in entry.changes.items() if jsonable(getattr(row, name)) == after]
    for name in parts:
        setattr(row, name, entry.changes[name][0])
    return Undone(tuple(parts), tuple(name for name in entry.changes if name not in parts))


def values_of(offer: Offer) -> dict[str, Any]:
    """The values of ``offer`` under the names of the audit log."""
    values: dict[str, Any] = {name: jsonable(getattr(offer, name)) for name in told_columns(Offer)}
    values["fields"] = sorted(offer.fields)
    for row in offer.dates:
        values[f"{DATE}{row.id}"] = {name: jsonable(getattr(row, name)) for name in told_columns(OfferDate)}
    for text in offer.texts:
        values[f"{TEXT}{text.language}"] = {name: getattr(text, name) for name in told_columns(OfferText)}
    return values


def _with_sound_picture(session: Session, offer: Offer, back: dict[str, Any]) -> dict[str, Any]:
    """Without the parts of the picture, if it is deleted by now, or would be left without what it shows."""
    key, alt = back.get("picture_key", offer.picture_key), back.get("picture_alt", offer.picture_alt)
    if key is None or (alt and session.get(Picture, key)):
        return back
    return {name: before for name, before in back.items() if name not in ("picture_key", "picture_alt")}


def _is_taken(offer: Offer, back: dict[str, Any], name: str) -> bool:
    """Whether a date would come back to a moment that another one has by now, which stays there."""
    values = back[name]
    if not name.startswith(DATE) or values is None or values["starts_at"] is None:
        return False
    moment = datetime.fromisoformat(values["starts_at"]), values["format"]
    staying = (row for row in offer.dates if f"{DATE}{row.id}" not in back)
    return any((row.starts_at, row.format) == moment for row in staying)


def _set_text(offer: Offer, language: str, values: Mapping[str, Any] | None, now: datetime) -> None:
    """Give the text in a language the values it had; none: there was no such text."""
    row = text_of(offer, language)
    if values is None:
        offer.texts = [text for text in offer.texts if text is not row]
        return
    if row is None:
        row = OfferText()
        offer.texts.append(row)
    row.updated_at = now
    for name, value in values.items():
        setattr(row, name, value)


def _set(offer: Offer, name: str, value: Any) -> None:
    """Give a part of the offer itself the value it had."""
    if name == "fields":
        kept = {row.field: row for row in offer.field_rows}
        offer.field_rows = [kept.get(field) or OfferField(field=field) for field in value]
    elif value is not None and isinstance(Offer.__table__.c[name].type, Date):
        setattr(offer, name, date.fromisoformat(value))
    else:
        setattr(offer, name, value)
