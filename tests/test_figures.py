"""How well the whole Lotse understands lines it has never seen: floors a little under what was measured.

A floor that breaks shows that something got worse. The sets must not be tuned to: a floor rises only when understanding
got better in general. ``lotse evaluate ... --wrong`` shows the lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.evaluation.asking import ask_dialogues, ask_lines, rank_queries
from bot.evaluation.figures import Figures, criteria_figures, dialogue_figures, faq_figures, intent_figures
from bot.evaluation.sets import read_criteria, read_dialogues, read_faq_entries, read_faq_queries, read_intents
from tests.running import RunningLotse

SETS = Path(__file__).parent / "eval"
PATIENCE_S = 600


@dataclass(frozen=True)
class Floors:
    """The least that is good enough on the sets of a folder; of false crisis alarms the most."""

    folder: Path
    criteria: dict[str, float]
    intents: dict[str, float]
    faq: dict[str, float]
    dialogues: dict[str, float]
    crisis_false_alarms: float = 0.01


OWN = Floors(
    SETS,
    criteria={
        "age_f1": 0.94,
        "place_f1": 0.955,
        "format_f1": 0.93,
        "kind_f1": 0.935,
        "fields_right": 0.915,
        "all_right": 0.82,
    },
    intents={"accuracy_de": 0.91, "accuracy_other": 0.94, "macro_f1": 0.925, "crisis_recall": 1.0},
    faq={"top1": 0.86, "top3": 0.94, "served": 0.94, "null_declined": 0.85},
    dialogues={"turns_right": 0.88, "dialogues_right": 0.77},
)
BLIND = Floors(
    SETS / "blind",
    criteria={
        "age_f1": 0.94,
        "place_f1": 0.94,
        "format_f1": 0.92,
        "kind_f1": 0.95,
        "fields_right": 0.88,
        "all_right": 0.79,
    },
    intents={"accuracy_de": 0.915, "accuracy_other": 0.95, "macro_f1": 0.94, "crisis_recall": 1.0},
    faq={"top1": 0.91, "top3": 0.97, "served": 0.96, "null_declined": 0.85},
    dialogues={"turns_right": 0.91, "dialogues_right": 0.8},
)
"""First read before anybody could have tuned to them: docs/evaluation.md tells."""
both = pytest.mark.parametrize("floors", [pytest.param(OWN, id="own"), pytest.param(BLIND, id="blind")])


@pytest.mark.engine
@both
def test_criteria_are_heard(lotse: RunningLotse, floors: Floors) -> None:
    lines = read_criteria(floors.folder / "criteria.jsonl")
    understood = lotse.run(ask_lines(lotse.product.conversation, lines, _silently), PATIENCE_S)
    assert _below(floors.criteria, criteria_figures(lines, understood)) == {}


@pytest.mark.engine
@both
def test_acts_are_named_and_no_crisis_is_missed(lotse: RunningLotse, floors: Floors) -> None:
    lines = read_intents(floors.folder / "intents.jsonl")
    figures = intent_figures(lines, lotse.run(ask_lines(lotse.product.conversation, lines, _silently), PATIENCE_S))
    assert _below(floors.intents, figures) == {}
    assert figures["crisis_false_alarms"] <= floors.crisis_false_alarms


@pytest.mark.slow
@both
def test_faqs_are_found(floors: Floors) -> None:
    queries = read_faq_queries(floors.folder / "faq_queries.jsonl")
    rankings = rank_queries(read_faq_entries(SETS / "faq_entries.jsonl"), queries, _silently)
    assert _below(floors.faq, faq_figures(queries, rankings)) == {}


@pytest.mark.engine
@both
def test_conversations_keep_what_was_said(lotse: RunningLotse, floors: Floors) -> None:
    dialogues = read_dialogues(floors.folder / "dialogues.yml")
    understood = lotse.run(ask_dialogues(lotse.product.conversation, dialogues, _silently), PATIENCE_S)
    assert _below(floors.dialogues, dialogue_figures(dialogues, understood)) == {}


def _below(floors: dict[str, float], figures: Figures) -> dict[str, float]:
    """The figures under their floor."""
    return {name: figures[name] for name, floor in floors.items() if figures[name] < floor}


def _silently(done: int, of: int) -> None:
    """Progress nobody needs to see."""
