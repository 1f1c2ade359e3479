"""Where a code leads: the page everybody can open, the chat of other channels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

CODES = "/c"
"""Where codes are opened and typed: short, because it is."""

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
