"""Figures and wrong lines, to be read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.evaluation.baseline import Baseline
from bot.evaluation.figures import (
    Figures,
    Prediction,
    Ranking,
    fields_right,
    line_right,
    slot_right,
    turn_right,
)
from bot.evaluation.sets import SLOTS, CriteriaLine, Dialogue, FaqQuery, IntentLine

SHOWN_CONFUSIONS = 25


def table(figures: Figures, baseline: Baseline | None = None) -> Iterator[str]:
    """The figures, one a line; those by language and by act as tables; the most frequent confusions.

    With a baseline, its figures stand beside ours, and what is to be said about it at the end.
    """
    others = baseline.figures if baseline else {}
    yield from _plain_figures(figures, others)
    if figures.get("by_language"):
        yield from _languages(figures["by_language"], others)
    if figures.get("f1_by_act"):
        yield ""
        yield "F1 by act: " + ", ".join(f"{act} {_number(f1)}" for act, f1 in figures["f1_by_act"].items())
    if figures.get("confusions"):
        yield ""
        yield "Taken for another act:"
        for act, taken, count in figures["confusions"][:SHOWN_CONFUSIONS]:
            yield f"{count:5}  {act} -> {taken}"
    if baseline and baseline.note:
        yield ""
        yield baseline.note


def _plain_figures(figures: Figures, others: dict[str, Figures]) -> Iterator[str]:
    plain = [name for name, value in figures.items() if not isinstance(value, dict | list)]
    width = max(map(len, plain))
    columns = {"Lotse": figures, **others}
    if others:
        yield " " * width + "".join(f"  {title:>{len(title)}}" for title in columns)
    for name in plain:
        values = (f"{_number(of[name]):>{len(title) if others else 0}}" for title, of in columns.items())
        yield f"{name:<{width}}  " + "  ".join(values)


def _languages(by_language: dict[str, Figures], others: dict[str, Figures]) -> Iterator[str]:
    names = list(next(iter(by_language.values())))
    yield ""
    yield "language  " + "  ".join(names)
    for lang, figures in by_language.items():
        yield f"{lang:<8}  " + "  ".join(f"{_number(figures[name]):>{len(name)}}" for name in names)
        for title, other in others.items():
            values = "  ".join(f"{_number(other['by_language'][lang][name]):>{len(name)}}" for name in names)
            yield f"{'':8}  {values}  {title}"


def _number(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def wrong_criteria(lines: Sequence[CriteriaLine], predictions: Sequence[Prediction]) -> Iterator[str]:
    """Each line with a wrong slot: what was understood, and what is right."""
    for line, said in zip(lines, predictions, strict=True):
        if not line_right(line, said):
            yield f"{line.id} [{line.lang}] {line.text}"
            for slot in SLOTS:
                if not slot_right(line, said, slot):
                    yield f"    {slot}: {said.value(slot)}, right is {getattr(line, slot)}"
            if not fields_right(line, said):
                also = f" (also {', '.join(line.fields_ok)})" if line.fields_ok else ""
                yield f"    fields: {_names(said.fields)}, right is {_names(line.fields)}{also}"
            if said.act not in ("search", "refine"):
                yield f"    act: {said.act}"


def wrong_intents(lines: Sequence[IntentLine], predictions: Sequence[Prediction]) -> Iterator[str]:
    """Each line whose act was taken for another."""
    for line, said in zip(lines, predictions, strict=True):
        if line.act != said.act:
            yield f"{line.id} [{line.lang}] {line.text}"
            yield f"    {said.act}, right is {line.act}"


def wrong_faqs(queries: Sequence[FaqQuery], rankings: Sequence[Ranking]) -> Iterator[str]:
    """Each question whose entry is not first, is declined, or that was answered without having one."""
    for query, found in zip(queries, rankings, strict=True):
        first = found.faq[0] if found.faq else None
        is_right = first == query.faq and found.outcome != "declined" if query.faq else found.outcome != "answered"
        if not is_right:
            yield f"{query.id} [{query.lang}] {query.text}"
            yield f"    {found.outcome} {_names(found.faq[:3])}, right is {query.faq or 'none'}"


def wrong_dialogues(dialogues: Sequence[Dialogue], predictions: Sequence[Sequence[Prediction]]) -> Iterator[str]:
    """Each wrong turn, with the name of its dialogue."""
    for dialogue, answers in zip(dialogues, predictions, strict=True):
        for number, (turn, said) in enumerate(zip(dialogue.turns, answers, strict=True)):
            if turn_right(turn, said):
                continue
            yield f"{dialogue.name}, turn {number}: {turn.user}"
            if turn.act is not None and turn.act != said.act:
                yield f"    act: {said.act}, right is {turn.act}"
            if turn.criteria is not None:
                yield f"    criteria: {said.criteria}, right is {turn.criteria}"
            if turn.must_not:
                yield f"    must not: {turn.must_not}"


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
