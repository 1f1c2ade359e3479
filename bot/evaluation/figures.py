"""From what was understood and what is right to the figures. Pure; every share is between 0 and 1.

A share of nothing (no line of that sort in the set) is None: neither good nor bad.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.evaluation.sets import ANY, SLOTS, CriteriaLine, Dialogue, DialogueTurn, FaqQuery, IntentLine

Figures = dict[str, Any]


@dataclass(frozen=True)
class Prediction:
    """What was understood of a line or a turn: the act, and all criteria known after it."""

    act: str
    criteria: dict[str, Any]

    def value(self, slot: str) -> Any:
        """The value of a slot with one value. Welcoming every format is no wish for one."""
        value = self.criteria.get(slot)
        return None if value == "any" else value

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields, sorted."""
        return tuple(sorted(self.criteria.get("fields") or ()))

    def to_json(self) -> dict[str, Any]:
        """As written to a file of predictions."""
        return {
            "age": self.value("age"),
            "place": self.value("place"),
            "fields": list(self.fields),
            "format": self.value("format"),
            "kind": self.value("kind"),
            "act": self.act,
        }


@dataclass(frozen=True)
class Ranking:
    """What became of a question: the ids of the entries, best first, and ``answered``, ``offered`` or ``declined``."""

    faq: tuple[str, ...]
    outcome: str

    def to_json(self) -> dict[str, Any]:
        """As written to a file of predictions."""
        return {"faq": list(self.faq), "outcome": self.outcome}


def slot_right(line: CriteriaLine, prediction: Prediction, slot: str) -> bool:
    """Whether a slot with one value has a right one, or rightly none."""
    return prediction.value(slot) in line.allowed(slot)


def fields_right(line: CriteriaLine, prediction: Prediction) -> bool:
    """At least one of the fields is found (none where there are none), and nothing beyond what is acceptable."""
    found = set(prediction.fields)
    if found - {*line.fields, *line.fields_ok}:
        return False
    return bool(found & set(line.fields)) or not line.fields


def line_right(line: CriteriaLine, prediction: Prediction) -> bool:
    """Whether every slot of the line is right."""
    return fields_right(line, prediction) and all(slot_right(line, prediction, slot) for slot in SLOTS)


def criteria_figures(lines: Sequence[CriteriaLine], predictions: Sequence[Prediction]) -> Figures:
    """Precision, recall and F1 of each slot, shares of right lines, and the same by language."""
    pairs = list(zip(lines, predictions, strict=True))
    figures: Figures = {"lines": len(pairs)}
    for slot in SLOTS:
        figures |= _slot_figures(slot, pairs)
    figures |= _right_shares(pairs)
    figures["by_language"] = {
        lang: {
            "lines": len(of_lang),
            **{f"{slot}_exact": _share(slot_right(*pair, slot) for pair in of_lang) for slot in SLOTS},
            **_right_shares(of_lang),
        }
        for lang, of_lang in _by_language(pairs).items()
    }
    return figures


def _slot_figures(slot: str, pairs: list[tuple[CriteriaLine, Prediction]]) -> Figures:
    """A wrong value is both: something found that is not there, and something there that was not found."""
    stated = [pair for pair in pairs if getattr(pair[0], slot) is not None]
    heard = [pair for pair in pairs if pair[1].value(slot) is not None]
    precision = _share(slot_right(*pair, slot) for pair in heard)
    recall = _share(slot_right(*pair, slot) for pair in stated)
    return {f"{slot}_precision": precision, f"{slot}_recall": recall, f"{slot}_f1": _f1(precision, recall)}


def _right_shares(pairs: list[tuple[CriteriaLine, Prediction]]) -> Figures:
    return {
        "fields_right": _share(fields_right(*pair) for pair in pairs),
        "all_right": _share(line_right(*pair) for pair in pairs),
    }


