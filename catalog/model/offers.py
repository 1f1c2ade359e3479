"""Municipalities, providers, offers and their dates.

An offer says *what*; its dates say *when, where and how*. Format, seats, place, link and deadline belong to the
date, the last four once per mode (``digital_*`` and ``onsite_*``). An offer that is open all year has one date row
without a start but with an ``opening_rule``. Columns that may be null mean "unknown", which is shown as such.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime, timedelta

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Computed,
    Connection,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship
from sqlalchemy.orm.attributes import get_history

from catalog.model.base import Base, UtcDateTime, one_of
from catalog.places.distance import cell_of_sql
from catalog.vocabulary import (
    Audience,
    ContactKind,
    DateStatus,
    Field,
    Format,
    Kind,
    OfferStatus,
    ProviderKind,
)

REVIEW_DAYS = 180
"""After so many days, somebody should look at an offer again: twice a school year."""

REMIND_DAYS = 14
"""So many days lie between two reminders of a provider: four of them come before its offer is hidden."""
MARK_DAYS = 14
"""So many days after an offer was to be confirmed, cards say when it last was."""
BOOKING_DAYS = 28
"""So many days after a date, everything of its bookings is erased, at the latest."""
HIDE_DAYS = 60
"""So many days after that, the chat finds it no more: with the usual review, eight months after somebody looked."""


class Municipality(Base):
    """A municipality whose coordination uses Lotse, how to reach a human there, and what it has settled for its chat.

    ``helplines`` are its own ones, each with ``name``, ``phone`` and ``hours``. ``languages`` are those offered to
    choose from (none: all). ``question_days`` is how long unanswered questions are kept (none: as the server has it),
    ``booking_days`` how many days after its date a booking is.
    ``remind_days``, ``mark_days`` and ``hide_days`` say what becomes of offers that nobody confirms, see
    ``catalog.offers.freshness``; in days, 0 for never. ``legal_...`` stand on the pages the law asks for
    (``bot.legal``).
    """

    __tablename__ = "municipality"
    __table_args__ = (
        CheckConstraint("length(ags) = 8", name="ags_has_8_digits"),
        CheckConstraint("radius_km BETWEEN 1 AND 200", name="radius"),
        CheckConstraint(f"booking_days BETWEEN 1 AND {BOOKING_DAYS}", name="booking_days"),
    )

    ags: Mapped[str] = mapped_column(String(8), primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    state: Mapped[str] = mapped_column(String(2))
    lat: Mapped[float]
    lon: Mapped[float]
    radius_km: Mapped[int] = mapped_column(default=25)
    neighbours: Mapped[list[str]] = mapped_column(JSON, default=list)
    contact_name: Mapped[str] = mapped_column(String(200))
    contact_phone: Mapped[str | None] = mapped_column(String(60))
    contact_email: Mapped[str | None] = mapped_column(String(200))
    contact_hours: Mapped[str | None] = mapped_column(String(200))
    contact_address: Mapped[str | None] = mapped_column(String(200))
    helplines: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    greeting: Mapped[str | None] = mapped_column(String(300))
    languages: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    question_days: Mapped[int | None]
    booking_days: Mapped[int] = mapped_column(default=BOOKING_DAYS)
    remind_days: Mapped[int] = mapped_column(default=REMIND_DAYS)
    mark_days: Mapped[int] = mapped_column(default=MARK_DAYS)
    hide_days: Mapped[int] = mapped_column(default=HIDE_DAYS)
    legal_operator: Mapped[str | None] = mapped_column(String(300))
    legal_represented: Mapped[str | None] = mapped_column(String(300))
    legal_responsible: Mapped[str | None] = mapped_column(String(300))
    legal_officer: Mapped[str | None] = mapped_column(String(300))
    legal_enforcement: Mapped[str | None] = mapped_column(String(300))
    legal_barriers: Mapped[str | None] = mapped_column(Text)
    legal_texts: Mapped[dict[str, str]] = mapped_column(JSON, default=dict, deferred=True)
    """Own words instead of the usual ones, by page and language (``privacy.de-x-einfach``)."""
    embed_hosts: Mapped[list[str]] = mapped_column(JSON, default=list)
    """Origins of the sites whose pages may show offers in a frame (``https://www.stadt.example``)."""
    is_example: Mapped[bool] = mapped_column(default=False)

    @property
    def number(self) -> int:
        """Its AGS as a number, for the audit log."""
        return int(self.ags)


class Provider(Base):
    """Who runs an offer: a firm, a school, a chamber, a counselling service ...

    ``contacts`` are its contact persons, each with ``name``, ``role``, ``email`` and ``phone`` (empty where unknown).
    Letters go to the first of them who has a mail address.
    """

    __tablename__ = "provider"
    __table_args__ = (one_of("kind", ProviderKind), UniqueConstraint("source_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"), index=True)
    source_id: Mapped[str] = mapped_column(String(120))
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(20))
    website: Mapped[str | None] = mapped_column(String(300))
    address: Mapped[str | None] = mapped_column(String(200))
    contacts: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list)
    is_archived: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    is_example: Mapped[bool] = mapped_column(default=False)

    @property
    def mail(self) -> str | None:
        """Where letters go."""
        return next((one["email"] for one in self.contacts if one.get("email")), None)


