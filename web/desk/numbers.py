"""Figures of the chats, to steer with: what is looked for, what is missing, what is answered. As pages and as CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.exchange.tables import TEXT, Sheet, write_csv
from catalog.figures.figures import OUTCOMES, PERIOD, Figures, figures_of, periods
from catalog.figures.suppression import FEWEST, Span
from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit

PAGE = "/desk/numbers"
SECTION = Section(PAGE, "nav-numbers", Role.EDITOR)
MOST_BARS = 12
"""Of a chart; the table beside it has all."""


@dataclass(frozen=True)
class Bar:
    """A row of a table and of the chart beside it. ``share`` is its length, 0 to 1."""

    name: str
    n: int
    share: float


@dataclass(frozen=True)
class Gap:
    """Something that was looked for and not found."""

    what: str
    ages: str
    form: str
    n: int


@dataclass(frozen=True)
class Chart:
    """A table with a chart. Its texts are ``numbers-`` with its name."""

    name: str
    bars: list[Bar]


class Numbers:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """Both."""
        return [
            Door("GET", "/numbers", self.show, Role.EDITOR),
            Door("GET", "/numbers/table", self.download, Role.EDITOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The page of a period."""
        figures = _asked_for(visit)
        known = [(one, _period(visit, one)) for one in periods(visit.session, visit.today)]
        return visit.page(
            "numbers.html",
            figures=figures,
            periods=known,
            name_of_period=_period(visit, figures.period),
            gaps=_gaps(visit, figures),
            charts=[Chart(name, _bars(rows)) for name, rows in _tables(visit, figures).items()],
            most=MOST_BARS,
            fewest=FEWEST,
            crises={_month(month): times for month, times in figures.crises.items()},
        )

    def download(self, visit: Visit) -> Response:
        """All figures of a period as one table, for spreadsheets."""
        figures = _asked_for(visit)
        headings = [visit.office.say(f"numbers-column-{name}") for name in ("what", "which", "count")]
        return Response(
            write_csv(Sheet(headings, [TEXT] * len(headings), _rows(visit, figures))),
            media_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="lotse-{figures.period}.csv"'},
        )


def _asked_for(visit: Visit) -> Figures:
    """The period of the address, or the newest. Raises HTTPException 404 for what is none."""
    period = visit.request.query_params.get("period") or periods(visit.session, visit.today)[0]
    if not PERIOD.fullmatch(period):
        raise HTTPException(404)
    return figures_of(visit.session, period, visit.today)


def _tables(visit: Visit, figures: Figures) -> dict[str, list[tuple[str, int]]]:
    """All figures with parts: the rows of their tables, by name."""
    office = visit.office
    return {
        "chats": _spans(visit, figures.chats),
        "searches": _spans(visit, figures.searches),
        "fields": [(_field(visit, field), n) for field, n in figures.fields.items()],
        "outcomes": [(office.say(f"numbers-{one}"), n) for one in OUTCOMES if (n := figures.outcomes.get(one))],
        "faces": [(office.say(f"numbers-face-{face}"), n) for face, n in figures.faces.items()],
        "languages": [(office.chat_pages.own_name(code), n) for code, n in figures.languages.items()],
        "codes": [(figures.labels.get(code, code), n) for code, n in figures.codes.items()],
    }


def _rows(visit: Visit, figures: Figures) -> Iterable[tuple[str, str, str]]:
    say = visit.office.say
    hidden = say("numbers-hidden")
    name = _period(visit, figures.period)
    for kind, n in figures.totals.items():
        yield say(f"numbers-total-{kind}"), name, hidden if n is None else str(n)
    for gap in _gaps(visit, figures):
        yield say("numbers-gaps"), f"{gap.what} / {gap.ages} / {gap.form}", str(gap.n)
    for table, rows in _tables(visit, figures).items():
        for row, n in rows:
            yield say(f"numbers-{table}"), row, str(n)


def _gaps(visit: Visit, figures: Figures) -> list[Gap]:
    found = []
    for key, n in figures.gaps.items():
        field, band, form = key.split("|")
        found.append(Gap(_field(visit, field), _ages(visit, band), _form(visit, form), n))
    return found


def _field(visit: Visit, field: str) -> str:
    return visit.office.name(f"field-{field}") if field else visit.office.say("numbers-any-field")


def _ages(visit: Visit, band: str) -> str:
    if not band or band == "other":
        return visit.office.say("numbers-other-age" if band else "numbers-any-age")
    return visit.office.say("numbers-ages", ages=band.replace("-", "–"))


def _form(visit: Visit, form: str) -> str:
    return visit.office.name(f"format-{form}") if form else visit.office.say("numbers-any-format")


def _spans(visit: Visit, spans: list[Span]) -> list[tuple[str, int]]:
    return [(_weeks(visit, span.first, span.last), span.n) for span in spans]


def _weeks(visit: Visit, first: date, last: date) -> str:
    weeks = {"first": str(first.isocalendar().week), "last": str(last.isocalendar().week)}
    return visit.office.say("numbers-week" if first == last else "numbers-weeks", **weeks)


def _bars(rows: list[tuple[str, int]]) -> list[Bar]:
    most = max((n for _, n in rows), default=1)
    return [Bar(name, n, n / most) for name, n in rows]


def _period(visit: Visit, period: str) -> str:
    year, _, quarter = period.partition("-Q")
    if not quarter:
        return visit.office.say("numbers-year", year=year)
    return visit.office.say("numbers-quarter", year=year, quarter=quarter)


def _month(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
