"""Pictures of offers, as they are sent to people."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, UtcDateTime


class Picture(Base):
    """One picture, re-encoded by us (see ``catalog.pictures.reading``), never what was sent.

    ``key`` is random and part of its address. ``origin`` is the web address that an import fetched it from. What it
    shows is said by the offer that points at it: the same picture may mean something else elsewhere.
    """

    __tablename__ = "picture"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"), index=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    origin: Mapped[str | None] = mapped_column(String(500))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