ORIGINAL = "de"
"""The language that an offer itself is written in."""
TOLD = (
    *("title", "summary", "description", "cost_note", "registration"),
    *("project_product", "project_equipment", "picture_alt"),
)
"""What an offer says in words of its own: these can be said in further languages."""


class OfferField(Base):
    """One Berufsfeld of an offer."""

    __tablename__ = "offer_field"
    __table_args__ = (one_of("field", Field), Index("ix_offer_field_field", "field", "offer_id"))

    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), primary_key=True)
    field: Mapped[str] = mapped_column(String(20), primary_key=True)


class OfferText(Base):
    """What an offer says in one more language (ISO 639, or ``de-x-einfach``). What is null is only there in German.

    ``is_checked``: somebody who knows the language has read it. ``made_from`` is the digest of the German texts that
    it was made from (:func:`digest_of`): another one than they have now means that they have changed since.
    ``rules`` are opening rules of its dates, by the German ones: of a rule that has changed there is none.
    ``folded`` follows from title and summary, as with the offer.
    """

    __tablename__ = "offer_text"
    __table_args__ = (
        CheckConstraint("length(title) BETWEEN 1 AND 160", name="title"),
        CheckConstraint(f"language <> '{ORIGINAL}'", name="language"),
    )

    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"), primary_key=True)
    language: Mapped[str] = mapped_column(String(12), primary_key=True)
    title: Mapped[str] = mapped_column(String(160))
    summary: Mapped[str] = mapped_column(String(300), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    cost_note: Mapped[str | None] = mapped_column(String(200))
    registration: Mapped[str | None] = mapped_column(String(300))
    project_product: Mapped[str | None] = mapped_column(String(200))
    project_equipment: Mapped[str | None] = mapped_column(String(200))
    picture_alt: Mapped[str | None] = mapped_column(String(300))
    rules: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    is_checked: Mapped[bool] = mapped_column(default=False)
    made_from: Mapped[str] = mapped_column(String(16))
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    folded: Mapped[str] = mapped_column(String(500), default="", deferred=True)


class Offer(Base):
    """What is offered. ``source_id`` is namespaced (``kassel:job-abend``): an import updates and never doubles.

    ``version`` rises with every change, so that of two people who change the same offer, the second notices. Some
    columns follow from others (see ``_follow``): ``folded``, title and summary as they are searched and sorted by,
    ``digest``, by which it is seen whether its texts have changed (null where it was not written for long), and
    ``review_on``, the day from which somebody should look whether all of it is still right; without one it is now.
    ``picture_alt`` says what the picture shows, for whoever does not see it: there is none without.
    """

    __tablename__ = "offer"
    __table_args__ = (
        UniqueConstraint("source_id"),
        one_of("kind", Kind),
        one_of("audience", Audience),
        one_of("status", OfferStatus),
        one_of("contact_kind", ContactKind),
        CheckConstraint("age_min BETWEEN 0 AND 99", name="age_min"),
        CheckConstraint("age_max BETWEEN 0 AND 99", name="age_max"),
        CheckConstraint("age_min <= age_max", name="ages_in_order"),
        CheckConstraint("cost_cents >= 0", name="cost"),
        CheckConstraint("length(title) BETWEEN 1 AND 160", name="title"),
        Index("ix_offer_municipality_ags", "municipality_ags", "status", "audience", "kind"),
        Index("ix_offer_review_on", "municipality_ags", "status", "review_on"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), index=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"))
    source_id: Mapped[str] = mapped_column(String(120))
    title: Mapped[str] = mapped_column(String(160))
    summary: Mapped[str] = mapped_column(String(300))
    description: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(String(20))
    audience: Mapped[str] = mapped_column(String(20), default=Audience.YOUNG_PEOPLE)
    status: Mapped[str] = mapped_column(String(20), default=OfferStatus.DRAFT)
    age_min: Mapped[int | None]
    age_max: Mapped[int | None]
    age_required: Mapped[bool] = mapped_column(default=False)
    cost_cents: Mapped[int | None]
    cost_note: Mapped[str | None] = mapped_column(String(200))
    languages: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    step_free: Mapped[bool | None]
    contact_kind: Mapped[str | None] = mapped_column(String(20))
    firms: Mapped[int | None]
    talk_minutes: Mapped[int | None]
    questions_beforehand: Mapped[bool | None]
    project_product: Mapped[str | None] = mapped_column(String(200))
    project_meetings: Mapped[int | None]
    project_equipment: Mapped[str | None] = mapped_column(String(200))
    project_consent: Mapped[bool | None]
    registration: Mapped[str | None] = mapped_column(String(300))
    registration_url: Mapped[str | None] = mapped_column(String(300))
    picture_key: Mapped[str | None] = mapped_column(ForeignKey("picture.key"), index=True)
    picture_alt: Mapped[str | None] = mapped_column(String(300))
    assured_date: Mapped[date | None]
    assurer: Mapped[str | None] = mapped_column(String(120))
    review_days: Mapped[int] = mapped_column(default=REVIEW_DAYS)
    is_example: Mapped[bool] = mapped_column(default=False)
    review_on: Mapped[date | None]
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    version: Mapped[int] = mapped_column(default=1)
    folded: Mapped[str] = mapped_column(String(500), default="", deferred=True)
    digest: Mapped[str | None] = mapped_column(String(16), deferred=True)
    vector: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012  # read once, by SQLAlchemy

    provider: Mapped[Provider] = relationship(lazy="joined")
    field_rows: Mapped[list[OfferField]] = relationship(cascade="all, delete-orphan", lazy="selectin")
    dates: Mapped[list[OfferDate]] = relationship(
        back_populates="offer", cascade="all, delete-orphan", order_by="OfferDate.starts_at"
    )
    texts: Mapped[list[OfferText]] = relationship(cascade="all, delete-orphan", order_by="OfferText.language")

    @property
    def fields(self) -> frozenset[str]:
        """The ids of its Berufsfelder."""
        return frozenset(row.field for row in self.field_rows)


def digest_of(offer: Offer) -> str:
    """What tells the texts of ``offer`` from all others: the beginning of their SHA-256."""
    told = json.dumps([getattr(offer, name) for name in TOLD])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@event.listens_for(Offer, "before_insert")
@event.listens_for(Offer, "before_update")
def _follow(_mapper: Mapper[Offer], _connection: Connection, offer: Offer) -> None:
    """Bring the columns up to date that follow from others."""
    offer.digest = digest_of(offer)
    _fold(offer)
    days = timedelta(days=REVIEW_DAYS if offer.review_days is None else offer.review_days)
    offer.review_on = offer.assured_date + days if offer.assured_date else None


@event.listens_for(OfferText, "before_insert")
@event.listens_for(OfferText, "before_update")
def _follow_text(_mapper: Mapper[OfferText], _connection: Connection, text: OfferText) -> None:
    """The same for a text."""
    _fold(text)


def _fold(row: Offer | OfferText) -> None:
    """Bring title and summary, as they are searched, up to date."""
    from catalog.hearing.folding import plain_letters  # reads word lists: only for whoever writes offers

    if any(get_history(row, name).has_changes() for name in ("title", "summary")):
        row.folded = plain_letters(f"{row.title} {row.summary}")[:500]


class OfferDate(Base):
    """When, where and how. Moments are UTC; ``lat``/``lon`` are WGS 84 degrees of the onsite place.

    ``*_taken`` are the seats that bookings hold, kept by :mod:`catalog.bookings.seats` alone.
    """

    __tablename__ = "offer_date"
    __table_args__ = (
        one_of("format", Format),
        one_of("status", DateStatus),
        CheckConstraint("starts_at IS NOT NULL OR opening_rule IS NOT NULL", name="has_start_or_rule"),
        CheckConstraint("ends_at IS NULL OR starts_at < ends_at", name="ends_after_start"),
        CheckConstraint("digital_seats >= 0", name="digital_seats"),
        CheckConstraint("onsite_seats >= 0", name="onsite_seats"),
        CheckConstraint("digital_taken >= 0", name="digital_taken"),
        CheckConstraint("onsite_taken >= 0", name="onsite_taken"),
        CheckConstraint("format <> 'onsite' OR digital_link IS NULL", name="no_link_onsite"),
        CheckConstraint("lat BETWEEN -90 AND 90", name="lat"),
        CheckConstraint("lon BETWEEN -180 AND 180", name="lon"),
        UniqueConstraint("offer_id", "starts_at", "format"),
        Index("ix_offer_date_cell", "cell", "lat", "lon", "starts_at", "offer_id", "format", "status"),
        Index("ix_offer_date_starts_at", "starts_at", "format", "offer_id", "status"),
        Index("ix_offer_date_onsite_ags", "onsite_ags", "lat", "starts_at"),
        Index("ix_offer_date_offer_id", "offer_id", "format", "starts_at", "status", "lat"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id", ondelete="CASCADE"))
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opening_rule: Mapped[str | None] = mapped_column(String(300))
    format: Mapped[str] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(10), default=DateStatus.SCHEDULED)
    note: Mapped[str | None] = mapped_column(String(300))
    digital_seats: Mapped[int | None]
    digital_taken: Mapped[int] = mapped_column(default=0, server_default="0")
    digital_link: Mapped[str | None] = mapped_column(String(500))
    digital_deadline: Mapped[datetime | None] = mapped_column(UtcDateTime)
    onsite_seats: Mapped[int | None]
    onsite_taken: Mapped[int] = mapped_column(default=0, server_default="0")
    onsite_deadline: Mapped[datetime | None] = mapped_column(UtcDateTime)
    onsite_place: Mapped[str | None] = mapped_column(String(200))
    onsite_address: Mapped[str | None] = mapped_column(String(200))
    onsite_ags: Mapped[str | None] = mapped_column(String(8))
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    cell: Mapped[int | None] = mapped_column(Computed(cell_of_sql("lat", "lon"), persisted=True), deferred=True)
    """The grid cell of the onsite place, kept by the database itself."""

    offer: Mapped[Offer] = relationship(back_populates="dates")
