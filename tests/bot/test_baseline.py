"""The common means beside ours: the stock Rasa pipeline on tiny training data, fuzzy matching of FAQs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.evaluation import baseline
from bot.evaluation.baseline import (
    STOCK,
    Baseline,
    annotates_entities,
    fuzzy_faqs,
    fuzzy_rankings,
    no_dialogues,
    stock_criteria,
    stock_intents,
    stock_model,
    stock_prediction,
)
from bot.evaluation.figures import Prediction
from bot.evaluation.rasa import RasaServer, rasa_server, run_rasa
from bot.evaluation.report import table
from bot.evaluation.sets import CriteriaLine, FaqEntry, FaqQuery, IntentLine
from bot.problem import Problem

SEARCH = ("ich suche was in Kassel", "gibt es etwas in Weinheim", "zeig mir was in Bautzen", "such mal in Fulda")
ANNOTATED = tuple(f"{line.rpartition(' ')[0]} [{line.rpartition(' ')[2]}](place)" for line in SEARCH)
TINY = {
    "smalltalk": ("hallo", "guten tag", "servus", "moin moin"),
    "start_over": ("von vorn", "noch einmal von vorn", "alles neu von vorn", "bitte von vorn"),
}
ENTRIES = [
    FaqEntry("f1", "Was soll ich anziehen?", "Saubere Kleidung."),
    FaqEntry("f2", "Was kostet die Teilnahme?", "Nichts."),
]


def training(folder: Path, search: tuple[str, ...]) -> Path:
    """Training data of three acts, in ``folder``."""
    folder.mkdir()
    parts = {**TINY, "inform": search}
    text = "".join(
        f"- intent: {intent}\n  examples: |\n" + "".join(f"    - {line}\n" for line in lines)
        for intent, lines in parts.items()
    )
    (folder / "de.yml").write_text(f'version: "3.1"\nnlu:\n{text}', encoding="utf-8")
    return folder


def says(text: str, act: str, *tags: str) -> IntentLine:
    return IntentLine(text, text, "de", tags, act)


def asks(text: str, faq: str | None = None) -> FaqQuery:
    return FaqQuery(text, text, "de", (), faq)


@pytest.fixture
def _one_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A server that was asked is asked again: to load Rasa and the same model once more takes ten seconds."""
    servers: dict[tuple[str, ...], RasaServer] = {}
    with ExitStack() as stack:

        @contextmanager
        def once(_: Path, *asked: str) -> Iterator[RasaServer]:
            if asked not in servers:
                servers[asked] = stack.enter_context(rasa_server(tmp_path, *asked))
            yield servers[asked]

        monkeypatch.setattr(baseline, "rasa_server", once)
        yield


@pytest.mark.engine
@pytest.mark.usefixtures("_one_server")
def test_the_stock_pipeline_learns_the_same_lines_and_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, cache = training(tmp_path / "data", ANNOTATED), tmp_path / "cache"
    said: list[str] = []
    lines = [
        says("hallo", "smalltalk"),
        says("alles neu von vorn", "restart"),
        says("ich suche was in Kassel", "search"),
        says("ich suche was in Kassel", "refine", "context"),
        says("moin moin \ud800", "smalltalk"),
    ]
    assert stock_intents(lines, cache, said.append, data).figures[STOCK]["accuracy"] == 1.0
    assert len(said) == 2
    wanted = CriteriaLine("1", "such mal in Fulda", "de", (), None, "Fulda", (), (), None, None)
    heard = stock_criteria([wanted], cache, said.append, data)
    assert heard.figures[STOCK]["place_f1"] == 1.0, "it hears what the data annotate"
    assert heard.note == ""
    assert len(said) == 2, "it was trained again"
    monkeypatch.setattr(baseline, "run_rasa", lambda folder, *_: (folder / "stock.tar.gz").write_bytes(b"anew"))
    (data / "de.yml").write_text((data / "de.yml").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert stock_model(cache, said.append, data).read_bytes() == b"anew"
    assert len(said) == 4, "it was not trained anew on other data"
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize(
    ("intent", "tags", "act"),
    [
        ("inform", (), "search"),
        ("inform", ("context",), "refine"),
        ("start_over", (), "restart"),
        ("faq", (), "faq"),
        ("nlu_fallback", (), "out_of_scope"),
        (None, (), "out_of_scope"),
    ],
)
def test_intents_are_told_as_acts(intent: str | None, tags: tuple[str, ...], act: str) -> None:
    parsed = {"intent": {"name": intent}, "entities": []}
    assert stock_prediction(says("x", "faq", *tags), parsed) == Prediction(act, {})


def test_entities_called_as_criteria_are_criteria() -> None:
    named = {"age": "15", "place": "Fulda", "fields": "it", "weather": "rain"}
    entities = [{"entity": name, "value": value} for name, value in named.items()]
    parsed = {"intent": {"name": "inform"}, "entities": entities}
    heard = stock_prediction(says("x", "search"), parsed).criteria
    assert heard == {"age": 15, "place": "Fulda", "fields": ["it"]}


@pytest.mark.engine
def test_the_last_words_of_rasa_are_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"rasa train failed(?s:.*)no-such-option"):
        run_rasa(tmp_path, "train", "nlu", "--no-such-option")


