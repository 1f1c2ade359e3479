"""What pages of single rows (a provider, the settings) have in common: two people at once, history, undo."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException

from catalog.model import AuditEntry
from catalog.offers.history import Undone, events_of
from catalog.offers.sheets import merge_parts
from web.desk.doors import Visit
from web.desk.row_wording import RowWording
from web.desk.wording import Difference

Parts = Mapping[str, Any]


@dataclass(frozen=True)
class Together:
    """What to keep of two people's changes, and what each of them did, as the template ``_both.html`` tells it."""

    parts: dict[str, Any]
    taken: list[tuple[Difference, str]]
    disputed: list[tuple[Difference, str]]

    @property
    def is_to_be_seen(self) -> bool:
        """Whether somebody else has changed something meanwhile: nothing is kept until it has been looked at."""
        return bool(self.taken or self.disputed)


def base_text(parts: Parts) -> str:
    """The parts as the form carries them that was made from them."""
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def together(
    visit: Visit,
    wording: RowWording,
    subject: tuple[str, int],
    base: str,
    stored: dict[str, Any],
    mine: dict[str, Any],
    within: str = "",
) -> Together:
    """Bring what was typed together with what is stored; ``base`` is what the form was made from.

    ``within`` names the one part of the audit log that holds all of it; without, each part is one there.
    """
    was = _parts_in(base, stored)
    parts, taken, disputed = merge_parts(was, stored, mine)
    name, number = subject
    authors: dict[str, str] = {}
    for event in events_of(visit.session, number, subject=name):
        for part in event.entry.changes:
            authors.setdefault(part, event.name or visit.office.say("deleted-account"))

    def told(names: tuple[str, ...], before: Parts, after: Parts) -> list[tuple[Difference, str]]:
        return [
            (one, authors.get(within or part, ""))
            for part in names
            for one in wording.differences({part: [before.get(part), after.get(part)]})
        ]

    return Together(parts, told(taken, was, stored), told(disputed, stored, mine))


def history(visit: Visit, wording: RowWording, subject: str, number: int) -> list[Any]:
    """The changes of a row and how they are told, for the template ``_events.html``."""
    events = events_of(visit.session, number, subject=subject)
    return [(event, wording.differences(event.entry.changes)) for event in events]


def entry_of(visit: Visit, subject: str, number: int) -> AuditEntry:
    """The change that the address names. Raises HTTPException 404 if it is none of this row that can be undone."""
    entry = visit.session.get(AuditEntry, visit.number("entry"))
    if entry is None or (entry.subject, entry.subject_id, entry.action) != (subject, number, "changed"):
        raise HTTPException(404)
    return entry


def said_of(undone: Undone) -> str:
    """What to say after a change was taken back."""
    return "undone" if not undone.changed_since else "undone-partly" if undone.parts else "undone-nothing"


def _parts_in(text: str, stored: dict[str, Any]) -> dict[str, Any]:
    """What a form was made from; if it does not say so any more, what is stored."""
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        return stored
    return parts if isinstance(parts, dict) and parts.keys() == stored.keys() else stored
