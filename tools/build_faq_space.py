"""Teach the projection in which the themes of questions stand apart: `python -m tools.build_faq_space`.

To be run after data/themes/questions.yml or the questions of data/faqs/*.yml changed (a test tells).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from catalog.embedding import embed
from catalog.faq import read_entries, texts_of
from catalog.faq_ranking import texts_to_embed
from catalog.faq_themes import FOLDER, fingerprint, labelled_questions, read_themes, theme_words

FAQS = Path(__file__).parent.parent / "data" / "faqs"
SHRINKAGE = 0.4
"""How far the spread within themes is drawn towards the same in all directions: 0.2-0.7 measured alike."""
DIMENSIONS = 60
"""Of at most (themes - 1): 50-72 measured alike."""


def questions() -> Iterator[tuple[str, str]]:
    """(id, text) of all FAQ entries: every wording, and question with answer."""
    for path in sorted(FAQS.glob("*.yml")):
        for entry in read_entries(path):
            for _, question, answer in texts_of(entry):
                for text in texts_to_embed(question, answer):
                    yield entry["id"], text


def discriminants(rows: NDArray[np.float64], labels: NDArray[np.str_]) -> NDArray[np.float64]:
    """The directions in which groups differ most, measured by the spread within groups, best first."""
    size = rows.shape[1]
    mean = rows.mean(axis=0)
    within, between = np.zeros((size, size)), np.zeros((size, size))
    for label in np.unique(labels):
        group = rows[labels == label]
        centre = group.mean(axis=0)
        within += (group - centre).T @ (group - centre)
        between += len(group) * np.outer(centre - mean, centre - mean)
    within /= len(rows)
    within = (1 - SHRINKAGE) * within + SHRINKAGE * np.trace(within) / size * np.eye(size)
    values, vectors = np.linalg.eigh(within)
    whitening = vectors / np.sqrt(values) @ vectors.T
    _, directions = np.linalg.eigh(whitening @ (between / len(rows)) @ whitening)
    return whitening @ directions[:, ::-1][:, :DIMENSIONS]


def rarity(texts: Sequence[str]) -> NDArray[np.float32]:
    """For each theme the logarithm of how many texts there are for one that names it."""
    naming = sum((theme_words().named_in(text) > 0).astype(np.float32) for text in texts)
    return np.log(len(texts) / (1 + naming)).astype(np.float32)


def main() -> None:
    labelled = labelled_questions(read_themes(), questions())
    rows = np.stack([embed(text) for _, text in labelled]).astype(np.float64)
    projection = discriminants(rows, np.array([theme for theme, _ in labelled]))
    np.savez_compressed(
        FOLDER / "space.npz",
        centre=rows.mean(axis=0).astype(np.float32),
        projection=(projection / np.abs(projection).max()).astype(np.float16),
        rarity=rarity([text for _, text in questions()]),
        fingerprint=np.array(fingerprint(labelled)),
    )
    print(f"{len(labelled)} questions -> {FOLDER / 'space.npz'}")


if __name__ == "__main__":
    main()
