"""Questions that ask for the same thing are put together (lines: grouping_lines.yml)."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
import yaml

from catalog.meaning.embedding import DIMENSIONS, embed
from catalog.questions.groups import Group, group_questions

LISTS: list[list[str]] = yaml.safe_load((Path(__file__).parent / "grouping_lines.yml").read_text("utf-8"))
DOG = ["darf mein hund mit zum infotag", "sind hunde erlaubt bei euch"]
WLAN = ["gibt es da wlan", "habt ihr wlan vor ort"]


def vectors(texts: list[str]) -> np.ndarray:
    return np.stack([embed(text) for text in texts])


def test_nothing_gives_no_groups() -> None:
    assert group_questions(np.zeros((0, DIMENSIONS), dtype=np.float32), []) == []


def test_one_question_is_a_group() -> None:
    assert group_questions(vectors(DOG[:1]), [4]) == [Group((0,), 4)]


def test_the_most_asked_group_comes_first_and_in_it_the_most_asked_question() -> None:
    assert group_questions(vectors([*DOG, *WLAN]), [3, 1, 2, 4]) == [Group((3, 2), 6), Group((0, 1), 4)]


def test_the_order_of_questions_does_not_matter() -> None:
    texts = [text for listed in LISTS for text in listed]
    groups = group_questions(vectors(texts), [1] * len(texts))
    back = group_questions(vectors(texts[::-1]), [1] * len(texts))
    assert {frozenset(texts[one] for one in group.members) for group in groups} == {
        frozenset(texts[::-1][one] for one in group.members) for group in back
    }


@pytest.mark.slow
def test_the_same_thing_asked_in_other_words_is_together() -> None:
    """Measured: 0.97 of the pairs that are together belong together, 0.76 of those that belong together are."""
    lines = [(number, text) for number, listed in enumerate(LISTS) for text in listed]
    owner = np.zeros(len(lines), dtype=int)
    for number, group in enumerate(group_questions(vectors([text for _, text in lines]), [1] * len(lines))):
        owner[list(group.members)] = number
    asked = np.array([number for number, _ in lines])
    pairs = np.triu_indices(len(lines), 1)
    together, right = (owner[:, None] == owner)[pairs], (asked[:, None] == asked)[pairs]
    assert (together & right).sum() / together.sum() >= 0.90
    assert (together & right).sum() / right.sum() >= 0.70


@pytest.mark.slow
@pytest.mark.parametrize("spread", [0.0, 0.02, 1.0], ids=["all the same", "near to each other", "anything"])
def test_ten_thousand_take_seconds(spread: float) -> None:
    random = np.random.default_rng(1)
    rows = vectors(DOG + WLAN)[random.integers(0, 4, 10_000)] + random.normal(0, spread, (10_000, DIMENSIONS))
    before = time.perf_counter()
    groups = group_questions(rows.astype(np.float32), [1] * 10_000)
    assert time.perf_counter() - before < 30
    assert sum(group.count for group in groups) == 10_000
    if spread == 0.0:
        assert len(groups) <= 4


def test_a_text_without_a_character_is_a_group_of_its_own() -> None:
    rows = np.concatenate([vectors(DOG), np.zeros((1, DIMENSIONS), dtype=np.float32)])
    assert Group((2,), 1) in group_questions(rows, [1, 1, 1])
