"""The vectors that come with the content are those of the content as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from catalog.meaning.embedding import embed, from_bytes, to_bytes
from catalog.meaning.known_vectors import FILE, TRAINING_FILE, key_of, known_vectors, stored_vector
from tools.build_vectors import texts, training_lines

LARGEST = 8_000_000
"""Bytes of a file: both are in every clone."""
KEPT = [(FILE, texts), (TRAINING_FILE, training_lines)]


@pytest.mark.parametrize(("file", "kept"), KEPT)
def test_every_text_has_its_vector_and_no_vector_is_left_over(file: Path, kept: Callable[[], Iterable[str]]) -> None:
    wanted = {key_of(text): text for text in kept()}
    missing = [text for key, text in wanted.items() if key not in known_vectors(file)]
    assert missing == [], "run `python -m tools.build_vectors`"
    assert set(known_vectors(file)) == set(wanted), "run `python -m tools.build_vectors`"
    assert file.stat().st_size < LARGEST


@pytest.mark.parametrize(("file", "kept"), KEPT)
def test_they_are_what_the_model_says(file: Path, kept: Callable[[], Iterable[str]]) -> None:
    for text in sorted(kept(), key=key_of)[::500]:  # near enough to one: another processor may round otherwise
        assert float(from_bytes(known_vectors(file)[key_of(text)]) @ embed(text)) == pytest.approx(1, abs=0.001), text


def test_other_texts_are_embedded() -> None:
    assert stored_vector("Gibt es hier auch Pinguine?") == to_bytes(embed("Gibt es hier auch Pinguine?"))


def test_a_file_of_another_model_or_none_is_not_used(tmp_path: Path) -> None:
    assert known_vectors.__wrapped__(tmp_path / "none.npz") == {}
    np.savez(tmp_path / "old.npz", model=np.array("0.1"), keys=np.zeros(1, np.uint64), vectors=np.zeros((1, 384)))
    assert known_vectors.__wrapped__(tmp_path / "old.npz") == {}
