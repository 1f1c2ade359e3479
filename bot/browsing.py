"""The catalog to look through: what a page of the portal shows for a search, in a person's language.

The same understanding, matching, widening and wording as in the chat, without a conversation: a search is an address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from actions.cards import cards
from actions.contact import contact, coordination
from actions.slots import WishSlots, merge
from bot.entries import Entries, Entry
from bot.help_lines import crisis_message
from bot.letterheads import NOBODY, Letterhead, letterhead_of
from bot.maps import Plan, Spot, plan_of
from bot.messages import Message
from bot.metrics import Metrics
from bot.months import FARTHEST_MONTHS, Month, first_month, first_of, month_name, month_of, span
from bot.notices import MonthSheet, dated_notices, open_notices
from bot.phrasing import Phrasing
from bot.safety import CRISIS, SafetyRule
from bot.texts import Texts
from catalog.coordinations import own_help_lines
from catalog.database import Database
from catalog.fields import Lexicon
from catalog.figures.counting import count_month, count_nameless, searched
from catalog.hearing import Listener
from catalog.kit.codes import matches_of, picked_dates
from catalog.meaning.embedding import embed
from catalog.model import Municipality, OfferDate
from catalog.offers.words import Words, language_note, languages_of_titles, words_for
from catalog.paging import paged
from catalog.places.gazetteer import Gazetteer
from catalog.search.candidates import Row
from catalog.search.reach import good_until
from catalog.search.searching import find_and_tell, find_named, is_name, matching_dates
from catalog.search.wish_query import (
    MOST_SEATS,
    OLDEST,
    YOUNGEST,
    Pairs,
    Said,
    criteria,
    from_query,
    to_query,
)
from catalog.vocabulary import Audience
from catalog.wish import Found, Heard, Match, Place, Wish, days_to_json

if TYPE_CHECKING:
    from catalog.meaning.embedding import Meaning

PAGE = 12
"""Offers on a page: a few screens of a phone."""
MOST = 240
"""Offers of one search that are counted and can be paged through. Who has more in front of them narrows it down."""
MOST_PAGES = MOST // PAGE
LONGEST_WORDS = 300
"""Characters of the search box that are read."""
VIEWS = ("list", "calendar", "map")
MOST_ON_SHEET = 120
"""Dates of a month that are printed: some eight pages. Whoever puts them up would choose among more anyway."""
MOST_ALWAYS = 20
"""Offers without dates on such a sheet: the best ones."""


@dataclass(frozen=True)
class Search:
    """What an address asks for."""

    wish: Wish
    words: str = ""
    """What was typed and names no criterion: looked for in titles and names of providers."""
    page: int = 1
    view: str = "list"
    month: str = ""
    """``2026-11``, for the calendar; empty for the first one with an offer."""

    def plain(self) -> Search:
        """The same search, whatever page, view or month it was looked at in."""
        return replace(self, page=1, view="list", month="")

    def query(self, **changes: Any) -> list[tuple[str, str]]:
        """The search as the query of an address, with ``changes``. Without any, it is the address to share."""
        changed = replace(self, **changes)
        more = [
            ("q", changed.words),
            ("view", "" if changed.view == "list" else changed.view),
            ("month", changed.month),
            ("page", str(changed.page) if changed.page > 1 else ""),
        ]
        return to_query(changed.wish) + [(name, value) for name, value in more if value]


@dataclass(frozen=True)
class Asked:
    """What came of a form that was sent: a search; or what has to be put right or chosen first."""

    search: Search
    problems: dict[str, str]
    """The key of a text by the name of the field that cannot be read."""
    places: tuple[Place, ...] = ()
    """Those a name may mean."""
    crisis: Message | None = None
    """Help lines: whoever writes this is to be shown nothing else."""


@dataclass(frozen=True)
class Chip:
    """A criterion in words, and the search without it."""

    text: str
    without: Search


@dataclass(frozen=True)
class Results:
    """A page of offers, and what is to be said about the search."""

    entries: tuple[Entry, ...]
    total: int
    is_cut: bool
    """There are more than ``MOST``."""
    pages: int
    headline: str
    notes: tuple[str, ...]
    """How the search was widened, and what else one should know."""
    contact: tuple[str, ...]
    """How to reach a human, where nothing was found."""
    until: datetime
    """The moment at which time alone changes something of it."""
    concerns: Callable[[int, Sequence[Row]], bool]
    """Whether it may be something else once an offer has changed and has these rows."""


@dataclass(frozen=True)
class _Told:
    """What is found, and whether the change of an offer may change that: of words in titles nobody can tell."""

    found: Found
    concerns: Callable[[int, Sequence[Row]], bool]
    is_guessed: bool = False
    """The words are in no title and no name: what is nearest to them in meaning was looked for."""


class Browsing:
    """Reads searches, understands words, and finds. Made once per process; keeps nothing of a person."""

    def __init__(
        self,
        *,
        database: Database,
        gazetteer: Gazetteer,
        lexicon: Lexicon,
        listener: Listener,
        safety: SafetyRule,
        texts: Texts,
        now: Callable[[], datetime],
        municipality_ags: str | None = None,
        metrics: Metrics | None = None,
    ) -> None:
        """``municipality_ags`` is where one is, as long as no place is named."""
        self._database = database
        self.gazetteer = gazetteer
        self._lexicon = lexicon
        self._listener = listener
        self._safety = safety
        self._texts = texts
        self._entries = Entries(texts)
        self.now = now
        self._ags = municipality_ags
        self._metrics = metrics or Metrics()
        self._home = gazetteer.by_ags(municipality_ags) if municipality_ags else None

    def read(self, pairs: Pairs, audience: str = Audience.YOUNG_PEOPLE) -> Search:
        """The search of an address. What it cannot mean is left out."""
        said = Said(pairs)
        wish = from_query(
            pairs,
            self.gazetteer,
            self._lexicon,
            today=self.now().date(),
            state=self._home.state if self._home else None,
        )
        return Search(
            replace(wish, audience=audience),
            words=said.one("q"),
            page=said.number("page", 1, MOST_PAGES) or 1,
            view=said.chosen("view", VIEWS) or "list",
            month=_month(said.one("month")),
        )

    def ask(self, pairs: Pairs, language: str, audience: str = Audience.YOUNG_PEOPLE) -> Asked:
        """What a sent form asks for: its fields, and on top of them what its words say, as in the chat."""
        search = replace(self.read(pairs, audience), words="", page=1, month="")
        words = " ".join(dict(pairs).get("q", "").split())[:LONGEST_WORDS]
        wish, problems, places = self._placed(Said(pairs), search.wish)
        problems |= _unreadable(Said(pairs))
        if not words:
            return Asked(replace(search, wish=wish), problems, places)
        meaning = partial(embed, words)
        if help_lines := self._help(words, language, wish.place, meaning):
            return Asked(search, {}, crisis=help_lines)
        heard = self._listener.hear(words, today=self.now().date(), near=wish.place or self._home, meaning=meaning)
        if self._is_name(words) or not (heard.has_criteria() or heard.place_unknown or heard.farther or heard.open):
            return Asked(replace(search, wish=wish, words=words), problems, places)
        if (heard.place_candidates or heard.place_unknown) and not wish.place:
            places = places or heard.place_candidates
            problems = problems | {"place": _place_problem(heard.place_unknown)}
        return Asked(replace(search, wish=_with(wish, heard)), problems, places)

    def count(self, search: Search) -> None:
        """Count a search as the chat does, for the municipality whose coordination answers there; without a person."""
        self._metrics.search("pages")
        with self._database.session() as session:
            town = coordination(session, _slot(search.wish.place), self._ags)
            if town:
                counts = searched(search.wish, self._found(session, search))
                count_nameless(session, counts, ags=town.ags, today=self.now().date())

    def chips(self, search: Search, language: str) -> list[Chip]:
        """The criteria of a search in words, each with the search without it."""
        phrasing = Phrasing(self._texts, language)
        chips = [
            Chip(text, replace(search, wish=wish, page=1, month=""))
            for name, value, wish in criteria(search.wish)
            if (text := _named(phrasing, name, value, search.wish))
        ]
        words = [Chip(f"„{search.words}“", replace(search, words="", page=1))] if search.words else []
        return words + chips

    def results(self, search: Search, language: str) -> Results:
        """A page of the list."""
        phrasing = Phrasing(self._texts, language)
        with self._database.session() as session:
            told = self._told(session, search)
            found = told.found
            page, pages = paged(len(found.matches), search.page, PAGE)
            first = (page - 1) * PAGE
            shown = found.matches[first : first + PAGE]
            entries = [self._entries.of(language, values) for values in cards(session, shown, self.now(), language)]
            titles = languages_of_titles(session, [match.offer_id for match in found.matches], language)
            town = None if shown else coordination(session, _slot(search.wish.place), self._ags)
            return Results(
                entries=tuple(entries),
                total=len(found.matches),
                is_cut=len(found.matches) == MOST,
                pages=pages,
                headline=phrasing.say("portal-found", count=len(found.matches)),
                notes=tuple(self._notes(phrasing, search, told, language_note(language, titles))),
                contact=tuple(phrasing.contact(contact(town)).split("\n")) if town else (),
                until=good_until(session, [match.offer_id for match in found.matches], self.now()),
                concerns=told.concerns,
            )

    def month(self, search: Search, language: str) -> Month:
        """The month of the search, or the first one in which there is something."""
        now, place = self.now(), search.wish.place
        state = place.state if place else self._home.state if self._home else None
        with self._database.session() as session:
            first, dates = self._month(session, search, self.offers(session, search))
            words = words_for(session, (one.offer for one in dates), language)
            return month_of(Phrasing(self._texts, language), language, first, dates, words, now, state)

    def month_sheet(self, search: Search, language: str) -> MonthSheet:
        """The same month to be printed, with what is open all year."""
        phrasing = Phrasing(self._texts, language)
        with self._database.session() as session:
            matches = self._found(session, search).matches
            first, dates = self._month(session, search, [match.offer_id for match in matches])
            stored = select(OfferDate).where(OfferDate.id.in_([match.date_id for match in matches]))
            without = stored.where(OfferDate.starts_at.is_(None)).options(joinedload(OfferDate.offer))
            by_id = {one.id: one for one in session.scalars(without)}
            always = [by_id[match.date_id] for match in matches if match.date_id in by_id]
            shown, standing = dates[:MOST_ON_SHEET], always[:MOST_ALWAYS]
            words = words_for(session, (one.offer for one in (*shown, *standing)), language)
            return MonthSheet(
                name=month_name(first, language),
                key=f"{first:%Y-%m}",
                dated=tuple(dated_notices(phrasing, words, shown)),
                always=tuple(open_notices(phrasing, words, standing)),
                more=max(0, len(dates) - MOST_ON_SHEET) + max(0, len(always) - MOST_ALWAYS),
            )

    def letterhead(self, search: Search) -> Letterhead:
        """Whose sheet a search is, when it is printed: that of the municipality which answers there."""
        with self._database.session() as session:
            town = coordination(session, _slot(search.wish.place), self._ags)
            return letterhead_of(session, town) if town else NOBODY

    def _month(self, session: Session, search: Search, offers: Sequence[int]) -> tuple[date, list[OfferDate]]:
        """The first day of the month of the search, or of the first one in which there is something; and its dates."""
        now, key = self.now(), search.month
        if not key:
            last = now + timedelta(days=31 * FARTHEST_MONTHS)
            key = first_month(matching_dates(session, search.wish, offers, now=now, first=now, last=last))
        first = first_of(key, now)
        start, end = span(first)
        return first, matching_dates(session, search.wish, offers, now=now, first=start, last=end)

    def plan(self, search: Search, language: str) -> Plan:
        """The places of the offers of a search, the best ones first."""
        place = search.wish.place
        with self._database.session() as session:
            matches = self._found(session, search).matches
            stored = select(OfferDate).where(OfferDate.id.in_([one.date_id for one in matches]))
            dates = {one.id: one for one in session.scalars(stored.options(joinedload(OfferDate.offer)))}
            words = words_for(session, (date.offer for date in dates.values()), language)
            spots = [spot for one in matches if (spot := self._spot(dates[one.date_id], words[one.offer_id]))]
        return plan_of(spots, (place.lat, place.lon) if place else None, len(matches) - len(spots))

    def _spot(self, date: OfferDate, words: Words) -> Spot | None:
        if date.lat is None or date.lon is None:
            return None
        town = self.gazetteer.by_ags(date.onsite_ags or date.offer.municipality_ags)
        return Spot(
            offer_id=date.offer_id,
            title=words.title,
            title_language=words.language,
            lat=date.lat,
            lon=date.lon,
            town=town.name if town else "",
            place=date.onsite_place or date.onsite_address or "",
            is_example=date.offer.is_example,
        )

    def offers(self, session: Session, search: Search, *, widened: bool = True) -> list[int]:
        """The ids of all offers of a search, best first; those for which it had to be ``widened``, where it is told."""
        matches = self._found(session, search).matches if widened else self.exact(session, search)
        return [match.offer_id for match in matches]

    def exact(self, session: Session, search: Search) -> list[Match]:
        """The offers that fit a search before it is widened, best first."""
        found = self._found(session, search)
        return list(found.matches[: found.exact])

    def picked(self, offer_ids: Sequence[int], language: str) -> list[Entry]:
        """Of the offers of a hand-picked list, those that one can still get into, in its order."""
        with self._database.session() as session:
            dates = picked_dates(session, offer_ids, self.now())
            return [self._entries.of(language, one) for one in cards(session, matches_of(dates), self.now(), language)]

    def towns(self) -> list[Place]:
        """The municipalities whose coordination uses Lotse."""
        with self._database.session() as session:
            rows = session.query(Municipality.ags).order_by(Municipality.name).all()
        return [place for (ags,) in rows if (place := self.gazetteer.by_ags(ags))]

    def _found(self, session: Session, search: Search) -> Found:
        return self._told(session, search).found

    def _told(self, session: Session, search: Search) -> _Told:
        wish = search.wish
        if search.words:
            named = find_named(session, wish, search.words, now=self.now(), limit=MOST)
            if named.matches:
                return _Told(named, _always)
        words = search.words or " ".join(wish.topics)
        found, reach = find_and_tell(
            session,
            wish,
            now=self.now(),
            words=embed(words) if words else None,
            limit=MOST,
            related=self._lexicon.related,
        )
        return _Told(found, _always, is_guessed=True) if search.words else _Told(found, reach.concerns)

    def help_for(self, text: str, language: str, ags: str) -> Message | None:
        """Help lines, if ``text`` that somebody wrote on a page of the municipality ``ags`` speaks of a crisis."""
        return self._help(text, language, self.gazetteer.by_ags(ags), partial(embed, text))

    def _help(self, text: str, language: str, place: Place | None, meaning: Meaning) -> Message | None:
        """Help lines, those of the municipality in question included. That it happened is counted, nothing else."""
        crisis = self._safety.check(text, meaning)
        if crisis is None:
            return None
        with self._database.session() as session:
            count_month(session, CRISIS, self.now().date())
            own = own_help_lines(session, (place.lat, place.lon) if place else None)
        return crisis_message(Phrasing(self._texts, language), self._safety, language, crisis.category, own)

    def _is_name(self, words: str) -> bool:
        with self._database.session() as session:
            return is_name(session, words)

    def _placed(self, said: Said, wish: Wish) -> tuple[Wish, dict[str, str], tuple[Place, ...]]:
        """``wish`` with the place that is written in the form; ``at`` names the one that was written there before."""
        written, before = said.one("place"), said.one("at")
        if not written:
            return replace(wish, place=None, radius_km=None), {}, ()
        known = self.read([("place", before)]).wish.place if before else None
        if known and written == known.label:
            return replace(wish, place=known), {}, ()
        if wish.place:
            return wish, {}, ()
        hit = self.gazetteer.look_up(written, self._home)
        if hit.place:
            return replace(wish, place=hit.place), {}, ()
        return wish, {"place": _place_problem(hit.unknown)}, hit.candidates

    def _notes(self, phrasing: Phrasing, search: Search, told: _Told, about_language: str) -> Iterable[str]:
        days, found = search.wish.days, told.found
        if days and "holidays-" in days.label and not (days.first or days.last):
            yield phrasing.say("portal-which-holidays")
        if told.is_guessed and found.matches:
            yield phrasing.say("portal-words-unknown")
        if found.widened and found.matches:
            yield phrasing.say("few-exact" if found.exact else "none-exact")
            for remark in found.widened:
                yield phrasing.say(remark.key, **self._named(remark.values))
        if about_language:
            yield phrasing.say(about_language)

    def _named(self, values: dict[str, str | int]) -> dict[str, Any]:
        """Municipalities by their names: the catalog tells them by AGS."""
        if "places" not in values:
            return dict(values)
        places = [self.gazetteer.by_ags(ags) for ags in str(values["places"]).split(",")]
        return {**values, "places": ", ".join(place.name for place in places if place)}


def _always(_offer: int, _rows: Sequence[Row]) -> bool:
    return True


def _with(wish: Wish, heard: Heard) -> Wish:
    """``wish`` after a message, by the same rules as in the chat."""
    extras = {
        "format": wish.format,
        "kind": wish.kind,
        "days": days_to_json(wish.days) if wish.days else None,
        "free": wish.free,
        "radius_km": wish.radius_km,
        "not_fields": sorted(wish.not_fields),
    }
    before = WishSlots(
        age=wish.age,
        interests={"fields": sorted(wish.fields), "topics": list(wish.topics)} if wish.fields else None,
        place=_slot(wish.place),
        extras={name: value for name, value in extras.items() if value},
    )
    after = merge(before, heard, None).wish()
    kept = {name: getattr(wish, name) for name in ("spoken", "step_free", "seats", "audience")}
    kept["age_to"] = wish.age_to if after.age == wish.age else None
    # A word that names no town asks for none to be forgotten: what stands in the form stays.
    return replace(after, place=after.place or (None if "place" in heard.open else wish.place), **kept)


def _slot(place: Place | None) -> dict[str, Any] | None:
    return asdict(place) if place else None


def _unreadable(said: Said) -> dict[str, str]:
    """What stands in the form and cannot be taken."""
    problems = {}
    if said.one("age") and said.number("age", YOUNGEST, OLDEST) is None:
        problems["age"] = "portal-wrong-age"
    if said.one("seats") and said.number("seats", 1, MOST_SEATS) is None:
        problems["seats"] = "portal-wrong-seats"
    for name in ("from", "to"):
        if said.one(name) and said.day(name) is None:
            problems[name] = "portal-wrong-day"
    return problems


def _place_problem(unknown: str) -> str:
    return f"ask-place-{unknown}" if unknown else "ask-which-place"


def _month(text: str) -> str:
    try:
        return datetime.strptime(text, "%Y-%m").strftime("%Y-%m")
    except ValueError:
        return ""


def _named(phrasing: Phrasing, name: str, value: str, wish: Wish) -> str:
    """A criterion in words."""
    say: Callable[..., str] = partial(phrasing.say)
    match name:
        case "field" | "kind" | "format":
            return say(f"{name}-{value}")
        case "not":
            return say("criterion-not", fields=[value])
        case "age":
            ages = {"first": int(value), "last": wish.age_to} if wish.age_to else None
            return say("criterion-ages", **ages) if ages else say("criterion-age", age=int(value))
        case "place":
            return wish.place.label if wish.place else ""
        case "km":
            return say("criterion-radius", km=int(value))
        case "free":
            return say("criterion-free")
        case "spoken":
            return say("portal-chip-spoken", spoken=value)
        case "step_free":
            return say("reason-step-free")
        case "seats":
            return say("portal-chip-seats", count=int(value))
        case _:
            return ", ".join(phrasing.days(days_to_json(wish.days))) if wish.days else ""
