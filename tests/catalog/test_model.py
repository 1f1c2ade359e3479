"""What may not be stored is refused by the database itself, on both backends."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.model import (
    Faq,
    InboxUpdate,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OutboxMessage,
    Person,
    ProposedWording,
    Provider,
    Recommendation,
    UnansweredQuestion,
    WeeklyCount,
)
from tests.factories import (
    KASSEL,
    NOW,
    make_date,
    make_faq,
    make_municipality,
    make_offer,
    make_provider,
    make_question,
    make_wording,
)

WRONG_OFFERS: list[dict[str, Any]] = [
    {"kind": "kaffeefahrt"},
    {"audience": "everyone"},
    {"status": "perhaps"},
    {"contact_kind": "robot"},
    {"age_min": -1},
    {"age_max": 100},
    {"age_min": 18, "age_max": 14},
    {"cost_cents": -1},
    {"title": ""},
    {"summary": None},
    {"municipality_ags": "99999999"},
    {"provider_id": 99999},
]
WRONG_DATES: list[dict[str, Any]] = [
    {"format": "telepathy"},
    {"status": "maybe"},
    {"starts_at": None},
    {"ends_at": NOW},
    {"digital_seats": -1},
    {"onsite_seats": -1},
    {"digital_link": "https://example.org/raum"},
    {"lat": 91.0},
    {"lon": -181.0},
    {"offer_id": 99999},
]
WRONG_QUESTIONS: list[dict[str, Any]] = [
    {"status": "burning"},
    {"count": 0},
    {"text": ""},
    {"first_day": date(2026, 11, 3)},
    {"key": "taken"},
]


@pytest.mark.parametrize("values", WRONG_OFFERS, ids=str)
def test_a_wrong_offer_is_refused(session: Session, values: dict[str, Any]) -> None:
    make_offer(session)
    with pytest.raises(IntegrityError):
        make_offer(session, **values)


@pytest.mark.parametrize("values", WRONG_DATES, ids=str)
def test_a_wrong_date_is_refused(session: Session, values: dict[str, Any]) -> None:
    offer = make_offer(session, dates=())
    with pytest.raises(IntegrityError):
        make_date(session, offer, **values)


@pytest.mark.parametrize("values", [{"radius_km": 0}, {"radius_km": 201}, {"ags": "6611000"}], ids=str)
def test_a_wrong_municipality_is_refused(session: Session, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        make_municipality(session, **values)


def test_a_provider_of_an_unknown_kind_is_refused(session: Session) -> None:
    with pytest.raises(IntegrityError):
        make_provider(session, kind="secret_society")


@pytest.mark.parametrize("field", ["zauberei", "it"])
def test_an_offer_has_no_unknown_field_and_none_twice(session: Session, field: str) -> None:
    offer = make_offer(session, fields=("it",))
    insert = text("INSERT INTO offer_field (offer_id, field) VALUES (:offer, :field)")
    with pytest.raises(IntegrityError):
        session.execute(insert, {"offer": offer.id, "field": field})


def test_a_source_id_is_never_stored_twice(session: Session) -> None:
    make_offer(session, source_id="kassel:job-abend")
    with pytest.raises(IntegrityError):
        make_offer(session, source_id="kassel:job-abend")


def test_the_same_date_is_never_stored_twice(session: Session) -> None:
    offer = make_offer(session)
    with pytest.raises(IntegrityError):
        make_date(session, offer)


def test_a_municipality_with_offers_cannot_be_removed(session: Session) -> None:
    make_offer(session)
    with pytest.raises(IntegrityError):
        session.execute(Municipality.__table__.delete().where(Municipality.ags == KASSEL.ags))


def test_what_belongs_to_an_offer_goes_with_it(session: Session) -> None:
    offer = make_offer(session)
    session.execute(Offer.__table__.delete().where(Offer.id == offer.id))
    assert session.scalars(select(OfferDate.id)).all() == []
    assert session.scalars(select(OfferField.field)).all() == []
    assert len(session.scalars(select(Provider.id)).all()) == 1


def test_the_same_question_is_never_stored_twice(session: Session) -> None:
    session.add_all([Faq(source_id="all:what-is-this"), Faq(source_id="all:what-is-this")])
    with pytest.raises(IntegrityError):
        session.flush()


@pytest.mark.parametrize("values", [*WRONG_QUESTIONS, {"faq_id": 99999}, {"municipality_ags": "99999999"}], ids=str)
def test_a_wrong_unanswered_question_is_refused(session: Session, values: dict[str, Any]) -> None:
    make_question(session, key="taken")
    with pytest.raises(IntegrityError):
        make_question(session, **values)


@pytest.mark.parametrize("values", WRONG_QUESTIONS, ids=str)
def test_a_wrong_proposed_wording_is_refused(session: Session, values: dict[str, Any]) -> None:
    faq = make_faq(session)
    make_wording(session, faq, key="taken")
    with pytest.raises(IntegrityError):
        make_wording(session, faq, **values)


def test_a_question_outlives_the_entry_that_answered_it_and_a_wording_does_not(session: Session) -> None:
    faq = make_faq(session)
    question = make_question(session, status="answered", faq_id=faq.id)
    make_wording(session, faq)
    session.execute(Faq.__table__.delete().where(Faq.id == faq.id))
    session.expire_all()
    assert session.get_one(UnansweredQuestion, question.id).faq_id is None
    assert session.scalars(select(ProposedWording.id)).all() == []


def test_an_update_of_a_channel_is_stored_once(session: Session) -> None:
    values = {"channel": "telegram", "update_key": "17", "chat": "1", "received_at": NOW}
    session.add_all([InboxUpdate(**values), InboxUpdate(**values)])
    with pytest.raises(IntegrityError):
        session.flush()


def test_an_answer_is_stored_once(session: Session) -> None:
    values = {"channel": "telegram", "effect_key": "17:0", "chat": "1", "created_at": NOW}
    session.add_all([OutboxMessage(**values), OutboxMessage(**values)])
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_pseudonym_belongs_to_one_person(session: Session) -> None:
    session.add_all(
        Person(pseudonym="abc", channel="web", conversation_id=name, seen_at=NOW) for name in ("one", "other")
    )
    with pytest.raises(IntegrityError):
        session.flush()


def test_a_recommendation_needs_a_code(session: Session) -> None:
    make_municipality(session)
    session.add(Recommendation(code="", municipality_ags=KASSEL.ags, label="Berufswahl 9b"))
    with pytest.raises(IntegrityError):
        session.flush()


def test_no_more_people_are_counted_than_what_they_did(session: Session) -> None:
    make_municipality(session)
    figure = {"week": date(2026, 11, 2), "municipality_ags": KASSEL.ags, "kind": "search", "key": ""}
    session.add(WeeklyCount(**figure, n=2, people=3, newcomers=0))
    with pytest.raises(IntegrityError):
        session.flush()


def test_moments_come_back_as_the_same_moment_in_utc(session: Session) -> None:
    local = datetime(2026, 11, 9, 18, 30, tzinfo=timezone(timedelta(hours=1)))
    offer = make_offer(session, dates=({"starts_at": local},))
    session.expire_all()
    stored = session.get_one(Offer, offer.id).dates[0].starts_at
    assert stored == local
    assert stored is not None
    assert stored.tzinfo is UTC


def test_a_moment_without_a_time_zone_is_refused(session: Session) -> None:
    offer = make_offer(session, dates=())
    with pytest.raises(StatementError, match="time zone"):
        make_date(session, offer, starts_at=datetime(2026, 11, 9, 18, 30))


def test_unknown_stays_unknown(session: Session) -> None:
    made = make_offer(session, age_min=None, age_max=None, cost_cents=None, languages=None, step_free=None)
    session.expire_all()
    stored = session.get_one(Offer, made.id)
    assert (stored.age_min, stored.age_max, stored.cost_cents, stored.languages, stored.step_free) == (None,) * 5


def test_nobody_writes_between_the_reading_and_the_writing_of_a_savepoint(sqlite_database: Database) -> None:
    """Else SQLite would refuse the writing at once, and a page that tries something would end as an error."""
    with sqlite_database.session() as session:
        town = make_municipality(session)
    with sqlite_database.session() as session, session.begin_nested():
        read = session.get_one(Municipality, town.ags)
        other = sqlite3.connect(str(sqlite_database.engine.url.database), timeout=0)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("UPDATE municipality SET name = 'Anders'")
        read.contact_name = "Wir"
    with sqlite_database.session() as session:
        assert session.get_one(Municipality, town.ags).contact_name == "Wir"
