"""What needs somebody today, each one click from its work."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.responses import Response

from catalog.duties import Duty, Gap, gaps, offers_to, proposals_to_decide
from catalog.inbox import count_groups
from catalog.offer_list import Listing
from catalog.vocabulary import OfferStatus, Role
from web.desk.doors import Door, Section, Visit

SECTION = Section("/desk/", "nav-today", Role.EDITOR)
KINDS = {
    "due": Listing(state="due", sort="review"),
    "undated": Listing(state="undated", status=OfferStatus.PUBLISHED),
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


class Today:
    """The door of the first page."""

    def doors(self) -> list[Door]:
        """The one there is."""
        return [Door("GET", "/", self.show, Role.EDITOR)]

    def show(self, visit: Visit) -> Response:
        """The page."""
        tasks = [
            Task(name, offers_to(visit.session, listing, visit.now, visit.today), _link(listing))
            for name, listing in KINDS.items()
        ]
        lacking: list[Gap] = gaps(visit.session, visit.now)
        proposed = proposals_to_decide(visit.session)
        open_tasks = [task for task in tasks if task.duty.count]
        asked = count_groups(visit.session)
        is_done = not (open_tasks or lacking or proposed.count or asked)
        return visit.page("today.html", tasks=open_tasks, gaps=lacking, proposed=proposed, asked=asked, is_done=is_done)


def _link(listing: Listing) -> str:
    asked = {"status": listing.status, "state": listing.state, "sort": listing.sort}
    return f"/desk/offers?{urlencode({name: value for name, value in asked.items() if value})}"
