"""The language of a message: told where three words or a script tell it, else that of the conversation stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import NINE, language_of
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.places.gazetteer import default_gazetteer
from tests.nlu.test_training_data import lines_of

LINES = [
    line.split(" | ")
    for line in (Path(__file__).parent / "language_lines.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener(default_gazetteer(), default_lexicon())


@pytest.mark.parametrize(("before", "text", "after"), LINES)
def test_the_language_follows_clear_signs_only(before: str, text: str, after: str, listener: Listener) -> None:
    heard = listener.hear(text, today=date(2026, 11, 26), expecting="place")
    places = [place.label for place in (heard.place, *heard.place_candidates) if place]
    assert (language_of(text, before, places) or before) == after


def test_there_are_lines_from_and_to_each_language() -> None:
    assert {before for before, *_ in LINES} == set(NINE)
    assert {after for *_, after in LINES} == set(NINE)


@pytest.mark.parametrize("text", ["ok", "15", "", "😀😀😀", "Kassel", "ok cool", "\ud800", "\x00", "я", "ツ", "٣"])
def test_too_little_tells_nothing(text: str) -> None:
    assert language_of(text) is None


def test_no_short_german_or_english_message_is_taken_for_another_language() -> None:
    lines = [line for language in ("de", "en") for lines in lines_of(language).values() for line in lines]
    short = [line for line in lines if len(line.split()) < 3]
    assert len(short) > 500
    assert [line for line in short if language_of(line, "de") not in (None, "de", "en")] == []


def test_only_the_beginning_is_read() -> None:
    assert language_of("я " * 200 + "ich suche ein praktikum in kassel " * 10_000) in ("ru", "uk")


@given(st.text(st.characters(codec=None)), st.sampled_from([None, *NINE]))
def test_whatever_is_written_is_one_of_nine_or_nothing(text: str, current: str | None) -> None:
    assert language_of(text, current) in (None, *NINE)
