"""What the product's database says in the end: nothing of it may be there twice, or be missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from catalog.model import (
    DeadLetter,
    HandoffText,
    InboxUpdate,
    OutboxMessage,
    Person,
    UnansweredQuestion,
    WeeklyCount,
)
from catalog.vocabulary import CountKind, DeadReason

KINDS = (CountKind.SEARCH, CountKind.QUESTION, CountKind.HANDOFF)
"""Figures that depend neither on the day nor on which dates are past."""


def counts(connection: Connection) -> Counter[str]:
    """How often each effect of a message has been had."""
    kinds = select(WeeklyCount.kind, func.sum(WeeklyCount.n)).where(WeeklyCount.kind.in_(KINDS))
    found = Counter({str(kind): int(n) for kind, n in connection.execute(kinds.group_by(WeeklyCount.kind))})
    kept = connection.scalar(select(func.sum(UnansweredQuestion.count)))
    passed = connection.scalar(select(func.count(HandoffText.id)).where(HandoffText.side == "person"))
    people = connection.scalar(select(func.count(Person.id)))
    return found + Counter({"questions kept": kept or 0, "messages passed on": passed or 0, "people": people or 0})


def waiting(connection: Connection) -> int:
    """Rows of inbox and outbox that are not done."""
    rows = (select(func.count(model.id)).where(model.state == "new") for model in (InboxUpdate, OutboxMessage))
    return sum(connection.scalar(count) or 0 for count in rows)


def messages_of(connection: Connection, update: int) -> int:
    """How many messages answer an update."""
    keys = (OutboxMessage.effect_key.like(f"{update}:%"), OutboxMessage.effect_key.not_like(f"{update}:wait:%"))
    return connection.scalar(select(func.count(OutboxMessage.id)).where(*keys)) or 0


def are_settled(connection: Connection, updates: Sequence[int]) -> bool:
    """Whether each update has been answered and each answer delivered. Rows of answers may be gone by then: what was
    delivered is deleted after a day, over which the clock may have jumped."""
    keys = [str(update) for update in updates]
    finished = select(func.count(InboxUpdate.id)).where(InboxUpdate.update_key.in_(keys), InboxUpdate.state != "new")
    left = OutboxMessage.state == "new"
    return connection.scalar(finished) == len(keys) and not any(
        connection.scalar(select(OutboxMessage.id).where(OutboxMessage.effect_key.like(f"{update}:%"), left).limit(1))
        for update in updates
    )


def buried(connection: Connection) -> int:
    """How many messages died, but for those that came too late: a reminder may, when the clock jumps by days."""
    died = select(func.sum(DeadLetter.count)).where(DeadLetter.reason != DeadReason.LATE)
    return connection.scalar(died) or 0
