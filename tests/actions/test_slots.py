"""The wish in Rasa's slots: what each kind of message changes in it."""

from dataclasses import replace

import pytest

from actions.slots import ANY, WishSlots, merge, without
from catalog.wish import Days, Heard, Place

KASSEL = Place("06611000", "Kassel", "Kassel", 51.31, 9.49, "HE")
FULL = merge(WishSlots(), Heard(age=15, place=KASSEL, fields=("metall",), topics=("Schweißen",)), None)


def test_one_sentence_can_say_everything() -> None:
    assert FULL.complete
    assert FULL.criteria() == {"age": 15, "place": "Kassel", "fields": ["metall"]}
    assert FULL.wish().topics == ("Schweißen",)


def test_an_empty_wish_knows_nothing_and_is_not_complete() -> None:
    assert WishSlots().criteria() == {}
    assert not WishSlots().complete


def test_the_newest_age_counts() -> None:
    assert merge(FULL, Heard(age=16), None).age == 16


@pytest.mark.parametrize("slot", ["age", "interests", "place"])
def test_whatever_answers_the_question_that_was_asked(slot: str) -> None:
    assert getattr(merge(WishSlots(), Heard(whatever=True), slot), slot) == ANY


def test_whatever_without_a_question_changes_nothing() -> None:
    assert merge(FULL, Heard(whatever=True), None) == FULL


def test_new_fields_replace_the_old_ones_and_their_topics() -> None:
    changed = merge(FULL, Heard(fields=("natur",), topics=("Tiere",)), None)
    assert changed.interests == {"fields": ["natur"], "topics": ["Tiere"]}


def test_also_adds_fields() -> None:
    changed = merge(FULL, Heard(fields=("natur",), topics=("Tiere",), adds=True), None)
    assert changed.interests == {"fields": ["metall", "natur"], "topics": ["Schweißen", "Tiere"]}


def test_a_refused_field_goes_and_stays_away() -> None:
    changed = merge(FULL, Heard(not_fields=("metall",)), None)
    assert changed.interests is None
    assert changed.wish().not_fields == {"metall"}


def test_a_refused_field_is_welcome_again_when_it_is_named() -> None:
    refused = merge(FULL, Heard(not_fields=("metall",)), None)
    assert merge(refused, Heard(fields=("metall",)), None).wish().not_fields == frozenset()


def test_an_unclear_place_is_asked_again_instead_of_keeping_the_old_one() -> None:
    assert merge(FULL, Heard(place_candidates=(KASSEL,)), None).place is None
    assert merge(FULL, Heard(place_unknown="abroad"), None).place is None


def test_for_someone_else_a_clean_wish_begins() -> None:
    changed = merge(FULL, Heard(for_other=True, age=13), None)
    assert changed == WishSlots(age=13)


def test_online_or_on_site_lifts_the_format() -> None:
    online = merge(FULL, Heard(format="digital"), None)
    assert online.wish().format == "digital"
    assert merge(online, Heard(format="any"), None).wish().format is None


def test_a_refused_kind_goes() -> None:
    internship = merge(FULL, Heard(kind="praktikum"), None)
    assert merge(internship, Heard(not_kinds=("praktikum",)), None).wish().kind is None


def test_holidays_are_a_kind_only_for_who_has_named_none() -> None:
    holidays = Heard(kind="ferien", days=Days(label="holidays-autumn"))
    internship = merge(FULL, Heard(kind="praktikum"), None)
    assert merge(FULL, holidays, None).wish().kind == "ferien"
    assert merge(internship, holidays, None).wish().kind == "praktikum"
    assert merge(internship, Heard(kind="ferien"), None).wish().kind == "ferien"


def test_who_wants_advice_needs_no_interest() -> None:
    assert merge(WishSlots(age=15), Heard(kind="beratung"), None).interests == ANY


def test_nearer_and_farther_change_the_radius_within_bounds() -> None:
    near = merge(FULL, Heard(nearer=True), None)
    assert near.wish().radius_km == 12
    for _ in range(5):
        near = merge(near, Heard(nearer=True), None)
    assert near.wish().radius_km == 5
    assert merge(FULL, Heard(radius_km=5000), None).wish().radius_km == 200


def test_days_survive_the_way_through_the_slots() -> None:
    days = Days(weekdays=frozenset({5}), part="afternoon", label="saturdays")
    assert merge(FULL, Heard(days=days), None).wish().days == days


def test_a_part_can_be_unsaid() -> None:
    assert without(FULL, "age") == replace(FULL, age=None)
    assert without(merge(FULL, Heard(format="digital"), None), "format").wish().format is None


def test_reading_the_slots_of_a_tracker_gives_the_wish_back() -> None:
    slots = {"age": FULL.age, "interests": FULL.interests, "place": FULL.place, "extras": FULL.extras}
    assert WishSlots.read(slots) == FULL
    assert WishSlots.read({}) == WishSlots()


def test_a_land_is_asked_back_about_unless_a_town_is_known() -> None:
    assert merge(WishSlots(place="any"), Heard(place_unknown="region"), "place").place is None
    known = FULL.place
    assert merge(WishSlots(place=known), Heard(place_unknown="region"), None).place == known
    assert merge(WishSlots(place=known), Heard(place_unknown="abroad"), None).place is None


def test_a_part_said_not_to_matter_is_open_whatever_was_asked() -> None:
    assert merge(FULL, Heard(open=("place",)), None).place == ANY
    assert merge(FULL, Heard(open=("interests",)), "age").interests == ANY
    with_days = merge(FULL, Heard(days=Days(part="evening")), None)
    assert "days" not in merge(with_days, Heard(open=("days",)), None).extras
    assert merge(FULL, Heard(open=("place",), place=KASSEL), None).place == FULL.place


def test_only_what_is_free_is_wanted_until_cost_does_not_matter() -> None:
    free = merge(FULL, Heard(cost="free"), None)
    assert free.wish().free
    assert free.known()["free"] is True
    assert "free" not in free.criteria()
    assert not merge(free, Heard(cost="any"), None).wish().free
    assert not without(free, "free").wish().free
