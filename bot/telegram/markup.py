"""Text for Telegram: escaped HTML, measured and cut as Telegram does."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

LONGEST_MESSAGE = 4096
"""Characters of a message after its entities are parsed (https://core.telegram.org/bots/api#sendmessage). Counted here
as UTF-16 units, which are never fewer."""


def clean(text: str) -> str:
    """``text`` without what cannot be sent: lone surrogates and control characters but line breaks and tabs."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", whole)


def escape(text: str) -> str:
    """``text`` as HTML that shows just that."""
    return html.escape(clean(text), quote=False)


def length(text: str) -> int:
    """Units of plain ``text`` in Telegram's count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def without_tags(marked: str) -> str:
    """The plain text of HTML made here."""
    return html.unescape(re.sub(r"<[^>]*>", "", marked))


def pieces(text: str, most: int = LONGEST_MESSAGE) -> Iterator[str]:
    """``text`` in pieces of at most ``most`` units, cut at the last line break or space before the limit."""
    rest = clean(text).strip()
    while length(rest) > most:
        # Each character has one or two units: the longest start that fits lies between both.
        end = most // 2
        while length(rest[: end + 1]) <= most:
            end += 1
        cut = max(rest.rfind("\n", 1, end), 0) or max(rest.rfind(" ", 1, end), 0) or end
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest
