"""Questions of people who named no place, or one without a coordination: nobody's to settle, but for admins to read.

They belong to no municipality, so that no desk's session sees them; what is read here has nothing of any other.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from catalog.model import UnansweredQuestion
from catalog.questions.inbox import QuestionGroups, group_of, list_groups, parts_from_group
from catalog.vocabulary import QuestionStatus

NOWHERE = UnansweredQuestion.municipality_ags.is_(None)


def unplaced_groups(session: Session, sort: str, page: int) -> QuestionGroups:
    """The page of groups, or the last one if there are fewer. The session is one that sees everything."""
    return list_groups(session, QuestionStatus.OPEN, sort, page, NOWHERE)


def unplaced_parts(session: Session, question_id: int) -> dict[str, Any] | None:
    """What an entry that answers such a question begins with; None if it is none of these."""
    members = [one for one in group_of(session, question_id, NOWHERE) if one.status == QuestionStatus.OPEN]
    return parts_from_group(members) if members else None
