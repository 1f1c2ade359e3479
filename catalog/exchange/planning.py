"""What an import would do, offer by offer, before anything is done: new, changed, unchanged or wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session, selectinload

from catalog.database import Database
from catalog.exchange.records import WHOLE, ProviderRecord, Record, RowFault
from catalog.exchange.soundness import unsound
from catalog.hearing.folding import plain_letters
from catalog.model import Offer, OfferDate, Provider
from catalog.offers.sheet_rules import faults_of
from catalog.offers.sheets import DATE_VALUES, DateSheet, OfferSheet, parts_of, sheet_of
from catalog.places.gazetteer import Gazetteer
from catalog.places.locating import locate
from catalog.vocabulary import DateStatus, Format
from catalog.wish import Place

TO_BE_MADE = -1
"""Stands for the id of a provider that is not there yet."""
AT_ONCE = 500
"""Ids in one statement."""
PLACE = ("onsite_ags", "lat", "lon")
COLUMN_OF = {"starts_at": "start", "ends_at": "end", "status": "date_status", "provider_id": "provider", "dates": "day"}
"""The columns in which values of a sheet stand that have another name there."""


class State(StrEnum):
    """What becomes of an offer of a file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


@dataclass
class Step:
    """One offer of a file, and what is to be done with it."""

    record: Record
    state: State
    sheet: OfferSheet
    """How the offer is to be; ``TO_BE_MADE`` stands for a provider that ``record`` names."""
    offer_id: int | None = None
    removed: tuple[int, ...] = ()
    """Ids of dates to come that the file does not have any more."""
    changes: tuple[str, ...] = ()
    """Names of the values that change; ``dates`` for all of its dates."""
    faults: list[RowFault] = field(default_factory=list)


@dataclass(frozen=True)
class Elsewhere:
    """Source ids that are taken by other municipalities."""

    offers: frozenset[str] = frozenset()
    providers: frozenset[str] = frozenset()


def taken_elsewhere(database: Database, records: Sequence[Record], ags: str) -> Elsewhere:
    """Which ids of ``records`` belong to other municipalities. All that is learnt of those is that they are taken."""
    offers = {record.source_id for record in records}
    providers = {record.provider.source_id for record in records if record.provider.source_id}
    with database.session() as session:
        return Elsewhere(_foreign(session, Offer, offers, ags), _foreign(session, Provider, providers, ags))


@dataclass(frozen=True)
class Setting:
    """Where an import takes place."""

    home: Place
    """The municipality."""
    gazetteer: Gazetteer
    elsewhere: Elsewhere
    now: datetime


def plan(session: Session, records: Sequence[Record], setting: Setting) -> list[Step]:
    """What is to be done with each of ``records``. Reads only."""
    known = _known_offers(session, {record.source_id for record in records})
    providers = _Providers(session)
    return [_step(record, known.get(record.source_id), providers, setting) for record in records]


def vanished(session: Session, source: str, ids: Collection[str], now: datetime) -> list[Record]:
    """Records that call off the dates to come of the offers of ``source`` that are not among ``ids`` any more."""
    coming = select(OfferDate.offer_id).where(OfferDate.starts_at > now, OfferDate.status != DateStatus.CANCELLED)
    rows = session.execute(
        select(Offer.source_id, Offer.title)
        .where(Offer.source_id.startswith(f"{source}:", autoescape=True), Offer.id.in_(coming))
        .order_by(Offer.id)
    )
    return [
        Record(
            known,
            OfferSheet(title=title),
            ProviderRecord(),
            told=frozenset(),
            told_dates=frozenset({"starts_at"}),
            cancels_missing=True,
        )
        for known, title in rows
        if known not in ids
    ]


