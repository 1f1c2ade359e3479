"""The desk in a real browser: accessible in every state, on phones and large screens, with and without a script."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from catalog.accounts import accounts
from catalog.delivery import dead_letters
from catalog.meaning.embedding import embed, to_bytes
from catalog.model import MonthlyCount, UnansweredQuestion
from catalog.vocabulary import DeadReason, LinkPurpose
from tests.factories import (
    NOW,
    make_account,
    make_advance_question,
    make_faq,
    make_figure,
    make_handoff,
    make_municipality,
    make_offer,
    make_provider,
    make_question,
    make_wording,
)
from tests.web.browser import opened
from tests.web.conftest import Running
from tests.web.desk.conftest import PASSWORD, SignIn, checked, form_on

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "wide": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "high-contrast": {"forced_colors": "active"},
}


FIGURES = {
    "gap": ("gesundheit|14-15|", "it||digital", "|other|onsite"),
    "field": ("gesundheit", "it", "gesellschaft", ""),
    "question": ("answered", "offered", "unanswered"),
    "language": ("de", "uk", "ar", "de-x-einfach"),
}


def send_as_it_is(page: Page, button: str) -> None:
    """Send a form without the browser's own checks, as an old browser would. Waits for the page that has the button."""
    sending = page.get_by_role("button", name=button, exact=True).last
    sending.evaluate("one => { one.form.noValidate = true }")
    sending.click()


@pytest.mark.parametrize("look", LOOKS)
def test_the_way_in_is_accessible(web: Running, browser: Browser, look: str) -> None:
    with web.database.session() as session:
        make_municipality(session)
        token = accounts.make_link(session, LinkPurpose.SETUP, None, web.clock())
    with opened(browser, web.url, f"/desk/link/{token}", desk="", **LOOKS[look]) as page:
        checked(page, f"{look}-set-up")
        send_as_it_is(page, "Konto anlegen")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-set-up-wrong")
        page.get_by_label("Name").fill("Kim")
        page.get_by_label("E-Mail-Adresse").fill("kim@example.org")
        page.get_by_label("Neues Passwort", exact=True).fill(PASSWORD)
        page.get_by_label("Neues Passwort wiederholen").fill(PASSWORD)
        page.get_by_role("button", name="Konto anlegen").click()
        expect(page.get_by_role("heading", name="Guten Tag, Kim")).to_be_visible()
        page.get_by_text("Mehr", exact=True).click()
        page.get_by_role("button", name="Abmelden").click()
        expect(page.get_by_role("status")).to_have_text("Sie sind abgemeldet.")
        checked(page, f"{look}-signed-out")
        page.get_by_label("E-Mail-Adresse").fill("kim@example.org")
        page.get_by_label("Passwort").fill("falsch")
        page.get_by_role("button", name="Anmelden").click()
        checked(page, f"{look}-sign-in-wrong")
        page.get_by_role("link", name="Passwort vergessen?").click()
        checked(page, f"{look}-forgot")
        page.goto(f"{web.url}/desk/link/{token}")
        checked(page, f"{look}-dead-link")


@pytest.mark.parametrize("look", LOOKS)
def test_accounts_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    admin = sign_in("admin", name="Alex Beispiel", password_hash="x")
    with web.database.session() as session:
        make_account(session, name="Robin Beispiel", role="editor", is_active=False)
        for chat, reason in (("7", DeadReason.LATE), ("8", DeadReason.LATE), ("9", DeadReason.BLOCKED)):
            dead_letters.note(session, channel="telegram", chat=chat, reason=reason, now=NOW)
    with opened(browser, web.url, "/desk/accounts", desk=admin.token, **LOOKS[look]) as page:
        checked(page, f"{look}-accounts")
        page.get_by_role("link", name="Jemanden einladen").click()
        checked(page, f"{look}-invite")
        send_as_it_is(page, "Einladen")
        checked(page, f"{look}-invite-wrong")
        page.get_by_label("E-Mail-Adresse").fill("neu@example.org")
        page.get_by_label("Name").fill("Neu Hier")
        page.get_by_role("button", name="Einladen").click()
        checked(page, f"{look}-pass-on")
        page.get_by_role("link", name="Zurück zu den Konten").click()
        page.get_by_role("link", name="Neu Hier").click()
        checked(page, f"{look}-account")
        page.get_by_role("button", name="Konto löschen").click()
        checked(page, f"{look}-account-remove")
        page.goto(f"{web.url}/desk/log")
        checked(page, f"{look}-log")
        page.goto(f"{web.url}/desk/undelivered")
        checked(page, f"{look}-undelivered")
        page.goto(f"{web.url}/desk/me")
        checked(page, f"{look}-me")
        page.get_by_role("button", name="Einschalten").click()
        checked(page, f"{look}-code")
        page.goto(f"{web.url}/desk/nowhere")
        checked(page, f"{look}-nowhere")


