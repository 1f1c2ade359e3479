"""What needs somebody today."""

from __future__ import annotations

from starlette.responses import Response

from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit

SECTION = Section("/desk/", "nav-today", Role.EDITOR)


class Today:
    """The door of the first page."""

    def doors(self) -> list[Door]:
        """The one there is."""
        return [Door("GET", "/", self.show, Role.EDITOR)]

    def show(self, visit: Visit) -> Response:
        """The page."""
        return visit.page("today.html")
