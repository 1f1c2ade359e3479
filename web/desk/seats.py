"""How seats of an offer are given away here, and how many are taken."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import func, select
from starlette.responses import Response
from wtforms import BooleanField, Form

from catalog.bookings.arranging import TALK_MINUTES, TooManyTalks, arrange, firms_of, lay_out_talks
from catalog.model import ACTIVE, CONFIRM_HOURS, HOLDING, Booking, BookingSetup, BookingSlot, Offer, OfferDate
from catalog.vocabulary import BookingState, Format, Role
from web.desk.doors import Door, Visit
from web.desk.forms import Flaw, Words, Wrong, flaws, text
from web.desk.municipality_settings import WithinField
from web.desk.people import dates_with_people
from web.forms import is_number

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
    minutes: str
    talks: int
    """How many it is divided into."""


@dataclass(frozen=True)
class TypedTalks:
    """How a date is to be divided, as it was typed."""

    date_id: int
    firms: str
    """One a line."""
    minutes: str

    @property
    def names(self) -> list[str]:
        """The firms, each once."""
        lines = self.firms[:LONGEST_FIRMS].splitlines()
        return list(dict.fromkeys(name for line in lines if (name := line.strip()[:LONGEST_FIRM])))

    def length(self, whole: timedelta) -> int:
        """Minutes of a talk, at least one of which fits into ``whole``. Raises Wrong."""
        minutes = int(self.minutes) if is_number(self.minutes) else 0
        if not TALK_MINUTES[0] <= minutes <= TALK_MINUTES[1]:
            raise Wrong("talks-minutes", least=TALK_MINUTES[0], most=TALK_MINUTES[1])
        if self.names and timedelta(minutes=minutes) > whole:
            raise Wrong("talks-longer", whole=int(whole / timedelta(minutes=1)))
        return minutes

    def over(self, date: DateSeats) -> DateSeats:
        """``date`` with what was typed, if it is the one it was typed for."""
        is_it = date.date.id == self.date_id
        return replace(date, firms=self.firms, minutes=self.minutes) if is_it else date


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
        return _page(visit, offer, _form_now(visit, offer))

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
        offer = _offer(visit)
        date = next((one for one in offer.dates if str(one.id) == visit.form.get("date")), None)
        if date is None or date.starts_at is None or date.ends_at is None:
            return visit.go(f"/desk/offers/{offer.id}/seats", "seats-date-gone")
        typed = TypedTalks(date.id, str(visit.form.get("firms", "")), str(visit.form.get("minutes", "")).strip())
        try:
            number = lay_out_talks(
                visit.session, date, typed.names, typed.length(date.ends_at - date.starts_at), visit.now
            )
        except TooManyTalks:
            wrong = Flaw(f"firms-{date.id}", "seats-firms", Words("wrong-talks-many"))
        except Wrong as problem:
            wrong = Flaw(f"minutes-{date.id}", "seats-minutes", problem.words)
        else:
            return visit.go(f"/desk/offers/{offer.id}/seats", "seats-talks", number)
        return _page(visit, offer, _form_now(visit, offer), 422, typed, [wrong])


def _offer(visit: Visit) -> Offer:
    return visit.row(Offer, "offer")


def _form_now(visit: Visit, offer: Offer) -> SeatsForm:
    setup = visit.session.get(BookingSetup, offer.id)
    return SeatsForm(obj=setup) if setup else SeatsForm(data={"is_open": False, "confirm_hours": CONFIRM_HOURS})


def _page(
    visit: Visit,
    offer: Offer,
    form: SeatsForm,
    status: int = 200,
    typed: TypedTalks | None = None,
    wrong: list[Flaw] | None = None,
) -> Response:
    dates = [typed.over(one) if typed else one for one in _dates(visit, offer)]
    return visit.page(
        "offer_seats.html",
        status,
        offer=offer,
        form=form,
        flaws=wrong or flaws(form),
        dates=dates,
        people=dates_with_people(visit, [offer]),
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
            *_talks(visit, offer, date),
        )
        for date in offer.dates
        if date.starts_at is not None and date.starts_at > visit.now
    ]


def _talks(visit: Visit, offer: Offer, date: OfferDate) -> tuple[str, int]:
    """How many minutes a talk of ``date`` is, or would be, and how many there are."""
    talks = visit.session.scalars(select(BookingSlot).where(BookingSlot.date_id == date.id)).all()
    usual = offer.talk_minutes or USUAL_MINUTES
    minutes = int((talks[0].ends_at - talks[0].starts_at) / timedelta(minutes=1)) if talks else usual
    return str(minutes), len(talks)


def _seats(visit: Visit, date: OfferDate) -> str:
    parts = {Format.ONSITE: date.onsite_seats, Format.DIGITAL: date.digital_seats}
    named = [f"{visit.office.name(f'format-{mode}')}: {seats}" for mode, seats in parts.items() if seats is not None]
    return ", ".join(named)
