"""Behind a provider's link: its own offers, confirmed as still right, and proposals of what should change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import selectinload
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.mail import Mailer
from catalog.kit.requests import answer_request
from catalog.model import GroupRequest, Offer, OfferDate
from catalog.offers import writing as offer_writing
from catalog.offers.sheets import DateSheet, OfferSheet, merge, parts_of, sheet_from, sheet_of
from catalog.places.gazetteer import default_gazetteer
from catalog.providers.proposals import TooManyProposals, decided_proposals, hand_in, open_proposals
from catalog.questions.beforehand import how_many
from catalog.vocabulary import DateStatus, OfferStatus, RequestStatus
from web.desk.date_rows import check_rows
from web.desk.doors import Caller, ProviderDoor
from web.desk.forms import Flaw, Words, flaws
from web.desk.kits import tell
from web.desk.offer import base_of, beside_form, compared_with, home_of, with_rows
from web.desk.offer_form import OfferForm, bound, form_of, read_form, shown_numbers
from web.desk.people import dates_with_people
from web.desk.wording import Wording
from web.kit.forms import AnswerForm

UNASKED = (
    *("provider_id", "audience", "age_required", "contact_kind", "firms", "talk_minutes", "questions_beforehand"),
    *("project_product", "project_meetings", "project_equipment", "project_consent", "review_days", "is_example"),
    *("picture_key", "picture_alt"),
)
"""What the form behind a link does not show: it stays as the coordination has it."""
LONGEST_NOTE = 500
LONGEST_REASON = 300
"""Characters of why a date does not take place: it becomes the date's note."""
LONGEST_ASSURER = 120
PATH = re.compile(r"/desk/by/[^/]+")


def beginning(path: str) -> str:
    """Where the pages behind the link are whose address is ``path``; empty for any other address."""
    found = PATH.match(path)
    return found[0] if found else ""


