"""Letters to providers whose offers are to be confirmed, each with a link that needs no account."""

from __future__ import annotations

from datetime import datetime

from bot.mail import Mailer, MailFailed
from catalog.model import Provider
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.reminders import Reminder, is_office_time, reminders
from web.desk.doors import Office
from web.desk.links import reminder_letter


def remind_providers(office: Office, mailer: Mailer) -> int:
    """Send the letters that are due now; how many. It is noted before a letter leaves, so that none goes twice.

    If the mail server does not take one, that is taken back, and the others wait for the next time.
    """
    now, sent = office.now(), 0
    if not mailer.is_on or not is_office_time(now):
        return 0
    with office.database.session() as session:
        waiting = list(reminders(session, now))
    for reminder in waiting:
        before, token = _note(office, reminder)
        try:
            mailer.send(reminder_letter(office, reminder, token))
        except MailFailed:
            with office.database.session() as session:
                PROVIDER_LINKS.drop(session, token)
                session.get_one(Provider, reminder.provider.id).reminded_at = before
            break
        sent += 1
    return sent


def _note(office: Office, reminder: Reminder) -> tuple[datetime | None, str]:
    """Note that a provider is reminded: when it was before, and the token of its new link."""
    with office.database.session() as session:
        provider = session.get_one(Provider, reminder.provider.id)
        before, provider.reminded_at = provider.reminded_at, office.now()
        return before, PROVIDER_LINKS.make(session, provider, office.now())
