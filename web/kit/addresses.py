"""Where a code leads: the page everybody can open, the chat of other channels; and the picture of it to scan."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

import segno

from web.print.sheets import INK, QUIET

CODES = "/c"
"""Where codes are opened and typed: short, because it is."""
DOTS = 16
"""Pixels of a module of the picture: 37 modules and the margin are 720 pixels, enough for a poster."""

ChatLink = Callable[[str], str]
"""The address that opens a chat of another channel (Telegram) with a code; empty as long as there is none."""


@dataclass(frozen=True)
class CodeAddresses:
    """The addresses of all codes."""

    public_url: str
    chat_link: ChatLink

    def page(self, code: str) -> str:
        """The page of a code, for the web."""
        return f"{self.public_url}{CODES}/{code}"

    @property
    def typed(self) -> str:
        """The page on which a code is typed, as one says it aloud."""
        return f"{self.public_url.partition('://')[2]}{CODES}"


def code_png(url: str) -> bytes:
    """A QR code as PNG, in the same quality as on printed matter (``web.print.sheets.code_svg``)."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind="png", border=QUIET, dark=INK, scale=DOTS)
    return out.getvalue()
