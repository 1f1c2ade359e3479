"""Offers in and out: files that are read, checked, taken, and files to download."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.importer import column_shown, fault_key
from catalog.desk.tenancy import Actor
from catalog.exchange import jobs
from catalog.exchange.columns import IGNORED, columns, headings
from catalog.exchange.formats import LARGEST, TEMPLATES, WRITERS, Format
from catalog.exchange.records import RowFault, Unreadable, record_of
from catalog.exchange.reports import faults_in
from catalog.exchange.source_ids import source_name
from catalog.exchange.tables import LARGEST as LARGEST_TABLE
from catalog.model import CalendarFeed, ImportRun, Offer
from catalog.vocabulary import ImportStatus, Kind, Role
from web.desk.doors import Door, Section, Visit
from web.desk.forms import Words
from web.desk.wording import Wording

PAGE = "/desk/exchange"
SECTION = Section(PAGE, "nav-exchange", Role.EDITOR, is_rare=True)
LARGEST_UPLOAD = LARGEST + 256 * 1024
"""Bytes: the largest file, and the form around it."""
MOST_LISTED = 20
DEFAULTS = ("kind", "provider")
"""Columns that can have one value for the whole file, where it has none of them."""
LONGEST_NAME = 200


@dataclass(frozen=True)
class Fault:
    """A fault of a row in words."""

    row: int
    column: str
    words: Words


class Exchange:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/exchange", self.show, Role.EDITOR),
            Door("GET", "/exchange/template/{format}", self.template, Role.EDITOR),
            Door("GET", "/exchange/export/{format}", self.export, Role.EDITOR),
            Door("POST", "/exchange/imports", self.begin, Role.COORDINATOR, LARGEST_UPLOAD),
            Door("GET", "/exchange/imports/{import}", self.show_import, Role.COORDINATOR),
            Door("POST", "/exchange/imports/{import}", self.go_on, Role.COORDINATOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The page with all there is to do."""
        return exchange_page(visit)

    def template(self, visit: Visit) -> Response:
        """An empty table with explanations."""
        name = str(visit.request.path_params["format"])
        if name not in TEMPLATES:
            raise HTTPException(404)
        return _file(TEMPLATES[name](visit.office.importer.words), WRITERS[name], "lotse-vorlage")

    def export(self, visit: Visit) -> Response:
        """All offers of the municipality as a file."""
        name = str(visit.request.path_params["format"])
        if name not in WRITERS:
            raise HTTPException(404)
        chosen = select(Offer).options(selectinload(Offer.dates)).order_by(Offer.source_id)
        records = [record_of(offer, visit.office.public_url) for offer in visit.session.scalars(chosen).unique()]
        day = visit.today.isoformat()
        return _file(WRITERS[name].write(records, visit.office.importer.words), WRITERS[name], f"lotse-angebote-{day}")

    def begin(self, visit: Visit) -> Response:
        """Take a file in, and say what is to be done with it next."""
        file_name, content = visit.file("file")
        given = str(visit.form.get("source", "")).strip()
        source = source_name(given or file_name.rsplit(".", 1)[0])
        if not content:
            return exchange_page(visit, Words("wrong-no-file"), given)
        if not source:
            return exchange_page(visit, Words("wrong-source"), given)
        actor = Actor(visit.account.id, visit.account.municipality_ags)
        try:
            words = visit.office.importer.words
            run = jobs.begin(visit.session, actor, words, name=file_name, content=content, source=source, now=visit.now)
        except Unreadable as problem:
            return exchange_page(visit, Words(f"unreadable-{problem.key}", problem.values), given)
        visit.office.importer.wake_after(visit.session)
        return visit.go(f"{PAGE}/imports/{run.id}")

    def show_import(self, visit: Visit) -> Response:
        """How far an import is, or what is to be decided."""
        return _import_page(visit, _asked_for(visit))

    def go_on(self, visit: Visit) -> Response:
        """Do what the pressed button says."""
        run = _asked_for(visit)
        path = f"{PAGE}/imports/{run.id}"
        match visit.form.get("do"), run.status:
            case "map", ImportStatus.MAPPING | ImportStatus.CHECKED:
                return _map(visit, run, path)
            case "take", ImportStatus.CHECKED:
                run.only_right = visit.form.get("what") == "right"
                run.publish = bool(visit.form.get("publish"))
                run.status, run.done, run.total = ImportStatus.TAKING, 0, 0
                visit.office.importer.wake_after(visit.session)
            case "change", ImportStatus.CHECKED:
                run.status = ImportStatus.MAPPING
            case "undo", ImportStatus.DONE if jobs.can_be_taken_back(run):
                if not visit.form.get("sure"):
                    return visit.page("import_undo.html", run=run, report=run.report or {})
                jobs.take_back(run)
                visit.office.importer.wake_after(visit.session)
            case "cancel", ImportStatus.CHECKING | ImportStatus.TAKING if not run.is_undone:
                run.is_cancelled = True
            case "cancel", ImportStatus.MAPPING | ImportStatus.CHECKED:
                run.status, run.content = ImportStatus.CANCELLED, None
            case "remove", ImportStatus.DONE | ImportStatus.CANCELLED | ImportStatus.FAILED:
                visit.session.delete(run)
                return visit.go(PAGE, "import-removed")
            case _:
                pass  # the import went on meanwhile: the page shows where it is now
        return visit.go(path)


