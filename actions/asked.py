"""The question somebody has just asked, until it is clear what it meant: in memory only, for a day at most.

A button pressed later says which entry was meant, or that none was. The words it is about are kept nowhere beside the
person: not in the engine's slots, not in the database, and after a restart nowhere at all. They are redacted already.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

LASTS = timedelta(days=1)
MOST = 10_000
"""Questions in mind at a time, a few MB; beyond, the oldest is forgotten."""


@dataclass(frozen=True)
class Asked:
    """A question: redacted words (empty if they may not be kept), and the entries that come into question."""

    text: str
    language: str
    municipality_ags: str | None
    given: int | None = None
    """The entry whose answer was given as sure."""
    offered: tuple[int, ...] = ()
    """Entries that were suggested."""
    others: tuple[int, ...] = ()
    """Entries to suggest should the answer be wrong, best first."""


@dataclass(frozen=True)
class Draft:
    """A message to a coordination that the person has not agreed to pass on yet."""

    token: str
    """In the buttons beside it, so that none of an earlier draft passes on this one."""
    text: str
    municipality_ags: str


class InMind[T]:
    """One thing per conversation. Actions run in threads."""

    def __init__(self) -> None:
        """Nothing in mind."""
        self._asked: OrderedDict[str, tuple[datetime, T]] = OrderedDict()
        self._lock = Lock()

    def remember(self, conversation: str, asked: T, now: datetime) -> None:
        """Keep in mind what was asked, instead of what was before."""
        with self._lock:
            self._asked[conversation] = now, asked
            self._asked.move_to_end(conversation)
            while len(self._asked) > MOST:
                self._asked.popitem(last=False)

    def take(self, conversation: str, now: datetime) -> T | None:
        """What was asked, and no longer in mind after this: whatever is done about it is done once."""
        with self._lock:
            when, asked = self._asked.pop(conversation, (now, None))
            return asked if now - when <= LASTS else None


AskedQuestions = InMind[Asked]
Drafts = InMind[Draft]
