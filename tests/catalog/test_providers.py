"""Providers: found, counted, put away with their offers, deleted only without."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from catalog.model import Offer, Provider
from catalog.providers.providers import (
    HasOffers,
    ProviderListing,
    archive_provider,
    list_providers,
    remove_provider,
)
from tests.factories import NOW, make_offer, make_provider

TODAY = NOW.date()
LONG_AGO = TODAY - timedelta(days=200)


def names(session: Session, **wanted: str) -> list[str]:
    return [line.provider.name for line in list_providers(session, ProviderListing(**wanted), TODAY).lines]


def test_providers_are_found_by_name_place_and_person_whatever_the_case(session: Session) -> None:
    make_provider(session, name="Zimmerei Öhler", address="Weg 1, 34117 Kassel")
    make_provider(session, name="Alpha", kind="school", contacts=[{"name": "Toni Muster", "email": "t@alpha.example"}])
    make_provider(session, name="Weg damit", is_archived=True)
    assert names(session) == ["Alpha", "Zimmerei Öhler"]
    assert names(session, words="OHLER kassel") == names(session, kind="firm") == ["Zimmerei Öhler"]
    assert names(session, words="muster") == names(session, words="t@alpha") == ["Alpha"]
    assert names(session, state="archived") == ["Weg damit"]
    assert names(session, words="nichts") == []


def test_offers_are_counted_outside_the_archive_and_those_to_confirm_once_more(session: Session) -> None:
    number = make_provider(session, name="Viel").id
    make_provider(session, name="Nichts")
    make_offer(session, provider_id=number, assured_date=TODAY)
    make_offer(session, provider_id=number, assured_date=LONG_AGO)
    make_offer(session, provider_id=number, assured_date=LONG_AGO, status="draft")
    make_offer(session, provider_id=number, assured_date=LONG_AGO, status="archived")
    found = list_providers(session, ProviderListing(), TODAY)
    assert [(line.offers, line.due) for line in found.lines] == [(0, 0), (3, 1)]
    assert names(session, state="due") == ["Viel"]


def test_a_page_beyond_the_last_is_the_last(session: Session) -> None:
    for number in range(51):
        make_provider(session, name=f"Betrieb {number:02}")
    found = list_providers(session, ProviderListing(page=9), TODAY)
    assert (found.page, found.pages, found.total) == (2, 2, 51)
    assert [line.provider.name for line in found.lines] == ["Betrieb 50"]


def test_a_provider_goes_to_the_archive_with_its_offers_and_is_deleted_only_without(session: Session) -> None:
    provider = make_provider(session)
    offers = [make_offer(session, provider_id=provider.id, status=status) for status in ("published", "draft")]
    other = make_offer(session)
    with pytest.raises(HasOffers):
        remove_provider(session, provider)
    assert archive_provider(session, provider, NOW) == 2
    assert provider.is_archived
    assert [offer.status for offer in (*offers, other)] == ["archived", "archived", "published"]
    with pytest.raises(HasOffers):
        remove_provider(session, provider)
    for offer in offers:
        session.delete(session.get_one(Offer, offer.id))
    session.flush()
    remove_provider(session, provider)
    assert session.get(Provider, provider.id) is None
