"""Providers by their link: what they see, what they propose, what becomes of it; and what a link does not open."""

from __future__ import annotations

import json
import logging
import re
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from catalog.model import AuditEntry, Offer, Proposal, Provider, ProviderLink
from catalog.offers.sheets import parts_of, sheet_of
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.proposals import open_proposals
from tests.factories import KASSEL, NOW, WEINHEIM, make_date, make_offer, make_provider
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, form_on, words_of
from web.desk.access import PROOF, proof_of
from web.limits import DEAD_LINKS, LINK_FORMS

LONG_AGO = NOW.date() - timedelta(days=200)

NEW_OFFER = {"title": "Neu", "summary": "Du baust.", "kind": "infotag", "dates-0-opening_rule": "immer"}
NEW_OFFER |= {"dates-0-format": "onsite", "dates-0-status": "scheduled"}


class Firm:
    """A firm with one offer, and its browser: no cookie, only the link."""

    def __init__(self, web: Running, client: httpx.Client, name: str = "Span GmbH", **values: Any) -> None:
        self.web, self.client = web, client
        with web.database.session() as session:
            provider = make_provider(session, values.get("place", KASSEL), name=name)
            offer = make_offer(session, values.get("place", KASSEL), provider_id=provider.id, assured_date=LONG_AGO)
            self.date = make_date(session, offer, starts_at=NOW + timedelta(days=20)).id
            self.provider, self.offer = provider.id, offer.id
            self.token = PROVIDER_LINKS.make(session, provider, web.clock())

    def get(self, path: str = "") -> httpx.Response:
        return self.client.get(f"/desk/by/{self.token}{path}")

    def post(self, path: str, **fields: Any) -> httpx.Response:
        data = {PROOF: proof_of(self.token)} | fields
        return self.client.post(f"/desk/by/{self.token}{path}", data=data, headers=FROM_OUR_PAGE)

    def typed(self, **fields: Any) -> dict[str, Any]:
        """The form of the offer with ``fields`` typed over."""
        return form_on(self.get(f"/offers/{self.offer}")) | fields

    def kept(self) -> tuple[dict[str, Any], Offer]:
        with self.web.database.session() as session:
            offer = session.get_one(Offer, self.offer, options=[selectinload(Offer.dates)])
            return parts_of(sheet_of(offer)), offer


@pytest.fixture
def firm(web: Running, client: httpx.Client) -> Firm:
    return Firm(web, client)


def open_ones(web: Running) -> list[Proposal]:
    return [one for one in web.stored(Proposal) if one.status == "open"]


def test_a_provider_confirms_without_an_account_and_nothing_else_changes(web: Running, firm: Firm) -> None:
    page = firm.get()
    assert page.status_code == 200
    assert "set-cookie" not in page.headers
    assert "bitte prüfen" in words_of(page)
    assert 'href="/desk/' not in page.text.replace(f'href="/desk/by/{firm.token}', "")  # no way into the desk
    before, _ = firm.kept()
    assert "Danke! 1 Angebot ist bestätigt." in words_of(firm.client.get(firm.post("/confirm").headers["location"]))
    after, offer = firm.kept()
    assert after == before
    assert (offer.assured_date, offer.assurer) == (NOW.date(), "Span GmbH")
    (entry,) = web.stored(AuditEntry)
    assert (entry.account_id, entry.provider_id, entry.subject_id) == (None, firm.provider, firm.offer)
    assert firm.post(f"/offers/{firm.offer}/confirm").status_code == 303
    (link,) = web.stored(ProviderLink)
    assert link.used_at == NOW


