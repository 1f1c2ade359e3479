"""The figures of a municipality's chats in a quarter or a year, as they may be shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.figures.counting import face_key, quarter_of, week_of
from catalog.figures.suppression import Span, Week, parts, spans, total
from catalog.model import MonthlyCount, Recommendation, WeeklyCount
from catalog.vocabulary import CountKind, Face

TOTALS = (
    *(CountKind.CHAT, CountKind.SEARCH, CountKind.SHOWN, CountKind.OPENED, CountKind.SIGNUP, CountKind.BOOKED),
    CountKind.HANDOFF,
)
"""Kinds with one figure each."""
OUTCOMES = ("answered", "offered", "unanswered")
"""What can become of a question."""
PERIOD = re.compile(r"(20\d\d)(-Q[1-4])?")
"""A quarter ("2026-Q4") or a year ("2026"). Weeks belong to the quarter of their Thursday."""
CRISIS_STEP = 10
"""Nobody knows how many people are behind the count of crises: it is only told in steps, and none below the first."""


@dataclass(frozen=True)
class Figures:
    """All that may be shown of a period. None is a figure that may not."""

    period: str
    until: date
    """The Sunday up to which weeks are counted."""
    totals: dict[str, int | None]
    chats: list[Span]
    searches: list[Span]
    fields: dict[str, int]
    gaps: dict[str, int]
    """Searches without any exact result, by ``field|age band|format``."""
    outcomes: dict[str, int]
    answered_share: float | None
    """Of the questions, those that were answered at once: 0 to 1."""
    languages: dict[str, int]
    faces: dict[Face, int]
    """Whether dates were of use."""
    codes: dict[str, int]
    labels: dict[str, str]
    """Of the codes."""
    crises: dict[str, int]
    """By month: at least so often help lines were shown, in all municipalities together; 0 for fewer than the step."""


def periods(session: Session, today: date) -> list[str]:
    """Those there is something of, and the running quarter; the newest first, years before their quarters."""
    weeks = session.scalars(select(WeeklyCount.week).distinct())
    quarters = {quarter_of(week) for week in weeks} | {quarter_of(week_of(today))}
    years = {quarter[:4] for quarter in quarters}
    return sorted(quarters, reverse=True) + sorted(years, reverse=True)


def figures_of(session: Session, period: str, today: date) -> Figures:
    """The figures of ``period``, without the running week. The session sees one municipality only."""
    this_week = week_of(today)
    rows = session.execute(
        select(WeeklyCount.week, WeeklyCount.kind, WeeklyCount.key, WeeklyCount.n)
        .add_columns(WeeklyCount.people, WeeklyCount.newcomers)
        .where(WeeklyCount.week.between(_first_day(period), _last_day(period)), WeeklyCount.week < this_week)
    )
    series: dict[str, dict[str, list[Week]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        series[row.kind][row.key].append(Week(row.week, row.n, row.people, row.newcomers))
    outcomes = parts(series[CountKind.QUESTION])
    codes = parts(series[CountKind.CODE])
    return Figures(
        period=period,
        until=min(this_week - timedelta(days=1), _last_day(period)),
        totals={kind: total(series[kind][""]) for kind in TOTALS},
        chats=spans(series[CountKind.CHAT][""]),
        searches=spans(series[CountKind.SEARCH][""]),
        fields=parts(series[CountKind.FIELD]),
        gaps=parts(series[CountKind.GAP]),
        outcomes=outcomes,
        answered_share=_share(outcomes, set(series[CountKind.QUESTION])),
        languages=parts(series[CountKind.LANGUAGE], beside_sum=True),
        faces=_in_order(parts({face: series[CountKind.FACE][face] for face in Face})),
        codes=codes,
        labels=_labels(session, codes),
        crises=_crises(session, period),
    )


def faces_of_offer(session: Session, offer_id: int, today: date) -> dict[Face, int]:
    """How often dates of an offer were found of use or not, as it may be shown. The session sees one municipality."""
    keys = {face_key(face, offer_id): face for face in Face}
    series: dict[str, list[Week]] = defaultdict(list)
    chosen = (WeeklyCount.kind == CountKind.FACE, WeeklyCount.key.in_(keys), WeeklyCount.week < week_of(today))
    for row in session.scalars(select(WeeklyCount).where(*chosen)):
        series[keys[row.key]].append(Week(row.week, row.n, row.people, row.newcomers))
    return _in_order(parts(series))


def _in_order(faces: Mapping[str, int]) -> dict[Face, int]:
    return {face: faces[face] for face in Face if face in faces}


def _share(outcomes: dict[str, int], happened: set[str]) -> float | None:
    """Only where every outcome that happened is shown: else the share would tell of the hidden one."""
    if not outcomes or happened - set(outcomes):
        return None
    return outcomes.get("answered", 0) / sum(outcomes.values())


def _labels(session: Session, codes: dict[str, int]) -> dict[str, str]:
    chosen = select(Recommendation.code, Recommendation.label).where(Recommendation.code.in_(codes))
    return {row.code: row.label for row in session.execute(chosen)} if codes else {}


def _crises(session: Session, period: str) -> dict[str, int]:
    chosen = select(MonthlyCount.month, MonthlyCount.count.label("times")).where(
        MonthlyCount.name == "crisis", MonthlyCount.month.startswith(period[:4])
    )
    of_period = {row.month: row.times for row in session.execute(chosen) if _is_month_of(row.month, period)}
    return {month: count // CRISIS_STEP * CRISIS_STEP for month, count in sorted(of_period.items())}


def _is_month_of(month: str, period: str) -> bool:
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}".startswith(period)


def _first_day(period: str) -> date:
    """The Monday after the last day of the period before."""
    year, quarter = int(period[:4]), int(period[6:] or 1)
    return _last_day(f"{year}-Q{quarter - 1}" if quarter > 1 else f"{year - 1}-Q4") + timedelta(days=1)


def _last_day(period: str) -> date:
    """The last Sunday of a period: that of the last week whose Thursday is in it."""
    year, quarter = int(period[:4]), int(period[6:] or 4)
    after = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    monday = week_of(after)
    return monday - timedelta(days=1) if quarter_of(monday) > f"{year}-Q{quarter}" else monday + timedelta(days=6)
