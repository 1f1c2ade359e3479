"""No figure tells of fewer than five people: not by itself, not from week to week, not by subtracting."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from catalog.figures.figures import _first_day, _last_day
from catalog.figures.suppression import FEWEST, Span, Week, parts, spans, total

MONDAY = date(2026, 10, 5)


def week(number: int, n: int, people: int, newcomers: int | None = None) -> Week:
    return Week(MONDAY + timedelta(weeks=number), n, people, people if newcomers is None else newcomers)


def span(first: int, last: int, n: int, people: int) -> Span:
    return Span(MONDAY + timedelta(weeks=first), MONDAY + timedelta(weeks=last), n, people)


def test_weak_weeks_are_joined_and_the_rest_stays_away() -> None:
    weeks = [week(0, 9, 2), week(1, 4, 3), week(2, 7, 5), week(3, 8, 4)]
    assert spans(weeks) == [span(0, 1, 13, 5), span(2, 2, 7, 5)]
    assert total(weeks) == 20


def test_the_same_few_people_every_week_are_not_many() -> None:
    same = [week(0, 4, 4), *(week(number, 4, 4, newcomers=0) for number in range(1, 10))]
    assert spans(same) == []
    assert total(same) is None
    assert total([]) == 0


def test_no_span_reaches_into_the_next_quarter() -> None:
    over_new_year = [week(12, 3, 3), week(13, 3, 3)]  # 28 December belongs to 2026, 4 January to 2027
    assert spans(over_new_year) == []


def test_a_hidden_part_takes_the_smallest_of_the_others_with_it() -> None:
    languages = {"de": [week(0, 80, 40)], "en": [week(0, 12, 6)], "tr": [week(0, 30, 20)], "fa": [week(0, 3, 2)]}
    assert parts(languages) == {"de": 80, "tr": 30, "en": 12}
    assert parts(languages, beside_sum=True) == {"de": 80, "tr": 30}
    assert parts({"de": [week(0, 80, 40)], "fa": [week(0, 3, 2)]}, beside_sum=True) == {}
    assert parts({"de": [week(0, 80, 40)], "tr": [week(0, 30, 20)]}, beside_sum=True) == {"de": 80, "tr": 30}


PEOPLE = st.lists(st.sets(st.integers(0, 12), max_size=9), max_size=13)
"""Who did something, week by week of a quarter."""


def counted(weeks: list[set[int]]) -> list[Week]:
    """As ``catalog.figures.counting`` counts them."""
    found, seen = [], set[int]()
    for number, people in enumerate(weeks):
        if people:
            found.append(week(number, len(people), len(people), len(people - seen)))
        seen |= people
    return found


@given(PEOPLE)
def test_what_one_more_week_adds_never_comes_from_fewer_than_five(weeks: list[set[int]]) -> None:
    """Whoever looks every week and subtracts learns of at least five different people, or nothing."""
    ends = [spans(counted(weeks[:end])) for end in range(len(weeks) + 1)]
    for before, after in pairwise(ends):
        assert after[: len(before)] == before
        for new in after[len(before) :]:
            first, last = ((day - MONDAY).days // 7 for day in (new.first, new.last))
            assert len(set().union(*weeks[first : last + 1])) >= new.people >= FEWEST


def test_a_quarter_ends_with_its_last_week() -> None:
    assert _last_day("2026-Q4") == date(2027, 1, 3)
    assert _last_day("2026") == date(2027, 1, 3)
    assert _last_day("2026-Q1") == date(2026, 3, 29)
    assert _last_day("2025-Q4") == date(2025, 12, 28)
    assert _first_day("2026") == _first_day("2026-Q1") == date(2025, 12, 29)
    assert _first_day("2026-Q4") == date(2026, 9, 28)
