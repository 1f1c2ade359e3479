"""From a wish to offers in the database: what is found, what is widened, and what never is. On both backends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from catalog.meaning.embedding import to_bytes
from catalog.model import Offer
from catalog.search import candidates
from catalog.search.searching import find, offer_dates, with_other_dates
from catalog.vocabulary import Field
from catalog.wish import Days, Found, Place, Remark, Wish
from tests.catalog.candidates import direction
from tests.factories import BAUNATAL, KASSEL, NOW, WEINHEIM, make_date, make_municipality, make_offer

HERE = Wish(age=15, place=KASSEL)
IT = replace(HERE, fields=frozenset({"it"}))
FULDATAL = Place("06633009", "Fuldatal", "Fuldatal", 51.3833, 9.5333, "HE")
GOETTINGEN = Place("03159016", "Göttingen", "Göttingen", 51.5344, 9.9323, "NI")
"""38 km from Kassel: beyond its radius, within twice the radius."""
BERLIN = Place("11000000", "Berlin", "Berlin", 52.5244, 13.4105, "BE")


def ids(found: Found) -> list[int]:
    return [match.offer_id for match in found.matches]


def widened(found: Found) -> dict[str, dict[str, str | int]]:
    return {remark.key: remark.values for remark in found.widened}


def make(session: Session, number: int = 1, place: Place = KASSEL, **values: Any) -> list[int]:
    return [make_offer(session, place, **values).id for _ in range(number)]


def digital(**values: Any) -> dict[str, Any]:
    return {"format": "digital", "digital_seats": 10} | values


# Exact


def test_offers_nearby_are_found_and_those_far_away_are_not(session: Session) -> None:
    here = make(session, 3)
    make(session, 3, WEINHEIM)
    found = find(session, HERE, now=NOW)
    assert (ids(found), found.exact, found.widened) == (here, 3, ())


@pytest.mark.parametrize(
    "values",
    [
        {"status": "draft"},
        {"status": "archived"},
        {"audience": "schools"},
        {"audience": "parents"},
        {"age_required": True, "age_min": 16},
        {"dates": ({"starts_at": NOW - timedelta(days=1)},)},
        {"dates": ({"status": "cancelled"},)},
        {"dates": ({"onsite_deadline": NOW - timedelta(days=1)},)},
        {"dates": ({"onsite_seats": 0},)},
        {"dates": ()},
    ],
    ids=str,
)
def test_what_nobody_may_see_is_not_found_even_by_widening(session: Session, values: dict[str, Any]) -> None:
    make(session, 1, **values)
    for wish in (HERE, IT, replace(IT, kind="kurs"), Wish(age=15)):
        assert ids(find(session, wish, now=NOW, related=lambda field: list(Field))) == []


def test_the_radius_asked_for_counts_more_than_that_of_the_municipality(session: Session) -> None:
    make_municipality(session, KASSEL, radius_km=40)
    here, there = make(session, 3), make(session, 1, GOETTINGEN)
    assert set(ids(find(session, HERE, now=NOW))) == {*here, *there}
    assert set(ids(find(session, replace(HERE, radius_km=20), now=NOW))) == set(here)


def test_the_corners_of_the_box_are_not_within_the_radius(session: Session) -> None:
    corner = Place("06633999", "Ecke", "Ecke", KASSEL.lat + 0.2, KASSEL.lon + 0.32, "HE")
    make(session, 1, corner)
    found = find(session, replace(HERE, radius_km=25), now=NOW)
    assert found.exact == 0
    assert widened(found) == {"widened-radius": {"km": 50}}


def test_digital_offers_of_the_municipality_are_found_and_of_elsewhere_are_not(session: Session) -> None:
    here = make(session, 3, dates=(digital(),))
    make(session, 3, WEINHEIM, dates=(digital(),))
    for format_ in (None, "any", "digital"):
        assert ids(find(session, replace(HERE, format=format_), now=NOW)) == here
    assert ids(find(session, replace(HERE, format="onsite"), now=NOW)) == []


def test_hybrid_dates_are_found_by_both_formats(session: Session) -> None:
    made = make(session, 1, dates=(digital(format="hybrid"),))
    for format_ in ("digital", "onsite"):
        assert ids(find(session, replace(HERE, format=format_), now=NOW)) == made


def test_all_wanted_fields_are_searched(session: Session) -> None:
    it, art = make(session, 2, fields=("it", "bau")), make(session, 1, fields=("kunst",))
    make(session, 2, fields=("natur",))
    found = find(session, replace(HERE, fields=frozenset({"it", "kunst"})), now=NOW)
    assert (set(ids(found)), found.exact) == ({*it, *art}, 3)


def test_an_offer_of_unknown_place_is_found_in_its_municipality(session: Session) -> None:
    unknown = {"lat": None, "lon": None, "onsite_place": None}
    nowhere = make(session, 1, dates=({**unknown, "onsite_ags": None},))
    somewhere = make(session, 1, WEINHEIM, dates=({**unknown, "onsite_ags": KASSEL.ags},))
    make(session, 1, WEINHEIM, dates=({**unknown, "onsite_ags": None},))
    found = find(session, HERE, now=NOW)
    assert (set(ids(found)), found.exact) == ({*nowhere, *somewhere}, 2)
    assert all(Remark("unknown-place") in match.unknowns for match in found.matches)


def test_days_are_kept_and_never_widened(session: Session) -> None:
    saturday = NOW + timedelta(days=5)
    make(session, 3)
    on_saturday = make(session, 1, dates=({"starts_at": saturday},))
    always = make(session, 1, dates=({"opening_rule": "dienstags 14-16 Uhr"},))
    wish = replace(HERE, days=Days(first=date(2026, 11, 7), weekdays=frozenset({5})))
    assert ids(find(session, wish, now=NOW)) == on_saturday + always


def test_what_costs_something_is_never_shown_to_who_wants_it_free(session: Session) -> None:
    make(session, 3, cost_cents=1500)
    free, unknown = make(session, 1, cost_cents=0), make(session, 1, cost_cents=None)
    found = find(session, replace(HERE, free=True), now=NOW)
    assert ids(found) == [*free, *unknown]
    told = {match.offer_id: match.unknowns for match in found.matches}
    assert Remark("unknown-cost") in told[unknown[0]]


def test_a_long_series_does_not_hide_its_one_date_that_suits(session: Session) -> None:
    mondays = tuple({"starts_at": NOW + timedelta(days=7 * week)} for week in range(1, 20))
    series = make(session, 1, dates=(*mondays, {"starts_at": NOW + timedelta(days=145)}))  # a Saturday
    wish = replace(HERE, days=Days(weekdays=frozenset({5})))
    found = find(session, wish, now=NOW)
    assert ids(found) == series
    assert len(offer_dates(session, series[0], NOW)) == 20


def test_without_a_place_offers_of_all_municipalities_are_found_digital_ones_first(session: Session) -> None:
    onsite = make(session, 2) + make(session, 1, WEINHEIM)
    online = make(session, 1, WEINHEIM, dates=(digital(),))
    found = find(session, Wish(age=15), now=NOW)
    assert ids(found)[0] == online[0]
    assert set(ids(found)) == {*onsite, *online}
    assert all(match.distance_km is None for match in found.matches)


def test_a_neighbour_without_a_coordination_is_served_by_the_one_that_names_it(session: Session) -> None:
    make_municipality(session, KASSEL, neighbours=[BAUNATAL.ags, FULDATAL.ags])
    make_municipality(session, GOETTINGEN)
    online = make(session, 3, dates=(digital(),))
    make(session, 1, GOETTINGEN, dates=(digital(),))
    assert ids(find(session, replace(HERE, place=BAUNATAL), now=NOW)) == online


def test_a_place_nobody_names_is_served_by_the_nearest_municipality_within_whose_radius_it_lies(
    session: Session,
) -> None:
    make_municipality(session, KASSEL)
    online = make(session, 3, dates=(digital(),))
    assert ids(find(session, replace(HERE, place=FULDATAL), now=NOW)) == online
    far_off = find(session, replace(HERE, place=BERLIN), now=NOW)
    assert (set(ids(far_off)), far_off.exact) == (set(online), 0)


def test_closeness_to_the_words_decides_among_equals(session: Session) -> None:
    vectors = [direction(1.0, 0.8), direction(1.0, 0.1), direction(1.0, 0.9), None]
    made = [make(session, vector=None if vector is None else to_bytes(vector))[0] for vector in vectors]
    assert ids(find(session, HERE, now=NOW, words=direction(1.0)))[0] == made[1]
    assert ids(find(session, HERE, now=NOW)) == made


# Pages


def test_the_next_page_goes_on_where_the_last_one_ended(session: Session) -> None:
    make(session, 4)
    make(session, 4, fields=("kunst",))
    make(session, 2, cost_cents=500)
    everything = ids(find(session, HERE, now=NOW))
    assert len(everything) == 10
    shown: list[int] = []
    while page := ids(find(session, HERE, now=NOW, limit=3, exclude=frozenset(shown))):
        shown += page
    assert shown == everything


def test_the_same_search_gives_the_same_order(session: Session) -> None:
    make(session, 12)
    assert len({tuple(ids(find(session, HERE, now=NOW))) for _ in range(3)}) == 1


# Widening


def test_nothing_is_widened_when_enough_fits(session: Session) -> None:
    make(session, 3)
    make(session, 1, GOETTINGEN)
    assert find(session, HERE, now=NOW).widened == ()


def test_the_radius_is_widened_first_and_it_is_said(session: Session) -> None:
    make_municipality(session, KASSEL, radius_km=20, neighbours=[WEINHEIM.ags])
    here, there = make(session, 2), make(session, 1, GOETTINGEN)
    make(session, 1, WEINHEIM)
    found = find(session, HERE, now=NOW)
    assert (ids(found), found.exact) == (here + there, 2)
    assert found.widened == (Remark("widened-radius", {"km": 40}),)


def test_then_neighbours_are_searched_however_far(session: Session) -> None:
    make_municipality(session, KASSEL, neighbours=[WEINHEIM.ags])
    there = make(session, 1, WEINHEIM) + make(session, 1, WEINHEIM, dates=(digital(),))
    make(session, 1, BERLIN, dates=(digital(),))
    found = find(session, replace(HERE, format="onsite"), now=NOW)
    assert (ids(found), widened(found)) == (there[:1], {"widened-neighbours": {"places": WEINHEIM.ags}})
    assert set(ids(find(session, HERE, now=NOW))) >= set(there)


def test_then_digital_offers_of_elsewhere_are_searched(session: Session) -> None:
    make_municipality(session, KASSEL)
    there = make(session, 1, BERLIN, dates=(digital(),))
    make(session, 1, BERLIN)
    found = find(session, IT, now=NOW)
    assert (ids(found), widened(found)) == (there, {"widened-digital": {}})


def test_then_related_fields_and_offers_of_no_field_are_searched(session: Session) -> None:
    related, none = make(session, 1, fields=("technik",)), make(session, 1, fields=())
    make(session, 1, fields=("natur",))
    found = find(session, IT, now=NOW, related={"it": ("technik", "elektro")}.__getitem__)
    assert set(ids(found)) == {*related, *none}
    assert widened(found) == {"widened-fields": {"fields": "technik"}, "widened-no-field": {}}


def test_related_fields_that_are_not_wanted_are_not_searched(session: Session) -> None:
    make(session, 1, fields=("technik",))
    wish = replace(IT, not_fields=frozenset({"technik"}))
    assert ids(find(session, wish, now=NOW, related=lambda field: ("technik",))) == []


def test_the_kind_is_widened_last(session: Session) -> None:
    course = make(session, 1, kind="kurs")
    found = find(session, replace(IT, kind="praktikum"), now=NOW)
    assert (ids(found), widened(found)) == (course, {"widened-kind": {"kind": "praktikum"}})


def test_steps_add_up_and_all_that_were_needed_are_said(session: Session) -> None:
    made = make(session, 1, GOETTINGEN, kind="kurs", fields=("technik",))
    found = find(session, replace(IT, kind="praktikum"), now=NOW, related=lambda field: ("technik",))
    assert ids(found) == made
    assert list(widened(found)) == ["widened-radius", "widened-fields", "widened-kind"]


def test_exact_matches_come_before_widened_ones_even_if_these_score_higher(session: Session) -> None:
    exact = make(session, 1, age_min=20, age_max=25, cost_cents=5000, dates=({"starts_at": NOW + timedelta(days=200)},))
    wider = make(session, 1, GOETTINGEN)
    other_kind = make(session, 1, kind="kurs")
    found = find(session, replace(HERE, kind="infotag"), now=NOW)
    assert (ids(found), found.exact) == (exact + wider + other_kind, 1)
    assert found.matches[2].score > found.matches[0].score


def test_a_required_age_is_never_widened(session: Session) -> None:
    make(session, 5, age_required=True, age_min=16)
    assert ids(find(session, IT, now=NOW)) == []


@pytest.mark.parametrize(("wanted", "dates"), [("onsite", (digital(),)), ("digital", ({},))])
def test_the_format_is_never_widened(session: Session, wanted: str, dates: Iterable[dict[str, Any]]) -> None:
    make(session, 5, dates=dates)
    assert ids(find(session, replace(IT, format=wanted, kind="kurs"), now=NOW)) == []


def test_when_nothing_is_found_all_that_was_tried_is_said(session: Session) -> None:
    make_municipality(session, KASSEL, neighbours=[BAUNATAL.ags, FULDATAL.ags])
    found = find(session, replace(IT, kind="kurs"), now=NOW, related=lambda field: ("technik", "elektro"))
    assert (found.matches, found.exact) == ((), 0)
    assert found.widened == (
        Remark("widened-radius", {"km": 50}),
        Remark("widened-neighbours", {"places": "06633003,06633009"}),
        Remark("widened-digital"),
        Remark("widened-fields", {"fields": "elektro,technik"}),
        Remark("widened-kind", {"kind": "kurs"}),
    )


def test_steps_that_cannot_help_are_not_tried(session: Session) -> None:
    assert find(session, Wish(), now=NOW).widened == ()
    assert widened(find(session, replace(HERE, format="onsite", radius_km=150), now=NOW)) == {}
    assert list(widened(find(session, replace(HERE, format="digital"), now=NOW))) == ["widened-digital"]


# The database is asked little


def test_a_metropolis_is_searched_from_the_inside_and_within_bounds(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "PICKED_PER_WAY", 4)
    edge = Place("11000000", "Berlin", "Berlin", BERLIN.lat + 0.15, BERLIN.lon, "BE")
    make(session, 6, edge, fields=("kunst",))
    centre = make(session, 6, BERLIN, fields=("kunst",))
    found = find(session, Wish(place=BERLIN), now=NOW)
    assert ids(found) == centre[:4]


def test_searching_loads_no_mapped_objects_and_asks_a_handful_of_questions(session: Session) -> None:
    make(session, 5)
    session.flush()
    session.expunge_all()
    statements: list[str] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *arguments: statements.append(arguments[2]))
    assert len(find(session, IT, now=NOW).matches) == 5
    assert len(statements) <= 7
    assert not list(session.identity_map.values())


# Further dates


def test_the_open_dates_of_an_offer_are_listed_soonest_first(session: Session) -> None:
    offer = make_offer(session, dates=())
    later = make_date(session, offer, starts_at=NOW + timedelta(days=20))
    sooner = make_date(session, offer, starts_at=NOW + timedelta(days=2))
    always = make_date(session, offer, opening_rule="nach Absprache")
    make_date(session, offer, starts_at=NOW - timedelta(days=2))
    make_date(session, offer, starts_at=NOW + timedelta(days=3), status="cancelled")
    make_date(session, offer, starts_at=NOW + timedelta(days=4), onsite_deadline=NOW - timedelta(hours=1))
    make_date(session, offer, starts_at=NOW + timedelta(days=5), onsite_seats=0)
    assert offer_dates(session, offer.id, NOW) == [sooner, later, always]


def test_other_dates_are_those_one_can_still_get_into(session: Session) -> None:
    single, several, past = make(session, 3)
    make_date(session, session.get_one(Offer, several), starts_at=NOW + timedelta(days=8))
    make_date(session, session.get_one(Offer, past), starts_at=NOW - timedelta(days=3))
    assert with_other_dates(session, [single, several, past], NOW) == {several}


@pytest.mark.parametrize("values", [{"status": "draft"}, {"audience": "schools"}], ids=str)
def test_dates_of_what_nobody_may_see_are_not_listed(session: Session, values: dict[str, Any]) -> None:
    offer = make_offer(session, **values)
    assert session.get(Offer, offer.id) is not None
    assert offer_dates(session, offer.id, NOW) == []
