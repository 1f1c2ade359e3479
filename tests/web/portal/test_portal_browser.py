"""The portal in a real browser: one walk over its pages, on phone and desktop, light and dark, in both directions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.browser import PHONE, flaws, is_too_wide, keep, opened
from tests.web.conftest import Running
from web.portal.groups import PAGES
from web.portal.legal import LEGAL

pytestmark = pytest.mark.browser

SIZES = {"phone": PHONE, "desk": {"width": 1280, "height": 800}}
LOOKS = {
    "de": {("phone", "light"), ("desk", "dark")},
    "ar": {("phone", "dark"), ("desk", "light")},
}
"""Each device, scheme and direction meets each other one; pages that are more than text are seen in all looks."""
RICH = {"found", "calendar", "map", "offer"}
PATHS = {
    "offers": "/angebote",
    "found": "/angebote?field=natur&topic=tiere&place=06611000&km=25&age=15&kind=ferien&when=holidays-autumn&free=1",
    "nothing": "/angebote?from=2029-01-01&to=2029-01-02&format=onsite&place=06611000",
    "wrong": "/angebote?go=1&age=x&seats=x&place=Xyzstadt&q=tiere",
    "which": "/angebote?go=1&place=Frankfurt",
    "crisis": "/angebote?go=1&q=ich+will+nicht+mehr+leben",
    "calendar": "/angebote?field=metall&view=calendar&place=06611000",
    "map": "/angebote?field=natur&view=map&place=06611000&km=50",
    "schools": "/schulen",
    "offer": "/offer/1",
    **{page.name: page.path for page in (*PAGES, *LEGAL)},
    **{f"{page.name}-kassel": f"{page.path}/06611000" for page in LEGAL},
    "barrier": "/barriere-melden",
    "reported": "/barriere-melden?sent=1",
    "embedding": "/einbinden?field=natur",
    "subscribe": "/bescheid?field=natur&topic=tiere&place=06611000",
    "subscribe-gone": "/bescheid/aus/x",
    "framed": "/einbetten/06611000?field=natur",
}


def wrong_with(page: Page, name: str, looks: set[tuple[str, str]]) -> list[str]:
    """What is wrong with the page as it is, in each of ``looks``."""
    found = []
    for device, scheme in sorted(looks):
        page.set_viewport_size(SIZES[device])  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        keep(page, f"portal-{name}-{device}-{scheme}")
        found += [f"{name} {device} {scheme}: {flaw}" for flaw in flaws(page)]
        found += [f"{name}: too wide for a {device}"] if is_too_wide(page) else []
    return found


@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_page_is_accessible(portal: Running, browser: Browser, language: str) -> None:
    wrong = []
    with opened(browser, portal.url, f"/angebote?lang={language}") as page:
        for name, path in PATHS.items():
            looks = {look for several in LOOKS.values() for look in several} if name in RICH else LOOKS[language]
            page.goto(portal.url + path + ("&" if "?" in path else "?") + f"lang={language}")
            if name == "found":
                page.locator(".filters summary").click()
            wrong += wrong_with(page, f"{name}-{language}", looks)
    assert wrong == []


def test_a_search_needs_no_script_and_can_be_done_by_keyboard_alone(portal: Running, browser: Browser) -> None:
    with opened(browser, portal.url, "/angebote", java_script_enabled=False) as page:
        page.get_by_label("Was suchst du?").focus()
        page.keyboard.type("was mit Tieren in Kassel")
        page.keyboard.press("Enter")
        chip = page.get_by_role("link", name="Kassel weglassen")
        expect(chip).to_be_visible()
        chip.focus()
        page.keyboard.press("Enter")
        expect(chip).to_be_hidden()
        expect(page.get_by_role("link", name="Natur und Tiere weglassen")).to_be_visible()