def test_everything_works_without_a_script(web: Running, browser: Browser, sign_in: SignIn) -> None:
    admin = sign_in("admin")
    with opened(browser, web.url, "/desk/accounts/new", desk=admin.token, java_script_enabled=False) as page:
        page.get_by_label("E-Mail-Adresse").fill("neu@example.org")
        page.get_by_label("Name").fill("Neu Hier")
        page.get_by_role("button", name="Einladen").click()
        link = page.get_by_label("Einmal-Link").input_value()
    with opened(browser, web.url, link.removeprefix(web.url), desk="", java_script_enabled=False) as page:
        page.get_by_label("Neues Passwort", exact=True).fill(PASSWORD)
        page.get_by_label("Neues Passwort wiederholen").fill(PASSWORD)
        page.get_by_role("button", name="Passwort speichern und anmelden").click()
        expect(page.get_by_role("heading", name="Guten Tag, Neu Hier")).to_be_visible()


def fill_in_an_offer(page: Page) -> None:
    """What one types for a new offer with three digital dates."""
    page.get_by_label("Titel").fill("Fragen an die Pflege")
    page.get_by_label("Kurz gesagt").fill("Du sprichst online mit Menschen, die in der Pflege arbeiten.")
    page.get_by_label("Art", exact=True).select_option("firmenkontakt")
    page.get_by_label("Anbieter", exact=True).select_option(label="Beispielwerk GmbH")
    page.get_by_label("Gesundheit").check()
    page.get_by_label("Wie", exact=True).select_option("digital")
    page.get_by_label("Tag", exact=True).fill("2026-11-17")
    page.get_by_label("Beginn").fill("17:00")
    page.get_by_label("Ende").fill("18:00")
    page.get_by_label("Link zum Online-Raum").fill("https://raum.example/1")


@pytest.mark.parametrize("script", [True, False])
def test_a_new_offer_with_three_digital_dates_takes_few_clicks(
    web: Running, browser: Browser, sign_in: SignIn, script: bool
) -> None:
    """From the first page to the chat: one click to the form, two copies of the date, one to publish."""
    with web.database.session() as session:
        make_provider(session)
    somebody = sign_in()
    with opened(browser, web.url, "/desk/", desk=somebody.token, java_script_enabled=script) as page:
        page.get_by_role("link", name="Neues Angebot").click()
        fill_in_an_offer(page)
        for _ in range(2):
            page.get_by_role("button", name="Kopie eine Woche später").last.click()
        expect(page.get_by_role("group", name="Termin 3")).to_be_visible()
        expect(page.get_by_label("Tag", exact=True).last).to_have_value("2026-12-01")
        page.get_by_role("button", name="Speichern und veröffentlichen").click()
        expect(page.get_by_role("status")).to_have_text("Das Angebot ist veröffentlicht. Ab jetzt findet es der Chat.")
        page.get_by_role("link", name="Vorschau").click()
        expect(page.get_by_role("article").first).to_contain_text("1. Fragen an die Pflege")


