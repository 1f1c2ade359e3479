"""Plain text as HTML: everything escaped, and addresses and telephone numbers made clickable."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

LINK = re.compile(
    r"(?P<url>https?://[^\s<>\"']{3,300})"
    r"|(?P<mail>\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b)"
    r"|(?P<phone>(?<![\w+./:-])(?:(?:\+\d{2}[ -]?|0)\d[\d /-]{3,16}\d|116 ?\d{3})(?![\w./:-]*\d))"
    r"|(?P<emergency>(?<![\w.,/-])11[02](?![\w,/-]|\.\d))"
)
TRAILING = ".,;:!?)]}“”\"'"
"""Signs that end the sentence rather than the address."""
FEWEST_DIGITS = 6
"""A telephone number has at least that many, and a postcode fewer."""


def linked(text: str, *, emergency: bool = False) -> Markup:
    """``text`` escaped, with links. 110 and 112 are links only where ``emergency`` says that they are meant."""
    parts: list[Markup] = []
    end = 0
    for match in LINK.finditer(text):
        shown = match[0]
        if match["url"]:
            shown = shown.rstrip(TRAILING)
        target = _target(match.lastgroup or "", shown, emergency)
        if target:
            parts.append(escape(text[end : match.start()]))
            parts.append(Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(target, shown))
            end = match.start() + len(shown)
    parts.append(escape(text[end:]))
    return Markup("").join(parts)


def _target(what: str, shown: str, emergency: bool) -> str:
    """Where a link leads; empty if it should not be one."""
    digits = re.sub(r"\D", "", shown)
    match what:
        case "url":
            return shown
        case "mail":
            return f"mailto:{shown}"
        case "phone":
            return f"tel:{'+' if shown.startswith('+') else ''}{digits}" if len(digits) >= FEWEST_DIGITS else ""
        case _:
            return f"tel:{digits}" if emergency else ""
