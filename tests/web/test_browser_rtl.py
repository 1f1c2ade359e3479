"""The pages from right to left, in a real browser: German pieces keep their direction, and all of it is accessible."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.directions import direction
from bot.texts import default_texts
from tests.factories import make_offer
from tests.running import RunningLotse
from tests.web.browser import flaws, is_too_wide, keep, opened
from tests.web.conftest import Running

pytestmark = pytest.mark.browser

TEXTS = default_texts()
LANGUAGES = [language for language in TEXTS.languages if direction(language) == "rtl"]
LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "no-script": {"java_script_enabled": False},
}
GREETING = {
    "ar": "مرحبا، أنا أحب الحيوانات\nوأسكن في كاسل",
    "fa": "سلام، من حیوانات را دوست دارم\nو در کاسل زندگی می‌کنم",
}


def say(page: Page, text: str) -> None:
    """Write and send a message, whatever the language of the page."""
    page.locator("#text").fill(text)
    page.locator("#write button").click()


def pressed(page: Page, payload: str) -> None:
    """Press the newest button that sends ``payload``."""
    page.locator(f'button[value="{payload}"]').last.click()


def style(place: Locator, name: str) -> str:
    """A computed style of an element."""
    return str(place.first.evaluate(f"one => getComputedStyle(one).{name}"))


def checked(page: Page, state: str, *, script: bool = True) -> None:
    """Nothing is wrong with the page in this state, and it is one from right to left."""
    keep(page, state)
    assert page.locator("html").get_attribute("dir") == "rtl", state
    assert not is_too_wide(page), state
    if script:
        assert flaws(page) == [], state


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_of_the_chat_is_accessible(web: Running, browser: Browser, language: str, look: str) -> None:
    script = LOOKS[look].get("java_script_enabled", True)
    state = f"rtl-{language}-{look}"
    with opened(browser, web.url, locale=language, **LOOKS[look]) as page:
        checked(page, f"{state}-empty", script=script)
        say(page, GREETING[language])
        expect(page.locator('button[value="/interest:nature"]')).to_be_visible()
        assert style(page.locator(".person .bubble"), "direction") == "rtl"
        checked(page, f"{state}-question", script=script)
        pressed(page, "/interest:nature")
        expect(page.get_by_role("article")).to_have_count(3)
        checked(page, f"{state}-results", script=script)
        page.locator("summary").click()
        checked(page, f"{state}-menu", script=script)
        page.locator("nav .danger").click()
        expect(page.get_by_role("heading", name=TEXTS.say(language, "web-delete-sure"))).to_be_visible()
        checked(page, f"{state}-delete", script=script)


@pytest.mark.parametrize("path", ["/nowhere", "/privacy", "/offer/1", "/?offer=1"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_other_page_is_accessible(web: Running, browser: Browser, language: str, path: str) -> None:
    with web.database.session() as session:
        make_offer(session)
    with opened(browser, web.url, path, locale=language) as page:
        checked(page, f"rtl-{language}-page{path.replace('/', '-').replace('?', '')}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_german_titles_keep_their_direction_and_the_edge_of_the_card(
    web: Running, browser: Browser, language: str
) -> None:
    with opened(browser, web.url, locale=language) as page:
        say(page, GREETING[language])
        pressed(page, "/interest:nature")
        title = page.locator(".card h2")
        expect(title).to_have_count(3)
        assert title.first.get_attribute("lang") == "de"
        assert (style(title, "direction"), style(title, "textAlign")) == ("ltr", "right")
        assert style(page.locator(".card"), "direction") == "rtl"


@pytest.mark.parametrize("script", [True, False])
def test_choosing_a_language_turns_the_page_around_and_back(web: Running, browser: Browser, *, script: bool) -> None:
    with opened(browser, web.url, java_script_enabled=script) as page:
        say(page, "hallo")
        expect(page.locator('button[value="/interest:nature"]')).to_be_visible()
        page.locator("summary").click()
        page.locator("nav").get_by_role("button", name="العربية").click()
        expect(page.locator("html")).to_have_attribute("lang", "ar")
        expect(page.locator("html")).to_have_attribute("dir", "rtl")
        german = page.locator(".lotse .bubble").filter(has_text=TEXTS.say("de", "ask-interests"))
        arabic = page.locator(".lotse .bubble").filter(has_text=TEXTS.say("ar", "language-changed"))
        assert (style(german, "direction"), style(arabic, "direction")) == ("ltr", "rtl")
        page.locator("summary").click()
        page.locator("nav").get_by_role("button", name="Deutsch", exact=True).click()
        expect(page.locator("html")).to_have_attribute("dir", "ltr")


@pytest.mark.parametrize("script", [True, False])
def test_a_stranger_finds_her_language_on_the_first_page(web: Running, browser: Browser, *, script: bool) -> None:
    with web.database.session() as session:
        make_offer(session)
    with opened(browser, web.url, "/?offer=1&code=abc", java_script_enabled=script) as page:
        page.get_by_role("link", name="دری / فارسی").click()
        expect(page.locator("html")).to_have_attribute("lang", "fa")
        expect(page.locator('button[value^="/details:"]')).to_be_visible()
        assert page.locator('input[name="code"]').first.input_value() == "abc"
        say(page, "سلام")
        expect(page.locator('button[value="/interest:nature"]')).to_be_visible()
        expect(page.locator(".tongues")).to_be_hidden()


def test_the_example_in_the_empty_box_is_read_from_the_right(web: Running, browser: Browser) -> None:
    with opened(browser, web.url, locale="ar") as page:
        box = page.locator("#text")
        assert style(box, "direction") == "rtl"
        box.fill("Kassel")
        assert style(box, "direction") == "ltr"


@pytest.mark.engine
@pytest.mark.parametrize(
    ("language", "wish"),
    [("ar", "عمري ١٥، أسكن في كاسل، أحب الحيوانات"), ("fa", "۱۵ ساله‌ام، در کاسل زندگی می‌کنم، حیوانات را دوست دارم")],
)
def test_with_the_real_engine_a_telephone_number_is_in_one_piece(
    lotse: RunningLotse, browser: Browser, language: str, wish: str
) -> None:
    with opened(browser, lotse.url, locale=language) as page:
        say(page, wish)
        expect(page.get_by_role("article").first).to_be_visible()
        checked(page, f"rtl-{language}-real-results")
        page.locator("article button").first.click()
        expect(page.locator(".bubble").filter(has_text=TEXTS.say(language, "offers-in-german")).last).to_be_visible()
        checked(page, f"rtl-{language}-real-details")
        page.locator("summary").click()
        pressed(page, "/human")
        number = page.locator(".bubble a[href^='tel:']").last
        expect(number).to_be_visible()
        assert number.evaluate(DIGITS_FROM_LEFT) is True
        checked(page, f"rtl-{language}-real-human")


DIGITS_FROM_LEFT = """link => {
  const range = document.createRange(), text = link.firstChild, lefts = [];
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    if (/\\d/.test(range.toString())) lefts.push(range.getBoundingClientRect().left);
  }
  return lefts.length > 5 && lefts.every((left, at) => at === 0 || left > lefts[at - 1]);
}"""
"""Whether each digit of a link stands right of the one before it."""
