"""What needs somebody today, each one click from its work."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import Response

from catalog.desk.duties import (
    Duty,
    Gap,
    gaps,
    groups_to_answer,
    meetings,
    offers_to,
    proposals_to_decide,
    silent_calendars,
    unsettled_imports,
    waiting_messages,
)
from catalog.offers.listing import Listing
from catalog.questions.beforehand import waiting_questions
from catalog.questions.inbox import count_groups
from catalog.vocabulary import OfferStatus, Role
from web.desk import beforehand, exchange, kits, messages, offers, proposals, questions
from web.desk.doors import Door, Section, Visit

SECTION = Section("/desk/", "nav-today", Role.EDITOR)
KINDS = {
    "due": Listing(state="due", sort="review"),
    "undated": Listing(state="undated", status=OfferStatus.PUBLISHED),
    "outdated": Listing(state="outdated", status=OfferStatus.PUBLISHED),
    "drafts": Listing(status=OfferStatus.DRAFT, sort="changed"),
}
"""What is counted, by the filters of the list that show it."""


@dataclass(frozen=True)
class Task:
    """A kind of task on the page. Its texts are ``today-`` with its name."""

    name: str
    duty: Duty
    link: str
    """To all of them."""
    each: str = offers.LIST
    """Below which address each of them is."""


class Today:
    """The door of the first page."""

    def doors(self) -> list[Door]:
        """The one there is."""
        return [Door("GET", "/", self.show, Role.EDITOR)]

    def show(self, visit: Visit) -> Response:
        """The page."""
        lacking: list[Gap] = gaps(visit.session, visit.now)
        people = [task for task in _from_people(visit) if task.duty.count]
        about_offers = [task for task in _about_offers(visit) if task.duty.count]
        coming = meetings(visit.session, visit.now) if visit.may(Role.COORDINATOR) else []
        is_done = not (people or lacking or about_offers)
        return visit.page(
            "today.html", people=people, gaps=lacking, meetings=coming, offers=about_offers, is_done=is_done
        )


def _from_people(visit: Visit) -> list[Task]:
    """What somebody else has begun and waits for. Whoever may not do it is not told of it."""
    session = visit.session
    tasks = [
        Task("asked", Duty(count_groups(session), ()), questions.LIST),
        Task("beforehand", Duty(waiting_questions(session), ()), beforehand.LIST),
        Task("proposals", proposals_to_decide(session), proposals.LIST, proposals.LIST),
    ]
    if not visit.may(Role.COORDINATOR):
        return tasks
    return [
        Task("messages", waiting_messages(session), messages.LIST, messages.LIST),
        *tasks,
        Task("groups", groups_to_answer(session), kits.LIST, kits.REQUESTS),
        Task("imports", unsettled_imports(session, visit.now), exchange.PAGE, f"{exchange.PAGE}/imports"),
        Task("calendars", silent_calendars(session), f"{exchange.PAGE}#feeds"),
    ]


def _about_offers(visit: Visit) -> list[Task]:
    return [
        Task(name, offers_to(visit.session, listing, visit.now, visit.today), _link(listing))
        for name, listing in KINDS.items()
    ]


def _link(listing: Listing) -> str:
    asked = {"status": listing.status, "state": listing.state, "sort": listing.sort}
    return f"/desk/offers?{urlencode({name: value for name, value in asked.items() if value})}"
