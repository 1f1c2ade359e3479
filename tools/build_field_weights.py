"""Learn how a sentence's meaning points to a Berufsfeld: `python -m tools.build_field_weights` (one to two minutes).

To be run after `sounds_like` in data/fields/*.yml or `no_interest` in data/fields/listening.yml changed (a test tells).
"""

import numpy as np

from catalog.fields.entries import FOLDER, LANGUAGES, read_fields, read_listening
from catalog.fields.guessing import NOTHING, fingerprint, save_guesser, sentences
from catalog.meaning.embedding import embed

WORDS = {"de": 40}
OTHER_WORDS = 8
"""Words per topic and language: more of them take longer and change nothing."""
SENTENCE_WEIGHT = 10.0
"""A sentence counts as much as ten words: people write sentences."""
RIDGE = 3.0
"""Of 1, 3 and 10 the best in cross-validation."""


def words() -> list[tuple[str, str]]:
    """Field and word of the lexicon's first words."""
    return [
        (file.field, word.strip("=-*"))
        for file in read_fields()
        for _, by_language in file.topics
        for language in LANGUAGES
        if language != "emoji"
        for word in by_language.get(language, ())[: WORDS.get(language, OTHER_WORDS)]
        if len(word) > 3
    ]


def learn(vectors: np.ndarray, labels: list[str], weight: np.ndarray, names: list[str]) -> np.ndarray:
    """Ridge regression to +1 for the right name and -1 for the others; the last row is what is added."""
    wanted = np.array([[1.0 if label == name else -1.0 for name in names] for label in labels])
    centre, middle = np.average(vectors, axis=0, weights=weight), np.average(wanted, axis=0, weights=weight)
    centred, weighted = vectors - centre, (vectors - centre).T * weight
    slopes = np.linalg.solve(weighted @ centred + RIDGE * np.eye(vectors.shape[1]), weighted @ (wanted - middle))
    return np.vstack([slopes, middle - centre @ slopes])


def main() -> None:
    said = sentences(read_fields(), read_listening()["no_interest"])
    labelled = said + words()
    vectors = np.stack([embed(text) for _, text in labelled])
    weight = np.where(np.arange(len(labelled)) < len(said), SENTENCE_WEIGHT, 1.0)
    names = [*sorted({label for label, _ in said} - {NOTHING}), NOTHING]
    weights = learn(vectors, [label for label, _ in labelled], weight, names)
    save_guesser(FOLDER, weights, names, fingerprint(said))
    print(f"{len(said)} sentences and {len(labelled) - len(said)} words -> {FOLDER / 'weights.npy'}")


if __name__ == "__main__":
    main()
