"""Compute the vectors of the sentences that sound like a Berufsfeld: `python -m tools.build_field_vectors`.

To be run after `sounds_like` in data/fields/*.yml or `no_interest` in data/fields/listening.yml changed (a test tells).
"""

import numpy as np

from catalog.embedding import embed
from catalog.fields.entries import FOLDER, read_fields, read_listening
from catalog.fields.prototypes import save_prototypes, sentences


def main() -> None:
    labelled = sentences(read_fields(), read_listening()["no_interest"])
    vectors = np.stack([embed(text) for _, text in labelled])
    save_prototypes(FOLDER, vectors, labelled)
    print(f"{len(labelled)} sentences -> {FOLDER / 'vectors.npy'}")


if __name__ == "__main__":
    main()
