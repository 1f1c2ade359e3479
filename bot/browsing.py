"""The catalog to look through: what a page of the portal shows for a search, in a person's language.

The same understanding, matching, widening and wording as in the chat, without a conversation: a search is an address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from actions.cards import cards
from actions.contact import contact
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
from bot.searches import VIEWS, Asked, Chip, Search, chips_of, month_key, place_problem, unreadable, with_heard
from bot.texts import Texts
from catalog.coordinations import coordination_near, own_help_lines
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
from catalog.search.wish_query import Pairs, Said, from_query
from catalog.vocabulary import Audience
from catalog.wish import Found, Match, Place, Wish

if TYPE_CHECKING:
    from catalog.meaning.embedding import Meaning

PAGE = 12
"""Offers on a page: a few screens of a phone."""
MOST = 240
"""Offers of one search that are counted and can be paged through. Who has more in front of them narrows it down."""
MOST_PAGES = MOST // PAGE
LONGEST_WORDS = 300
"""Characters of the search box that are read."""
MOST_ON_SHEET = 120
"""Dates of a month that are printed: some eight pages. Whoever puts them up would choose among more anyway."""
MOST_ALWAYS = 20
"""Offers without dates on such a sheet: the best ones."""


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
            month=month_key(said.one("month")),
        )

    def ask(self, pairs: Pairs, language: str, audience: str = Audience.YOUNG_PEOPLE) -> Asked:
        """What a sent form asks for: its fields, and on top of them what its words say, as in the chat."""
        search = replace(self.read(pairs, audience), words="", page=1, month="")
        words = " ".join(dict(pairs).get("q", "").split())[:LONGEST_WORDS]
        wish, problems, places = self._placed(Said(pairs), search.wish)
        problems |= unreadable(Said(pairs))
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
            problems = problems | {"place": place_problem(heard.place_unknown)}
        return Asked(replace(search, wish=with_heard(wish, heard)), problems, places)

    def count(self, search: Search) -> None:
        """Count a search as the chat does, for the municipality whose coordination answers there; without a person."""
        self._metrics.search("pages")
        with self._database.session() as session:
            town = self._coordination(session, search)
            if town:
                counts = searched(search.wish, self._found(session, search))
                count_nameless(session, counts, ags=town.ags, today=self.now().date())

    def chips(self, search: Search, language: str) -> list[Chip]:
        """The criteria of a search in words, each with the search without it."""
        return chips_of(search, Phrasing(self._texts, language))

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
            town = None if shown else self._coordination(session, search)
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
            town = self._coordination(session, search)
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

    def _coordination(self, session: Session, search: Search) -> Municipality | None:
        """The municipality whose coordination answers where one searches, if there is one."""
        place = search.wish.place
        return coordination_near(session, (place.lat, place.lon) if place else None, self._ags)

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
        return wish, {"place": place_problem(hit.unknown)}, hit.candidates

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
