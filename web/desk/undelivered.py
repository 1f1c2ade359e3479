"""Messages that could not be delivered or answered: how many and why, and what is to become of them."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.delivery import dead_letters
from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit

LIST = "/desk/undelivered"
SECTION = Section(LIST, "nav-undelivered", Role.ADMIN, is_rare=True)


class Undelivered:
    """The doors of this group. They are for the administration: the list is that of the whole installation."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/undelivered", self.list, Role.ADMIN),
            Door("POST", "/undelivered", self.settle, Role.ADMIN),
        ]

    def list(self, visit: Visit) -> Response:
        """All, by channel and reason."""
        groups = dead_letters.groups(visit.session)
        return visit.page("undelivered.html", groups=groups, days=dead_letters.KEPT.days)

    def settle(self, visit: Visit) -> Response:
        """Drop a group, or have its chats written to again."""
        do = str(visit.form.get("do", ""))
        letters = dead_letters.of_group(
            visit.session, str(visit.form.get("channel", "")), str(visit.form.get("reason", ""))
        )
        if do == "drop":
            for letter in letters:
                visit.session.delete(letter)
            return visit.go(LIST, "undelivered-dropped", len(letters))
        if do != "again":
            raise HTTPException(400)
        known = [letter for letter in letters if letter.chat]
        for letter in known:
            letter.is_wanted_again = True
        return visit.go(LIST, "undelivered-again", len(known))
