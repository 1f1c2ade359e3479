"""Compute the second opinion on crises from the lines known: `python -m tools.build_crisis_judge`.

To be run after data/crisis/lines.yml changed (a test tells).
"""

import numpy as np

from bot.crisis_judge import FILE, HARMLESS, fingerprint, read_lines
from bot.safety import FOLDER
from catalog.meaning.embedding import embed
from catalog.meaning.kernel import likeness, unit

SMOOTHNESS = 0.5
"""How far single lines may be missed for a smoother opinion."""


def main() -> None:
    lines = read_lines(FOLDER)
    vectors = np.stack([embed(line) for _, line in lines]).astype(np.float64)
    crisis = np.array([category != HARMLESS for category, _ in lines])
    centre = (vectors[crisis].mean(axis=0) + vectors[~crisis].mean(axis=0)) / 2
    rows = unit(vectors - centre)
    weight = np.where(crisis, (~crisis).sum() / crisis.sum(), 1.0)
    smoothing = SMOOTHNESS * np.diag(weight.mean() / weight)
    says = np.linalg.solve(likeness(rows, rows) + smoothing, np.where(crisis, 1.0, -1.0))
    np.savez_compressed(
        FOLDER / FILE,
        centre=centre.astype(np.float32),
        rows=rows.astype(np.float16),
        says=says.astype(np.float32),
        categories=np.array([category for category, _ in lines]),
        fingerprint=np.array(fingerprint(lines)),
    )
    print(f"{len(lines)} lines -> {FOLDER / FILE}")


if __name__ == "__main__":
    main()
