"""Reports of barriers on the pages: among the coordination's messages, without a name, and without a way back into a
chat: whoever wants an answer says where it may go."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.model import LONGEST_HANDOFF, Handoff, HandoffText
from catalog.questions.handoffs import PERSON

CHANNEL = "barrier"
LONGEST_REPORT = LONGEST_HANDOFF
LONGEST_ANSWER_TO = 120
LONGEST_PAGE = 120
MOST_WAITING = 100
"""Reports of one municipality that wait. More than that is a flood."""


class TooManyReports(Exception):
    """The desk has to work some off first."""


def report(session: Session, *, ags: str, text: str, page: str, answer_to: str, language: str, now: datetime) -> None:
    """Keep a report for the coordination ``ags``. ``page`` and ``answer_to`` may be empty. Raises TooManyReports."""
    waiting = select(func.count(Handoff.id)).where(
        Handoff.municipality_ags == ags, Handoff.channel == CHANNEL, Handoff.is_waiting
    )
    if (session.scalar(waiting) or 0) >= MOST_WAITING:
        raise TooManyReports
    told = [part for part in (page[:LONGEST_PAGE], answer_to[:LONGEST_ANSWER_TO]) if part]
    session.add(
        Handoff(
            municipality_ags=ags,
            pseudonym=secrets.token_hex(32),  # nobody's: two reports are never put together
            channel=CHANNEL,
            language=language,
            details=" · ".join(told) or None,
            changed_at=now,
            texts=[HandoffText(side=PERSON, text=text[:LONGEST_REPORT], written_at=now)],
        )
    )