def test_whether_lines_annotate_entities_is_seen(tmp_path: Path) -> None:
    assert annotates_entities(training(tmp_path / "with", ANNOTATED))
    assert not annotates_entities(training(tmp_path / "without", SEARCH))


@pytest.mark.parametrize(
    ("scorer", "text", "first", "outcome"),
    [
        ("WRatio", "was soll ich ANZIEHEN", "f1", "answered"),
        ("token_set_ratio", "teilnahme: was kostet die?", "f2", "answered"),
        ("token_set_ratio", "was kostet der spaß denn eigentlich", "f2", "offered"),
        ("WRatio", "was kosten teilnahmen", "f2", "answered"),
        ("WRatio", "xyz", "f1", "declined"),
    ],
)
def test_spelling_alone_finds_what_is_spelt_alike(scorer: str, text: str, first: str, outcome: str) -> None:
    (ranking,) = fuzzy_rankings(scorer, ENTRIES, [asks(text)])
    assert (ranking.faq[0], ranking.outcome) == (first, outcome)
    assert set(ranking.faq) == {"f1", "f2"}


def test_figures_stand_side_by_side_in_every_language() -> None:
    ours = {"lines": 2, "top1": 1.0, "by_language": {"de": {"lines": 2, "top1": 1.0}}}
    theirs = {"lines": 2, "top1": 0.25, "by_language": {"de": {"lines": 2, "top1": 0.5}}}
    shown = list(table(ours, Baseline({"WRatio": theirs}, note="By spelling.")))
    assert shown == [
        "       Lotse  WRatio",
        "lines      2       2",
        "top1   1.000   0.250",
        "",
        "language  lines  top1",
        "de            2  1.000",
        "              2  0.500  WRatio",
        "",
        "By spelling.",
    ]


def test_dialogues_have_no_baseline_but_a_sentence() -> None:
    assert no_dialogues().to_json().keys() == {"note"}
    assert list(table({"turns": 3}, no_dialogues()))[-1].startswith("No baseline for dialogues")


def test_the_command_prints_both_for_faqs(tmp_path: Path) -> None:
    entries, queries = tmp_path / "entries.jsonl", tmp_path / "queries.jsonl"
    entries.write_text("".join(json.dumps({"faq": vars(entry)}) + "\n" for entry in ENTRIES), encoding="utf-8")
    queries.write_text(
        json.dumps({"id": "q", "text": "Welche Klamotten passen?", "lang": "de", "faq": "f1"}), encoding="utf-8"
    )
    asked = ["evaluate", "faq", str(entries), str(queries), "--baseline"]
    as_json = CliRunner().invoke(main, [*asked, "--json"])
    assert as_json.exit_code == 0, as_json.output
    figures = json.loads(as_json.stdout)
    assert figures["top1"] == 1.0
    assert {name: of["lines"] for name, of in figures["baseline"].items()} == {"WRatio": 1, "token_set_ratio": 1}
    shown = CliRunner().invoke(main, asked)
    assert "Lotse  WRatio  token_set_ratio" in shown.stdout
    assert fuzzy_faqs(ENTRIES, [asks("Was kostet die Teilnahme?", "f2")]).figures["WRatio"]["top1"] == 1.0
