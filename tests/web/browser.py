"""A real browser that fails a test when the page asks another host, breaks its own policy, or raises."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from web.desk.access import COOKIE, PATH

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = ROOT / "var" / "screenshots"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"width": 390, "height": 844}

_ODD_IN_FORCED_COLOURS = """() => [
    ...[...document.querySelectorAll("button, .button, select, textarea, input, .chip, .views a")]
        .filter(one => one.checkVisibility() && !one.matches("[type=checkbox], [type=radio], .menu *"))
        .filter(one => getComputedStyle(one).borderTopWidth === "0px")
        .map(one => `has no edge: ${one.outerHTML.slice(0, 80)}`),
    ...[...document.querySelectorAll(".views a[aria-current]")]
        .filter(one => getComputedStyle(one).outlineStyle === "none").map(() => "looks like the other views"),
    ...[...document.querySelectorAll(".plan circle")]
        .filter(one => getComputedStyle(one).fill !== getComputedStyle(document.querySelector("main a")).color)
        .map(() => "a point of the map does not look like a link"),
]"""
"""What is not seen as what it is where the colours are those that a person has set: only edges are left. (Whether they
are in contrast is a matter of what was set; what stands in a menu looks like a line of it.)"""
_ODD_ON_PAPER = """() => [
    ...[...document.querySelectorAll("button, .button, summary, select, input:not([readonly])")]
        .filter(one => one.checkVisibility()).map(one => `nobody can press ${one.outerHTML.slice(0, 80)}`),
    ...(getComputedStyle(document.documentElement).backgroundColor === "rgb(255, 255, 255)" ? [] : ["it is not white"]),
]"""
"""What is of no use there, or costs ink: paper is white, whatever the screen is."""


_OVERHANGS = """async () => {
    await document.fonts.ready;
    return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}"""


def find_chromium() -> str | None:
    """Where the system has it."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the system, without its sandbox: tests may run as root, and only meet our own pages."""
    found = find_chromium()
    if found is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, url: str, path: str = "/", *, desk: str | None = None, **context: Any) -> Iterator[Page]:
    """A page of the site at ``url``; what went wrong behind the scenes fails the test at the end.

    ``desk`` is the token of a login at the desk, the only part of the site with a cookie; empty for none yet.
    """
    settings: dict[str, Any] = {"viewport": PHONE, "locale": "de-DE", "reduced_motion": "reduce"} | context
    wrong: list[str] = []

    def asked(address: str) -> None:
        if not address.startswith((url, "data:")):
            wrong.append(f"asked another host: {address}")

    with browser.new_context(**settings) as made:
        if desk:
            made.add_cookies([{"name": COOKIE, "value": desk, "domain": urlsplit(url).hostname or "", "path": PATH}])
        page = made.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked(request.url))
        page.on("pageerror", lambda error: wrong.append(f"raised: {error}"))
        page.on("console", lambda told: _note(told.text, wrong))
        page.goto(url + path)
        yield page
        assert [one["name"] for one in made.cookies()] == ([COOKIE] if desk is not None else [])
    assert wrong == [], wrong


def _note(told: str, wrong: list[str]) -> None:
    """The browser also writes down what did not load; what a test brings about itself is no fault of the page."""
    if not told.startswith("Failed to load resource:"):
        wrong.append(f"console: {told}")


def flaws(page: Page) -> list[str]:
    """What axe has against the page as it is once it is loaded, by WCAG 2.0 to 2.2, levels A and AA."""
    page.wait_for_load_state()
    # As a function of the test, not of the page: the page's policy lets no foreign script in.
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", WCAG)
    return [f"{flaw['id']}: {node['html'][:120]}" for flaw in found["violations"] for node in flaw["nodes"]]


@cache
def _axe() -> str:
    return AXE.read_text("utf-8")


def odd_in_forced_colours(page: Page) -> list[str]:
    """What is not seen as what it is, where the colours are those that the person has set, not the page."""
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate(_ODD_IN_FORCED_COLOURS)
    page.emulate_media(forced_colors="none")
    return [f"in forced colours: {flaw}" for flaw in found]


def odd_on_paper(page: Page) -> list[str]:
    """What is of no use on paper, or costs ink."""
    page.emulate_media(media="print", color_scheme="dark")
    found: list[str] = page.evaluate(_ODD_ON_PAPER)
    page.emulate_media(media="screen", color_scheme="light")
    return [f"on paper: {flaw}" for flaw in found]


def keep(page: Page, name: str) -> None:
    """Keep a screenshot to be looked at, where LOTSE_SHOTS is set: no test needs it, and it takes as long as axe.

    On a busy machine the browser sometimes cannot make one.
    """
    if os.environ.get("LOTSE_SHOTS"):
        SHOTS.mkdir(parents=True, exist_ok=True)
        with suppress(Error):
            page.screenshot(path=SHOTS / f"{name}.png")


def is_too_wide(page: Page) -> bool:
    """Whether one would have to scroll sideways once the page is loaded and in its own letters."""
    page.wait_for_load_state()
    return bool(page.evaluate(_OVERHANGS))
