"""The little that is known of a person, and counts in which no person is left."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, UtcDateTime, one_of
from catalog.vocabulary import CountKind


class Person(Base):
    """Someone who chats, known by a keyed pseudonym of the channel's id only.

    ``conversation_id`` is random and names the person towards the engine; ``context`` is what the next message is
    understood by (what was just asked, which offers are shown), never what was written.
    """

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("pseudonym"), UniqueConstraint("conversation_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    pseudonym: Mapped[str] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(20))
    conversation_id: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(12), default="de")
    language_chosen: Mapped[bool] = mapped_column(default=False)
    recommendation_code: Mapped[str | None] = mapped_column(String(64))
    context: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    counted: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """In which figures of the running quarter the person is already (``catalog.figures.counting``)."""
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class WeeklyCount(Base):
    """How often something happened in the chats of a municipality in the week that begins on the Monday ``week``.

    ``people`` are the different people of this week behind it, ``newcomers`` those of them who were not in this figure
    before in the same quarter. Neither says who.
    """

    __tablename__ = "weekly_count"
    __table_args__ = (
        one_of("kind", CountKind),
        CheckConstraint("n > 0", name="n"),
        CheckConstraint("people BETWEEN 0 AND n", name="people"),
        CheckConstraint("newcomers BETWEEN 0 AND people", name="newcomers"),
    )

    week: Mapped[date] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10), primary_key=True)
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    n: Mapped[int]
    people: Mapped[int]
    newcomers: Mapped[int]


class MonthlyCount(Base):
    """A bare count per month (``2026-11``), such as how often the crisis text was shown."""

    __tablename__ = "monthly_count"

    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    count: Mapped[int]
