"""What was asked and not answered: questions and proposed wordings, redacted and without a person."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, one_of
from catalog.vocabulary import QuestionStatus, WordingStatus

LONGEST_QUESTION = 300
"""Characters of a kept question or wording, as many as a wording of an entry may have."""


class UnansweredQuestion(Base):
    """A question that no entry answered. Nothing in it or beside it says who asked: no person, no chat, no time of day.

    ``municipality_ags`` is the municipality whose coordination may answer; null where none is near.
    ``key`` tells the same words in the same language and municipality apart from others, so
    that asking again raises ``count``. ``group_id`` is the same for questions of the same meaning, and null until they
    have been sorted (``catalog.questions.sorting``). ``vector`` is the embedding of the redacted ``text``, 384 half
    floats.
    """

    __tablename__ = "unanswered_question"
    __table_args__ = (
        UniqueConstraint("key"),
        one_of("status", QuestionStatus),
        CheckConstraint("count > 0", name="count"),
        CheckConstraint(f"length(text) BETWEEN 1 AND {LONGEST_QUESTION}", name="text"),
        CheckConstraint("first_day <= last_day", name="days_in_order"),
        Index("ix_unanswered_question_status", "status", "municipality_ags", "last_day"),
        Index(
            "ix_unanswered_question_group",
            *("municipality_ags", "status", "group_id", "count", "last_day", "language"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(String(LONGEST_QUESTION))
    language: Mapped[str] = mapped_column(String(12))
    municipality_ags: Mapped[str | None] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"))
    first_day: Mapped[date]
    last_day: Mapped[date] = mapped_column(index=True)
    count: Mapped[int] = mapped_column(default=1)
    status: Mapped[str] = mapped_column(String(10), default=QuestionStatus.OPEN)
    faq_id: Mapped[int | None] = mapped_column(ForeignKey("faq.id", ondelete="SET NULL"), index=True)
    """The entry that answers it since."""
    group_id: Mapped[int | None]
    vector: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class ProposedWording(Base):
    """Other words for an entry's question: somebody asked so, and picked this entry out of those suggested.

    ``municipality_ags`` is where it was asked, whose coordination decides about it; null where none is near.
    ``key`` tells the same words in the same municipality apart from others, within one entry.
    """

    __tablename__ = "proposed_wording"
    __table_args__ = (
        UniqueConstraint("faq_id", "key"),
        one_of("status", WordingStatus),
        CheckConstraint("count > 0", name="count"),
        CheckConstraint(f"length(text) BETWEEN 1 AND {LONGEST_QUESTION}", name="text"),
        CheckConstraint("first_day <= last_day", name="days_in_order"),
        Index("ix_proposed_wording_status", "status", "last_day"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    faq_id: Mapped[int] = mapped_column(ForeignKey("faq.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(String(LONGEST_QUESTION))
    language: Mapped[str] = mapped_column(String(12))
    municipality_ags: Mapped[str | None] = mapped_column(ForeignKey("municipality.ags"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date] = mapped_column(index=True)
    count: Mapped[int] = mapped_column(default=1)
    status: Mapped[str] = mapped_column(String(10), default=WordingStatus.PROPOSED)
