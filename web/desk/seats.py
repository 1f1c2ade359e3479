"""How seats of an offer are given away here, and how many are taken."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from starlette.responses import Response
from wtforms import BooleanField, Form

from catalog.bookings.arranging import TALK_MINUTES, TooManyTalks, arrange, firms_of, lay_out_talks
from catalog.model import ACTIVE, CONFIRM_HOURS, HOLDING, Booking, BookingSetup, Offer, OfferDate
from catalog.vocabulary import BookingState, Format, Role
from web.desk.doors import Door, Visit
from web.desk.forms import flaws, text
from web.desk.municipality_settings import WithinField
from web.desk.people import dates_with_people

LONGEST_FIRMS = 4000
LONGEST_FIRM = 120
USUAL_MINUTES = 15


class SeatsForm(Form):
    """Whether seats are given away here, and what for a nickname is needed."""

    is_open = BooleanField("seats-open")
    nickname_purpose = text("seats-nickname-purpose", most=200)
    confirm_hours = WithinField("seats-confirm-hours", (1, 168))


@dataclass(frozen=True)
class DateSeats:
    """A date to come, with its seats by mode and its talks."""

    date: OfferDate
    taken: int
    waiting: int
    seats: str
    """How many there are, by mode; empty if nobody has said so."""
    firms: str
    """One a line."""
    minutes: int


class Seats:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/offers/{offer}/seats", self.show, Role.EDITOR),
            Door("POST", "/offers/{offer}/seats", self.save, Role.COORDINATOR),
            Door("POST", "/offers/{offer}/talks", self.divide, Role.COORDINATOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The page."""
        offer = _offer(visit)
        setup = visit.session.get(BookingSetup, offer.id)
        values = {"is_open": False, "confirm_hours": CONFIRM_HOURS}
        return _page(visit, offer, SeatsForm(obj=setup) if setup else SeatsForm(data=values))

    def save(self, visit: Visit) -> Response:
        """Settle it."""
        offer, form = _offer(visit), SeatsForm(visit.form)
        if not form.validate():
            return _page(visit, offer, form, status=422)
        arrange(
            visit.session,
            offer,
            is_open=bool(form.is_open.data),
            nickname_purpose=form.nickname_purpose.data or None,
            confirm_hours=form.confirm_hours.data or CONFIRM_HOURS,
        )
        return visit.go(f"/desk/offers/{offer.id}/seats", "saved")

    def divide(self, visit: Visit) -> Response:
        """Divide a date into talks, or no longer."""
        offer, back = _offer(visit), f"/desk/offers/{visit.number('offer')}/seats"
        wanted, minutes = str(visit.form.get("date", "")), str(visit.form.get("minutes", ""))
        dates = {str(date.id): date for date in offer.dates if date.starts_at and date.ends_at}
        if wanted not in dates or not (minutes.isascii() and minutes.isdecimal() and len(minutes) < 5):
            return visit.go(back, "seats-no-talks")
        typed = str(visit.form.get("firms", ""))[:LONGEST_FIRMS].splitlines()
        firms = list(dict.fromkeys(name for line in typed if (name := line.strip()[:LONGEST_FIRM])))
        if not TALK_MINUTES[0] <= int(minutes) <= TALK_MINUTES[1]:
            return visit.go(back, "seats-no-talks")
        try:
            number = lay_out_talks(visit.session, dates[wanted], firms, int(minutes), visit.now)
        except TooManyTalks:
            return visit.go(back, "seats-too-many-talks")
        return visit.go(back, "seats-talks", number)


def _offer(visit: Visit) -> Offer:
    return visit.row(Offer, "offer")


def _page(visit: Visit, offer: Offer, form: SeatsForm, status: int = 200) -> Response:
    return visit.page(
        "offer_seats.html",
        status,
        offer=offer,
        form=form,
        flaws=flaws(form),
        dates=_dates(visit, offer),
        people=dates_with_people(visit, [offer]),
        least=TALK_MINUTES[0],
        most=TALK_MINUTES[1],
    )


def _dates(visit: Visit, offer: Offer) -> list[DateSeats]:
    counted = visit.session.execute(
        select(Booking.date_id, Booking.state, func.count(Booking.id))
        .where(Booking.date_id.in_([date.id for date in offer.dates]), Booking.state.in_({*ACTIVE, *HOLDING}))
        .group_by(Booking.date_id, Booking.state)
    ).all()
    taken, waiting = Counter[int](), Counter[int]()
    for date_id, state, number in counted:
        assert date_id is not None
        taken[date_id] += number if state in HOLDING else 0
        waiting[date_id] += number if state == BookingState.WAITING else 0
    return [
        DateSeats(
            date,
            taken[date.id],
            waiting[date.id],
            _seats(visit, date),
            "\n".join(firms_of(visit.session, date.id)),
            offer.talk_minutes or USUAL_MINUTES,
        )
        for date in offer.dates
        if date.starts_at is not None and date.starts_at > visit.now
    ]


def _seats(visit: Visit, date: OfferDate) -> str:
    parts = {Format.ONSITE: date.onsite_seats, Format.DIGITAL: date.digital_seats}
    named = [f"{visit.office.name(f'format-{mode}')}: {seats}" for mode, seats in parts.items() if seats is not None]
    return ", ".join(named)
