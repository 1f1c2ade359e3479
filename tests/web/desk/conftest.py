"""People at the desk, over real HTTP, as browsers without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page

from catalog.accounts import accounts
from catalog.model import Account
from catalog.wish import Place
from tests.factories import KASSEL, make_account
from tests.web.browser import flaws, is_too_wide, keep
from tests.web.conftest import DIRECTLY, Running
from web.desk.access import COOKIE, PROOF, proof_of

PASSWORD = "Regenschirm Kaffee 7 Wolke"
FROM_OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class Somebody:
    """A browser at the desk. Addresses are relative to ``/desk``."""

    client: httpx.Client
    account: Account | None = None

    @property
    def token(self) -> str:
        """What the browser has in its cookie."""
        return self.client.cookies.get(COOKIE, "")

    def get(self, path: str) -> httpx.Response:
        """Open a page."""
        return self.client.get(f"/desk{path}")

    def post(self, path: str, **fields: Any) -> httpx.Response:
        """Send a form of one of our pages."""
        return self.client.post(f"/desk{path}", data={PROOF: proof_of(self.token)} | fields, headers=FROM_OUR_PAGE)


def words_of(response: httpx.Response) -> str:
    """What can be read on a page."""
    body = re.sub(r"(?s)<head>.*?</head>|<(script|style).*?</\1>", "", response.text)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def value_of(response: httpx.Response, name: str) -> str | None:
    """What stands in the one-line input of that name."""
    found = re.search(rf'<input[^>]*name="{re.escape(name)}"[^>]*>', response.text)
    value = re.search(r'value="([^"]*)"', found[0]) if found else None
    return unescape(value[1]) if value else None


class _Inputs(HTMLParser):
    """Collects what a browser would send of a form: every input but the buttons."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self._form, self._inside, self._open = form, False, ""
        self._select: str | None = None
        self._is_first = False
        self.sent: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note an input."""
        given = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._inside = given.get("id") == self._form
        if not self._inside:
            return
        if tag == "input" and (given.get("type") not in ("checkbox", "radio") or "checked" in given):
            self.sent.append((given["name"], given.get("value", "on")))
        elif tag == "textarea":
            self._open = given["name"]
            self.sent.append((self._open, ""))
        elif tag == "select":
            self._select, self._is_first = given["name"], True
            self.sent.append((self._select, ""))
        elif tag == "option" and self._select:
            if "selected" in given or self._is_first:
                self.sent[-1] = (self._select, given["value"])
            self._is_first = False

    def handle_data(self, data: str) -> None:
        """Note what stands in a textarea."""
        if self._open:
            self.sent[-1] = (self._open, self.sent[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        """Note an end."""
        if tag == "form":
            self._inside = False
        elif tag == "textarea":
            self.sent[-1] = (self._open, self.sent[-1][1].removeprefix("\n").removeprefix("\r\n"))
            self._open = ""
        elif tag == "select":
            self._select = None


def form_on(response: httpx.Response, form: str = "offer-form") -> dict[str, Any]:
    """What the form on a page would send as it is; names that occur more than once have a list."""
    parser = _Inputs(form)
    parser.feed(response.text)
    found: dict[str, Any] = {}
    for name, value in parser.sent:
        if name in found:
            found[name] = [*(found[name] if isinstance(found[name], list) else [found[name]]), value]
        else:
            found[name] = value
    return found


SignIn = Callable[..., Somebody]


def checked(page: Page, state: str) -> None:
    """Nothing is wrong with the page in this state."""
    keep(page, f"desk-{state}")
    assert not is_too_wide(page), state
    assert flaws(page) == [], state


@contextmanager
def made_guest(web: Running) -> Iterator[Somebody]:
    """Somebody who has opened the sign-in page."""
    with httpx.Client(base_url=web.url, **DIRECTLY) as client:
        somebody = Somebody(client)
        somebody.get("/login")
        yield somebody


@contextmanager
def signing_in(web: Running) -> Iterator[SignIn]:
    """Makes an account (``role``, ``place`` and whatever a factory takes) and signs a browser in with it."""
    with ExitStack() as stack:

        def make(role: str = "coordinator", place: Place = KASSEL, **values: Any) -> Somebody:
            with web.database.session() as session:
                account = make_account(session, place, role=role, **values)
                token = accounts.sign_in(session, account, web.clock())
            client = stack.enter_context(httpx.Client(base_url=web.url, **DIRECTLY))
            client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
            return Somebody(client, account)

        yield make


@pytest.fixture
def guest(web: Running) -> Iterator[Somebody]:
    """Somebody who has opened the sign-in page."""
    with made_guest(web) as somebody:
        yield somebody


@pytest.fixture
def sign_in(web: Running) -> Iterator[SignIn]:
    """See :func:`signing_in`."""
    with signing_in(web) as make:
        yield make
