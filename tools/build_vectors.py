"""Embed the texts that come with Lotse: `python -m tools.build_vectors`. New texts only; a minute for all of them.

To be run after FAQs (data/faqs) or titles and summaries of pilot offers (data/pilot) changed; a test tells.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from catalog.faq.entries import read_entries, texts_of
from catalog.faq.ranking import texts_to_embed
from catalog.meaning.embedding import DIMENSIONS
from catalog.meaning.known_vectors import FILE, key_of, model, stored_vector
from catalog.offers.vector import offer_text
from catalog.seeding.files import read_pilot

DATA = Path(__file__).parent.parent / "data"


def texts() -> Iterator[str]:
    """All that is embedded when the content is loaded."""
    for path in sorted((DATA / "faqs").glob("*.yml")):
        for entry in read_entries(path):
            for _, question, answer in texts_of(entry):
                yield from texts_to_embed(question, answer)
    for town in read_pilot(DATA / "pilot"):
        for offer in town.offers:
            yield offer_text(offer.title, offer.summary, offer.fields)


def main() -> None:
    by_key = {key_of(text): text for text in texts()}
    keys = sorted(by_key)
    rows = [np.frombuffer(stored_vector(by_key[key]), dtype="<f2") for key in keys]
    np.savez(
        FILE,
        model=np.array(model()),
        keys=np.frombuffer(b"".join(keys), dtype=np.uint64),
        vectors=np.stack(rows).reshape(-1, DIMENSIONS),
    )
    print(f"{len(keys)} texts -> {FILE}")


if __name__ == "__main__":
    main()
