"""What tells who wrote a line is cut out of it, and hardly anything else (lines: redaction_lines.yml)."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from catalog.redaction.texts import CUT, LONGEST_READ, redact

LINES = yaml.safe_load((Path(__file__).parent / "redaction_lines.yml").read_text(encoding="utf-8"))
TRAINING = Path(__file__).parent.parent.parent / "nlu" / "data" / "nlu"


@pytest.mark.parametrize(("line", "pieces"), LINES["gone"], ids=lambda value: str(value)[:40])
def test_what_tells_a_person_is_gone(line: str, pieces: list[str]) -> None:
    left = redact(line).casefold()
    assert [piece for piece in pieces if piece.casefold() in left] == []
    assert CUT in left


@pytest.mark.parametrize("line", LINES["kept"])
def test_what_tells_nobody_stays_as_it_is(line: str) -> None:
    assert redact(line) == line


def test_the_question_is_still_there() -> None:
    assert redact("Ich heiße Leon Müller, kann ich mit 15 schon ein Praktikum machen?") == (
        "Ich heiße [...], kann ich mit 15 schon ein Praktikum machen?"
    )
    assert redact("was kostet das? meldet euch 0176 1234567 lg lena") == "was kostet das? meldet euch [...] lg [...]"


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("ich heiße 𝐋𝐞𝐨𝐧 𝐌𝐮̈𝐥𝐥𝐞𝐫", ["leon", "𝐋𝐞𝐨𝐧"]),
        ("Ru\u200bf 01\u200b76 12\u200b34 567 an", ["34", "567"]),
        ("mail l e o n @ gmx . de", ["gmx . de", "@"]),
        ("ruf an: 0/1/7/6/1/2/3/4", ["7/6"]),
        ("ICH HEISSE LEON MÜLLER UND BIN 15", ["LEON", "MÜLLER"]),
        ("Frau Frau Herr Müller meinte", ["Müller"]),
        ("\ud800 ich heiße Leon", ["Leon"]),
    ],
)
def test_disguises_do_not_help(line: str, pieces: list[str]) -> None:
    left = redact(line)
    assert [piece for piece in pieces if piece in left] == []


def test_ordinary_lines_are_left_alone() -> None:
    """7,000 lines of training data, in which people seldom name themselves: fewer than 3 in 1,000 are cut."""
    lines = [
        line.strip().removeprefix("- ")
        for path in TRAINING.glob("*.yml")
        for intent in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in intent["examples"].splitlines()
    ]
    cut = [line for line in lines if CUT in redact(line)]
    assert len(lines) > 7_000
    assert len(cut) <= 0.003 * len(lines), cut


PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        [
            "ich heiße",
            "Frau",
            "Herr Dr.",
            "leon",
            "Müller",
            "0176",
            "12",
            "@",
            ".de",
            "str.",
            "LG",
            "insta:",
            CUT,
            "геб",
        ]
    ),
)


@given(st.lists(PIECES, max_size=20).map(" ".join))
@example("ICH HEIß B@00")
def test_redacting_again_changes_nothing(text: str) -> None:
    once = redact(text)
    assert redact(once) == once
    assert not re.search(r"\d{5}", once)


@pytest.mark.parametrize(
    "piece",
    ["a ", "1 ", "frau ", "ich heiße ", "x@", "eins ", "a.b-", "_", "ul. ", "straße ", "wohne in ", "[...", "Dr. "],
)
def test_hostile_lengths_take_no_time(piece: str) -> None:
    before = time.perf_counter()
    redacted = redact(piece * 50_000)
    assert time.perf_counter() - before < 0.5
    assert len(redacted) <= LONGEST_READ + len(CUT) * LONGEST_READ
