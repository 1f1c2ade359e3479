"""What needs somebody at a desk today: people who wait, offers to confirm, dates that lack something, drafts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from catalog.model import HOLDING, SEATED, Booking, CalendarFeed, GroupRequest, Handoff, ImportRun, Offer, OfferDate
from catalog.offers.listing import Listing, conditions_of
from catalog.providers.proposals import open_proposals
from catalog.vocabulary import DateStatus, Format, ImportStatus, OfferStatus, RequestStatus

SHOWN = 5
"""Of each duty that are named on the page; the rest is one click away."""
LOOKED_AT = timedelta(days=7)
"""For how long an import that went wrong is a task: by then it was done again, or is not missed."""
AT_THE_DOOR = timedelta(hours=18)
"""So long around its beginning, who comes to a date is one click from the first page."""
AHEAD = timedelta(days=7)
"""What lacks something within a week is urgent."""


@dataclass(frozen=True)
class Gap:
    """A date this week that people cannot get to: ``lacks`` is ``link`` or ``place``."""

    offer_id: int
    title: str
    starts_at: datetime
    lacks: str


@dataclass(frozen=True)
class Meeting:
    """A date about now to which people come who have a seat."""

    offer_id: int
    date_id: int
    title: str
    starts_at: datetime


@dataclass(frozen=True)
class Duty:
    """A kind of task: how many there are, and the first of them as (id, title)."""

    count: int
    first: tuple[tuple[int, str], ...]


def offers_to(session: Session, listing: Listing, now: datetime, today: date) -> Duty:
    """The offers that ``listing`` finds, those waiting longest first."""
    conditions = conditions_of(session, listing, now, today)
    count = session.scalar(select(func.count(Offer.id)).where(*conditions)) or 0
    rows: list[Any] = []
    if count:
        oldest = (Offer.review_on.is_not(None), Offer.review_on, Offer.updated_at, Offer.id)
        rows = list(session.execute(select(Offer.id, Offer.title).where(*conditions).order_by(*oldest).limit(SHOWN)))
    return Duty(count, tuple((row.id, row.title) for row in rows))


def proposals_to_decide(session: Session) -> Duty:
    """What providers propose, the oldest first."""
    waiting = open_proposals(session)
    return Duty(len(waiting), tuple((one.id, one.title) for one in waiting[:SHOWN]))


def groups_to_answer(session: Session) -> Duty:
    """Schools that ask for places for a group, the longest waiting first, by what they ask for."""
    waiting = select(GroupRequest.id, Offer.title).join(Offer, Offer.id == GroupRequest.offer_id)
    rows = session.execute(waiting.where(GroupRequest.status == RequestStatus.OPEN).order_by(GroupRequest.id)).all()
    return Duty(len(rows), tuple((row.id, row.title) for row in rows[:SHOWN]))


def gaps(session: Session, now: datetime) -> list[Gap]:
    """Dates of published offers within a week that have no link or no place, the soonest first."""
    rows = session.execute(
        select(Offer.id, Offer.title, OfferDate.starts_at, _no_link())
        .join(OfferDate, OfferDate.offer_id == Offer.id)
        .where(
            Offer.status == OfferStatus.PUBLISHED,
            OfferDate.status == DateStatus.SCHEDULED,
            OfferDate.starts_at.between(now, now + AHEAD),
            or_(_no_link(), _no_place()),
        )
        .order_by(OfferDate.starts_at, Offer.id)
    )
    return [
        Gap(number, title, start, "link" if no_link else "place") for number, title, start, no_link in rows if start
    ]


def meetings(session: Session, now: datetime) -> list[Meeting]:
    """The dates about now for which somebody has a seat that was given away here, the first one first."""
    has_people = (
        select(Booking.id).where(Booking.date_id == OfferDate.id, Booking.state.in_({*HOLDING, *SEATED})).exists()
    )
    about_now = (
        OfferDate.status == DateStatus.SCHEDULED,
        OfferDate.starts_at.between(now - AT_THE_DOOR, now + AT_THE_DOOR),
    )
    rows = session.execute(
        select(Offer.id, OfferDate.id, Offer.title, OfferDate.starts_at)
        .join(OfferDate, OfferDate.offer_id == Offer.id)
        .where(*about_now, has_people)
        .order_by(OfferDate.starts_at, OfferDate.id)
    )
    return [Meeting(offer, date, title, start) for offer, date, title, start in rows if start]


def waiting_messages(session: Session) -> Duty:
    """Messages of young people without an answer, the longest waiting first, by the beginning of their last words."""
    waiting = select(Handoff).where(Handoff.is_waiting)
    rows = session.scalars(waiting.order_by(Handoff.changed_at, Handoff.id).limit(SHOWN)).all()
    return Duty(_count(session, waiting), tuple((row.id, row.texts[-1].text) for row in rows))


def unsettled_imports(session: Session, now: datetime) -> Duty:
    """Imports that wait for somebody's word, and those of the last days that could not take everything."""
    wrong = or_(
        ImportRun.status == ImportStatus.FAILED, and_(ImportRun.status == ImportStatus.DONE, ImportRun.wrong > 0)
    )
    waits = ImportRun.status.in_((ImportStatus.MAPPING, ImportStatus.CHECKED))
    chosen = select(ImportRun).where(or_(waits, and_(wrong, ImportRun.created_at > now - LOOKED_AT)))
    rows = session.scalars(chosen.order_by(ImportRun.created_at.desc(), ImportRun.id).limit(SHOWN))
    return Duty(_count(session, chosen), tuple((row.id, row.file_name) for row in rows))


def silent_calendars(session: Session) -> Duty:
    """Calendars that could not be fetched the last time."""
    return Duty(_count(session, select(CalendarFeed).where(CalendarFeed.problem != "")), ())


def _count(session: Session, chosen: Select[Any]) -> int:
    return session.scalar(chosen.with_only_columns(func.count(), maintain_column_froms=True)) or 0


def _no_link() -> ColumnElement[bool]:
    return and_(OfferDate.format != Format.ONSITE, or_(OfferDate.digital_link.is_(None), OfferDate.digital_link == ""))


def _no_place() -> ColumnElement[bool]:
    nowhere = and_(OfferDate.onsite_place.is_(None), OfferDate.onsite_address.is_(None))
    return and_(OfferDate.format != Format.DIGITAL, nowhere)
