"""What a school's or a youth centre's social workers pass offers on with: their kit, its codes, lists and requests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.kit.spelling import hash_of
from catalog.model.base import Base, UtcDateTime, one_of
from catalog.vocabulary import KitKind, RequestStatus

LONGEST_SENTENCE = 300
"""Characters of what stands above a hand-picked list."""
MOST_SEATS_ASKED = 200
"""Places that can be asked for at once: a whole year of a school."""


class Kit(Base):
    """The kit of a school or youth centre. Whoever has one of its links works with it; nobody has an account there."""

    __tablename__ = "kit"
    __table_args__ = (one_of("kind", KitKind),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    kind: Mapped[str] = mapped_column(String(12), default=KitKind.SCHOOL)
    is_closed: Mapped[bool] = mapped_column(default=False)
    """Neither its links nor its codes open anything any more."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class KitLink(Base):
    """A link that opens a kit. Only a hash of its token is kept."""

    __tablename__ = "kit_link"
    __table_args__ = (UniqueConstraint("token_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kit_id: Mapped[int] = mapped_column(ForeignKey("kit.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Recommendation(Base):
    """A code that opens a chat that is already filtered, or a hand-picked list. It never says for whom it was made.

    ``label`` is what its maker calls it, and nobody else sees it but the coordination. ``preset`` is a wish as the
    query of an address, by name (``catalog.search.wish_query``). One with ``entries`` is a list; ``sentence`` stands
    above it. It is looked up by ``code_hash`` (``catalog.kit.spelling``), and ``opened`` counts how often, never by
    whom.
    """

    __tablename__ = "recommendation"
    __table_args__ = (
        CheckConstraint("length(code) BETWEEN 1 AND 64", name="code"),
        UniqueConstraint("code"),
        UniqueConstraint("code_hash"),
        Index("ix_recommendation_kit_id", "kit_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(64))
    code_hash: Mapped[str] = mapped_column(
        String(64), default=lambda context: hash_of(context.get_current_parameters()["code"])
    )
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"), index=True)
    kit_id: Mapped[int | None] = mapped_column(ForeignKey("kit.id", ondelete="CASCADE"))
    label: Mapped[str] = mapped_column(String(120))
    is_list: Mapped[bool] = mapped_column(default=False)
    sentence: Mapped[str] = mapped_column(String(LONGEST_SENTENCE), default="")
    preset: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    is_revoked: Mapped[bool] = mapped_column(default=False)
    opened: Mapped[int] = mapped_column(default=0)
    entries: Mapped[list[RecommendedOffer]] = relationship(
        order_by="RecommendedOffer.position", cascade="all, delete-orphan", passive_deletes=True, lazy="selectin"
    )

    @property
    def offer_ids(self) -> list[int]:
        """The offers on the list, in order."""
        return [entry.offer_id for entry in self.entries]

    def is_open(self, now: datetime) -> bool:
        """Whether it opens anything at the moment ``now``, as far as it can tell without its kit."""
        return not self.is_revoked and (self.expires_at is None or self.expires_at > now)


class RecommendedOffer(Base):
    """An offer on a hand-picked list."""

    __tablename__ = "recommended_offer"
    __table_args__ = (UniqueConstraint("recommendation_id", "offer_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    recommendation_id: Mapped[int] = mapped_column(ForeignKey("recommendation.id", ondelete="CASCADE"))
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]


class GroupRequest(Base):
    """A school asks for places for a group. It names somebody of the school, never a student.

    ``municipality_ags`` is whose coordination answers: that of the kit, and of the offer.
    """

    __tablename__ = "group_request"
    __table_args__ = (
        one_of("status", RequestStatus),
        CheckConstraint(f"size BETWEEN 1 AND {MOST_SEATS_ASKED}", name="size"),
        Index("ix_group_request_municipality_ags", "municipality_ags", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"))
    kit_id: Mapped[int] = mapped_column(ForeignKey("kit.id", ondelete="CASCADE"), index=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), index=True)
    size: Mapped[int]
    grade: Mapped[str] = mapped_column(String(60))
    days_wished: Mapped[str] = mapped_column(String(300))
    needs: Mapped[str] = mapped_column(String(500), default="")
    contact_name: Mapped[str] = mapped_column(String(120))
    contact_email: Mapped[str | None] = mapped_column(String(200))
    contact_phone: Mapped[str | None] = mapped_column(String(60))
    status: Mapped[str] = mapped_column(String(10), default=RequestStatus.OPEN)
    answer: Mapped[str] = mapped_column(String(1000), default="")
    answered_by: Mapped[str | None] = mapped_column(String(120))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