class ByLink:
    """The doors of this group."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer

    def doors(self) -> list[ProviderDoor]:
        """All of them. Opening a page changes nothing: mail programs open links, too."""
        offer, date = "/by/{token}/offers/{offer}", "/by/{token}/offers/{offer}/dates/{date}/cancel"
        return [
            ProviderDoor("GET", "/by/{token}", self.list),
            ProviderDoor("POST", "/by/{token}/confirm", self.confirm_all),
            ProviderDoor("GET", "/by/{token}/offers/new", self.begin),
            ProviderDoor("POST", "/by/{token}/offers/new", self.add),
            ProviderDoor("GET", offer, self.show),
            ProviderDoor("POST", offer, self.change),
            ProviderDoor("POST", f"{offer}/confirm", self.confirm),
            ProviderDoor("GET", date, self.ask_cancel),
            ProviderDoor("POST", date, self.cancel),
            ProviderDoor("GET", "/by/{token}/requests/{request}", self.show_request),
            ProviderDoor("POST", "/by/{token}/requests/{request}", self.answer_request),
        ]

    def list(self, caller: Caller) -> Response:
        """The provider's offers, and what became of its proposals."""
        offers = _offers(caller)
        waiting: dict[int | None, list[Any]] = {}
        for proposal in open_proposals(caller.session):
            waiting.setdefault(proposal.offer_id, []).append(proposal)
        return caller.page(
            "by_link.html",
            offers=offers,
            coming={offer.id: _coming(caller, offer) for offer in offers},
            requests=_open_requests(caller),
            asked=how_many(caller.session),
            people=dates_with_people(caller, offers),
            has_published=any(offer.status == OfferStatus.PUBLISHED for offer in offers),
            waiting=waiting,
            decided=decided_proposals(caller.session, caller.now),
            today=caller.today,
        )

    def confirm_all(self, caller: Caller) -> Response:
        """All that is published is still right."""
        published = [offer for offer in _offers(caller) if offer.status == OfferStatus.PUBLISHED]
        for offer in published:
            _confirm(caller, offer)
        return caller.go(caller.own_path, "by-link-confirmed", len(published))

    def confirm(self, caller: Caller) -> Response:
        """One offer is still right."""
        offer = _asked_for(caller)
        if offer.status != OfferStatus.PUBLISHED:
            raise HTTPException(404)
        _confirm(caller, offer)
        return caller.go(caller.own_path, "by-link-confirmed", 1)

    def show_request(self, caller: Caller) -> Response:
        """A school asks for places."""
        return _request_page(caller, AnswerForm())

    def answer_request(self, caller: Caller) -> Response:
        """Answer it, unless the coordination has, or the school has taken it back."""
        form, request = AnswerForm(caller.form), _request(caller)
        if not form.validate():
            return _request_page(caller, form, flaws(form))
        status, answer = RequestStatus(form.status.data), form.answer.data or ""
        if not answer_request(request, status, answer, caller.provider.name[:LONGEST_ASSURER], caller.now):
            return caller.go(f"{caller.own_path}/requests/{request.id}", "kit-answered-before")
        return caller.go(caller.own_path, tell(caller, self._mailer, request))

    def begin(self, caller: Caller) -> Response:
        """An empty form."""
        return _page(caller, None, form_of(OfferSheet(dates=[DateSheet()]), [], caller.now))

    def add(self, caller: Caller) -> Response:
        """Take the proposal of a new offer."""
        return _take(caller, None)

    def show(self, caller: Caller) -> Response:
        """The form with what is there."""
        offer = _asked_for(caller)
        return _page(caller, offer, _form_now(caller, offer, sheet_of(offer)))

    def change(self, caller: Caller) -> Response:
        """Take the proposal of a change."""
        return _take(caller, _asked_for(caller))

    def ask_cancel(self, caller: Caller) -> Response:
        """Ask whether a date does not take place."""
        offer = _asked_for(caller)
        date = _wording(caller).row(_date_of(caller, offer))
        return caller.page("by_link_cancel.html", offer=offer, date=date, longest_reason=LONGEST_REASON)

    def cancel(self, caller: Caller) -> Response:
        """Take the message that a date does not take place."""
        offer = _asked_for(caller)
        date, sheet = _date_of(caller, offer), sheet_of(offer)
        reason = " ".join(str(caller.form.get("reason", "")).split())[:LONGEST_REASON]
        for one in sheet.dates:
            if one.id == date.id:
                one.status, one.note = DateStatus.CANCELLED, reason or one.note
        return _hand_in(caller, offer, sheet)


def _offers(caller: Caller) -> list[Offer]:
    own = select(Offer).where(Offer.status != OfferStatus.ARCHIVED).options(selectinload(Offer.dates))
    return list(caller.session.scalars(own.order_by(Offer.folded, Offer.id)).unique())


def _asked_for(caller: Caller) -> Offer:
    """The offer of the address. Raises HTTPException 404 if it is none of the provider's, or in the archive."""
    offer = caller.row(Offer, "offer")
    if offer.status == OfferStatus.ARCHIVED:
        raise HTTPException(404)
    return offer


def _date_of(caller: Caller, offer: Offer) -> OfferDate:
    """The date of the address. Raises HTTPException 404 if the offer has none of that number to come."""
    number = caller.number("date")
    found = next((row for row, _ in _coming(caller, offer) if row.id == number), None)
    if found is None:
        raise HTTPException(404)
    return found


def _coming(caller: Caller, offer: Offer) -> list[tuple[OfferDate, str]]:
    """The dates to come that are to take place, and how they are told."""
    return [
        (row, _wording(caller).row(row))
        for row in offer.dates
        if row.status == DateStatus.SCHEDULED and (row.starts_at is None or row.starts_at > caller.now)
    ]


def _confirm(caller: Caller, offer: Offer) -> None:
    offer_writing.confirm(offer, caller.provider.name[:LONGEST_ASSURER], caller.now)


