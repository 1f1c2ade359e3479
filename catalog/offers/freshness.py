"""How long an offer is believed: the rules of a municipality for what nobody has confirmed, as functions of dates.

Somebody looks at an offer and says that all of it is right (``assured_date``). After its review interval it is *due*
(``review_on``): it stands on the desk's first page, and its provider is reminded by mail, at most once in every
``remind_days``. ``mark_days`` later cards say when it was last confirmed. ``hide_days`` after it was due the chat no
longer finds it, until somebody confirms it. An offer that nobody ever confirmed is due, but there is no day to tell or
to count from: it is neither marked nor hidden.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, case, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.functions import GenericFunction

from catalog.model import Municipality, Offer

NEVER = 1_000_000
"""Days that stand for never: more than 2,700 years."""


class Freshness(StrEnum):
    """How far somebody may rely on an offer."""

    FRESH = "fresh"
    DUE = "due"
    MARKED = "marked"
    HIDDEN = "hidden"


@dataclass(frozen=True)
class Rules:
    """Of a municipality, in days after an offer was due; 0 for never. Between two reminders lie ``remind_days``."""

    remind_days: int
    mark_days: int
    hide_days: int


def rules_of(municipality: Municipality) -> Rules:
    """What a municipality has settled."""
    return Rules(municipality.remind_days, municipality.mark_days, municipality.hide_days)


def freshness(review_on: date | None, today: date, rules: Rules) -> Freshness:
    """How fresh an offer is whose confirmation was, or will be, due on ``review_on``."""
    if review_on is None:
        return Freshness.DUE
    over = (today - review_on).days
    if rules.hide_days and over > rules.hide_days:
        return Freshness.HIDDEN
    if rules.mark_days and over > rules.mark_days:
        return Freshness.MARKED
    return Freshness.DUE if over >= 0 else Freshness.FRESH


def may_remind(reminded_at: datetime | None, now: datetime, rules: Rules) -> bool:
    """Whether a provider that was last reminded then may be reminded again."""
    if not rules.remind_days:
        return False
    return reminded_at is None or now - reminded_at >= timedelta(days=rules.remind_days)


def marked(session: Session, offers: Iterable[Offer], today: date) -> dict[int, date]:
    """Of ``offers``, those that are to be marked, with the day on which they were last confirmed."""
    wanted = [offer for offer in offers if offer.assured_date and offer.review_on and offer.review_on <= today]
    if not wanted:
        return {}
    towns = session.scalars(select(Municipality).where(Municipality.ags.in_({one.municipality_ags for one in wanted})))
    rules = {town.ags: rules_of(town) for town in towns}
    return {
        offer.id: offer.assured_date
        for offer in wanted
        if offer.assured_date
        and freshness(offer.review_on, today, rules[offer.municipality_ags]) in (Freshness.MARKED, Freshness.HIDDEN)
    }


class days_between(GenericFunction[int]):  # noqa: N801  # named as it is in SQL
    """The days from the second day to the first; each database has its own way to say so."""

    type = Integer()
    inherit_cache = True


@compiles(days_between)
def _on_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    later, earlier = (compiler.process(one, **options) for one in element.clauses)
    return f"(CAST({later} AS DATE) - CAST({earlier} AS DATE))"


@compiles(days_between, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    later, earlier = (compiler.process(one, **options) for one in element.clauses)
    return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"


_OFFER, _TOWN = Offer.__table__.c, Municipality.__table__.c
_PATIENCE = (
    select(case((_TOWN.hide_days == 0, NEVER), else_=_TOWN.hide_days))
    .where(_TOWN.ags == _OFFER.municipality_ags)
    .correlate(Offer.__table__)
    .scalar_subquery()
)


def is_in_sight(today: ColumnElement[date]) -> ColumnElement[bool]:
    """The same as SQL: whether an offer is not hidden. For most, the first two conditions settle it."""
    over = func.days_between(today, _OFFER.review_on)
    return or_(_OFFER.review_on.is_(None), _OFFER.review_on > today, over <= _PATIENCE)
