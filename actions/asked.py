"""The question somebody has just asked, until it is clear what it meant: in memory only, for a day at most.

A button pressed later says which entry was meant, or that none was. The words it is about are kept nowhere beside the
person: not in the engine's slots, not in the database, and after a restart nowhere at all. They are redacted already.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock

LASTS = timedelta(days=1)
PENDING = "handoff"
"""What a yes or no after a draft is about (the slot of that name)."""
ASKING = "handoff"
"""As a question: what is typed next is the draft."""
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
    """A message to a coordination, or a question for a date, that the person has not agreed to pass on yet."""

    token: str
    """In the buttons beside it, so that none of an earlier draft passes on this one."""
    text: str
    municipality_ags: str
    date_id: int | None = None
    """The date that it is a question for; None for a message."""


@dataclass(frozen=True)
class Kept[T]:
    """A thing in mind since a moment, and the turn that has taken it."""

    since: datetime
    thing: T
    taken_by: str = ""


class InMind[T]:
    """One thing per conversation. Actions run in threads."""

    def __init__(self) -> None:
        """Nothing in mind."""
        self._asked: OrderedDict[str, Kept[T]] = OrderedDict()
        self._lock = Lock()

    def remember(self, conversation: str, asked: T, now: datetime) -> None:
        """Keep in mind what was asked, instead of what was before."""
        with self._lock:
            self._asked[conversation] = Kept(now, asked)
            self._asked.move_to_end(conversation)
            while len(self._asked) > MOST:
                self._asked.popitem(last=False)

    def take(self, conversation: str, turn: str, now: datetime) -> T | None:
        """What was asked, for the turn of this name and no other: whatever is done about it is done once.

        The same turn gets it again: its answer may have been lost on the way.
        """
        with self._lock:
            kept = self._asked.pop(conversation, None)
            if kept is None or now - kept.since > LASTS or kept.taken_by not in ("", turn):
                return None
            self._asked[conversation] = replace(kept, taken_by=turn)
            return kept.thing

    def drop(self, conversation: str) -> None:
        """Forget it."""
        with self._lock:
            self._asked.pop(conversation, None)


class Rations:
    """How often each conversation has done a thing within a day. Actions run in threads."""

    def __init__(self) -> None:
        """Nobody has yet."""
        self._done: OrderedDict[str, dict[str, datetime]] = OrderedDict()
        self._lock = Lock()

    def used(self, conversation: str, turn: str, now: datetime) -> int:
        """How often in other turns than the one of this name: told again, it is the same once."""
        with self._lock:
            done = self._done.get(conversation, {})
            return sum(now - moment <= LASTS for name, moment in done.items() if name != turn)

    def note(self, conversation: str, turn: str, now: datetime) -> None:
        """It was done in the turn of this name."""
        with self._lock:
            done = self._done.pop(conversation, {})
            self._done[conversation] = {
                **{name: moment for name, moment in done.items() if now - moment <= LASTS},
                turn: now,
            }
            while len(self._done) > MOST:
                self._done.popitem(last=False)

    def drop(self, conversation: str) -> None:
        """Forget it."""
        with self._lock:
            self._done.pop(conversation, None)


AskedQuestions = InMind[Asked]
Drafts = InMind[Draft]
