"""What happens in the chats, counted by week and municipality: what coordinators steer with.

A message leaves no trace but counts one higher, and beside each how many people stand behind it: without that, nobody
could tell which figures are safe to show (``catalog.figures.suppression``). So that nobody is counted as two, a
person's own row holds marks of the figures they are in already: keyed hashes, for the running quarter only, gone with
"forget me".
In the counts themselves there is nobody.
"""

from __future__ import annotations

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, Literal

from sqlalchemy import Insert, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from catalog.model import MonthlyCount, WeeklyCount
from catalog.vocabulary import CountKind, Face
from catalog.wish import Found, Wish

AGE_BANDS = ((12, 13), (14, 15), (16, 17), (18, 20), (21, 25))
"""First and last year of each band: two school years each, then training and studies."""
MOST_MARKS = 150
"""Figures of a quarter that a person is remembered to be in. In all beyond, they count, but not as one more person."""


@dataclass(frozen=True)
class Count:
    """Something that happened ``n`` times. ``key`` says more within its kind, such as which language."""

    kind: CountKind
    key: str = ""
    n: int = 1

    def to_json(self) -> dict[str, Any]:
        """As it travels through the engine."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Count:
        """As it was before it travelled."""
        return cls(CountKind(stored["kind"]), str(stored["key"]), int(stored["n"]))


def searched(wish: Wish, found: Found) -> list[Count]:
    """What to count of a search: that there was one, for which fields, and what was missing.

    Only what fitted before anything was widened counts as found. For first pages: the next page of the same search is
    no new search.
    """
    fields = sorted(wish.fields) or [""]
    counts = [Count(CountKind.SEARCH), *(Count(CountKind.FIELD, field) for field in fields)]
    if not found.exact:
        band = age_band(wish.age)
        band = band if wish.age_to is None or age_band(wish.age_to) == band else ""
        counts += [Count(CountKind.GAP, gap(field, band, wish.format or "")) for field in fields]
    return counts


def face_key(face: Face, offer_id: int | Literal[""] = "") -> str:
    """The key of how an offer was found, or how such keys begin; the face alone is the key of a municipality."""
    return f"{face}|{offer_id}"


def gap(field: str, band: str, form: str) -> str:
    """The key of something that was looked for and not found; what was not said is empty."""
    return f"{field}|{band}|{form}"


def count_in(
    session: Session,
    counts: Iterable[Count],
    *,
    ags: str,
    name: str,
    counted: dict[str, Any],
    secret: bytes,
    today: date,
) -> dict[str, Any]:
    """Count what the person with the pseudonym ``name`` did in the municipality ``ags``, in one statement.

    ``counted`` are the marks of the person so far; returns those from now on.
    """
    week = week_of(today)
    quarter = quarter_of(week)
    marks: dict[str, int] = dict(counted["marks"]) if counted.get("quarter") == quarter else {}
    number = week.isocalendar().week
    rows = []
    for (kind, key), n in sorted(_summed(counts).items()):
        mark = _mark(secret, f"{name}:{quarter}:{ags}:{kind}:{key}")
        before = marks.get(mark)
        has_room = before is not None or len(marks) < MOST_MARKS
        is_new, is_first = has_room and before != number, has_room and before is None
        rows.append(
            {"week": week, "municipality_ags": ags, "kind": kind, "key": key, "n": n}
            | {"people": int(is_new), "newcomers": int(is_first)}
        )
        if has_room:
            marks[mark] = number
    if rows:
        _add(session, WeeklyCount, rows, ("n", "people", "newcomers"))
    return {**counted, "quarter": quarter, "marks": marks}


def count_nameless(session: Session, counts: Iterable[Count], *, ags: str, today: date, people: int = 0) -> None:
    """Count what somebody did of whom nothing is known, not even whether they are one person: a search on a page.

    It adds to how often, never to how many people, so it opens no figure that has too few people behind it; unless it
    is known to be somebody who was in none of the figures in this quarter (``people`` is 1).
    """
    rows = [
        {"week": week_of(today), "municipality_ags": ags, "kind": kind, "key": key, "n": n}
        | {"people": people, "newcomers": people}
        for (kind, key), n in sorted(_summed(counts).items())
    ]
    if rows:
        _add(session, WeeklyCount, rows, ("n", "people", "newcomers"))


def count_month(session: Session, name: str, today: date) -> None:
    """Count something that may leave no other trace, such as the crisis text, per month."""
    _add(session, MonthlyCount, [{"month": f"{today:%Y-%m}", "name": name, "count": 1}], ("count",))


def age_band(age: int | None) -> str:
    """The band of ``age`` ("14-15"), ``other`` outside all bands, nothing when unknown."""
    if age is None:
        return ""
    return next((f"{first}-{last}" for first, last in AGE_BANDS if first <= age <= last), "other")


def week_of(day: date) -> date:
    """The Monday of the week of ``day``."""
    return day - timedelta(days=day.weekday())


@cache
def quarter_of(week: date) -> str:
    """The quarter of a week, by its Thursday as ISO 8601 does it for years: "2026-Q4"."""
    thursday = week + timedelta(days=3)
    return f"{thursday.year}-Q{(thursday.month + 2) // 3}"


def _summed(counts: Iterable[Count]) -> Counter[tuple[str, str]]:
    """Each figure once: one statement cannot raise the same row twice."""
    summed: Counter[tuple[str, str]] = Counter()
    for count in counts:
        summed[count.kind.value, count.key] += count.n
    return summed


def _mark(secret: bytes, figure: str) -> str:
    """A keyed hash of a person in a figure: nobody without the key can tell which figure it is."""
    return hmac.new(secret, figure.encode(), hashlib.sha256).hexdigest()[:12]


def _add(session: Session, counted: type[Any], rows: list[dict[str, Any]], sums: tuple[str, ...]) -> None:
    """So that two at the same time are both counted; in order, so that none waits for the other.

    The statement is the same whatever the rows are, so that it is made and compiled once.
    """
    keys = tuple(name for name in rows[0] if name not in sums)
    session.connection().execute(_raising(counted.__table__, keys, sums, session.get_bind().dialect.name), rows)


@cache
def _raising(table: Table, keys: tuple[str, ...], sums: tuple[str, ...], dialect: str) -> Insert:
    statement = (postgresql.insert if dialect == "postgresql" else sqlite.insert)(table)
    raised = {name: table.c[name] + statement.excluded[name] for name in sums}
    return statement.on_conflict_do_update(index_elements=keys, set_=raised)
