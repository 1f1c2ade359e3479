"""Changing offers: what a sheet says becomes rows, and everything that depends on it follows."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from catalog.model import TOLD, Offer, OfferDate, OfferField, OfferText, Provider
from catalog.offers.sheet_rules import missing_for_publishing
from catalog.offers.sheets import (
    DATE_VALUES,
    MOMENTS,
    OFFER_VALUES,
    DateSheet,
    OfferSheet,
    date_sheet_of,
    parts_of,
    sheet_of,
)
from catalog.offers.talks import move_talks, span_of
from catalog.offers.vector import offer_vector
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import OfferStatus, ProviderKind

ASIDE = datetime(1970, 1, 1, tzinfo=UTC)
"""Where dates wait while they change places: nothing else is there."""


class NotReady(Exception):
    """The offer cannot be published. ``missing`` says what it lacks (see ``missing_for_publishing``)."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


class NoSuchDate(Exception):
    """A sheet holds a date that its offer does not have."""


def add_offer(session: Session, sheet: OfferSheet, ags: str, now: datetime) -> Offer:
    """A new draft of the municipality ``ags``."""
    offer = new_offer(session, sheet, ags, now, new_source_id())
    session.flush()
    return offer


def new_offer(session: Session, sheet: OfferSheet, ags: str, now: datetime, source_id: str) -> Offer:
    """A new draft that is not flushed yet. ``source_id`` is what it is called where it comes from."""
    offer = Offer(municipality_ags=ags, source_id=source_id, status=OfferStatus.DRAFT, field_rows=[], dates=[])
    _write(session, offer, sheet, now)
    session.add(offer)
    return offer


def change_offer(session: Session, offer: Offer, sheet: OfferSheet, now: datetime, removed: Iterable[int] = ()) -> None:
    """Make ``offer`` what ``sheet`` says. Dates that the sheet does not hold stay, unless their ids are ``removed``.

    Nothing is written where nothing differs. Raises NoSuchDate.
    """
    if rewrite(session, offer, sheet, now, removed):
        session.flush()
        session.expire(offer, ["provider"])


def rewrite(session: Session, offer: Offer, sheet: OfferSheet, now: datetime, removed: Iterable[int] = ()) -> bool:
    """Do what :func:`change_offer` does, without the last flush. Whether there is something to write."""
    gone = set(removed) & {date.id for date in offer.dates}
    before = parts_of(sheet_of(offer))
    if not gone and before | parts_of(sheet) == before:
        return False
    if gone:
        offer.dates = [date for date in offer.dates if date.id not in gone]
        session.flush()  # before others take their moments
    _write(session, offer, sheet, now)
    return True


def copy_offer(session: Session, offer: Offer, title: str, now: datetime) -> Offer:
    """A draft like ``offer``, with the dates that are still to come. Its texts in other languages are out of date: the
    title is another one."""
    sheet = sheet_of(offer)
    sheet.title = title[:160]
    sheet.dates = [date for date in sheet.dates if date.starts_at is None or date.starts_at > now]
    for date in sheet.dates:
        date.id = None
    copied = new_offer(session, sheet, offer.municipality_ags, now, new_source_id())
    copied.texts = [_copy_of(text) for text in offer.texts]
    session.flush()
    return copied


def _copy_of(text: OfferText) -> OfferText:
    names = (*TOLD, "language", "rules", "is_checked", "made_from", "updated_at")
    return OfferText(**{name: getattr(text, name) for name in names})


def publish(offer: Offer, assurer: str, now: datetime) -> None:
    """Let young people find the offer. Whoever publishes it vouches for it. Raises NotReady."""
    missing = missing_for_publishing(sheet_of(offer), now)
    if missing:
        raise NotReady(missing)
    offer.status = OfferStatus.PUBLISHED
    confirm(offer, assurer, now)


def withdraw(offer: Offer, status: OfferStatus, now: datetime) -> None:
    """Take the offer from young people's sight: back to a draft, or into the archive."""
    offer.status = status
    touch(offer, now)


def confirm(offer: Offer, assurer: str, now: datetime) -> None:
    """Note that somebody has looked and all of it is still right."""
    offer.assured_date, offer.assurer = now.astimezone(LOCAL).date(), assurer
    touch(offer, now)