def _step(record: Record, offer: Offer | None, providers: _Providers, setting: Setting) -> Step:
    faults = [*record.faults, *unsound(record)]
    if record.source_id in setting.elsewhere.offers:
        faults.append(RowFault(record.row_of("source_id"), "source_id", "elsewhere"))
    if record.provider.source_id in setting.elsewhere.providers:
        faults.append(RowFault(record.row_of("provider_source_id"), "provider_source_id", "elsewhere"))
    before = sheet_of(offer) if offer else OfferSheet()
    sheet, removed = _laid_over(before, record, setting.now, is_known=offer is not None)
    if offer is None or "provider_id" in record.told:
        sheet.provider_id = providers.find(record.provider)
    if sheet.provider_id in providers.archived and sheet.provider_id != before.provider_id:
        faults.append(RowFault(record.row_of("provider"), "provider", "provider-archived"))
    where = _rows_of_dates(record, sheet)
    nowhere = list(_located(sheet, before, where, setting))
    faults += [] if record.lenient_places else nowhere
    if not faults:
        faults += [
            RowFault(
                record.row_of(column) if fault.date is None else where.get(fault.date, record.row),
                column,
                fault.key,
                fault.values,
            )
            for fault in faults_of(sheet)
            for column in [COLUMN_OF.get(fault.name, fault.name)]
        ]
    changes = _changes(before, sheet, removed)
    state = State.WRONG if faults else State.NEW if offer is None else State.CHANGED if changes else State.UNCHANGED
    return Step(record, state, sheet, offer.id if offer else None, removed, changes if offer else (), faults)


def _laid_over(
    before: OfferSheet, record: Record, now: datetime, *, is_known: bool
) -> tuple[OfferSheet, tuple[int, ...]]:
    """The offer as it is, with what the file tells laid over it; and the ids of dates that go."""
    sheet = replace(before, dates=[])
    for name in (record.told if is_known else WHOLE) - {"provider_id"}:
        setattr(sheet, name, getattr(record.sheet, name))
    if not record.told_dates or not (record.sheet.dates or record.cancels_missing):
        sheet.dates = list(before.dates)
        return sheet, ()
    pairs = _paired(before.dates, record.sheet.dates, now)
    for old, new in pairs:
        values = {name: getattr(new, name) for name in (record.told_dates if old else DATE_VALUES)}
        if old and "onsite_address" in values and values["onsite_address"] == old.onsite_address:
            values = {name: value for name, value in values.items() if name not in PLACE or value is not None}
        sheet.dates.append(replace(old or DateSheet(), **values))
    kept = {one.id for one in sheet.dates}
    rest = [one for one in before.dates if one.id not in kept]
    tells_rules = "opening_rule" in record.told_dates  # calendars know of nothing that is open without a date
    gone = [one for one in rest if (one.starts_at > now if one.starts_at else tells_rules)]
    sheet.dates += [one for one in rest if one not in gone]
    if record.cancels_missing:
        sheet.dates += [replace(one, status=DateStatus.CANCELLED) for one in gone]
        return sheet, ()
    return sheet, tuple(one.id for one in gone if one.id is not None)


def _paired(
    before: Iterable[DateSheet], told: Sequence[DateSheet], now: datetime
) -> list[tuple[DateSheet | None, DateSheet]]:
    """Each date of a file with the one it is: that of the same time, else one to come that the file lacks.

    So a date that moves stays the same one, for whoever has noted it.
    """
    spare = list(before)
    found: list[DateSheet | None] = [None] * len(told)
    for is_strict in (True, False):  # first those in the same format, then those that change theirs
        for number, one in enumerate(told):
            same = next((old for old in spare if _is_same(old, one, is_strict=is_strict)), None)
            if found[number] is None and same:
                spare.remove(same)
                found[number] = same
    coming = [old for old in spare if old.starts_at is not None and old.starts_at > now]
    for number, one in enumerate(told):
        if found[number] is None and one.starts_at and one.starts_at > now:
            moved = next((old for old in coming if old.format == one.format), None)
            if moved:
                coming.remove(moved)
            found[number] = moved
    return list(zip(found, told, strict=True))


