"""FAQ entries at the desk: the list, one entry, and trying out what the chat would answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, SelectField, StringField

from catalog.faq.entries import REFERENCE, FaqAnswer, Listed, listed_for, read_rows
from catalog.faq.listing import SCOPES, STATES, FaqListing, list_faqs, question_of
from catalog.faq.ranking import SURE, UNSURE
from catalog.faq.writing import (
    MOST_WORDINGS,
    Parts,
    change_faq,
    faq_parts,
    new_faq,
    own_wordings,
    publish_faq,
    remove_faq,
    set_own_wordings,
    too_long,
    undo_faq,
    wordings_in,
)
from catalog.meaning.embedding import clean, embed
from catalog.model import AdvanceQuestion, Faq, ProposedWording
from catalog.offers import readability
from catalog.questions.beforehand import parts_from_question
from catalog.questions.inbox import answered_group, group_of, parts_from_group
from catalog.questions.open_questions import accept_wording, proposed_for, reject_wording
from catalog.questions.unplaced import unplaced_parts
from catalog.vocabulary import Role
from web.desk.doors import Door, NotKept, Section, Visit
from web.desk.faq_form import (
    FaqForm,
    FaqWording,
    faq_form,
    faq_languages,
    read_faq,
)
from web.desk.forms import Flaw, Name, Words, options, page_asked_for, trimmed
from web.desk.rows import base_text, entry_of, history, said_of, together
from web.desk.wording import language_name
from web.forms import is_number

LIST = "/desk/faqs"
SECTION = Section(LIST, "nav-faqs", Role.EDITOR)
LONGEST_WORDS = 100
LONGEST_TRY = 300


class FaqFilterForm(Form):
    """What to list. Names are short, because they are in the address."""

    q = StringField("faq-list-words", filters=[trimmed])
    scope = SelectField(
        "faq-list-scope", choices=options([("", "any"), *((one, f"faq-scope-{one}") for one in SCOPES)])
    )
    state = SelectField(
        "faq-list-state", choices=options([("", "any"), *((one, f"faq-state-{one}") for one in STATES)])
    )
    missing = SelectField("faq-list-missing")


@dataclass(frozen=True)
class Tried:
    """What the chat would do with a question: the outcome, and the entries as (id, question, score)."""

    text: str
    outcome: str
    sureness: float
    entries: list[tuple[int, str, float]]
    sure: float = SURE
    unsure: float = UNSURE


class Faqs:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/faqs", self.list, Role.EDITOR),
            Door("GET", "/faqs/new", self.begin, Role.EDITOR),
            Door("POST", "/faqs/new", self.add, Role.EDITOR),
            Door("GET", "/faqs/{faq}", self.show, Role.EDITOR),
            Door("POST", "/faqs/{faq}", self.save, Role.EDITOR),
            Door("POST", "/faqs/{faq}/status", self.change_status, Role.COORDINATOR),
            Door("POST", "/faqs/{faq}/remove", self.remove, Role.COORDINATOR),
            Door("POST", "/faqs/{faq}/wordings", self.change_wordings, Role.COORDINATOR),
            Door("POST", "/faqs/{faq}/proposals", self.decide, Role.COORDINATOR),
            Door("GET", "/faqs/{faq}/history", self.history, Role.EDITOR),
            Door("POST", "/faqs/{faq}/history/{entry}/undo", self.undo, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """A page of the list, and what the chat would answer to a question."""
        query = visit.request.query_params
        form = _filters(visit, query)
        listed = _listed(visit)
        listing = FaqListing(
            words=form.q.data or "",
            scope=form.scope.data,
            state=form.state.data,
            missing=form.missing.data,
            page=page_asked_for(query),
        )
        languages = faq_languages(visit.office)
        return visit.page(
            "faqs.html",
            form=form,
            found=list_faqs(visit.session, listing, listed.near),
            query={field.name: field.data for field in form if field.data},
            languages={language: language_name(visit.office, language) for language in languages},
            tried=_tried(visit, query.get("try", ""), listed),
        )

    def begin(self, visit: Visit) -> Response:
        """An empty form; or one with what was asked, or with an entry for all to make an own version of."""
        query = visit.request.query_params
        form = faq_form(faq_languages(visit.office), parts=_first_parts(visit, query))
        form.base.data = ""
        form.replaces.data, form.asked.data = query.get("from", ""), query.get("question", "")
        form.beforehand.data = query.get("beforehand", "")
        return _page(visit, None, form)

    def add(self, visit: Visit) -> Response:
        """Take a new entry."""
        return _take(visit, None)

    def show(self, visit: Visit) -> Response:
        """The form with what is kept, or an entry for all as it is."""
        faq = _asked_for(visit)
        if not _is_own(visit, faq):
            return _shared_page(visit, faq)
        return _page(visit, faq, faq_form(faq_languages(visit.office), parts=_parts(visit, faq)))

    def save(self, visit: Visit) -> Response:
        """Take what was changed."""
        return _take(visit, _own(visit))

    def change_status(self, visit: Visit) -> Response:
        """Let the chat answer with an entry, or not any more."""
        faq, do = _own(visit), visit.form.get("do")
        if do not in ("publish", "draft"):
            raise HTTPException(400)
        publish_faq(faq, visit.now, published=do == "publish")
        return visit.go(f"{LIST}/{faq.id}", f"faq-{do}")

    def remove(self, visit: Visit) -> Response:
        """Delete an entry for good, once that is confirmed."""
        faq = _own(visit)
        if not visit.form.get("sure"):
            return visit.page("remove_faq.html", **_head(visit, faq))
        remove_faq(visit.session, faq)
        return visit.go(LIST, "faq-removed")

    def change_wordings(self, visit: Visit) -> Response:
        """Change what the municipality has added to an entry for all."""
        faq = _asked_for(visit)
        if _is_own(visit, faq):  # its wordings are in its form
            return visit.go(f"{LIST}/{faq.id}")
        text = str(visit.form.get("wordings", ""))
        wordings = wordings_in(text) or []
        if len(wordings) > MOST_WORDINGS or too_long(wordings):
            words = Words("wrong-wordings", {"most": MOST_WORDINGS})
            return _shared_page(visit, faq, text, [Flaw("wordings", "faq-added", words)])
        set_own_wordings(visit.session, faq, wordings, visit.account.municipality_ags)
        return visit.go(f"{LIST}/{faq.id}", "saved")

    def decide(self, visit: Visit) -> Response:
        """Take a proposed wording, or drop it."""
        faq = _asked_for(visit)
        do, _, number = str(visit.form.get("do", "")).partition("-")
        wording = visit.session.get(ProposedWording, int(number)) if is_number(number) else None
        if do not in ("accept", "drop"):
            raise HTTPException(400)
        if wording is None or wording.faq_id != faq.id:
            raise HTTPException(404)
        if do == "accept":
            accept_wording(visit.session, wording)
        else:
            reject_wording(wording)
        return visit.go(f"{LIST}/{faq.id}", f"faq-{do}")

    def history(self, visit: Visit) -> Response:
        """Who changed what."""
        faq = _asked_for(visit)
        events = history(visit, FaqWording(visit.office), "faq", faq.id)
        return visit.page("faq_history.html", events=events, is_read_only=not _is_own(visit, faq), **_head(visit, faq))

    def undo(self, visit: Visit) -> Response:
        """Take a change back."""
        faq = _own(visit)
        undone = undo_faq(visit.session, faq, entry_of(visit, "faq", faq.id), visit.now)
        return visit.go(f"{LIST}/{faq.id}/history", said_of(undone))


def tried(visit: Visit, text: str, answer: FaqAnswer) -> Tried:
    """What the chat would do, with the questions of the entries."""
    questions = question_of(visit.session, [hit.faq_id for hit in answer.ranked])
    entries = [(hit.faq_id, questions.get(hit.faq_id, ""), hit.score) for hit in answer.ranked]
    return Tried(text, answer.outcome, answer.sureness, entries)


def _tried(visit: Visit, asked: str, listed: Listed) -> Tried | None:
    text = clean(asked)[:LONGEST_TRY]
    return tried(visit, text, listed.ask(text, embed(text))) if text else None


def _listed(visit: Visit) -> Listed:
    return visit.office.faqs.listed(visit.account.municipality_ags)


def _asked_for(visit: Visit) -> Faq:
    """The entry of the address, own or for all. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(Faq, "faq")


