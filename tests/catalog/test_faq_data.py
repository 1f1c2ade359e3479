"""The FAQ entries that come with Lotse: complete, sourced, short, and the space taught by them up to date."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from catalog.faq.entries import read_entries
from catalog.faq.themes import FOLDER, fingerprint, labelled_questions, read_themes
from catalog.offers.aspects import aspects
from tools.build_faq_space import FAQS, questions

ENTRIES = [pytest.param(entry, id=entry["id"]) for path in sorted(FAQS.glob("*.yml")) for entry in read_entries(path)]
LANGUAGES = sorted(
    {
        language
        for parameter in ENTRIES
        for language, texts in parameter.values[0].items()  # type: ignore[union-attr]
        if isinstance(texts, dict) and "answer" in texts
    }
)
"""Those that any entry has an answer in: every other one has to have it, too."""
SHORTEST_SENTENCE = 2
"""Words of what counts as a sentence: "BvB:" or "z. B." are none."""


def sentences(text: str) -> list[str]:
    parts = re.split(r"(?<=[.!?؟۔])\s+(?=[^\W\d_]|„|“|«)", text)
    return [part for part in parts if len(part.split()) >= SHORTEST_SENTENCE and not part[0].islower()]


def test_there_are_enough_common_entries_and_some_for_each_pilot_town() -> None:
    assert len(read_entries(FAQS / "common.yml")) >= 45
    towns = {path.stem: {entry["municipality"] for entry in read_entries(path)} for path in FAQS.glob("*.yml")}
    assert towns == {
        "common": {None},
        "kassel": {"06611000"},
        "weinheim": {"08226096"},
        "hoyerswerda": {"14625240"},
    }


def test_ids_are_unique() -> None:
    ids = [parameter.values[0]["id"] for parameter in ENTRIES]  # type: ignore[index, call-overload]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_is_complete_sourced_and_short(entry: dict[str, Any]) -> None:
    assert entry["source"]
    assert isinstance(entry["date"], date)
    for language in LANGUAGES:
        question = entry[language]["question"]
        assert question.endswith(("?", "؟")) or question.count("?") == 1
        assert len(sentences(entry[language]["answer"])) <= (6 if language == "de-x-einfach" else 4), language
        assert len(entry[language]["answer"]) <= 420, language
    assert len(entry["de"]["wordings"]) >= 3


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_answer_says_du_and_names_no_gender_alone(entry: dict[str, Any]) -> None:
    for language in ("de", "de-x-einfach"):
        answer = entry[language]["answer"]
        assert not re.search(r"\bIhnen\b|(?<![.!?] )\bIhre?[nmrs]?\b", answer), language
        assert not re.search(r"\b(?:Schüler|Lehrer|Ausbilder|Berater|Freund)\b(?!-)", answer) or "rin" in answer, (
            language
        )


def test_the_list_of_languages_says_in_which_there_are_no_answers() -> None:
    table = (FAQS.parents[1] / "docs" / "languages.md").read_text("utf-8")
    missing = re.findall(r"^\|[^|]*\| `([\w-]+)` \|[^|]*\| in German so far \|$", table, re.MULTILINE)
    listed = re.findall(r"^\|[^|]*\| `([\w-]+)` \|", table, re.MULTILINE)
    assert sorted(set(listed) - set(missing)) == LANGUAGES


def test_no_wording_belongs_to_two_entries() -> None:
    owners: dict[str, str] = {}
    for parameter in ENTRIES:
        entry: Any = parameter.values[0]
        for texts in entry.values():
            for wording in texts.get("wordings", ()) if isinstance(texts, dict) else ():
                assert owners.setdefault(wording.casefold(), entry["id"]) == entry["id"], wording


def test_themes_name_entries_that_exist() -> None:
    ids = {entry["id"] for path in FAQS.glob("*.yml") for entry in read_entries(path)}
    assert {faq for theme in read_themes().values() for faq in theme.get("faqs", ())} <= ids
    assert {entry["id"] for entry in read_entries(FAQS / "common.yml")} <= {
        faq for theme in read_themes().values() for faq in theme.get("faqs", ())
    }


def test_the_space_is_up_to_date() -> None:
    """If not: `python -m tools.build_faq_space`."""
    with np.load(FOLDER / "space.npz") as stored:
        assert str(stored["fingerprint"]) == fingerprint(labelled_questions(read_themes(), questions()))


def test_the_space_is_small() -> None:
    assert Path(FOLDER / "space.npz").stat().st_size < 4_000_000


def test_aspects_name_entries_that_exist() -> None:
    assert set(aspects()) <= {entry["id"] for entry in read_entries(FAQS / "common.yml")}
