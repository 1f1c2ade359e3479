"""Reading files in at the desk in a real browser: accessible in every state, from the first click to the offers."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from catalog.model import Offer
from tests.factories import NOW, make_feed, make_import, make_offer
from tests.web.browser import opened
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, checked

pytestmark = pytest.mark.browser
LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "narrow": {"color_scheme": "dark", "viewport": {"width": 320, "height": 256}},
}
TABLE = """Nr.;Veranstaltung;Untertitel;Veranstalter;Datum;Uhrzeit;Interne Notiz
1;Ein Tag in der Tischlerei;Du baust einen Hocker.;Tischlerei Span;20.11.2026;9:00;x
2;Ein Tag im Labor;Du mischst Farben.;Labor Blau;31.2.2026;9 Uhr;y
"""


@pytest.mark.parametrize("look", LOOKS)
def test_reading_a_file_in_is_accessible_in_every_state(
    web: Running, browser: Browser, sign_in: SignIn, look: str
) -> None:
    kim = sign_in(name="Kim Beispiel")
    with web.database.session() as session:
        make_offer(session)
        at_work = make_import(session, status="failed", report={"unreadable": {"key": "broken-xlsx", "values": {}}}).id
    with opened(browser, web.url, "/desk/exchange", desk=kim.token, **LOOKS[look]) as page:
        checked(page, f"{look}-exchange")
        page.get_by_text("Welche Spalten es gibt").click()
        checked(page, f"{look}-exchange-columns")
        page.get_by_label("Datei", exact=True).set_input_files(
            {"name": "leer.csv", "mimeType": "text/csv", "buffer": b"Titel"}
        )
        page.get_by_role("button", name="Prüfen").click()
        expect(page.get_by_role("alert")).to_contain_text("nur Überschriften")
        checked(page, f"{look}-exchange-wrong")
        page.get_by_label("Datei", exact=True).set_input_files(
            {"name": "kammer.csv", "mimeType": "text/csv", "buffer": TABLE.encode("cp1252")}
        )
        page.get_by_label("Woher ist die Datei?").fill("IHK Kassel")
        page.get_by_role("button", name="Prüfen").click()
        expect(page.get_by_label("Veranstaltung", exact=True)).to_have_value("title")
        checked(page, f"{look}-import-mapping")
        page.get_by_role("button", name="Prüfen").click()
        expect(page.get_by_role("alert")).to_contain_text("„Art“ fehlt")
        checked(page, f"{look}-import-mapping-wrong")
        page.get_by_label("Art", exact=True).select_option("infotag")
        page.get_by_role("button", name="Prüfen").click()
        expect(page.get_by_text("Zeile 3, Spalte Datum: Das ist kein Tag.")).to_be_visible()
        checked(page, f"{look}-import-checked")
        page.get_by_role("button", name="Spalten anders zuordnen").click()  # without any tick
        page.get_by_role("button", name="Prüfen").click()
        expect(page.get_by_text("Zeile 3, Spalte Datum: Das ist kein Tag.")).to_be_visible()
        page.get_by_label("Nur das eine richtige Angebot einlesen").check()
        page.get_by_label("Neue Angebote gleich veröffentlichen").check()
        page.get_by_role("button", name="Einlesen").click()
        expect(page.get_by_text("Eingelesen: 1 neu, 0 geändert. 1 Angebot ist veröffentlicht.")).to_be_visible()
        checked(page, f"{look}-import-done")
        page.get_by_text("Mehr", exact=True).click()
        page.get_by_role("link", name="Einlesen", exact=True).click()
        page.get_by_text("Kalender hinzufügen").click()
        page.get_by_label("Name", exact=True).fill("Volkshochschule")
        page.get_by_label("Adresse des Kalenders").fill("https://127.0.0.1:8443/kalender.ics")
        page.get_by_label("Anbieter", exact=True).fill("VHS")
        page.get_by_role("button", name="Abonnieren").click()
        expect(page.get_by_role("alert")).to_contain_text("keine Internetadresse, die Lotse abrufen kann")
        checked(page, f"{look}-feed-wrong")
        with web.database.session() as session:
            make_feed(session, problem="inner", checked_at=NOW)
        page.goto(f"{web.url}/desk/exchange")
        checked(page, f"{look}-exchange-runs")
        with web.database.session() as session:
            make_import(session, status="taking", id=at_work + 100, done=40, total=200, content=None)
        page.goto(f"{web.url}/desk/exchange/imports/{at_work + 100}")
        checked(page, f"{look}-import-taking")
    assert sorted(offer.title for offer in web.stored(Offer)) == ["Ein Tag in der Tischlerei", "Schnuppertag"]
