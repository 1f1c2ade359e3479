"""What an offer says to whoever reads a language: its text in that language, and German where there is none.

All that shows an offer takes its words from here: pages, cards, calendars, feeds, mails, sheets of paper.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from catalog.model import ORIGINAL, TOLD, Offer, OfferDate, OfferText, digest_of

_TEXTS = select(OfferText).where(
    OfferText.offer_id.in_(bindparam("offers", expanding=True)), OfferText.language == bindparam("language")
)
"""By the primary key. Each page needs it, and to build a statement takes longer than to run it."""


@dataclass(frozen=True)
class Words:
    """The texts of an offer for a reader. The attributes are called as those of :class:`Offer` are."""

    offer: Offer
    text: OfferText | None = None
    """Its text in the reader's language; None for the German original."""

    @property
    def language(self) -> str:
        """The language that title and summary are in."""
        return self.text.language if self.text else ORIGINAL

    @cached_property
    def translated(self) -> frozenset[str]:
        """What is there in the reader's language. The rest is German."""
        return frozenset(name for name in TOLD if self.text and getattr(self.text, name))

    @property
    def is_outdated(self) -> bool:
        """Whether the original has changed since the text was made from it."""
        return self.text is not None and self.text.made_from != digest_of(self.offer)

    def say(self, name: str) -> str | None:
        """One of ``TOLD``. None or empty where the offer does not say it: what it says no more, no text says."""
        original: str | None = getattr(self.offer, name)
        translated: str | None = getattr(self.text, name) if self.text and original else None
        return translated or original

    def rule(self, original: str | None) -> str | None:
        """An opening rule of one of its dates, by the ``original`` one."""
        return (self.text.rules.get(original or "") if self.text else None) or original

    @property
    def title(self) -> str:
        """The title."""
        return self.say("title") or ""

    @property
    def summary(self) -> str:
        """The summary."""
        return self.say("summary") or ""

    def values(self, *names: str, date: OfferDate | None = None) -> dict[str, Any]:
        """Those ``names`` as values of a message, and with them, in ``version``, what a reader must know of them.

        Without ``version`` they are the German original. With a ``date``, its opening rule is among them.
        """
        said: dict[str, Any] = {name: self.say(name) for name in names}
        rule = self.text.rules.get(date.opening_rule or "") if self.text and date else None
        if date:
            said["opening_rule"] = self.rule(date.opening_rule)
        if self.text:
            said["version"] = {
                "language": self.language,
                "names": sorted(self.translated | ({"opening_rule"} if rule else set())),
                "checked": self.text.is_checked,
                "outdated": self.is_outdated,
            }
        return said


@dataclass(frozen=True)
class Addresses:
    """Where the page of an offer is: ``original`` the one in German, and the languages in which there are others."""

    original: str
    languages: tuple[str, ...] = (ORIGINAL,)

    def of(self, language: str) -> str:
        """The one in a language."""
        return self.original if language == ORIGINAL else f"{self.original}?lang={language}"


def title_language(values: Mapping[str, Any]) -> str:
    """The language of the title among ``values`` (:meth:`Words.values`)."""
    return str(values["version"]["language"]) if "version" in values else ORIGINAL


def language_note(language: str, titles: Iterable[str]) -> str:
    """The key of the text that says that not all offers of a list are in a language; empty if all are.

    ``titles`` are the languages that their titles are in.
    """
    are_in_it = [one == language for one in titles]
    if all(are_in_it):
        return ""
    return "offers-partly-in-german" if any(are_in_it) else "offers-in-german"


def languages_of_titles(session: Session, offer_ids: Sequence[int], language: str) -> list[str]:
    """The language that the title of each of the offers is in, for who reads ``language``."""
    spoken = languages_of(session, offer_ids) if language != ORIGINAL else {}
    return [language if language in spoken.get(number, ()) else ORIGINAL for number in offer_ids]


def words_for(session: Session, offers: Iterable[Offer], language: str) -> Mapping[int, Words]:
    """What each of ``offers`` says to who reads ``language``, by their ids: one look, and none for German."""
    by_id = {offer.id: offer for offer in offers}
    texts: dict[int, OfferText] = {}
    if by_id and language != ORIGINAL:
        found = session.scalars(_TEXTS, {"offers": list(by_id), "language": language})
        texts = {text.offer_id: text for text in found}
    return {number: Words(offer, texts.get(number)) for number, offer in by_id.items()}


def words_of(session: Session, offer: Offer, language: str) -> Words:
    """The same for one offer."""
    return words_for(session, [offer], language)[offer.id]


def languages_of(session: Session, offer_ids: Iterable[int] | None = None) -> Mapping[int, tuple[str, ...]]:
    """The languages in which there is a text beside the original, by the ids of those offers that have any.

    Without ``offer_ids``, of all.
    """
    chosen = select(OfferText.offer_id, OfferText.language)
    if offer_ids is not None:
        chosen = chosen.where(OfferText.offer_id.in_(list(offer_ids)))
    rows = session.execute(chosen.order_by(OfferText.offer_id, OfferText.language))
    found: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for number, language in rows:
        found[number] += (language,)
    return found
