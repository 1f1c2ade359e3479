"""One offer for a page of its own: the same lines as in the chat."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from actions.cards import assured_on, when_and_where
from actions.cards import card as offer_card
from actions.offer import details, offer_for
from bot.beforehand import Answered, answers_of
from bot.messages import Message, Picture
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.bookings.reading import is_bookable, waited_for
from catalog.database import Database
from catalog.exchange.icalendar import calendar_of
from catalog.exchange.schemaorg import described
from catalog.model import ORIGINAL, Offer, OfferDate
from catalog.offers.freshness import marked
from catalog.offers.translating import words_in
from catalog.offers.words import Addresses, Words, languages_of, words_for, words_of
from catalog.questions.beforehand import open_dates
from catalog.search.candidates import candidate_of
from catalog.search.eligibility import LOCAL, open_modes
from catalog.search.explaining import reasons_of, unknowns_of
from catalog.search.searching import offer_dates
from catalog.search.viewpoint import viewpoint
from catalog.vocabulary import Audience, DateStatus
from catalog.wish import Match, Wish


@dataclass(frozen=True)
class OfferView:
    """A published offer for young people, in words."""

    title: str
    badge: str
    """Marks an invented example. Always shown."""
    provider: str
    lines: tuple[str, ...]
    in_german: tuple[str, ...]
    """Pieces of the lines, dates and provider that are German on a page in another language."""
    is_example: bool
    dates: tuple[DateView, ...]
    """The dates one can still get into; empty if there is none."""
    full: tuple[DateView, ...]
    """Dates one can only wait for."""
    date_id: int
    """The date to ask about in the chat."""
    title_language: str
    """The language of the title, and of what else is not marked as German."""
    languages: tuple[str, ...]
    """All those in which there is the offer, German first."""
    described: list[dict[str, Any]]
    """The same as schema.org JSON-LD; empty for an invented example, which nobody is to take for real."""
    summary: str
    assured: str
    """When somebody last said that all of it is right; empty if nobody has."""
    is_overdue: bool
    """That is too long ago: the lines say so."""
    picture: Picture | None
    answers: tuple[Answered, ...] = ()
    takes_questions: bool = False
    """One can hand in a question before the date."""


@dataclass(frozen=True)
class DateView:
    """One date, in words. ``dated``: it has a moment, so that it can be put into a calendar.

    ``bookable``: one can ask for a seat here, be it on the waiting list; ``waiting``: only there.
    """

    id: int
    text: str
    dated: bool
    bookable: bool = False
    waiting: bool = False


@dataclass(frozen=True)
class Preview:
    """An offer as young people would see it if it were published now."""

    card: Message
    """As an answer in the chat shows it to somebody whose wish it fits."""
    view: OfferView


def offer_view(
    database: Database,
    texts: Texts,
    offer_id: int,
    language: str,
    now: Callable[[], datetime],
    page: str,
    audience: str = Audience.YOUNG_PEOPLE,
) -> OfferView | None:
    """The offer with that id; None unless it is published, for that audience, and has ever had a date.

    ``page`` is the address of an offer's page, with ``{offer}`` for its id.
    """
    with database.session() as session:
        offer = offer_for(session, offer_id, audience)
        if offer is None or not offer.dates:
            return None
        overdue = assured_on(marked(session, [offer], now().astimezone(LOCAL).date()).get(offer.id))
        dates = offer_dates(session, offer.id, now(), audience)
        bookable = [date for date in offer.dates if is_bookable(session, date, now())]
        waited = waited_for(session, (date.id for date in bookable), now())
        asks = bool(open_dates(offer, now()))
        words = words_of(session, offer, language)
        others = languages_of(session, [offer.id]).get(offer.id, ())
        address = Addresses(page.format(offer=offer.id), (ORIGINAL, *others))
        view = _view(Phrasing(texts, language), words, dates, address, overdue, bookable, waited, asks=asks)
        return replace(view, answers=answers_of(session, offer.id), takes_questions=asks)


def offer_preview(texts: Texts, offer: Offer, language: str, now: datetime) -> Preview | None:
    """``offer`` as it would be seen, whatever its status; None while it has no date."""
    if not offer.dates:
        return None
    phrasing = Phrasing(texts, language)
    coming = [
        date
        for date in offer.dates
        if date.status == DateStatus.SCHEDULED
        and (date.starts_at is None or date.starts_at > now)
        and open_modes(candidate_of(offer, date), now)
    ]
    shown = coming[0] if coming else offer.dates[-1]
    seen = candidate_of(offer, shown)
    view = viewpoint(Wish(), [seen], now, None)
    match = Match(seen.offer_id, seen.date_id, 0, reasons_of(view, seen), unknowns_of(view, seen), None)
    words = words_in(offer, language)
    card = phrasing.card(offer_card(words, shown, match, more_dates=len(coming) > 1), 1)
    return Preview(Message("", cards=(card,), kind="results", language=language), _view(phrasing, words, coming))


def _view(
    phrasing: Phrasing,
    words: Words,
    dates: list[OfferDate],
    addresses: Addresses | None = None,
    overdue: dict[str, Any] | None = None,
    bookable: Sequence[OfferDate] = (),
    waited: Collection[int] = (),
    *,
    asks: bool = True,
) -> OfferView:
    """The offer with those of its ``dates`` that are open, and those that are booked here (``waited``: wait for).

    ``asks``: as for ``details``. It is described for search engines if it has ``addresses``.
    """
    offer = words.offer
    shown_date = dates[0] if dates else offer.dates[-1]
    values = details(words, shown_date, asks=asks, booked_here=bool(bookable)) | (overdue or {})
    shown = {name: value for name, value in values.items() if name != "is_example"}
    head, provider = phrasing.say("details-head", title=values["title"], provider=values["provider"]).split("\n", 1)
    text = phrasing.message({"key": "details", "values": shown})
    return OfferView(
        title=values["title"],
        badge=phrasing.say("card-example") if values.get("is_example") else "",
        provider=provider,
        lines=tuple(text.text.removeprefix(f"{head}\n{provider}\n").splitlines()),
        in_german=phrasing.in_german(values, [when_and_where(words, date) for date in dates]),
        is_example="is_example" in values,
        dates=tuple(_date_view(phrasing, words, date, date in bookable, date.id in waited) for date in dates),
        full=tuple(_date_view(phrasing, words, date, True, True) for date in bookable if date not in dates),
        date_id=values["date"],
        summary=words.summary,
        title_language=words.language,
        languages=addresses.languages if addresses else (words.language,),
        assured=phrasing.whole_day(offer.assured_date) if offer.assured_date else "",
        is_overdue=bool(overdue),
        picture=text.picture,
        described=described(words, dates, addresses) if addresses and not offer.is_example else [],
    )


def _date_view(phrasing: Phrasing, words: Words, date: OfferDate, bookable: bool, waiting: bool) -> DateView:
    text = phrasing.when_and_where(_filled(when_and_where(words, date)))
    return DateView(date.id, text, date.starts_at is not None, bookable, waiting)


def offer_calendar(
    database: Database,
    texts: Texts,
    offer_id: int,
    date_id: int | None,
    language: str,
    now: Callable[[], datetime],
    page: str,
    audience: str = Audience.YOUNG_PEOPLE,
) -> bytes | None:
    """One date of an offer (or all) as a calendar file, cancelled ones too; None where none with a moment is meant."""
    with database.session() as session:
        offer = offer_for(session, offer_id, audience)
        dates = [date for date in offer.dates if date_id in (None, date.id) and date.starts_at] if offer else []
        if not dates:
            return None
        return calendar_of(
            dates,
            words_for(session, [offer], language) if offer else {},
            online=texts.say(language, "card-digital"),
            page=page,
            now=now(),
            example=texts.say(language, "card-example"),
        )


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
