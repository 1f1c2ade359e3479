"""Questions handed in before a date: read, put right, approved or rejected, answered, shown on the offer's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, HiddenField, TextAreaField

from catalog.model import LONGEST_QUESTION, LONGEST_REPLY, AdvanceQuestion, Offer
from catalog.questions.beforehand import DECISIONS, answer, decide, listed
from catalog.vocabulary import AskedStatus, Role
from web.desk.doors import AnyDoor, Caller, Door, Inside, ProviderDoor, Section, Visit
from web.desk.forms import Flaw, at_most, filled, flaw, flaws, trimmed
from web.desk.wording import Wording
from web.forms import is_number

LIST = "/desk/beforehand"
SECTION = Section(LIST, "nav-beforehand", Role.EDITOR, is_rare=True)
LONGEST_NAME = 120
MOST = 500
"""Questions on one page: more than a whole evening of firms gets."""


class QuestionForm(Form):
    """The words of a question, and its answer. ``version`` is that of the row the form was made from."""

    version = HiddenField()
    text = TextAreaField(
        "beforehand-text", validators=[filled(), at_most(LONGEST_QUESTION)], filters=[trimmed], render_kw={"rows": 3}
    )
    answer = TextAreaField(
        "beforehand-answer", validators=[at_most(LONGEST_REPLY)], filters=[trimmed], render_kw={"rows": 4}
    )


class ReplyForm(Form):
    """What a provider notes as an answer."""

    version = HiddenField()
    answer = TextAreaField("by-link-asked-note", validators=[at_most(LONGEST_REPLY)], filters=[trimmed])


@dataclass(frozen=True)
class Group:
    """The questions for one date of an offer, or for the offer where the date is gone (``when`` is empty then)."""

    offer: Offer
    when: str
    questions: list[AdvanceQuestion]


class Beforehand:
    """The doors of this group."""

    def doors(self) -> list[AnyDoor]:
        """All of them."""
        behind_link = "/by/{token}/questions"
        return [
            Door("GET", "/beforehand", self.list, Role.EDITOR),
            Door("POST", "/beforehand", self.decide, Role.COORDINATOR),
            Door("GET", "/beforehand/{asked}", self.show, Role.EDITOR),
            Door("POST", "/beforehand/{asked}", self.change, Role.COORDINATOR),
            ProviderDoor("GET", behind_link, self.list_approved),
            ProviderDoor("POST", f"{behind_link}/{{asked}}", self.reply),
        ]

    def list(self, visit: Visit) -> Response:
        """Those that nobody has read yet, or those that are decided; of all offers or of one."""
        query = visit.request.query_params
        status = query.get("status", AskedStatus.NEW)
        if status not in list(AskedStatus):
            status = AskedStatus.NEW
        offer = query.get("offer", "")
        where = [AdvanceQuestion.status == status]
        if is_number(offer):
            where.append(AdvanceQuestion.offer_id == int(offer))
        found = listed(visit.session, *where)
        return visit.page(
            "beforehand.html",
            groups=grouped(visit, found[:MOST]),
            total=len(found),
            state=status,
            states=list(AskedStatus),
            offer=offer if is_number(offer) else "",
        )

    def decide(self, visit: Visit) -> Response:
        """Approve, reject or reopen those that were ticked. What somebody else has decided meanwhile stays as it is."""
        do, seen = str(visit.form.get("do", "")), str(visit.form.get("seen", AskedStatus.NEW))
        if do not in DECISIONS or seen not in list(AskedStatus):
            raise HTTPException(400)
        ticked = [int(one) for one in visit.form.getlist("only") if isinstance(one, str) and is_number(one)]
        chosen = listed(visit.session, AdvanceQuestion.id.in_(ticked)) if ticked else []
        return visit.go(f"{LIST}?status={seen}", f"beforehand-{do}", decide(chosen, do, seen))

    def show(self, visit: Visit) -> Response:
        """One."""
        question = _asked_for(visit)
        return _page(visit, question, _form(question))

    def change(self, visit: Visit) -> Response:
        """Keep what was typed, and do what the button says, unless somebody has changed the same meanwhile."""
        question, form, do = _asked_for(visit), QuestionForm(visit.form), str(visit.form.get("do", "save"))
        if do not in {"save", "show", "hide", *DECISIONS}:
            raise HTTPException(400)
        wrong = flaws(form) if not form.validate() else []
        if not wrong and form.version.data != str(question.version):
            wrong = [flaw(form.text, "beforehand-changed")]
        if not wrong and do == "show" and not (form.answer.data and question.status == AskedStatus.APPROVED):
            wrong = [flaw(form.answer, "empty")]
        if wrong:
            return _page(visit, question, form, 422, wrong)
        question.text = form.text.data or ""
        if (question.answer or "") != (form.answer.data or ""):
            answer(question, form.answer.data or "")
        if do in ("show", "hide"):
            question.is_shown = do == "show"
        elif do in DECISIONS:
            decide([question], do, question.status)
        return visit.go(f"{LIST}/{question.id}", "saved" if do == "save" else f"beforehand-{do}", 1)

    def list_approved(self, caller: Caller) -> Response:
        """For the provider: what is asked, to prepare by, with a place to note an answer."""
        return _page_of_provider(caller)

    def reply(self, caller: Caller) -> Response:
        """Note an answer of the provider, unless the question was changed meanwhile or its answer is on a page."""
        question, form = _asked_for(caller), ReplyForm(caller.form)
        wrong = flaws(form) if not form.validate() else []
        if not wrong and (is_fixed(question) or form.version.data != str(question.version)):
            wrong = [flaw(form.answer, "by-link-asked")]
        if wrong:
            return _page_of_provider(caller, question, form, wrong)
        answer(question, form.answer.data or "", caller.provider.name[:LONGEST_NAME])
        return caller.go(f"{caller.own_path}/questions", "by-link-asked")


def is_fixed(question: AdvanceQuestion) -> bool:
    """Whether the answer stands where people read it: then only the coordination changes it."""
    return question.is_shown or question.faq_id is not None


def grouped(visit: Inside, questions: Sequence[AdvanceQuestion]) -> list[Group]:
    """Questions, in their order, by offer and date."""
    wording = Wording(visit.office, {})
    return [
        Group(members[0].offer, wording.row(members[0].date) if members[0].date else "", members)
        for _, chosen in groupby(questions, key=lambda one: (one.offer_id, one.date_id))
        if (members := list(chosen))
    ]


def _form(question: AdvanceQuestion) -> QuestionForm:
    return QuestionForm(data={"version": question.version, "text": question.text, "answer": question.answer})


def _page(
    visit: Visit, question: AdvanceQuestion, form: QuestionForm, status: int = 200, wrong: Sequence[Flaw] = ()
) -> Response:
    (group,) = grouped(visit, [question])
    return visit.page(
        "beforehand_question.html", status, question=question, group=group, form=form, flaws=wrong, stored=question.text
    )


def _page_of_provider(
    caller: Caller, asked: AdvanceQuestion | None = None, form: ReplyForm | None = None, wrong: Sequence[Flaw] = ()
) -> Response:
    """``asked`` is the question of which ``form`` was sent, and not taken."""
    return caller.page(
        "by_link_questions.html",
        422 if wrong else 200,
        groups=grouped(caller, listed(caller.session)[:MOST]),
        asked=asked,
        form=form,
        flaws=wrong,
        longest=LONGEST_REPLY,
        is_fixed=is_fixed,
    )


def _asked_for(visit: Inside) -> AdvanceQuestion:
    """The one of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(AdvanceQuestion, "asked")
