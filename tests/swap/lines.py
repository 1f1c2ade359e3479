"""The lines of the swap test and their wordings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

LINES = Path(__file__).with_name("lines.yml")
TITLES = Path(__file__).with_name("titles.yml")
NAMES = Path(__file__).with_name("names.txt")
GROUP = re.compile(r"\{([^{}]+)\}")
NAME = "{name}"


@dataclass(frozen=True)
class SwapLine:
    """A line of the file in its language, and its wordings, which all mean the same to us."""

    lang: str
    line: str
    wordings: tuple[str, ...]


def read_lines(path: Path = LINES) -> list[SwapLine]:
    """All lines with their wordings."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    names = tuple(content.pop("names"))
    return [SwapLine(lang, line, wordings(line, names)) for lang, lines in content.items() for line in lines]


def wordings(line: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """``line`` with the wordings of each group in turn; what is named twice comes once."""
    groups = [names if group == "name" else tuple(group.split("|")) for group in GROUP.findall(line)]

    def wording(turn: int) -> str:
        parts = iter(groups)
        return GROUP.sub(lambda _: _turn(next(parts), turn), line)

    return tuple(dict.fromkeys(wording(turn) for turn in range(max(map(len, groups)))))


def _turn(group: tuple[str, ...], turn: int) -> str:
    return group[turn % len(group)]


def read_titles(path: Path = TITLES) -> list[tuple[str, str]]:
    """Job titles in pairs that must point at the same fields."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    pairs = [title.split(" / ") for titles in content.values() for title in titles]
    return [(one, other) for one, other in pairs]


def read_names(path: Path = NAMES) -> list[str]:
    """First names that a message must be heard with as with any other."""
    return path.read_text(encoding="utf-8").split()
