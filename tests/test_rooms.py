"""The rooms of docs/architecture.md: who may import whom, and that every module says what it is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "catalog": {"catalog"},
    "actions": {"actions", "catalog"},
    "bot": {"bot", "actions", "catalog"},
    "web": {"web", "bot", "catalog"},
    "nlu": set(),
}
"""Ours only. The engine's own modules import each other as ``components``."""
WIRING = "bot/app.py"
"""Puts the product together, the pages included: the one module of ``bot`` that may import ``web``."""
OUTSIDE = {
    "catalog": {"rasa", "rasa_sdk", "telegram", "starlette", "uvicorn", "httpx"},
    "actions": {"rasa", "telegram", "uvicorn", "httpx"},
    "bot": {"rasa"},
    "web": {"rasa", "rasa_sdk", "telegram"},
    "nlu": {"telegram", "starlette", "uvicorn"},
}
"""Packages of others that a room has no business with."""


def modules(room: str) -> list[Path]:
    """The room's Python files, without the environment that lives in nlu/."""
    return [path for path in sorted((ROOT / room).rglob("*.py")) if ".venv" not in path.parts]


OURS = {*MAY_IMPORT, "tests", "tools", "bench"}
ALL = [path for room in MAY_IMPORT for path in modules(room)]
NAMES = [path.relative_to(ROOT).as_posix() for path in ALL]


def imported(path: Path) -> Iterator[str]:
    """The first part of each name a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative imports hide which room they point to"
            yield (node.module or "").partition(".")[0]


def test_every_room_has_modules() -> None:
    assert all(modules(room) for room in ("catalog", "actions", "bot", "nlu"))


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_imports_point_only_at_the_catalog(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    allowed = MAY_IMPORT[room] | ({"web"} if path == ROOT / WIRING else set())
    forbidden = OURS - allowed | OUTSIDE[room]
    assert not forbidden & set(imported(path))


def test_the_architecture_names_every_room_of_the_catalog() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## Rooms of the catalog")[2]
    rooms = {path.parent.relative_to(ROOT / "catalog").parts[0] for path in (ROOT / "catalog").glob("*/*.py")}
    assert not [room for room in sorted(rooms) if f"`{room}/`" not in told.partition("\n## ")[0]]


@pytest.mark.parametrize("path", ALL, ids=NAMES)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    if "versions" not in path.parts and path.read_text(encoding="utf-8").strip():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
