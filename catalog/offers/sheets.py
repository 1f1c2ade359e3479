"""An offer as it is worked on: plain values that a form fills, rules check, and two people's changes are compared by.

A *sheet* holds what a person can change about an offer and its dates. Its *parts* are the same values as JSON, under
the names that the audit log uses (``title``, ``fields``, ``date:17`` ...).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from catalog.desk.audit import DATE, jsonable
from catalog.model import Offer, OfferDate
from catalog.vocabulary import Audience, DateStatus, Format

NEW = "new-"
"""Stands in the name of the part for a date that has no id yet, before its number."""


@dataclass
class DateSheet:
    """One date. The attributes mean what those of :class:`OfferDate` mean."""

    id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    opening_rule: str | None = None
    format: str = Format.ONSITE
    status: str = DateStatus.SCHEDULED
    note: str | None = None
    digital_seats: int | None = None
    digital_link: str | None = None
    digital_deadline: datetime | None = None
    onsite_seats: int | None = None
    onsite_deadline: datetime | None = None
    onsite_place: str | None = None
    onsite_address: str | None = None
    onsite_ags: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass
class OfferSheet:
    """An offer. The attributes mean what those of :class:`Offer` mean; ``dates`` may be some of its dates only."""

    provider_id: int | None = None
    title: str = ""
    summary: str = ""
    description: str = ""
    kind: str = ""
    audience: str = Audience.YOUNG_PEOPLE
    fields: tuple[str, ...] = ()
    age_min: int | None = None
    age_max: int | None = None
    age_required: bool = False
    cost_cents: int | None = None
    cost_note: str | None = None
    languages: tuple[str, ...] | None = None
    step_free: bool | None = None
    contact_kind: str | None = None
    firms: int | None = None
    talk_minutes: int | None = None
    questions_beforehand: bool | None = None
    project_product: str | None = None
    project_meetings: int | None = None
    project_equipment: str | None = None
    project_consent: bool | None = None
    registration: str | None = None
    registration_url: str | None = None
    picture_key: str | None = None
    picture_alt: str | None = None
    review_days: int = 180
    is_example: bool = False
    dates: list[DateSheet] = field(default_factory=list)


MOMENTS = ("starts_at", "ends_at", "digital_deadline", "onsite_deadline")
DATE_VALUES = tuple(one.name for one in fields(DateSheet) if one.name != "id")
OFFER_VALUES = tuple(one.name for one in fields(OfferSheet) if one.name not in ("fields", "languages", "dates"))
"""Attributes that offer and sheet have alike."""
LATER = frozenset({"picture_key", "picture_alt"})
"""Those that parts kept by an earlier Lotse (of proposals, of open forms) do not have."""


def sheet_of(offer: Offer) -> OfferSheet:
    """The sheet of an offer with all its dates."""
    return OfferSheet(
        **{name: getattr(offer, name) for name in OFFER_VALUES},
        fields=tuple(sorted(offer.fields)),
        languages=tuple(offer.languages) if offer.languages is not None else None,
        dates=[date_sheet_of(date) for date in offer.dates],
    )


def date_sheet_of(date: OfferDate) -> DateSheet:
    """The sheet of one date."""
    return DateSheet(id=date.id, **{name: getattr(date, name) for name in DATE_VALUES})


def parts_of(sheet: OfferSheet) -> dict[str, Any]:
    """The parts of a sheet as JSON values."""
    parts = {name: jsonable(getattr(sheet, name)) for name in OFFER_VALUES}
    parts["fields"] = sorted(sheet.fields)
    parts["languages"] = list(sheet.languages) if sheet.languages is not None else None
    for number, date in enumerate(sheet.dates):
        name = f"{DATE}{date.id}" if date.id is not None else f"{DATE}{NEW}{number}"
        parts[name] = parts_of_date(date)
    return parts


def parts_of_date(date: DateSheet) -> dict[str, Any]:
    """The values of a date as JSON."""
    return {value: jsonable(getattr(date, value)) for value in DATE_VALUES}


def sheet_from(parts: dict[str, Any]) -> OfferSheet:
    """The inverse of :func:`parts_of`. Raises KeyError, TypeError or ValueError for what is none.

    Parts that were kept before an offer had a picture have none.
    """
    languages = parts["languages"]
    return OfferSheet(
        **{name: parts[name] for name in OFFER_VALUES if name in parts or name not in LATER},
        fields=tuple(parts["fields"]),
        languages=tuple(languages) if languages is not None else None,
        dates=[date_sheet_from(name, values) for name, values in parts.items() if name.startswith(DATE)],
    )


def date_sheet_from(name: str, values: dict[str, Any]) -> DateSheet:
    """The date that is the part ``name``."""
    number = name.removeprefix(DATE)
    filled: dict[str, Any] = {value: values[value] for value in DATE_VALUES}
    for moment in MOMENTS:
        filled[moment] = datetime.fromisoformat(filled[moment]) if filled[moment] else None
    return DateSheet(id=None if number.startswith(NEW) else int(number), **filled)


@dataclass(frozen=True)
class Merged:
    """Two people's changes of the same sheet, brought together."""

    sheet: OfferSheet
    taken: tuple[str, ...]
    """Names of parts that only the other person changed: theirs are in ``sheet``."""
    disputed: tuple[str, ...]
    """Names of parts that both changed differently: mine are in ``sheet``."""


def merge(base: dict[str, Any], stored: dict[str, Any], mine: dict[str, Any]) -> Merged:
    """Bring ``mine`` (made from ``base``) together with what has been ``stored`` since. All three are parts."""
    together, taken, disputed = merge_parts(base, stored, mine)
    return Merged(sheet_from(together), taken, disputed)


def merge_parts(
    base: dict[str, Any], stored: dict[str, Any], mine: dict[str, Any]
) -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]:
    """The parts of :func:`merge` for whatever is worked on in parts: those together, names taken, names disputed."""
    together: dict[str, Any] = {}
    taken, disputed = [], []
    for name in [*mine, *(name for name in stored if name not in mine)]:
        was, theirs, ours = base.get(name), stored.get(name), mine.get(name)
        is_theirs = ours == was and theirs != was
        if is_theirs:
            taken.append(name)
        elif theirs not in (was, ours):
            disputed.append(name)
        chosen = theirs if is_theirs else ours
        if chosen is not None or not name.startswith(DATE):
            together[name] = chosen
    return together, tuple(taken), tuple(disputed)
