"""Links on their way to people: by mail if there is a server, else over the screen of whoever makes them."""

from __future__ import annotations

from bot.mail import Letter
from catalog.model import Account, GroupRequest, Municipality, Offer, Provider
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.reminders import Reminder
from catalog.vocabulary import LinkPurpose
from web.desk import access
from web.desk.doors import LANGUAGE, Office

MOST_TITLES = 20
"""Offers that a letter names."""


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


def provider_address(office: Office, token: str) -> str:
    """The address at which a provider finds its own offers."""
    return f"{office.public_url}{access.PATH}/by/{token}"


def provider_letter(office: Office, town: Municipality, provider: Provider, token: str) -> Letter:
    """The mail that brings a provider its link. Raises ValueError if it has no mail address."""
    if provider.mail is None:
        raise ValueError("the provider has no mail address")
    address, days = provider_address(office, token), PROVIDER_LINKS.lasts.days
    said = {"name": provider.name, "town": town.name, "contact": town.contact_name}
    return Letter(
        to=provider.mail,
        subject=office.say("mail-provider-subject", **said),
        text=office.say("mail-provider", address=address, days=days, **said),
    )


def reminder_letter(office: Office, reminder: Reminder, token: str) -> Letter:
    """The mail that asks a provider to confirm its offers."""
    shown = [f"- {title}" for title in reminder.titles[:MOST_TITLES]]
    values = {
        "name": reminder.provider.name,
        "town": reminder.town.name,
        "contact": reminder.town.contact_name,
        "count": len(reminder.titles),
    }
    return Letter(
        to=reminder.provider.mail or "",
        subject=office.say("mail-reminder-subject", **values),
        text=office.say(
            "mail-reminder",
            offers="\n".join(shown),
            address=provider_address(office, token),
            days=PROVIDER_LINKS.lasts.days,
            **values,
        ),
    )


def request_letter(office: Office, town: Municipality, request: GroupRequest, offer: Offer) -> Letter:
    """The mail that brings the answer to a request for a group. Raises ValueError if there is no mail address."""
    if not request.contact_email:
        raise ValueError("nobody gave a mail address")
    values = {"title": offer.title, "town": town.name, "contact": town.contact_name, "name": request.contact_name}
    told = {"answer": request.answer, "by": request.answered_by or "", "size": request.size}
    return Letter(
        to=request.contact_email,
        subject=office.say(f"mail-request-{request.status}-subject", **values),
        text=office.say(f"mail-request-{request.status}", **values, **told),
    )
