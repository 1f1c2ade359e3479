"""Accounts of the desk: signing in and out, one-time links, and what must always hold for them."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import delete, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from catalog.accounts import passwords
from catalog.model import Account, DeskLogin, Municipality, OneTimeLink
from catalog.vocabulary import LinkPurpose, Role

IDLE = timedelta(hours=12)
"""A browser in which nothing was done for so long is signed out: a day at the office is shorter."""
LONGEST_LOGIN = timedelta(days=7)
"""After so long, one signs in again in any case."""
SEEN_EVERY = timedelta(minutes=5)
"""How exactly it is kept when a browser was seen last: not every page is a reason to write."""
LINK_LASTS = {
    LinkPurpose.SETUP: timedelta(days=7),
    LinkPurpose.INVITATION: timedelta(days=7),
    LinkPurpose.RESET: timedelta(hours=24),
}
TOKEN_BYTES = 32
_RANKS = {role: rank for rank, role in enumerate(Role)}


class AccountRefused(Exception):
    """It cannot be done. ``reason`` is one of ``email-taken``, ``last-admin``, ``no-such-municipality``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def may(role: str, needed: Role) -> bool:
    """Whether somebody with ``role`` may do what ``needed`` is needed for."""
    return _RANKS[Role(role)] >= _RANKS[needed]


def has_accounts(session: Session) -> bool:
    """Whether anybody has an account yet."""
    return session.scalar(select(Account.id).limit(1)) is not None


def account_by_email(session: Session, email: str) -> Account | None:
    """The account of a mail address, in whatever case it is written."""
    return session.scalar(select(Account).where(Account.email == normal_email(email)))


def normal_email(email: str) -> str:
    """A mail address as it is kept."""
    return email.strip().lower()


def add_account(session: Session, *, ags: str, email: str, name: str, role: Role, now: datetime) -> Account:
    """A new account, which cannot sign in until a password is chosen. Raises AccountRefused."""
    if session.get(Municipality, ags) is None:
        raise AccountRefused("no-such-municipality")
    account = Account(
        municipality_ags=ags, email=normal_email(email), name=name.strip(), role=role, is_active=True, created_at=now
    )
    try:
        with session.begin_nested():  # looking first would not see an account of another municipality
            session.add(account)
            session.flush()
    except IntegrityError:
        raise AccountRefused("email-taken") from None
    return account


def change_account(session: Session, account: Account, *, name: str, role: Role, is_active: bool) -> None:
    """Change what an admin may change. Whoever is shut out is signed out. Raises AccountRefused."""
    was_admin = account.role == Role.ADMIN and account.is_active
    if was_admin and not (role == Role.ADMIN and is_active):
        _keep_an_admin(session, account)
    account.name, account.role, account.is_active = name.strip(), role, is_active
    if not is_active:
        sign_out_everywhere(session, account)
        _drop_links(session, account)


def remove_account(session: Session, account: Account) -> None:
    """Delete an account. What it changed stays in the history, without a name. Raises AccountRefused."""
    if account.role == Role.ADMIN and account.is_active:
        _keep_an_admin(session, account)
    session.delete(account)


def _keep_an_admin(session: Session, account: Account) -> None:
    others = (
        Account.municipality_ags == account.municipality_ags,
        Account.role == Role.ADMIN,
        Account.is_active,
        or_(Account.password_hash.is_not(None), Account.identity.is_not(None)),
        Account.id != account.id,
    )
    if not session.scalar(select(func.count(Account.id)).where(*others)):
        raise AccountRefused("last-admin")


def words_known_of(account: Account, municipality: Municipality | None) -> list[str]:
    """What a password must not be made of."""
    return [account.email, account.name, municipality.name if municipality else ""]


# Signing in


def check_password(session: Session, email: str, password: str) -> Account | None:
    """The account that ``email`` and ``password`` open; None for every reason there is, after the same time."""
    account = account_by_email(session, email)
    if not passwords.fits(password, account.password_hash if account and account.is_active else None):
        return None
    assert account is not None
    assert account.password_hash is not None
    if passwords.is_outdated(account.password_hash):
        account.password_hash = passwords.hash_of(password)
    return account


