"""What an offer is about, as stored with it: one recipe for all who write offers."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.embedding import embed, to_bytes


def offer_vector(title: str, summary: str, fields: Iterable[str]) -> bytes:
    """The value of :attr:`Offer.vector` for these texts."""
    return to_bytes(embed(offer_text(title, summary, fields)))


def offer_text(title: str, summary: str, fields: Iterable[str]) -> str:
    """The text whose meaning is an offer's. The ids of the Berufsfelder are German words of their own."""
    return f"{title}. {summary} {' '.join(sorted(fields))}"
