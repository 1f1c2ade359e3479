"""Taking changes back: all of it where nobody touched it since, and never what came after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from catalog.database import Database
from catalog.desk.tenancy import Actor, ConfinedSession, confined
from catalog.model import Account, AuditEntry, Offer, OfferDate
from catalog.offers import writing as offer_writing
from catalog.offers.history import Undone, events_of, undo
from catalog.offers.sheets import DateSheet, parts_of, sheet_of
from catalog.vocabulary import OfferStatus
from tests.factories import KASSEL, NOW, make_account, make_offer


@dataclass
class Desk:
    """A desk with one offer, whose weekly dates are to come."""

    database: Database
    actor: Actor
    offer_id: int

    def work(self, do: Callable[[ConfinedSession, Offer], Any]) -> Any:
        """``do`` in a transaction of its own."""
        with confined(self.database, self.actor, NOW) as session:
            return do(session, session.get_one(Offer, self.offer_id))

    def change(self, **values: Any) -> None:
        """Change values of the offer's sheet."""

        def do(session: ConfinedSession, offer: Offer) -> None:
            sheet = sheet_of(offer)
            for name, value in values.items():
                setattr(sheet, name, value)
            offer_writing.change_offer(session, offer, sheet, NOW + timedelta(minutes=1))

        self.work(do)

    def parts(self) -> dict[str, Any]:
        """The offer as it is."""
        parts: dict[str, Any] = self.work(lambda _session, offer: parts_of(sheet_of(offer)) | {"status": offer.status})
        return parts

    def entries(self) -> list[AuditEntry]:
        """The offer's history, the oldest first."""
        with self.database.session() as session:
            return list(session.scalars(select(AuditEntry).order_by(AuditEntry.id)))

    def undo(self, entry: AuditEntry) -> Undone:
        """Take one change back."""
        undone: Undone = self.work(lambda session, offer: undo(session, offer, entry, NOW))
        return undone


@pytest.fixture
def desk(database: Database) -> Desk:
    with database.session() as session:
        offer = make_offer(session, dates=[{"starts_at": NOW + timedelta(days=7 * week)} for week in (1, 2, 3)])
        account = make_account(session, name="Kim Beispiel")
        return Desk(database, Actor(account.id, KASSEL.ags), offer.id)


def test_a_change_is_taken_back_whole(desk: Desk) -> None:
    before = desk.parts()
    desk.change(title="Neu", fields=("bau",), languages=None, cost_cents=500, age_required=True)
    undone = desk.undo(desk.entries()[0])
    assert desk.parts() == before
    assert undone.changed_since == ()
    assert set(undone.parts) == {"title", "fields", "languages", "cost_cents", "age_required"}


def test_what_was_changed_again_since_is_left_alone(desk: Desk) -> None:
    desk.change(title="Zwei", summary="Zwei")
    desk.change(title="Drei")
    undone = desk.undo(desk.entries()[0])
    assert (undone.parts, undone.changed_since) == (("summary",), ("title",))
    assert (desk.parts()["title"], desk.parts()["summary"]) == ("Drei", "Einen Tag lang mitmachen.")


def test_a_shift_of_a_weekly_series_is_taken_back(desk: Desk) -> None:
    """Each date goes back to the moment that the one before it has until then."""
    before = desk.parts()
    desk.work(lambda session, offer: offer_writing.shift_dates(session, offer, 7, NOW))
    assert desk.parts() != before
    assert desk.undo(desk.entries()[0]).changed_since == ()
    assert desk.parts() == before


def test_a_removed_date_comes_back_and_an_added_one_goes(desk: Desk) -> None:
    def swap(session: ConfinedSession, offer: Offer) -> None:
        sheet = sheet_of(offer)
        gone = sheet.dates.pop(0)
        sheet.dates.append(DateSheet(starts_at=NOW + timedelta(days=50), format="digital", note="Neu"))
        offer_writing.change_offer(session, offer, sheet, NOW, removed=[gone.id or 0])

    before = sorted(map(repr, (value for name, value in desk.parts().items() if name.startswith("date:"))))
    desk.work(swap)
    assert desk.undo(desk.entries()[0]).changed_since == ()
    after = sorted(map(repr, (value for name, value in desk.parts().items() if name.startswith("date:"))))
    assert after == before


def test_a_date_does_not_come_back_where_another_one_is_by_now(desk: Desk) -> None:
    def remove(session: ConfinedSession, offer: Offer) -> None:
        sheet = sheet_of(offer)
        gone = sheet.dates.pop(0)
        offer_writing.change_offer(session, offer, sheet, NOW, removed=[gone.id or 0])

    first = desk.work(lambda _session, offer: sheet_of(offer).dates[0])
    desk.work(remove)

    def add(session: ConfinedSession, offer: Offer) -> None:
        offer.dates.append(OfferDate(starts_at=first.starts_at, format=first.format, status="scheduled"))

    desk.work(add)
    undone = desk.undo(desk.entries()[0])
    assert (undone.parts, undone.changed_since) == ((), (f"date:{first.id}",))


def test_publishing_is_taken_back_and_taking_back_can_be_taken_back(desk: Desk) -> None:
    desk.work(lambda _session, offer: offer_writing.withdraw(offer, OfferStatus.ARCHIVED, NOW))
    desk.undo(desk.entries()[0])
    assert desk.parts()["status"] == "published"
    desk.undo(desk.entries()[1])
    assert desk.parts()["status"] == "archived"
    desk.work(lambda _session, offer: offer_writing.confirm(offer, "Kim", NOW))
    desk.undo(desk.entries()[-1])
    assert desk.work(lambda _session, offer: (offer.assured_date, offer.assurer)) == (None, None)


def test_the_vector_follows_what_is_taken_back(desk: Desk) -> None:
    desk.change(title="Neu")
    desk.change(title="Roboter bauen")
    vector = desk.work(lambda _session, offer: offer.vector)
    desk.undo(desk.entries()[1])
    assert desk.work(lambda _session, offer: offer.vector) != vector


def test_the_history_tells_who_and_when_and_forgets_the_name_with_the_account(desk: Desk) -> None:
    desk.change(title="Neu")
    (event,) = desk.work(lambda session, offer: events_of(session, offer.id))
    assert (event.name, event.entry.at, event.entry.action) == ("Kim Beispiel", NOW, "changed")
    with desk.database.session() as session:
        session.delete(session.get_one(Account, desk.actor.account_id))
    (event,) = desk.work(lambda session, offer: events_of(session, offer.id))
    assert (event.name, event.entry.changes) == (None, {"title": ["Schnuppertag", "Neu"]})
