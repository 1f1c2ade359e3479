"""People at the desk, over real HTTP, as browsers without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from html import unescape
from typing import Any

import httpx
import pytest

from catalog import accounts
from catalog.model import Account
from catalog.wish import Place
from tests.factories import KASSEL, make_account
from tests.web.conftest import Running
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


SignIn = Callable[..., Somebody]


@pytest.fixture
def guest(web: Running) -> Iterator[Somebody]:
    """Somebody who has opened the sign-in page."""
    with httpx.Client(base_url=web.url, trust_env=False, timeout=20) as client:
        somebody = Somebody(client)
        somebody.get("/login")
        yield somebody


@pytest.fixture
def sign_in(web: Running) -> Iterator[SignIn]:
    """Makes an account (``role``, ``place`` and whatever a factory takes) and signs a browser in with it."""
    with ExitStack() as stack:

        def make(role: str = "coordinator", place: Place = KASSEL, **values: Any) -> Somebody:
            with web.database.session() as session:
                account = make_account(session, place, role=role, **values)
                token = accounts.sign_in(session, account, web.clock())
            client = stack.enter_context(httpx.Client(base_url=web.url, trust_env=False, timeout=20))
            client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
            return Somebody(client, account)

        yield make