def intent_figures(lines: Sequence[IntentLine], predictions: Sequence[Prediction]) -> Figures:
    """Accuracies, macro F1 over the acts of the set, crisis figures, and which acts were taken for which."""
    pairs = list(zip(lines, predictions, strict=True))
    acts = sorted({line.act for line in lines})
    f1 = {act: _act_f1(act, pairs) for act in acts}
    confused = Counter((line.act, said.act) for line, said in pairs if line.act != said.act)
    return {
        "lines": len(pairs),
        "accuracy": _accuracy(pairs, lambda line: True),
        "accuracy_de": _accuracy(pairs, lambda line: line.lang == "de"),
        "accuracy_other": _accuracy(pairs, lambda line: line.lang != "de"),
        "macro_f1": sum(f1.values()) / len(f1) if f1 else None,
        "crisis_recall": _accuracy(pairs, lambda line: line.act == "crisis"),
        "crisis_false_alarms": _share(said.act == "crisis" for line, said in pairs if line.act != "crisis"),
        "by_language": {
            lang: {"lines": len(of_lang), "accuracy": _accuracy(of_lang, lambda line: True)}
            for lang, of_lang in _by_language(pairs).items()
        },
        "f1_by_act": f1,
        "confusions": [[act, taken, count] for (act, taken), count in confused.most_common()],
    }


def _accuracy(pairs: list[tuple[IntentLine, Prediction]], counts: Callable[[IntentLine], bool]) -> float | None:
    return _share(line.act == said.act for line, said in pairs if counts(line))


def _act_f1(act: str, pairs: list[tuple[IntentLine, Prediction]]) -> float:
    precision = _share(line.act == act for line, said in pairs if said.act == act)
    recall = _share(said.act == act for line, said in pairs if line.act == act)
    return _f1(precision, recall) or 0.0


def faq_figures(queries: Sequence[FaqQuery], rankings: Sequence[Ranking]) -> Figures:
    """How often the right entry is first or among three, and what happens at the thresholds in use."""
    pairs = list(zip(queries, rankings, strict=True))
    with_entry = [pair for pair in pairs if pair[0].faq]
    without = [pair for pair in pairs if not pair[0].faq]
    return {
        "lines": len(pairs),
        "top1": _share(query.faq in found.faq[:1] for query, found in with_entry),
        "top3": _share(query.faq in found.faq[:3] for query, found in with_entry),
        "served": _share(found.outcome != "declined" for _, found in with_entry),
        "null_declined": _share(found.outcome != "answered" for _, found in without),
        "by_language": {
            lang: {"lines": len(of_lang), "top1": _share(query.faq in found.faq[:1] for query, found in of_lang)}
            for lang, of_lang in _by_language(with_entry).items()
        },
    }


def turn_right(turn: DialogueTurn, prediction: Prediction) -> bool:
    """Whether act and complete criteria are as expected, as far as they are."""
    if turn.act is not None and turn.act != prediction.act:
        return False
    return turn.criteria is None or _same_criteria(turn.criteria, prediction)


def _same_criteria(wanted: dict[str, Any], prediction: Prediction) -> bool:
    known = {name: value for name, value in prediction.to_json().items() if name != "act" and value not in (None, [])}
    # "*" may be any value, and having welcomed every format leaves none to keep.
    needed = {name for name, value in wanted.items() if not (value == ANY and name == "format")}
    if not needed <= known.keys() <= wanted.keys():
        return False
    return all(wanted[name] == ANY or _plain(wanted[name]) == _plain(value) for name, value in known.items())


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def dialogue_figures(dialogues: Sequence[Dialogue], predictions: Sequence[Sequence[Prediction]]) -> Figures:
    """Shares of right turns (of those that expect something) and of dialogues without a wrong turn."""
    rights = [
        [turn_right(turn, said) for turn, said in zip(dialogue.turns, answers, strict=True) if turn.checked]
        for dialogue, answers in zip(dialogues, predictions, strict=True)
    ]
    return {
        "dialogues": len(rights),
        "turns": sum(map(len, rights)),
        "turns_right": _share(right for of_dialogue in rights for right in of_dialogue),
        "dialogues_right": _share(all(of_dialogue) for of_dialogue in rights),
    }


def _by_language[Labelled: (CriteriaLine, IntentLine, FaqQuery), Found](
    pairs: list[tuple[Labelled, Found]],
) -> dict[str, list[tuple[Labelled, Found]]]:
    grouped: dict[str, list[tuple[Labelled, Found]]] = {}
    for pair in pairs:
        grouped.setdefault(pair[0].lang, []).append(pair)
    return dict(sorted(grouped.items(), key=lambda item: -len(item[1])))


def _share(rights: Iterable[bool]) -> float | None:
    counted = list(rights)
    return sum(counted) / len(counted) if counted else None


def _f1(precision: float | None, recall: float | None) -> float | None:
    if precision is None and recall is None:
        return None
    found = (precision or 0.0, recall or 0.0)
    return 2 * found[0] * found[1] / sum(found) if sum(found) else 0.0
