"""One-time links on their way to people: by mail if there is a server, else over the admin's screen."""

from __future__ import annotations

from bot.mail import Letter
from catalog.model import Account
from catalog.vocabulary import LinkPurpose
from web.desk import access
from web.desk.doors import LANGUAGE, Office


def link_address(office: Office, token: str) -> str:
    """The address of a one-time link."""
    return f"{office.public_url}{access.PATH}/link/{token}"


def link_letter(office: Office, account: Account, purpose: LinkPurpose, token: str) -> Letter:
    """The mail that brings a link to whom it is for."""
    address = link_address(office, token)
    return Letter(
        to=account.email,
        subject=office.pages.say(LANGUAGE, f"mail-{purpose}-subject"),
        text=office.pages.say(LANGUAGE, f"mail-{purpose}", name=account.name, address=address),
    )
