"""The lines the engine learns acts from: complete in every language, sound YAML, nothing said twice."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "nlu" / "data" / "nlu"
LANGUAGES = ("de", "en", "tr", "uk", "ar", "ru", "pl", "ro", "fa")
ACTS = {
    "inform",
    "more",
    "details",
    "register",
    "cancel_registration",
    "remind",
    "faq",
    "human",
    "crisis",
    "insult",
    "smalltalk",
    "start_over",
    "forget_me",
    "my_data",
    "language",
    "help",
    "dont_know",
    "out_of_scope",
    "affirm",
    "deny",
}
FEWEST_GERMAN = 60
FEWEST_OTHER = 12
LONGEST_LINE = 300
"""Characters. A longer line says more than one thing, so it teaches no act."""
ANNOTATION = re.compile(r"\[[^]]*\]\s*[({]")
"""Criteria are heard by the catalog, so an entity in a training line would never be used."""


def lines_of(language: str) -> dict[str, list[str]]:
    """The training lines of ``language`` by act."""
    content = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return {
        block["intent"]: [line.removeprefix("- ") for line in block["examples"].splitlines()]
        for block in content["nlu"]
    }


def as_heard(line: str) -> str:
    """``line`` without what changes nothing: case, punctuation and spaces. Emojis alone stay as they are."""
    return " ".join(re.sub(r"[^\w\s]", " ", line.casefold()).split()) or line.strip()


def test_every_language_has_its_file_and_no_other_does() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.yml")) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_have_the_form_the_engine_reads(language: str) -> None:
    content = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    assert content["version"] == "3.1"
    names = [block["intent"] for block in content["nlu"]]
    assert len(names) == len(set(names))
    malformed = [
        line for block in content["nlu"] for line in block["examples"].splitlines() if not re.match(r"- \S", line)
    ]
    assert malformed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_has_enough_lines_in_every_language(language: str) -> None:
    lines = lines_of(language)
    assert set(lines) == ACTS
    fewest = FEWEST_GERMAN if language == "de" else FEWEST_OTHER
    assert {act: len(said) for act, said in lines.items() if len(said) < fewest} == {}


def test_no_line_is_said_twice_within_or_between_acts() -> None:
    said = Counter(as_heard(line) for code in LANGUAGES for lines in lines_of(code).values() for line in lines)
    assert [line for line, times in said.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_are_short_and_free_of_annotations_and_commands(language: str) -> None:
    odd = [
        line
        for lines in lines_of(language).values()
        for line in lines
        if len(line) > LONGEST_LINE or ANNOTATION.search(line) or line.startswith("/")
    ]
    assert odd == []
