"""Signing in with the municipality's own accounts: who is vouched for gets in, and nobody by any other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from joserfc.jwk import OctKey, RSAKey

from catalog.database import Database
from catalog.model import Account, DeskLogin
from tests.factories import NOW, make_account
from tests.web.conftest import Running, running_web
from tests.web.desk.conftest import Somebody, words_of
from tests.web.desk.provider_stand_in import Provider, running_provider


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running_provider() as running:
        yield running


@pytest.fixture
def web(sqlite_database: Database, tracker: Database, provider: Provider) -> Iterator[Running]:
    """The pages, with that provider."""
    with running_web(sqlite_database, tracker, **provider.settings) as running:
        with running.database.session() as session:
            make_account(session, email="kim@example.org", name="Kim Beispiel")
        yield running


def go(guest: Somebody) -> httpx.Response:
    """Press the button, be sent to the provider, and come back."""
    there = guest.get("/oidc")
    assert there.status_code == 303, words_of(there)
    back = httpx.get(there.headers["location"], trust_env=False)
    return guest.client.get(back.headers["location"])


def test_who_is_vouched_for_gets_in(web: Running, provider: Provider, guest: Somebody) -> None:
    assert "Mit Dienstkonto anmelden" in words_of(guest.get("/login"))
    before = guest.token
    answer = go(guest)
    assert answer.headers["location"] == "/desk/"
    assert guest.token != before
    assert "Guten Tag, Kim Beispiel" in words_of(guest.get("/"))
    assert provider.asked["scope"] == "openid email"
    assert provider.asked["code_challenge_method"] == "S256"
    assert before not in str(provider.asked)
    assert web.stored(Account)[0].identity == "person-1"


def test_an_address_that_was_given_to_somebody_else_opens_nothing(
    web: Running, provider: Provider, guest: Somebody
) -> None:
    assert go(guest).status_code == 303
    guest.post("/logout")
    guest.get("/login")
    provider.subject = "person-2"
    answer = go(guest)
    assert answer.status_code == 403
    assert "Zu Ihrem Dienstkonto gibt es hier kein Konto." in words_of(answer)
    assert web.stored(Account)[0].identity == "person-1"


@pytest.mark.parametrize("email", ["nobody@example.org", "kim@example.org.evil.example"])
def test_nobody_gets_in_without_an_account(web: Running, provider: Provider, guest: Somebody, email: str) -> None:
    provider.email = email
    assert go(guest).status_code == 403
    assert web.stored(DeskLogin) == []


def test_whoever_is_shut_out_stays_out(web: Running, guest: Somebody) -> None:
    with web.database.session() as session:
        session.get_one(Account, web.stored(Account)[0].id).is_active = False
    assert go(guest).status_code == 403


WRONG: dict[str, dict[str, Any]] = {
    "another issuer": {"claims": {"iss": "https://evil.example"}},
    "for somebody else": {"claims": {"aud": "another-client"}},
    "for several, not by us": {"claims": {"aud": ["lotse", "other"], "azp": "other"}},
    "another sign-in": {"claims": {"nonce": "x"}},
    "no sign-in at all": {"claims": {"nonce": None}},
    "too old": {"claims": {"exp": int((NOW - timedelta(minutes=5)).timestamp())}},
    "without an end": {"claims": {"exp": None}},
    "not verified": {"claims": {"email_verified": False}},
    "without an address": {"claims": {"email": None}},
    "a foreign key": {"signing": RSAKey.generate_key(2048, {"kid": "one"})},
    "a shared secret": {"signing": OctKey.import_key("x" * 40), "header": {"alg": "HS256", "kid": "one"}},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_token_that_is_not_right_in_every_part_opens_nothing(
    web: Running, provider: Provider, guest: Somebody, name: str
) -> None:
    for attribute, value in WRONG[name].items():
        setattr(provider, attribute, value)
    answer = go(guest)
    assert answer.status_code == 403
    assert "Das Dienstkonto konnte nicht geprüft werden." in words_of(answer)
    assert web.stored(DeskLogin) == []
    assert web.stored(Account)[0].identity is None


def test_only_the_browser_that_left_can_come_back(web: Running, guest: Somebody) -> None:
    """Otherwise somebody could lay their own account under another person's hands."""
    back = httpx.get(guest.get("/oidc").headers["location"], trust_env=False).headers["location"]
    with httpx.Client(base_url=web.url, trust_env=False) as other:
        assert other.get(back).status_code == 403, "no cookie"
        other.get("/desk/login")
        assert other.get(back).status_code == 403, "another cookie"
    state = re.sub(r"state=[^&]*", "state=", back)
    assert guest.client.get(state).status_code == 403
    assert guest.client.get(back.replace("the-code", "another")).status_code == 403
    assert guest.client.get(back).status_code == 303


def test_a_provider_that_is_away_or_calls_itself_something_else_is_told(
    web: Running, provider: Provider, guest: Somebody
) -> None:
    provider.is_down = True
    assert "Das Dienstkonto konnte nicht geprüft werden." in words_of(guest.get("/oidc"))
    provider.is_down, provider.published = False, {"issuer": "https://evil.example"}
    assert guest.get("/oidc").status_code == 403
    provider.published = {}
    assert go(guest).status_code == 303


def test_without_a_provider_there_is_no_such_door(sqlite_database: Database, tracker: Database) -> None:
    with running_web(sqlite_database, tracker) as web, httpx.Client(base_url=web.url, trust_env=False) as client:
        assert client.get("/desk/oidc").status_code == client.get("/desk/oidc/back").status_code == 404
        assert "anmelden" not in words_of(client.get("/desk/login")).replace("Anmelden", "")
