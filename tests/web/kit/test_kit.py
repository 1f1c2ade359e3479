"""The kit, as somebody uses it between two lessons: from the link to a code, to a list, to an answer for a class."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
import segno

from catalog.kit.links import KIT_LINKS
from catalog.kit.spelling import spelled
from catalog.model import AuditEntry, GroupRequest, Kit, Recommendation
from catalog.providers.links import PROVIDER_LINKS
from tests.factories import WEINHEIM, make_code, make_offer, make_request
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, words_of
from tests.web.kit.conftest import Worker, make_worker
from web.desk.access import PROOF, proof_of
from web.limits import LINK_FORMS

CODE = {"label": "9b", "place": "Kassel", "age": "14", "age_to": "16", "field": "it", "kind": "", "format": ""}
CODE |= {"days": "90"}
CLASS = {"size": "24", "grade": "9", "days_wished": "dienstags im Mai", "contact_name": "Kim Lehr"}


def code_of(web: Running) -> Recommendation:
    (code,) = web.stored(Recommendation)
    return code


def kit_of(web: Running) -> Kit:
    (kit,) = web.stored(Kit)
    return kit


def test_from_the_link_to_a_code_and_everything_to_pass_it_on(web: Running, worker: Worker) -> None:
    assert "Koffer: Goetheschule" in words_of(worker.get())
    assert 'value="Kassel"' in worker.get("/codes/new").text
    made = worker.post("/codes/new", **CODE)
    assert made.status_code == 303
    code = code_of(web)
    preset = {"place": ["06611000"], "age": ["14"], "age_to": ["16"], "field": ["it"]}
    assert (code.label, code.preset, code.municipality_ags) == ("9b", preset, "06611000")
    page = words_of(worker.client.get(made.headers["location"]))
    for part in ("9b", "14 bis 16 Jahre", "Kassel", spelled(code.code), "unter 5-mal geöffnet", "gilt bis"):
        assert part in page
    address = f"{web.url}/c/{code.code}"
    assert f'value="{address}"' in worker.get(f"/codes/{code.id}").text
    svg, png = (worker.get(f"/codes/{code.id}/qr.{kind}") for kind in ("svg", "png"))
    assert svg.headers["content-type"] == "image/svg+xml"
    assert "style=" not in svg.text
    assert png.content.startswith(b"\x89PNG")
    assert segno.make(address, error="m", micro=False).symbol_size(border=4)[0] * 16 == int.from_bytes(
        png.content[16:20]
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"label": ""}, "Bitte ausfüllen"),
        ({"label": "für Lena"}, "liest sich wie ein Name"),
        ({"place": "Xyzheim"}, "Diesen Ort kennt Lotse nicht"),
        ({"place": "Neustadt"}, "Diesen Ort gibt es mehrmals"),
        ({"age": "3"}, "von 10 bis 27"),
        ({"age": "16", "age_to": "14"}, "ist kleiner als"),
        ({"age": "vierzehn"}, "ganze Zahl"),
        ({"days": "9999"}, "eine der Möglichkeiten"),
        ({"field": "raumfahrt"}, "eine der Möglichkeiten"),
    ],
)
def test_what_cannot_be_a_code_is_told_and_nothing_is_made(
    web: Running, worker: Worker, changed: dict[str, str], told: str
) -> None:
    answer = worker.post("/codes/new", **(CODE | changed))
    assert answer.status_code == 422
    assert told in words_of(answer)
    assert web.stored(Recommendation) == []


def test_the_name_of_a_school_is_taken_once_it_is_said_to_be_one(web: Running, worker: Worker) -> None:
    label = {"label": "Lena-Muster-Schule 9b"}
    assert 'name="sure"' in worker.post("/codes/new", **(CODE | label)).text
    assert worker.post("/codes/new", **(CODE | label | {"sure": "y"})).status_code == 303
    assert code_of(web).label == "Lena-Muster-Schule 9b"


def test_a_list_is_picked_while_searching_ordered_and_ended(web: Running, worker: Worker) -> None:
    with web.database.session() as session:
        first, second = (make_offer(session, title=title).id for title in ("Robotik", "Tischlern"))
        school = make_offer(session, title="Für Schulen", audience="schools").id
    made = worker.post("/lists/new", label="Technik", sentence="Schaut mal.", days="30")
    find = made.headers["location"].removeprefix(f"/kit/{worker.token}")
    code = code_of(web)
    assert find == f"/codes/{code.id}/find"
    shown = worker.get(find)
    assert "Robotik" in shown.text
    assert "Für Schulen" not in words_of(shown).partition("gefunden")[2]
    searched = worker.get(f"{find}?q=robotik&go=1")
    assert searched.status_code == 303
    query = searched.headers["location"].partition("?")[2].partition("#")[0]
    put = worker.post(find, offer=str(first), query=query)
    assert query in put.headers["location"], "back to the search as it was"
    assert "Liste: 1 Angebot" in words_of(worker.client.get(put.headers["location"]))
    for offer in (second, second, school, 999_999):
        worker.post(find, offer=str(offer))
    assert code_of(web).offer_ids == [first, second]
    page = f"/codes/{code.id}"
    worker.post(page, do=f"up-{second}")
    assert code_of(web).offer_ids == [second, first]
    worker.post(page, do=f"off-{first}")
    assert code_of(web).offer_ids == [second]
    assert worker.post(page, do="save", sentence="Grüße an Mehmet Yılmaz").status_code == 422
    worker.post(page, do="save", sentence="Nur bis Freitag.")
    assert code_of(web).sentence == "Nur bis Freitag."
    worker.post(page, do="end")
    assert code_of(web).is_revoked
    assert worker.get(find).status_code == 404
    assert "1 beendeter Code" in words_of(worker.get())
    assert {entry.kit_id for entry in web.stored(AuditEntry)} == {worker.kit.id}


def test_no_kit_reaches_what_is_another_s(web: Running, client: httpx.Client, worker: Worker) -> None:
    other = make_worker(web, client, WEINHEIM, name="Nebenan")
    with web.database.session() as session:
        code = make_code(session, other.kit, is_list=True)
        offer = make_offer(session, WEINHEIM)
        request = make_request(session, other.kit, offer)
    before = [web.stored(Recommendation)[0].label, web.stored(GroupRequest)[0].status]
    for path in (f"/codes/{code.id}", f"/codes/{code.id}/qr.svg", f"/codes/{code.id}/find", f"/codes/{code.id}/qr.png"):
        assert worker.get(path).status_code == 404
        assert other.get(path).status_code == 200
    assert worker.get(f"/codes/{code.id}/print.pdf?sheet=poster-a4&lang=de").status_code == 404
    assert worker.post(f"/codes/{code.id}", do="end").status_code == 404
    assert worker.post(f"/codes/{code.id}/find", offer=str(offer.id)).status_code == 404
    assert worker.post(f"/requests/{request.id}/withdraw").status_code == 404
    assert [web.stored(Recommendation)[0].label, web.stored(GroupRequest)[0].status] == before
    for path in ("/codes/x", "/codes/999999999999", "/codes/-1", "/groups/0", "/groups/find/parents", "/nowhere"):
        assert worker.get(path).status_code == 404


def test_no_form_is_taken_without_the_link_or_from_another_site(web: Running, worker: Worker) -> None:
    path = f"/kit/{worker.token}/codes/new"
    sent = CODE | {PROOF: proof_of(worker.token)}
    assert worker.client.post(path, data=CODE, headers=FROM_OUR_PAGE).status_code == 403
    assert worker.client.post(path, data=sent, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    wrong = "x" * 43
    assert worker.client.post(f"/kit/{wrong}/codes/new", data=sent, headers=FROM_OUR_PAGE).status_code == 403
    sent[PROOF] = proof_of(wrong)
    dead = worker.client.post(f"/kit/{wrong}/codes/new", data=sent, headers=FROM_OUR_PAGE)
    assert (dead.status_code, "Dieser Link gilt nicht mehr" in dead.text) == (404, True)
    assert web.stored(Recommendation) == []
    statuses = [worker.post("/codes/new", label="").status_code for _ in range(LINK_FORMS.size + 1)]
    assert (statuses[0], statuses[-1]) == (422, 429)


def test_links_are_made_and_revoked_and_codes_ended_at_the_desk(
    web: Running, client: httpx.Client, sign_in: SignIn
) -> None:
    desk = sign_in("coordinator")
    made = desk.post("/kits", name="Goetheschule", kind="school").headers["location"].removeprefix("/desk")
    shown = desk.post(f"{made.partition('?')[0]}/link")
    token = shown.text.partition("/kit/")[2][:43]
    assert client.get(f"/kit/{token}").status_code == 200
    assert token not in desk.get(made).text, "shown once"
    kit = made.partition("?")[0]
    with web.database.session() as session:
        code = make_code(session, kit_of(web))
    assert "9b" in words_of(desk.get(kit))
    desk.post(f"{kit}/codes/{code.id}/end")
    assert code_of(web).is_revoked
    desk.post(f"{kit}/link/revoke")
    assert client.get(f"/kit/{token}").status_code == 404
    with web.database.session() as session:
        again = KIT_LINKS.make(session, kit_of(web), web.clock())
    assert client.get(f"/kit/{again}").status_code == 200
    assert "öffnen dann nichts mehr" in words_of(desk.post(f"{kit}/close"))
    desk.post(f"{kit}/close", sure="yes")
    assert client.get(f"/kit/{again}").status_code == 404
    subjects = {entry.subject for entry in web.stored(AuditEntry)}
    assert {"kit", "kit_link", "code"} <= subjects
    web.clock.moment += timedelta(days=400)
    assert client.get(f"/kit/{again}").status_code == 404


def test_a_class_asks_and_the_coordination_answers(web: Running, worker: Worker, sign_in: SignIn) -> None:
    with web.database.session() as session:
        offer = make_offer(session, title="Werksführung", audience="schools").id
        far = make_offer(session, WEINHEIM, title="Weit weg", audience="schools").id
    assert "Werksführung" in words_of(worker.get("/groups/find/schools"))
    assert worker.post(f"/groups/{offer}", **CLASS).status_code == 422, "nobody could answer"
    sent = CLASS | {"contact_phone": "0561 1"}
    assert worker.post(f"/groups/{offer}", **(sent | {"size": "0"})).status_code == 422
    assert worker.post(f"/groups/{offer}", **(sent | {"needs": "Lena sitzt im Rollstuhl"})).status_code == 422
    assert "andere Kommune" in words_of(worker.get(f"/groups/{far}"))
    assert worker.post(f"/groups/{far}", **sent).status_code == 422
    assert worker.post(f"/groups/{offer}", **sent).status_code == 303
    (request,) = web.stored(GroupRequest)
    desk = sign_in("coordinator")
    assert "1 Anfrage für eine Gruppe wartet" in words_of(desk.get("/kits"))
    assert f"/desk/group-requests/{request.id}" in desk.get("/").text
    page = words_of(desk.get(f"/group-requests/{request.id}"))
    for part in ("Goetheschule", "Werksführung", "24", "dienstags im Mai", "Kim Lehr"):
        assert part in page
    path = f"/group-requests/{request.id}"
    assert desk.post(path, answer="Ja.").status_code == 422
    assert desk.post(path, status="accepted", answer="Gern am 4. Mai.").status_code == 303
    assert "kit-answered-before" in desk.post(path, status="declined", answer="Nein.").headers["location"]
    seen = words_of(worker.get())
    assert "Gern am 4. Mai." in seen
    assert "zugesagt" in seen


def test_the_provider_answers_by_its_own_link_and_nobody_else_s(web: Running, worker: Worker) -> None:
    with web.database.session() as session:
        own, other = make_offer(session, title="Werk"), make_offer(session, title="Amt")
        requests = [make_request(session, worker.kit, offer).id for offer in (own, other)]
        token = PROVIDER_LINKS.make(session, own.provider, web.clock())
    by_link = f"/desk/by/{token}"
    assert "1 Anfrage für eine Gruppe wartet" in words_of(worker.client.get(by_link))
    answer = {"status": "declined", "answer": "Im Mai leider nicht.", PROOF: proof_of(token)}
    statuses = [
        worker.client.post(f"{by_link}/requests/{number}", data=answer, headers=FROM_OUR_PAGE).status_code
        for number in requests
    ]
    assert statuses == [303, 404]
    seen = words_of(worker.get())
    assert "Im Mai leider nicht." in seen
    assert own.provider.name in seen
    worker.post(f"/requests/{requests[1]}/withdraw")
    assert [one.status for one in web.stored(GroupRequest)] == ["declined", "withdrawn"]


def test_a_code_and_a_list_are_printed(web: Running, worker: Worker) -> None:
    with web.database.session() as session:
        picked = make_code(session, worker.kit, is_list=True)
        plain = make_code(session, worker.kit, preset={"age": ["14"], "age_to": ["16"]})
    poster = worker.get(f"/codes/{plain.id}/print.pdf?sheet=poster-a4&lang=uk")
    assert (poster.status_code, poster.headers["content-type"]) == (200, "application/pdf")
    assert poster.content.startswith(b"%PDF")
    assert worker.get(f"/codes/{picked.id}/print.pdf?sheet=list&lang=de").content.startswith(b"%PDF")
    for asked in ("sheet=list&lang=de", "sheet=poster-a5&lang=de", "sheet=poster-a4&lang=xx", ""):
        assert worker.get(f"/codes/{plain.id}/print.pdf?{asked}").status_code == 404
