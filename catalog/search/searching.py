"""From a wish to what fits: candidates by SQL, ranked by matching, widened in steps when there are too few."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from math import cos, radians
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Double, Select, String, bindparam, cast, exists, func, or_, select
from sqlalchemy.orm import Session, joinedload

from catalog.bookings.reading import waited_for
from catalog.hearing.folding import plain_letters
from catalog.model import Municipality, Offer, OfferDate
from catalog.offers.listing import holds_word
from catalog.places.distance import KM_PER_DEGREE, box, distance_km
from catalog.search import candidates
from catalog.search.candidates import Needs, Row, Way, candidate_of, read_candidates
from catalog.search.eligibility import is_eligible, open_modes
from catalog.search.matching import match
from catalog.search.reach import Reach
from catalog.search.viewpoint import DEFAULT_RADIUS_KM
from catalog.search.widening import Scope, Step, remarks
from catalog.vocabulary import Audience, DateStatus, Format, OfferStatus
from catalog.wish import Candidate, Found, Match, Place, Wish

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

ENOUGH = 3
"""With fewer matches than this, the search is widened."""
MOST_WORDS = 8
"""Of a text that names offers."""
MOST_NAMED = 300
"""Offers that a text may name; it is a word of everyday language then, and these are the newest."""
WIDEST_RADIUS_KM = 200
"""The largest radius that a municipality can have (see its constraint)."""


def find(
    session: Session,
    wish: Wish,
    *,
    now: datetime,
    words: Vector | None = None,
    limit: int = 10,
    exclude: frozenset[int] = frozenset(),
    related: Callable[[str], Iterable[str]] = lambda field: (),
) -> Found:
    """The ``limit`` best matches for ``wish``, one per offer; exact ones before widened ones, in the order of widening.

    ``words`` is the unit vector of what the person wrote, ``exclude`` are the ids of offers already shown (for the
    next page), ``related`` names the fields next to a field. The same arguments give the same matches in the same
    order, as long as nothing is changed in the catalog. When fewer than three fit, the search is widened
    (see :mod:`catalog.search.widening`).
    """
    return find_and_tell(session, wish, now=now, words=words, limit=limit, exclude=exclude, related=related)[0]


def find_and_tell(
    session: Session,
    wish: Wish,
    *,
    now: datetime,
    words: Vector | None = None,
    limit: int = 10,
    exclude: frozenset[int] = frozenset(),
    related: Callable[[str], Iterable[str]] = lambda field: (),
) -> tuple[Found, Reach]:
    """The same, and how far the search reached."""
    scope = _scope(session, wish, now, related)
    taken = frozenset[Step]()
    ranked = _ranked(session, scope, taken, exclude, words, limit)
    matches, rows, looked_at, exact = ranked.matches, ranked.rows, ranked.looked_at, len(ranked.matches)
    for step in scope.steps():
        if len(matches) >= min(ENOUGH, limit):
            break
        taken |= {step}
        shown = exclude | {match_.offer_id for match_ in matches}
        more = _ranked(session, scope, taken, shown, words, limit - len(matches), newest=step)
        matches, rows, looked_at = matches + more.matches, rows + more.rows, looked_at | more.looked_at
    widened = remarks(scope, rows) if taken else ()
    return Found(tuple(matches), widened, exact), Reach(scope, taken, array("q", sorted(looked_at)))


def find_named(session: Session, wish: Wish, text: str, *, now: datetime, limit: int) -> Found:
    """Offers whose title, summary or provider holds all words of ``text``, ranked for ``wish``; nothing is widened."""
    words = plain_letters(text).split()[:MOST_WORDS]
    if not words:
        return Found(())
    written = [holds_word(session, word) for word in words]
    ids = session.scalars(
        select(Offer.id)
        .where(Offer.status == OfferStatus.PUBLISHED, Offer.audience == wish.audience, *written)
        .order_by(Offer.id.desc())
        .limit(MOST_NAMED)
    )
    scope = _scope(session, wish, now, lambda field: ())
    needs = _needs(scope, frozenset(), frozenset())
    rows = read_candidates(session, needs, [candidates.of_offers(needs, frozenset(ids), scope.modes)], vectors=False)
    fitting = [row.candidate for row in rows if _fits(scope, row, frozenset())]
    matches = _best(session, wish, fitting, now, None, limit)
    return Found(tuple(matches), exact=len(matches))


def is_name(session: Session, text: str) -> bool:
    """Whether two or more words, in this order, are part of a title or of a provider's name: then they are meant."""
    phrase = " ".join(plain_letters(text).split())
    return " " in phrase and bool(session.scalar(select(exists().where(holds_word(session, phrase)))))


