"""Mails over SMTP, if a server is set. Only the desk sends any: links for people who work there."""

from __future__ import annotations

import logging
import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from bot.lanes import place_of
from bot.settings import Settings

log = logging.getLogger(__name__)

PATIENCE_S = 15
"""A mail server that does not answer for so long is not there."""
PORTS = {"smtp": 587, "smtps": 465}


class MailFailed(Exception):
    """A mail could not be handed over. The log says why, without saying to whom."""


@dataclass(frozen=True)
class Letter:
    """A mail of plain text."""

    to: str
    subject: str
    text: str


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
        """Send a mail. Takes up to ``PATIENCE_S``. Raises MailFailed."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self._sender, letter.to, letter.subject
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(letter.text)
        try:
            with self._server() as server:
                server.send_message(message)
        except (OSError, smtplib.SMTPException) as error:
            log.warning("A mail could not be sent: %s.", place_of(error))
            raise MailFailed from None

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