def shift_dates(session: Session, offer: Offer, days: int, now: datetime) -> int:
    """Move all dates that are still to come by so many days, at the same time of day. Returns how many were moved."""
    coming = [date for date in offer.dates if date.starts_at and date.starts_at > now]
    moved = [date_sheet_of(date) for date in coming]
    for sheet in moved:
        for name in MOMENTS:
            moment: datetime | None = getattr(sheet, name)
            setattr(sheet, name, _shifted(moment, days) if moment else None)
    fill_dates(session, offer, moved)
    if moved:
        touch(offer, now)
    session.flush()
    return len(moved)


def touch(offer: Offer, now: datetime) -> None:
    """Note that the offer was changed, be it only its dates: its version rises."""
    offer.updated_at = now
    flag_modified(offer, "updated_at")  # also when nothing but a date is new, or the clock stands still


def add_provider(session: Session, ags: str, name: str, kind: ProviderKind) -> Provider:
    """A new provider of the municipality ``ags``."""
    provider = Provider(municipality_ags=ags, source_id=new_source_id(), name=name, kind=kind)
    session.add(provider)
    session.flush()
    return provider


def new_source_id() -> str:
    """The id of something that was entered at the desk."""
    return f"desk:{secrets.token_hex(8)}"


def _write(session: Session, offer: Offer, sheet: OfferSheet, now: datetime) -> None:
    spoken_of = (offer.title, offer.summary, offer.fields)
    for name in OFFER_VALUES:
        setattr(offer, name, getattr(sheet, name))
    languages = list(sheet.languages) if sheet.languages is not None else None
    if languages != offer.languages:
        offer.languages = languages
    if offer.fields != set(sheet.fields):
        kept = {row.field: row for row in offer.field_rows}
        offer.field_rows = [kept.get(field) or OfferField(field=field) for field in sorted(sheet.fields)]
    fill_dates(session, offer, sheet.dates)
    if (offer.title, offer.summary, offer.fields) != spoken_of:
        offer.vector = offer_vector(offer.title, offer.summary, offer.fields)
    touch(offer, now)


def fill_dates(session: Session, offer: Offer, sheets: Iterable[DateSheet]) -> None:
    """Write the dates of ``sheets``, new ones without an id, into the rows of ``offer``; their talks go with them.

    Raises NoSuchDate.
    """
    rows = {date.id: date for date in offer.dates}
    wanted = list(sheets)
    if unknown := {sheet.id for sheet in wanted if sheet.id is not None} - rows.keys():
        raise NoSuchDate(unknown)
    pairs = [(rows[sheet.id], sheet) for sheet in wanted if sheet.id is not None]
    before = {row.id: span_of(row) for row, _ in pairs}
    _step_aside(session, pairs)
    for row, sheet in pairs:
        _fill(row, sheet)
    for sheet in wanted:
        if sheet.id is None:
            offer.dates.append(_fill(OfferDate(), sheet))
    move_talks(session, [row for row, _ in pairs], before)


def _step_aside(session: Session, pairs: list[tuple[OfferDate, DateSheet]]) -> None:
    """Free the moments that another date is to take: within an offer, the database wants each only once."""
    holders = {(row.starts_at, row.format): row for row, _ in pairs if row.starts_at}
    wanted = [(sheet.id, holders.get((sheet.starts_at, sheet.format))) for _, sheet in pairs if sheet.starts_at]
    moving = [holder for number, holder in wanted if holder is not None and holder.id != number]
    for row in moving:
        row.starts_at, row.ends_at = ASIDE + timedelta(minutes=row.id), None
    if moving:
        session.flush()


def _fill(row: OfferDate, sheet: DateSheet) -> OfferDate:
    for name in DATE_VALUES:
        setattr(row, name, getattr(sheet, name))
    return row


def _shifted(moment: datetime, days: int) -> datetime:
    """So many days later by the calendar: the clock shows the same, whatever daylight saving does."""
    return (moment.astimezone(LOCAL) + timedelta(days=days)).astimezone(UTC)
