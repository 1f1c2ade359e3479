"""One offer for a page of its own: the same lines as in the chat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from actions.cards import when_and_where
from actions.offer import details, offer_for_students
from bot.phrasing import Phrasing
from bot.texts import Texts
from catalog.database import Database
from catalog.search import offer_dates


@dataclass(frozen=True)
class OfferView:
    """A published offer for young people, in words."""

    title: str
    badge: str
    """Marks an invented example. Always shown."""
    provider: str
    lines: tuple[str, ...]
    dates: tuple[str, ...]
    """The dates one can still get into; empty if there is none."""
    date_id: int
    """The date to ask about in the chat."""


def offer_view(
    database: Database, texts: Texts, offer_id: int, language: str, now: Callable[[], datetime]
) -> OfferView | None:
    """The offer with that id; None unless it is published, for young people, and has ever had a date."""
    phrasing = Phrasing(texts, language)
    with database.session() as session:
        offer = offer_for_students(session, offer_id)
        if offer is None or not offer.dates:
            return None
        dates = offer_dates(session, offer.id, now())
        values = details(offer, dates[0] if dates else offer.dates[-1])
        told = [when_and_where(date) for date in dates]
    shown = {name: value for name, value in values.items() if name != "is_example"}
    head, provider = phrasing.say("details-head", title=values["title"], provider=values["provider"]).split("\n", 1)
    text = phrasing.message({"key": "details", "values": shown}).text.removeprefix(f"{head}\n{provider}\n")
    return OfferView(
        title=values["title"],
        badge=phrasing.say("card-example") if values.get("is_example") else "",
        provider=provider,
        lines=tuple(text.splitlines()),
        dates=tuple(
            phrasing.when_and_where({name: value for name, value in one.items() if value is not None}) for one in told
        ),
        date_id=values["date"],
    )
