"""Offer dates as cards: everything a card shows, as values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, lazyload

from catalog.bookings.reading import bookable_offers, waited_for
from catalog.model import ORIGINAL, Offer, OfferDate
from catalog.offers.freshness import marked
from catalog.offers.words import Words, words_for
from catalog.pictures.keeping import path_of
from catalog.search.eligibility import LOCAL
from catalog.search.searching import with_other_dates
from catalog.wish import Match

_DATES_AND_OFFERS = (
    select(OfferDate, Offer)
    .join(OfferDate.offer)
    .where(OfferDate.id.in_(bindparam("dates", expanding=True)))
    .options(lazyload(Offer.field_rows))
)
"""No card shows the fields of an offer: they are not read."""


def cards(session: Session, matches: Iterable[Match], now: datetime, language: str) -> list[dict[str, Any]]:
    """The cards of ``matches``, in their order, for whoever reads ``language``."""
    wanted = list(matches)
    rows = session.execute(_DATES_AND_OFFERS, {"dates": [match.date_id for match in wanted]})
    found = {date.id: (offer, date) for date, offer in rows}
    several = with_other_dates(session, [match.offer_id for match in wanted], now)
    offers = {offer.id: offer for offer, _ in found.values()}
    assured = marked(session, offers.values(), now.astimezone(LOCAL).date())
    bookable = bookable_offers(session, offers)
    waited = waited_for(session, (match.date_id for match in wanted if match.offer_id in bookable), now)
    words = words_for(session, offers.values(), language)
    return [
        card(words[match.offer_id], found[match.date_id][1], match, more_dates=match.offer_id in several)
        | (_seats(match.date_id in waited) if match.offer_id in bookable and found[match.date_id][1].starts_at else {})
        | assured_on(assured.get(match.offer_id))
        for match in wanted
    ]


def _seats(is_waited_for: bool) -> dict[str, Any]:
    """Whether one can take a seat here. Where one can only wait, the card says so, and the details lead to the list."""
    return {"waiting": True} if is_waited_for else {"bookable": True}


def assured_on(day: date | None) -> dict[str, Any]:
    """The part of a card that says how old what it says is; empty for what was confirmed in time."""
    return {"assured_on": day.isoformat()} if day else {}


def card(words: Words, date: OfferDate, match: Match | None = None, *, more_dates: bool = False) -> dict[str, Any]:
    """One card. Moments are ISO 8601 in UTC; what is unknown is left out and named under ``unknowns``.

    ``more_dates``: the offer has others than ``date``.
    """
    offer = words.offer
    values = {
        "offer": offer.id,
        "date": date.id,
        "title": words.title,
        "summary": words.summary,
        "provider": offer.provider.name,
        "offer_kind": offer.kind,
        "age_min": offer.age_min,
        "age_max": offer.age_max,
        "age_required": offer.age_required or None,
        "cost_cents": offer.cost_cents,
        "firms": offer.firms,
        "talk_minutes": offer.talk_minutes,
        "is_example": offer.is_example or None,
        "picture": _picture(words),
        "more_dates": more_dates or None,
        **when_and_where(words, date),
    }
    if match:
        values["distance_km"] = round(match.distance_km) if match.distance_km is not None else None
        values["reasons"] = [asdict(reason) for reason in match.reasons]
        values["unknowns"] = [asdict(unknown) for unknown in match.unknowns]
    return {name: value for name, value in values.items() if value is not None}


def _picture(words: Words) -> dict[str, Any] | None:
    if not words.offer.picture_key:
        return None
    language = words.language if "picture_alt" in words.translated else ORIGINAL
    return {"path": path_of(words.offer.picture_key), "alt": words.say("picture_alt"), "language": language}


def when_and_where(words: Words, date: OfferDate) -> dict[str, Any]:
    """The part of a card that belongs to the date. Never the join link: it is for those booked."""
    return {
        "starts_at": date.starts_at.isoformat() if date.starts_at else None,
        "ends_at": date.ends_at.isoformat() if date.ends_at else None,
        **words.values(date=date),
        "format": date.format,
        "status": date.status,
        "place": date.onsite_place,
        "address": date.onsite_address,
    }