def matching_dates(
    session: Session, wish: Wish, offer_ids: Iterable[int], *, now: datetime, first: datetime, last: datetime
) -> list[OfferDate]:
    """The dates of those offers from ``first`` until before ``last`` that suit ``wish`` and one can still get into.

    Where a place is asked for, what takes place farther away than the widened search would look is left out.
    """
    scope = _scope(session, wish, now, lambda field: ())
    dates = session.scalars(
        select(OfferDate)
        .where(OfferDate.offer_id.in_(offer_ids), OfferDate.starts_at >= first, OfferDate.starts_at < last)
        .order_by(OfferDate.starts_at, OfferDate.id)
        .options(joinedload(OfferDate.offer))
    )
    suiting = []
    for date in dates:
        candidate = candidate_of(date.offer, date)
        row = Row(candidate, date.offer.municipality_ags)
        if is_eligible(wish, candidate, now) and scope.needed_by(row) is not None:
            suiting.append(date)
    return suiting


_ADMISSION = (
    OfferDate.offer_id,
    *(OfferDate.format, OfferDate.digital_deadline, OfferDate.onsite_deadline),
    (OfferDate.digital_seats - OfferDate.digital_taken).label("digital_seats"),
    (OfferDate.onsite_seats - OfferDate.onsite_taken).label("onsite_seats"),
)
"""What :class:`~catalog.search.eligibility.Admission` needs, without making mapped objects."""


def _open_dates(*columns: Any, audience: str = Audience.YOUNG_PEOPLE) -> Select[Any]:
    """``columns`` of dates of published offers for an audience after ``now``, before their deadlines are looked at."""
    return (
        select(*columns)
        .join(OfferDate.offer)
        .where(
            Offer.status == OfferStatus.PUBLISHED,
            Offer.audience == audience,
            OfferDate.status == DateStatus.SCHEDULED,
            or_(OfferDate.starts_at.is_(None), OfferDate.starts_at > bindparam("now")),
        )
    )


_OPEN_DATES_OF = _open_dates(*_ADMISSION).where(OfferDate.offer_id.in_(bindparam("offers", expanding=True)))
_MUNICIPALITY = select(
    Municipality.ags, Municipality.lat, Municipality.lon, Municipality.radius_km, Municipality.neighbours
)
_MUNICIPALITIES_AROUND = _MUNICIPALITY.where(
    cast(Municipality.neighbours, String).contains(bindparam("named", type_=String))
    | (
        (func.abs(Municipality.lat - bindparam("lat")) * bindparam("km", type_=Double) <= Municipality.radius_km)
        & (func.abs(Municipality.lon - bindparam("lon")) * bindparam("wide", type_=Double) <= Municipality.radius_km)
    )
)
"""Those that name a place as a neighbour, or within whose radius it may be."""
_MUNICIPALITY_ITSELF = _MUNICIPALITY.where(Municipality.ags == bindparam("ags"))
# Each search needs them, and to build a statement takes longer than to run it.


def offer_dates(
    session: Session, offer_id: int, now: datetime, audience: str = Audience.YOUNG_PEOPLE
) -> list[OfferDate]:
    """The dates of a published offer for an audience that one can still get into, soonest first, open ones last."""
    dates = session.scalars(
        _open_dates(OfferDate, audience=audience)
        .where(Offer.id == offer_id)
        .order_by(OfferDate.starts_at.is_(None), OfferDate.starts_at, OfferDate.id),
        {"now": now},
    )
    return [date for date in dates if open_modes(candidate_of(date.offer, date), now)]


def with_other_dates(session: Session, offer_ids: Iterable[int], now: datetime) -> set[int]:
    """Those of ``offer_ids`` that have more than one date that one can still get into."""
    dates = session.execute(_OPEN_DATES_OF, {"now": now, "offers": list(offer_ids)})
    several = Counter(date.offer_id for date in dates if open_modes(date, now))
    return {offer_id for offer_id, number in several.items() if number > 1}


class _Ranked(NamedTuple):
    """Matches, their rows, and the ids of all offers among which they were found."""

    matches: list[Match]
    rows: list[Row]
    looked_at: frozenset[int]


def _ranked(
    session: Session,
    scope: Scope,
    taken: frozenset[Step],
    exclude: frozenset[int],
    words: Vector | None,
    limit: int,
    newest: Step | None = None,
) -> _Ranked:
    """The best matches that need no other steps than those ``taken``."""
    needs = _needs(scope, taken, exclude)
    found = read_candidates(session, needs, _ways(scope, needs, taken, newest), vectors=words is not None)
    rows = [row for row in found if _fits(scope, row, taken)]
    wish = replace(scope.wish, radius_km=scope.radius_km)
    matches = _best(session, wish, [row.candidate for row in rows], scope.now, words, limit)
    by_date = {row.candidate.date_id: row for row in rows}
    looked_at = frozenset(row.candidate.offer_id for row in found)
    return _Ranked(matches, [by_date[match_.date_id] for match_ in matches], looked_at)


