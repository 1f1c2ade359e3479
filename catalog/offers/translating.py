"""Writing what an offer says in further languages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, String, exists

from catalog.model import ORIGINAL, TOLD, Offer, OfferText, digest_of
from catalog.offers.words import Words
from catalog.offers.writing import touch

ALWAYS = frozenset({"title", "summary", "description"})
"""Those of ``TOLD`` that are empty, never null."""
LONGEST: Mapping[str, int] = {
    name: column.type.length
    for name in TOLD
    if isinstance((column := OfferText.__table__.c[name]).type, String) and column.type.length
}
"""Characters of those that are limited by the table. A description's length is a rule of the desk."""


def text_of(offer: Offer, language: str) -> OfferText | None:
    """The text of ``offer`` in a language, None if there is none."""
    return next((text for text in offer.texts if text.language == language), None)


def words_in(offer: Offer, language: str) -> Words:
    """What one offer says to who reads a language, by its own texts. For many, see ``catalog.offers.words``."""
    return Words(offer, text_of(offer, language) if language != ORIGINAL else None)


def write_text(
    offer: Offer,
    language: str,
    told: Mapping[str, str | None],
    now: datetime,
    *,
    is_checked: bool,
    rules: Mapping[str, str],
    made_from: str | None = None,
) -> OfferText:
    """Let ``offer`` say what ``told`` holds (of ``TOLD``) in a language.

    ``rules`` are opening rules in it, by the German ones. ``made_from`` is the digest of the German texts that were
    translated, None for those there are now. Without a title it is no text. Raises ValueError for that, and for the
    language of the original.
    """
    if not told.get("title") or language == ORIGINAL:
        raise ValueError("a text needs a title and another language")
    text = text_of(offer, language)
    if text is None:
        text = OfferText(language=language)
        offer.texts.append(text)
    for name in TOLD:
        setattr(text, name, told.get(name) or ("" if name in ALWAYS else None))
    text.rules = dict(rules)
    text.is_checked, text.made_from, text.updated_at = is_checked, made_from or digest_of(offer), now
    touch(offer, now)
    return text


def remove_text(offer: Offer, language: str, now: datetime) -> None:
    """Let ``offer`` say nothing in a language any more."""
    offer.texts = [text for text in offer.texts if text.language != language]
    touch(offer, now)


def has_outdated() -> ColumnElement[bool]:
    """Whether the original of an offer has changed since one of its texts was made from it."""
    return exists().where(OfferText.offer_id == Offer.id, OfferText.made_from != Offer.digest)
