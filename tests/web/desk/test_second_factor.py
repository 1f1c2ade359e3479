"""The second factor: set up with the right code only, asked for on every way in, no code twice."""

from __future__ import annotations

import re
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy.orm import Session

from catalog.accounts import accounts, second_factor
from catalog.accounts.passwords import hash_of
from catalog.model import Account
from catalog.vocabulary import LinkPurpose
from tests.factories import NOW, make_account
from tests.web.conftest import Running
from tests.web.desk.conftest import PASSWORD, SignIn, Somebody, value_of, words_of

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def code(web: Running, secret: str = SECRET) -> str:
    return pyotp.TOTP(secret).at(web.clock())


@pytest.fixture
def account(web: Running) -> Account:
    """Somebody with a password and a second factor."""
    with web.database.session() as session:
        return make_account(session, email="kim@example.org", password_hash=hash_of(PASSWORD), totp_secret=SECRET)


def test_a_code_counts_once_and_a_clock_may_be_a_little_off(session: Session) -> None:
    account, totp = make_account(session, totp_secret=SECRET), pyotp.TOTP(SECRET)
    assert not second_factor.accept(account, "", NOW)
    assert not second_factor.accept(account, totp.at(NOW - timedelta(seconds=61)), NOW)
    assert not second_factor.accept(account, totp.at(NOW + timedelta(seconds=61)), NOW)
    assert second_factor.accept(account, f" {totp.at(NOW)[:3]} {totp.at(NOW)[3:]}", NOW)
    assert not second_factor.accept(account, totp.at(NOW), NOW)
    assert not second_factor.accept(account, totp.at(NOW - timedelta(seconds=30)), NOW), "older than a used one"
    assert second_factor.accept(account, totp.at(NOW + timedelta(seconds=30)), NOW)


def test_it_is_switched_on_with_the_right_code_only(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in("editor")
    assert somebody.account
    with web.database.session() as session:
        elsewhere = accounts.sign_in(session, somebody.account, web.clock())
    page = somebody.post("/me/code")
    secret = value_of(page, "secret") or ""
    assert second_factor.is_secret(secret)
    assert 'src="data:image/svg+xml' in page.text
    assert secret[:8] in words_of(page)
    wrong = somebody.post("/me/code", secret=secret, code="000000")
    assert "Dieser Code stimmt nicht." in words_of(wrong)
    assert value_of(wrong, "secret") == secret
    assert somebody.post("/me/code", secret=secret, code=code(web, secret)).status_code == 303
    assert "Eingeschaltet:" in words_of(somebody.get("/me"))
    (kept,) = web.stored(Account)
    assert kept.totp_secret == secret
    with web.database.session() as session:
        assert accounts.signed_in(session, elsewhere, web.clock()) is None


@pytest.mark.parametrize("secret", ["", "x", "A" * 31, "a" * 32, "1" * 32, SECRET + SECRET])
def test_a_secret_that_is_none_of_ours_is_not_taken(web: Running, sign_in: SignIn, secret: str) -> None:
    page = sign_in().post("/me/code", secret=secret, code="123456")
    assert value_of(page, "secret") != secret
    assert [one.totp_secret for one in web.stored(Account)] == [None]


def test_signing_in_needs_password_and_code(web: Running, guest: Somebody, account: Account) -> None:
    def enter(**more: str) -> tuple[int, str]:
        answer = guest.post("/login", **({"email": "kim@example.org", "password": PASSWORD} | more))
        return answer.status_code, words_of(answer)

    assert "Bitte geben Sie auch den Code" in enter()[1]
    assert "Dieser Code stimmt nicht." in enter(code="123456")[1]
    told = enter(password="falsch ist das hier", code=code(web))
    assert "E-Mail-Adresse oder Passwort stimmt nicht." in told[1]
    assert "Code stimmt nicht" not in told[1]
    assert guest.get("/").status_code == 303
    used = code(web)
    assert enter(code=used)[0] == 303
    assert guest.get("/").status_code == 200
    guest.post("/logout")
    guest.get("/login")
    assert enter(code=used)[0] == 422


def test_a_link_for_another_password_is_no_way_around_the_code(web: Running, guest: Somebody, account: Account) -> None:
    with web.database.session() as session:
        token = accounts.make_link(session, LinkPurpose.RESET, account, web.clock())
    new = {"password": PASSWORD + " Neu", "again": PASSWORD + " Neu"}
    answer = guest.post(f"/link/{token}", **new)
    assert answer.status_code == 422
    assert "Bitte geben Sie auch den Code" in words_of(answer)
    assert guest.post(f"/link/{token}", **new, code=code(web)).status_code == 303
    assert guest.get("/").status_code == 200


def test_it_is_switched_off_by_whoever_knows_the_password(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in(password_hash=hash_of(PASSWORD), totp_secret=SECRET)
    assert "Passwort stimmt nicht" in words_of(somebody.post("/me/code/off", off_password="falsch"))
    assert web.stored(Account)[0].totp_secret == SECRET
    assert somebody.post("/me/code", secret=SECRET, code=code(web)).status_code == 303, "it is on already"
    somebody.post("/me/code/off", off_password=PASSWORD)
    assert web.stored(Account)[0].totp_secret is None


def test_an_admin_helps_somebody_whose_phone_is_lost(web: Running, sign_in: SignIn) -> None:
    admin, other = sign_in("admin"), sign_in(totp_secret=SECRET)
    assert other.account
    path = f"/accounts/{other.account.id}"
    assert re.search(r"Zweiter Schutz", words_of(admin.get(path)))
    assert admin.post(f"{path}/code/off").status_code == 303
    assert "Zweiter Schutz" not in words_of(admin.get(path))


def test_codes_cannot_be_guessed_at_leisure(web: Running, guest: Somebody, account: Account) -> None:
    given = {"email": "kim@example.org", "password": PASSWORD}
    assert 429 in [guest.post("/login", **given, code=f"{number:06}").status_code for number in range(12)]
