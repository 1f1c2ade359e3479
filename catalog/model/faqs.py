"""Questions young people ask again and again, and the coordinators' answers."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.model.base import Base, UtcDateTime


def _now() -> datetime:
    return datetime.now(UTC)


class Faq(Base):
    """One question of a municipality, or of all (``municipality_ags`` null).

    ``replaces_id`` is the entry for all that it stands for in its municipality while it is published. ``version`` rises
    with every change at a desk, so that of two people who change the same entry, the second notices.
    """

    __tablename__ = "faq"
    __table_args__ = (UniqueConstraint("source_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[str] = mapped_column(String(120))
    municipality_ags: Mapped[str | None] = mapped_column(ForeignKey("municipality.ags"), index=True)
    source: Mapped[str | None] = mapped_column(String(300))
    source_date: Mapped[date | None]
    published: Mapped[bool] = mapped_column(default=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("faq.id"), index=True)
    version: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  # read once, by SQLAlchemy
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=_now, onupdate=_now)

    texts: Mapped[list[FaqText]] = relationship(cascade="all, delete-orphan", lazy="selectin")


class FaqText(Base):
    """A wording of a question in one language (ISO 639, or ``de-x-einfach``).

    The first wording of a language carries the ``answer``; further ways to ask have none and lead to the same entry.
    ``municipality_ags`` is that of the entry, or of the municipality that has added a wording of its own to an entry
    for all: it counts for its people only.
    ``vector`` holds one row of 384 half floats for the question, and a second one for question and answer together.
    ``updated_at`` moves with every change, so that whoever keeps the texts in memory notices cheaply.
    """

    __tablename__ = "faq_text"

    id: Mapped[int] = mapped_column(primary_key=True)
    faq_id: Mapped[int] = mapped_column(ForeignKey("faq.id", ondelete="CASCADE"), index=True)
    language: Mapped[str] = mapped_column(String(12))
    question: Mapped[str] = mapped_column(String(300))
    answer: Mapped[str | None] = mapped_column(Text)
    municipality_ags: Mapped[str | None] = mapped_column(ForeignKey("municipality.ags"), index=True)
    vector: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=_now, onupdate=_now)
