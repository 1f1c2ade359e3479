"""By what an import knows again what it has brought before: ids with the name of their source before them."""

from __future__ import annotations

import hashlib
import re

from catalog.hearing.folding import plain_letters

NAMESPACED = re.compile(r"[a-z][a-z0-9-]{0,39}:\S(?:.*\S)?")
SOURCE = re.compile(r"[a-z][a-z0-9-]{0,39}")
LONGEST = 120
"""Characters that the column holds."""
EXAMPLE = "beispiel:"
"""Begins the ids of the rows in our own template, which nobody wants to have."""
SAFE_LENGTH = 300
"""Characters of a cell that are compared with names."""


def source_name(text: str) -> str:
    """``text`` as the name of a source (``IHK Kassel-Marburg`` is ``ihk-kassel-marburg``); empty for what is none."""
    name = re.sub(r"[^a-z0-9]+", "-", plain_letters(text[:SAFE_LENGTH]))[:40].strip("-")
    return name if SOURCE.fullmatch(name) else ""


def source_id(given: str, source: str) -> str:
    """The id of something that its source calls ``given``: with the name of the source, unless it has one already."""
    return given if NAMESPACED.fullmatch(given) else f"{source}:{given}"


def made_id(source: str, *parts: str) -> str:
    """An id for something that has none at its source: the same again for the same ``parts``."""
    digest = hashlib.sha256("\n".join(plain_letters(part) for part in parts).encode()).hexdigest()
    return f"{source}:{source_name(parts[-1]) or 'angebot'}-{digest[:12]}"
