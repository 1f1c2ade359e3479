"""The logo of a municipality, for what is printed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base


class Logo(Base):
    """A logo as SVG (a PNG is a picture in one). ``ratio`` is width by height, ``digest`` tells it from others."""

    __tablename__ = "logo"
    __table_args__ = (UniqueConstraint("municipality_ags"), CheckConstraint("ratio > 0", name="ratio"))

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags", ondelete="CASCADE"))
    svg: Mapped[str] = mapped_column(Text)
    ratio: Mapped[float]
    digest: Mapped[str] = mapped_column(String(12))
