"""Codes of a school in whole conversations with the real engine."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select

from catalog.model import Kit, Offer, OfferDate, Recommendation, RecommendedOffer
from catalog.vocabulary import Audience
from tests.factories import make_code, make_kit
from tests.running import RunningLotse

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def _no_kits(lotse: RunningLotse) -> Iterator[None]:
    yield
    with lotse.database.session() as session:
        for model in (RecommendedOffer, Recommendation, Kit):
            session.execute(delete(model))


def test_what_is_set_is_searched_with_and_can_be_changed(lotse: RunningLotse) -> None:
    preset = {"place": ["06611000"], "age": ["14"], "age_to": ["16"], "field": ["technik"]}
    with lotse.database.session() as session:
        code = make_code(session, make_kit(session), preset=preset, expires_at=None).code
    chat = secrets.token_hex(8)
    answer = lotse.converse(chat, press="/start", code=code)
    assert answer.messages[0].key == "code-set"
    assert sum(len(message.cards) for message in answer.messages) > 0, "no question is left to ask"
    assert answer.understood.criteria["place"] == "Kassel"
    assert "14 bis 16 Jahre" in answer.messages[0].text
    changed = lotse.converse(chat, "ich bin 15 und mag Tiere")
    assert changed.understood.criteria["age"] == 15
    assert changed.understood.criteria["fields"] != ["technik"]


def test_a_list_is_shown_in_its_order_and_can_be_asked_about(lotse: RunningLotse) -> None:
    with lotse.database.session() as session:
        open_ones = select(Offer.id).where(Offer.audience == Audience.YOUNG_PEOPLE, Offer.status == "published")
        later = select(OfferDate.offer_id).where(OfferDate.starts_at.is_(None), OfferDate.status == "scheduled")
        offers = session.scalars(open_ones.where(Offer.id.in_(later)).order_by(Offer.id.desc()).limit(4)).all()
        entries = [RecommendedOffer(offer_id=offer, position=number) for number, offer in enumerate(offers)]
        code = make_code(session, make_kit(session), is_list=True, entries=entries, expires_at=None).code
    chat = secrets.token_hex(8)
    first = lotse.converse(chat, press="/start", code=code)
    assert [card.offer_id for card in first.messages[-1].cards] == offers[:3]
    second = lotse.converse(chat, press=f"/list:{code}.2")
    assert [card.offer_id for card in second.messages[-1].cards] == offers[3:]
    lotse.converse(chat, press=f"/list:{code}")
    details = lotse.converse(chat, "mehr zur zweiten bitte")
    with lotse.database.session() as session:
        assert session.get_one(Offer, offers[1]).title in details.messages[0].text
    after = lotse.converse(chat, press="/find")
    assert any(message.asks for message in after.messages)
