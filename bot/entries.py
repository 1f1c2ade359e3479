"""Offers in the list of a search: each the same as its card in the chat."""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from bot.messages import Picture
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.bookings.addresses import form_path

MOST_REMEMBERED = 5_000
"""Entries: some 5 MB."""


@dataclass(frozen=True)
class Entry:
    """An offer in the list: the same as its card in the chat."""

    offer_id: int
    title: str
    badge: str
    lines: tuple[str, ...]
    in_german: tuple[str, ...]
    picture: Picture | None
    title_language: str
    booking: str
    """Where a seat at the date of the card is taken; empty where none is given away here."""


class Entries:
    """Cards as entries of the list. Phrasing one takes a third of a millisecond: the latest are remembered by what they
    say, so that none is ever older than its offer."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known: OrderedDict[str, Entry] = OrderedDict()

    def of(self, language: str, values: dict[str, Any]) -> Entry:
        """The entry of a card (``actions.cards``)."""
        key = f"{language}{values}"
        entry = self._known.get(key) or self._made(language, values)
        self._known[key] = entry
        if len(self._known) > MOST_REMEMBERED:
            with suppress(KeyError):  # another thread was faster
                self._known.popitem(last=False)
        return entry

    def _made(self, language: str, values: dict[str, Any]) -> Entry:
        card = Phrasing(self._texts, language).card(values, 1)
        return Entry(
            offer_id=values["offer"],
            title=values["title"],
            badge=card.badge,
            lines=card.lines,
            in_german=card.in_german,
            picture=card.picture,
            title_language=card.title_language,
            booking=form_path(values["offer"], values["date"]) if values.get("bookable") else "",
        )