def test_a_change_is_seen_side_by_side_accepted_and_can_be_taken_back(
    web: Running, firm: Firm, sign_in: SignIn
) -> None:
    before, _ = firm.kept()
    typed = firm.typed(title="Zwei Tage in der Werkstatt", euros="5", note="Bitte bald")
    first = firm.post(f"/offers/{firm.offer}", **typed, do="save")
    assert first.status_code == 303, words_of(first)
    assert firm.post(f"/offers/{firm.offer}", **typed, do="save").status_code == 303  # sent twice: one proposal
    assert firm.kept()[0] == before
    assert "wird geprüft" in words_of(firm.get())
    (proposal,) = open_ones(web)
    kim = sign_in("coordinator", name="Kim")
    path = f"/proposals/{proposal.id}"
    assert "1 Vorschlag wartet" in words_of(kim.get("/providers"))
    assert f'href="/desk/proposals/{proposal.id}"' in kim.get("/").text
    page = words_of(kim.get(path))
    assert "Titel Jetzt: Schnuppertag → Vorschlag: Zwei Tage in der Werkstatt" in page
    assert "Kosten in Euro Jetzt: kostenlos → Vorschlag: 5 €" in page
    assert "Bitte bald" in page
    assert sign_in("editor").post(path, do="accept").status_code == 403
    old = re.search(r'name="version" value="(\d+)"', kim.get(path).text)
    assert old
    edited = form_on(kim.get(f"/offers/{firm.offer}")) | {"summary": "Von Kim"}
    kim.post(f"/offers/{firm.offer}", **edited, do="save")
    again = kim.post(path, do="accept", version=old[1])
    assert again.status_code == 409
    assert firm.kept()[0]["title"] == before["title"]
    version = re.search(r'name="version" value="(\d+)"', again.text)
    assert version
    assert kim.post(path, do="accept", version=version[1]).status_code == 303
    after, offer = firm.kept()
    assert after == before | {"title": "Zwei Tage in der Werkstatt", "cost_cents": 500, "summary": "Von Kim"}
    assert offer.status == "published"
    assert "Übernommen" in words_of(firm.get())
    entry = [one for one in web.stored(AuditEntry) if one.subject == "offer"][-1]
    kim.post(f"/offers/{firm.offer}/history/{entry.id}/undo")
    assert firm.kept()[0]["title"] == before["title"]
    assert kim.post(path, do="accept").headers["location"].endswith("said=proposal-decided")


def test_a_new_offer_is_proposed_and_becomes_a_draft(web: Running, firm: Firm, sign_in: SignIn) -> None:
    fields = form_on(firm.get("/offers/new")) | {"title": "Neu", "summary": "Du baust.", "kind": "infotag"}
    fields |= {"dates-0-day": "2026-11-20", "dates-0-start": "9", "dates-0-format": "onsite", "is_example": "y"}
    more = firm.post("/offers/new", **fields, do="copy-0")
    assert form_on(more)["dates-1-day"] == "2026-11-27"
    assert firm.post("/offers/new", **(fields | {"title": ""}), do="save").status_code == 422
    assert firm.post("/offers/new", **fields, do="save").status_code == 303
    (proposal,) = open_ones(web)
    kim = sign_in()
    assert "Titel Neu" in words_of(kim.get(f"/proposals/{proposal.id}"))
    answer = kim.post(f"/proposals/{proposal.id}", do="accept")
    number = int(answer.headers["location"].split("?")[0].rsplit("/", 1)[1])
    with web.database.session() as session:
        offer = session.get_one(Offer, number)
        assert (offer.status, offer.provider_id, offer.is_example, offer.title) == (
            "draft",
            firm.provider,
            False,
            "Neu",
        )


