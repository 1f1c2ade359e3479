"""What offers say in further languages: whose words are read, what is out of date, and who can reach them."""

from __future__ import annotations

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from actions.offer import details
from catalog.bookings.reading import titled
from catalog.database import Database
from catalog.desk.tenancy import Actor, NotYours, confined
from catalog.model import Offer, OfferText
from catalog.offers.listing import Listing, list_offers
from catalog.offers.translating import remove_text, text_of
from catalog.offers.words import words_for, words_of
from catalog.offers.writing import copy_offer
from catalog.portal.changes import changed_since, state_of
from catalog.search.searching import find_named, is_name
from catalog.wish import Wish
from tests.factories import (
    KASSEL,
    NOW,
    WEINHEIM,
    make_account,
    make_bookable,
    make_booking,
    make_kit,
    make_offer,
    translate,
)


def test_many_offers_are_read_with_one_look_and_german_with_none(database: Database) -> None:
    with database.session() as session:
        offers = [make_offer(session, title=f"Nummer {number}") for number in range(5)]
        translate(offers[1], "tr", "Bir", summary="Kısa.")
        session.flush()
        asked: list[str] = []
        event.listen(database.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
        assert {words.title for words in words_for(session, offers, "de").values()} == {o.title for o in offers}
        assert asked == []
        words = words_for(session, offers, "tr")
        assert len(asked) == 1
    assert [words[offer.id].title for offer in offers] == ["Nummer 0", "Bir", "Nummer 2", "Nummer 3", "Nummer 4"]
    assert [words[offer.id].language for offer in offers[:2]] == ["de", "tr"]


def test_what_is_not_translated_is_german_and_what_the_original_dropped_is_said_no_more(session: Session) -> None:
    offer = make_offer(session, cost_note="Fahrt extra.", registration="Per Mail.")
    translate(offer, "uk", "День", cost_note="Проїзд окремо.")
    session.flush()
    words = words_of(session, offer, "uk")
    values = words.values("title", "cost_note", "registration")
    assert (values["title"], values["cost_note"], values["registration"]) == ("День", "Проїзд окремо.", "Per Mail.")
    assert values["version"] == {"language": "uk", "names": ["cost_note", "title"], "checked": True, "outdated": False}
    offer.cost_note = None
    words = words_of(session, offer, "uk")
    assert words.say("cost_note") is None
    assert words.is_outdated


def test_a_translated_opening_rule_is_none_of_what_is_german_in_a_detailed_text(session: Session) -> None:
    offer = make_offer(session, description="Lang und breit.", dates=[{"opening_rule": "nach Absprache"}])
    translate(offer, "tr", "Bir", rules={"nach Absprache": "randevuyla"})
    session.flush()
    values = details(words_of(session, offer, "tr"), offer.dates[0])
    assert (values["opening_rule"], values["description"]) == ("randevuyla", "Lang und breit.")
    assert values["version"]["names"] == ["opening_rule", "title"]


def test_a_text_is_out_of_date_as_long_as_the_original_differs(session: Session) -> None:
    offer, other = make_offer(session, title="Alt"), make_offer(session, title="Immer gleich")
    for one in (offer, other):
        translate(one, "tr", "Bir")
    session.flush()

    def outdated() -> list[str]:
        session.flush()
        return [line.title for line in list_offers(session, Listing(state="outdated"), NOW, NOW.date()).lines]

    assert outdated() == []
    offer.title = "Neu"
    other.age_max = 99
    assert outdated() == ["Neu"]
    offer.title = "Alt"
    assert outdated() == []
    copied = copy_offer(session, offer, "Alt (Kopie)", NOW)
    assert [text.title for text in copied.texts] == ["Bir"]
    assert outdated() == ["Alt (Kopie)"]


def test_a_booking_is_called_what_its_person_reads_as_long_as_it_is_the_same(session: Session) -> None:
    booking = make_booking(session, make_bookable(session))
    offer = booking.offer
    assert offer
    translate(offer, "tr", "Bir gün")
    assert titled(booking, "tr")["title"] == "Bir gün"
    assert titled(booking, "ar") == titled(booking, "de") == {"title": booking.title}
    offer.title = "Ganz etwas anderes"
    assert titled(booking, "tr") == {"title": booking.title}


def test_words_of_every_language_name_an_offer(session: Session) -> None:
    offer = make_offer(session, title="Löten")
    make_offer(session, title="Backen")
    translate(offer, "tr", "Işıklı lehim atölyesi", summary="Lamba yap.")
    translate(offer, "ar", "ورشة لحام")
    session.flush()
    for text in ("isikli lehim", "LEHİM", "lamba", "لحام", "löten lehim"):
        found = find_named(session, Wish(), text, now=NOW, limit=5)
        assert [match.offer_id for match in found.matches] == [offer.id], text
    assert is_name(session, "lehim atölyesi")
    remove_text(offer, "tr", NOW)
    session.flush()
    assert find_named(session, Wish(), "lehim", now=NOW, limit=5).matches == ()


def test_a_change_of_a_text_is_one_of_its_offer_and_goes_with_it(database: Database) -> None:
    with database.session() as session:
        offer, _ = make_offer(session), make_offer(session)
        number, before = offer.id, offer.updated_at
    for change in ("write", "change", "remove", "delete"):
        state = state_of(database)
        with database.session() as session:
            offer = session.get_one(Offer, number)
            match change:
                case "write":
                    translate(offer, "tr", "Bir")
                case "change":
                    session.scalars(select(OfferText)).one().title = "İki"
                case "remove":
                    remove_text(offer, "tr", NOW)
                    translate(offer, "ar", "واحد")
                case "delete":
                    session.delete(offer)
        assert list(changed_since(database, state.number, 5) or ()) == [number], change
        assert state_of(database).everything == state.everything
    assert before == NOW
    with database.session() as session:
        assert session.scalars(select(OfferText)).all() == []


def test_nobody_reaches_the_texts_of_another_municipality(database: Database) -> None:
    with database.session() as session:
        account, kit = make_account(session, KASSEL).id, make_kit(session, KASSEL).id
        foreign, own = make_offer(session, WEINHEIM), make_offer(session, KASSEL, status="draft")
        for offer in (foreign, own):
            translate(offer, "tr", "Bir")
        foreign_id, own_id, provider = foreign.id, own.id, foreign.provider_id
    with confined(database, Actor(account, KASSEL.ags), NOW) as session:
        assert [text.offer_id for text in session.scalars(select(OfferText))] == [own_id]
    with confined(database, Actor(None, KASSEL.ags, kit_id=kit), NOW) as session:
        assert [text.offer_id for text in session.scalars(select(OfferText))] == [foreign_id], "published ones only"
    with confined(database, Actor(None, WEINHEIM.ags, provider_id=provider), NOW) as session:
        (text,) = session.scalars(select(OfferText))
        assert text.offer_id == foreign_id
    for actor, number in (
        (Actor(account, KASSEL.ags), foreign_id),
        (Actor(None, KASSEL.ags, kit_id=kit), foreign_id),
        (Actor(None, WEINHEIM.ags, provider_id=provider), foreign_id),
    ):
        with pytest.raises(NotYours), confined(database, actor, NOW) as session:
            session.add(OfferText(offer_id=number, language="uk", title="x", made_from="", updated_at=NOW))
    with database.session() as session:
        assert text_of(session.get_one(Offer, foreign_id), "uk") is None
