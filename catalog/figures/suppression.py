"""Which figures may be shown: none behind which there are fewer than five people. Pure.

- **Time.** Only weeks that are over. Weeks are joined until at least five different people stand behind them together
  (:func:`spans`); the weeks at the end that do not reach five stay away until later ones join them. A figure of a whole
  period is the sum of its spans, so that neither a look at it every week nor one figure minus another tells of fewer.
- **Parts.** A part without any such span is hidden. Where a sum is shown beside the parts, the smallest of the other
  parts is hidden with it (:func:`parts`): else the hidden one could be reckoned.

How many people there are is a lower bound: those of the fullest week, or all who were new in the quarter, whichever is
more. A chat counts as a person, so that somebody with two browsers is two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from catalog.figures.counting import quarter_of

FEWEST = 5
"""People behind every figure that is shown."""


@dataclass(frozen=True)
class Week:
    """A figure of one week, as it is stored (``catalog.model.WeeklyCount``)."""

    week: date
    n: int
    people: int
    newcomers: int


@dataclass(frozen=True)
class Span:
    """A figure of weeks that may be shown together: the Mondays of its first and last week."""

    first: date
    last: date
    n: int
    people: int
    """At least so many are behind it."""


def spans(weeks: Iterable[Week]) -> list[Span]:
    """The weeks, joined until there are enough people behind each span. None reaches beyond its quarter."""
    found: list[Span] = []
    for _, quarter in groupby(sorted(weeks, key=lambda one: one.week), key=lambda one: quarter_of(one.week)):
        gathered: list[Week] = []
        for week in quarter:
            gathered.append(week)
            if (people := _people(gathered)) >= FEWEST:
                found.append(Span(gathered[0].week, week.week, sum(one.n for one in gathered), people))
                gathered = []
    return found


def total(weeks: Iterable[Week]) -> int | None:
    """The figure of a whole period: 0 if nothing happened, None if it may not be shown."""
    counted = list(weeks)
    shown = spans(counted)
    return sum(span.n for span in shown) if shown or not counted else None


def parts(series: Mapping[str, Iterable[Week]], *, beside_sum: bool = False) -> dict[str, int]:
    """The figures of those parts of a whole that may be shown, the largest first."""
    shown = {key: joined for key, weeks in series.items() if (joined := spans(weeks))}
    figures = {key: sum(span.n for span in joined) for key, joined in shown.items()}
    if beside_sum and len(shown) < len(series) and figures:
        del figures[min(figures, key=lambda key: (figures[key], key))]
    return dict(sorted(figures.items(), key=lambda one: (-one[1], one[0])))


def _people(weeks: list[Week]) -> int:
    """At least so many different people are behind ``weeks`` of one quarter."""
    return max(max(one.people for one in weeks), sum(one.newcomers for one in weeks))
