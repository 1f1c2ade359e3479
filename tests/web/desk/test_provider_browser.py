"""Providers in a real browser: accessible in every state, on phones and large screens."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.factories import NOW, make_advance_question, make_booking, make_offer, make_provider
from tests.web.browser import opened
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, checked
from tests.web.desk.test_browser import LOOKS, send_as_it_is

pytestmark = pytest.mark.browser
SEEN_AS = ("dark", "wide", "narrow")
"""A phone with dark colours, a large screen, and a phone with letters twice as large."""


@pytest.mark.parametrize("look", SEEN_AS)
def test_providers_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    with web.database.session() as session:
        toni = {"name": "Toni Muster", "role": "Ausbildung", "email": "toni@span.example", "phone": "0561 900900"}
        provider = make_provider(session, name="Tischlerei Span", address="Weg 1, 34117 Kassel", contacts=[toni])
        make_offer(session, provider_id=provider.id, assured_date=NOW.date() - timedelta(days=200))
        make_provider(session, name="Beratungsstelle am Markt", kind="counselling")
    somebody = sign_in(name="Kim Beispiel")
    with opened(browser, web.url, "/desk/providers", desk=somebody.token, **LOOKS[look]) as page:
        checked(page, f"{look}-providers")
        page.get_by_role("link", name="Neuer Anbieter").click()
        send_as_it_is(page, "Speichern")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-provider-wrong")
        page.goto(f"{web.url}/desk/providers/{provider.id}")
        checked(page, f"{look}-provider")
        page.get_by_label("Name", exact=True).first.fill("Tischlerei Span & Co")
        page.get_by_role("button", name="Weitere Person").click()
        expect(page.get_by_role("group", name="Person 2")).to_be_visible()
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        expect(page.get_by_role("status")).to_have_text("Gespeichert.")
        page.get_by_role("link", name="Verlauf").click()
        checked(page, f"{look}-provider-history")
        page.get_by_role("link", name="Bearbeiten").click()
        page.get_by_role("button", name="Ins Archiv").click()
        checked(page, f"{look}-provider-sure")


@pytest.mark.parametrize("look", SEEN_AS)
def test_the_pages_behind_a_link_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    with web.database.session() as session:
        provider = make_provider(session, name="Tischlerei Span")
        make_offer(session, provider_id=provider.id, assured_date=NOW.date() - timedelta(days=200))
        make_offer(session, provider_id=provider.id, title="Tag der offenen Werkstatt", dates=[])
        evening = {"starts_at": NOW - timedelta(minutes=5), "ends_at": NOW + timedelta(hours=2)}
        offer = make_offer(session, provider_id=provider.id, title="Abend der Ausbildung", dates=[evening])
        session.refresh(offer)
        for nickname, state in (("Momo", "booked"), ("Zoe", "attended"), (None, "missed"), ("Ida", "waiting")):
            make_booking(session, offer.dates[0], nickname=nickname, state=state)
        make_advance_question(session, offer, text="Matematik şart mı?", language="tr", status="approved")
    somebody = sign_in(name="Kim Beispiel")
    with opened(browser, web.url, f"/desk/providers/{provider.id}", desk=somebody.token, **LOOKS[look]) as page:
        page.get_by_role("button", name="Link anzeigen und kopieren").click()
        checked(page, f"{look}-provider-link")
        link = page.get_by_label("Link", exact=True).input_value()
        page.get_by_role("link", name="Zurück zum Anbieter").click()
        checked(page, f"{look}-provider-with-link")
    with opened(browser, web.url, link.removeprefix(web.url), **LOOKS[look]) as page:
        checked(page, f"{look}-by-link")
        page.get_by_role("link", name="Abend der Ausbildung: Montag").click()
        checked(page, f"{look}-by-link-people")
        page.get_by_role("button", name="War da: Momo").click()
        expect(page.get_by_role("button", name="War da: Momo")).to_have_attribute("aria-pressed", "true")
        checked(page, f"{look}-by-link-people-noted")
        page.get_by_role("link", name="Zurück zu Ihren Angeboten").click()
        page.get_by_role("link", name="1 Frage vor einem Termin").click()
        page.get_by_text("Antwort notieren").click()
        checked(page, f"{look}-by-link-questions")
        page.get_by_label("Antwort", exact=True).fill("Nein, das üben wir.")
        page.get_by_role("button", name="Antwort speichern").click()
        checked(page, f"{look}-by-link-answered")
        page.get_by_role("link", name="Zurück zu Ihren Angeboten").click()
        page.get_by_role("link", name="Fällt aus").click()
        checked(page, f"{look}-by-link-cancel")
        page.get_by_role("button", name="Ja, fällt aus").click()
        page.get_by_role("link", name="Änderung vorschlagen: Schnuppertag").click()
        checked(page, f"{look}-by-link-offer")
        page.get_by_label("Titel").fill("")
        send_as_it_is(page, "Vorschlag abschicken")
        checked(page, f"{look}-by-link-wrong")
        page.get_by_label("Titel").fill("Zwei Tage in der Werkstatt")
        page.get_by_role("button", name="Vorschlag abschicken").last.click()
        page.get_by_role("button", name="Stimmt noch: Schnuppertag").click()
        expect(page.get_by_role("status")).to_have_text("Danke! 1 Angebot ist bestätigt.")
        checked(page, f"{look}-by-link-done")
        page.goto(f"{web.url}/desk/by/{'A' * 43}")
        checked(page, f"{look}-by-link-dead")
    with opened(browser, web.url, "/desk/proposals", desk=somebody.token, **LOOKS[look]) as page:
        checked(page, f"{look}-proposals")
        page.get_by_role("link", name="Zwei Tage in der Werkstatt").click()
        checked(page, f"{look}-proposal")
        page.get_by_role("button", name="Ablehnen").click()
        checked(page, f"{look}-proposal-wrong")
        page.get_by_label("Warum nicht?").fill("Das ist zu lang.")
        page.get_by_role("button", name="Ablehnen").click()
        checked(page, f"{look}-proposals-decided")


@pytest.mark.parametrize("look", SEEN_AS)
def test_settings_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    somebody = sign_in(name="Kim Beispiel")
    with opened(browser, web.url, "/desk/settings", desk=somebody.token, **LOOKS[look]) as page:
        checked(page, f"{look}-settings")
        page.get_by_label("Nachbarorte").fill("Atlantis")
        page.get_by_label("Umkreis in Kilometern").fill("900")
        send_as_it_is(page, "Speichern")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-settings-wrong")
        page.get_by_label("Nachbarorte").fill("Baunatal")
        page.get_by_label("Umkreis in Kilometern").fill("30")
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        expect(page.get_by_role("status")).to_have_text("Gespeichert. Der Chat richtet sich ab jetzt danach.")
        page.get_by_role("link", name="Verlauf").click()
        checked(page, f"{look}-settings-history")
