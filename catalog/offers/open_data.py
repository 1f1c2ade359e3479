"""What everybody may take away of the catalog: published offers as HSDS 3 and as a table, a page at a time.

Left out are join links, which are for those booked, who confirmed an offer, drafts, and what is too old to be shown.
Invented examples are left out unless they are asked for. Who asks for what has changed since a moment also gets what is
gone since, as services that are ``defunct`` and have nothing but an id and the moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, literal, not_, or_, select
from sqlalchemy.orm import Session, selectinload

from catalog.exchange.hsds import service_id, service_of, text_language
from catalog.exchange.records import Record, record_of
from catalog.model import ORIGINAL, TOLD, Offer
from catalog.offers.freshness import is_in_sight
from catalog.offers.words import Words, languages_of, words_for
from catalog.paging import paged
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import OfferStatus

PER_PAGE, MOST_PER_PAGE = 50, 500
MOST_IN_TABLE = 10_000
"""Offers of one table: all of a large district."""


@dataclass(frozen=True)
class Taking:
    """What is asked for. ``ags`` is a municipality, empty for all of them."""

    ags: str = ""
    since: datetime | None = None
    examples: bool = False
    page: int = 1
    per_page: int = PER_PAGE
    language: str = ORIGINAL
    """That of the texts, where there are any in it."""
    public_url: str = ""
    """Where pictures are for people, without a slash at the end."""


def services(session: Session, taking: Taking, now: datetime) -> dict[str, Any]:
    """A page as HSDS has it (``total_items``, ``contents`` ...), by id, so that no page is moved by a change."""
    live = _live(now, taking)
    wanted = _narrowed(taking, live if taking.since is None else _changed(taking.since, live))
    total = session.scalar(select(func.count(Offer.id)).where(*wanted)) or 0
    rows = session.execute(
        select(Offer, live)
        .where(*wanted)
        .order_by(Offer.id)
        .offset((taking.page - 1) * taking.per_page)
        .limit(taking.per_page)
        .options(selectinload(Offer.dates))
    ).all()
    words = words_for(session, (offer for offer, _ in rows), taking.language)
    languages = languages_of(session, words)
    contents = [
        _service(words[offer.id], languages.get(offer.id, ()), taking) if is_live else _gone(offer)
        for offer, is_live in rows
    ]
    _, pages = paged(total, taking.page, taking.per_page)
    return {
        "total_items": total,
        "total_pages": pages,
        "page_number": taking.page,
        "size": len(contents),
        "first_page": taking.page == 1,
        "last_page": taking.page >= pages,
        "empty": not contents,
        "contents": contents,
    }


def records(session: Session, taking: Taking, now: datetime) -> Sequence[Record]:
    """All offers at once, for a table."""
    wanted = _narrowed(taking, _live(now, taking))
    rows = select(Offer).where(*wanted).order_by(Offer.id).limit(MOST_IN_TABLE).options(selectinload(Offer.dates))
    words = words_for(session, session.scalars(rows), taking.language)
    return [_public(one, taking) for one in words.values()]


def _live(now: datetime, taking: Taking) -> ColumnElement[bool]:
    today = literal(now.astimezone(LOCAL).date())
    shown = and_(Offer.status == OfferStatus.PUBLISHED, is_in_sight(today))
    return shown if taking.examples else and_(shown, Offer.is_example.is_(False))


def _changed(since: datetime, live: ColumnElement[bool]) -> ColumnElement[bool]:
    """What changed, and what is not to be seen (any more): that may be by the mere passing of time."""
    return or_(Offer.updated_at > since, not_(live))


def _narrowed(taking: Taking, condition: ColumnElement[bool]) -> list[ColumnElement[bool]]:
    return [condition, Offer.municipality_ags == taking.ags] if taking.ags else [condition]


def _service(words: Words, languages: Iterable[str], taking: Taking) -> dict[str, Any]:
    service = service_of(_public(words, taking)) | {"last_modified": words.offer.updated_at.isoformat()}
    service["attributes"] += [text_language(service["id"], language) for language in languages]
    return service


def _gone(offer: Offer) -> dict[str, Any]:
    """Nothing of what it said: it may have been taken back for a reason."""
    return {"id": service_id(offer.source_id), "status": "defunct", "last_modified": offer.updated_at.isoformat()}


def _public(words: Words, taking: Taking) -> Record:
    record = record_of(words.offer, taking.public_url)
    dates = [
        replace(date, digital_link=None, opening_rule=words.rule(date.opening_rule)) for date in record.sheet.dates
    ]
    told: dict[str, Any] = {name: words.say(name) for name in TOLD}
    sheet = replace(record.sheet, dates=dates, **told)
    return replace(record, sheet=sheet, assurer=None)
