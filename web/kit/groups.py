"""Places for a group: asked for from the kit. The coordination answers at its desk, the provider by its link."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from starlette.responses import Response

from catalog.kit.requests import CannotAsk, ask_for_places
from catalog.model import GroupRequest, Offer
from catalog.vocabulary import RequestStatus
from web.desk.forms import Flaw, flaw, flaws
from web.kit.doors import KitDoor, Worker
from web.kit.forms import RequestForm


class Groups:
    """The doors of this group."""

    def doors(self) -> list[KitDoor]:
        """All of them."""
        return [
            KitDoor("GET", "/{token}/groups/{offer}", self.begin),
            KitDoor("POST", "/{token}/groups/{offer}", self.ask),
            KitDoor("POST", "/{token}/requests/{request}/withdraw", self.withdraw),
        ]

    def begin(self, worker: Worker) -> Response:
        """An empty form."""
        return self._page(worker, _offer(worker), RequestForm())

    def ask(self, worker: Worker) -> Response:
        """Ask."""
        offer, form = _offer(worker), RequestForm(worker.form)
        wrong = flaws(form) if not form.validate() else []
        if not wrong:
            try:
                ask_for_places(worker.session, worker.kit, offer, _request(form, worker))
            except CannotAsk:
                wrong = [flaw(form.size, "kit-cannot-ask")]
            else:
                return worker.go(f"{worker.own_path}#requests", "kit-asked")
        return self._page(worker, offer, form, wrong)

    def withdraw(self, worker: Worker) -> Response:
        """Take a request back that nobody has answered yet."""
        request = worker.row(GroupRequest, "request")
        if request.status == RequestStatus.OPEN:
            request.status = RequestStatus.WITHDRAWN
        return worker.go(f"{worker.own_path}#requests", "kit-withdrawn")

    def _page(self, worker: Worker, offer: Offer, form: RequestForm, wrong: Sequence[Flaw] = ()) -> Response:
        is_own = offer.municipality_ags == worker.kit.municipality_ags
        values = {"offer": offer, "form": form, "flaws": wrong, "is_own": is_own}
        return worker.page("ask.html", 422 if wrong else 200, **values)


def titles_of(worker: Worker) -> dict[int, str]:
    """The titles of the offers that the kit has asked places at, as far as they are still published, by id."""
    wanted = select(GroupRequest.offer_id)
    rows = worker.session.execute(select(Offer.id, Offer.title).where(Offer.id.in_(wanted)))
    return {row.id: row.title for row in rows}


def _request(form: RequestForm, worker: Worker) -> GroupRequest:
    return GroupRequest(
        size=form.size.data,
        grade=form.grade.data,
        days_wished=form.days_wished.data,
        needs=form.needs.data or "",
        contact_name=form.contact_name.data,
        contact_email=form.contact_email.data or None,
        contact_phone=form.contact_phone.data or None,
        created_at=worker.now,
    )


def _offer(worker: Worker) -> Offer:
    """The published offer of the address. Raises HTTPException 404 if there is none."""
    return worker.row(Offer, "offer")
