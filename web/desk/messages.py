"""Messages of young people to the coordination: read, answered into their chat, and deleted."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from starlette.responses import Response
from wtforms import Form, TextAreaField

from catalog.model import LONGEST_ANSWER, Handoff
from catalog.portal import barriers
from catalog.questions import handoffs
from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit
from web.desk.forms import Flaw, at_most, filled, flaw, flaws, trimmed

LIST = "/desk/messages"
SECTION = Section(LIST, "nav-messages", Role.COORDINATOR)


class AnswerForm(Form):
    """What is written back."""

    text = TextAreaField("message-answer", validators=[filled(), at_most(LONGEST_ANSWER)], filters=[trimmed])


class Messages:
    """The doors of this group. Editors have no business with what people wrote in confidence."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/messages", self.list, Role.COORDINATOR),
            Door("GET", "/messages/{handoff}", self.show, Role.COORDINATOR),
            Door("POST", "/messages/{handoff}", self.answer, Role.COORDINATOR),
            Door("POST", "/messages/{handoff}/remove", self.remove, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """All: those that wait, the longest waiting first, and those that are answered, the newest first."""
        rows = visit.session.scalars(
            select(Handoff).order_by(Handoff.is_waiting.desc(), Handoff.changed_at, Handoff.id)
        )
        found = list(rows)
        waiting = [one for one in found if one.is_waiting]
        answered = [one for one in reversed(found) if not one.is_waiting]
        return visit.page(
            "messages.html", waiting=waiting, answered=answered, days=handoffs.KEPT.days, barrier=barriers.CHANNEL
        )

    def show(self, visit: Visit) -> Response:
        """One, with all that was written."""
        return self._page(visit, _asked_for(visit), AnswerForm())

    def answer(self, visit: Visit) -> Response:
        """Write back, unless more was written since the page was made: then it is shown first.

        Reports of barriers have no chat: they are marked as settled, or as open again.
        """
        handoff, form = _asked_for(visit), AnswerForm(visit.form)
        if handoff.channel == barriers.CHANNEL:
            handoff.is_waiting = not handoff.is_waiting
            handoff.changed_at = visit.now
            return visit.go(LIST, "barrier-open" if handoff.is_waiting else "barrier-settled")
        wrong = flaws(form) if not form.validate() else []
        if not wrong and visit.form.get("last") != str(handoff.texts[-1].id):
            wrong = [flaw(form.text, "news")]
        if wrong:
            return self._page(visit, handoff, form, 422, wrong)
        handoffs.answer(handoff, form.text.data or "", visit.now)
        return visit.go(LIST, "answered")

    def remove(self, visit: Visit) -> Response:
        """Delete one for good, after asking."""
        handoff = _asked_for(visit)
        if "sure" not in visit.form:
            return visit.page("remove_message.html", handoff=handoff)
        visit.session.delete(handoff)
        return visit.go(LIST, "message-removed")

    def _page(
        self, visit: Visit, handoff: Handoff, form: AnswerForm, status: int = 200, wrong: Sequence[Flaw] = ()
    ) -> Response:
        language = visit.office.chat_pages.own_name(handoff.language)
        values: dict[str, object] = {"handoff": handoff, "form": form, "flaws": wrong, "language_name": language}
        values["is_barrier"] = handoff.channel == barriers.CHANNEL
        return visit.page("message_thread.html", status, **values)


def _asked_for(visit: Visit) -> Handoff:
    """The one of the address. Raises HTTPException 404 if there is none of that number here, or not any more."""
    return visit.row(Handoff, "handoff")
