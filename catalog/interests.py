"""Broad groups of interests: what the buttons of the second question stand for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent.parent / "data" / "interests.yml"


@cache
def interest_groups() -> dict[str, tuple[str, ...]]:
    """The Berufsfelder of each group, in the order in which the groups are shown."""
    return {name: tuple(fields) for name, fields in yaml.safe_load(FILE.read_text("utf-8")).items()}
