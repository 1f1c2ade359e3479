"""How codes are made, read and looked up.

A code has 12 signs of 22, drawn by the system's generator: 53.5 bits. With 10,000 codes in use, a guess opens one with
a chance of 1 in 1.3 x 10^12. It protects nothing that belongs to anybody: it opens what a school recommends.
"""

from __future__ import annotations

import hashlib
import re
import secrets

SIGNS = "346789CDFHJKMNPRSTVWXZ"
"""No two look alike in print or by hand (0/O/Q, 1/I/L, 2/Z without 2, 5/S without 5, 8/B without B, 6/G without G, U/V
without U), and there is no vowel to make a word of."""
LENGTH = 12
GROUP = 4
"""Signs between two hyphens, where a code is shown to be typed."""
_TYPED = re.compile(rf"\s*(?:[{SIGNS}][ -]?){{{LENGTH - 1}}}[{SIGNS}]\s*", re.IGNORECASE)


def new_code() -> str:
    """A fresh code."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def spelled(code: str) -> str:
    """``code`` in groups, as it is printed: ``7KXM-3PRT-9HCW``."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def normal(typed: str) -> str:
    """What somebody typed, as it is stored: capitals, without spaces and hyphens."""
    return re.sub(r"[\s-]", "", typed).upper()


def looks_like_code(text: str) -> bool:
    """Whether ``text`` is nothing but a code of this form."""
    return _TYPED.fullmatch(text) is not None


def hash_of(typed: str) -> str:
    """What a code is looked up by. The time a look-up takes says nothing about codes that begin alike."""
    return hashlib.sha256(normal(typed).encode("utf-8", "replace")).hexdigest()