def known_as(session: Session, email: str, identity: str) -> Account | None:
    """The account of somebody for whom an identity provider vouches, who is called ``identity`` there.

    The first time, the account is found by its address and tied to them. From then on, nobody else gets in by it,
    though the address were given to another person.
    """
    account = account_by_email(session, email)
    if account is None or not account.is_active or account.identity not in (None, identity):
        return None
    account.identity = identity
    return account


def set_password(session: Session, account: Account, password: str) -> None:
    """Give an account a password. It is signed out everywhere, and its open links end."""
    account.password_hash = passwords.hash_of(password)
    sign_out_everywhere(session, account)
    _drop_links(session, account)


def sign_in(session: Session, account: Account, now: datetime) -> str:
    """A token for a browser, which is signed in with it from now on. It is stored nowhere."""
    token = new_token()
    session.add(DeskLogin(token_hash=hash_of_token(token), account_id=account.id, created_at=now, seen_at=now))
    return token


def signed_in(session: Session, token: str, now: datetime) -> Account | None:
    """Whose browser has ``token``, if it is still signed in. It counts as seen now."""
    login = session.get(DeskLogin, hash_of_token(token))
    if login is None or now - login.seen_at > IDLE or now - login.created_at > LONGEST_LOGIN:
        return None
    account = session.get(Account, login.account_id)
    if account is None or not account.is_active:
        return None
    if now - login.seen_at > SEEN_EVERY:
        login.seen_at = now
    return account


def sign_out(session: Session, token: str) -> None:
    """End the login of a browser, if there is one."""
    login = session.get(DeskLogin, hash_of_token(token))
    if login:
        _delete_all(session, [login])


def sign_out_everywhere(session: Session, account: Account, but: str | None = None) -> int:
    """End all logins of an account, but for that of the token ``but``. Returns how many."""
    kept = hash_of_token(but) if but else ""
    own = select(DeskLogin).where(DeskLogin.account_id == account.id, DeskLogin.token_hash != kept)
    return _delete_all(session, session.scalars(own))


def clean_logins(session: Session, now: datetime) -> None:
    """Delete what has ended: logins, and links nobody used."""
    session.execute(delete(DeskLogin).where(DeskLogin.seen_at < now - IDLE))
    session.execute(delete(DeskLogin).where(DeskLogin.created_at < now - LONGEST_LOGIN))
    session.execute(delete(OneTimeLink).where(OneTimeLink.expires_at < now))


# One-time links


def make_link(session: Session, purpose: LinkPurpose, account: Account | None, now: datetime) -> str:
    """The token of a new link. Older ones of the same account (or of the set-up) end."""
    _drop_links(session, account)
    token = new_token()
    session.add(
        OneTimeLink(
            token_hash=hash_of_token(token),
            purpose=purpose,
            account_id=account.id if account else None,
            expires_at=now + LINK_LASTS[purpose],
        )
    )
    return token


def link_of(session: Session, token: str, now: datetime) -> OneTimeLink | None:
    """The link of ``token``, if it can still be used. Looking does not use it: mail programs look, too."""
    link = session.get(OneTimeLink, hash_of_token(token))
    if link is None or link.expires_at <= now:
        return None
    if link.account_id is None:
        return None if has_accounts(session) else link
    account = session.get(Account, link.account_id)
    return link if account is not None and account.is_active else None


def use_link(session: Session, token: str) -> bool:
    """Use up the link of ``token``; False if somebody was faster."""
    used = session.execute(
        delete(OneTimeLink).where(OneTimeLink.token_hash == hash_of_token(token)).returning(OneTimeLink.token_hash)
    )
    return used.first() is not None


def _drop_links(session: Session, account: Account | None) -> None:
    whose = OneTimeLink.account_id == account.id if account else OneTimeLink.account_id.is_(None)
    _delete_all(session, session.scalars(select(OneTimeLink).where(whose)))


def _delete_all(session: Session, rows: Iterable[object]) -> int:
    """One by one, because a confined session deletes nothing that it has not seen."""
    found = list(rows)
    for row in found:
        session.delete(row)
    session.flush()  # until then they could still be found by their keys
    return len(found)


def new_token() -> str:
    """256 random bits, fit for an address and a cookie."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_of_token(token: str) -> str:
    """What is kept of a token. It is random, so no salt is needed."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
