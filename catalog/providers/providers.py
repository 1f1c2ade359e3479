"""The providers of a municipality as its desk works on them: listed, written, put away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from catalog.hearing.folding import plain_letters
from catalog.model import Offer, Provider
from catalog.offers.history import change_row
from catalog.offers.listing import is_due
from catalog.offers.writing import add_provider, withdraw
from catalog.paging import paged
from catalog.vocabulary import OfferStatus, ProviderKind

PAGE = 50
"""Providers on a page."""
PARTS = ("name", "kind", "website", "address", "contacts", "is_example")
"""What a form changes, under the names that the audit log uses."""
CONTACT_PARTS = ("name", "role", "email", "phone")
MOST_CONTACTS = 10


class HasOffers(Exception):
    """A provider with offers is not deleted, or nobody would know any more whose they are."""


@dataclass(frozen=True)
class ProviderListing:
    """What to list. Empty values leave everything in."""

    words: str = ""
    kind: str = ""
    state: str = ""
    """``due``: has offers to confirm; ``archived``: in the archive, where the others are not."""
    page: int = 1


@dataclass(frozen=True)
class ProviderLine:
    """A provider in the list, with the numbers of its offers outside the archive and of those to confirm."""

    provider: Provider
    offers: int
    due: int


@dataclass(frozen=True)
class ProviderLines:
    """A page of the list."""

    lines: Sequence[ProviderLine]
    total: int
    page: int
    pages: int


def list_providers(session: Session, listing: ProviderListing, today: date) -> ProviderLines:
    """The page that ``listing`` asks for, or the last one if there are fewer; by name."""
    offers, due = offer_counts(session, today)
    words = plain_letters(listing.words).split()
    rows = session.scalars(select(Provider).where(Provider.is_archived == (listing.state == "archived")))
    found = [
        provider
        for provider in rows
        if (not listing.kind or provider.kind == listing.kind)
        and (listing.state != "due" or due.get(provider.id))
        and all(word in _folded(provider) for word in words)
    ]
    found.sort(key=lambda provider: (plain_letters(provider.name), provider.id))
    page, pages = paged(len(found), listing.page, PAGE)
    shown = found[(page - 1) * PAGE : page * PAGE]
    lines = [ProviderLine(provider, offers.get(provider.id, 0), due.get(provider.id, 0)) for provider in shown]
    return ProviderLines(lines, len(found), page, pages)


def offer_counts(session: Session, today: date) -> tuple[dict[int, int], dict[int, int]]:
    """By provider: how many offers it has outside the archive, and how many of them are to be confirmed."""
    counted = select(Offer.provider_id, func.count(Offer.id)).group_by(Offer.provider_id)
    offers = session.execute(counted.where(Offer.status != OfferStatus.ARCHIVED))
    due = session.execute(counted.where(is_due(today)))
    return {row[0]: row[1] for row in offers}, {row[0]: row[1] for row in due}


def provider_parts(provider: Provider) -> dict[str, Any]:
    """The parts of a provider as JSON values."""
    return {name: getattr(provider, name) for name in PARTS}


def new_provider(session: Session, parts: Mapping[str, Any], ags: str) -> Provider:
    """A new provider of the municipality ``ags``."""
    provider = add_provider(session, ags, parts["name"], ProviderKind(parts["kind"]))
    change_row(provider, parts)
    session.flush()
    return provider


def archive_provider(session: Session, provider: Provider, now: datetime) -> int:
    """Put a provider away with all its offers, which nobody sees any more; how many offers that were."""
    own = select(Offer).where(Offer.provider_id == provider.id, Offer.status != OfferStatus.ARCHIVED)
    offers = list(session.scalars(own.options(selectinload(Offer.dates))).unique())
    for offer in offers:
        withdraw(offer, OfferStatus.ARCHIVED, now)
    provider.is_archived = True
    session.flush()
    return len(offers)


def remove_provider(session: Session, provider: Provider) -> None:
    """Delete a provider. Raises HasOffers, also for offers in the archive."""
    if session.scalar(select(func.count(Offer.id)).where(Offer.provider_id == provider.id)):
        raise HasOffers
    session.delete(provider)
    session.flush()


def _folded(provider: Provider) -> str:
    """All that a provider is searched by."""
    people = (f"{one.get('name', '')} {one.get('email', '')}" for one in provider.contacts)
    return plain_letters(" ".join((provider.name, provider.address or "", *people)))
