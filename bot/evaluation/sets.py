"""The evaluation sets: their files, read and checked. Every mistake is a sentence with file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
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
FIELDS = tuple(Field)
KINDS = tuple(Kind)
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
    return [_at(where, _faq_entry, values) for where, values in _json_lines(path)]


def read_faq_queries(path: Path, entries: Iterable[FaqEntry] | None = None) -> list[FaqQuery]:
    """The queries of a FAQ set; each must be about one of ``entries``, where they are given, or about none."""
    known = None if entries is None else {entry.id for entry in entries}
    return [_at(where, partial(_faq_query, known), values) for where, values in _json_lines(path)]


def read_dialogues(path: Path) -> list[Dialogue]:
    """The dialogues of a YAML file."""
    try:
        root = yaml.compose(_content(path), yaml.SafeLoader)
        if not isinstance(root, yaml.MappingNode):
            raise Problem(f"{path} must map names of dialogues to lists of turns.")
        return [Dialogue(str(name.value), tuple(_turns(path, turns))) for name, turns in root.value]
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise Problem(f"{path}, line {line}: not YAML ({error.problem}).") from None
    except yaml.YAMLError as error:
        raise Problem(f"{path}: not YAML ({' '.join(str(error).split())}).") from None


def _turns(path: Path, turns: yaml.Node) -> Iterator[DialogueTurn]:
    if not isinstance(turns, yaml.SequenceNode):
        raise Problem(f"{path}, line {turns.start_mark.line + 1}: a dialogue is a list of turns.")
    for turn in turns.value:
        yield _at(f"{path}, line {turn.start_mark.line + 1}", _turn, _value(turn))


def _value(node: yaml.Node) -> Any:
    """What is written at a node."""
    return yaml.SafeLoader("").construct_document(node)


def _content(path: Path) -> str:
    """The text of a file, without the mark that some editors put before it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Problem(f"{path}, line {line}: not UTF-8.") from None


def _json_lines(path: Path) -> Iterator[tuple[str, Any]]:
    for number, text in enumerate(_content(path).split("\n"), start=1):
        if text.strip():
            where = f"{path}, line {number}"
            try:
                yield where, json.loads(text)
            except (json.JSONDecodeError, RecursionError) as error:
                reason = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deeply"
                raise Problem(f"{where}: not JSON ({reason}).") from None


def _at[Made](where: str, make: Callable[[dict[str, Any]], Made], values: Any) -> Made:
    if not isinstance(values, dict):
        raise Problem(f"{where}: {values!r} is no object with names and values.")
    try:
        return make(values)
    except KeyError as missing:
        raise Problem(f"{where}: {missing} is missing.") from None
    except ValueError as error:
        raise Problem(f"{where}: {error}") from None


def _basics(values: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(values["id"]),
        **{name: _text(name, values[name]) for name in ("text", "lang")},
        "tags": _texts("tags", values.get("tags") or ()),
    }


def _criteria_line(values: dict[str, Any]) -> CriteriaLine:
    return CriteriaLine(
        **_basics(values),
        age=_age(values["age"]),
        place=None if values["place"] is None else _text("place", values["place"]),
        fields=_fields("fields", values["fields"]),
        fields_ok=_fields("fields_ok", values.get("fields_ok") or ()),
        format=_known("format", values["format"], FORMATS),
        kind=_known("kind", values["kind"], KINDS),
    )


def _intent_line(values: dict[str, Any]) -> IntentLine:
    if values["act"] is None:
        raise ValueError("act is null, which no line does")
    return IntentLine(**_basics(values), act=_known("act", values["act"], ACTS))


def _faq_entry(values: dict[str, Any]) -> FaqEntry:
    entry = values["faq"]
    if not isinstance(entry, dict):
        raise ValueError(f"faq is {entry!r}, no object with id, question and answer")
    return FaqEntry(**{name: _text(name, entry[name]) for name in ("id", "question", "answer")})


def _faq_query(known: set[str] | None, values: dict[str, Any]) -> FaqQuery:
    faq = None if values["faq"] is None else _text("faq", values["faq"])
    if known is not None and faq is not None and faq not in known:
        raise ValueError(f"no entry is called {faq!r}")
    return FaqQuery(**_basics(values), faq=faq)


def _turn(values: dict[str, Any]) -> DialogueTurn:
    expect = values.get("expect") or {}
    if not isinstance(expect, dict):
        raise ValueError(f"expect is {expect!r}, no mapping of criteria, act and must_not")
    criteria = expect.get("criteria")
    if criteria is not None and not isinstance(criteria, dict):
        raise ValueError(f"criteria is {criteria!r}, no mapping of criteria to values")
    act = _known("act", expect.get("act"), ACTS)
    return DialogueTurn(
        str(values["user"]),
        None if criteria is None else {slot: value for slot, value in criteria.items() if _is_wanted(slot, value)},
        act,
        str(expect.get("must_not") or ""),
    )


def _is_wanted(slot: str, value: Any) -> bool:
    """Whether a criterion must be set, to ``value`` or any. Null is as good as absent. Raises ValueError."""
    _known("criterion", slot, tuple(_CHECKS))
    if value is not None and value != ANY:
        _CHECKS[slot](value)
    return value is not None


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{name} is {value!r}, no text")
    return value


def _texts(name: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError(f"{name} is {value!r}, no list")
    return tuple(_text(name, one) for one in value)


def _age(value: Any) -> int | None:
    if value is not None and type(value) is not int:
        raise ValueError(f"age is {value!r}, no whole number")
    return value


def _fields(name: str, value: Any) -> tuple[str, ...]:
    found = _texts(name, value)
    for field_ in found:
        _known("field", field_, FIELDS)
    return found


def _known(what: str, value: Any, allowed: tuple[str, ...]) -> Any:
    if value is not None and value not in allowed:
        raise ValueError(f"{value!r} is no {what}; known are {', '.join(allowed)}")
    return value


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "age": _age,
    "place": partial(_text, "place"),
    "fields": partial(_fields, "fields"),
    "format": lambda value: _known("format", value, FORMATS),
    "kind": lambda value: _known("kind", value, KINDS),
}
"""What may stand at each criterion of a turn, beside "*"."""
