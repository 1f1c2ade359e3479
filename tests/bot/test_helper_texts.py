"""The interest helper's questions in every language: complete, short enough for buttons, and understood when typed."""

from __future__ import annotations

from datetime import date

import pytest

from bot.texts import default_texts
from catalog.fields import default_lexicon
from catalog.hearing import EitherOr, Listener
from catalog.helper import SIDES, questions
from catalog.places.gazetteer import default_gazetteer

TEXTS = default_texts()
LONGEST_ACTIVITY = 40
"""Characters of an activity that fits on a button in two lines at 320 px, and on one line in Telegram."""
TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener(default_gazetteer(), default_lexicon())


def question_of(language: str, name: str) -> EitherOr:
    """A question as it is shown."""
    first, second = (
        f"{side.sign} {TEXTS.say(language, f'helper-{name}-{letter}')}" for letter, side in questions()[name].items()
    )
    return EitherOr(name, (first, second))


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_question_has_its_texts_and_no_activity_is_too_long_for_a_button(language: str) -> None:
    for name in questions():
        assert TEXTS.has(language, f"helper-{name}")
        activities = [TEXTS.say(language, f"helper-{name}-{side}") for side in SIDES]
        assert max(map(len, activities)) <= LONGEST_ACTIVITY
        assert len(set(activities)) == len(SIDES)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_activity_is_understood_when_it_is_typed(listener: Listener, language: str) -> None:
    missed = []
    for name, sides in questions().items():
        question = question_of(language, name)
        for letter, side in sides.items():
            activity = TEXTS.say(language, f"helper-{name}-{letter}")
            for typed in (activity, activity.lower(), f"{activity}!", f"{side.sign} {activity}", side.sign):
                heard = listener.hear(typed, today=TODAY, expecting="helper", question=question)
                if (heard.choice, heard.choice_by) != (letter, "whole"):
                    missed.append((typed, heard.choice, heard.choice_by))
    assert missed == []


@pytest.mark.parametrize("language", TEXTS.languages)
@pytest.mark.parametrize("name", questions())
def test_the_buttons_of_every_question_are_understood_when_their_titles_are_typed(
    listener: Listener, language: str, name: str
) -> None:
    for key, choice in (("button-both", "both"), ("button-neither", "neither"), ("button-stop", "stop")):
        typed = TEXTS.say(language, key)
        heard = listener.hear(typed, today=TODAY, expecting="helper", question=question_of(language, name))
        assert heard.choice == choice, typed


@pytest.mark.parametrize(
    ("message", "question", "fields"),
    [
        ("was mit tieren", "garden", ("natur",)),
        ("ach doch was mit autos", "course", ("technik", "metall", "verkehr")),
        ("keins, ich mag computer", "garden", ("it",)),
        ("stopp, lieber was mit pferden", "party", ("natur",)),
    ],
)
def test_a_wish_said_outright_is_no_answer(
    listener: Listener, message: str, question: str, fields: tuple[str, ...]
) -> None:
    heard = listener.hear(message, today=TODAY, expecting="helper", question=question_of("de", question))
    assert (heard.choice, heard.fields) == ("", fields)


def test_a_place_is_no_activity_that_sounds_like_it(listener: Listener) -> None:
    heard = listener.hear("Kassel", today=TODAY, expecting="helper", question=question_of("de", "shop"))
    assert heard.choice == ""
    assert heard.place is not None


def test_without_an_open_question_nothing_is_an_answer(listener: Listener) -> None:
    assert listener.hear("das erste", today=TODAY).choice == ""
