"""Doing what was planned: offers of a file become offers of the catalog, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from catalog.exchange.planning import TO_BE_MADE, State, Step, offers_with
from catalog.exchange.records import ProviderRecord
from catalog.hearing.folding import plain_letters
from catalog.meaning.embedding import embed
from catalog.model import Offer, Provider
from catalog.offers import writing as offer_writing
from catalog.offers.vector import offer_text
from catalog.offers.writing import NotReady
from catalog.vocabulary import OfferStatus

TOLD_BY_TEXT = frozenset({"title", "summary", "fields"})
"""Values that the meaning of an offer is made from."""


@dataclass(frozen=True)
class Taken:
    """What an import has brought."""

    new: int
    changed: int
    published: int


def embed_ahead(steps: Iterable[Step], progress: Callable[[int], None]) -> None:
    """Work out what the texts of the steps mean, which takes most of the time, before anything is written.

    The results wait in the cache of :func:`embed`, which holds more than one import. ``progress`` is told after each
    offer how many are done, and may raise to stop.
    """
    for number, step in enumerate(steps, start=1):
        if step.offer_id is None or TOLD_BY_TEXT & set(step.changes):
            embed(offer_text(step.sheet.title, step.sheet.summary, step.sheet.fields))
        progress(number)


def take(session: Session, steps: Iterable[Step], ags: str, now: datetime, publisher: str = "") -> Taken:
    """Write the steps that are new or changed. With a ``publisher``, who vouches for them, new ones are published.

    What is not ready for that (see ``missing_for_publishing``), or is a draft where it comes from, stays a draft.
    """
    wanted = [step for step in steps if step.state in (State.NEW, State.CHANGED)]
    published = 0
    with session.no_autoflush:  # all is written at once: until the end, nobody else can write to SQLite
        known = _known(session, wanted)
        providers = _NewProviders(session, ags)
        for step in wanted:
            new_provider = step.sheet.provider_id == TO_BE_MADE
            if new_provider:
                step.sheet.provider_id = None
            if step.offer_id is None:
                offer = offer_writing.new_offer(session, step.sheet, ags, now, step.record.source_id)
            else:
                offer = known[step.offer_id]
                offer_writing.rewrite(session, offer, step.sheet, now, step.removed)
            if new_provider:
                offer.provider = providers.make(step.record.provider)
            published += step.offer_id is None and _publish(offer, step, publisher, now)
    session.flush()
    new = sum(step.offer_id is None for step in wanted)
    return Taken(new, len(wanted) - new, published)


def _known(session: Session, steps: Iterable[Step]) -> dict[int, Offer]:
    ids = [step.offer_id for step in steps if step.offer_id is not None]
    return {offer.id: offer for offer in offers_with(session, Offer.id, ids)}


def _publish(offer: Offer, step: Step, publisher: str, now: datetime) -> bool:
    if not publisher or step.record.status not in (None, OfferStatus.PUBLISHED):
        return False
    try:
        offer_writing.publish(offer, publisher, now)
    except NotReady:
        return False
    return True


class _NewProviders:
    """Makes each provider that is not there yet, once."""

    def __init__(self, session: Session, ags: str) -> None:
        self._session, self._ags = session, ags
        self._made: dict[str, Provider] = {}

    def make(self, told: ProviderRecord) -> Provider:
        """The new provider."""
        key = told.source_id or plain_letters(told.name)
        if key not in self._made:
            self._made[key] = Provider(
                municipality_ags=self._ags,
                source_id=told.source_id or offer_writing.new_source_id(),
                name=told.name,
                kind=told.kind,
                website=told.website,
            )
            self._session.add(self._made[key])
        return self._made[key]
