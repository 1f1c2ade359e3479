"""Words of everyday language, in all languages people write in: none of them is a misspelling of something else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from catalog.places.names import fold

FOLDER = Path(__file__).parents[2] / "data" / "places"
FILES = (FOLDER / "words.txt", FOLDER / "first_names.txt")


@cache
def plain_words(*paths: Path) -> frozenset[str]:
    """The folded words of the files (by default ours), one a line, read once: everyday words and first names."""
    texts = (path.read_text(encoding="utf-8") for path in paths or FILES)
    return frozenset(fold("\n".join(texts)).split("\n"))
