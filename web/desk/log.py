"""The audit log: who changed what, the newest first. For the administration, which answers for the accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.desk.audit import KEPT, READERS
from catalog.model import Account, AuditEntry, Offer, OfferDate, Provider
from catalog.offers.history import Event, newest
from catalog.paging import paged
from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit
from web.forms import is_number

LIST = "/desk/log"
SECTION = Section(LIST, "nav-log", Role.ADMIN, is_rare=True)
ON_PAGE = 50
HISTORIES = {
    "offer": "/desk/offers/{}/history",
    "provider": "/desk/providers/{}/history",
    "faq": "/desk/faqs/{}/history",
    "municipality": "/desk/settings/history",
}
"""Where one sees what was changed, and takes it back."""
TITLES: dict[str, tuple[InstrumentedAttribute[int], InstrumentedAttribute[str]]] = {
    "offer": (Offer.id, Offer.title),
    "seats": (Offer.id, Offer.title),
    "attendance": (OfferDate.id, Offer.title),
    "provider": (Provider.id, Provider.name),
    "account": (Account.id, Account.name),
}
"""What has a name to be told by."""


@dataclass(frozen=True)
class Told:
    """An entry: what was done, the name of what it happened to, and where to see more (each may be empty)."""

    event: Event
    what: str
    title: str
    history: str


class Log:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [Door("GET", "/log", self.list, Role.ADMIN)]

    def list(self, visit: Visit) -> Response:
        """A page of the log, of everybody or of one person, of everything or of one kind of thing."""
        asked = visit.request.query_params
        person, subject, page = (
            _number(asked.get("person")),
            asked.get("subject") or "",
            _number(asked.get("page")) or 1,
        )
        conditions = [AuditEntry.account_id == person] if person else []
        conditions += [AuditEntry.subject == subject] if subject in READERS else []
        total = visit.session.scalar(select(func.count(AuditEntry.id)).where(*conditions)) or 0
        number, pages = paged(total, page, ON_PAGE)
        if page != number:
            raise HTTPException(404)
        events = newest(visit.session, *conditions, most=ON_PAGE, after=(page - 1) * ON_PAGE)
        people = visit.session.execute(select(Account.id, Account.name).order_by(Account.name)).all()
        return visit.page(
            "log.html",
            told=_told(visit, events),
            total=total,
            number=number,
            pages=pages,
            people=people,
            subjects=tuple(READERS),
            person=person,
            subject=subject,
            months=KEPT.days // 30,
        )


def _number(text: str | None) -> int | None:
    """What stands in an address as a number. Raises HTTPException 404 for anything else."""
    if not text:
        return None
    if not is_number(text) or not int(text):
        raise HTTPException(404)
    return int(text)


def _told(visit: Visit, events: Sequence[Event]) -> list[Told]:
    titles = {subject: _titles(visit, subject, events) for subject in TITLES}
    told = []
    for event in events:
        subject, number = event.entry.subject, event.entry.subject_id
        is_there = event.entry.action != "deleted"
        history = HISTORIES.get(subject, "").format(number) if is_there else ""
        told.append(Told(event, _what(event), titles.get(subject, {}).get(number, ""), history))
    return told


def _what(event: Event) -> str:
    """What was done, as a text: of attendance, what was noted."""
    if event.entry.subject == "attendance" and "state" in event.entry.changes:
        return f"log-noted-{event.entry.changes['state'][1]}"
    return f"log-{event.entry.action}"


def _titles(visit: Visit, subject: str, events: Sequence[Event]) -> dict[int, str]:
    key, title = TITLES[subject]
    wanted = {event.entry.subject_id for event in events if event.entry.subject == subject}
    chosen = select(key, title).where(key.in_(wanted))
    if key.class_ is not title.class_:
        chosen = chosen.join(title.class_)
    rows = visit.session.execute(chosen)
    return {number: str(name) for number, name in rows}
