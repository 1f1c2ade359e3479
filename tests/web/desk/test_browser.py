"""The desk in a real browser: accessible in every state, on phones and large screens, with and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from catalog import accounts
from catalog.vocabulary import LinkPurpose
from tests.factories import make_account, make_municipality
from tests.web.browser import chromium, flaws, is_too_wide, keep, opened
from tests.web.conftest import Running
from tests.web.desk.conftest import PASSWORD, SignIn

pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "phone": {},
    "wide": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 320, "height": 256}},
    "high-contrast": {"forced_colors": "active"},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this file."""
    with chromium() as made:
        yield made


def checked(page: Page, state: str) -> None:
    """Nothing is wrong with the page in this state."""
    keep(page, f"desk-{state}")
    assert not is_too_wide(page), state
    assert flaws(page) == [], state


def send_as_it_is(page: Page, button: str) -> None:
    """Send a form without the browser's own checks, as an old browser would."""
    page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)")
    page.get_by_role("button", name=button, exact=True).click()


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
        page.goto(f"{web.url}/desk/me")
        checked(page, f"{look}-me")
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
