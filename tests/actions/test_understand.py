"""What the next question has to say first."""

from actions.slots import WishSlots, merge
from actions.understand import hint_for
from catalog.wish import Days, Heard


def test_an_answer_without_any_sense_is_unclear_and_a_vague_beginning_is_not() -> None:
    assert "unclear" in hint_for(Heard(), WishSlots(), "1", understood=False, asked=True)
    beginning = hint_for(Heard(), WishSlots(), "1", understood=False, asked=False)
    assert beginning == {"message": "1", "vague": True}


def test_an_unlikely_age_is_asked_again_only_while_none_is_known() -> None:
    heard = Heard(age_unlikely=150)
    assert hint_for(heard, WishSlots(), "1", understood=False, asked=True) == {"message": "1", "age_unlikely": 150}
    assert "age_unlikely" not in hint_for(heard, WishSlots(age=15), "1", understood=True)


def test_all_that_is_kept_of_a_wish_is_known_and_the_figures_get_the_criteria_only() -> None:
    saturdays = Days(weekdays=frozenset({5}), label="weekdays")
    wish = merge(WishSlots(), Heard(age=15, days=saturdays, radius_km=10, not_fields=("wirtschaft",)), None)
    assert wish.criteria() == {"age": 15}
    assert wish.known().keys() == {"age", "days", "radius_km", "not_fields"}
