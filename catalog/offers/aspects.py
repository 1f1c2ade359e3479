"""Questions that an offer can answer itself: "kostet das was?" after looking at one is about that one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml
from sqlalchemy.orm import Session

from catalog.model import Faq

FILE = Path(__file__).parents[2] / "data" / "aspects.yml"


@cache
def aspects() -> dict[str, str]:
    """The aspect of an offer that each of these FAQ entries (by its source id) is about."""
    read: dict[str, list[str]] = yaml.safe_load(FILE.read_text("utf-8"))
    return {source_id: aspect for aspect, entries in read.items() for source_id in entries}


def aspect_of(session: Session, faq_id: int) -> str | None:
    """``cost``, ``languages``, ``step_free`` or ``registration`` if the entry is about it, else None.

    One that replaces another is about what that one is about.
    """
    entry = session.get(Faq, faq_id)
    if entry and entry.replaces_id:
        entry = session.get(Faq, entry.replaces_id)
    return aspects().get(entry.source_id) if entry else None
