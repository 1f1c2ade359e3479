"""Reading the lexicon: one YAML file per Berufsfeld and ``listening.yml`` (see ``data/fields/README.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from catalog.vocabulary import Field

FOLDER = Path(__file__).resolve().parents[2] / "data" / "fields"
_LISTENING = frozenset(
    (
        *("refuse_next", "refuse_either", "refuse_last", "refuse_all", "than", "prefer", "harmless", "turns", "breaks"),
        *("and", "or", "between", "light", "german", "relatives", "works_as", "likewise", "circumstances"),
        *("taken_back", "advised", "they_want", "own", "that", "seekers", "once", "now"),
        *("ordinary", "verb_prefixes", "other_heads", "kind_heads", "no_interest"),
    )
)
LANGUAGES = ("de", "en", "tr", "uk", "ru", "pl", "ro", "ar", "fa", "emoji")


class LexiconError(ValueError):
    """A file of the lexicon cannot be used as it is written."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What words stand for: a German name ("autos"), and the Berufsfelder it belongs to."""

    name: str
    fields: tuple[str, ...]
    """The field it is filed under, then those that belong to it just as well."""
    weak: bool = False
    """Says so little ("menschen") that a word beside it decides ("menschen im krankenhaus")."""


@dataclass(frozen=True)
class FieldFile:
    """One Berufsfeld: its topics with their words by language, near fields, and sentences that sound like it."""

    field: str
    related: tuple[str, ...]
    sounds_like: tuple[str, ...]
    topics: tuple[tuple[Topic, dict[str, tuple[str, ...]]], ...]


def read_fields(folder: Path = FOLDER) -> list[FieldFile]:
    """All 16 field files. Raises LexiconError that names the file and what is wrong in it."""
    return [_read_field(folder / f"{field}.yml", field) for field in Field]


def read_listening(folder: Path = FOLDER) -> dict[str, tuple[str, ...]]:
    """The lists of ``listening.yml``: how people refuse, and what sounds like an interest but is none."""
    path = folder / "listening.yml"
    content = _read(path)
    if missing := _LISTENING ^ set(content):
        raise LexiconError(f"{path.name}: missing or unknown: {', '.join(sorted(missing))}")
    return {name: tuple(_words(content[name])) for name in _LISTENING}


def _read(path: Path) -> dict[str, Any]:
    try:
        with path.open(encoding="utf-8") as file:
            content = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(content, dict):
        raise LexiconError(f"{path.name}: not a mapping")
    return content


def _read_field(path: Path, field: Field) -> FieldFile:
    content = _read(path)
    if content.get("field") != field:
        raise LexiconError(f"{path.name}: field must be {field}")
    topics: list[tuple[Topic, dict[str, tuple[str, ...]]]] = []
    for name, entry in content["topics"].items():
        if unknown := set(entry) - {"with", "weak", *LANGUAGES}:
            raise LexiconError(f"{path.name}: {name}: unknown {', '.join(sorted(unknown))}")
        fields = (str(field), *_known(path, name, entry.get("with", ())))
        topic = Topic(str(name), fields, bool(entry.get("weak")))
        topics.append((topic, {code: tuple(_words(entry[code])) for code in LANGUAGES if code in entry}))
    related = _known(path, "related", content["related"])
    return FieldFile(str(field), related, tuple(_words(content["sounds_like"])), tuple(topics))


def _known(path: Path, name: str, fields: Any) -> tuple[str, ...]:
    if unknown := set(fields) - set(Field):
        raise LexiconError(f"{path.name}: {name}: no such field: {', '.join(sorted(unknown))}")
    return tuple(fields)


def _words(value: Any) -> Iterator[str]:
    """A list, or words separated by commas in one text."""
    parts = value.split(",") if isinstance(value, str) else value
    return (part for part in (str(part).strip() for part in parts) if part)
