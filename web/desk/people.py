"""Who comes to a date, and who came: at the desk, and for the provider by its link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.bookings.attendance import (
    AFTER,
    DOOR,
    MARKS,
    attending,
    can_note,
    is_in_reach,
    note_attendance,
    with_people,
)
from catalog.bookings.told import moments_of
from catalog.figures.figures import faces_of_offer
from catalog.figures.suppression import FEWEST
from catalog.model import Booking, Offer, OfferDate
from catalog.vocabulary import OfferStatus, Role
from web.desk.doors import AnyDoor, Caller, Door, Inside, ProviderDoor, Visit
from web.desk.wording import Wording
from web.forms import is_number

PAGE = "/offers/{offer}/dates/{date}/people"


@dataclass(frozen=True)
class DatePeople:
    """A date with people who come, or came, and its line."""

    date: OfferDate
    line: str
    seated: int


class People:
    """The doors of this group."""

    def doors(self) -> list[AnyDoor]:
        """All of them."""
        return [
            Door("GET", PAGE, self.show, Role.COORDINATOR),
            Door("POST", PAGE, self.note, Role.COORDINATOR),
            ProviderDoor("GET", f"/by/{{token}}{PAGE}", self.show_caller),
            ProviderDoor("POST", f"/by/{{token}}{PAGE}", self.note_of_caller),
        ]

    def show(self, visit: Visit) -> Response:
        """The list at the desk."""
        date = _date(visit)
        back = f"/desk/offers/{date.offer_id}/seats"
        return visit.page("people.html", **_shown(visit, date), back=back, note_at=_path("/desk", date))

    def note(self, visit: Visit) -> Response:
        """Note at the desk who came."""
        date = _date(visit)
        return _note(visit, date, _path("/desk", date))

    def show_caller(self, caller: Caller) -> Response:
        """The list for the provider."""
        date = _date_of_caller(caller)
        note_at = _path(caller.own_path, date)
        return caller.page("by_link_people.html", **_shown(caller, date), note_at=note_at)

    def note_of_caller(self, caller: Caller) -> Response:
        """Note for the provider who came."""
        date = _date_of_caller(caller)
        return _note(caller, date, _path(caller.own_path, date))


def dates_with_people(inside: Inside, offers: list[Offer]) -> list[DatePeople]:
    """The dates of the offers to which somebody comes or came who is to be seen, the first one first."""
    dates = {date.id: date for offer in offers for date in offer.dates if date.starts_at}
    wording = Wording(inside.office, {})
    found = [
        DatePeople(dates[number], wording.row(dates[number]), seated)
        for number, seated in with_people(inside.session, list(dates)).items()
    ]
    return sorted(found, key=lambda one: (one.date.starts_at or inside.now, one.date.id))


def _date(inside: Inside) -> OfferDate:
    """The date of the address. Raises HTTPException 404 if the offer of the address has none of that number."""
    date = inside.session.get(OfferDate, inside.number("date"))
    if date is None or date.offer_id != inside.number("offer"):
        raise HTTPException(404)
    return date


def _date_of_caller(caller: Caller) -> OfferDate:
    """The same; raises HTTPException 404 if it is too early or too late for the link, too."""
    date = _date(caller)
    moments = moments_of(date, None)
    if date.offer.status == OfferStatus.ARCHIVED or moments is None or not is_in_reach(*moments, caller.now):
        raise HTTPException(404)
    return date


def _path(beginning: str, date: OfferDate) -> str:
    return beginning + PAGE.format(offer=date.offer_id, date=date.id)


def _shown(inside: Inside, date: OfferDate) -> dict[str, Any]:
    line = Wording(inside.office, {}).row(date)
    return {
        "offer": date.offer,
        "date": date,
        "line": line,
        "faces": faces_of_offer(inside.session, date.offer_id, inside.today),
        "fewest": FEWEST,
        "people": attending(inside.session, date),
        "now": inside.now,
        "can_note": lambda one: can_note(one.starts_at, inside.now),
        "door_minutes": int(DOOR.total_seconds() // 60),
        "days_after": AFTER.days,
    }


def _note(inside: Inside, date: OfferDate, path: str) -> Response:
    """Note what the pressed button says, and go back to where it is. Twice the same is the same."""
    mark, _, number = str(inside.form.get("note", "")).partition(".")
    if mark not in MARKS or not is_number(number):
        return inside.go(path)
    booking = inside.session.get(Booking, int(number))
    if booking is None or booking.date_id != date.id or not note_attendance(booking, mark, inside.now):
        return inside.go(path, "people-gone")
    return inside.go(f"{path}#p{booking.id}")