def _own(visit: Visit) -> Faq:
    """The entry of the address. Raises HTTPException 404 for one that is not the municipality's own."""
    faq = _asked_for(visit)
    if not _is_own(visit, faq):
        raise HTTPException(404)
    return faq


def _is_own(visit: Visit, faq: Faq) -> bool:
    return faq.municipality_ags == visit.account.municipality_ags


def _parts(visit: Visit, faq: Faq) -> dict[str, Any]:
    return faq_parts(faq, faq_languages(visit.office))


def _first_parts(visit: Visit, query: QueryParams) -> Parts:
    """What a new entry begins with. Raises HTTPException 404 for what is not there."""
    if is_number(query.get("from", "")):
        faq = visit.session.get(Faq, int(query["from"]))
        if faq is None:
            raise HTTPException(404)
        return _parts(visit, faq)
    if is_number(query.get("elsewhere", "")) and visit.may(Role.ADMIN):
        with visit.office.database.session() as session:
            parts = unplaced_parts(session, int(query["elsewhere"]))
        if parts is None:
            raise HTTPException(404)
        return parts
    if is_number(query.get("beforehand", "")):
        return parts_from_question(_asked_beforehand(visit, query["beforehand"]))
    if is_number(query.get("question", "")):
        members = group_of(visit.session, int(query["question"]))
        if not members:
            raise HTTPException(404)
        return parts_from_group(members)
    return {}