def test_a_date_is_called_off_and_a_proposal_declined_with_a_reason(web: Running, firm: Firm, sign_in: SignIn) -> None:
    path = f"/offers/{firm.offer}/dates/{firm.date}/cancel"
    assert "Dieser Termin fällt aus?" in words_of(firm.get(path))
    assert open_ones(web) == []  # a look changes nothing
    firm.post(path, note="Krank")
    (proposal,) = open_ones(web)
    kim = sign_in()
    assert "(nein, abgesagt)" in words_of(kim.get(f"/proposals/{proposal.id}"))
    firm.post("/offers/new", **NEW_OFFER, do="save")
    assert "Termin fällt aus Änderung" in words_of(kim.get("/proposals"))
    with web.database.session() as session:
        assert open_proposals(session)[0].id == proposal.id
    assert kim.post(f"/proposals/{proposal.id}", do="decline", reason=" ").status_code == 422
    kim.post(f"/proposals/{proposal.id}", do="decline", reason="Wir finden Ersatz.")
    assert "Wir finden Ersatz." in words_of(firm.get())
    firm.post(path, reason="Unser Raum  ist gesperrt.")
    again = next(one for one in open_ones(web) if one.offer_id)
    version = str(firm.kept()[1].version)
    kim.post(f"/proposals/{again.id}", do="accept", version=version)
    _, offer = firm.kept()
    dates = {row.id: (row.status, row.note) for row in offer.dates}
    assert dates[firm.date] == ("cancelled", "Unser Raum ist gesperrt."), "what those who booked are told"
    assert firm.get(path).status_code == 404


def test_a_form_made_from_an_old_state_reverts_nothing(web: Running, firm: Firm, sign_in: SignIn) -> None:
    typed, kim = firm.typed(title="Von der Firma"), sign_in()
    edited = form_on(kim.get(f"/offers/{firm.offer}")) | {"summary": "Von Kim"}
    kim.post(f"/offers/{firm.offer}", **edited, do="save")
    answer = firm.post(f"/offers/{firm.offer}", **typed, do="save")
    assert answer.status_code == 409
    assert open_ones(web) == []
    again = form_on(answer)
    assert (again["title"], again["summary"]) == ("Von der Firma", "Von Kim")
    firm.post(f"/offers/{firm.offer}", **again, do="save")
    with web.database.session() as session:
        proposal = session.scalars(select(Proposal)).one()
        changed = {name for name, value in proposal.parts.items() if proposal.base[name] != value}
    assert changed == {"title"}


def test_what_the_form_does_not_ask_cannot_be_proposed(web: Running, firm: Firm) -> None:
    """Neither by a field that is not there nor by what the form says it was made from."""
    with web.database.session() as session:
        other = make_provider(session, name="Andere").id
    typed = firm.typed(title="X", audience="schools", age_required="yes", provider_id=str(other), review_days="365")
    base = json.loads(typed["base"])
    for name, value in base.items():
        if name.startswith("date:"):
            value |= {"lat": 1.0, "lon": 1.0, "onsite_ags": "11000000"}
    base["provider_id"] = other
    firm.post(f"/offers/{firm.offer}", **(typed | {"base": json.dumps(base)}), do="save")
    with web.database.session() as session:
        for proposal in session.scalars(select(Proposal)):
            changed = {name for name, value in proposal.parts.items() if proposal.base[name] != value}
            assert changed == {"title"}
    strange = {"dates-0-number": str(firm.date + 1000)}
    assert firm.post(f"/offers/{firm.offer}", **(typed | strange), do="save").status_code == 404


@pytest.fixture
def others(web: Running, client: httpx.Client) -> list[Firm]:
    """A firm of the same town, and one of another."""
    return [Firm(web, client, "Nachbar"), Firm(web, client, "Fern", place=WEINHEIM)]


def test_a_link_opens_nothing_of_anybody_else(web: Running, firm: Firm, others: list[Firm]) -> None:
    before = [other.kept()[0] for other in others]
    for other in others:
        strange = [other.offer, 999_999_999, 10**12, "x", "-1"]
        for number in strange:
            for path in (f"/offers/{number}", f"/offers/{number}/dates/{other.date}/cancel"):
                assert firm.get(path).status_code == 404
                assert firm.post(path, **firm.typed(title="Y"), do="save").status_code == 404
            refused = firm.post(f"/offers/{number}/confirm")
            assert refused.status_code == 404
            assert f'href="/desk/by/{firm.token}"' in refused.text
            assert 'href="/desk/"' not in refused.text
        assert firm.get(f"/offers/{firm.offer}/dates/{other.date}/cancel").status_code == 404
        assert "Nachbar" not in firm.get().text
    firm.post("/confirm")
    assert [other.kept()[0] for other in others] == before
    assert [other.kept()[1].assured_date for other in others] == [LONG_AGO] * 2
    assert web.stored(Proposal) == []