@pytest.mark.parametrize("look", LOOKS)
def test_offers_are_accessible_in_every_state(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    with web.database.session() as session:
        starts = [NOW + timedelta(days=7 * week - 7) for week in range(4)]
        weekly = [{"starts_at": start, "ends_at": start + timedelta(hours=2)} for start in starts]
        number = make_offer(session, title="Ein Tag in der Tischlerei", dates=weekly, cost_cents=None).id
        make_offer(session, title="Nur ein Entwurf", status="draft", dates=[])
        make_offer(session, dates=[{"starts_at": NOW + timedelta(days=1), "format": "digital"}])
    somebody, other = sign_in(name="Kim Beispiel"), sign_in(name="Robin Muster")
    with opened(browser, web.url, "/desk/", desk=somebody.token, **LOOKS[look]) as page:
        checked(page, f"{look}-today")
        page.get_by_role("link", name="Angebote", exact=True).click()
        checked(page, f"{look}-offers")
        page.get_by_text("Weitere Filter und Reihenfolge").click()
        checked(page, f"{look}-offers-filters")
        page.get_by_label("alle 3 gefundenen nehmen").check()
        page.get_by_role("button", name="Ins Archiv").click()
        checked(page, f"{look}-offers-sure")
        page.get_by_role("link", name="Abbrechen").click()
        page.get_by_label("Suchwörter").fill("gibt es nicht")
        page.get_by_role("button", name="Suchen").click()
        checked(page, f"{look}-offers-none")
        page.goto(f"{web.url}/desk/offers/{number}")
        checked(page, f"{look}-offer")
        for summary in page.locator(".offer-form summary").all():
            summary.click()
        page.get_by_label("Anbieter", exact=True).select_option("new")
        page.get_by_label("Wie", exact=True).first.select_option("hybrid")
        checked(page, f"{look}-offer-open")
        page.get_by_label("Titel").fill("")
        page.get_by_label("Beginn").first.fill("")
        page.get_by_label("Kosten in Euro").fill("viel")
        send_as_it_is(page, "Speichern")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-offer-wrong")
        page.goto(f"{web.url}/desk/offers/{number}")
        page.get_by_label("Titel").fill("Meine Fassung")
        path = f"/offers/{number}"
        other.post(path, **(form_on(other.get(path)) | {"title": "Andere Fassung", "summary": "Anders"}), do="save")
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        expect(page.get_by_role("alert")).to_contain_text("Gespeichert (Robin Muster): Andere Fassung")
        checked(page, f"{look}-offer-both")
        page.get_by_role("button", name="Vorschau").click()
        expect(page.get_by_text("Noch ist nichts gespeichert.")).to_be_visible()
        checked(page, f"{look}-offer-previewed")
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        expect(page.get_by_role("status")).to_have_text("Gespeichert.")
        page.get_by_role("link", name="Vorschau").click()
        checked(page, f"{look}-offer-preview")
        page.get_by_role("link", name="Verlauf").click()
        expect(page.get_by_role("button", name="Zurücknehmen")).to_have_count(2)
        checked(page, f"{look}-offer-history")
        page.get_by_role("button", name="Zurücknehmen").first.click()
        checked(page, f"{look}-offer-undone")
        page.get_by_role("link", name="Sprachen").click()
        checked(page, f"{look}-offer-languages")
        page.get_by_role("link", name="Arabisch").click()
        send_as_it_is(page, "Speichern")
        checked(page, f"{look}-offer-language-wrong")
        page.get_by_role("link", name="Plätze").click()
        page.get_by_text("In kurze Gespräche aufteilen").last.click()
        page.get_by_label("Firmen").last.fill("Backhaus Krume\nWerk Zwei")
        page.get_by_label("Minuten je Gespräch").last.fill("eine Viertelstunde")
        page.get_by_role("button", name="Aufteilen").last.click()
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-offer-talks-wrong")
        page.goto(f"{web.url}/desk/offers/new")
        checked(page, f"{look}-offer-new")
        page.get_by_label("Titel").fill("Am Abend begonnen")
        with web.database.session() as session:
            accounts.sign_out(session, somebody.token)
            accounts.set_password(session, session.merge(somebody.account), PASSWORD)
            email = somebody.account.email
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        checked(page, f"{look}-offer-late")
        page.get_by_label("E-Mail-Adresse").fill(email)
        page.get_by_label("Passwort").fill(PASSWORD)
        page.get_by_role("button", name="Anmelden").click()
        checked(page, f"{look}-offer-held")
        page.get_by_role("button", name="Jetzt abschicken").click()
        expect(page.get_by_label("Titel")).to_have_value("Am Abend begonnen")


@pytest.mark.parametrize("look", ["phone", "dark", "narrow"])
def test_figures_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    somebody = sign_in()
    with opened(browser, web.url, "/desk/numbers", desk=somebody.token, **LOOKS[look]) as page:
        checked(page, f"{look}-numbers-none")
        with web.database.session() as session:
            for week, n in enumerate((130, 84, 7, 215), start=1):
                for kind in ("chat", "search", "shown", "opened"):
                    make_figure(session, kind=kind, week=NOW.date() - timedelta(weeks=week), n=n, people=max(n // 3, 3))
            for kind, keys in FIGURES.items():
                for number, key in enumerate(keys):
                    make_figure(session, kind=kind, key=key, n=90 - 17 * number)
            session.add(MonthlyCount(month="2026-10", name="crisis", count=3))
        page.reload()
        expect(page.get_by_role("img", name="Balken: Sprachen")).to_be_visible()
        expect(page.get_by_role("row", name="Gesundheit 14–15 Jahre egal wie 90")).to_be_visible()
        checked(page, f"{look}-numbers")
        page.get_by_label("Zeitraum").select_option(label="Jahr 2026")
        page.get_by_role("button", name="Anzeigen").click()
        expect(page.get_by_role("heading", name="Zahlen: Jahr 2026")).to_be_visible()


@pytest.mark.parametrize("look", ["phone", "dark", "narrow"])
def test_messages_are_accessible(web: Running, browser: Browser, sign_in: SignIn, look: str) -> None:
    with web.database.session() as session:
        make_handoff(session, text="مين بيساعدني بالأوراق؟", language="ar", details="15 Jahre, Kassel")
        make_handoff(session, text="Wer hilft mir, wenn mein Betrieb nicht zahlt? " * 5)
    with opened(browser, web.url, "/desk/messages", desk=sign_in().token, **LOOKS[look]) as page:
        checked(page, f"{look}-messages")
        page.get_by_role("link", name="Wer hilft mir").click()
        checked(page, f"{look}-message")
        send_as_it_is(page, "Antwort schicken")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-message-wrong")
        page.get_by_label("Antwort", exact=True).fill("Wir helfen dir.\nKomm am Montag vorbei.")
        page.get_by_role("button", name="Antwort schicken").click()
        expect(page.get_by_role("status")).to_have_text("Antwort geschickt.")
        page.get_by_role("link", name="Wer hilft mir").click()
        checked(page, f"{look}-message-answered")
        page.get_by_role("button", name="Nachricht löschen").click()
        checked(page, f"{look}-message-remove")
        page.goto(f"{web.url}/desk/")
        expect(page.get_by_role("heading", name="1 Nachricht wartet auf Antwort")).to_be_visible()
        checked(page, f"{look}-today-message")


def test_only_what_belongs_to_a_date_s_format_is_shown(web: Running, browser: Browser, sign_in: SignIn) -> None:
    with opened(browser, web.url, "/desk/offers/new", desk=sign_in().token) as page:
        link, place = page.get_by_label("Link zum Online-Raum"), page.get_by_label("Name des Ortes")
        for kind, seen in {"onsite": (False, True), "digital": (True, False), "hybrid": (True, True)}.items():
            page.get_by_label("Wie", exact=True).select_option(kind)
            assert (link.is_visible(), place.is_visible()) == seen


def test_enter_saves_and_presses_no_other_button(web: Running, browser: Browser, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number = make_offer(session).id
    with opened(browser, web.url, f"/desk/offers/{number}", desk=sign_in().token) as page:
        page.get_by_label("Titel").fill("Mit Enter")
        page.keyboard.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Gespeichert.")
        expect(page.get_by_label("Titel")).to_have_value("Mit Enter")
        expect(page.get_by_role("group", name="Termin 2")).to_have_count(0)


def test_targets_are_large_enough_for_fingers(web: Running, browser: Browser, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number = make_offer(session).id
    with opened(browser, web.url, f"/desk/offers/{number}", desk=sign_in().token) as page:
        heights = page.locator(
            "button:visible:not(.vh), summary:visible, select:visible, nav a:visible, .choice:visible"
        ).evaluate_all("all => all.map(one => [one.textContent, one.getBoundingClientRect().height])")
    assert len(heights) > 30
    assert [one for one in heights if one[1] < 43.9] == []


def test_a_question_becomes_an_answer_in_four_clicks(web: Running, browser: Browser, sign_in: SignIn) -> None:
    """From the first page: the inbox, the form, publish. Typing aside."""
    with web.database.session() as session:
        make_question(session, "darf mein hund mit", municipality_ags=make_municipality(session).ags)
    with opened(browser, web.url, "/desk/", desk=sign_in().token, java_script_enabled=False) as page:
        page.get_by_role("link", name="1 offene Frage").click()
        page.get_by_role("link", name="Antwort schreiben").click()
        page.get_by_label("Antwort", exact=True).first.fill("Nein, leider nicht.")
        page.get_by_role("button", name="Speichern und veröffentlichen").click()
        expect(page.get_by_role("status").first).to_contain_text("Ab jetzt antwortet der Chat damit")


@pytest.mark.parametrize("look", LOOKS)
def test_answers_and_questions_are_accessible_in_every_state(
    web: Running, browser: Browser, sign_in: SignIn, look: str
) -> None:
    with web.database.session() as session:
        ags = make_municipality(session).ags
        shared = make_faq(session, "Was soll ich anziehen?")
        for text in ("is drip pflicht", "muss ich was schickes anziehen"):
            make_wording(session, shared, text, municipality_ags=ags)
        own = make_faq(session, "Was kann ich anziehen?", municipality_ags=ags, published=True)
        make_wording(session, own, "jogginghose ok", municipality_ags=ags)
        one = make_question(session, "darf mein hund mit", municipality_ags=ags, vector=to_bytes(embed("hund"))).id
        others = {"group_id": one, "municipality_ags": ags, "vector": to_bytes(embed("dog"))}
        make_question(session, "can I bring my dog", language="en", **others)
        make_question(session, "هل يمكنني إحضار كلبي", language="ar", **others)
        make_question(session, "wer wird meister", status="not_ours", municipality_ags=ags)
        session.get_one(UnansweredQuestion, one).group_id = one
        offer = make_offer(session)
        read = {"status": "approved", "answer": "Nein.", "answered_by": "Beispielwerk GmbH"}
        make_advance_question(session, offer, text="هل أحتاج إلى الرياضيات؟", language="ar")
        asked = make_advance_question(session, offer, **read).id
    pages = {
        "inbox": "/questions", "inbox-other": "/questions?status=not_ours", "inbox-none": "/questions?status=answered",
        "question": f"/questions/{one}", "faqs": "/faqs?try=was+soll+ich+anziehen", "faq-shared": f"/faqs/{shared.id}",
        "faqs-filtered": "/faqs?missing=tr&q=nichts", "faq-own": f"/faqs/{own.id}",
        "beforehand": "/beforehand", "beforehand-approved": "/beforehand?status=approved",
        "beforehand-none": "/beforehand?status=rejected", "beforehand-one": f"/beforehand/{asked}",
        "faq-from-all": f"/faqs/new?from={shared.id}", "faq-history": f"/faqs/{own.id}/history",
    }  # fmt: skip
    with opened(browser, web.url, "/desk/", desk=sign_in().token, **LOOKS[look]) as page:
        checked(page, f"{look}-today-asked")
        for name, path in pages.items():
            page.goto(f"{web.url}/desk{path}")
            checked(page, f"{look}-{name}")
        page.goto(f"{web.url}/desk/faqs/new?question={one}")
        send_as_it_is(page, "Speichern")
        expect(page.get_by_role("alert")).to_be_focused()
        checked(page, f"{look}-faq-wrong")
        page.get_by_label("Antwort", exact=True).first.fill("Nein.")
        page.get_by_text("Türkisch").click()
        page.get_by_label("Was würde der Chat antworten?").fill("hund mitnehmen")
        page.get_by_role("button", name="Ausprobieren").click()
        expect(page.locator(".tried")).to_contain_text("diese Antwort")
        checked(page, f"{look}-faq-tried")
        page.get_by_role("button", name="Speichern", exact=True).last.click()
        checked(page, f"{look}-inbox-done")
