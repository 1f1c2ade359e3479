"""The language of a message: told where three words or a script tell it."""

import pytest

from bot.languages import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich suche ein praktikum", "de"),
        ("where can i find an internship", "en"),
        ("hayvanlarla ilgili bir şey arıyorum", "tr"),
        ("шукаю щось з тваринами", "uk"),
        ("أبحث عن تدريب مهني", "ar"),
    ],
)
def test_a_sentence_tells_its_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["ok", "15", "", "😀😀😀", "Kassel", "ok cool", "\ud800"])
def test_too_little_tells_nothing(text: str) -> None:
    assert language_of(text) is None
