"""The figures of an evaluation, its files, and that the sets are what they claim to be."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from bot.cli import main
from bot.crisis_judge import read_lines
from bot.evaluation.figures import (
    Prediction,
    Ranking,
    criteria_figures,
    dialogue_figures,
    faq_figures,
    intent_figures,
)
from bot.evaluation.sets import (
    ACTS,
    CriteriaLine,
    Dialogue,
    DialogueTurn,
    FaqEntry,
    FaqQuery,
    IntentLine,
    Line,
    read_criteria,
    read_dialogues,
    read_faq_entries,
    read_faq_queries,
    read_intents,
)
from bot.problem import Problem
from bot.safety import FOLDER as CRISIS
from bot.settings import ROOT

SETS = ROOT / "tests" / "eval"
FOLDERS = (SETS, SETS / "blind")
DEVELOPMENT = ROOT / "tests" / "dev"
LANGUAGES = {"de", "tr", "en", "uk", "ar", "ru", "pl", "ro", "fa"}


def wanted(**values: Any) -> CriteriaLine:
    given: dict[str, Any] = {"age": None, "place": None, "fields": (), "fields_ok": (), "format": None, "kind": None}
    return CriteriaLine(**{"id": "1", "text": "", "lang": "de", "tags": (), **given, **values})


def heard(act: str = "search", **criteria: Any) -> Prediction:
    return Prediction(act, criteria)


def act(right: str, lang: str = "de") -> IntentLine:
    return IntentLine("1", "", lang, (), right)


def test_a_wrong_value_costs_precision_and_recall() -> None:
    lines = [wanted(age=15), wanted(age=16), wanted(age=17), wanted()]
    figures = criteria_figures(lines, [heard(age=15), heard(age=61), heard(), heard(age=14)])
    assert figures["age_precision"] == pytest.approx(1 / 3)
    assert figures["age_recall"] == pytest.approx(1 / 3)
    assert figures["age_f1"] == pytest.approx(1 / 3)


def test_a_slot_that_no_line_names_has_no_figure() -> None:
    assert criteria_figures([wanted(age=15)], [heard(age=15)])["place_f1"] is None


def test_what_a_tag_allows_is_right_and_so_is_the_label() -> None:
    line = wanted(kind="infotag", tags=("kind_ok:praktikum",))
    figures = criteria_figures([line, line, line], [heard(kind="infotag"), heard(kind="praktikum"), heard(kind="kurs")])
    assert figures["kind_precision"] == pytest.approx(2 / 3)
    assert figures["all_right"] == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("fields", "also", "found", "right"),
    [
        (("it", "technik"), (), ("it",), True),
        (("it",), ("medien",), ("it", "medien"), True),
        (("it",), ("medien",), ("medien",), False),
        (("it",), (), ("it", "kunst"), False),
        ((), (), ("it",), False),
        ((), ("it",), ("it",), True),
        ((), (), (), True),
    ],
)
def test_fields_are_right_if_one_is_found_and_nothing_unacceptable(
    fields: tuple[str, ...], also: tuple[str, ...], found: tuple[str, ...], right: bool
) -> None:
    figures = criteria_figures([wanted(fields=fields, fields_ok=also)], [heard(fields=found)])
    assert figures["fields_right"] == float(right)


def test_criteria_are_also_counted_by_language() -> None:
    lines = [wanted(age=15), wanted(age=16, lang="tr"), wanted(lang="tr")]
    figures = criteria_figures(lines, [heard(age=15), heard(), heard()])
    assert {lang: of["age_exact"] for lang, of in figures["by_language"].items()} == {"de": 1.0, "tr": 0.5}


def test_acts_are_counted_by_language_crisis_and_confusion() -> None:
    lines = [act("crisis"), act("faq"), act("faq", "tr"), act("smalltalk")]
    figures = intent_figures(lines, [heard("crisis"), heard("human"), heard("faq"), heard("crisis")])
    assert figures["accuracy"] == 0.5
    assert figures["accuracy_de"] == pytest.approx(1 / 3)
    assert figures["accuracy_other"] == 1.0
    assert figures["crisis_recall"] == 1.0
    assert figures["crisis_false_alarms"] == pytest.approx(1 / 3)
    assert ["faq", "human", 1] in figures["confusions"]


def test_macro_f1_weighs_every_act_alike() -> None:
    figures = intent_figures([act("faq")] * 9 + [act("deny")], [heard("faq")] * 10)
    assert figures["macro_f1"] == pytest.approx((18 / 19 + 0) / 2)


def test_questions_without_an_entry_count_only_as_declined_or_not() -> None:
    queries = [FaqQuery(str(n), "", "de", (), right) for n, right in enumerate(["f1", "f2", None, None])]
    rankings = [
        Ranking(("f1", "f2"), "offered"),
        Ranking(("f1", "f2"), "declined"),
        Ranking(("f1",), "answered"),
        Ranking(("f1",), "offered"),
    ]
    figures = faq_figures(queries, rankings)
    named = {name: figures[name] for name in ("top1", "top3", "served", "null_declined")}
    assert named == {"top1": 0.5, "top3": 1.0, "served": 0.5, "null_declined": 0.5}


@pytest.mark.parametrize(
    ("expected", "known", "right"),
    [
        ({"age": 15}, {"age": 15, "fields": []}, True),
        ({"age": 15}, {"age": 15, "place": "Kassel"}, False),
        ({"age": 15}, {}, False),
        ({"age": "*"}, {"age": 12}, True),
        ({"age": "*"}, {}, False),
        ({"format": "*"}, {}, True),
        ({"fields": ["kunst", "it"]}, {"fields": ["it", "kunst"]}, True),
        ({}, {"kind": "kurs"}, False),
        (None, {"kind": "kurs"}, True),
    ],
)
def test_a_turn_is_right_if_the_complete_state_is(
    expected: dict[str, Any] | None, known: dict[str, Any], right: bool
) -> None:
    turn = DialogueTurn("x", criteria=expected, act="search")
    assert dialogue_figures([Dialogue("d", (turn,))], [[heard(**known)]])["turns_right"] == float(right)


def test_one_wrong_turn_spoils_a_dialogue_and_unchecked_turns_do_not_count() -> None:
    dialogue = Dialogue("d", (DialogueTurn("a"), DialogueTurn("b", act="faq"), DialogueTurn("c", act="more")))
    figures = dialogue_figures([dialogue], [[heard(), heard("faq"), heard("faq")]])
    assert (figures["turns"], figures["turns_right"], figures["dialogues_right"]) == (2, 0.5, 0.0)


INTENT = {"id": "1", "text": "x", "lang": "de", "tags": [], "act": "faq"}
CRITERIA = {"id": "1", "text": "x", "lang": "de", "age": 15, "place": None, "fields": [], "format": None, "kind": None}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "1"', "line 2: not JSON"),
        ("[" * 100_000, "line 2: not JSON (nested too deeply)"),
        ("[1, 2]", "line 2: [1, 2] is no object"),
        ('{"id": "1", "text": "x", "lang": "de"}', "line 2: 'act' is missing"),
        (json.dumps(INTENT | {"act": "dance"}), "line 2: 'dance' is no act; known are search, refine"),
        (json.dumps(INTENT | {"act": None}), "line 2: act is null"),
        (json.dumps(INTENT | {"text": 15}), "line 2: text is 15, no text"),
        (json.dumps(INTENT | {"tags": "context"}), "line 2: tags is 'context', no list"),
    ],
)
def test_a_mistake_in_a_set_is_a_sentence_with_its_line(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(f"{json.dumps(INTENT)}\n{line}\n", encoding="utf-8")
    with pytest.raises(Problem, match=re.escape(complaint)):
        read_intents(path)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"age": "15"}, "line 1: age is '15', no whole number"),
        ({"age": True}, "line 1: age is True, no whole number"),
        ({"place": 34117}, "line 1: place is 34117, no text"),
        ({"fields": "it"}, "line 1: fields is 'it', no list"),
        ({"fields": ["computer"]}, "line 1: 'computer' is no field; known are bau"),
        ({"fields_ok": ["computer"]}, "line 1: 'computer' is no field"),
        ({"format": "hybrid"}, "line 1: 'hybrid' is no format; known are digital, onsite"),
        ({"kind": "job"}, "line 1: 'job' is no kind; known are praktikum"),
    ],
)
def test_a_wrong_label_is_named(tmp_path: Path, change: dict[str, Any], complaint: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(CRITERIA | change), encoding="utf-8")
    with pytest.raises(Problem, match=re.escape(complaint)):
        read_criteria(path)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("d:\n  - user: hi\n  - user: [\n", "line 4: not YAML"),
        ("- user: hi\n", "must map names of dialogues"),
        ("d: hi\n", "line 1: a dialogue is a list of turns"),
        ("d:\n", "line 1: a dialogue is a list of turns"),
        ("d:\n  - hi\n", "line 2: 'hi' is no object"),
        ("d:\n  - user: hi\n  - expect: {act: faq}\n", "line 3: 'user' is missing"),
        ("d:\n  - user: hi\n    expect: faq\n", "line 2: expect is 'faq', no mapping"),
        ("d:\n  - user: hi\n    expect: {criteria: [age]}\n", "line 2: criteria is ['age'], no mapping"),
        ("d:\n  - user: hi\n    expect: {criteria: {town: Kassel}}\n", "line 2: 'town' is no criterion"),
        ("d:\n  - user: hi\n    expect: {criteria: {age: fifteen}}\n", "line 2: age is 'fifteen', no whole number"),
        ("d:\n  - user: hi\n    expect: {act: dance}\n", "line 2: 'dance' is no act"),
        ("d:\n  - user: hi\n    ? [a]\n    : {? {b: 1} : c}\n", "line 3: not YAML"),
    ],
)
def test_a_mistake_in_dialogues_is_a_sentence_with_its_line(tmp_path: Path, content: str, complaint: str) -> None:
    path = tmp_path / "set.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Problem, match=re.escape(complaint)):
        read_dialogues(path)


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(json.dumps(INTENT).encode() + "\nnäher dran".encode("latin-1"))
    with pytest.raises(Problem, match="line 2: not UTF-8"):
        read_intents(path)


def test_a_set_saved_by_an_editor_that_marks_files_is_read(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(f"\ufeff{json.dumps(INTENT)}\r\n\r\n", encoding="utf-8")
    assert [line.act for line in read_intents(path)] == ["faq"]


def test_a_separator_within_a_text_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(INTENT | {"text": "a\u2028b"}, ensure_ascii=False), encoding="utf-8")
    assert [line.text for line in read_intents(path)] == ["a\u2028b"]


def test_a_query_about_an_unknown_entry_is_named(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps({"id": "1", "text": "x", "lang": "de", "faq": "f9"}), encoding="utf-8")
    with pytest.raises(Problem, match="line 1: no entry is called 'f9'"):
        read_faq_queries(path, [FaqEntry("f1", "?", "!")])


def test_null_in_a_turn_is_as_good_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "set.yml"
    path.write_text("d:\n  - user: hi\n    expect: {criteria: {place: null, format: '*'}}\n", encoding="utf-8")
    assert read_dialogues(path)[0].turns[0].criteria == {"format": "*"}


@pytest.mark.parametrize(
    ("sort", "content"), [("criteria", "{"), ("intents", "{}"), ("dialogues", "x: 1"), ("faq", '{"faq": 1}')]
)
def test_the_command_says_what_is_wrong_with_a_file(tmp_path: Path, sort: str, content: str) -> None:
    path = tmp_path / "set"
    path.write_text(content, encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", sort, *[str(path)] * (2 if sort == "faq" else 1)])
    assert result.exit_code == 1
    assert "line 1" in result.output
    assert "Traceback" not in result.output


def test_predictions_that_cannot_be_kept_are_said_before_the_work(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text("", encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", "intents", str(path), "--predictions", str(tmp_path / "no" / "x")])
    assert result.exit_code == 2
    assert "no folder" in result.output


def test_the_command_measures_faqs_and_keeps_predictions(tmp_path: Path) -> None:
    entries, queries, kept = tmp_path / "entries.jsonl", tmp_path / "queries.jsonl", tmp_path / "kept.jsonl"
    entry = {"id": "f1", "question": "Was soll ich anziehen?", "answer": "Saubere, bequeme Kleidung."}
    other = {"id": "f2", "question": "Was kostet die Teilnahme?", "answer": "Nichts, sie ist kostenlos."}
    entries.write_text("".join(json.dumps({"faq": one}) + "\n" for one in (entry, other)), encoding="utf-8")
    query = {"id": "q1", "text": "Welche Kleidung soll ich anziehen?", "lang": "de", "faq": "f1"}
    queries.write_text(json.dumps(query), encoding="utf-8")
    arguments = ["evaluate", "faq", str(entries), str(queries), "--json", "--predictions", str(kept)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["top1"] == 1.0
    assert json.loads(kept.read_text(encoding="utf-8"))["faq"] == ["f1", "f2"]


@pytest.mark.parametrize("sort", ["criteria", "intents", "faq", "dialogues"])
def test_every_sort_explains_itself_and_has_the_same_options(sort: str) -> None:
    result = CliRunner().invoke(main, ["evaluate", sort, "--help"])
    assert result.exit_code == 0
    assert all(option in result.output for option in ("--json", "--predictions", "--wrong", "--baseline"))


def test_the_sets_are_as_large_as_they_should_be() -> None:
    assert len(read_criteria(SETS / "criteria.jsonl")) >= 320
    assert len(read_intents(SETS / "intents.jsonl")) >= 330
    assert len(read_dialogues(SETS / "dialogues.yml")) >= 30
    assert len(read_faq_entries(SETS / "faq_entries.jsonl")) >= 40
    assert len(read_faq_queries(SETS / "faq_queries.jsonl")) >= 200


def test_the_blind_sets_are_as_large_as_they_should_be() -> None:
    assert len(read_criteria(SETS / "blind" / "criteria.jsonl")) >= 200
    assert len(read_intents(SETS / "blind" / "intents.jsonl")) >= 250
    assert len(read_dialogues(SETS / "blind" / "dialogues.yml")) >= 20
    queries = read_faq_queries(SETS / "blind" / "faq_queries.jsonl")
    assert len(queries) >= 100
    assert sum(query.faq is None for query in queries) >= 25


@pytest.mark.parametrize(("folder", "lines_an_act"), [(SETS, 12), (SETS / "blind", 7)])
def test_the_sets_hold_every_act_and_every_language(folder: Path, lines_an_act: int) -> None:
    intents = read_intents(folder / "intents.jsonl")
    assert min(Counter(line.act for line in intents)[name] for name in ACTS) >= lines_an_act
    assert {line.lang for line in intents} == LANGUAGES
    assert {line.lang for line in read_criteria(folder / "criteria.jsonl")} == LANGUAGES


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_sets_name_only_places_that_exist(folder: Path) -> None:
    with (ROOT / "data" / "places" / "municipalities.csv").open(encoding="utf-8") as file:
        known = {row["name"] for row in csv.DictReader(file)}
    lines = read_criteria(folder / "criteria.jsonl")
    turns = [turn for dialogue in read_dialogues(folder / "dialogues.yml") for turn in dialogue.turns]
    named = {line.place for line in lines} | {(turn.criteria or {}).get("place") for turn in turns}
    assert named - known == {None}


@pytest.mark.parametrize("folder", [*FOLDERS, DEVELOPMENT])
def test_no_line_of_the_sets_was_trained_on(folder: Path) -> None:
    trained = {
        _letters(line.removeprefix("- "))
        for path in (ROOT / "nlu" / "data" / "nlu").rglob("*.yml")
        for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in part["examples"].splitlines()
    }
    trained |= {_letters(line) for _, line in read_lines(CRISIS)}
    assert [line.id for line in _lines(folder) if _letters(line.text) in trained] == []


def test_development_and_evaluation_share_no_line() -> None:
    evaluated = {_letters(line.text) for folder in FOLDERS for line in _lines(folder)}
    assert [line.id for line in _lines(DEVELOPMENT) if _letters(line.text) in evaluated] == []


def _lines(folder: Path) -> list[Line]:
    """All criteria and intents of a folder. What fails names ids: nobody reads blind lines by accident."""
    lines: list[Line] = []
    for path in sorted(folder.glob("*.jsonl")):
        if path.name.startswith("criteria"):
            lines += read_criteria(path)
        elif path.name.startswith("intents"):
            lines += read_intents(path)
    assert lines
    return lines


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text.lower())
