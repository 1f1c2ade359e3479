"""The portal in a real browser: one walk over its pages, on phone and desktop, light and dark, in both directions."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from catalog.model import Municipality
from tests.factories import KASSEL
from tests.web.browser import PHONE, flaws, is_too_wide, keep, odd_in_forced_colours, odd_on_paper, opened
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
SCRIPTS = "script:not([type='application/ld+json'])"
"""Pages of the portal have none: what is checked here is what people without scripts get."""
LARGEST = 100 * 1024
"""Bytes of a first visit, packed: half a second on a slow mobile connection (1.6 Mbit/s)."""
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
    "ask": "/offer/1/ask",
    "asked": "/offer/1/ask?sent=1",
    **{page.name: page.path for page in (*PAGES, *LEGAL)},
    **{f"{page.name}-kassel": f"{page.path}/06611000" for page in LEGAL},
    "barrier": "/barriere-melden",
    "reported": "/barriere-melden?sent=1",
    "propose": "/anbieter/vorschlagen",
    "proposed": "/anbieter/vorschlagen?sent=1",
    "embedding": "/einbinden?field=natur",
    "subscribe": "/bescheid?field=natur&topic=tiere&place=06611000",
    "subscribe-gone": "/bescheid/aus/x",
    "framed": "/einbetten/06611000?field=natur",
}


class Quiet(SimpleHTTPRequestHandler):
    """A site of somebody else that does not write down who came."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def wrong_with(page: Page, name: str, looks: set[tuple[str, str]]) -> list[str]:
    """What is wrong with the page as it is, in each of ``looks``."""
    found = []
    for device, scheme in sorted(looks):
        page.set_viewport_size(SIZES[device])  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        keep(page, f"portal-{name}-{device}-{scheme}")
        found += [f"{name} {device} {scheme}: {flaw}" for flaw in flaws(page)]
        found += [f"{name}: too wide for a {device}"] if is_too_wide(page) else []
    if looks > LOOKS["de"]:
        page.emulate_media(contrast="more")
        keep(page, f"portal-{name}-contrast")
        found += [f"{name} with more contrast: {flaw}" for flaw in flaws(page)]
        page.emulate_media(contrast="no-preference")
        found += [f"{name} {flaw}" for flaw in [*odd_in_forced_colours(page), *odd_on_paper(page)]]
    if page.locator(SCRIPTS).count():
        found.append(f"{name}: has a script, so that it would be another page without")
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
        page.get_by_label("Wonach soll ich suchen?").focus()
        page.keyboard.type("was mit Tieren in Kassel")
        page.keyboard.press("Enter")
        chip = page.get_by_role("link", name="Kassel weglassen")
        expect(chip).to_be_visible()
        chip.focus()
        page.keyboard.press("Enter")
        expect(chip).to_be_hidden()
        expect(page.get_by_role("link", name="Natur und Tiere weglassen")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/angebote", "/offer/7", "/schulen", "/einbetten/06611000"])
def test_a_first_visit_is_small_and_asks_nobody_else(portal: Running, browser: Browser, path: str) -> None:
    """All that is fetched by a browser that has nothing yet, as it comes over the line; ``opened`` sees the hosts."""
    sizes: dict[str, int] = {}

    def weigh(request: Request) -> None:
        sizes[request.url] = sum(request.sizes()[part] for part in ("responseBodySize", "responseHeadersSize"))

    with opened(browser, portal.url, "/health") as page:
        page.on("requestfinished", weigh)
        page.goto(portal.url + path, wait_until="networkidle")
    assert any(url.endswith(".css") or ".css?" in url for url in sizes)
    assert sum(sizes.values()) <= LARGEST, sizes


def test_only_sites_that_may_show_the_page_in_a_frame(portal: Running, browser: Browser, tmp_path: Path) -> None:
    """A page of another origin with two frames: one that is made for it, and one that is not."""
    paths = ("/einbetten/06611000", "/angebote")
    frames = "".join(f'<iframe src="{portal.url}{path}" title="{path}"></iframe>' for path in paths)
    (tmp_path / "index.html").write_text(frames)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        other = f"http://127.0.0.1:{site.server_port}"
        for hosts, shown in (([other], [True, False]), ([], [False, False])):
            with portal.database.session() as session:
                session.get_one(Municipality, KASSEL.ags).embed_hosts = hosts
            with browser.new_context() as context:
                page = context.new_page()
                page.goto(other, wait_until="networkidle")
                assert [frame.locator("body.portal").count() == 1 for frame in page.frames[1:]] == shown
        site.shutdown()
