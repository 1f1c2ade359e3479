"""A language asked for by its name."""

import pytest

from catalog.language_names import language_named


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("English please", "en"),
        ("kannst du auch  englisch?", "en"),
        ("auf deutsch bitte", "de"),
        ("Leichte Sprache bitte", "de-x-einfach"),
        ("mach mal einfaches Deutsch", "de-x-einfach"),
        ("nicht englisch, deutsch", "de"),
        ("по-английски пожалуйста", "en"),
    ],
)
def test_a_language_is_known_by_its_name(text: str, language: str) -> None:
    assert language_named(text) == language


@pytest.mark.parametrize(
    "text",
    ["andere Sprache", "ich kann kein deutsch", "I don't speak German", "deutsch oder englisch?", "türkisch", ""],
)
def test_a_refused_doubtful_or_missing_name_is_none(text: str) -> None:
    assert language_named(text) is None
