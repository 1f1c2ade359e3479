"""Plain text as HTML: everything escaped, and addresses and telephone numbers made clickable."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from bot.addresses import addresses, digits
from bot.texts import REFERENCE


def linked(text: str, in_german: Iterable[str] = (), *, emergency: bool = False) -> Markup:
    """``text`` escaped, with links, and with its pieces ``in_german`` marked as such.

    110 and 112 are links only where ``emergency`` says that they are meant.
    """
    longest_first = "|".join(re.escape(piece) for piece in sorted(in_german, key=len, reverse=True))
    if not longest_first:
        return _linked(text, emergency)
    pieces = re.split(rf"(?<!\w)({longest_first})(?!\w)", text)
    return Markup("").join(
        Markup('<span lang="{}">{}</span>').format(REFERENCE, _linked(piece, emergency))
        if number % 2
        else _linked(piece, emergency)
        for number, piece in enumerate(pieces)
    )


def _linked(text: str, emergency: bool) -> Markup:
    parts: list[Markup] = []
    end = 0
    for address in addresses(text):
        if address.kind != "emergency" or emergency:
            shown = text[address.start : address.end]
            parts.append(escape(text[end : address.start]))
            target = _target(address.kind, shown)
            parts.append(Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(target, shown))
            end = address.end
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def _target(kind: str, shown: str) -> str:
    """Where a link leads."""
    match kind:
        case "url":
            return shown
        case "mail":
            return f"mailto:{shown}"
        case _:
            return f"tel:{'+' if shown.startswith('+') else ''}{digits(shown)}"
