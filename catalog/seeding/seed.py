"""Loading the pilot data, so that whoever starts Lotse has something to find, today and in a year.

The dates in the files are relative to the day of loading. What is loaded stays as it is, until it is refreshed by hand
or most of its dates have passed. Whatever a coordinator has taken over (no longer an example) is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload, undefer

from catalog.model import TOLD, BookingSetup, Municipality, Offer, OfferDate, OfferField, Provider
from catalog.offers.translating import remove_text, write_text
from catalog.offers.vector import offer_vector
from catalog.seeding.dates import BERLIN, Moments, moments_of_all
from catalog.seeding.entries import DateEntry, MunicipalityEntry, OfferEntry, PlaceEntry, ProviderEntry
from catalog.seeding.files import SeedError, Town, read_pilot
from catalog.vocabulary import DateStatus, OfferStatus

__all__ = ["SeedError", "SeedReport", "load_pilot", "refresh_if_stale"]

FRESH_SHARE = 1 / 3
"""The examples are stale when fewer than this share of those with dates have one that is still to come."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class SeedReport:
    """What a loading wrote. All zero: everything was there already."""

    municipalities: int = 0
    providers: int = 0
    offers: int = 0
    dates: int = 0

    def __bool__(self) -> bool:
        return any((self.municipalities, self.providers, self.offers, self.dates))


def load_pilot(
    session: Session, folder: Path, now: datetime, refresh: bool = False, progress: Progress | None = None
) -> SeedReport:
    """Load the pilot files under ``folder`` with dates as seen from ``now``.

    A municipality that is already known is left alone; with ``refresh`` its examples are brought back to what the files
    say, and their dates are moved on. ``progress`` is told how many offers of how many have been read. Raises
    :class:`SeedError` before anything is written if a file is wrong.
    """
    towns = read_pilot(folder, lambda ags: not refresh and session.get(Municipality, ags) is not None)
    known = _known_offers(session, towns)
    entries = [
        (town, entry)
        for town in towns
        for entry in town.offers
        if entry.source_id not in known or known[entry.source_id].is_example
    ]
    # Embedding takes seconds. It comes before the first write, so that no one else's write has to wait for it.
    vectors = dict(_vectors([entry for _, entry in entries], known, progress))
    for town in towns:
        _write_municipality(session, town.municipality)
    session.flush()
    providers = {
        entry.source_id: _write_provider(session, entry, town.municipality.ags)
        for town in towns
        for entry in town.providers
    }
    session.flush()
    for town, entry in entries:
        offer = known.get(entry.source_id)
        offer = _write_offer(session, offer, entry, providers[entry.provider], vectors[entry.source_id], now)
        _write_dates(offer, entry, town, now)
        session.flush()
        _write_setup(session, offer, entry)
    return SeedReport(len(towns), len(providers), len(entries), sum(len(entry.dates) for _, entry in entries))


def refresh_if_stale(session: Session, folder: Path, now: datetime) -> SeedReport:
    """Move the examples' dates on if most of them have passed, so that a demonstration never goes stale.

    Texts and status stay as they are; nothing is embedded, so this is quick enough for every start.
    """
    examples = list(session.scalars(select(Offer).where(Offer.is_example).options(selectinload(Offer.dates))).unique())
    dated = [offer for offer in examples if any(row.starts_at for row in offer.dates)]
    coming = [offer for offer in dated if any(row.starts_at and row.starts_at > now for row in offer.dates)]
    if not dated or len(coming) >= FRESH_SHARE * len(dated):
        return SeedReport()
    by_source = {offer.source_id: offer for offer in examples}
    moved = [(town, entry) for town in read_pilot(folder) for entry in town.offers if entry.source_id in by_source]
    for town, entry in moved:
        offer = by_source[entry.source_id]
        offer.assured_date = now.astimezone(BERLIN).date()
        _write_dates(offer, entry, town, now)
    session.flush()
    return SeedReport(offers=len(moved), dates=sum(len(entry.dates) for _, entry in moved))


def _vectors(
    entries: list[OfferEntry], known: dict[str, Offer], progress: Progress | None
) -> Iterator[tuple[str, bytes]]:
    """The vector of every offer; those whose text has not changed are not computed again."""
    for done, entry in enumerate(entries, start=1):
        offer = known.get(entry.source_id)
        unchanged = offer is not None and (offer.title, offer.summary, offer.fields) == (
            entry.title,
            entry.summary,
            frozenset(entry.fields),
        )
        if offer is not None and offer.vector is not None and unchanged:
            yield entry.source_id, offer.vector
        else:
            yield entry.source_id, offer_vector(entry.title, entry.summary, entry.fields)
        if progress:
            progress(done, len(entries))


def _known_offers(session: Session, towns: list[Town]) -> dict[str, Offer]:
    sources = [entry.source_id for town in towns for entry in town.offers]
    found = session.scalars(
        select(Offer)
        .where(Offer.source_id.in_(sources))
        .options(selectinload(Offer.dates), selectinload(Offer.texts), undefer(Offer.vector))
    )
    return {offer.source_id: offer for offer in found.unique()}


def _write_municipality(session: Session, entry: MunicipalityEntry) -> None:
    municipality = session.get(Municipality, entry.ags)
    if municipality is None:
        municipality = Municipality(ags=entry.ags, is_example=entry.is_example)
        session.add(municipality)
    elif not municipality.is_example:
        return
    municipality.name = entry.name
    municipality.state = entry.state
    municipality.lat, municipality.lon = entry.lat, entry.lon
    municipality.radius_km = entry.radius_km
    municipality.neighbours = entry.neighbours
    municipality.contact_name = entry.contact.name
    municipality.contact_phone = entry.contact.phone
    municipality.contact_email = entry.contact.email
    municipality.contact_hours = entry.contact.hours
    municipality.contact_address = entry.contact.address


