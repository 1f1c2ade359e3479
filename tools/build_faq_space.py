"""Teach what sounds like which theme of questions: `python -m tools.build_faq_space`. Takes one to two minutes.

To be run after data/themes/questions.yml or the questions of data/faqs/*.yml changed (a test tells); answers may change
without it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from catalog.faq.entries import read_entries, texts_of
from catalog.faq.themes import FOLDER, fingerprint, in_steps, labelled_questions, read_themes, theme_words
from catalog.meaning.embedding import embed
from catalog.meaning.kernel import likeness, unit

FAQS = Path(__file__).parent.parent / "data" / "faqs"
SMOOTHNESS = 0.1
"""How far single texts may be missed for a smoother opinion: 0.03-0.6 measured alike."""


def questions() -> Iterator[tuple[str, str]]:
    """(id, question) of every wording of all FAQ entries."""
    for path in sorted(FAQS.glob("*.yml")):
        for entry in read_entries(path):
            for _, question, _ in texts_of(entry):
                yield entry["id"], question


def rarity(texts: Sequence[str]) -> NDArray[np.float32]:
    """For each theme the logarithm of how many texts there are for one that names it."""
    naming = sum((theme_words().named_in(text) > 0).astype(np.float32) for text in texts)
    return np.log(len(texts) / (1 + naming)).astype(np.float32)


def main() -> None:
    labelled = labelled_questions(read_themes(), questions())
    vectors = np.stack([embed(text) for _, text in labelled]).astype(np.float64)
    centre = vectors.mean(axis=0)
    rows = unit(vectors - centre)
    themes = np.array(list(theme_words().names))
    belongs = np.array([theme for theme, _ in labelled])[:, None] == themes
    smoothing = SMOOTHNESS * np.eye(len(rows))
    says = np.linalg.solve(likeness(rows, rows) + smoothing, belongs - 1 / len(themes))
    known, step = in_steps(rows)
    np.savez_compressed(
        FOLDER / "space.npz",
        centre=centre.astype(np.float32),
        known=known,
        step=step,
        says=says.astype(np.float16),
        rarity=rarity([text for _, text in questions()]),
        fingerprint=np.array(fingerprint(labelled)),
    )
    print(f"{len(labelled)} questions -> {FOLDER / 'space.npz'}")


if __name__ == "__main__":
    main()
