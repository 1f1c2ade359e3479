"""Embed the texts that come with Lotse: `python -m tools.build_vectors`. New texts only; some minutes for all of them.

To be run after FAQs (data/faqs), titles and summaries of pilot offers (data/pilot) or training lines (nlu/data)
changed; a test tells.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import yaml

from catalog.faq.entries import read_entries, texts_of
from catalog.faq.ranking import texts_to_embed
from catalog.meaning.embedding import DIMENSIONS
from catalog.meaning.known_vectors import FILE, TRAINING_FILE, key_of, model, stored_vector
from catalog.offers.vector import offer_text
from catalog.seeding.files import read_pilot

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"


def texts() -> Iterator[str]:
    """All that is embedded when the content is loaded."""
    for path in sorted((DATA / "faqs").glob("*.yml")):
        for entry in read_entries(path):
            for _, question, answer in texts_of(entry):
                yield from texts_to_embed(question, answer)
    for town in read_pilot(DATA / "pilot"):
        for offer in town.offers:
            yield offer_text(offer.title, offer.summary, offer.fields)


def training_lines() -> Iterator[str]:
    """All lines that the engine learns acts from."""
    for path in sorted((ROOT / "nlu" / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                yield line.removeprefix("- ")


def build(file: Path, texts: Iterable[str]) -> None:
    """Write the vectors of ``texts``, in the order of their keys so that few bytes change with a few texts."""
    by_key = {key_of(text): text for text in texts}
    keys = sorted(by_key)
    rows = [np.frombuffer(stored_vector(by_key[key], file), dtype="<f2") for key in keys]
    np.savez(
        file,
        model=np.array(model()),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint64),
        vectors=np.stack(rows).reshape(-1, DIMENSIONS),
    )
    print(f"{len(keys)} texts -> {file.relative_to(ROOT)}")


def main() -> None:
    build(FILE, texts())
    build(TRAINING_FILE, training_lines())


if __name__ == "__main__":
    main()
