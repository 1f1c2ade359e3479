"""Accounts: who gets in, for how long, and what must always hold."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.accounts import accounts, passwords
from catalog.accounts.accounts import AccountRefused
from catalog.model import Account, DeskLogin, OneTimeLink
from catalog.vocabulary import LinkPurpose, Role
from tests.factories import KASSEL, NOW, WEINHEIM, make_account, make_municipality

GOOD = "Regenschirm Kaffee 7 Wolke"


@pytest.mark.parametrize(
    ("password", "flaw"),
    [
        ("", "short"),
        ("elf Zeichen", "short"),
        (GOOD * 9, "long"),
        ("aaaaaaaaaaaa", "easy"),
        ("123456789012", "easy"),
        ("passwort1234", "easy"),
        ("kim.beispiel@rathaus.de", "easy"),
        ("Kassel Kassel", "easy"),
        (GOOD, None),
        ("ein Lötkolben im Teich", None),
    ],
)
def test_a_password_must_be_long_and_hard_to_guess(password: str, flaw: str | None) -> None:
    assert passwords.flaw(password, ["Kim Beispiel", "kim.beispiel@rathaus.de", "Kassel"]) == flaw


def test_only_a_salted_argon2id_hash_is_kept() -> None:
    one, other = passwords.hash_of(GOOD), passwords.hash_of(GOOD)
    assert one.startswith("$argon2id$")
    assert one != other
    assert GOOD not in one
    assert passwords.fits(GOOD, one)
    assert not passwords.fits(GOOD + ".", one)
    assert not passwords.fits(GOOD, None)
    assert not passwords.fits(GOOD, "no hash at all")


def test_the_right_password_opens_and_every_other_way_is_refused_alike(session: Session) -> None:
    account = make_account(session, email="kim@example.org")
    assert accounts.check_password(session, "kim@example.org", "") is None
    accounts.set_password(session, account, GOOD)
    assert accounts.check_password(session, " KIM@Example.org ", GOOD) is account
    assert accounts.check_password(session, "kim@example.org", GOOD.lower()) is None
    assert accounts.check_password(session, "nobody@example.org", GOOD) is None
    account.is_active = False
    assert accounts.check_password(session, "kim@example.org", GOOD) is None


def test_a_hash_of_weaker_days_is_made_anew_at_the_next_sign_in(session: Session) -> None:
    from argon2 import PasswordHasher

    weak = PasswordHasher(time_cost=1, memory_cost=1024).hash(GOOD)
    account = make_account(session, password_hash=weak)
    assert accounts.check_password(session, account.email, GOOD) is account
    assert account.password_hash != weak
    assert passwords.fits(GOOD, account.password_hash)


def test_a_login_is_known_by_its_token_only_and_the_token_is_not_stored(session: Session) -> None:
    account = make_account(session)
    token = accounts.sign_in(session, account, NOW)
    session.flush()
    assert accounts.signed_in(session, token, NOW) is account
    assert accounts.signed_in(session, token[:-1] + ("A" if token[-1] != "A" else "B"), NOW) is None
    assert token not in repr([row.__dict__ for row in session.scalars(select(DeskLogin))])


def test_a_login_ends_when_nothing_is_done_and_in_any_case_after_a_week(session: Session) -> None:
    account = make_account(session)
    token = accounts.sign_in(session, account, NOW)
    assert accounts.signed_in(session, token, NOW + accounts.IDLE + timedelta(seconds=1)) is None
    moment = NOW
    while moment - NOW <= accounts.LONGEST_LOGIN - timedelta(hours=10):
        moment += timedelta(hours=10)
        assert accounts.signed_in(session, token, moment) is account
    assert accounts.signed_in(session, token, moment + timedelta(hours=10)) is None
    accounts.clean_logins(session, moment + timedelta(hours=10))
    assert session.scalars(select(DeskLogin)).all() == []


def test_signing_out_ends_one_login_or_all_others(session: Session) -> None:
    account = make_account(session)
    one, two, three = (accounts.sign_in(session, account, NOW) for _ in range(3))
    accounts.sign_out(session, one)
    accounts.sign_out(session, one)
    assert accounts.signed_in(session, one, NOW) is None
    assert accounts.sign_out_everywhere(session, account, but=two) == 1
    assert accounts.signed_in(session, two, NOW) is account
    assert accounts.signed_in(session, three, NOW) is None


def test_a_new_password_ends_all_logins_and_links(session: Session) -> None:
    account = make_account(session)
    token, link = accounts.sign_in(session, account, NOW), accounts.make_link(session, LinkPurpose.RESET, account, NOW)
    accounts.set_password(session, account, GOOD)
    assert accounts.signed_in(session, token, NOW) is None
    assert accounts.link_of(session, link, NOW) is None


def test_whoever_is_shut_out_is_signed_out_at_once(session: Session) -> None:
    account = make_account(session)
    token, link = accounts.sign_in(session, account, NOW), accounts.make_link(session, LinkPurpose.RESET, account, NOW)
    accounts.change_account(session, account, name="Kim", role=Role.EDITOR, is_active=False)
    assert accounts.signed_in(session, token, NOW) is None
    assert accounts.link_of(session, link, NOW) is None
    assert session.scalars(select(DeskLogin)).all() == []


def test_a_link_works_once_and_for_a_time(session: Session) -> None:
    account = make_account(session)
    old, token = (accounts.make_link(session, LinkPurpose.INVITATION, account, NOW) for _ in range(2))
    assert accounts.link_of(session, old, NOW) is None, "a newer one ends it"
    assert accounts.link_of(session, token, NOW + timedelta(days=6)) is not None
    assert accounts.link_of(session, token, NOW + timedelta(days=7)) is None
    assert token not in repr([row.__dict__ for row in session.scalars(select(OneTimeLink))])
    assert accounts.use_link(session, token)
    assert not accounts.use_link(session, token)
    assert accounts.link_of(session, token, NOW) is None


def test_the_link_for_the_first_account_ends_with_the_first_account(session: Session) -> None:
    token = accounts.make_link(session, LinkPurpose.SETUP, None, NOW)
    assert accounts.link_of(session, token, NOW) is not None
    make_account(session)
    assert accounts.link_of(session, token, NOW) is None


def test_links_nobody_used_are_cleaned_away(session: Session) -> None:
    accounts.make_link(session, LinkPurpose.SETUP, None, NOW)
    session.flush()
    accounts.clean_logins(session, NOW + timedelta(days=8))
    assert session.scalars(select(OneTimeLink)).all() == []


def test_an_address_has_one_account_and_an_account_a_municipality(session: Session) -> None:
    make_municipality(session)
    fields = {"name": "Kim", "role": Role.EDITOR, "now": NOW}
    accounts.add_account(session, ags=KASSEL.ags, email="Kim@Example.org", **fields)  # type: ignore[arg-type]
    with pytest.raises(AccountRefused, match="email-taken"):
        accounts.add_account(session, ags=KASSEL.ags, email="kim@example.org ", **fields)  # type: ignore[arg-type]
    with pytest.raises(AccountRefused, match="no-such-municipality"):
        accounts.add_account(session, ags="99999999", email="x@example.org", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("how", ["demoted", "shut out", "removed"])
def test_a_municipality_never_loses_its_last_admin(session: Session, how: str) -> None:
    admin = make_account(session, role="admin", password_hash="x")
    make_account(session, role="admin")  # invited, and not here yet
    make_account(session, role="admin", password_hash="x", is_active=False)
    make_account(session, WEINHEIM, role="admin", password_hash="x")

    def lose(account: Account) -> None:
        if how == "removed":
            accounts.remove_account(session, account)
        else:
            role = Role.EDITOR if how == "demoted" else Role.ADMIN
            accounts.change_account(session, account, name="A", role=role, is_active=how == "demoted")

    with pytest.raises(AccountRefused, match="last-admin"):
        lose(admin)
    make_account(session, role="admin", password_hash="x")
    lose(admin)


def test_each_role_may_what_those_before_it_may() -> None:
    assert [[accounts.may(role, needed) for needed in Role] for role in Role] == [
        [True, False, False],
        [True, True, False],
        [True, True, True],
    ]
