"""A second factor: six digits from an app (TOTP, RFC 6238), each of which counts once."""

from __future__ import annotations

import hmac
from datetime import datetime

import pyotp

from catalog.model import Account

ISSUER = "Lotse"
WINDOW = 1
"""Steps of 30 seconds by which the clock of a phone may be off, as RFC 6238 recommends."""


def new_secret() -> str:
    """160 random bits in base32, as apps read it."""
    return pyotp.random_base32()


def is_secret(text: str) -> bool:
    """Whether ``text`` has the form of a secret of ours."""
    return len(text) == 32 and text.isascii() and set(text) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


def address_of(account: Account, secret: str) -> str:
    """What an app learns from the QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=account.email, issuer_name=ISSUER)


def accept(account: Account, code: str, now: datetime, secret: str | None = None) -> bool:
    """Whether ``code`` is right for the account (or a new ``secret``) and was not used before; it is used up now."""
    totp = pyotp.TOTP(secret or account.totp_secret or "")
    given = "".join(code.split())
    for step in range(totp.timecode(now) - WINDOW, totp.timecode(now) + WINDOW + 1):
        is_new = secret is not None or account.totp_step is None or step > account.totp_step
        if is_new and hmac.compare_digest(totp.generate_otp(step).encode(), given.encode()):
            account.totp_step = step
            return True
    return False


def switch_on(account: Account, secret: str) -> None:
    """Ask the account for codes from now on."""
    account.totp_secret = secret


def switch_off(account: Account) -> None:
    """Ask the account for its password only."""
    account.totp_secret = account.totp_step = None