def exchange_page(
    visit: Visit, wrong: Words | None = None, source: str = "", *, typed: Mapping[str, str] | None = None
) -> Response:
    """The page. ``typed`` is what stands in the form for a calendar, ``wrong`` what is wrong with it or with a file."""
    runs = visit.session.scalars(select(ImportRun).order_by(ImportRun.id.desc()).limit(MOST_LISTED)).all()
    feeds = visit.session.scalars(select(CalendarFeed).order_by(CalendarFeed.name, CalendarFeed.id)).all()
    last = {run.feed_id: run for run in visit.session.scalars(select(ImportRun).where(ImportRun.feed_id.is_not(None)))}
    return visit.page(
        "exchange.html",
        422 if wrong else 200,
        source=source,
        runs=[run for run in runs if run.feed_id is None] if visit.may(Role.COORDINATOR) else (),
        feeds=feeds,
        last=last,
        typed=typed or {},
        kinds=[str(kind) for kind in Kind],
        wrong_file=wrong if typed is None else None,
        wrong_feed=wrong if typed is not None else None,
        writers=list(WRITERS),
        columns=columns(),
        largest=LARGEST // 2**20,
        largest_table=LARGEST_TABLE // 2**20,
    )


def _import_page(visit: Visit, run: ImportRun, wrong: list[Words] | None = None) -> Response:
    report = run.report or {}
    names = {name: given for given, name in zip(run.headings, run.columns, strict=True) if name != IGNORED}
    wording = Wording(visit.office, {})
    return visit.page(
        "import.html",
        422 if wrong else 200,
        run=run,
        wrong=wrong or [],
        report=report,
        unreadable=_unreadable(report),
        faults=[_fault(visit, fault, names) for fault in faults_in(report)],
        columns=columns(),
        kinds=[str(kind) for kind in Kind],
        is_at_work=run.status in jobs.AT_WORK,
        can_be_undone=jobs.can_be_taken_back(run),
        change_label=lambda name: visit.office.say("part-dates") if name == "dates" else wording.label(name),
    )


def _map(visit: Visit, run: ImportRun, path: str) -> Response:
    """Take the columns over as they were chosen."""
    known = headings()
    chosen = [str(visit.form.get(f"column-{number}", "")) for number in range(len(run.headings))]
    chosen = [name if name in known else IGNORED for name in chosen]
    defaults = {name: str(visit.form.get(f"default-{name}", "")).strip()[:LONGEST_NAME] for name in DEFAULTS}
    defaults = {name: value for name, value in defaults.items() if value}
    wrong = [
        Words("wrong-column-twice", {"heading": known[name]})
        for name in dict.fromkeys(chosen)
        if name != IGNORED and chosen.count(name) > 1
    ]
    wrong += [
        Words("wrong-column-missing", {"heading": known[name]})
        for name in ("title", *DEFAULTS)
        if run.headings and name not in chosen and name not in defaults
    ]
    if wrong:
        run.columns, run.defaults, run.status = chosen, defaults, ImportStatus.MAPPING
        return _import_page(visit, run, wrong)
    jobs.map_columns(visit.session, run, chosen, defaults)
    visit.office.importer.wake_after(visit.session)
    return visit.go(path)


def _asked_for(visit: Visit) -> ImportRun:
    """The import of the address. Raises HTTPException 404 if there is none of that number here."""
    run = visit.session.get(ImportRun, visit.number("import"), options=[undefer(ImportRun.report)])
    if run is None:
        raise HTTPException(404)
    return run


def _fault(visit: Visit, fault: RowFault, given: dict[str, str]) -> Fault:
    """A fault in words, with the heading that the file itself has."""
    key = fault_key(visit.office.importer.texts, fault)
    return Fault(fault.row, column_shown(fault, given), Words(key, fault.values))


def _unreadable(report: dict[str, Any]) -> Words | None:
    told = report.get("unreadable")
    return Words(f"unreadable-{told['key']}", told["values"]) if told else None


def _file(content: bytes, format_: Format, name: str) -> Response:
    disposition = f'attachment; filename="{name}.{format_.suffix}"'
    return Response(content, media_type=format_.media, headers={"Content-Disposition": disposition})
