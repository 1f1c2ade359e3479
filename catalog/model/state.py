"""What is known of the catalog as a whole: how often it was changed, and when each offer was."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base

WATCHED = (
    *("municipality", "provider", "offer", "offer_field", "offer_date", "booking_setup", "booking_slot"),
    *("advance_question", "offer_text"),
)
"""The tables that pages of the portal are made from. Triggers of the database count their changes, so that no writer
can forget to; on PostgreSQL at the end of a transaction, so that two writers never wait for each other crosswise.
Those of the first two concern everything, those of the others the offer that a row belongs to."""


class CatalogState(Base):
    """The one row there is. ``changes`` rises with every transaction that writes to a watched table.

    ``everything`` is its number after the last one that concerned more than offers.
    """

    __tablename__ = "catalog_state"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    changes: Mapped[int] = mapped_column(BigInteger)
    everything: Mapped[int] = mapped_column(BigInteger, server_default="0")


class OfferChange(Base):
    """The number of the last change of an offer, or of what belongs to it. Stays when the offer is gone."""

    __tablename__ = "offer_change"

    offer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    changes: Mapped[int] = mapped_column(BigInteger, index=True)
