"""The inbox: questions that no entry answers, and what becomes of them."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, SelectField

from catalog.faq.listing import question_of
from catalog.meaning.embedding import embed
from catalog.model import Faq, UnansweredQuestion
from catalog.questions.inbox import SORTS, group_of, list_groups
from catalog.questions.open_questions import add_wording, answered_by, none_of_ours, reopen
from catalog.questions.unplaced import unplaced_groups
from catalog.vocabulary import QuestionStatus, Role
from web.desk.doors import Door, Section, Visit
from web.desk.forms import options, page_asked_for
from web.forms import is_number

LIST = "/desk/questions"
ELSEWHERE = f"{LIST}/elsewhere"
SECTION = Section(LIST, "nav-questions", Role.EDITOR)


class InboxForm(Form):
    """What to list."""

    status = SelectField("inbox-status", choices=options((one.value, f"question-{one}") for one in QuestionStatus))
    sort = SelectField("list-sort", choices=options((one, f"inbox-sort-{one}") for one in SORTS))


class Questions:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/questions", self.list, Role.EDITOR),
            Door("GET", "/questions/elsewhere", self.list_unplaced, Role.ADMIN),
            Door("GET", "/questions/{question}", self.show, Role.EDITOR),
            Door("POST", "/questions/{question}", self.settle, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """A page of groups."""
        given = visit.request.query_params
        form = InboxForm(given)
        for field, first in ((form.status, QuestionStatus.OPEN.value), (form.sort, SORTS[0])):
            if field.data not in [value for value, *_ in field.iter_choices()]:
                field.data = first
        status = QuestionStatus(form.status.data)
        found = list_groups(visit.session, status, form.sort.data, page_asked_for(given))
        query = {"status": status.value, "sort": form.sort.data}
        return visit.page("questions.html", form=form, found=found, state=status, query=query)

    def list_unplaced(self, visit: Visit) -> Response:
        """Questions of people from places without a coordination: to read, and to answer for one's own."""
        with visit.office.database.session() as session:
            found = unplaced_groups(session, SORTS[0], page_asked_for(visit.request.query_params))
        return visit.page("questions_elsewhere.html", found=found)

    def show(self, visit: Visit) -> Response:
        """A group, and the entries that come near to an answer."""
        members = _asked_for(visit)
        listed = visit.office.faqs.listed(visit.account.municipality_ags)
        answer = listed.ask(members[0].text, embed(members[0].text))
        near = question_of(visit.session, [hit.faq_id for hit in answer.ranked])
        answered = question_of(visit.session, [one.faq_id for one in members if one.faq_id is not None])
        return visit.page(
            "question.html",
            members=members,
            state=members[0].status,
            near=[(hit.faq_id, near[hit.faq_id]) for hit in answer.ranked if hit.faq_id in near],
            is_near=answer.outcome != "declined",
            answered=answered,
            asked=sum(one.count for one in members),
        )

    def settle(self, visit: Visit) -> Response:
        """Add what was asked to an entry, say that it is none of ours, or open it again."""
        members = _chosen(visit, _asked_for(visit))
        do, ids = str(visit.form.get("do", "")), [one.id for one in members]
        match do:
            case "add":
                return _add(visit, members)
            case "not-ours":
                none_of_ours(visit.session, ids)
            case "reopen":
                reopen(visit.session, ids)
            case _:
                raise HTTPException(400)
        return visit.go(LIST, f"question-{do}", len(ids))


def _add(visit: Visit, members: list[UnansweredQuestion]) -> Response:
    """Make what was asked wordings of an entry, for the people of this municipality."""
    number = str(visit.form.get("faq", ""))
    if not number:
        return visit.go(f"{LIST}/{members[0].id}", "question-which")
    faq = visit.session.get(Faq, int(number)) if is_number(number) else None
    if faq is None:
        raise HTTPException(404)
    for one in members:
        add_wording(visit.session, faq.id, one.text, one.language, visit.account.municipality_ags)
    answered_by(visit.session, [one.id for one in members], faq.id)
    return visit.go(LIST, "question-add", len(members))


def _asked_for(visit: Visit) -> list[UnansweredQuestion]:
    """The group of the question in the address. Raises HTTPException 404 if there is none of that number here."""
    members = group_of(visit.session, visit.number("question"))
    if not members:
        raise HTTPException(404)
    return members


def _chosen(visit: Visit, members: list[UnansweredQuestion]) -> list[UnansweredQuestion]:
    """Those that were ticked; all where nothing could be ticked."""
    if "ticks" not in visit.form:
        return members
    ticked = {str(one) for one in visit.form.getlist("only")}
    return [one for one in members if str(one.id) in ticked]
