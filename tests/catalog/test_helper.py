"""The interest helper: what picks lead to, that it is fair to all fields, and that nothing but the answers counts."""

from __future__ import annotations

from collections import Counter
from inspect import signature
from itertools import product

import pytest

from catalog.helper import (
    BOTH,
    CHOICES,
    LETTERS,
    NEITHER,
    SIDES,
    codes,
    open_question,
    picked,
    points,
    questions,
    suggest,
)
from catalog.vocabulary import Field

ONE_SIDE_EACH = [dict(zip(questions(), sides, strict=True)) for sides in product(SIDES, repeat=len(questions()))]


def told(picks: dict[str, str]) -> list[str]:
    """The suggested fields."""
    return [suggestion.field for suggestion in suggest(picks)]


def test_there_are_six_to_eight_questions_with_two_sides_each() -> None:
    assert 6 <= len(questions()) <= 8
    assert all(tuple(sides) == SIDES for sides in questions().values())


def test_every_field_has_three_letters_and_no_two_fields_the_same() -> None:
    assert set(codes()) == set(Field)
    assert len(set(codes().values())) == len(codes())
    assert all(len(set(code)) == 3 and set(code) <= set(LETTERS) for code in codes().values())


def test_every_letter_is_on_offer_equally_often() -> None:
    sides = [side for sides in questions().values() for side in sides.values()]
    assert {Counter("".join(side.letters for side in sides))[letter] for letter in LETTERS} == {3}
    assert all(set(sides["a"].letters).isdisjoint(sides["b"].letters) for sides in questions().values())


def test_every_field_is_named_by_one_activity() -> None:
    named = Counter(field for sides in questions().values() for side in sides.values() for field in side.fields)
    assert named == Counter(Field)


def test_no_two_activities_have_the_same_sign() -> None:
    signs = [side.sign for sides in questions().values() for side in sides.values()]
    assert len(set(signs)) == len(signs)


def test_every_field_can_be_reached_and_none_is_favoured() -> None:
    share = Counter(field for picks in ONE_SIDE_EACH for field in told(picks))
    assert set(share) == set(Field)
    assert 0.1 < min(share.values()) / len(ONE_SIDE_EACH) < max(share.values()) / len(ONE_SIDE_EACH) < 0.3


def test_two_or_three_fields_are_told_whichever_sides_are_picked() -> None:
    assert {len(told(picks)) for picks in ONE_SIDE_EACH} <= {2, 3}


def test_each_field_is_told_with_picks_that_speak_for_it() -> None:
    for picks in ONE_SIDE_EACH:
        for suggestion in suggest(picks):
            assert 1 <= len(suggestion.because) <= 2
            assert set(suggestion.because) <= set(picked(picks))
            assert all(points(suggestion.field, pick) for pick in suggestion.because)


def test_an_activity_that_belongs_to_a_field_is_told_first_as_its_reason() -> None:
    picks = {"course": "a", "garden": "b", "last": "b", "afternoon": "a"}
    reasons = {suggestion.field: suggestion.because for suggestion in suggest(picks)}
    assert ("course", "a") in reasons["gesundheit"]
    assert ("garden", "b") in reasons["soziales"]


def test_one_pick_is_enough_for_an_idea() -> None:
    assert told({"garden": "a"})[:2] == ["bau", "natur"]
    assert told({"course": "a"})[0] == "gesundheit"
    assert told({"contest": "b"})[0] == "medien"


def test_equal_points_are_ordered_by_own_activities_then_by_the_first_letter_then_by_name() -> None:
    picks = {"garden": "a", "last": "a"}
    assert {sum(points(field, pick) for pick in picked(picks)) for field in ("metall", "natur", "elektro")} == {9}
    assert told(picks) == ["metall", "natur", "elektro"]  # an activity of metall and one of natur were picked
    picks = {"garden": "b", "last": "b"}
    assert {sum(points(field, pick) for pick in picked(picks)) for field in ("gesellschaft", "dienstleistung")} == {7}
    assert told(picks)[1:] == ["gesellschaft", "dienstleistung"]  # S was picked twice, E once


def test_both_counts_for_both_sides() -> None:
    assert picked({"garden": BOTH}) == [("garden", "a"), ("garden", "b")]
    assert {"soziales", "natur"} <= set(told({"garden": BOTH}))


@pytest.mark.parametrize("answer", [BOTH, NEITHER])
def test_who_likes_everything_or_nothing_is_told_nothing(answer: str) -> None:
    assert suggest(dict.fromkeys(questions(), answer)) == []
    assert suggest({}) == []


@pytest.mark.slow
def test_whatever_is_answered_there_is_an_answer() -> None:
    for answers in product(CHOICES, repeat=len(questions())):
        assert len(suggest(dict(zip(questions(), answers, strict=True)))) <= 3


def test_an_unwanted_field_is_not_suggested() -> None:
    picks = {"garden": "a"}
    assert "natur" not in [suggestion.field for suggestion in suggest(picks, unwanted=["natur"])]
    assert suggest(picks, unwanted=list(Field)) == []


def test_questions_are_asked_in_order_and_each_once() -> None:
    picks: dict[str, str] = {}
    asked = []
    while question := open_question(picks):
        asked.append(question)
        picks[question] = NEITHER
    assert asked == list(questions())


def test_answers_of_an_older_version_count_for_nothing() -> None:
    assert suggest({"gone": "a", "garden": "x"}) == []
    assert open_question({"gone": "a", "garden": "x"}) == next(iter(questions()))


def test_nothing_but_the_answers_goes_in() -> None:
    assert list(signature(suggest).parameters) == ["picks", "unwanted"]
