"""Bookings of offer dates. All of a booking is erased some days after the date; only counts stay."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from catalog.model.base import Base, UtcDateTime, one_of
from catalog.model.offers import Offer, OfferDate
from catalog.vocabulary import BookingState, NoticeKind

PAGE = "page"
"""As a channel: where somebody books who has no chat."""
LONGEST_NICKNAME = 40
"""Characters of what somebody wants to be called at a date."""
CONFIRM_HOURS = 24
"""How long a seat is kept for whoever moved up: a night and a school day lie within."""
ACTIVE = (BookingState.BOOKED, BookingState.WAITING, BookingState.OFFERED)
"""States of a booking that still means something to come."""
HOLDING = (BookingState.BOOKED, BookingState.OFFERED, BookingState.ATTENDED)
"""States in which a seat is taken, before the date and at its door."""
SEATED = (BookingState.BOOKED, BookingState.ATTENDED, BookingState.MISSED)
"""States of those who had a seat when the date began."""
_IS_ACTIVE = text("state IN ('booked', 'waiting', 'offered')")


class BookingSetup(Base):
    """How seats of an offer are given away here. Without a row (or not ``is_open``), people register elsewhere.

    ``nickname_purpose`` is what the organiser needs a nickname for; none is asked for without it.
    """

    __tablename__ = "booking_setup"
    __table_args__ = (CheckConstraint("confirm_hours BETWEEN 1 AND 168", name="confirm_hours"),)

    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), primary_key=True)
    is_open: Mapped[bool] = mapped_column(default=True)
    nickname_purpose: Mapped[str | None] = mapped_column(String(200))
    confirm_hours: Mapped[int] = mapped_column(default=CONFIRM_HOURS)


class BookingSlot(Base):
    """A talk within a date: with whom, and from when to when. A date that has slots is booked by them."""

    __tablename__ = "booking_slot"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="ends_after_start"),
        CheckConstraint("seats > 0", name="seats"),
        CheckConstraint("length(firm) BETWEEN 1 AND 120", name="firm"),
        UniqueConstraint("date_id", "firm", "starts_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    date_id: Mapped[int] = mapped_column(ForeignKey("offer_date.id", ondelete="CASCADE"))
    firm: Mapped[str] = mapped_column(String(120))
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seats: Mapped[int] = mapped_column(default=1)


class Booking(Base):
    """A seat of a person at a date, or a place on its waiting list.

    Who it is nobody can see: ``pseudonym`` leads back into the chat (or is random, for who has booked on a page),
    ``chat`` is the channel's own id where it takes that to write there. ``link_hash`` belongs to the secret link that
    shows the booking. ``title`` to ``told`` are what the person knows of the date: where the date says otherwise, they
    have to be told (``told_version`` is the offer's version that was looked at last). They stay when the date is
    deleted. ``uid`` and ``sequence`` name the entry in a calendar, and its changes (RFC 5545). What was read
    before such a change is not written after it (StaleDataError).
    """

    __tablename__ = "booking"
    __table_args__ = (
        one_of("state", BookingState),
        CheckConstraint("mode IN ('digital', 'onsite')", name="mode"),
        CheckConstraint("starts_at < ends_at", name="ends_after_start"),
        CheckConstraint("(state = 'offered') = (confirm_until IS NOT NULL)", name="confirm_until"),
        CheckConstraint(f"length(nickname) BETWEEN 1 AND {LONGEST_NICKNAME}", name="nickname"),
        UniqueConstraint("uid"),
        UniqueConstraint("link_hash"),
        Index("ix_booking_pot", "date_id", "slot_id", "mode", "state"),
        Index("ix_booking_state", "state", "starts_at"),
        Index("ix_booking_municipality_ags", "municipality_ags", "ends_at"),
        Index(
            "uq_booking_once_a_date",
            *("pseudonym", "date_id"),
            unique=True,
            sqlite_where=text(f"slot_id IS NULL AND {_IS_ACTIVE.text}"),
            postgresql_where=text(f"slot_id IS NULL AND {_IS_ACTIVE.text}"),
        ),
        Index(
            "uq_booking_once_a_slot",
            *("pseudonym", "slot_id"),
            unique=True,
            sqlite_where=_IS_ACTIVE,
            postgresql_where=_IS_ACTIVE,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(String(32))
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"))
    date_id: Mapped[int | None] = mapped_column(ForeignKey("offer_date.id", ondelete="SET NULL"))
    slot_id: Mapped[int | None] = mapped_column(ForeignKey("booking_slot.id", ondelete="SET NULL"), index=True)
    pseudonym: Mapped[str] = mapped_column(String(64), index=True)
    channel: Mapped[str] = mapped_column(String(20))
    chat: Mapped[str] = mapped_column(String(80), default="")
    language: Mapped[str] = mapped_column(String(12))
    link_hash: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(10))
    state: Mapped[str] = mapped_column(String(12))
    confirm_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    nickname: Mapped[str | None] = mapped_column(String(LONGEST_NICKNAME))
    sequence: Mapped[int] = mapped_column(default=0)
    booked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    title: Mapped[str] = mapped_column(String(160))
    firm: Mapped[str | None] = mapped_column(String(120))
    starts_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told: Mapped[dict[str, Any]] = mapped_column(JSON)
    told_version: Mapped[int]
    rated: Mapped[bool] = mapped_column(default=False)
    """Whether the person has said if it was of use; what, is only counted."""

    date: Mapped[OfferDate | None] = relationship()
    slot: Mapped[BookingSlot | None] = relationship()

    __mapper_args__ = {"version_id_col": sequence, "version_id_generator": False}  # noqa: RUF012  # read once

    @property
    def number(self) -> str:
        """What tells a booking without a nickname at the door: four signs that nobody can be found by."""
        return number_of(self.uid)

    @property
    def is_active(self) -> bool:
        """Whether it still means something to come."""
        return self.state in ACTIVE

    def become(self, state: BookingState) -> None:
        """Enter a state in which nothing is to be confirmed; calendars learn of it."""
        self.state, self.confirm_until = state, None
        self.sequence += 1

    @property
    def offer(self) -> Offer | None:
        """The offer, if there still is one."""
        return self.date.offer if self.date else None


def number_of(uid: str) -> str:
    """``Booking.number`` by the booking's id."""
    return uid[:4].upper()


class BookingNotice(Base):
    """Something that whoever has booked is to be told. ``about`` tells it from the next one of its kind."""

    __tablename__ = "booking_notice"
    __table_args__ = (
        one_of("kind", NoticeKind),
        UniqueConstraint("booking_id", "about"),
        Index("ix_booking_notice_delivered_at", "delivered_at", "booking_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    booking_id: Mapped[int] = mapped_column(ForeignKey("booking.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(12))
    about: Mapped[str] = mapped_column(String(60))
    values: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    mailed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it was put into a mail, where somebody wants mails about the booking."""

    booking: Mapped[Booking] = relationship()


class BookingTally(Base):
    """How many of the erased bookings of a date had a seat, and how many of them came. Says not who."""

    __tablename__ = "booking_tally"
    __table_args__ = (
        CheckConstraint("mode IN ('digital', 'onsite')", name="mode"),
        CheckConstraint("attended BETWEEN 0 AND booked", name="attended"),
    )

    date_id: Mapped[int] = mapped_column(ForeignKey("offer_date.id", ondelete="CASCADE"), primary_key=True)
    mode: Mapped[str] = mapped_column(String(10), primary_key=True)
    booked: Mapped[int] = mapped_column(default=0)
    attended: Mapped[int] = mapped_column(default=0)
