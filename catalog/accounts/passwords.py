"""Passwords: what makes one good enough, and keeping them as argon2id hashes only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
"""Characters. BSI and NIST SP 800-63B ask for length, not for signs; the upper end keeps hashing cheap."""
UNGUESSABLE = 3
"""Of zxcvbn's 0-4: "safely unguessable", more than 10^8 guesses."""
OF_ITS_OWN = 6
"""Letters and digits that are left when what others know is taken out."""
READ = 72
"""Characters zxcvbn looks at: its time grows with the square of the length."""
OURS = ("lotse", "passwort", "kommune", "stadt", "gemeinde", "schule", "beruf", "ausbildung", "praktikum", "angebote")
"""What people in this office would think of first; zxcvbn's own lists are English."""
AT_ONCE = BoundedSemaphore(2)
"""A hash takes 64 MB and a core for 0.1 s (RFC 9106, second recommended option): never more than two at a time."""
_HASHER = PasswordHasher()


def flaw(password: str, known: Iterable[str] = ()) -> str | None:
    """Why ``password`` is not good enough: ``short``, ``long`` or ``easy``; None if it is.

    ``known`` is what others know of the person: name, address, town.
    """
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    from zxcvbn import zxcvbn  # 1 MB of word lists: only where a password is chosen

    words = [*OURS, *(word for one in known for word in re.findall(r"\w{3,}", one.lower()))]
    rest = re.sub("|".join(map(re.escape, words)) + r"|\W", "", password.lower())
    is_easy = len(rest) < OF_ITS_OWN or zxcvbn(password[:READ], user_inputs=words)["score"] < UNGUESSABLE
    return "easy" if is_easy else None


def hash_of(password: str) -> str:
    """The argon2id hash to be stored, with its own salt."""
    with AT_ONCE:
        return _HASHER.hash(password)


def fits(password: str, stored: str | None) -> bool:
    """Whether ``password`` is the one of the hash ``stored``. Takes as long when there is none."""
    if len(password) > LONGEST:
        return False
    with AT_ONCE:
        try:
            _HASHER.verify(stored or _nobodys(), password)
        except (VerificationError, InvalidHashError):
            return False
    return stored is not None


def is_outdated(stored: str) -> bool:
    """Whether a hash was made with weaker settings than those of today."""
    return _HASHER.check_needs_rehash(stored)


@cache
def _nobodys() -> str:
    return _HASHER.hash("a password that opens nothing")