def _write_provider(session: Session, entry: ProviderEntry, ags: str) -> Provider:
    provider = session.scalar(select(Provider).where(Provider.source_id == entry.source_id))
    if provider is None:
        provider = Provider(source_id=entry.source_id, is_example=entry.is_example)
        session.add(provider)
    elif not provider.is_example:
        return provider
    provider.municipality_ags = ags
    provider.name = entry.name
    provider.kind = entry.kind
    provider.website = entry.website
    provider.address = entry.place.address if entry.place else None
    return provider


def _write_offer(
    session: Session, offer: Offer | None, entry: OfferEntry, provider: Provider, vector: bytes, now: datetime
) -> Offer:
    """``offer``, or a new one, as the files have it."""
    if offer is None:
        offer = Offer(source_id=entry.source_id, is_example=True)
        session.add(offer)
    offer.provider = provider
    offer.municipality_ags = provider.municipality_ags
    offer.title, offer.summary, offer.description = entry.title, entry.summary, entry.description
    offer.kind, offer.audience, offer.status = entry.kind, entry.audience, OfferStatus.PUBLISHED
    ages, cost, registration = entry.ages, entry.cost, entry.registration
    contact, project = entry.contact, entry.project
    offer.age_min, offer.age_max = (ages.min, ages.max) if ages else (None, None)
    offer.age_required = ages.required if ages else False
    offer.cost_cents, offer.cost_note = (cost.cents, cost.note) if cost else (None, None)
    offer.languages, offer.step_free = entry.languages, entry.step_free
    offer.contact_kind = contact.kind if contact else None
    offer.firms = contact.firms if contact else None
    offer.talk_minutes = contact.minutes if contact else None
    offer.questions_beforehand = contact.questions_beforehand if contact else None
    offer.project_product = project.product if project else None
    offer.project_meetings = project.meetings if project else None
    offer.project_equipment = project.equipment if project else None
    offer.project_consent = project.consent if project else None
    offer.registration = registration.text if registration else None
    offer.registration_url = registration.url if registration else None
    offer.assured_date = now.astimezone(BERLIN).date()
    offer.updated_at = now
    offer.vector = vector
    _write_texts(offer, entry, now)
    kept = {row.field: row for row in offer.field_rows}
    offer.field_rows = [kept.get(field) or OfferField(field=field) for field in entry.fields]
    return offer


def _write_texts(offer: Offer, entry: OfferEntry, now: datetime) -> None:
    """What ``offer`` says in further languages."""
    for language in {text.language for text in offer.texts} - entry.texts.keys():
        remove_text(offer, language, now)
    for language, text in entry.texts.items():
        told = text.model_dump(include={*TOLD})
        write_text(offer, language, told, now, rules=text.rules, is_checked=text.checked)


def _write_setup(session: Session, offer: Offer, entry: OfferEntry) -> None:
    """Whether seats of ``offer`` are given away here."""
    setup = session.get(BookingSetup, offer.id)
    if setup is None and entry.booking is not None:
        setup = BookingSetup(offer_id=offer.id)
        session.add(setup)
    if setup is not None:
        setup.is_open = entry.booking is not None
        setup.nickname_purpose = entry.booking.nickname_purpose if entry.booking else None


def _write_dates(offer: Offer, entry: OfferEntry, town: Town, now: datetime) -> None:
    """Make the dates of ``offer`` those of the files, as seen from ``now``.

    Rows are reused, so that what refers to one stays whole: first those that are right already, then the others. So
    no row ever takes a moment that another row still has, which the database would refuse.
    """
    home = next(provider.place for provider in town.providers if provider.source_id == entry.provider)
    moved = moments_of_all(entry.dates, now, town.municipality.state)
    wanted = list(zip(entry.dates, moved, strict=True))
    spare = sorted(offer.dates, key=lambda row: row.id)
    rows: list[OfferDate | None] = []
    for spec, moments in wanted:
        same = next((row for row in spare if (row.starts_at, row.format) == (moments.starts_at, spec.format)), None)
        if same:
            spare.remove(same)
        rows.append(same)
    for (spec, moments), row in zip(wanted, rows, strict=True):
        if row is None:
            row = spare.pop(0) if spare else None
        if row is None:
            row = OfferDate()
            offer.dates.append(row)
        _fill_date(row, spec, moments, home)
    for row in spare:
        offer.dates.remove(row)


def _fill_date(row: OfferDate, entry: DateEntry, moments: Moments, home: PlaceEntry | None) -> None:
    row.starts_at, row.ends_at, row.opening_rule = moments.starts_at, moments.ends_at, entry.standing
    row.format, row.status, row.note = entry.format, DateStatus.SCHEDULED, entry.note
    row.digital_seats = entry.digital.seats if entry.digital else None
    row.digital_link = entry.digital.link if entry.digital else None
    row.digital_deadline = moments.digital_deadline
    row.onsite_seats = entry.onsite.seats if entry.onsite else None
    row.onsite_deadline = moments.onsite_deadline
    place = (entry.onsite.place or home) if entry.onsite else None
    row.onsite_place = place.name if place else None
    row.onsite_address = place.address if place else None
    row.onsite_ags = place.ags if place else None
    row.lat, row.lon = (place.lat, place.lon) if place else (None, None)
