"""Note which German text each translation was made from: ``python tools/mark_translated.py [LANGUAGE ...]``.

Run it after translations were brought up to date. Without a language it marks all of them. The notes
(``data/texts/translated.json``) hold a short digest of the German text per key; a test compares them, so that a
translation whose German text has changed since shows up as stale.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast

TEXTS = Path(__file__).resolve().parent.parent / "data" / "texts"
NOTES = TEXTS / "translated.json"
REFERENCE = "de"


def digests(language: str = REFERENCE) -> dict[str, str]:
    """A digest of each text of ``language`` by its key, whatever its comments and layout are."""
    serialize = FluentSerializer().serialize_entry
    found: dict[str, str] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Message):
                entry.comment = None
                found[entry.id.name] = hashlib.sha256(serialize(entry).encode()).hexdigest()[:12]
    return found


def main(languages: list[str]) -> None:
    """Mark ``languages`` (or all but German) as made from the German texts as they are now."""
    notes = json.loads(NOTES.read_text("utf-8")) if NOTES.exists() else {}
    for language in languages or sorted(
        path.name for path in TEXTS.iterdir() if path.is_dir() and path.name != REFERENCE
    ):
        notes[language] = digests()
    NOTES.write_text(json.dumps(notes, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
