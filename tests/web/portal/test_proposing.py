"""Anybody proposes an offer; nobody sees it before the coordination has said yes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from catalog.model import Offer, Proposal, Provider
from catalog.providers.proposals import MOST_SUGGESTED
from tests.factories import KASSEL, NOW, WEINHEIM, make_provider
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, words_of
from tests.web.portal.forms import Stranger
from web.portal.proposing import PATH

TYPED = {
    "town": KASSEL.ags,
    "organisation": "Holzbau Nord",
    "name": "Sam Beispiel",
    "email": "sam@holzbau.example",
    "phone": "",
    "title": "Einen Tag mit <b>Holz</b>",
    "summary": "Sägen, messen, bauen.",
    "kind": "infotag",
    "audience": "young_people",
    "age_min": "14",
    "age_max": "",
    "cost": "12,50",
    "day": "2027-03-01",
    "start": "14:30",
    "end": "17:00",
    "rule": "",
    "format": "onsite",
    "place": "Werkstraße 3, 34225 Baunatal",
    "registration": "Mail an Sam",
    "note": "Auch im Mai möglich.",
}


def propose(stranger: Stranger, **fields: Any) -> httpx.Response:
    return stranger.send(PATH, TYPED | fields)


def decide(somebody: Somebody, proposal: int, **fields: str) -> httpx.Response:
    return somebody.post(f"/proposals/{proposal}", **fields)


def test_a_proposal_waits_at_the_desk_and_becomes_a_draft_of_a_new_provider(
    web: Running, sign_in: SignIn, stranger: Stranger
) -> None:
    kim, eva = sign_in("coordinator"), sign_in("coordinator", WEINHEIM)
    assert "sent=1" in propose(stranger).headers["location"]
    assert "angekommen" in stranger.client.get(f"{PATH}?sent=1&lang=de").text
    (proposal,) = web.stored(Proposal)
    assert "Holz" in words_of(kim.get("/"))
    assert "Holzbau Nord" in words_of(kim.get("/proposals"))
    assert "Holzbau Nord" not in words_of(eva.get("/proposals"))
    assert eva.get(f"/proposals/{proposal.id}").status_code == 404
    page = kim.get(f"/proposals/{proposal.id}")
    assert "&lt;b&gt;Holz&lt;/b&gt;" in page.text
    assert 'href="mailto:sam@holzbau.example"' in page.text
    assert "als neuer Anbieter angelegt" in page.text
    assert "Auch im Mai möglich." in page.text
    assert "Holz" not in stranger.client.get("/angebote").text
    assert decide(kim, proposal.id, do="accept").status_code == 303
    (offer,), (provider,) = web.stored(Offer), web.stored(Provider)
    assert (offer.status, offer.title, offer.cost_cents, offer.age_min) == ("draft", TYPED["title"], 1250, 14)
    assert (provider.name, provider.mail) == ("Holzbau Nord", "sam@holzbau.example")
    with web.database.session() as session:
        (date,) = session.get_one(Offer, offer.id).dates
        assert date.starts_at == datetime(2027, 3, 1, 13, 30, tzinfo=UTC)
        assert date.onsite_ags == "06633003"
    (decided,) = web.stored(Proposal)
    assert (decided.provider_id, decided.municipality_ags, decided.sender) == (provider.id, None, None)
    assert "Holzbau Nord" in words_of(kim.get("/proposals"))


def test_a_provider_that_is_known_gets_the_offer(web: Running, sign_in: SignIn, stranger: Stranger) -> None:
    kim = sign_in("coordinator")
    with web.database.session() as session:
        make_provider(session, WEINHEIM, name="Holzbau Nord")
        known = make_provider(session, name="HOLZBAU  Nord".replace("  ", " ")).id
    propose(stranger, day="", start="", end="", rule="nach Absprache", email="", phone="0561 99")
    (proposal,) = web.stored(Proposal)
    assert "gibt es schon" in kim.get(f"/proposals/{proposal.id}").text
    decide(kim, proposal.id, do="accept")
    (offer,) = web.stored(Offer)
    assert offer.provider_id == known
    assert len(web.stored(Provider)) == 2


def test_what_is_declined_never_was(web: Running, sign_in: SignIn, stranger: Stranger) -> None:
    kim, editor = sign_in("coordinator"), sign_in("editor")
    propose(stranger)
    (proposal,) = web.stored(Proposal)
    assert decide(editor, proposal.id, do="accept").status_code == 403
    assert decide(kim, proposal.id, do="decline", reason="Werbung").status_code == 303
    assert web.stored(Provider) == web.stored(Offer) == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": ""}, "Bitte ausfüllen."),
        ({"summary": "x" * 301}, "Das ist zu lang."),
        ({"email": "", "phone": ""}, "Bitte E-Mail oder Telefon angeben"),
        ({"email": "sam"}, "Das ist keine E-Mail-Adresse."),
        ({"kind": "quatsch"}, "Bitte ausfüllen."),
        ({"town": "99999999"}, "Bitte eine Kommune wählen."),
        ({"age_min": "vierzehn"}, "Bitte eine Zahl von 0 bis 99."),
        ({"age_max": "13"}, "ist kleiner als"),
        ({"cost": "viel"}, "Bitte einen Betrag in Euro"),
        ({"day": "2027-02-30"}, "Diesen Tag gibt es nicht."),
        ({"start": "25:99"}, "Bitte eine Uhrzeit"),
        ({"day": "", "start": "", "end": ""}, "Bitte einen Tag mit Beginn"),
        ({"end": "10:00"}, "Das Ende ist vor dem Beginn."),
        ({"website_2": "x"}, "leer bleiben muss"),
    ],
)
def test_what_is_not_taken_is_told_and_not_lost(
    web: Running, sign_in: SignIn, stranger: Stranger, fields: dict[str, str], told: str
) -> None:
    sign_in("coordinator")
    sign_in("coordinator", WEINHEIM)
    answer = propose(stranger, **fields)
    assert answer.status_code == 422
    assert told in answer.text
    assert "Holzbau Nord" in answer.text
    assert "Auch im Mai möglich." in answer.text
    assert web.stored(Proposal) == []


def test_the_same_twice_is_one_and_a_flood_is_stopped(web: Running, sign_in: SignIn, stranger: Stranger) -> None:
    sign_in("coordinator")
    propose(stranger)
    propose(stranger)
    assert len(web.stored(Proposal)) == 1
    with web.database.session() as session:
        for number in range(MOST_SUGGESTED):
            one = {"municipality_ags": KASSEL.ags, "base": {}, "parts": {}, "title": f"{number}", "created_at": NOW}
            session.add(Proposal(**one, sender={}))
    assert "Gerade kommt sehr viel an" in propose(stranger, title="Noch eins").text
