"""The form of an offer: from a sheet to what is shown, and from what was typed back to a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from starlette.datastructures import FormData
from wtforms import (
    BooleanField,
    FieldList,
    Form,
    FormField,
    HiddenField,
    SelectField,
    SelectMultipleField,
    TextAreaField,
)

from catalog.moments import last_call, local_day, moment_at
from catalog.money import euros
from catalog.offers.sheet_rules import Fault, faults_of
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.places.gazetteer import Gazetteer
from catalog.places.locating import locate
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import SPOKEN, Audience, ContactKind, DateStatus, Field, Format, Kind, ProviderKind
from catalog.wish import Place
from web.desk.forms import (
    ClockField,
    CountField,
    DayField,
    EuroField,
    Flaw,
    Words,
    flaws,
    options,
    text,
    trimmed,
)
from web.forms import is_number

REVIEWS = (90, 180, 365)
YES, NO = "yes", "no"
FORM_NAMES = {
    "starts_at": "day",
    "ends_at": "end",
    "digital_deadline": "digital_until",
    "onsite_deadline": "onsite_until",
    "cost_cents": "euros",
}
"""The inputs in which a value of a sheet is typed, where they have another name."""
NEW_PROVIDER = "new"


def _lines(label: str) -> TextAreaField:
    return TextAreaField(label, filters=[trimmed])


def _choice(label: str, values: Iterable[str], names: str, empty: str = "unknown") -> SelectField:
    """One of ``values``, whose names are the texts ``names``-value; or none of them, which is called ``empty``."""
    pairs = [*([("", empty)] if empty else []), *((str(value), f"{names}-{value}") for value in values)]
    return SelectField(label, choices=options(pairs), default=pairs[0][0])


def _yes_or_no(label: str) -> SelectField:
    return SelectField(label, choices=options([("", "unknown"), (YES, "yes"), (NO, "no")]), default="")


class DateForm(Form):
    """One date: how, when, and per way of taking part where, for how many, until when to sign up."""

    number = HiddenField()
    """The id of the date; empty for a new one."""
    format = _choice("date-format", Format, "format", empty="")
    day = DayField("date-day")
    start = ClockField("date-start")
    end = ClockField("date-end")
    last_day = DayField("date-last-day")
    opening_rule = text("date-opening-rule", most=300)
    status = _choice("date-status", DateStatus, "date-status", empty="")
    note = text("date-note", most=300)
    digital_link = text("date-digital-link", most=500)
    digital_seats = CountField("date-digital-seats")
    digital_until = DayField("date-digital-until")
    onsite_place = text("date-onsite-place", most=200)
    onsite_address = text("date-onsite-address", most=200)
    onsite_seats = CountField("date-onsite-seats")
    onsite_until = DayField("date-onsite-until")
    remove = BooleanField("date-remove")


class OfferForm(Form):
    """An offer."""

    title = text("offer-title", most=160)
    summary = _lines("offer-summary")
    description = _lines("offer-description")
    provider_id = SelectField("offer-provider-id", default="")
    new_provider = text("offer-new-provider", most=200)
    new_provider_kind = _choice("offer-new-provider-kind", ProviderKind, "provider-kind", empty="")
    kind = SelectField(
        "offer-kind", choices=options([("", "choose"), *((kind.value, f"kind-{kind}") for kind in Kind)])
    )
    audience = _choice("offer-audience", Audience, "audience", empty="")
    fields = SelectMultipleField("offer-fields", choices=options((field.value, f"field-{field}") for field in Field))
    age_min = CountField("offer-age-min")
    age_max = CountField("offer-age-max")
    age_required = SelectField("offer-age-required", choices=options([(NO, "age-recommended"), (YES, "age-required")]))
    euros = EuroField("offer-cost-cents")
    cost_note = text("offer-cost-note", most=200)
    languages = SelectMultipleField("offer-languages", choices=options((code, f"spoken-{code}") for code in SPOKEN))
    step_free = _yes_or_no("offer-step-free")
    contact_kind = _choice("offer-contact-kind", ContactKind, "contact-kind")
    firms = CountField("offer-firms")
    talk_minutes = CountField("offer-talk-minutes")
    questions_beforehand = _yes_or_no("offer-questions-beforehand")
    project_product = text("offer-project-product", most=200)
    project_meetings = CountField("offer-project-meetings")
    project_equipment = text("offer-project-equipment", most=200)
    project_consent = _yes_or_no("offer-project-consent")
    registration = text("offer-registration", most=300)
    registration_url = text("offer-registration-url", most=300)
    picture_key = HiddenField()
    picture_alt = text("offer-picture-alt", most=300)
    picture_remove = BooleanField("offer-picture-remove")
    review_days = SelectField("offer-review-days", choices=options((str(days), f"review-{days}") for days in REVIEWS))
    is_example = BooleanField("offer-is-example")
    dates = FieldList(FormField(DateForm), "part-dates")
    version = HiddenField()
    """Of the offer when the form was made."""
    base = HiddenField()
    """The parts of the offer when the form was made, to tell what was changed in it and what elsewhere."""


def form_of(sheet: OfferSheet, providers: list[tuple[str, str]], now: datetime) -> OfferForm:
    """A form that shows ``sheet``, and those of its dates that can still be changed for anybody's good."""
    values: dict[str, Any] = {name: getattr(sheet, name) for name in _ALIKE}
    values |= {name: _told(getattr(sheet, name)) for name in _YES_OR_NO}
    values |= {
        "provider_id": str(sheet.provider_id or ""),
        "contact_kind": sheet.contact_kind or "",
        "fields": list(sheet.fields),
        "languages": list(sheet.languages or ()),
        "euros": euros(sheet.cost_cents),
        "review_days": str(sheet.review_days),
        "dates": [date_values(one) for one in sheet.dates if is_shown(one, now)],
    }
    return with_providers(OfferForm(data=values), providers)