def _asked_beforehand(visit: Visit, number: str) -> AdvanceQuestion:
    """A question handed in before a date. Raises HTTPException 404 if there is none of that number here (any more)."""
    question = visit.session.get(AdvanceQuestion, int(number))
    if question is None:
        raise HTTPException(404)
    return question


def _take(visit: Visit, faq: Faq | None) -> Response:
    """Do with the form what the pressed button says."""
    do = str(visit.form.get("do", "save"))
    if do not in ("save", "publish", "try"):
        raise HTTPException(400)
    if do == "publish" and not visit.may(Role.COORDINATOR):
        raise HTTPException(403)
    languages = faq_languages(visit.office)
    form = faq_form(languages, visit.form)
    typed, wrong = read_faq(form, languages)
    if wrong:
        return _page(visit, faq, form, wrong)
    if faq is not None:
        stored = _parts(visit, faq)
        both = together(visit, FaqWording(visit.office), ("faq", faq.id), form.base.data or "", stored, typed)
        if both.is_to_be_seen and do != "try":
            again = faq_form(languages, parts=both.parts)
            again.base.data = base_text(stored)
            return _page(visit, faq, again, status=409, taken=both.taken, disputed=both.disputed)
        typed = both.parts if do != "try" else typed
    known = visit.office.faqs.rows() if do == "try" else ()
    kept = _keep(visit, faq, form, typed)
    if do == "try":
        return _try_out(visit, faq, kept, form, known)
    if do == "publish":
        publish_faq(kept, visit.now)
    said = "faq-publish" if do == "publish" or kept.published else "faq-kept-draft"
    if form.asked.data:
        return visit.go("/desk/questions", f"{said}-asked")
    if is_number(form.beforehand.data or ""):
        return visit.go(f"/desk/beforehand/{form.beforehand.data}", said)
    return visit.go(f"{LIST}/{kept.id}", said)


def _keep(visit: Visit, faq: Faq | None, form: FaqForm, parts: Parts) -> Faq:
    """Write what was typed, and note which questions it answers. Raises HTTPException 404 for what is not there."""
    if faq is not None:
        change_faq(visit.session, faq, parts, visit.now)
        return faq
    replaces = visit.session.get(Faq, int(form.replaces.data or "0")) if is_number(form.replaces.data or "") else None
    if form.replaces.data and (replaces is None or replaces.municipality_ags is not None):
        raise HTTPException(404)
    made = new_faq(visit.session, parts, visit.account.municipality_ags, replaces.id if replaces else None, visit.now)
    if is_number(form.asked.data or ""):
        answered_group(visit.session, int(form.asked.data or ""), made.id)
    if is_number(form.beforehand.data or ""):
        _asked_beforehand(visit, form.beforehand.data or "").faq_id = made.id
    return made


