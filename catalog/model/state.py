"""What is known of the catalog as a whole: how often it was changed."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base

WATCHED = ("municipality", "provider", "offer", "offer_field", "offer_date", "booking_setup", "booking_slot")
"""The tables that pages of the portal are made from. Triggers of the database count their changes, so that no writer
can forget to; on PostgreSQL at the end of a transaction, so that two writers never wait for each other crosswise."""


class CatalogState(Base):
    """The one row there is. ``changes`` rises with every transaction that writes to a watched table."""

    __tablename__ = "catalog_state"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    changes: Mapped[int] = mapped_column(BigInteger)