def with_providers(form: OfferForm, providers: list[tuple[str, str]]) -> OfferForm:
    """The form with the providers that can be chosen, as (id, name)."""
    form.provider_id.choices = options([("", "choose"), *providers, (NEW_PROVIDER, "new-provider")])
    return form


def is_shown(sheet: DateSheet, now: datetime) -> bool:
    """Whether a date is in the form: those long over only make it long, and stay as they are."""
    end = sheet.ends_at or sheet.starts_at
    return end is None or end > now - timedelta(days=1)


def date_values(sheet: DateSheet) -> dict[str, Any]:
    """What the inputs of a date show."""
    start, end = (_local(moment) for moment in (sheet.starts_at, sheet.ends_at))
    is_longer = start is not None and end is not None and end.date() != start.date()
    return {
        "number": str(sheet.id or ""),
        "format": sheet.format,
        "day": start.date() if start else None,
        "start": start.time() if start else None,
        "end": end.time() if end else None,
        "last_day": end.date() if end and is_longer else None,
        "status": sheet.status,
        "digital_until": local_day(sheet.digital_deadline),
        "onsite_until": local_day(sheet.onsite_deadline),
        **{name: getattr(sheet, name) for name in _DATE_ALIKE},
    }


def read_form(
    form: OfferForm, base: OfferSheet, gazetteer: Gazetteer, home: Place, provider_id: int | None
) -> tuple[OfferSheet, list[Flaw]]:
    """What was typed as a sheet, and what is wrong with it.

    ``base`` is the offer as it was when the form was made: what no input shows is kept from there. ``provider_id`` is
    the provider, once it is known.
    """
    found = flaws_of_form(form)
    sheet = OfferSheet(
        **{name: getattr(form, name).data for name in _ALIKE},
        **{name: _meant(getattr(form, name).data) for name in _YES_OR_NO},
        provider_id=provider_id,
        contact_kind=form.contact_kind.data or None,
        fields=tuple(sorted(form.fields.data or ())),
        languages=tuple(one for one in SPOKEN if one in form.languages.data) if form.languages.data else None,
        cost_cents=form.euros.cents,
        review_days=next((days for days in REVIEWS if str(days) == form.review_days.data), REVIEWS[1]),
    )
    for name in _EMPTY_IS_NONE:
        setattr(sheet, name, getattr(sheet, name) or None)
    sheet.age_required = bool(sheet.age_required)
    if form.picture_remove.data:
        sheet.picture_key = sheet.picture_alt = None
    before = {one.id: one for one in base.dates}
    rows: list[int] = []
    for number, entry in enumerate(form.dates.entries):
        row = entry.form
        if row.remove.data or is_blank(row):
            continue
        was = before.get(row_id(row)) or DateSheet()
        read = _read_date(row, was)
        if read.onsite_address != was.onsite_address:
            found += _locate(read, gazetteer, home, row, number)
        sheet.dates.append(read)
        rows.append(number)
    if not any(found):
        found += [_flaw(form, fault, rows) for fault in faults_of(sheet)]
    return sheet, found


def flaws_of_form(form: OfferForm) -> list[Flaw]:
    """What cannot be read of a validated form."""
    found = [flaw for flaw in flaws(form) if flaw.id != "dates"]
    for number, entry in enumerate(form.dates.entries, start=1):
        if not entry.form.remove.data:
            found += [replace(flaw, row=number) for flaw in flaws(entry.form)]
    return found


def shown_numbers(form: OfferForm) -> set[int]:
    """The ids of the dates that the form shows, those to be removed included."""
    return {number for entry in form.dates.entries if (number := row_id(entry.form)) is not None}


