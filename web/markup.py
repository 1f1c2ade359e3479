"""Plain text as HTML: everything escaped, and addresses and telephone numbers made clickable."""

from __future__ import annotations

from markupsafe import Markup, escape

from bot.addresses import addresses, digits


def linked(text: str, *, emergency: bool = False) -> Markup:
    """``text`` escaped, with links. 110 and 112 are links only where ``emergency`` says that they are meant."""
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
