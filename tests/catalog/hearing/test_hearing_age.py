"""A number is an age only where it is meant as one, in ten languages."""

from __future__ import annotations

from datetime import date

import pytest

from catalog.hearing.age import Age, hear_age
from catalog.hearing.numbers import in_digits
from catalog.hearing.text import fold, sound
from tests.catalog.hearing_lines import TODAY, lines


def heard(text: str, *, asked: bool = False, today: date = TODAY) -> Age:
    return hear_age(in_digits(fold(sound(text))), today=today, asked=asked)


def written(age: Age) -> str:
    if age.unlikely is not None:
        return f"!{age.unlikely}"
    return "-" if age.years is None else str(age.years)


@pytest.mark.parametrize(("expected", "message"), lines("age"))
def test_a_number_is_an_age_only_where_it_is_meant_as_one(expected: str, message: str) -> None:
    assert written(heard(message)) == expected


@pytest.mark.parametrize(
    ("message", "years"),
    [
        ("fünfzehn", 15),
        ("15 und du?", 15),
        ("elf", 11),
        ("15 aber bald 16", 15),
        ("so 14", 14),
        ("ich glaub 15 oder so", 15),
        ("пятнадцать", 15),
        ("خمسة عشر", 15),
        ("on yedi", 17),
        ("28", 28),
        ("8", 8),
    ],
)
def test_a_short_answer_to_the_question_for_the_age_is_one(message: str, years: int) -> None:
    assert heard(message, asked=True).years == years


@pytest.mark.parametrize(("message", "stated"), [("3", 3), ("150", 150), ("99", 99), ("0", 0)])
def test_an_impossible_answer_is_told_apart_from_none(message: str, stated: int) -> None:
    assert heard(message, asked=True) == Age(unlikely=stated)


@pytest.mark.parametrize("message", ["um 15 uhr", "in der 8. klasse", "10 km", "sag ich nicht", "keine 20 minuten"])
def test_being_asked_makes_no_age_of_other_numbers(message: str) -> None:
    assert heard(message, asked=True) == Age()


def test_the_age_follows_from_a_date_of_birth() -> None:
    assert heard("bin am 24.11.2010 geboren").years == 15
    assert heard("bin am 23.11.2010 geboren").years == 16


def test_whose_age_it_is_is_known() -> None:
    assert heard("ich bin 15").own
    assert not heard("meine tochter ist 15").own