def is_blank(row: Form) -> bool:
    """Whether nothing was typed into a new date."""
    typed = (
        "day",
        "start",
        "end",
        "last_day",
        "opening_rule",
        "note",
        "digital_link",
        "onsite_place",
        "onsite_address",
    )
    return not row["number"].data and not any(row[name].data or row[name].errors for name in typed)


def bound(form_data: FormData, providers: list[tuple[str, str]]) -> OfferForm:
    """The form as it was sent, validated."""
    form = with_providers(OfferForm(form_data), providers)
    form.validate()
    return form


_YES_OR_NO = ("age_required", "step_free", "questions_beforehand", "project_consent")
_ALIKE = (
    *("title", "summary", "description", "kind", "audience", "age_min", "age_max", "cost_note", "firms"),
    *("talk_minutes", "project_product", "project_meetings", "project_equipment", "registration"),
    *("registration_url", "picture_key", "picture_alt", "is_example"),
)
_EMPTY_IS_NONE = (
    *("cost_note", "project_product", "project_equipment", "registration", "registration_url"),
    *("picture_key", "picture_alt"),
)
_DATE_ALIKE = (
    *("opening_rule", "note", "digital_link", "digital_seats", "onsite_place", "onsite_address", "onsite_seats"),
)


def _told(value: bool | None) -> str:
    return "" if value is None else YES if value else NO


def _meant(value: str | None) -> Any:
    return {YES: True, NO: False}.get(value or "")


def _local(moment: datetime | None) -> datetime | None:
    return moment.astimezone(LOCAL) if moment else None


def row_id(row: Form) -> int | None:
    """The id of the date that a row of the form shows; None for a new one."""
    number = row["number"].data or ""
    return int(number) if is_number(number) else None


def _read_date(row: Any, before: DateSheet) -> DateSheet:
    """A row of the form. What it does not show, such as the minute of a deadline, stays as it was ``before``."""
    starts_at = moment_at(row.day.data, row.start.data) if row.day.data and row.start.data else None
    last = row.last_day.data or row.day.data
    sheet = replace(
        before,
        id=row_id(row),
        starts_at=starts_at,
        ends_at=moment_at(last, row.end.data) if starts_at and last and row.end.data else None,
        opening_rule=row.opening_rule.data or None,
        format=row.format.data,
        status=row.status.data,
        note=row.note.data or None,
        digital_link=row.digital_link.data or None,
        digital_seats=row.digital_seats.data,
        digital_deadline=_deadline(row.digital_until.data, starts_at, before.digital_deadline),
        onsite_place=row.onsite_place.data or None,
        onsite_address=row.onsite_address.data or None,
        onsite_seats=row.onsite_seats.data,
        onsite_deadline=_deadline(row.onsite_until.data, starts_at, before.onsite_deadline),
    )
    if sheet.format == Format.ONSITE:
        sheet.digital_link = sheet.digital_seats = sheet.digital_deadline = None
    if sheet.format == Format.DIGITAL:
        sheet.onsite_place = sheet.onsite_address = sheet.onsite_seats = sheet.onsite_deadline = None
        sheet.onsite_ags = sheet.lat = sheet.lon = None
    return sheet


def _deadline(day: date | None, starts_at: datetime | None, before: datetime | None) -> datetime | None:
    """The end of the last day, or the start itself if that is sooner."""
    if day is None:
        return None
    return before if before and local_day(before) == day else last_call(day, starts_at)


def _locate(sheet: DateSheet, gazetteer: Gazetteer, home: Place, row: Any, number: int) -> list[Flaw]:
    """Put the place of an address on the map. Without a town in it, it lies in the own one, nobody knows where."""
    sheet.onsite_ags, sheet.lat, sheet.lon = (home.ags if sheet.onsite_address else None), None, None
    if not sheet.onsite_address:
        return []
    found = locate(gazetteer, sheet.onsite_address, home)
    if found.place:
        sheet.onsite_ags, sheet.lat, sheet.lon = found.place.ags, found.place.lat, found.place.lon
    if found.candidates or found.is_unknown:
        names = " / ".join(place.label for place in found.candidates)
        key = "place-which" if found.candidates else "postcode"
        field = row.onsite_address
        return [Flaw(field.id, field.label.text, Words(f"wrong-{key}", {"names": names}), number + 1)]
    return []


def _flaw(form: OfferForm, fault: Fault, rows: list[int]) -> Flaw:
    """The input in which a fault of the sheet was typed."""
    name = FORM_NAMES.get(fault.name, fault.name)
    words = Words(f"wrong-{fault.key}", fault.values)
    if fault.date is None:
        field = form[name]
        return Flaw(field.id, field.label.text, words)
    number = rows[fault.date]
    field = form.dates.entries[number].form[name]
    return Flaw(field.id, field.label.text, words, number + 1)
