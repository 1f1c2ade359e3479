"""What may be suggested, in which order, and what is said about it. Pure, so without a database."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalog.search.eligibility import is_eligible, open_modes
from catalog.search.matching import match
from catalog.wish import Candidate, Days, Place, Remark, Wish
from tests.catalog.candidates import candidate, candidates, direction, fitting, wishes, words
from tests.factories import BAUNATAL, KASSEL, NOW, WEINHEIM

WISH = Wish(age=15, place=KASSEL, fields=frozenset({"it"}))


def ranking(wish: Wish, *offered: Candidate, **values: Any) -> list[int]:
    return [found.offer_id for found in match(wish, offered, now=NOW, **values)]


def reasons(wish: Wish, offered: Candidate, **values: Any) -> dict[str, dict[str, str | int]]:
    (found,) = match(wish, [offered], now=NOW, **values)
    return {reason.key: reason.values for reason in found.reasons}


def unknowns(wish: Wish, offered: Candidate) -> set[str]:
    (found,) = match(wish, [offered], now=NOW)
    return {unknown.key for unknown in found.unknowns}


# What may be suggested at all


@pytest.mark.parametrize(
    "values",
    [
        {"status": "draft"},
        {"status": "archived"},
        {"audience": "schools"},
        {"audience": "parents"},
        {"date_status": "cancelled"},
        {"date_status": "postponed"},
        {"starts_at": NOW},
        {"starts_at": NOW - timedelta(days=1)},
        {"onsite_deadline": NOW},
        {"onsite_seats": 0},
        {"age_required": True, "age_min": 16},
        {"age_required": True, "age_max": 14, "age_min": None},
    ],
    ids=str,
)
def test_what_nobody_can_get_into_is_never_suggested(values: dict[str, Any]) -> None:
    assert ranking(WISH, candidate(**values)) == []


@pytest.mark.parametrize(
    "values",
    [
        {"starts_at": None},
        {"onsite_deadline": NOW + timedelta(minutes=1)},
        {"onsite_seats": 1},
        {"age_required": True},
        {"age_required": True, "age_min": None, "age_max": None},
        {"age_min": 20, "age_max": 25},
        {"fields": frozenset({"bau"})},
        {"fields": frozenset()},
        {"lat": None, "lon": None, "ags": None},
        {"lat": WEINHEIM.lat, "lon": WEINHEIM.lon, "ags": WEINHEIM.ags},
    ],
    ids=str,
)
def test_what_fits_badly_or_is_not_known_is_not_dropped(values: dict[str, Any]) -> None:
    assert ranking(WISH, candidate(**values)) == [1]


def test_a_required_age_does_not_shut_out_who_did_not_say_theirs() -> None:
    assert ranking(Wish(), candidate(age_required=True, age_min=18)) == [1]


def test_the_deadline_that_counts_is_that_of_the_mode_wanted() -> None:
    half_closed = candidate(format="hybrid", digital_deadline=NOW - timedelta(days=1))
    assert ranking(Wish(format="digital"), half_closed) == []
    assert ranking(Wish(format="onsite"), half_closed) == [1]
    assert ranking(Wish(), half_closed) == [1]
    assert open_modes(half_closed, NOW) == ("onsite",)


def test_a_mode_that_is_full_is_closed() -> None:
    full_at_place = candidate(format="hybrid", onsite_seats=0)
    assert ranking(Wish(format="onsite"), full_at_place) == []
    assert ranking(Wish(format="digital"), full_at_place) == [1]


@pytest.mark.parametrize(
    ("wanted", "suits"),
    [("digital", {1, 3}), ("onsite", {2, 3}), ("any", {1, 2, 3}), (None, {1, 2, 3})],
)
def test_hybrid_serves_both_formats(wanted: str | None, suits: set[int]) -> None:
    offered = [candidate(1, format="digital"), candidate(2, format="onsite"), candidate(3, format="hybrid")]
    assert set(ranking(Wish(format=wanted), *offered)) == suits


def test_offers_of_unwanted_fields_only_are_left_out_and_mixed_ones_come_last() -> None:
    wish = Wish(not_fields=frozenset({"it", "technik"}))
    offered = [
        candidate(1, fields=frozenset({"it"})),
        candidate(2, fields=frozenset({"it", "technik"})),
        candidate(3, fields=frozenset({"it", "kunst"})),
        candidate(4, fields=frozenset({"kunst"})),
    ]
    assert ranking(wish, *offered) == [4, 3]


SATURDAY_MORNING = datetime(2026, 11, 7, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "suits"),
    [
        (Days(weekdays=frozenset({5})), True),
        (Days(weekdays=frozenset({6})), False),
        (Days(first=date(2026, 11, 7), last=date(2026, 11, 7)), True),
        (Days(first=date(2026, 11, 8)), False),
        (Days(last=date(2026, 11, 6)), False),
        (Days(part="morning"), True),
        (Days(part="afternoon"), False),
        (Days(first=date(2026, 11, 7), weekdays=frozenset({5, 6}), part="morning"), True),
        (Days(), True),
    ],
    ids=str,
)
def test_days_that_were_asked_for_are_kept(days: Days, suits: bool) -> None:
    assert ranking(Wish(days=days), candidate(starts_at=SATURDAY_MORNING)) == ([1] if suits else [])


@pytest.mark.parametrize(
    ("hour", "part"), [(10, "morning"), (11, "afternoon"), (15, "afternoon"), (16, "evening"), (22, "evening")]
)
def test_parts_of_the_day_are_told_in_local_time(hour: int, part: str) -> None:
    starts_at = datetime(2026, 11, 6, hour, 30, tzinfo=UTC)  # an hour later in Germany
    others = {"morning", "afternoon", "evening"} - {part}
    assert ranking(Wish(days=Days(part=part)), candidate(starts_at=starts_at)) == [1]
    assert not any(ranking(Wish(days=Days(part=other)), candidate(starts_at=starts_at)) for other in others)


def test_a_late_evening_belongs_to_the_local_day() -> None:
    just_before_midnight_utc = datetime(2026, 11, 6, 23, 30, tzinfo=UTC)
    assert ranking(Wish(days=Days(weekdays=frozenset({5}))), candidate(starts_at=just_before_midnight_utc)) == [1]


def test_what_is_open_all_year_stays_but_comes_after_the_days_asked_for() -> None:
    wish = Wish(days=Days(weekdays=frozenset({5})))
    offered = [candidate(1, starts_at=None), candidate(2, starts_at=SATURDAY_MORNING)]
    assert ranking(wish, *offered) == [2, 1]


# In which order


def test_the_recommended_age_comes_first_and_near_misses_before_far_ones() -> None:
    offered = [
        candidate(1, age_min=18, age_max=25),
        candidate(2, age_min=16, age_max=18),
        candidate(3, age_min=14, age_max=16),
    ]
    assert ranking(WISH, *offered) == [3, 2, 1]


def test_an_age_with_one_end_is_open_at_the_other() -> None:
    scores = [
        found.score
        for ages in ({"age_min": 14, "age_max": None}, {"age_min": None, "age_max": 16}, {})
        for found in match(WISH, [candidate(**ages)], now=NOW)
    ]
    assert scores[0] == scores[1] == scores[2]


def test_nearer_comes_before_farther() -> None:
    offered = [
        candidate(1, lat=WEINHEIM.lat, lon=WEINHEIM.lon, ags=WEINHEIM.ags),
        candidate(2, lat=BAUNATAL.lat, lon=BAUNATAL.lon, ags=BAUNATAL.ags),
        candidate(3),
    ]
    assert ranking(WISH, *offered) == [3, 2, 1]


def test_a_digital_offer_comes_after_one_around_the_corner_and_before_a_distant_one() -> None:
    digital = {"format": "digital", "digital_seats": 10, "lat": None, "lon": None}
    offered = [
        candidate(1, lat=WEINHEIM.lat, lon=WEINHEIM.lon),
        candidate(2, **digital),
        candidate(3),
    ]
    assert ranking(WISH, *offered) == [3, 2, 1]
    assert ranking(replace(WISH, place=None), *offered)[0] == 2


def test_a_wanted_field_comes_before_others_and_a_precise_one_before_a_mixed_one() -> None:
    offered = [
        candidate(1, fields=frozenset({"bau"})),
        candidate(2, fields=frozenset({"it", "bau", "kunst", "natur"})),
        candidate(3, fields=frozenset({"it"})),
    ]
    assert ranking(WISH, *offered) == [3, 2, 1]


def test_who_names_two_fields_gets_first_what_has_both() -> None:
    wish = Wish(fields=frozenset({"it", "kunst"}))
    offered = [candidate(1, fields=frozenset({"it"})), candidate(2, fields=frozenset({"it", "kunst"}))]
    assert ranking(wish, *offered) == [2, 1]


def test_the_kind_asked_for_comes_first() -> None:
    assert ranking(Wish(kind="praktikum"), candidate(1), candidate(2, kind="praktikum")) == [2, 1]


def test_sooner_comes_before_later() -> None:
    offered = [candidate(1, starts_at=NOW + timedelta(days=90)), candidate(2, starts_at=NOW + timedelta(days=9))]
    assert ranking(WISH, *offered) == [2, 1]


def test_paid_offers_are_dropped_where_only_free_ones_are_wanted() -> None:
    offers = (candidate(1, cost_cents=2500), candidate(2, cost_cents=0), candidate(3, cost_cents=None))
    assert ranking(replace(WISH, free=True), *offers) == [2, 3]


def test_free_offers_come_before_paid_ones() -> None:
    assert ranking(WISH, candidate(1, cost_cents=2500), candidate(2, cost_cents=0)) == [2, 1]


def test_offers_with_seats_left_come_before_nearly_full_ones() -> None:
    assert ranking(WISH, candidate(1, onsite_seats=1), candidate(2, onsite_seats=12)) == [2, 1]


def test_the_offer_closest_to_the_words_comes_first() -> None:
    offered = [
        candidate(1, vector=direction(1.0, 0.7)),
        candidate(2, vector=direction(1.0, 0.3)),
        candidate(3, vector=direction(1.0, 0.8)),
    ]
    assert ranking(WISH, *offered, words=direction(1.0))[0] == 2
    assert ranking(WISH, *offered) == [1, 2, 3]


def test_an_offer_appears_once_with_its_best_date() -> None:
    offered = [
        candidate(1, date_id=10, starts_at=NOW + timedelta(days=60)),
        candidate(1, date_id=11, starts_at=NOW + timedelta(days=3)),
        candidate(2, date_id=12, starts_at=NOW + timedelta(days=30)),
    ]
    assert [(found.offer_id, found.date_id) for found in match(WISH, offered, now=NOW)] == [(1, 11), (2, 12)]


def test_only_the_best_are_returned() -> None:
    offered = [candidate(number, starts_at=NOW + timedelta(days=number)) for number in range(1, 30)]
    assert ranking(WISH, *offered, best=3) == [1, 2, 3]
    assert ranking(WISH, *offered, best=0) == []


def test_a_perfect_match_scores_nearly_a_hundred() -> None:
    wish = replace(WISH, kind="infotag", format="onsite")
    (found,) = match(wish, [candidate(starts_at=NOW + timedelta(hours=1))], now=NOW)
    assert found.score >= 99


# What is said about it


def test_reasons_say_what_fits_with_its_values() -> None:
    wish = replace(WISH, kind="infotag", format="onsite", days=Days(weekdays=frozenset({5})))
    assert reasons(wish, candidate()) == {
        "reason-field": {"field": "it"},
        "reason-kind": {"kind": "infotag"},
        "reason-days": {},
        "reason-here": {"place": "Kassel"},
        "reason-onsite": {},
        "reason-age": {"min": 14, "max": 16},
        "reason-free": {},
        "reason-soon": {"days": 5},
    }


def test_nothing_is_claimed_that_was_not_asked_for_or_is_not_so() -> None:
    far_off = candidate(cost_cents=500, starts_at=NOW + timedelta(days=40), fields=frozenset({"bau"}))
    assert reasons(Wish(), far_off) == {}


def test_each_wanted_field_of_an_offer_is_a_reason() -> None:
    wish = Wish(fields=frozenset({"it", "kunst", "bau"}))
    (found,) = match(wish, [candidate(fields=frozenset({"kunst", "it"}))], now=NOW)
    assert found.reasons[:2] == (Remark("reason-field", {"field": "it"}), Remark("reason-field", {"field": "kunst"}))


def test_near_is_told_in_whole_kilometres_and_only_within_the_radius() -> None:
    baunatal = candidate(lat=BAUNATAL.lat, lon=BAUNATAL.lon, ags=BAUNATAL.ags)
    assert reasons(WISH, baunatal)["reason-near"] == {"km": 9}
    assert "reason-near" not in reasons(replace(WISH, radius_km=5), baunatal)
    (found,) = match(WISH, [baunatal], now=NOW)
    assert found.distance_km == pytest.approx(8.6, abs=0.2)


def test_from_a_district_the_distance_is_told_instead_of_the_town() -> None:
    district = Place("06611000", "Kassel", "Bad Wilhelmshöhe (Kassel)", 51.3110, 9.4400, "HE")
    assert reasons(replace(WISH, place=district), candidate())["reason-near"] == {"km": 4}


def test_digital_is_a_reason_where_nothing_is_near() -> None:
    digital = candidate(format="digital", digital_seats=5, lat=None, lon=None)
    assert "reason-digital" in reasons(WISH, digital)
    assert "reason-digital" not in reasons(WISH, candidate(format="hybrid"))
    assert "reason-digital" in reasons(replace(WISH, format="digital"), candidate(format="hybrid"))


def test_a_digital_way_has_no_distance() -> None:
    (found,) = match(replace(WISH, format="digital"), [candidate(format="hybrid")], now=NOW)
    assert found.distance_km is None


def test_ages_with_one_end_have_reasons_of_their_own() -> None:
    assert reasons(WISH, candidate(age_max=None))["reason-age-from"] == {"min": 14}
    assert reasons(WISH, candidate(age_min=None))["reason-age-to"] == {"max": 16}
    assert not any("age" in key for key in reasons(WISH, candidate(age_min=18, age_max=20)))


def test_open_all_year_is_a_reason() -> None:
    assert reasons(WISH, candidate(starts_at=None))["reason-always-open"] == {}


def test_the_topic_is_named_only_when_it_is_clear_which() -> None:
    offered = [candidate(1, vector=direction(1.0, 0.1)), candidate(2, vector=direction(1.0, 0.9))]

    def keys(topics: tuple[str, ...]) -> list[Remark]:
        best, other = match(replace(WISH, topics=topics), offered, now=NOW, words=direction(1.0))
        assert not any(reason.key in ("reason-topic", "reason-words") for reason in other.reasons)
        return [reason for reason in best.reasons if reason.key in ("reason-topic", "reason-words")]

    assert keys(("tiere",)) == [Remark("reason-topic", {"topic": "tiere"})]
    assert keys(("tiere", "kfz")) == keys(()) == [Remark("reason-words")]


def test_everything_that_is_not_known_is_said() -> None:
    blank = candidate(
        fields=frozenset(),
        age_min=None,
        age_max=None,
        cost_cents=None,
        step_free=None,
        languages=None,
        lat=None,
        lon=None,
        onsite_seats=None,
    )
    assert unknowns(WISH, blank) == {
        "unknown-field",
        "unknown-age",
        "unknown-place",
        "unknown-cost",
        "unknown-languages",
        "unknown-step-free",
        "unknown-seats",
    }
    assert unknowns(WISH, candidate()) == set()


def test_steps_and_places_do_not_matter_online() -> None:
    online = candidate(format="digital", step_free=None, lat=None, lon=None, digital_seats=3)
    assert unknowns(WISH, online) == set()


# Promises for whatever may come


@given(wishes, st.lists(candidates(), max_size=8), words)
def test_scores_lie_between_0_and_100_and_fall(wish: Wish, offered: Sequence[Candidate], heard: Any) -> None:
    scores = [found.score for found in match(wish, offered, now=NOW, words=heard)]
    assert all(0 <= score <= 100 for score in scores)
    assert scores == sorted(scores, reverse=True)


@given(wishes, st.lists(candidates(), max_size=8), words, st.randoms())
def test_the_order_of_what_comes_in_does_not_matter(
    wish: Wish, offered: list[Candidate], heard: Any, chance: random.Random
) -> None:
    offered = list({made.date_id: made for made in offered}.values())
    vectors = {made.offer_id: made.vector for made in offered}  # all dates of an offer share its text
    offered = [replace(made, vector=vectors[made.offer_id]) for made in offered]
    shuffled = chance.sample(offered, len(offered))
    assert match(wish, offered, now=NOW, words=heard) == match(wish, shuffled, now=NOW, words=heard)


@given(wishes, st.lists(candidates(), max_size=8), words)
def test_no_match_is_for_schools_past_closed_or_cancelled(wish: Wish, offered: Sequence[Candidate], heard: Any) -> None:
    by_date = {(made.offer_id, made.date_id): made for made in reversed(offered) if is_eligible(wish, made, NOW)}
    for found in match(wish, offered, now=NOW, words=heard):
        made = by_date[found.offer_id, found.date_id]
        assert (made.audience, made.status, made.date_status) == ("young_people", "published", "scheduled")
        assert made.starts_at is None or made.starts_at > NOW
        wanted = {"digital", "onsite"} & (
            {wish.format} if wish.format in ("digital", "onsite") else {"digital", "onsite"}
        )
        offered_modes = {"digital", "onsite"} if made.format == "hybrid" else {made.format}
        deadlines = {"digital": made.digital_deadline, "onsite": made.onsite_deadline}
        assert any((deadlines[mode] or NOW + timedelta(days=1)) > NOW for mode in wanted & offered_modes)


@given(wishes, fitting(candidates()))
def test_a_hybrid_date_is_found_by_whoever_finds_it_digital_or_onsite(wish: Wish, made: Candidate) -> None:
    hybrid = match(wish, [replace(made, format="hybrid")], now=NOW)
    for single in ("digital", "onsite"):
        if match(wish, [replace(made, format=single)], now=NOW):
            assert hybrid


UNKNOWN = {
    "age": {"age_min": None, "age_max": None},
    "cost": {"cost_cents": None},
    "step-free": {"step_free": None},
    "languages": {"languages": None},
    "fields": {"fields": frozenset()},
    "place": {"lat": None, "lon": None, "ags": None},
    "digital seats": {"digital_seats": None},
    "onsite seats": {"onsite_seats": None},
    "text": {"vector": None},
}


@given(wishes, fitting(candidates()), fitting(candidates()), words, st.sampled_from(sorted(UNKNOWN)))
def test_what_is_not_known_never_raises_the_score(
    wish: Wish, made: Candidate, other: Candidate, heard: Any, what: str
) -> None:
    made, other = replace(made, offer_id=1), replace(other, offer_id=2)
    known = {found.offer_id: found.score for found in match(wish, [made, other], now=NOW, words=heard)}
    assume(1 in known)
    blank = replace(made, **UNKNOWN[what])
    unknown = {found.offer_id: found.score for found in match(wish, [blank, other], now=NOW, words=heard)}
    assert unknown[1] <= known[1]


def test_general_advice_does_not_come_before_what_one_can_do_in_the_field() -> None:
    advice = candidate(1, kind="beratung", fields=frozenset({"it", "bau", "kunst", "natur"}))
    project = candidate(2, kind="projekt", starts_at=NOW + timedelta(days=12))
    assert ranking(WISH, advice, project) == [2, 1]
    assert ranking(replace(WISH, kind="beratung"), advice, project) == [1, 2]