def _best(
    session: Session, wish: Wish, fitting: list[Candidate], now: datetime, words: Vector | None, limit: int
) -> list[Match]:
    """The best matches. Whether all talks of a date are full is asked of them first, and of all others only if so."""
    matches = match(wish, fitting, now=now, words=words, best=limit)
    if not waited_for(session, [one.date_id for one in matches], now):
        return matches
    full = waited_for(session, [one.date_id for one in fitting], now)
    return match(wish, fitting, now=now, words=words, best=limit, waited_for=full)


def _fits(scope: Scope, row: Row, taken: frozenset[Step]) -> bool:
    needed = scope.needed_by(row)
    return needed is not None and needed <= taken


def _needs(scope: Scope, taken: frozenset[Step], exclude: frozenset[int]) -> Needs:
    wish = scope.wish
    return Needs(
        now=scope.now,
        age=wish.age,
        age_to=wish.age_to,
        days=wish.days,
        fields=wish.fields | scope.related if Step.FIELDS in taken else wish.fields,
        or_no_field=Step.FIELDS in taken,
        kind=None if Step.KIND in taken else wish.kind,
        free=wish.free,
        spoken=wish.spoken,
        step_free=wish.step_free,
        audience=wish.audience,
        exclude=exclude,
    )


def _ways(scope: Scope, needs: Needs, taken: frozenset[Step], newest: Step | None) -> list[Way]:
    """Where to look. A step that only looks elsewhere need not look again where the steps before did."""
    place = scope.wish.place
    if place is None:
        return [way for mode in scope.modes for way in candidates.everywhere(needs, mode)]
    places = {None, *taken} if newest in (None, Step.FIELDS, Step.KIND) else {newest}
    ways: list[Way] = []
    onsite, digital = Format.ONSITE in scope.modes, Format.DIGITAL in scope.modes
    if onsite and not places.isdisjoint({None, Step.RADIUS}):
        km = scope.wide_km if Step.RADIUS in places else scope.radius_km
        ways += candidates.near(needs, place.lat, place.lon, km)
    if onsite and None in places:
        ways.append(candidates.off_the_map(needs, scope.home))
    if onsite and Step.NEIGHBOURS in places:
        ways.append(candidates.held_in(needs, scope.neighbours))
    if None in places:
        ways.append(candidates.kept_by(needs, scope.home, scope.modes))
    if Step.NEIGHBOURS in places:
        ways.append(candidates.kept_by(needs, scope.neighbours, scope.modes))
    if digital and Step.DIGITAL in places:
        ways += candidates.everywhere(needs, Format.DIGITAL)
    return ways


def _scope(session: Session, wish: Wish, now: datetime, related: Callable[[str], Iterable[str]]) -> Scope:
    responsible = _responsible(session, wish.place) if wish.place else []
    home = frozenset(row.ags for row in responsible) | ({wish.place.ags} if wish.place else set())
    named = {field for wanted in wish.fields for field in related(wanted)}
    return Scope(
        wish=wish,
        now=now,
        radius_km=wish.radius_km or max((row.radius_km for row in responsible), default=DEFAULT_RADIUS_KM),
        home=home,
        neighbours=frozenset(ags for row in responsible for ags in row.neighbours) - home,
        related=frozenset(named) - wish.fields - wish.not_fields,
    )


def _responsible(session: Session, place: Place) -> list[Any]:
    """The municipality of ``place``; or those that name it as a neighbour; or the nearest within whose radius it is."""
    itself = list(session.execute(_MUNICIPALITY_ITSELF, {"ags": place.ags}))
    if itself:
        return itself
    _, north, _, _ = box(place.lat, place.lon, WIDEST_RADIUS_KM)
    per_degree = KM_PER_DEGREE * cos(radians(north))  # of longitude, in the north: rather too many than too few
    values = {"named": f'"{place.ags}"', "lat": place.lat, "lon": place.lon, "km": KM_PER_DEGREE, "wide": per_degree}
    rows = list(session.execute(_MUNICIPALITIES_AROUND, values))
    naming = [row for row in rows if place.ags in row.neighbours]
    covering = [
        (km, row) for row in rows if (km := distance_km(place.lat, place.lon, row.lat, row.lon)) <= row.radius_km
    ]
    return naming or [row for _, row in sorted(covering, key=lambda pair: pair[0])[:1]]
