"""What is said in the benchmarks: messages as they come in, each one new, so that no embedding is cached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

SAID = (
    "bin 15, wohn in Weinheim, mag Autos und will mal mit ner Firma reden, gern online",
    "lieber was mit tieren",
    "kassel",
    "nur vor ort",
    "kostet das eigentlich was?",
    "danke dir",
    "und was mit computern",
    "zeig mir mehr",
    "doch lieber näher dran",
    "bin doch 16",
    "muss ich da die kamera anmachen",
    "praktikum in der kita, büro is nix für mich",
    "gibts auch was samstags",
    "wo ist das denn",
    "hab kein plan was ich werden will",
    "ich such was in den osterferien",
)
WORDS = (
    "echt",
    "halt",
    "bitte",
    "so",
    "mal",
    "eigentlich",
    "grad",
    "voll",
    "jetzt",
    "irgendwie",
    "eher",
    "gern",
    "nur",
)


def new_lines() -> Iterator[str]:
    """Messages without end, all different: the lines in turn, each round with other words after them."""
    for turn in count():
        tail = " ".join(WORDS[turn // len(WORDS) ** power % len(WORDS)] for power in range(2))
        for line in SAID:
            yield f"{line} {tail}"
