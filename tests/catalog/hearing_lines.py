"""Lines of messages with what is heard in them, kept as text in tests/catalog/hearing: easy to read and to add to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 23)
"""The Monday all lines are said on."""


def lines(name: str) -> list[tuple[str, str]]:
    """(expected, message) for each line of ``<name>_lines.txt``."""
    rows = (Path(__file__).parent / "hearing" / f"{name}_lines.txt").read_text(encoding="utf-8").splitlines()
    pairs = [row.split(" | ", 1) for row in rows if row and not row.startswith("#")]
    return [(expected, message) for expected, message in pairs]