def _is_same(old: DateSheet, new: DateSheet, *, is_strict: bool) -> bool:
    same_time = (old.starts_at or old.opening_rule) == (new.starts_at or new.opening_rule)
    return same_time and (old.format == new.format or not is_strict)


def _rows_of_dates(record: Record, sheet: OfferSheet) -> dict[int, int]:
    """The row of each date of the sheet, by its number; those of the file come first."""
    return {number: row for number, row in enumerate(record.date_rows) if number < len(sheet.dates)}


def _located(sheet: OfferSheet, before: OfferSheet, where: dict[int, int], setting: Setting) -> Iterator[RowFault]:
    """Put the places of dates on the map whose file does not say where they are."""
    was = {one.id: one for one in before.dates}
    for number, one in enumerate(sheet.dates):
        old = was.get(one.id) if one.id is not None else None
        is_same = old is not None and old.onsite_address == one.onsite_address
        if one.format == Format.DIGITAL or is_same or one.lat is not None or number not in where:
            continue
        one.onsite_ags = one.onsite_ags or (setting.home.ags if one.onsite_address or one.onsite_place else None)
        found = locate(setting.gazetteer, one.onsite_address or "", setting.home)
        if found.place:
            one.onsite_ags, one.lat, one.lon = found.place.ags, found.place.lat, found.place.lon
        if found.candidates:
            names = " / ".join(place.label for place in found.candidates)
            yield RowFault(where[number], "onsite_address", "place-which", {"names": names})
        if found.is_unknown:
            yield RowFault(where[number], "onsite_address", "postcode")


def _changes(before: OfferSheet, sheet: OfferSheet, removed: tuple[int, ...]) -> tuple[str, ...]:
    old, new = parts_of(before), parts_of(sheet)
    dated = bool(removed) or any(":" in name and old.get(name) != value for name, value in new.items())
    names = [name for name, value in new.items() if ":" not in name and old.get(name) != value]
    return (*names, *(["dates"] if dated else []))


class _Providers:
    """The providers of a municipality, by source id and by name."""

    def __init__(self, session: Session) -> None:
        columns = (Provider.id, Provider.source_id, Provider.name, Provider.is_archived)
        rows = session.execute(select(*columns).order_by(Provider.is_archived.desc())).all()
        self._by_source = {source: number for number, source, *_ in rows}
        self._by_name = {plain_letters(name): number for number, _, name, _ in rows}  # those in use go last: they win
        self.archived = {number for number, *_, is_archived in rows if is_archived}

    def find(self, told: ProviderRecord) -> int | None:
        """The id of a provider, ``TO_BE_MADE`` for one that is not there yet, None if the file names none."""
        if told.source_id in self._by_source:
            return self._by_source[told.source_id]
        if not told.name:
            return None
        return self._by_name.get(plain_letters(told.name), TO_BE_MADE)


def _known_offers(session: Session, ids: Collection[str]) -> dict[str, Offer]:
    return {offer.source_id: offer for offer in offers_with(session, Offer.source_id, ids)}


def offers_with[T: (int, str)](
    session: Session, column: InstrumentedAttribute[T], values: Collection[T]
) -> Iterator[Offer]:
    """The offers whose ``column`` has one of ``values``, with their dates, asked for in portions."""
    wanted = sorted(values)
    for start in range(0, len(wanted), AT_ONCE):
        some = column.in_(wanted[start : start + AT_ONCE])
        yield from session.scalars(select(Offer).where(some).options(selectinload(Offer.dates))).unique()


def _foreign(session: Session, model: type[Offer] | type[Provider], ids: Collection[str], ags: str) -> frozenset[str]:
    wanted = sorted(ids)
    foreign = select(model.source_id).where(model.municipality_ags != ags)
    return frozenset(
        one
        for start in range(0, len(wanted), AT_ONCE)
        for one in session.scalars(foreign.where(model.source_id.in_(wanted[start : start + AT_ONCE])))
    )
