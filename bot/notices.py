"""Offers as they are printed on sheets: fewer words than a card, and each line with its own language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from actions.cards import card, when_and_where
from actions.offer import offer_for
from bot.directions import without_marks
from bot.phrasing import BERLIN, Phrasing
from catalog.model import OfferDate
from catalog.offers.words import Words, title_language, words_for
from catalog.search.searching import offer_dates
from catalog.vocabulary import Audience

FURTHER_DATES = 4
"""Of an offer on a list, beside its next one: a school term of something that happens every month."""


@dataclass(frozen=True)
class Line:
    """A line in the language of the sheet, or one of the catalog's, in German."""

    text: str
    is_german: bool = False


@dataclass(frozen=True)
class Notice:
    """An offer, or one date of it."""

    offer_id: int
    title: str
    title_language: str
    provider: str
    when: Line
    where: Line
    lines: tuple[Line, ...]
    badge: str
    """Marks an invented example; empty for a real offer."""
    opens_day: bool = False
    """Whether it is the first one of its day."""


@dataclass(frozen=True)
class MonthSheet:
    """The dates of a search in one month, and what has none because it is open all year."""

    name: str
    """In the language of the sheet, such as "Dezember 2026"."""
    key: str
    """``2026-12``."""
    dated: tuple[Notice, ...]
    always: tuple[Notice, ...]
    more: int
    """How many there are beside them."""


def dated_notices(phrasing: Phrasing, words: Mapping[int, Words], dates: Iterable[OfferDate]) -> list[Notice]:
    """One for each date, in their order. ``words`` are what their offers say, by id."""
    notices: list[Notice] = []
    day = None
    for one in dates:
        assert one.starts_at
        before, day = day, one.starts_at.astimezone(BERLIN).date()
        notices.append(_notice(phrasing, card(words[one.offer_id], one), opens_day=day != before))
    return notices


def open_notices(phrasing: Phrasing, words: Mapping[int, Words], dates: Iterable[OfferDate]) -> list[Notice]:
    """One for each date that is none: what is open all year."""
    return [_notice(phrasing, card(words[one.offer_id], one)) for one in dates]


def picked_notices(
    phrasing: Phrasing,
    session: Session,
    offer_ids: Sequence[int],
    language: str,
    now: datetime,
    audience: str = Audience.YOUNG_PEOPLE,
) -> list[Notice]:
    """One for each of the offers that one can still get into, in their order, with all that a list says of it."""
    notices = []
    offers = [offer for offer_id in offer_ids if (offer := offer_for(session, offer_id, audience))]
    words = words_for(session, offers, language)
    for offer in offers:
        dates = offer_dates(session, offer.id, now, audience)
        if dates:
            values = card(words[offer.id], dates[0])
            notices.append(_notice(phrasing, values, more=_details(phrasing, words[offer.id], dates[1:])))
    return notices


def _notice(
    phrasing: Phrasing, values: dict[str, Any], *, opens_day: bool = False, more: Iterable[Line] = ()
) -> Notice:
    german = {without_marks(line) for line in phrasing.in_german(values)}
    spoken = [phrasing.ages(values), phrasing.cost(values)]
    return Notice(
        offer_id=values["offer"],
        title=values["title"],
        title_language=title_language(values),
        provider=values["provider"],
        when=_line(phrasing.when(values), german),
        where=_line(phrasing.where(values), german),
        lines=(*(Line(line) for line in spoken if line), *more),
        badge=phrasing.say("card-example") if values.get("is_example") else "",
        opens_day=opens_day,
    )


def _details(phrasing: Phrasing, words: Words, further: Sequence[OfferDate]) -> Iterable[Line]:
    if further:
        whens = [phrasing.when(when_and_where(words, date)) for date in further[:FURTHER_DATES]]
        yield Line(phrasing.say("print-more-dates", dates=" · ".join(whens)))
    if registration := words.say("registration"):
        yield Line(phrasing.say("register-how", how=registration))


def _line(text: str, german: set[str]) -> Line:
    """``german`` are the lines of the catalog, none on a German sheet. An address may follow the name of a place."""
    bare = without_marks(text)
    return Line(text, bare in german or any(bare.startswith(f"{line}, ") for line in german))
