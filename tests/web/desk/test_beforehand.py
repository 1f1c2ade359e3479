"""A question before a date, behind the provider's link, and as an answer of the chat."""

from __future__ import annotations

import httpx

from catalog.model import AdvanceQuestion, AuditEntry, Faq
from catalog.providers.links import PROVIDER_LINKS
from tests.factories import make_advance_question, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, Somebody, form_on, words_of
from web.desk.access import PROOF, proof_of


def the_question(web: Running, number: int) -> AdvanceQuestion:
    return next(one for one in web.stored(AdvanceQuestion) if one.id == number)


def test_the_provider_notes_an_answer_that_becomes_one_of_the_chat(
    web: Running, sign_in: SignIn, client: httpx.Client
) -> None:
    with web.database.session() as session:
        offer = make_offer(session, questions_beforehand=True, title="Werk-Abend")
        number = make_advance_question(session, offer, text="Matematik şart mı?", language="tr", status="approved").id
        new = make_advance_question(session, offer, text="Noch ungelesen?").id
        foreign = make_advance_question(session, make_offer(session), text="Fremd?", status="approved").id
        token = PROVIDER_LINKS.make(session, offer.provider, web.clock())
    firm, path = Somebody(client), f"/by/{token}/questions"
    assert "1 Frage vor einem Termin" in words_of(firm.get(f"/by/{token}"))
    page = firm.get(path)
    assert '<strong lang="tr" dir="auto">Matematik şart mı?</strong>' in page.text
    assert "ungelesen" not in page.text
    assert "Fremd?" not in page.text

    def reply(number: int, **fields: object) -> httpx.Response:
        sent = {PROOF: proof_of(token), "version": the_question(web, number).version, "answer": "Nein."} | fields
        return client.post(f"/desk{path}/{number}", data=sent, headers=FROM_OUR_PAGE)

    assert [reply(new).status_code, reply(foreign).status_code] == [404, 404]
    assert reply(number, version=0).status_code == 422
    too_long = reply(number, answer="x" * 1001)
    assert too_long.status_code == 422
    assert "x" * 1001 in too_long.text
    assert reply(number).status_code == 303
    asked = the_question(web, number)
    assert (asked.answer, asked.answered_by, asked.is_shown) == ("Nein.", "Beispielwerk GmbH", False)
    assert [one.provider_id for one in web.stored(AuditEntry)] == [offer.provider_id]

    kim = sign_in()
    assert f"/faqs/new?beforehand={number}" in kim.get(f"/beforehand/{number}").text
    form = form_on(kim.get(f"/faqs/new?beforehand={number}"), "faq-form")
    assert (form["de-question"], form["de-answer"], form["tr-wordings"]) == (
        "Matematik şart mı?",
        "Nein.",
        "Matematik şart mı?",
    )
    kim.post("/faqs/new", **(form | {"de-question": "Muss man Mathe können?", "tr-wordings": "", "do": "publish"}))
    (faq,) = web.stored(Faq)
    assert (faq.published, the_question(web, number).faq_id) == (True, faq.id)
    assert "veröffentlicht" in words_of(firm.get(path))
    assert reply(number, answer="Doch!").status_code == 422, "what people read already, only the coordination changes"
    assert the_question(web, number).answer == "Nein."
