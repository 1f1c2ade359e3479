"""What an offer is about, as stored with it: one recipe for all who write offers."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.meaning.known_vectors import stored_vector


def offer_vector(title: str, summary: str, fields: Iterable[str]) -> bytes:
    """The value of :attr:`Offer.vector` for these texts."""
    return stored_vector(offer_text(title, summary, fields))


def offer_text(title: str, summary: str, fields: Iterable[str]) -> str:
    """What of an offer is embedded. The ids of the Berufsfelder are German words of their own."""
    return f"{title}. {summary} {' '.join(sorted(fields))}"
