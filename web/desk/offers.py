"""The list of offers, and what is done with many of them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

from sqlalchemy import select
from sqlalchemy.orm import selectinload
from starlette.datastructures import FormData, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, SelectField, StringField

from catalog.hearing.folding import plain_letters
from catalog.model import Offer, Provider
from catalog.offers import writing as offer_writing
from catalog.offers.free_days import free_day
from catalog.offers.listing import OPEN, SORTS, Listing, conditions_of, list_offers
from catalog.offers.writing import NotReady
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import Field, Kind, OfferStatus, Role
from web.desk.calling_off import crowd_of
from web.desk.doors import Door, Section, Visit
from web.desk.forms import Name, options, page_asked_for, trimmed
from web.forms import is_number

LIST = "/desk/offers"
SECTION = Section(LIST, "nav-offers", Role.EDITOR)
MOST_DAYS = 366
"""How far dates can be moved at once."""
LONGEST_WORDS = 100
STATUSES = [(OPEN, "status-open"), *((one.value, f"status-{one}") for one in OfferStatus), ("all", "status-all")]
STATES = [
    *(("", "any"), ("due", "state-due"), ("hidden", "state-hidden")),
    *(("undated", "state-undated"), ("outdated", "state-outdated")),
]


class FilterForm(Form):
    """What to list. Names are short, because they are in the address."""

    q = StringField("list-words", filters=[trimmed])
    status = SelectField("list-status", choices=options(STATUSES))
    kind = SelectField("list-kind", choices=options([("", "any"), *((one.value, f"kind-{one}") for one in Kind)]))
    field = SelectField("list-field", choices=options([("", "any"), *((one.value, f"field-{one}") for one in Field)]))
    provider = SelectField("list-provider")
    state = SelectField("list-state", choices=options(STATES))
    sort = SelectField("list-sort", choices=options([(sort, f"sort-{sort}") for sort in SORTS]))


class Offers:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/offers", self.list, Role.EDITOR),
            Door("POST", "/offers/bulk", self.change_many, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """A page of the list."""
        form = _filters(visit, visit.request.query_params)
        listing = _listing(form, page_asked_for(visit.request.query_params))
        found = list_offers(visit.session, listing, visit.now, visit.today)
        return visit.page(
            "offers.html", form=form, found=found, query=_query(form), is_filtered=bool(_query(form)), today=visit.today
        )

    def change_many(self, visit: Visit) -> Response:
        """Do the same with all offers that were ticked, or with all that were found."""
        do = str(visit.form.get("do", ""))
        form = _filters(visit, visit.form)
        back = f"{LIST}?{urlencode(_query(form))}" if _query(form) else LIST
        days = _days(visit)
        if do not in ACTIONS:
            raise HTTPException(400)
        if do == "shift" and not days:
            return visit.go(back, "bulk-no-days")
        offers = _chosen(visit, form)
        if not offers:
            return visit.go(back, "bulk-none")
        if visit.form.get("all") and not visit.form.get("sure"):
            return visit.page("offers_sure.html", do=do, days=days, count=len(offers), query=_query(form), back=back)
        results = [ACTIONS[do](visit, offer, days) for offer in offers]
        refused = results.count(False)
        if refused:
            return visit.go(back, f"bulk-{do}-some", len(offers) - refused)
        if do == "shift" and (free := _on_free_days(visit, offers)):
            return visit.go(back, "bulk-shift-free", free)
        return visit.go(back, f"bulk-{do}", len(offers))


def _publish(visit: Visit, offer: Offer, _days: int) -> bool:
    try:
        offer_writing.publish(offer, visit.account.name, visit.now)
    except NotReady:
        return False
    return True


def _archive(visit: Visit, offer: Offer, _days: int) -> bool:
    if crowd_of(visit, offer):
        return False
    offer_writing.withdraw(offer, OfferStatus.ARCHIVED, visit.now)
    return True


def _confirm(visit: Visit, offer: Offer, _days: int) -> bool:
    offer_writing.confirm(offer, visit.account.name, visit.now)
    return True


def _shift(visit: Visit, offer: Offer, days: int) -> bool:
    return offer_writing.shift_dates(visit.session, offer, days, visit.now) > 0


def _on_free_days(visit: Visit, offers: list[Offer]) -> int:
    """How many dates to come are on days on which hardly anybody comes."""
    state = visit.municipality.state
    coming = (one.starts_at for offer in offers for one in offer.dates if one.starts_at and one.starts_at > visit.now)
    return sum(bool(free_day(moment.astimezone(LOCAL).date(), state)) for moment in coming)


ACTIONS: dict[str, Callable[[Visit, Offer, int], bool]] = {
    "publish": _publish,
    "archive": _archive,
    "confirm": _confirm,
    "shift": _shift,
}
"""What can be done with many offers. False: it could not be done with this one."""


def _chosen(visit: Visit, form: FilterForm) -> list[Offer]:
    """The offers that were ticked, those of other municipalities left out; or all that the filters find."""
    if visit.form.get("all"):
        conditions = conditions_of(visit.session, _listing(form), visit.now, visit.today)
    else:
        ticked = [str(one) for one in visit.form.getlist("offer")]
        conditions = [Offer.id.in_([int(one) for one in ticked if is_number(one)])]
    rows = visit.session.scalars(select(Offer).where(*conditions).options(selectinload(Offer.dates)).order_by(Offer.id))
    return list(rows.unique())


def _days(visit: Visit) -> int:
    """By how many days to move; 0 for what is no such number."""
    text = str(visit.form.get("days", "")).strip().replace("−", "-").removeprefix("+")
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 4):
        return 0
    return int(text) if abs(int(text)) <= MOST_DAYS else 0


def _filters(visit: Visit, given: QueryParams | FormData) -> FilterForm:
    """The filters as they were asked for. What is none of ours falls back to what leaves everything in."""
    form = FilterForm(given)
    rows = visit.session.execute(select(Provider.id, Provider.name))
    named = [(str(number), Name(name)) for number, name in sorted(rows, key=lambda row: plain_letters(row[1]))]
    form.provider.choices = options([("", "any"), *named])
    form.q.data = (form.q.data or "")[:LONGEST_WORDS]
    for field in (form.status, form.kind, form.field, form.provider, form.state, form.sort):
        values = [value for value, *_ in field.iter_choices()]
        if field.data not in values:
            field.data = values[0]
    return form


def _listing(form: FilterForm, page: int = 1) -> Listing:
    listing = Listing(
        words=form.q.data or "",
        kind=form.kind.data,
        field=form.field.data,
        provider_id=int(form.provider.data) if form.provider.data else None,
        state=form.state.data,
        sort=form.sort.data,
        page=page,
    )
    return replace(listing, status="" if form.status.data == "all" else form.status.data)


def _query(form: FilterForm) -> dict[str, str]:
    """The filters that are not as they are at first."""
    first = {"status": OPEN, "sort": SORTS[0]}
    return {field.name: field.data for field in form if field.data and field.data != first.get(field.name)}
