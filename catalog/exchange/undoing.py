"""Taking a whole import back: what it brought goes, what it changed is as before, what people did since stays.

The audit log says what an import did (``AuditEntry.import_id``); each of its entries is taken back by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.model import AuditEntry, BookingSetup, Offer, Provider, ProviderLink
from catalog.offers.history import undo, values_of
from catalog.offers.vector import offer_text
from catalog.offers.writing import withdraw
from catalog.vocabulary import OfferStatus


@dataclass
class Reverted:
    """What taking an import back did, in offers."""

    removed: int = 0
    archived: int = 0
    """New ones that were published: somebody may have seen them."""
    restored: int = 0
    left: int = 0
    """Those that somebody has changed since, at least the same parts of them, or set up for bookings."""


def entries_of(session: Session, import_id: int) -> Sequence[AuditEntry]:
    """What an import did, the last first."""
    return session.scalars(
        select(AuditEntry).where(AuditEntry.import_id == import_id).order_by(AuditEntry.id.desc())
    ).all()


def texts_before(session: Session, import_id: int) -> list[str]:
    """The texts that offers have again when the import is taken back: their meaning can be worked out ahead."""
    found = []
    for entry in entries_of(session, import_id):
        offer = session.get(Offer, entry.subject_id) if (entry.subject, entry.action) == ("offer", "changed") else None
        if offer is not None:
            values = values_of(offer) | {name: before for name, (before, _) in entry.changes.items()}
            found.append(offer_text(values["title"], values["summary"], values["fields"]))
    return found


def undo_import(session: Session, import_id: int, now: datetime) -> Reverted:
    """Take back what an import did. This is a change of its own."""
    found = Reverted()
    providers = []
    for entry in entries_of(session, import_id):
        if entry.subject == "provider" and entry.action == "created" and not _changed_since(session, entry):
            providers.append(entry.subject_id)
        offer = session.get(Offer, entry.subject_id) if entry.subject == "offer" else None
        if offer is not None:
            _undo_one(session, offer, entry, found, now)
    session.flush()
    for number in providers:
        _remove_if_idle(session, number)
    return found


def _undo_one(session: Session, offer: Offer, entry: AuditEntry, found: Reverted, now: datetime) -> None:
    if entry.action == "changed":
        undone = undo(session, offer, entry, now)
        found.restored += bool(undone.parts)
        found.left += bool(undone.changed_since)
    elif _changed_since(session, entry) or session.get(BookingSetup, offer.id) is not None:
        found.left += 1
    elif offer.status == OfferStatus.DRAFT:
        session.delete(offer)
        found.removed += 1
    else:
        withdraw(offer, OfferStatus.ARCHIVED, now)
        found.archived += 1


def _changed_since(session: Session, entry: AuditEntry) -> bool:
    same = (AuditEntry.subject == entry.subject, AuditEntry.subject_id == entry.subject_id)
    return session.scalar(select(AuditEntry.id).where(*same, AuditEntry.id > entry.id).limit(1)) is not None


def _remove_if_idle(session: Session, number: int) -> None:
    """Delete a provider that the import has brought, unless it has offers or a link."""
    provider = session.get(Provider, number)
    used = [
        session.scalar(select(func.count()).select_from(model).where(model.provider_id == number))
        for model in (Offer, ProviderLink)
    ]
    if provider is not None and not any(used):
        session.delete(provider)
