"""Providers at the desk, as somebody works on them."""

from __future__ import annotations

from typing import Any

from catalog.model import AuditEntry, Offer, Provider
from tests.factories import WEINHEIM, make_offer, make_provider
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, form_on, words_of

TYPED = {
    "name": "Tischlerei Span",
    "kind": "firm",
    "website": "https://span.example",
    "address": "Weg 1, 34117 Kassel",
    "contacts-0-name": "Toni Muster",
    "contacts-0-role": "Ausbildung",
    "contacts-0-email": "toni@span.example",
    "contacts-0-phone": "0561 1",
}


def stored(web: Running, number: int) -> Provider:
    with web.database.session() as session:
        return session.get_one(Provider, number)


def typed(somebody: Somebody, number: int, **fields: str) -> dict[str, Any]:
    """The form of a provider with ``fields`` typed over."""
    return form_on(somebody.get(f"/providers/{number}"), "provider-form") | fields


def test_a_provider_is_written_found_changed_and_a_change_taken_back(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in("coordinator", name="Kim")
    answer = somebody.post("/providers/new", **TYPED, do="save")
    number = int(answer.headers["location"].split("?")[0].rsplit("/", 1)[1])
    first = stored(web, number)
    assert (first.name, first.kind, first.website, first.address) == tuple(TYPED.values())[:4]
    assert first.contacts == [
        {"name": "Toni Muster", "role": "Ausbildung", "email": "toni@span.example", "phone": "0561 1"}
    ]
    assert first.mail == "toni@span.example"
    assert "Tischlerei Span" in words_of(somebody.get("/providers?q=muster"))
    path = f"/providers/{number}"
    assert somebody.post(path, **typed(somebody, number), do="save").status_code == 303
    assert [entry.action for entry in web.stored(AuditEntry)] == ["created"]  # saved as it is: nothing changed
    somebody.post(path, **typed(somebody, number, name="Span & Co", **{"contacts-1-name": "Robin"}), do="save")
    assert [one["name"] for one in stored(web, number).contacts] == ["Toni Muster", "Robin"]
    page = words_of(somebody.get(f"{path}/history"))
    assert "Vorher: Tischlerei Span → Nachher: Span & Co" in page
    assert "Toni Muster, Ausbildung, toni@span.example, 0561 1" in page
    entry = web.stored(AuditEntry)[-1].id
    assert somebody.post(f"{path}/history/{entry}/undo").headers["location"].endswith("?said=undone")
    assert (stored(web, number).name, len(stored(web, number).contacts)) == ("Tischlerei Span", 1)


def test_what_is_wrong_is_told_and_what_was_typed_stays(web: Running, sign_in: SignIn) -> None:
    wrong = {"name": "", "kind": "", "website": "keine", "contacts-0-email": "toni"}
    answer = sign_in("editor").post("/providers/new", **(TYPED | wrong), do="save")
    assert answer.status_code == 422
    page = words_of(answer)
    assert "4 Angaben stimmen noch nicht" in page
    assert "Internetseite: Das ist keine Internetadresse." in page
    assert form_on(answer, "provider-form")["contacts-0-email"] == "toni"
    assert web.stored(Provider) == []
    more = sign_in("editor").post("/providers/new", **TYPED, do="add-contact")
    assert form_on(more, "provider-form")["contacts-1-name"] == ""
    flood = {f"contacts-{row}-name": "x" for row in range(11)}
    assert sign_in("editor").post("/providers/new", **(TYPED | flood), do="save").status_code == 400
    assert web.stored(Provider) == []


def test_two_people_change_the_same_provider_and_nothing_is_overwritten_unseen(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number = make_provider(session, name="Alt", website="https://alt.example").id
    kim, robin = sign_in(name="Kim"), sign_in(name="Robin")
    path, mine = f"/providers/{number}", typed(kim, number, name="Von Kim")
    robin.post(path, **typed(robin, number, name="Von Robin", website="https://neu.example"), do="save")
    answer = kim.post(path, **mine, do="save")
    assert answer.status_code == 409
    assert "Gespeichert ( Robin ): Von Robin" in words_of(answer).replace("(Robin)", "( Robin )")
    assert stored(web, number).name == "Von Robin"
    again = form_on(answer, "provider-form")
    assert (again["name"], again["website"]) == ("Von Kim", "https://neu.example")
    assert kim.post(path, **again, do="save").status_code == 303
    assert (stored(web, number).name, stored(web, number).website) == ("Von Kim", "https://neu.example")


def test_archive_and_delete_ask_first_and_an_archived_provider_cannot_be_chosen(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        offer = make_offer(session)
        free, full = make_provider(session, name="Leer").id, offer.provider_id
    somebody = sign_in()
    assert "Auch das eine Angebot kommt ins Archiv" in words_of(somebody.post(f"/providers/{full}/archive"))
    assert not stored(web, full).is_archived
    somebody.post(f"/providers/{full}/archive", sure="yes")
    assert stored(web, full).is_archived
    assert [one.status for one in web.stored(Offer)] == ["archived"]
    assert ">Beispielwerk GmbH</option>" not in somebody.get("/offers/new").text
    assert " selected>Beispielwerk GmbH</option>" in somebody.get(f"/offers/{offer.id}").text
    assert "Der Anbieter hat noch Angebote" in words_of(somebody.post(f"/providers/{full}/remove", sure="yes"))
    somebody.post(f"/providers/{full}/archive")
    assert not stored(web, full).is_archived
    assert "Leer löschen?" in words_of(somebody.post(f"/providers/{free}/remove"))
    assert len(web.stored(Provider)) == 2
    somebody.post(f"/providers/{free}/remove", sure="yes")
    assert [one.id for one in web.stored(Provider)] == [full]


def test_numbers_and_lists_are_those_of_ones_own_town(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_offer(session, WEINHEIM, title="Fremd")
        make_provider(session, WEINHEIM, name="Fremder Betrieb")
    assert "Nichts gefunden." in words_of(sign_in().get("/providers"))
