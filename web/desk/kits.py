"""Kits of schools and youth centres at the desk: opened by links that are made here; codes, and requests for groups."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, select
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, SelectField

from bot.mail import Mailer, MailFailed
from catalog.kit.codes import codes_of, last_day, shown_count
from catalog.kit.links import KIT_LINKS
from catalog.kit.requests import answer_request
from catalog.model import GroupRequest, Kit, Offer, Recommendation
from catalog.vocabulary import KitKind, RequestStatus, Role
from web.desk.doors import Door, Inside, Section, Visit
from web.desk.forms import Flaw, filled, flaws, options, text
from web.desk.links import request_letter
from web.kit.doors import PATH
from web.kit.forms import AnswerForm

LIST = "/desk/kits"
REQUESTS = "/desk/group-requests"
SECTION = Section(LIST, "nav-kits", Role.COORDINATOR, is_rare=True)


class KitForm(Form):
    """A new kit."""

    name = text("kit-name", filled(), most=120)
    kind = SelectField("kit-of", choices=options((str(kind), f"kit-of-{kind}") for kind in KitKind))


class Kits:
    """The doors of this group."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer

    def doors(self) -> list[Door]:
        """All of them."""
        kit, request = "/kits/{kit}", "/group-requests/{request}"
        return [
            Door("GET", "/kits", self.list, Role.COORDINATOR),
            Door("POST", "/kits", self.add, Role.COORDINATOR),
            Door("GET", kit, self.show, Role.COORDINATOR),
            Door("POST", f"{kit}/link", self.link, Role.COORDINATOR),
            Door("POST", f"{kit}/link/revoke", self.revoke, Role.COORDINATOR),
            Door("POST", f"{kit}/close", self.close, Role.COORDINATOR),
            Door("POST", f"{kit}/codes/{{code}}/end", self.end, Role.COORDINATOR),
            Door("GET", request, self.request, Role.COORDINATOR),
            Door("POST", request, self.answer, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """All kits, and the requests that wait."""
        return _list(visit, KitForm())

    def add(self, visit: Visit) -> Response:
        """Make a kit."""
        form = KitForm(visit.form)
        if not form.validate():
            return _list(visit, form, flaws(form))
        own = {"municipality_ags": visit.account.municipality_ags, "created_at": visit.now}
        kit = Kit(name=form.name.data, kind=form.kind.data, **own)
        visit.session.add(kit)
        visit.session.flush()
        return visit.go(f"{LIST}/{kit.id}", "saved")

    def show(self, visit: Visit) -> Response:
        """One kit: its links, codes and requests."""
        kit = _kit(visit)
        requests = visit.session.execute(_requests().where(GroupRequest.kit_id == kit.id))
        return visit.page(
            "kit.html",
            kit=kit,
            links=KIT_LINKS.open(visit.session, kit, visit.now),
            codes=codes_of(visit.session, kit),
            now=visit.now,
            shown_count=shown_count,
            last_day=last_day,
            requests=requests.all(),
        )

    def link(self, visit: Visit) -> Response:
        """A link that opens the kit, shown once, to be passed on."""
        kit = _kit(visit)
        if kit.is_closed:
            raise HTTPException(404)
        address = f"{visit.office.public_url}{PATH}/{KIT_LINKS.make(visit.session, kit, visit.now)}"
        return visit.page("kit_link.html", kit=kit, address=address, days=KIT_LINKS.lasts.days)

    def revoke(self, visit: Visit) -> Response:
        """End all links of a kit. Its codes go on."""
        kit = _kit(visit)
        return visit.go(f"{LIST}/{kit.id}", "links-revoked", KIT_LINKS.revoke(visit.session, kit))

    def close(self, visit: Visit) -> Response:
        """Close a kit, so that neither links nor codes open anything, after asking; or open it again, without links."""
        kit = _kit(visit)
        if kit.is_closed:
            kit.is_closed = False
            return visit.go(f"{LIST}/{kit.id}", "kit-open-again")
        if "sure" not in visit.form:
            return visit.page("kit_close.html", kit=kit)
        kit.is_closed = True
        KIT_LINKS.revoke(visit.session, kit)
        return visit.go(LIST, "kit-closed")

    def end(self, visit: Visit) -> Response:
        """End a code."""
        kit, code = _kit(visit), visit.row(Recommendation, "code")
        if code.kit_id != kit.id:
            raise HTTPException(404)
        code.is_revoked = True
        return visit.go(f"{LIST}/{kit.id}", "kit-ended")

    def request(self, visit: Visit) -> Response:
        """A request for places, to be answered."""
        return _request_page(visit, AnswerForm())

    def answer(self, visit: Visit) -> Response:
        """Answer it. Who asked gets a mail, if there is an address and a mail server, and reads it in the kit."""
        form, request = AnswerForm(visit.form), _request(visit)
        if not form.validate():
            return _request_page(visit, form, flaws(form))
        status = RequestStatus(form.status.data)
        if not answer_request(request, status, form.answer.data or "", visit.account.name, visit.now):
            return visit.go(f"/desk/group-requests/{request.id}", "kit-answered-before")
        return visit.go(LIST, tell(visit, self._mailer, request))


def tell(inside: Inside, mailer: Mailer, request: GroupRequest) -> str:
    """Mail an answer to whoever asked, where that can be; what is to be said about it."""
    if not (mailer.is_on and request.contact_email):
        return "kit-answered"
    try:
        offer = inside.session.get_one(Offer, request.offer_id)
        mailer.send(request_letter(inside.office, inside.municipality, request, offer))
    except MailFailed:
        return "kit-answered-no-mail"
    return "kit-answered-mail"


def _requests() -> Select[GroupRequest, str, str]:
    """Requests with the titles of their offers and the names of their kits, the newest first."""
    columns = select(GroupRequest, Offer.title, Kit.name)
    joined = columns.join(Offer, Offer.id == GroupRequest.offer_id).join(Kit, Kit.id == GroupRequest.kit_id)
    return joined.order_by(GroupRequest.id.desc())


def _list(visit: Visit, form: KitForm, wrong: Sequence[Flaw] = ()) -> Response:
    kits = visit.session.scalars(select(Kit).order_by(Kit.is_closed, Kit.name, Kit.id)).all()
    waiting = visit.session.execute(_requests().where(GroupRequest.status == RequestStatus.OPEN)).all()
    values = {"kits": kits, "waiting": waiting, "form": form, "flaws": wrong}
    return visit.page("kits.html", 422 if wrong else 200, **values)


def _request_page(visit: Visit, form: AnswerForm, wrong: Sequence[Flaw] = ()) -> Response:
    request = _request(visit)
    values = {
        "request": request,
        "kit": visit.session.get_one(Kit, request.kit_id),
        "offer": visit.session.get_one(Offer, request.offer_id),
        "form": form,
        "flaws": wrong,
    }
    return visit.page("group_request.html", 422 if wrong else 200, **values)


def _kit(visit: Visit) -> Kit:
    """The kit of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(Kit, "kit")


def _request(visit: Visit) -> GroupRequest:
    """The request of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(GroupRequest, "request")
