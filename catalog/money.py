"""Amounts of euros, as people write them and as we do."""

from __future__ import annotations

import re

EUROS = re.compile(r"(\d{1,6}|\d{1,3}\.\d{3})(?:[,.](\d{1,2}|-))? ?(?:€|euro|eur)?", re.IGNORECASE)


def cents_of(text: str) -> int | None:
    """The cents of an amount such as ``12``, ``12,50 €`` or ``1.250,-``; None for what is none."""
    match = EUROS.fullmatch(text)
    if not match:
        return None
    return int(match[1].replace(".", "")) * 100 + int((match[2] or "0").replace("-", "0").ljust(2, "0"))


def euros(cents: int | None) -> str:
    """An amount as it stands in inputs and files; empty if it is unknown."""
    if cents is None:
        return ""
    return str(cents // 100) if cents % 100 == 0 else f"{cents // 100},{cents % 100:02d}"
