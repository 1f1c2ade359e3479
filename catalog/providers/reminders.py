"""Whom to remind that offers are to be confirmed: each provider at most once in its municipality's interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.model import Municipality, Offer, Provider
from catalog.offers.freshness import may_remind, rules_of
from catalog.offers.listing import is_due
from catalog.search.eligibility import LOCAL

FIRST_HOUR, LAST_HOUR = 8, 17
"""From when until when letters are sent, on weekdays, by the clock in Germany: offices read no mail at night."""


@dataclass(frozen=True)
class Reminder:
    """A provider to be reminded, and the titles of what it should confirm."""

    provider: Provider
    town: Municipality
    titles: tuple[str, ...]


def is_office_time(now: datetime) -> bool:
    """Whether letters may be sent now."""
    local = now.astimezone(LOCAL)
    return local.weekday() < 5 and FIRST_HOUR <= local.hour < LAST_HOUR


def reminders(session: Session, now: datetime) -> Iterator[Reminder]:
    """Whom to remind now. Invented examples get no mail, nor does who has no address or is in the archive."""
    today = now.astimezone(LOCAL).date()
    rows = session.execute(
        select(Provider, Municipality, Offer.title)
        .join(Municipality, Municipality.ags == Provider.municipality_ags)
        .join(Offer, Offer.provider_id == Provider.id)
        .where(is_due(today), Provider.is_archived.is_(False), Provider.is_example.is_(False))
        .order_by(Provider.id, Offer.folded)
    ).all()
    by_provider: dict[int, tuple[Provider, Municipality, list[str]]] = {}
    for provider, town, title in rows:
        by_provider.setdefault(provider.id, (provider, town, []))[2].append(title)
    for provider, town, titles in by_provider.values():
        if provider.mail and may_remind(provider.reminded_at, now, rules_of(town)):
            yield Reminder(provider, town, tuple(titles))
