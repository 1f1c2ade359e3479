"""What may stand in an entry of the pilot files. A key that is absent means "unknown" and stays unknown."""

from __future__ import annotations

from datetime import time
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic import Field as Constrained

from catalog.model import ORIGINAL
from catalog.vocabulary import Audience, ContactKind, Field, Format, Kind, ProviderKind

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Ags = Annotated[str, Constrained(pattern=r"^(0[1-9]|1[0-6])\d{6}$")]
SourceId = Annotated[str, Constrained(pattern=r"^[a-z]+:[a-z0-9-]+$", max_length=120)]
Language = Annotated[str, Constrained(pattern=r"^[a-z]{2,3}$")]
TextLanguage = Annotated[str, Constrained(pattern=r"^[a-z]{2,3}(-x-[a-z]+)?$", max_length=12)]
Url = Annotated[str, Constrained(pattern=r"^https://\S+$", max_length=300)]
Age = Annotated[int, Constrained(ge=0, le=99)]
Count = Annotated[int, Constrained(ge=1)]
Latitude = Annotated[float, Constrained(ge=47.0, le=55.2)]
"""Degrees; the ends of Germany (List, Haldenwanger Eck)."""
Longitude = Annotated[float, Constrained(ge=5.8, le=15.1)]
"""Degrees; the ends of Germany (Isenbruch, Neißeaue)."""


class Part(BaseModel):
    """A mapping in a file. Unknown keys and values of a wrong type are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PlaceEntry(Part):
    """Where one goes."""

    name: Annotated[str, Constrained(min_length=1, max_length=200)]
    address: Annotated[str, Constrained(min_length=1, max_length=200)]
    ags: Ags
    lat: Latitude
    lon: Longitude


class DigitalEntry(Part):
    """Attending from anywhere. ``deadline_days``: sign up until the end of so many days before."""

    seats: Annotated[int, Constrained(ge=0)] | None = None
    link: Url | None = None
    deadline_days: Annotated[int, Constrained(ge=0, le=60)] | None = None


class OnsiteEntry(Part):
    """Attending on the spot. Without ``place`` it is where the provider is."""

    seats: Annotated[int, Constrained(ge=0)] | None = None
    place: PlaceEntry | None = None
    deadline_days: Annotated[int, Constrained(ge=0, le=60)] | None = None


class DateEntry(Part):
    """When, where and how: in so many days, in the next school holidays but so many, or all year (``standing``).

    ``weekday`` moves on to the next such day. ``days`` is the number of days in a row, ``minutes`` the length of each.
    """

    in_days: Annotated[int, Constrained(ge=1, le=365)] | None = None
    in_holidays: Annotated[int, Constrained(ge=1, le=4)] | None = None
    standing: Annotated[str, Constrained(min_length=1, max_length=300)] | None = None
    weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] | None = None
    at: Annotated[str, Constrained(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    minutes: Annotated[int, Constrained(ge=5, le=1440)] | None = None
    days: Annotated[int, Constrained(ge=1, le=30)] = 1
    format: Annotated[Format, Constrained(strict=False)]
    note: Annotated[str, Constrained(max_length=300)] | None = None
    digital: DigitalEntry | None = None
    onsite: OnsiteEntry | None = None

    @property
    def clock(self) -> time:
        """The time of day at which it begins, Europe/Berlin."""
        return time.fromisoformat(self.at or "00:00")

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        if [self.in_days, self.in_holidays, self.standing].count(None) != 2:
            raise ValueError("needs exactly one of in_days, in_holidays and standing")
        if self.standing is None and self.at is None:
            raise ValueError("needs a time (at)")
        if self.standing is not None and (self.at or self.weekday or self.minutes):
            raise ValueError("is standing, so it has no weekday, at or minutes")
        if self.format is Format.ONSITE and self.digital is not None:
            raise ValueError("is onsite, so it has no digital part (seats, link)")
        if self.format is Format.DIGITAL and self.onsite is not None:
            raise ValueError("is digital, so it has no onsite part (seats, place)")
        if self.format is not Format.ONSITE and self.digital is None:
            raise ValueError(f"is {self.format}, so it needs a digital part")
        if self.format is not Format.DIGITAL and self.onsite is None:
            raise ValueError(f"is {self.format}, so it needs an onsite part")
        return self


class AgesEntry(Part):
    """Whom it is meant for, in years. ``required``: others cannot come; else it is a recommendation."""

    min: Age | None = None
    max: Age | None = None
    required: bool = False

    @model_validator(mode="after")
    def _are_in_order(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("needs min or max")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError("min is above max")
        return self


class CostEntry(Part):
    """What it costs for the person who takes part, in euro cents."""

    cents: Annotated[int, Constrained(ge=0)] | None = None
    note: Annotated[str, Constrained(max_length=200)] | None = None


class ContactEntry(Part):
    """Whom one meets, in how many firms, and for how long each talk is (minutes)."""

    kind: Annotated[ContactKind, Constrained(strict=False)]
    firms: Count | None = None
    minutes: Count | None = None
    questions_beforehand: bool | None = None


class ProjectEntry(Part):
    """What a group makes. ``consent``: showing it to others needs everybody's consent."""

    product: Annotated[str, Constrained(min_length=1, max_length=200)]
    meetings: Count | None = None
    equipment: Annotated[str, Constrained(max_length=200)] | None = None
    consent: bool | None = None


