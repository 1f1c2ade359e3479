"""The pages in a real browser: accessible in every state, by keyboard alone, without a script, and never elsewhere."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from catalog.model import Person, TranscriptEntry
from tests.factories import make_offer
from tests.running import RunningLotse
from tests.web.browser import flaws, is_too_wide, keep, odd_in_forced_colours, opened
from tests.web.conftest import Running
from web.limits import CHAT

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "dark": {"color_scheme": "dark"},
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "desk-dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "no-script": {"java_script_enabled": False},
    "high-contrast": {"forced_colors": "active"},
    "zoomed": {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
}
"""320 by 256 is a desktop window at 400 % zoom, 640 by 400 one at 200 %."""


ACTIVITIES = (
    "Einer Gruppe ein Spiel beibringen",
    "Erste Hilfe üben",
    "Keins von beiden",
    "Beides",
    "Planen, wie alle hinkommen",
    "Die Kasse machen",
    "Mit vielen Leuten loslegen",
)
"""What is picked in the interest helper."""
MOST_TABS = 12
"""From wherever the focus is after an answer, its buttons are not farther than so many steps."""


def say(page: Page, text: str) -> None:
    """Write and send a message."""
    page.get_by_label("Deine Nachricht").fill(text)
    page.get_by_role("button", name="Senden").click()


def results(page: Page) -> None:
    """From an empty page to results."""
    say(page, "hallo")
    page.get_by_role("button", name="Natur und Tiere").click()
    expect(page.get_by_role("article")).to_have_count(3)


def checked(page: Page, state: str) -> None:
    """Nothing is wrong with the page in this state."""
    keep(page, state)
    assert not is_too_wide(page), state
    if not state.startswith("no-script"):  # axe is a script; the same markup is checked with one
        assert [*flaws(page), *odd_in_forced_colours(page)] == [], state


@pytest.mark.parametrize("look", LOOKS)
def test_every_state_of_the_chat_is_accessible(web: Running, browser: Browser, look: str) -> None:
    with opened(browser, web.url, **LOOKS[look]) as page:
        checked(page, f"{look}-empty")
        page.get_by_role("button", name="Kein Plan").click()
        expect(page.get_by_role("button", name="Ein Hochbeet bauen")).to_be_visible()
        checked(page, f"{look}-helper")
        say(page, "hallo")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        checked(page, f"{look}-question")
        page.get_by_role("button", name="Natur und Tiere").click()
        expect(page.get_by_role("article")).to_have_count(3)
        checked(page, f"{look}-results")
        page.locator("summary").click()
        checked(page, f"{look}-menu")
        page.get_by_role("button", name="Unterhaltung löschen").click()
        expect(page.get_by_role("heading", name="Willst du die Unterhaltung löschen?")).to_be_visible()
        checked(page, f"{look}-delete")
        page.get_by_role("button", name="Ja, alles löschen").click()
        expect(page.get_by_text("Die Unterhaltung ist gelöscht.")).to_be_visible()
        checked(page, f"{look}-deleted")
    assert web.stored(TranscriptEntry) == web.stored(Person) == []


@pytest.mark.parametrize("path", ["/nowhere", "/privacy", "/offer/1", "/?offer=1", "/?lang=en", "/?lang=de-x-einfach"])
def test_every_other_page_is_accessible(web: Running, browser: Browser, path: str) -> None:
    with web.database.session() as session:
        make_offer(session)
    for scheme in ("light", "dark"):
        with opened(browser, web.url, path, color_scheme=scheme) as page:
            checked(page, f"page{path.replace('/', '-').replace('?', '')}-{scheme}")


def test_a_person_who_has_to_wait_is_told_so_and_gets_the_answer_by_itself(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        web.engine.is_down = True
        say(page, "tiere")
        expect(page.locator("#waiting")).to_contain_text("Lotse schreibt")
        checked(page, "phone-typing")
        expect(page.get_by_text("ich antworte gleich")).to_be_visible()
        checked(page, "phone-waiting")
        web.engine.is_down = False
        expect(page.get_by_role("article")).to_have_count(3, timeout=15_000)
        assert web.engine.texts == ["tiere"]


def test_what_goes_wrong_is_told_and_the_text_is_not_lost(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        for _ in range(CHAT.size):
            page.evaluate(
                "fetch('/chat', {method: 'POST', body: new URLSearchParams({session: document.body.dataset.session})})"
            )
        say(page, "tiere")
        expect(page.get_by_role("alert")).to_contain_text("Warte bitte ein paar Sekunden")
        expect(page.get_by_label("Deine Nachricht")).to_have_value("tiere")
        checked(page, "phone-error")
        page.context.set_offline(True)
        page.get_by_role("button", name="Senden").click()
        expect(page.get_by_role("alert")).to_contain_text("Prüf deine Verbindung")
        page.context.set_offline(False)


def test_everything_can_be_done_by_keyboard_alone(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Zum Schreiben springen")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_label("Deine Nachricht")).to_be_focused()
        page.keyboard.type("hallo")
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        expect(page.get_by_label("Deine Nachricht")).to_be_focused()
        for _ in range(3):
            page.keyboard.press("Shift+Tab")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_focused()
        keep(page, "phone-focus")
        page.keyboard.press("Enter")
        expect(page.get_by_role("article")).to_have_count(3)
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Mehr dazu: 1. Schnuppertag 1")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Mehr dazu: 1. Schnuppertag 1").first).to_be_visible()
        page.locator("summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Neu anfangen")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("summary")).to_be_focused()
        expect(page.get_by_role("button", name="Neu anfangen")).to_be_hidden()
    assert web.engine.texts == ["hallo", "/interest:nature", "/details:101"]


def test_enter_in_the_text_box_presses_no_chip(web: Running, browser: Browser) -> None:
    for script in (True, False):
        with opened(browser, web.url, java_script_enabled=script) as page:
            say(page, "hallo")
            expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
            page.get_by_label("Deine Nachricht").fill("tiere")
            page.keyboard.press("Enter")
            if not script:
                page.get_by_role("button", name="Senden").click()
            expect(page.get_by_role("article")).to_have_count(3)
    assert web.engine.texts == ["hallo", "tiere"] * 2


def test_the_conversation_survives_a_reload_and_its_id_never_shows_in_the_address(
    web: Running, browser: Browser
) -> None:
    with opened(browser, web.url) as page:
        results(page)
        assert page.url == f"{web.url}/"
        page.reload()
        expect(page.get_by_role("article")).to_have_count(3)
        expect(page.get_by_role("button", name="Mehr zeigen")).to_be_visible()
        assert page.url == f"{web.url}/"
        say(page, "hallo")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        expect(page.get_by_role("article")).to_have_count(3)


def test_a_new_tab_is_a_new_conversation(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        results(page)
        with page.context.new_page() as other:
            other.goto(web.url)
            expect(other.get_by_role("button", name="Angebote suchen")).to_be_visible()
            expect(other.get_by_role("article")).to_have_count(0)


def test_nobody_can_lay_a_chat_under_someone_else_by_a_link(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        results(page)
        known = page.evaluate("document.body.dataset.session")
    with opened(browser, web.url, f"/?s={known}") as page:
        expect(page.get_by_role("article")).to_have_count(0)
        say(page, "geheim")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        assert page.evaluate("document.body.dataset.session") != known


def test_without_a_script_the_whole_way_works(web: Running, browser: Browser) -> None:
    with opened(browser, web.url, java_script_enabled=False) as page:
        results(page)
        page.reload()
        expect(page.get_by_role("article")).to_have_count(3)
        page.get_by_role("button", name="Mehr dazu: 2. Schnuppertag 2").click()
        expect(page.get_by_text("Mehr dazu: 2. Schnuppertag 2").first).to_be_visible()
    assert web.engine.texts == ["hallo", "/interest:nature", "/details:102"]


def test_a_chosen_language_changes_the_whole_page(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        say(page, "hallo")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        page.locator("summary").click()
        page.get_by_role("button", name="English").click()
        expect(page.get_by_label("Your message")).to_be_visible()
        expect(page.locator("html")).to_have_attribute("lang", "en")
        assert flaws(page) == []


def test_forget_me_empties_the_page(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        say(page, "mein geheimnis")
        expect(page.get_by_role("button", name="Natur und Tiere")).to_be_visible()
        say(page, "/forget")
        page.get_by_role("button", name="Ja, alles löschen").click()
        expect(page.get_by_text("Ich habe alles gelöscht")).to_be_visible()
        expect(page.get_by_text("mein geheimnis")).to_have_count(0)
        assert flaws(page) == []
    assert web.stored(TranscriptEntry) == []


@pytest.mark.parametrize(
    "text", ["<b>fett</b>", "<img src=x onerror=\"document.title='XSS'\">", "</p><script>1</script>"]
)
def test_markup_of_a_person_is_shown_and_does_nothing(web: Running, browser: Browser, text: str) -> None:
    web.engine.otherwise = [{"key": "found-any", "text": text}]
    with opened(browser, web.url) as page:
        say(page, text)
        expect(page.locator("#log .bubble").filter(has_text=text)).to_have_count(2)
        assert page.locator("#log").locator("b, img, script").count() == 0
        assert "XSS" not in page.title()


def test_the_length_is_shown_only_near_its_end(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        box = page.get_by_label("Deine Nachricht")
        box.fill("a" * 1700)
        expect(page.locator("#left")).to_be_hidden()
        box.fill("a" * 1990)
        expect(page.locator("#left")).to_have_text("Noch 10 Zeichen")
        box.fill("a" * 2001)
        expect(page.locator("#left")).to_contain_text("zu lang")
        page.get_by_role("button", name="Senden").click()
        expect(page.get_by_role("log")).to_contain_text("Das ist zu lang für mich")


def test_the_two_activities_are_large_side_by_side_and_named_without_their_emoji(
    web: Running, browser: Browser
) -> None:
    with opened(browser, web.url) as page:
        page.get_by_role("button", name="Kein Plan").click()
        first = page.get_by_role("button", name="Ein Hochbeet bauen", exact=True)
        second = page.get_by_role("button", name="Einer Gruppe ein Spiel beibringen", exact=True)
        expect(first).to_contain_text("🌱")
        left, right = first.bounding_box(), second.bounding_box()
        assert left is not None
        assert right is not None
        assert min(left["height"], right["height"]) > 100
        assert left["y"] == right["y"]
        assert abs(left["width"] - right["width"]) < 2


def test_targets_are_large_enough_for_fingers(web: Running, browser: Browser) -> None:
    with opened(browser, web.url) as page:
        results(page)
        page.locator("summary").click()
        heights = page.locator("button:visible, summary:visible, #chips a:visible").evaluate_all(
            "all => all.map(one => [one.textContent, one.getBoundingClientRect().height])"
        )
    assert len(heights) > 10
    assert [one for one in heights if one[1] < 44] == []


@pytest.mark.engine
def test_with_the_real_engine_one_sentence_leads_to_offers(lotse: RunningLotse, browser: Browser) -> None:
    with opened(browser, lotse.url) as page:
        say(page, "bin 15, wohn in Kassel, mag Tiere")
        expect(page.get_by_role("article").first).to_be_visible()
        assert "Beispiel" in page.get_by_role("article").first.inner_text()
        checked(page, "real-results")
        page.get_by_role("article").first.get_by_role("button").first.click()
        expect(page.get_by_text("So geht’s:")).to_be_visible()
        checked(page, "real-details")


@pytest.mark.engine
def test_with_the_real_engine_a_person_is_led_by_buttons_and_forgotten(lotse: RunningLotse, browser: Browser) -> None:
    with opened(browser, lotse.url) as page:
        page.get_by_role("button", name="Angebote suchen").click()
        expect(page.get_by_text("Wie alt bist du?")).to_be_visible()
        say(page, "16")
        expect(page.get_by_text("Was magst du?")).to_be_visible()
        page.get_by_role("button", name="Natur und Tiere").click()
        expect(page.get_by_text("Wo suchst du?")).to_be_visible()
        say(page, "Weinheim")
        expect(page.get_by_role("article").first).to_be_visible()
        say(page, "lösch alles über mich")
        page.get_by_role("button", name="Ja, alles löschen").click()
        expect(page.get_by_text("Ich habe alles gelöscht")).to_be_visible()
        expect(page.get_by_role("article")).to_have_count(0)


@pytest.mark.engine
def test_with_the_real_engine_who_has_no_idea_is_led_to_offers_by_keyboard_alone(
    lotse: RunningLotse, browser: Browser
) -> None:
    with opened(browser, lotse.url) as page:
        page.get_by_role("button", name="Kein Plan").focus()
        page.keyboard.press("Enter")
        for number, activity in enumerate(ACTIVITIES, start=1):
            expect(page.get_by_text(f"{number} von {len(ACTIVITIES)}", exact=True)).to_be_visible()
            wanted = page.get_by_role("button", name=activity, exact=True)
            expect(wanted).to_be_visible()
            if number == 2:
                checked(page, "real-helper")
            for _ in range(MOST_TABS):
                page.keyboard.press("Tab")
                if wanted.evaluate("one => one === document.activeElement"):
                    break
            expect(wanted).to_be_focused()
            page.keyboard.press("Enter")
        expect(page.get_by_text("weil du „Die Kasse machen“").first).to_be_visible()
        checked(page, "real-helper-found")
        say(page, "15")
        expect(page.get_by_text("Wo suchst du?")).to_be_visible()
        say(page, "Kassel")
        expect(page.get_by_role("article").first).to_be_visible()
