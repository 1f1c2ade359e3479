"""Where several engines share the conversations: what comes too late is not stored.

An engine that stood still goes on with a message long after the product has given it up and had another engine answer
it, and perhaps the next one, too. What it then stored would undo that. So the product says until when it waits, by the
clock that all machines of an installation share (as exactly as half a second, by which it tries again later).
"""

import time

from components.tracker_store import CompactTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker


class TooLate(Exception):
    """Nobody waits for this any more."""


class StoreInTime(CompactTrackerStore):
    """The store of conversations, for messages that have a time by which they are of use."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Replace the row of this conversation. Raises TooLate."""
        said = tracker.latest_message
        until = (said.metadata or {}).get("until") if said else None
        if until is not None and time.time() > until:
            raise TooLate
        await super().save(tracker)
