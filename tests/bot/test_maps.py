"""Points of a map: in their true position, none covering another, all within the picture."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from bot.maps import APART, HEIGHT, WIDTH, Spot, plan_of

KASSEL, BAUNATAL, WEINHEIM = (51.3167, 9.5), (51.2592, 9.4173), (49.5489, 8.667)


def spot(number: int, at: tuple[float, float]) -> Spot:
    return Spot(number, f"Angebot {number}", "de", *at, town="", place="", is_example=True)


def test_north_is_up_and_the_scale_is_true() -> None:
    plan = plan_of([spot(1, KASSEL), spot(2, BAUNATAL)], None, 3)
    kassel, baunatal = plan.points
    assert baunatal.y > kassel.y
    assert baunatal.x < kassel.x
    km = hypot(baunatal.x - kassel.x, baunatal.y - kassel.y) / plan.scale * plan.scale_km
    assert abs(km - 8.6) < 0.2  # as distance_km tells
    assert plan.elsewhere == 3


def test_what_is_side_by_side_is_one_point_and_nothing_is_lost() -> None:
    plan = plan_of([spot(1, KASSEL), spot(2, KASSEL), spot(3, WEINHEIM), spot(4, (51.3168, 9.5001))], KASSEL, 0)
    assert [[one.offer_id for one in point.spots] for point in plan.points] == [[1, 2, 4], [3]]
    assert plan.centre == (plan.points[0].x, plan.points[0].y)


def test_no_spots_make_no_points() -> None:
    plan = plan_of([], KASSEL, 2)
    assert plan.points == ()
    assert plan.centre is None


@given(st.lists(st.tuples(st.floats(47, 55), st.floats(6, 15)), min_size=1, max_size=60))
def test_points_are_within_the_picture_and_apart(places: list[tuple[float, float]]) -> None:
    plan = plan_of([spot(number, place) for number, place in enumerate(places)], places[0], 0)
    assert sum(len(point.spots) for point in plan.points) == len(places)
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT for point in plan.points)
    assert all(hypot(one.x - other.x, one.y - other.y) >= APART for one, other in combinations(plan.points, 2))
    assert 0 < plan.scale <= WIDTH
