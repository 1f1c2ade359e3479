"""A date to which people come is not taken from them without a word: they read why."""

from __future__ import annotations

from wtforms import Field

from catalog.bookings.crowds import waiting_for
from catalog.model import Offer
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.vocabulary import DateStatus
from web.desk.doors import Inside
from web.desk.forms import Flaw, Words
from web.desk.offer_form import OfferForm, row_id


def crowd_of(visit: Inside, offer: Offer) -> int:
    """How many have a seat at a date of ``offer`` that is not over, or wait for one."""
    return sum(waiting_for(visit.session, [date.id for date in offer.dates], visit.now).values())


def unexplained(visit: Inside, offer: Offer, form: OfferForm, sheet: OfferSheet) -> list[Flaw]:
    """What is missing where ``sheet`` calls off, postpones or deletes a date of ``offer`` at which people have seats.

    The reason they read is the note of the date, where it is another than before; a date that is deleted has none.
    """
    crowds = waiting_for(visit.session, [date.id for date in offer.dates], visit.now)
    wanted = {date.id: date for date in sheet.dates}
    before = {date.id: date for date in offer.dates}
    found = []
    for position, entry in enumerate(form.dates.entries, start=1):
        number = row_id(entry.form)
        if number is None or number not in crowds:
            continue
        if number not in wanted:
            found.append(_flaw(entry.form.remove, "booked", crowds[number], position))
        elif _is_off(wanted[number], before[number].status) and wanted[number].note in (None, before[number].note):
            found.append(_flaw(entry.form.note, "no-reason", crowds[number], position))
    return found


def _is_off(date: DateSheet, before: str) -> bool:
    return date.status != before and date.status in (DateStatus.CANCELLED, DateStatus.POSTPONED)


def _flaw(field: Field, key: str, count: int, position: int) -> Flaw:
    return Flaw(field.id, field.label.text, Words(f"wrong-{key}", {"count": count}), position)
