"""The pilot files (``data/pilot``): reading them, and clear words about what is wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from catalog.seeding.entries import MunicipalityEntry, OfferEntry, Part, ProviderEntry

MUNICIPALITIES = "municipalities.yml"
PROVIDERS = "providers.yml"
OFFERS = "offers.yml"


class SeedError(ValueError):
    """The pilot files say something that cannot be loaded. One problem per line, each with its file and entry."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass(frozen=True)
class Town:
    """All that the files say about one municipality."""

    municipality: MunicipalityEntry
    providers: list[ProviderEntry]
    offers: list[OfferEntry]


def read_pilot(folder: Path, leave_out: Callable[[str], bool] = lambda ags: False) -> list[Town]:
    """The pilot files under ``folder``, checked. Raises :class:`SeedError` with every problem found.

    The files of municipalities that are left out (by their AGS) are not opened: reading all takes over a second.
    """
    problems: list[str] = []
    towns = [
        Town(
            municipality=municipality,
            providers=_read(folder, f"{municipality.folder}/{PROVIDERS}", ProviderEntry, problems),
            offers=_read(folder, f"{municipality.folder}/{OFFERS}", OfferEntry, problems),
        )
        for municipality in _read(folder, MUNICIPALITIES, MunicipalityEntry, problems)
        if not leave_out(municipality.ags)
    ]
    if not problems:
        problems = list(_inconsistencies(towns))
    if problems:
        raise SeedError(problems)
    return towns


def _read[Entry: Part](folder: Path, name: str, entry: type[Entry], problems: list[str]) -> list[Entry]:
    """The sound entries of a file; what is unsound goes to ``problems``."""
    try:
        text = (folder / name).read_text(encoding="utf-8")
        content = yaml.load(text, Loader=_CarefulLoader)  # noqa: S506 (a subclass of SafeLoader)
    except FileNotFoundError:
        problems.append(f"{name}: is missing")
        return []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(f"{name}: cannot be read: {error}")
        return []
    if not isinstance(content, list):
        problems.append(f"{name}: is not a list of entries")
        return []
    sound: list[Entry] = []
    adapter = TypeAdapter(entry)
    for number, values in enumerate(content, start=1):
        try:
            sound.append(adapter.validate_python(values))
        except ValidationError as error:
            where = f"{name}, {_entry_name(values, number)}"
            problems.extend(f"{where}: {_in_words(detail)}" for detail in error.errors())
    return sound


def _entry_name(values: Any, number: int) -> str:
    named = values.get("source_id") or values.get("name") if isinstance(values, dict) else None
    return str(named or f"entry {number}")


def _in_words(detail: Any) -> str:
    """One of pydantic's error details as "dates.1.digital: ..."."""
    path = ".".join(str(step) for step in detail["loc"])
    message = str(detail["msg"]).removeprefix("Value error, ")
    given = detail["input"]
    shown = f" (it says {given!r})" if isinstance(given, str | int | float | bool) else ""
    return f"{path}: {message}{shown}" if path else f"{message}{shown}"


def _inconsistencies(towns: list[Town]) -> Iterator[str]:
    """What is wrong between entries that are sound by themselves."""
    seen: set[str] = set()
    for town in towns:
        providers = {provider.source_id: provider for provider in town.providers}
        for name, entries in ((PROVIDERS, town.providers), (OFFERS, town.offers)):
            for entry in entries:
                where = f"{town.municipality.folder}/{name}, {entry.source_id}"
                if f"{name} {entry.source_id}" in seen:
                    yield f"{where}: this source_id is used twice"
                seen.add(f"{name} {entry.source_id}")
        for offer in town.offers:
            where = f"{town.municipality.folder}/{OFFERS}, {offer.source_id}"
            provider = providers.get(offer.provider)
            if provider is None:
                yield f"{where}: provider: {offer.provider} is not in {town.municipality.folder}/{PROVIDERS}"
                continue
            for number, when in enumerate(offer.dates):
                if when.onsite is not None and (when.onsite.place or provider.place) is None:
                    yield f"{where}: dates.{number}.onsite: place is missing, and {provider.source_id} has none"


class _CarefulLoader(yaml.SafeLoader):
    """YAML without surprises: a key that stands twice is an error instead of silently winning."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", node.start_mark)
        return super().construct_mapping(node, deep)
