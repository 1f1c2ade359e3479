"""Mails over SMTP, if a server is set: links for those who work at the desk, and what people subscribed to."""

from __future__ import annotations

import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

from bot.lanes import place_of
from bot.settings import Settings

log = logging.getLogger(__name__)

PATIENCE_S = 15
"""A mail server that does not answer for so long is not there."""
PORTS = {"smtp": 587, "smtps": 465}
PERMANENT = 500
"""Codes from here on mean that it is of no use to try again."""


class MailFailed(Exception):
    """A mail could not be handed over. The log says why, without saying to whom."""


class MailDoubtful(MailFailed):
    """The connection broke before the server said whether it takes the mail: nobody knows."""


class MailRefused(MailFailed):
    """The server will never take this mail: there is no such address, or it wants nothing from us."""


@dataclass(frozen=True)
class Letter:
    """A mail of plain text, with the same as simple HTML beside it where there is ``html``.

    ``end`` is the address by which whoever gets it ends that; ``key`` names it, so that a mail program that gets it
    twice can tell. ``calendar`` (iCalendar) goes with it as a file.
    """

    to: str
    subject: str
    text: str
    html: str = ""
    end: str = ""
    key: str = ""
    calendar: str = ""


class Mailer:
    """Hands mails to the server of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.mail_url.get_secret_value() if settings.mail_url else ""
        self._sender = settings.mail_from

    @property
    def is_on(self) -> bool:
        """Whether there is a server."""
        return bool(self._url)

    def send(self, letter: Letter) -> None:
        """Send a mail. Takes up to ``PATIENCE_S``. Raises MailFailed; MailRefused where trying again is of no use."""
        message = self._written(letter)
        is_connected = False
        try:
            with self._server() as server:
                is_connected = True
                server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            log.warning("A mail could not be sent: %s.", place_of(error))
            raise _meaning(error, is_connected=is_connected) from None

    def _written(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self._sender, letter.to, letter.subject
        message["Date"] = formatdate()
        domain = self._sender.rpartition("@")[2]
        message["Message-ID"] = f"<{letter.key}@{domain}>" if letter.key else make_msgid(domain=domain)
        message["Auto-Submitted"] = "auto-generated"
        if letter.end:
            message["List-Unsubscribe"] = f"<{letter.end}>"
            if letter.end.startswith("https:"):  # RFC 8058, section 3.1
                message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message.set_content(letter.text)
        if letter.html:
            message.add_alternative(letter.html, subtype="html")
        if letter.calendar:
            file, method = letter.calendar.encode(), {"method": method_of(letter.calendar), "charset": "utf-8"}
            message.add_attachment(
                file, maintype="text", subtype="calendar", filename="lotse-termin.ics", params=method
            )
        return message

    def _server(self) -> smtplib.SMTP:
        """A connection that is encrypted, or carries no password."""
        parts = urlsplit(self._url)
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        trust = ssl.create_default_context()
        if parts.scheme == "smtps":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=PATIENCE_S, context=trust)
        else:
            server = smtplib.SMTP(host, port, timeout=PATIENCE_S)
            server.ehlo()
            if server.has_extn("starttls"):
                server.starttls(context=trust)
                server.ehlo()
            elif parts.username:
                server.close()
                raise smtplib.SMTPException("the server offers no encryption, so it gets no password")
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        return server


def method_of(calendar: str) -> str:
    """The method of an iCalendar file, which its type has to name, too (RFC 6047, section 2.4)."""
    return next(line.partition(":")[2] for line in calendar.splitlines() if line.startswith("METHOD:"))


def _meaning(error: Exception, *, is_connected: bool) -> MailFailed:
    if _is_for_good(error):
        return MailRefused()
    broke_off = isinstance(error, smtplib.SMTPServerDisconnected) or not isinstance(error, smtplib.SMTPException)
    return MailDoubtful() if is_connected and broke_off else MailFailed()


def _is_for_good(error: Exception) -> bool:
    """Whether the server refused this very mail, with a code that means for good (RFC 5321, section 4.2.1)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= PERMANENT for code, _ in error.recipients.values())
    return isinstance(error, smtplib.SMTPDataError) and error.smtp_code >= PERMANENT
