"""The offers of a municipality as its desk lists them: searched, filtered, sorted, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, and_, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from catalog.hearing.folding import plain_letters
from catalog.model import Offer, OfferDate, OfferField, OfferText, Provider
from catalog.offers.freshness import is_in_sight
from catalog.offers.translating import has_outdated
from catalog.paging import paged
from catalog.vocabulary import DateStatus, OfferStatus

PAGE = 50
"""Offers on a page."""
SORTS = ("title", "next", "changed", "review")
OPEN = "open"
"""The status of everything that is not in the archive."""


@dataclass(frozen=True)
class Listing:
    """What to list. Empty values leave everything in."""

    words: str = ""
    status: str = OPEN
    kind: str = ""
    provider_id: int | None = None
    field: str = ""
    state: str = ""
    """``due``: published, and to be confirmed; ``hidden``: for so long that the chat does not find it any more;
    ``undated``: without a date to come; ``outdated``: changed since it was translated."""
    sort: str = "title"
    page: int = 1


@dataclass(frozen=True)
class Line:
    """An offer in the list."""

    id: int
    title: str
    status: str
    kind: str
    provider: str
    next_at: datetime | None
    always: bool
    """Open without a date."""
    review_on: date | None
    is_example: bool
    updated_at: datetime
    is_outdated: bool
    """Changed since it was translated."""


@dataclass(frozen=True)
class Lines:
    """A page of the list."""

    lines: Sequence[Line]
    total: int
    page: int
    pages: int


def list_offers(session: Session, listing: Listing, now: datetime, today: date) -> Lines:
    """The page that ``listing`` asks for, or the last one if there are fewer."""
    conditions = conditions_of(session, listing, now, today)
    total = session.scalar(select(func.count(Offer.id)).where(*conditions)) or 0
    page, pages = paged(total, listing.page, PAGE)
    upcoming = _next_date(now)
    rows = session.execute(
        _sorted(_columns(upcoming).where(*conditions), listing.sort, upcoming).limit(PAGE).offset((page - 1) * PAGE)
    )
    return Lines([Line(*row) for row in rows], total, page, pages)


def conditions_of(session: Session, listing: Listing, now: datetime, today: date) -> list[ColumnElement[bool]]:
    """What an offer must meet to be listed."""
    found: list[ColumnElement[bool]] = [holds_word(session, word) for word in plain_letters(listing.words).split()]
    if listing.status == OPEN:
        found.append(Offer.status != OfferStatus.ARCHIVED)
    elif listing.status:
        found.append(Offer.status == listing.status)
    if listing.kind:
        found.append(Offer.kind == listing.kind)
    if listing.provider_id is not None:
        found.append(Offer.provider_id == listing.provider_id)
    if listing.field:
        found.append(exists().where(OfferField.offer_id == Offer.id, OfferField.field == listing.field))
    if listing.state == "due":
        found.append(is_due(today))
    elif listing.state == "hidden":
        found += [Offer.status == OfferStatus.PUBLISHED, ~is_in_sight(literal(today, Date))]
    elif listing.state == "undated":
        found.append(~_has_dates(now))
    elif listing.state == "outdated":
        found.append(has_outdated())
    return found


def is_due(today: date) -> ColumnElement[bool]:
    """Whether young people can see an offer that somebody should look at again."""
    return and_(Offer.status == OfferStatus.PUBLISHED, or_(Offer.review_on.is_(None), Offer.review_on <= today))


def holds_word(session: Session, word: str) -> ColumnElement[bool]:
    """Whether a folded word stands in title or summary, in whatever language, or in the provider's name."""
    providers = session.execute(select(Provider.id, Provider.name)).all()
    named = [number for number, name in providers if word in plain_letters(name)]
    translated = select(OfferText.offer_id).where(OfferText.folded.contains(word, autoescape=True))
    return or_(Offer.folded.contains(word, autoescape=True), Offer.provider_id.in_(named), Offer.id.in_(translated))


def _coming(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (OfferDate.offer_id == Offer.id, OfferDate.status == DateStatus.SCHEDULED, OfferDate.starts_at > now)


def _has_dates(now: datetime) -> ColumnElement[bool]:
    always = and_(OfferDate.starts_at.is_(None), OfferDate.status == DateStatus.SCHEDULED)
    return or_(exists().where(*_coming(now)), exists().where(OfferDate.offer_id == Offer.id, always))


def _next_date(now: datetime) -> Any:
    return select(func.min(OfferDate.starts_at)).where(*_coming(now)).correlate(Offer).scalar_subquery()


def _columns(upcoming: Any) -> Select[Any]:
    always = exists().where(OfferDate.offer_id == Offer.id, OfferDate.starts_at.is_(None))
    return select(
        Offer.id,
        Offer.title,
        Offer.status,
        Offer.kind,
        Provider.name,
        upcoming.label("next_at"),
        always.label("always"),
        Offer.review_on,
        Offer.is_example,
        Offer.updated_at,
        has_outdated().label("is_outdated"),
    ).join(Provider, Provider.id == Offer.provider_id)


def _sorted(statement: Select[Any], sort: str, upcoming: Any) -> Select[Any]:
    """In the order asked for; offers without the value come last, equal ones by title."""
    orders: dict[str, tuple[Any, ...]] = {
        "title": (),
        "next": (upcoming.is_(None), upcoming),
        "changed": (Offer.updated_at.desc(),),
        "review": (Offer.review_on.is_not(None), Offer.review_on),
    }
    return statement.order_by(*orders.get(sort, ()), Offer.folded, Offer.id)