class RegistrationEntry(Part):
    """How to sign up."""

    text: Annotated[str, Constrained(min_length=1, max_length=300)]
    url: Url | None = None


class BookingEntry(Part):
    """That seats are given away here, and what a nickname is needed for, if one is."""

    nickname_purpose: Annotated[str, Constrained(min_length=1, max_length=200)] | None = None


class TextEntry(Part):
    """What an offer says in one more language. ``rules``: those of its standing dates, by the German ones."""

    title: Annotated[str, Constrained(min_length=1, max_length=160)]
    summary: Annotated[str, Constrained(min_length=1, max_length=300)]
    description: str = ""
    cost_note: Annotated[str, Constrained(max_length=200)] | None = None
    registration: Annotated[str, Constrained(max_length=300)] | None = None
    project_product: Annotated[str, Constrained(max_length=200)] | None = None
    project_equipment: Annotated[str, Constrained(max_length=200)] | None = None
    rules: dict[str, Annotated[str, Constrained(min_length=1, max_length=300)]] = {}
    checked: bool = False


class OfferEntry(Part):
    """One offer with its dates."""

    source_id: SourceId
    provider: SourceId
    title: Annotated[str, Constrained(min_length=1, max_length=160)]
    summary: Annotated[str, Constrained(min_length=1, max_length=300)]
    description: str = ""
    kind: Annotated[Kind, Constrained(strict=False)]
    audience: Annotated[Audience, Constrained(strict=False)] = Audience.YOUNG_PEOPLE
    fields: Annotated[list[Annotated[Field, Constrained(strict=False)]], Constrained(min_length=1)]
    ages: AgesEntry | None = None
    cost: CostEntry | None = None
    languages: Annotated[list[Language], Constrained(min_length=1)] | None = None
    step_free: bool | None = None
    contact: ContactEntry | None = None
    project: ProjectEntry | None = None
    registration: RegistrationEntry | None = None
    booking: BookingEntry | None = None
    texts: dict[TextLanguage, TextEntry] = {}
    dates: Annotated[list[DateEntry], Constrained(min_length=1)]

    @model_validator(mode="after")
    def _is_told_in_other_languages(self) -> Self:
        if ORIGINAL in self.texts:
            raise ValueError(f"is written in {ORIGINAL} itself, so that is none of its texts")
        if unknown := {rule for text in self.texts.values() for rule in text.rules} - {
            one.standing for one in self.dates
        }:
            raise ValueError(f"has no date that is standing {', '.join(sorted(unknown))}")
        return self


class ProviderEntry(Part):
    """Who runs offers. ``place`` is where its onsite dates are unless they say otherwise."""

    source_id: SourceId
    name: Annotated[str, Constrained(min_length=1, max_length=200)]
    kind: Annotated[ProviderKind, Constrained(strict=False)]
    website: Url | None = None
    is_example: bool
    place: PlaceEntry | None = None


class MunicipalityContact(Part):
    """A human to turn to."""

    name: Annotated[str, Constrained(min_length=1, max_length=200)]
    phone: Annotated[str, Constrained(max_length=60)] | None = None
    email: Annotated[str, Constrained(pattern=r"^\S+@\S+\.\S+$", max_length=200)] | None = None
    hours: Annotated[str, Constrained(max_length=200)] | None = None
    address: Annotated[str, Constrained(max_length=200)] | None = None


class MunicipalityEntry(Part):
    """A municipality and the folder of its providers and offers."""

    ags: Ags
    name: Annotated[str, Constrained(min_length=1, max_length=120)]
    folder: Annotated[str, Constrained(pattern=r"^[a-z-]+$")]
    state: Annotated[str, Constrained(pattern=r"^[A-Z]{2}$")]
    lat: Latitude
    lon: Longitude
    radius_km: Annotated[int, Constrained(ge=1, le=200)]
    neighbours: list[Ags]
    contact: MunicipalityContact
    is_example: bool
