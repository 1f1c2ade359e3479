"""The evaluation sets: their files, read and checked. Every mistake is a sentence with file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.problem import Problem
from catalog.vocabulary import Field, Kind

ACTS = (
    *("search", "refine", "more", "details", "register", "cancel_registration", "remind", "faq", "human", "crisis"),
    *("insult", "smalltalk", "restart", "forget_me", "my_data", "language", "help", "dont_know", "out_of_scope"),
    *("affirm", "deny"),
)
"""All that a message can do."""
SLOTS = ("age", "place", "format", "kind")
"""The criteria with one value; ``fields`` are several."""
FORMATS = ("digital", "onsite")
ANY = "*"
"""In a dialogue: some value, whichever."""
CONTEXT = "context"
"""The tag of a line that is said while results of a search are shown."""


@dataclass(frozen=True)
class Line:
    """What a person types, and where it comes from."""

    id: str
    text: str
    lang: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class CriteriaLine(Line):
    """A message, and what a perfect listener takes from it as search criteria."""

    age: int | None
    place: str | None
    fields: tuple[str, ...]
    fields_ok: tuple[str, ...]
    format: str | None
    kind: str | None

    def allowed(self, slot: str) -> set[Any]:
        """The right values of a slot with one value: the label, and those that a tag allows as well."""
        also = {tag.partition(":")[2] for tag in self.tags if tag.startswith(f"{slot}_ok:")}
        return {getattr(self, slot), *also}


@dataclass(frozen=True)
class IntentLine(Line):
    """A message, and what it does."""

    act: str


@dataclass(frozen=True)
class FaqEntry:
    """A coordinator's entry."""

    id: str
    question: str
    answer: str


@dataclass(frozen=True)
class FaqQuery(Line):
    """A question, and the entry that answers it, if one does."""

    faq: str | None


@dataclass(frozen=True)
class DialogueTurn:
    """What a person says next, and what is expected: None means that it is not checked."""

    user: str
    criteria: dict[str, Any] | None = None
    act: str | None = None
    must_not: str = ""
    """What a reader of a wrong turn should look for. Not checked by itself."""

    @property
    def checked(self) -> bool:
        """Whether anything is expected."""
        return self.criteria is not None or self.act is not None


@dataclass(frozen=True)
class Dialogue:
    """A whole conversation."""

    name: str
    turns: tuple[DialogueTurn, ...] = field(default=())


def read_criteria(path: Path) -> list[CriteriaLine]:
    """The lines of a criteria set."""
    return [_at(where, _criteria_line, values) for where, values in _json_lines(path)]


def read_intents(path: Path) -> list[IntentLine]:
    """The lines of an intents set."""
    return [_at(where, _intent_line, values) for where, values in _json_lines(path)]


def read_faq_entries(path: Path) -> list[FaqEntry]:
    """The entries of a FAQ set."""
    return [_at(where, lambda values: FaqEntry(**values["faq"]), values) for where, values in _json_lines(path)]


def read_faq_queries(path: Path) -> list[FaqQuery]:
    """The queries of a FAQ set."""
    return [
        _at(where, lambda values: FaqQuery(**_basics(values), faq=values["faq"]), values)
        for where, values in _json_lines(path)
    ]


def read_dialogues(path: Path) -> list[Dialogue]:
    """The dialogues of a YAML file."""
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise Problem(f"{path} is not YAML: {error}") from None
    if not isinstance(content, dict):
        raise Problem(f"{path} must map names of dialogues to lists of turns.")
    return [
        Dialogue(name, tuple(_at(f"{path}, {name}, turn {n}", _turn, turn) for n, turn in enumerate(turns)))
        for name, turns in content.items()
    ]


def _json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open(encoding="utf-8") as file:
        for number, text in enumerate(file, start=1):
            if text.strip():
                where = f"{path}, line {number}"
                try:
                    yield where, json.loads(text)
                except json.JSONDecodeError as error:
                    raise Problem(f"{where}: not JSON ({error.msg}).") from None


def _at[Made](where: str, make: Callable[[dict[str, Any]], Made], values: dict[str, Any]) -> Made:
    try:
        return make(values)
    except KeyError as missing:
        raise Problem(f"{where}: {missing} is missing.") from None
    except (TypeError, ValueError) as error:
        raise Problem(f"{where}: {error}") from None


def _basics(values: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": values["id"],
        "text": values["text"],
        "lang": values["lang"],
        "tags": tuple(values.get("tags") or ()),
    }


def _criteria_line(values: dict[str, Any]) -> CriteriaLine:
    fields, fields_ok = tuple(values["fields"]), tuple(values.get("fields_ok") or ())
    for name in (*fields, *fields_ok):
        Field(name)
    if values["kind"] is not None:
        Kind(values["kind"])
    _known("format", values["format"], FORMATS)
    return CriteriaLine(
        **_basics(values),
        age=values["age"],
        place=values["place"],
        fields=fields,
        fields_ok=fields_ok,
        format=values["format"],
        kind=values["kind"],
    )


def _intent_line(values: dict[str, Any]) -> IntentLine:
    _known("act", values["act"], ACTS)
    return IntentLine(**_basics(values), act=values["act"])


def _turn(values: dict[str, Any]) -> DialogueTurn:
    expect = values.get("expect") or {}
    _known("act", expect.get("act"), ACTS)
    criteria = expect.get("criteria")
    for slot in criteria or {}:
        _known("criterion", slot, (*SLOTS, "fields"))
    return DialogueTurn(str(values["user"]), criteria, expect.get("act"), str(expect.get("must_not") or ""))


def _known(what: str, value: Any, allowed: tuple[str, ...]) -> None:
    if value is not None and value not in allowed:
        raise ValueError(f"{value!r} is no {what}; known are {', '.join(allowed)}")
