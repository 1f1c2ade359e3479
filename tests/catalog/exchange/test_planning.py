"""What an import would do, and does: updates by source id, nothing doubled, nothing of others touched."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import selectinload, undefer

from catalog.database import Database
from catalog.desk.tenancy import Actor, NotYours, confined
from catalog.exchange import calendars
from catalog.exchange.planning import Setting, State, Step, plan, taken_elsewhere
from catalog.exchange.records import ProviderRecord, Record, record_of
from catalog.exchange.rows import Mapped
from catalog.exchange.taking import Taken, embed_ahead, take
from catalog.meaning.embedding import embed
from catalog.model import AuditEntry, Municipality, Offer, OfferDate, Provider
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.places.gazetteer import default_gazetteer
from tests.catalog.exchange.records import said, words
from tests.factories import KASSEL, NOW, WEINHEIM, make_account, make_date, make_municipality, make_offer, make_provider

SOON = NOW + timedelta(days=7)


def record(source_id: str = "ihk:1", dates: Iterable[DateSheet] = (), **values: Any) -> Record:
    listed = list(dates) or [DateSheet(starts_at=SOON, onsite_place="Werkstatt", onsite_address="Weg 1, 34117 Kassel")]
    filled = {"title": "Tag der Technik", "summary": "Du baust etwas.", "kind": "kurs", "dates": listed}
    sheet = OfferSheet(**(filled | values))
    return Record(source_id, sheet, ProviderRecord("Firma"), date_rows=list(range(1, len(listed) + 1)))


Import = Callable[..., list[Step]]


@pytest.fixture
def imported(database: Database) -> Import:
    """Plans an import into Kassel and takes it; gives the steps."""
    with database.session() as session:
        account_id = make_account(session, name="Kim").id
        make_municipality(session, WEINHEIM)

    def run(*records: Record, publisher: str = "", now: datetime = NOW) -> list[Step]:
        elsewhere = taken_elsewhere(database, records, KASSEL.ags)
        with confined(database, Actor(account_id, KASSEL.ags), now) as session:
            steps = plan(session, records, Setting(KASSEL, default_gazetteer(), elsewhere, now))
            take(session, steps, KASSEL.ags, now, publisher)
        return steps

    return run


def kept(database: Database) -> list[Offer]:
    with database.session() as session:
        chosen = select(Offer).order_by(Offer.source_id).options(selectinload(Offer.dates), undefer(Offer.vector))
        return list(session.scalars(chosen).unique())


def test_the_same_file_twice_changes_nothing_the_second_time(database: Database, imported: Import) -> None:
    files = [record(), record("ihk:2", title="Anderes")]
    assert [step.state for step in imported(*files)] == [State.NEW, State.NEW]
    before = kept(database)
    assert [step.state for step in imported(*files)] == [State.UNCHANGED, State.UNCHANGED]
    after = kept(database)
    assert [(offer.id, offer.version) for offer in after] == [(offer.id, offer.version) for offer in before]
    assert {offer.provider_id for offer in after} == {after[0].provider_id}
    assert after[0].status == "draft"
    assert after[0].dates[0].onsite_ags == KASSEL.ags
    assert after[0].dates[0].lat == pytest.approx(KASSEL.lat, abs=0.1)
    with database.session() as session:
        assert session.scalar(select(func.count(AuditEntry.id))) == 3  # two offers, one provider


def test_only_what_the_file_speaks_of_is_changed(database: Database, imported: Import) -> None:
    imported(record(description="Lang", dates=[DateSheet(starts_at=SOON, onsite_seats=8, note="Schuhe")]))
    changed = record(title="Neuer Titel", dates=[DateSheet(starts_at=SOON, onsite_seats=9)])
    changed.told, changed.told_dates = frozenset({"title"}), frozenset({"starts_at", "onsite_seats"})
    (step,) = imported(changed)
    assert step.changes == ("title", "dates")
    (offer,) = kept(database)
    assert (offer.title, offer.description, offer.kind) == ("Neuer Titel", "Lang", "kurs")
    assert [(date.onsite_seats, date.note) for date in offer.dates] == [(9, "Schuhe")]
    mute = replace(changed, told=frozenset(), told_dates=frozenset(), sheet=OfferSheet())
    assert [step.state for step in imported(mute)] == [State.UNCHANGED]


def test_dates_that_move_stay_the_same_and_those_that_are_over_stay(database: Database, imported: Import) -> None:
    days = [DateSheet(starts_at=SOON + timedelta(days=day)) for day in (0, 7, 14)]
    imported(record(dates=days))
    first = {date.starts_at: date.id for date in kept(database)[0].dates}
    later = NOW + timedelta(days=8)
    moved = SOON + timedelta(days=15)
    imported(record(dates=[DateSheet(starts_at=SOON + timedelta(days=7)), DateSheet(starts_at=moved)]), now=later)
    (offer,) = kept(database)
    assert {date.starts_at: date.id for date in offer.dates} == {
        SOON: first[SOON],
        SOON + timedelta(days=7): first[SOON + timedelta(days=7)],
        moved: first[SOON + timedelta(days=14)],
    }
    imported(record(dates=[DateSheet(starts_at=moved)]), now=later)
    assert {date.starts_at for date in kept(database)[0].dates} == {SOON, moved}


def test_a_date_that_goes_online_stays_the_same(database: Database, imported: Import) -> None:
    imported(record(dates=[DateSheet(starts_at=SOON)]))
    (before,) = kept(database)[0].dates
    imported(record(dates=[DateSheet(starts_at=SOON, format="digital"), DateSheet(starts_at=SOON)]))
    assert {date.format: date.id == before.id for date in kept(database)[0].dates} == {"digital": False, "onsite": True}
    imported(record(dates=[DateSheet(starts_at=SOON, format="hybrid"), DateSheet(starts_at=SOON, format="digital")]))
    assert {date.format: date.id == before.id for date in kept(database)[0].dates} == {"digital": False, "hybrid": True}


def test_a_calendar_of_ours_changes_nothing(database: Database, imported: Import) -> None:
    """Even what it says in other words: places, texts, dates that are hybrid."""
    with database.session() as session:
        offer = make_offer(
            session, summary="Kurz", description="", dates=[{"format": "hybrid"}, {"opening_rule": "immer"}]
        )
        make_date(
            session, offer, format="digital", starts_at=SOON + timedelta(days=1), digital_link="https://x.example"
        )
    content = calendars.write([record_of(offer) for offer in kept(database)], words())
    records = calendars.read(content, Mapped((), "x", {}, NOW)).records
    assert [step.state for step in imported(*records)] == [State.UNCHANGED]


def test_two_dates_can_change_places(database: Database, imported: Import) -> None:
    one, other = SOON, SOON + timedelta(days=1)
    imported(record(dates=[DateSheet(starts_at=one, note="a"), DateSheet(starts_at=other, note="b")]))
    imported(record(dates=[DateSheet(starts_at=other, note="a"), DateSheet(starts_at=one, note="b")]))
    assert {date.starts_at: date.note for date in kept(database)[0].dates} == {one: "b", other: "a"}


def test_ids_of_another_municipality_are_refused(database: Database, imported: Import) -> None:
    with database.session() as session:
        provider = make_provider(session, WEINHEIM, source_id="ihk:p")
        theirs = make_offer(session, WEINHEIM, source_id="ihk:1", provider_id=provider.id).id
    (step,) = imported(record())
    assert [(fault.column, fault.key) for fault in step.faults] == [("source_id", "elsewhere")]
    other = record("ihk:2")
    other.provider.source_id = "ihk:p"
    (step,) = imported(other)
    assert [(fault.column, fault.key) for fault in step.faults] == [("provider_source_id", "elsewhere")]
    (offer,) = kept(database)
    assert (offer.id, offer.title, offer.version) == (theirs, "Schnuppertag", 1)
    with pytest.raises(NotYours), confined(database, Actor(None, KASSEL.ags), NOW) as session:
        take(
            session,
            [replace(step, state=State.NEW, sheet=replace(step.sheet, provider_id=provider.id))],
            KASSEL.ags,
            NOW,
        )


def test_what_is_wrong_is_told_by_row_and_not_taken(database: Database, imported: Import) -> None:
    bad = record(
        "ihk:bad",
        age_min=20,
        age_max=10,
        dates=[DateSheet(starts_at=SOON), DateSheet(starts_at=SOON, format="onsite", digital_link="https://x.example")],
    )
    bad.date_rows = [12, 13]
    nowhere = record("ihk:nowhere", dates=[DateSheet(starts_at=SOON, onsite_address="Weg 1, 00001 Nirgends")])
    steps = imported(bad, nowhere, record())
    assert [step.state for step in steps] == [State.WRONG, State.WRONG, State.NEW]
    assert [(fault.row, fault.column, fault.key) for fault in steps[0].faults] == [
        (1, "age_max", "ages-in-order"),
        (13, "digital_link", "link-onsite"),
        (13, "start", "twice"),
    ]
    assert [fault.key for fault in steps[1].faults] == ["postcode"]
    assert [offer.source_id for offer in kept(database)] == ["ihk:1"]


def test_nothing_new_comes_to_a_provider_in_the_archive(database: Database, imported: Import) -> None:
    imported(record())
    with database.session() as session:
        session.scalars(select(Provider)).one().is_archived = True
    known, new = imported(record(title="Anders"), record("ihk:2"))
    assert (known.state, new.state) == (State.CHANGED, State.WRONG)
    assert [fault.key for fault in new.faults] == ["provider-archived"]
    with database.session() as session:
        make_provider(session, name="Firma")
    assert [step.state for step in imported(record("ihk:2"))] == [State.NEW]


def test_new_offers_are_published_by_who_vouches_for_them(database: Database, imported: Import) -> None:
    draft = record("ihk:2")
    draft.status = "draft"
    over = record("ihk:3", dates=[DateSheet(starts_at=NOW - timedelta(days=1))])
    imported(record(), draft, over, publisher="Kim")
    assert [(offer.status, offer.assurer) for offer in kept(database)] == [
        ("published", "Kim"),
        ("draft", None),
        ("draft", None),
    ]


def test_texts_are_understood_before_anything_is_written(sqlite_database: Database) -> None:
    """So that nobody has to wait for it: the vectors come from the cache when the rows are written."""
    with sqlite_database.session() as session:
        make_municipality(session)
    told: list[int] = []
    with confined(sqlite_database, Actor(None, KASSEL.ags), NOW) as session:
        assert session.get(Municipality, KASSEL.ags)
        setting = Setting(KASSEL, default_gazetteer(), taken_elsewhere(sqlite_database, [], KASSEL.ags), NOW)
        steps = plan(session, [record(f"ihk:{number}", title=f"Titel {number}") for number in range(3)], setting)
        embed_ahead(steps, told.append)
        misses = _misses()
        assert take(session, steps, KASSEL.ags, NOW) == Taken(new=3, changed=0, published=0)
        assert _misses() == misses
    assert told == [1, 2, 3]
    assert all(offer.vector for offer in kept(sqlite_database))


def test_what_goes_out_comes_back_in_as_the_same(database: Database, imported: Import) -> None:
    with database.session() as session:
        make_offer(session, provider_id=make_provider(session, source_id="test:p").id)
    (offer,) = kept(database)
    assert [step.state for step in imported(record_of(offer))] == [State.UNCHANGED]
    with database.session() as session:
        session.delete(session.get_one(Offer, offer.id))
    assert [step.state for step in imported(record_of(offer), publisher="Kim")] == [State.NEW]
    (again,) = kept(database)
    for date in (*(first := record_of(offer)).sheet.dates, *(second := record_of(again)).sheet.dates):
        date.id = None
    assert said(second)[:3] == said(first)[:3]
    with database.session() as session:
        assert session.scalar(select(func.count(OfferDate.id))) == 1
        assert session.scalar(select(func.count(Provider.id))) == 1


def _misses() -> int:
    from catalog.meaning import embedding

    embed("")
    return embedding._embed.cache_info().misses
