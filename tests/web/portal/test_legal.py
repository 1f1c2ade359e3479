"""The pages the law asks for: the usual words in every language, a municipality's own facts and words, and reports."""

from __future__ import annotations

from csv import DictReader
from datetime import timedelta
from typing import Any

import httpx
import pytest
from markupsafe import escape

from bot.legal import authorities
from bot.settings import ROOT
from bot.texts import default_texts
from catalog.model import Handoff, Municipality
from catalog.portal import barriers
from catalog.questions.handoffs import KEPT, clean_handoffs
from tests.factories import BAUNATAL, KASSEL, WEINHEIM, make_handoff, make_municipality
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, form_on, words_of
from tests.web.portal.forms import Stranger
from web.portal.legal import LEGAL, REPORT

MUNICIPALITIES = ROOT / "data" / "places" / "municipalities.csv"
TITLES = {"imprint": "page-imprint-title", "privacy": "web-privacy", "access": "page-access-title"}
FACTS = {
    "legal_operator": "Stadt Kassel, Der Magistrat\nObere Königsstraße 8",
    "legal_represented": "Das Stadtoberhaupt",
    "legal_responsible": "Kim <b>Beispiel</b>",
    "legal_officer": "datenschutz@kassel.example",
    "legal_enforcement": "Durchsetzungsstelle Hessen",
    "legal_barriers": "Plakate sind noch nicht vorlesbar (Stand: 1. Oktober 2026).",
}


@pytest.mark.parametrize("language", default_texts().languages)
def test_every_page_is_there_in_every_language_for_all_and_for_each(visitor: httpx.Client, language: str) -> None:
    texts, start = default_texts(), visitor.get("/angebote", params={"lang": language}).text
    for page in LEGAL:
        assert f'href="{page.path}?lang={language}"' in start
        title = f"<h1>{escape(texts.say(language, TITLES[page.name]))}</h1>"
        whole = visitor.get(page.path, params={"lang": language}).text
        assert title in whole
        for place in (KASSEL, BAUNATAL, WEINHEIM):
            assert f'href="{page.path}/{place.ags}?lang={language}"' in whole
        own = visitor.get(f"{page.path}/{KASSEL.ags}", params={"lang": language}).text
        assert title in own
        assert "0561 1234" in own
    notice = visitor.get(f"/privacy/{KASSEL.ags}", params={"lang": language}).text
    for key in ("web-privacy-conversation", "web-privacy-delete", "legal-privacy-rights"):
        assert str(escape(texts.say(language, key)))[:30] in notice
    assert "https://datenschutz.hessen.de" in notice


def test_every_land_has_somebody_to_complain_to() -> None:
    with MUNICIPALITIES.open(encoding="utf-8") as file:
        assert authorities().keys() == {row["state"] for row in DictReader(file)}


