"""Changing offers: rows follow the sheet, the chat finds the new words, dates move without losing themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.meaning.embedding import embed
from catalog.model import Offer, OfferDate
from catalog.offers import writing as offer_writing
from catalog.offers.sheets import DateSheet, parts_of, sheet_of
from catalog.offers.vector import offer_vector
from catalog.offers.writing import NoSuchDate, NotReady
from catalog.search.searching import find
from catalog.vocabulary import OfferStatus, ProviderKind
from catalog.wish import Wish
from tests.factories import KASSEL, NOW, make_offer, make_provider

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def offer(session: Session) -> Offer:
    """A published offer with three weekly dates."""
    made = make_offer(session, dates=[{"starts_at": NOW + timedelta(days=7 * week)} for week in (1, 2, 3)])
    session.refresh(made)
    return made


def test_an_offer_becomes_what_its_sheet_says(session: Session, offer: Offer) -> None:
    sheet = sheet_of(offer)
    sheet.title, sheet.fields, sheet.languages, sheet.cost_cents = "Neu", ("bau", "it"), None, 1250
    sheet.dates[1].note = "Bitte pünktlich"
    sheet.dates.append(DateSheet(starts_at=NOW + timedelta(days=40), format="digital"))
    gone = sheet.dates.pop(0)
    offer_writing.change_offer(session, offer, sheet, LATER, removed=[gone.id or 0])
    session.expire_all()
    kept = sheet_of(session.get_one(Offer, offer.id))
    assert (kept.title, kept.fields, kept.languages, kept.cost_cents) == ("Neu", ("bau", "it"), None, 1250)
    assert [date.note for date in kept.dates] == ["Bitte pünktlich", None, None]
    assert [date.format for date in kept.dates] == ["onsite", "onsite", "digital"]
    assert offer.updated_at == LATER


def test_nothing_is_written_where_nothing_differs(session: Session, offer: Offer) -> None:
    version = offer.version
    offer_writing.change_offer(session, offer, sheet_of(offer), LATER)
    assert (offer.version, offer.updated_at) == (version, NOW)


def test_every_change_raises_the_version_dates_included(session: Session, offer: Offer) -> None:
    versions = [offer.version]
    for note in ("eins", "zwei"):
        sheet = sheet_of(offer)
        sheet.dates[0].note = note
        offer_writing.change_offer(session, offer, sheet, LATER + timedelta(minutes=len(versions)))
        versions.append(offer.version)
    assert versions[0] < versions[1] < versions[2]


def test_a_date_of_another_offer_is_not_taken(session: Session, offer: Offer) -> None:
    other = make_offer(session)
    session.refresh(other)
    sheet = sheet_of(offer)
    sheet.dates[0].id = other.dates[0].id
    with pytest.raises(NoSuchDate):
        offer_writing.change_offer(session, offer, sheet, LATER)


def test_dates_may_change_places(session: Session, offer: Offer) -> None:
    ids = [date.id for date in offer.dates]
    sheet = sheet_of(offer)
    moments = [date.starts_at for date in sheet.dates]
    for date, moment in zip(sheet.dates, [*moments[1:], moments[0]], strict=True):
        date.starts_at = moment
    offer_writing.change_offer(session, offer, sheet, LATER)
    session.expire_all()
    assert [session.get_one(OfferDate, number).starts_at for number in ids] == [*moments[1:], moments[0]]


def test_a_removed_date_leaves_its_moment_to_another(session: Session, offer: Offer) -> None:
    sheet = sheet_of(offer)
    gone = sheet.dates.pop(0)
    sheet.dates.append(DateSheet(starts_at=gone.starts_at, format=gone.format))
    offer_writing.change_offer(session, offer, sheet, LATER, removed=[gone.id or 0])
    assert len(session.scalars(select(OfferDate).where(OfferDate.starts_at == gone.starts_at)).all()) == 1


def test_the_chat_finds_an_offer_by_its_new_words_at_once(session: Session) -> None:
    for title in ("Kochen lernen", "Backen lernen", "Tanzen lernen"):
        make_offer(session, title=title, summary=title, vector=offer_vector(title, title, ["it"]))
    sheet = sheet_of(session.scalars(select(Offer).where(Offer.title == "Tanzen lernen")).unique().one())
    offer = session.scalars(select(Offer).where(Offer.title == "Tanzen lernen")).unique().one()
    sheet.title, sheet.summary = "Roboter bauen", "Du schraubst einen Roboter zusammen und programmierst ihn."
    offer_writing.change_offer(session, offer, sheet, LATER)
    found = find(session, Wish(place=KASSEL), now=NOW, words=embed("ich will einen roboter programmieren"))
    assert found.matches[0].offer_id == offer.id
    assert offer.vector == offer_vector("Roboter bauen", sheet.summary, offer.fields)


def test_dates_are_shifted_by_the_calendar_not_by_hours(session: Session) -> None:
    """Clocks go forward on 28 March 2027: what begins at 17:30 still does."""
    moments = [datetime(2027, 3, day, 16, 30, tzinfo=UTC) for day in (18, 25)]
    past = {"starts_at": NOW - timedelta(days=1)}
    offer = make_offer(session, dates=[past, *({"starts_at": moment, "onsite_deadline": moment} for moment in moments)])
    session.refresh(offer)
    assert offer_writing.shift_dates(session, offer, 7, LATER) == 2
    session.refresh(offer)
    assert [date.starts_at for date in offer.dates] == [
        NOW - timedelta(days=1),
        datetime(2027, 3, 25, 16, 30, tzinfo=UTC),
        datetime(2027, 4, 1, 15, 30, tzinfo=UTC),
    ]
    assert offer.dates[2].onsite_deadline == datetime(2027, 4, 1, 15, 30, tzinfo=UTC)


def test_a_copy_is_a_draft_with_the_dates_to_come_and_the_first_stays(session: Session) -> None:
    past, coming = NOW - timedelta(days=1), NOW + timedelta(days=1)
    offer = make_offer(session, fields=("it", "bau"), dates=[{"starts_at": past}, {"starts_at": coming}])
    session.refresh(offer)
    before = parts_of(sheet_of(offer))
    copy = offer_writing.copy_offer(session, offer, "Kopie " * 40, LATER)
    assert (copy.status, copy.fields, [date.starts_at for date in copy.dates]) == ("draft", {"it", "bau"}, [coming])
    assert len(copy.title) == 160
    assert copy.source_id != offer.source_id
    assert copy.vector is not None
    session.refresh(offer)
    assert parts_of(sheet_of(offer)) == before


def test_whoever_publishes_vouches_and_what_lacks_something_is_refused(session: Session) -> None:
    offer = make_offer(session, status="draft", summary="", dates=[])
    with pytest.raises(NotReady) as refused:
        offer_writing.publish(offer, "Kim", NOW)
    assert refused.value.missing == ["summary", "dates"]
    assert offer.status == "draft"
    offer.summary = "Kurz"
    offer.dates = [OfferDate(format="digital", opening_rule="immer", status="scheduled")]
    offer_writing.publish(offer, "Kim", NOW)
    session.flush()
    assert (offer.status, offer.assurer, offer.assured_date) == ("published", "Kim", NOW.date())
    assert offer.review_on == NOW.date() + timedelta(days=180)
    offer_writing.withdraw(offer, OfferStatus.ARCHIVED, LATER)
    assert offer.status == "archived"


def test_a_new_provider_belongs_to_the_municipality(session: Session) -> None:
    make_provider(session)
    provider = offer_writing.add_provider(session, KASSEL.ags, "Tischlerei", ProviderKind.FIRM)
    assert (provider.municipality_ags, provider.is_example) == (KASSEL.ags, False)