def _try_out(visit: Visit, faq: Faq | None, kept: Faq, form: FaqForm, known: Any) -> Response:
    """The form as it was, with what the chat would answer if it were saved and published. Nothing is kept."""
    ags = visit.account.municipality_ags
    listed = listed_for(read_rows(visit.session, known, draft_id=kept.id), ags)
    text = clean(str(visit.form.get("try", "")))[:LONGEST_TRY]
    shown = tried(visit, text, listed.ask(text, embed(text))) if text else None
    near = question_of(visit.session, listed.near.get(kept.id, ()))
    raise NotKept(_page(visit, faq, form, tried=shown, tried_id=kept.id, near=near, is_tried=True))


def _filters(visit: Visit, given: QueryParams) -> FaqFilterForm:
    """The filters as they were asked for. What is none of ours falls back to what leaves everything in."""
    form = FaqFilterForm(given)
    languages = faq_languages(visit.office)[1:]
    form.missing.choices = options([("", "any"), *((one, Name(language_name(visit.office, one))) for one in languages)])
    form.q.data = (form.q.data or "")[:LONGEST_WORDS]
    for field in (form.scope, form.state, form.missing):
        if field.data not in [value for value, *_ in field.iter_choices()]:
            field.data = ""
    return form


def _head(visit: Visit, faq: Faq) -> dict[str, Any]:
    """What stands above each page of an entry."""
    return {
        "faq": faq,
        "title": question_of(visit.session, [faq.id]).get(faq.id, ""),
        "is_own": _is_own(visit, faq),
        "replaced": question_of(visit.session, [faq.replaces_id] if faq.replaces_id else []),
    }


def _page(
    visit: Visit,
    faq: Faq | None,
    form: FaqForm,
    wrong: list[Flaw] | None = None,
    *,
    status: int | None = None,
    **more: Any,
) -> Response:
    languages = faq_languages(visit.office)
    head = _head(visit, faq) if faq else {"faq": None, "is_own": True, "title": "", "replaced": {}}
    if faq is None and is_number(form.replaces.data or ""):
        head["replaced"] = question_of(visit.session, [int(form.replaces.data or "0")])
    near = question_of(visit.session, _listed(visit).near.get(faq.id, ())) if faq and "near" not in more else {}
    values = {
        "form": form,
        "flaws": wrong or [],
        "hints": readability.hints(form[REFERENCE].form.answer.data or ""),  # type: ignore[attr-defined]  # a FormField
        "languages": [(language, language_name(visit.office, language)) for language in languages],
        "proposed": proposed_for(visit.session, faq.id) if faq else [],
        "near": near,
        "tried": None,
        "tried_id": 0,
        "is_tried": False,
        "taken": (),
        "disputed": (),
    }
    return visit.page("faq.html", status or (422 if wrong else 200), **(head | values | more))


def _shared_page(visit: Visit, faq: Faq, typed: str | None = None, wrong: list[Flaw] | None = None) -> Response:
    """An entry for all: to read, to add wordings to, to make an own version of."""
    ags = visit.account.municipality_ags
    own = "\n".join(text.question for text in own_wordings(faq, ags))
    languages = faq_languages(visit.office)
    instead = visit.session.scalar(select(Faq.id).where(Faq.replaces_id == faq.id, Faq.municipality_ags == ags))
    return visit.page(
        "faq_shared.html",
        422 if wrong else 200,
        **_head(visit, faq),
        texts=faq_parts(faq, languages),
        languages=[(language, language_name(visit.office, language)) for language in languages],
        proposed=proposed_for(visit.session, faq.id),
        near=question_of(visit.session, _listed(visit).near.get(faq.id, ())),
        added=typed if typed is not None else own,
        instead=instead,
        flaws=wrong or [],
    )