@pytest.mark.parametrize("path", ["/impressum/99999999", "/privacy/x", "/barrierefreiheit/0661100"])
def test_there_is_no_page_of_what_is_no_municipality(visitor: httpx.Client, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_the_only_municipality_is_meant_without_being_named(web: Running, client: httpx.Client) -> None:
    with web.database.session() as session:
        make_municipality(session, **FACTS)
    for page in LEGAL:
        assert "Kassel" in client.get(page.path).text
    imprint = client.get("/impressum?lang=de").text
    assert "Obere Königsstraße 8" in imprint
    assert "Kim &lt;b&gt;Beispiel&lt;/b&gt;" in imprint
    assert "Platzhalter" not in imprint
    assert 'href="mailto:datenschutz@kassel.example"' in client.get("/privacy?lang=tr").text
    access = client.get("/barrierefreiheit?lang=de").text
    assert "Plakate sind noch nicht vorlesbar" in access
    assert "Durchsetzungsstelle Hessen" in access


def test_what_the_desk_writes_stands_on_the_pages_at_once(web: Running, sign_in: SignIn, client: httpx.Client) -> None:
    kim = sign_in("coordinator")
    own = {"text_privacy_de": "Erster Absatz.\n\nZweiter <i>Absatz</i>.", "text_privacy_de_x_einfach": "Ganz einfach."}
    form = form_on(kim.get("/settings/pages"), "pages-form") | FACTS | own
    assert kim.post("/settings/pages", **form).headers["location"].endswith("said=pages-saved")
    german = client.get("/privacy?lang=de").text
    assert '<p dir="auto" lang="de">Erster Absatz.</p>' in german
    assert "Zweiter &lt;i&gt;Absatz&lt;/i&gt;." in german
    assert "Einen Tag nach der letzten Nachricht" not in german
    assert "Ganz einfach." in client.get("/privacy?lang=de-x-einfach").text
    english = client.get("/privacy?lang=en").text
    assert "Kassel has a text of its own" in english
    assert "Erster Absatz" not in english
    history = words_of(kim.get("/settings/history"))
    assert "Wer die Seiten betreibt" in history
    assert "Ganz einfach." in history
    with web.database.session() as session:
        session.get_one(Municipality, KASSEL.ags).legal_officer = "jemand anderes"
    again = kim.post("/settings/pages", **(form | {"legal_officer": "ich"}))
    assert again.status_code == 409
    assert "jemand anderes" in again.text


def test_an_editor_does_not_write_them(sign_in: SignIn) -> None:
    assert sign_in("editor").get("/settings/pages").status_code == 403


def report(stranger: Stranger, **fields: Any) -> httpx.Response:
    return stranger.send(REPORT, {"what": "Der Filter geht nicht mit der Tastatur.", "town": KASSEL.ags} | fields)


def test_a_barrier_is_reported_without_a_name_and_settled_at_the_desk(
    web: Running, sign_in: SignIn, stranger: Stranger
) -> None:
    kim, eva = sign_in("coordinator"), sign_in("coordinator", WEINHEIM)
    assert "sent=1" in report(stranger, where="/angebote", answer="").headers["location"]
    assert "angekommen" in stranger.client.get(f"{REPORT}?sent=1&lang=de").text
    (handoff,) = web.stored(Handoff)
    assert (handoff.channel, handoff.chat, handoff.details) == (barriers.CHANNEL, "", "/angebote")
    assert "Der Filter geht nicht" in words_of(kim.get("/"))
    assert "Barriere gemeldet" in words_of(kim.get("/messages"))
    assert "Der Filter" not in words_of(eva.get("/messages"))
    page = kim.get(f"/messages/{handoff.id}")
    assert "<textarea" not in page.text
    assert "/angebote" in words_of(page)
    kim.post(f"/messages/{handoff.id}", last="x")
    assert not web.stored(Handoff)[0].is_waiting
    with web.database.session() as session:
        clean_handoffs(session, web.clock() + KEPT + timedelta(days=1))
    assert web.stored(Handoff) == []


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"what": " "}, "Schreib bitte auf, was nicht geht."),
        ({"what": "x" * 1005}, "Das sind 5 Zeichen zu viel."),
        ({"town": "99999999"}, "Bitte eine Kommune wählen."),
        ({"website_2": "https://spam.example"}, "Ein Feld, das leer bleiben muss, war ausgefüllt."),
        ({"seal": "1.x"}, "Schick es bitte noch einmal ab."),
        ({"seal": ""}, "Schick es bitte noch einmal ab."),
    ],
)
def test_what_is_not_taken_is_not_lost(
    web: Running, sign_in: SignIn, stranger: Stranger, fields: dict[str, str], told: str
) -> None:
    sign_in("coordinator")
    sign_in("coordinator", WEINHEIM)
    answer = report(stranger, **({"answer": "Kim, 0561 99"} | fields))
    assert answer.status_code == 422
    assert told in answer.text
    assert 'value="Kim, 0561 99"' in answer.text
    assert web.stored(Handoff) == []


def test_machines_are_too_quick_too_many_or_from_elsewhere(web: Running, sign_in: SignIn, stranger: Stranger) -> None:
    sign_in("coordinator")
    assert report(stranger, after_s=1).status_code == 422
    assert report(stranger, after_s=13 * 3600).status_code == 422
    foreign = stranger.client.post(REPORT, data={"what": "x"}, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    taken = [report(stranger).status_code for _ in range(12)]
    assert taken == [303] * 10 + [422] * 2
    assert len(web.stored(Handoff)) == 10


def test_a_flood_of_reports_is_stopped_before_the_desk_drowns(web: Running, stranger: Stranger) -> None:
    with web.database.session() as session:
        for _ in range(barriers.MOST_WAITING):
            make_handoff(session, channel=barriers.CHANNEL)
    answer = report(stranger)
    assert answer.status_code == 422
    assert "Gerade kommt sehr viel an" in answer.text
    assert len(web.stored(Handoff)) == barriers.MOST_WAITING