def test_dead_links_open_nothing_and_say_what_to_do(
    web: Running, firm: Firm, sign_in: SignIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    kim = sign_in()
    shown = kim.post(f"/providers/{firm.provider}/link", do="show")
    found = re.search(r"/desk/by/([\w-]{43})<", shown.text)
    assert found
    made = found[1]
    assert firm.client.get(f"/desk/by/{made}").status_code == 200
    stored = str([vars(row) for row in web.stored(ProviderLink)]) + str([vars(row) for row in web.stored(AuditEntry)])
    assert made not in stored
    kim.post(f"/providers/{firm.provider}/link/revoke")
    for token in (made, firm.token, "A" * 43, "x", "%00", "ü"):
        answer = firm.client.get(f"/desk/by/{token}")
        assert answer.status_code == 404
        assert "Dieser Link gilt nicht mehr" in words_of(answer)
    assert firm.post("/confirm").status_code == 404
    with web.database.session() as session:
        firm.token = PROVIDER_LINKS.make(session, session.get_one(Provider, firm.provider), NOW)
    assert firm.get().status_code == 200
    web.clock.moment = NOW + PROVIDER_LINKS.lasts
    assert firm.get().status_code == 404
    web.clock.moment = NOW
    kim.post(f"/providers/{firm.provider}/archive", sure="yes")
    assert firm.get().status_code == 404
    # pytest listens to a browser's loggers, too, and to uvicorn's access log, which nobody else does.
    others = ("httpx", "httpcore", "uvicorn.access")
    own = [record.getMessage() for record in caplog.records if not record.name.startswith(others)]
    assert made not in str(own)
    assert firm.token not in str(own)


def test_forms_of_other_sites_and_floods_are_refused(web: Running, firm: Firm) -> None:
    url = f"/desk/by/{firm.token}/confirm"
    for data, headers in (({}, FROM_OUR_PAGE), ({PROOF: proof_of(firm.token)}, {"Sec-Fetch-Site": "cross-site"})):
        assert firm.client.post(url, data=data, headers=headers).status_code == 403
    assert firm.kept()[1].assured_date == LONG_AGO
    answers = [firm.post("/confirm").status_code for _ in range(LINK_FORMS.size + 1)]
    assert set(answers[:-1]) == {303}
    assert answers[-1] == 429
    dead = [firm.client.get("/desk/by/dead").status_code for _ in range(DEAD_LINKS.size + 1)]
    assert dead[-1] == 429
    assert firm.get().status_code == 200


def test_what_a_provider_proposed_is_not_accepted_for_an_offer_that_is_another_s_now(
    web: Running, firm: Firm, sign_in: SignIn
) -> None:
    firm.post(f"/offers/{firm.offer}", **firm.typed(title="Neu"), do="save")
    with web.database.session() as session:
        session.get_one(Offer, firm.offer).provider_id = make_provider(session, name="Nachfolge").id
    (proposal,) = open_ones(web)
    answer = sign_in().post(f"/proposals/{proposal.id}", do="accept", version=str(firm.kept()[1].version))
    assert "Der Vorschlag passt nicht mehr" in words_of(answer)
    assert firm.kept()[0]["title"] != "Neu"
    assert firm.get(f"/offers/{firm.offer}").status_code == 404


def test_a_firm_s_proposals_are_not_seen_in_another_town(web: Running, firm: Firm, sign_in: SignIn) -> None:
    firm.post(f"/offers/{firm.offer}", **firm.typed(title="Neu"), do="save")
    (proposal,) = open_ones(web)
    stranger = sign_in("admin", place=WEINHEIM)
    assert "Gerade wartet kein Vorschlag." in words_of(stranger.get("/proposals"))
    for answer in (stranger.get(f"/proposals/{proposal.id}"), stranger.post(f"/proposals/{proposal.id}", do="accept")):
        assert answer.status_code == 404
    assert len(open_ones(web)) == 1
