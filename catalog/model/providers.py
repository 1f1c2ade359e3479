"""What providers do without an account: the links that let them in, and what they propose."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, UtcDateTime, one_of
from catalog.vocabulary import ProposalStatus


class ProviderLink(Base):
    """A link by which a provider sees and proposes changes of its own offers. Only a hash of its token is kept."""

    __tablename__ = "provider_link"
    __table_args__ = (UniqueConstraint("token_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Proposal(Base):
    """What a provider would like its offer to be (a new one without ``offer_id``); nothing of it is published yet.

    ``base`` are the parts of the offer it was made from, ``parts`` those it should have (``catalog.offers.sheets``).
    ``note`` is what the provider says about it, ``reason`` why it was declined. Who is no provider yet proposes a new
    offer to ``municipality_ags`` (until it is accepted), and says who they are: ``sender`` has ``organisation``,
    ``name``, ``email`` and ``phone``.
    """

    __tablename__ = "proposal"
    __table_args__ = (
        one_of("status", ProposalStatus),
        CheckConstraint("(provider_id IS NULL) <> (municipality_ags IS NULL)", name="owner"),
        Index("ix_proposal_status", "status", "provider_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int | None] = mapped_column(ForeignKey("provider.id", ondelete="CASCADE"), index=True)
    municipality_ags: Mapped[str | None] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"), index=True)
    sender: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))
    offer_id: Mapped[int | None] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), index=True)
    base: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    parts: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    title: Mapped[str] = mapped_column(String(160))
    note: Mapped[str] = mapped_column(Text, default="")
    status: Mapped[str] = mapped_column(String(10), default=ProposalStatus.OPEN)
    reason: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