def _take(caller: Caller, offer: Offer | None) -> Response:
    """Do with the form what the pressed button says."""
    do = str(caller.form.get("do", "save"))
    check_rows(caller.form)
    form_data, wrong = with_rows(caller, do)
    form = _asked_only(form_data)
    if do.startswith(("add-", "copy-")):
        return _page(caller, offer, form, wrong, form_data)
    stored = sheet_of(offer) if offer else OfferSheet(provider_id=caller.provider.id)
    base, is_old = base_of(form), offer is not None and form.version.data != str(offer.version)
    # What the form was made from is only believed where it no longer matters: nothing is handed in from an old one.
    before = sheet_from(base) if is_old and base else stored
    sheet, wrong = read_form(form, before, default_gazetteer(), home_of(caller), caller.provider.id)
    if wrong:
        return _page(caller, offer, form, wrong, form_data)
    sheet.dates += [one for one in before.dates if one.id is not None and one.id not in shown_numbers(form)]
    for name in UNASKED:
        setattr(sheet, name, getattr(stored, name))
    if offer and is_old:
        merged = merge(base, parts_of(stored), parts_of(sheet))
        return _page(caller, offer, _form_now(caller, offer, merged.sheet), status=409, is_old=True)
    if {one.id for one in sheet.dates} - {None} - {one.id for one in stored.dates}:
        raise HTTPException(404)
    if parts_of(sheet) == parts_of(stored):
        return caller.go(caller.own_path, "by-link-same")
    return _hand_in(caller, offer, sheet)


def _asked_only(form_data: FormData) -> OfferForm:
    """The form as it was sent, validated, without what is not asked: nothing is wrong with that."""
    form = bound(FormData([(name, value) for name, value in form_data.multi_items() if name not in UNASKED]), [])
    for name in UNASKED:
        form[name].errors = ()
    return form


def _open_requests(caller: Caller) -> list[Any]:
    """Requests for groups that wait for an answer, with the titles of the offers."""
    columns = select(GroupRequest, Offer.title).join(Offer, Offer.id == GroupRequest.offer_id)
    waiting = columns.where(GroupRequest.status == RequestStatus.OPEN).order_by(GroupRequest.id)
    return list(caller.session.execute(waiting))


def _request(caller: Caller) -> GroupRequest:
    return caller.row(GroupRequest, "request")


def _request_page(caller: Caller, form: AnswerForm, wrong: Sequence[Flaw] = ()) -> Response:
    request = _request(caller)
    offer = caller.session.get_one(Offer, request.offer_id)
    values = {"request": request, "offer": offer, "form": form, "flaws": wrong}
    return caller.page("by_link_request.html", 422 if wrong else 200, **values)


def _hand_in(caller: Caller, offer: Offer | None, sheet: OfferSheet) -> Response:
    note = str(caller.form.get("note", "")).strip()[:LONGEST_NOTE]
    try:
        hand_in(caller.session, caller.provider.id, offer, sheet, note, caller.now)
    except TooManyProposals:
        form = _form_now(caller, offer, sheet) if offer else form_of(sheet, [], caller.now)
        return _page(caller, offer, form, [Flaw("title", "", Words("wrong-too-many-proposals"))])
    return caller.go(caller.own_path, "by-link-proposed")


def _form_now(caller: Caller, offer: Offer, sheet: OfferSheet) -> OfferForm:
    """A form with ``sheet`` that is compared, when it is sent, with the offer as it is now."""
    return compared_with(offer, form_of(sheet, [], caller.now))


def _page(
    caller: Caller,
    offer: Offer | None,
    form: OfferForm,
    wrong: list[Flaw] | None = None,
    form_data: FormData | None = None,
    *,
    status: int | None = None,
    is_old: bool = False,
) -> Response:
    return caller.page(
        "by_link_offer.html",
        status or (422 if wrong else 200),
        offer=offer,
        form=form,
        flaws=wrong or [],
        **beside_form(caller, offer, form, form_data, _wording(caller)),
        note=str(caller.form.get("note", ""))[:LONGEST_NOTE],
        longest_note=LONGEST_NOTE,
        is_old=is_old,
    )


def _wording(caller: Caller) -> Wording:
    return Wording(caller.office, {caller.provider.id: caller.provider.name})
