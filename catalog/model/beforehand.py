"""Questions that somebody hands in before a date: redacted, without a person, and what was answered."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.model.base import Base, one_of
from catalog.model.offers import Offer, OfferDate
from catalog.model.questions import LONGEST_QUESTION
from catalog.vocabulary import AskedStatus

LONGEST_REPLY = 1000
"""Characters of an answer to such a question."""


class AdvanceQuestion(Base):
    """A question for whoever runs an offer. Nothing in it or beside it says who asked: no person, no chat, no time.

    ``date_id`` is the date it was asked for; null once that is deleted, then it belongs to the offer. ``text`` is
    redacted. ``answered_by`` is the provider's name, or empty where the coordination wrote the answer. ``is_shown``:
    question and answer are on the offer's page. ``faq_id`` is the entry that was made of it. ``version`` rises with
    each change, so that of two people who change the same one, the second notices.
    """

    __tablename__ = "advance_question"
    __table_args__ = (
        one_of("status", AskedStatus),
        CheckConstraint(f"length(text) BETWEEN 1 AND {LONGEST_QUESTION}", name="text"),
        CheckConstraint(f"length(answer) BETWEEN 1 AND {LONGEST_REPLY}", name="answer"),
        CheckConstraint("NOT is_shown OR (status = 'approved' AND answer IS NOT NULL)", name="is_shown"),
        Index("ix_advance_question_municipality_ags", "municipality_ags", "status"),
        Index("ix_advance_question_offer_id", "offer_id", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"))
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"))
    date_id: Mapped[int | None] = mapped_column(ForeignKey("offer_date.id", ondelete="SET NULL"), index=True)
    text: Mapped[str] = mapped_column(String(LONGEST_QUESTION))
    language: Mapped[str] = mapped_column(String(12))
    asked_on: Mapped[date]
    status: Mapped[str] = mapped_column(String(10), default=AskedStatus.NEW)
    answer: Mapped[str | None] = mapped_column(String(LONGEST_REPLY))
    answered_by: Mapped[str] = mapped_column(String(120), default="")
    is_shown: Mapped[bool] = mapped_column(default=False)
    faq_id: Mapped[int | None] = mapped_column(ForeignKey("faq.id", ondelete="SET NULL"), index=True)
    version: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  # read once, by SQLAlchemy

    offer: Mapped[Offer] = relationship()
    date: Mapped[OfferDate | None] = relationship()
