"""Providers at the desk: the list, and one with its contact persons, offers and history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import select
from starlette.datastructures import FormData, QueryParams
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import BooleanField, Field, FieldList, Form, FormField, HiddenField, SelectField, StringField

from bot.mail import Mailer, MailFailed
from catalog.model import Offer, Proposal, Provider
from catalog.offers.history import change_row, undo_row
from catalog.offers.sheet_rules import is_address
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.proposals import count_open_proposals, open_proposals
from catalog.providers.providers import (
    CONTACT_PARTS,
    MOST_CONTACTS,
    HasOffers,
    ProviderListing,
    archive_provider,
    list_providers,
    new_provider,
    offer_counts,
    provider_parts,
    remove_provider,
)
from catalog.vocabulary import OfferStatus, ProviderKind, Role
from web.desk import proposals
from web.desk.doors import Door, Section, Visit
from web.desk.forms import Flaw, Words, Wrong, filled, flaws, mail_address, options, page_asked_for, text, trimmed
from web.desk.links import provider_address, provider_letter
from web.desk.row_wording import RowWording
from web.desk.rows import base_text, entry_of, history, said_of, together

LIST = "/desk/providers"
SECTION = Section(LIST, "nav-providers", Role.EDITOR, is_rare=True, also=(proposals.LIST,))
LONGEST_WORDS = 100
SHOWN_OFFERS = 20
KINDS = [(kind.value, f"provider-kind-{kind}") for kind in ProviderKind]
STATES = [("", "provider-state-open"), ("due", "provider-state-due"), ("archived", "status-archived")]


def web_address(_form: Form, field: Field) -> None:
    """Refuses what no browser opens."""
    if not is_address(field.data):
        raise Wrong("address")


class ProviderFilterForm(Form):
    """What to list. Names are short, because they are in the address."""

    q = StringField("provider-list-words", filters=[trimmed])
    kind = SelectField("list-kind", choices=options([("", "any"), *KINDS]))
    state = SelectField("provider-list-state", choices=options(STATES))


class ContactForm(Form):
    """One contact person. An empty row is none."""

    name = text("contact-name", most=120)
    role = text("contact-role", most=120)
    email = text("contact-email", mail_address, most=200)
    phone = text("contact-phone", most=60)


class ProviderForm(Form):
    """A provider."""

    name = text("provider-name", filled(), most=200)
    kind = SelectField("provider-kind", choices=options([("", "choose"), *KINDS]), validators=[filled("choice")])
    website = text("provider-website", web_address, most=300)
    address = text("provider-address", most=200)
    contacts = FieldList(FormField(ContactForm), "provider-contacts", max_entries=MOST_CONTACTS)
    is_example = BooleanField("provider-is-example")
    base = HiddenField()
    """The parts of the provider when the form was made, to tell what was changed in it and what elsewhere."""


class Providers:
    """The doors of this group."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/providers", self.list, Role.EDITOR),
            Door("GET", "/providers/new", self.begin, Role.EDITOR),
            Door("POST", "/providers/new", self.add, Role.EDITOR),
            Door("GET", "/providers/{provider}", self.show, Role.EDITOR),
            Door("POST", "/providers/{provider}", self.save, Role.EDITOR),
            Door("POST", "/providers/{provider}/archive", self.archive, Role.COORDINATOR),
            Door("POST", "/providers/{provider}/remove", self.remove, Role.COORDINATOR),
            Door("POST", "/providers/{provider}/link", self.link, Role.COORDINATOR),
            Door("POST", "/providers/{provider}/link/revoke", self.revoke, Role.COORDINATOR),
            Door("GET", "/providers/{provider}/history", self.history, Role.EDITOR),
            Door("POST", "/providers/{provider}/history/{entry}/undo", self.undo, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """A page of the list."""
        form = _filters(visit.request.query_params)
        listing = ProviderListing(
            words=form.q.data or "",
            kind=form.kind.data,
            state=form.state.data,
            page=page_asked_for(visit.request.query_params),
        )
        query = {field.name: field.data for field in form if field.data}
        found = list_providers(visit.session, listing, visit.today)
        waiting = count_open_proposals(visit.session)
        return visit.page("providers.html", form=form, found=found, query=query, waiting=waiting)

    def begin(self, visit: Visit) -> Response:
        """An empty form."""
        return self._page(visit, None, _form_of({"contacts": []}))

    def add(self, visit: Visit) -> Response:
        """Take a new provider."""
        form, wrong = _bound(visit)
        if visit.form.get("do") == "add-contact":
            return self._page(visit, None, _with_contact(form))
        if wrong:
            return self._page(visit, None, form, wrong)
        provider = new_provider(visit.session, _typed(form), visit.account.municipality_ags)
        return visit.go(f"{LIST}/{provider.id}", "saved")

    def show(self, visit: Visit) -> Response:
        """The form with what is kept, and what else there is of the provider."""
        provider = asked_for(visit)
        return self._page(visit, provider, _form_of(provider_parts(provider)))

    def save(self, visit: Visit) -> Response:
        """Take what was changed."""
        provider = asked_for(visit)
        form, wrong = _bound(visit)
        if visit.form.get("do") == "add-contact":
            return self._page(visit, provider, _with_contact(form))
        if wrong:
            return self._page(visit, provider, form, wrong)
        stored, subject = provider_parts(provider), ("provider", provider.id)
        both = together(visit, wording(visit), subject, form.base.data or "", stored, _typed(form))
        if both.is_to_be_seen:
            again = _form_of(both.parts)
            again.base.data = base_text(stored)
            return self._page(visit, provider, again, status=409, taken=both.taken, disputed=both.disputed)
        change_row(provider, both.parts)
        return visit.go(f"{LIST}/{provider.id}", "saved")

    def archive(self, visit: Visit) -> Response:
        """Put a provider away with its offers, after asking if there are any; or bring it back, without them."""
        provider = asked_for(visit)
        if provider.is_archived:
            provider.is_archived = False
            return visit.go(f"{LIST}/{provider.id}", "provider-back")
        offers, _ = offer_counts(visit.session, visit.today)
        count = offers.get(provider.id, 0)
        if count and "sure" not in visit.form:
            return visit.page("provider_sure.html", provider=provider, do="archive", count=count)
        archive_provider(visit.session, provider, visit.now)
        return visit.go(LIST, "provider-archived", count)

    def remove(self, visit: Visit) -> Response:
        """Delete a provider without offers, after asking."""
        provider = asked_for(visit)
        if "sure" not in visit.form:
            return visit.page("provider_sure.html", provider=provider, do="remove", count=0)
        try:
            remove_provider(visit.session, provider)
        except HasOffers:
            form = _form_of(provider_parts(provider))
            return self._page(visit, provider, form, [Flaw("name", "", Words("wrong-has-offers"))])
        return visit.go(LIST, "provider-removed")

    def link(self, visit: Visit) -> Response:
        """A link for the provider: mailed if that is wanted and works, else shown to be passed on."""
        provider = asked_for(visit)
        if provider.is_archived:
            raise HTTPException(404)
        token = PROVIDER_LINKS.make(visit.session, provider, visit.now)
        wants_mail = visit.form.get("do") == "mail" and provider.mail is not None and self._mailer.is_on
        if wants_mail:
            try:
                self._mailer.send(provider_letter(visit.office, visit.municipality, provider, token))
            except MailFailed:
                pass
            else:
                return visit.go(f"{LIST}/{provider.id}", "link-mailed")
        address = provider_address(visit.office, token)
        return visit.page(
            "provider_link.html", provider=provider, address=address, failed=wants_mail, days=PROVIDER_LINKS.lasts.days
        )

    def revoke(self, visit: Visit) -> Response:
        """End all links of the provider."""
        provider = asked_for(visit)
        return visit.go(f"{LIST}/{provider.id}", "links-revoked", PROVIDER_LINKS.revoke(visit.session, provider))

    def history(self, visit: Visit) -> Response:
        """Who changed what."""
        provider = asked_for(visit)
        events = history(visit, wording(visit), "provider", provider.id)
        return visit.page("provider_history.html", provider=provider, events=events)

    def undo(self, visit: Visit) -> Response:
        """Take a change back."""
        provider = asked_for(visit)
        undone = undo_row(provider, entry_of(visit, "provider", provider.id))
        return visit.go(f"{LIST}/{provider.id}/history", said_of(undone))

    def _page(
        self,
        visit: Visit,
        provider: Provider | None,
        form: ProviderForm,
        wrong: Sequence[Flaw] = (),
        *,
        status: int | None = None,
        **more: Any,
    ) -> Response:
        offers, due = offer_counts(visit.session, visit.today) if provider else ({}, {})
        number = provider.id if provider else 0
        values: dict[str, Any] = {
            "provider": provider,
            "form": form,
            "flaws": wrong,
            "taken": (),
            "disputed": (),
            "offers": _offers(visit, number),
            "offer_count": offers.get(number, 0),
            "due_count": due.get(number, 0),
            "all_offers": f"/desk/offers?{urlencode({'provider': number})}",
            "due_offers": f"/desk/offers?{urlencode({'provider': number, 'state': 'due'})}",
            "most_contacts": MOST_CONTACTS,
            "links": PROVIDER_LINKS.open(visit.session, provider, visit.now) if provider else (),
            "can_mail": self._mailer.is_on and provider is not None and provider.mail is not None,
            "proposals": _proposals(visit, number),
        }
        return visit.page("provider.html", status or (422 if wrong else 200), **(values | more))


def asked_for(visit: Visit) -> Provider:
    """The provider of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(Provider, "provider")


def wording(visit: Visit) -> RowWording:
    """Puts the changes of a provider into words."""
    say = visit.office.say
    return RowWording(
        visit.office, "provider", {"kind": lambda kind: say(f"provider-kind-{kind}"), "contacts": _told_contacts}
    )


def _told_contacts(contacts: list[dict[str, str]]) -> str:
    return "\n".join(", ".join(one[part] for part in CONTACT_PARTS if one.get(part)) for one in contacts)


def _filters(given: QueryParams | FormData) -> ProviderFilterForm:
    """The filters as they were asked for. What is none of ours falls back to what leaves everything in."""
    form = ProviderFilterForm(given)
    form.q.data = (form.q.data or "")[:LONGEST_WORDS]
    for field in (form.kind, form.state):
        if field.data not in [value for value, *_ in field.iter_choices()]:
            field.data = ""
    return form


def _form_of(parts: dict[str, Any]) -> ProviderForm:
    """A form that shows ``parts``, with an empty row for one more contact person."""
    form = ProviderForm(data=parts)
    form.base.data = base_text(parts)
    return _with_contact(form)


def _with_contact(form: ProviderForm) -> ProviderForm:
    entries = form.contacts.entries
    if len(entries) < MOST_CONTACTS and not (entries and not any(entries[-1].form.data.values())):
        form.contacts.append_entry()
    return form


def _bound(visit: Visit) -> tuple[ProviderForm, list[Flaw]]:
    """The form as it was sent, and what is wrong with it."""
    rows = {name.split("-")[1] for name in visit.form if name.startswith("contacts-")}
    if len(rows) > MOST_CONTACTS:
        raise HTTPException(400)
    form = ProviderForm(visit.form)
    if form.validate():
        return form, []
    wrong = [one for one in flaws(form) if one.id != "contacts"]
    return form, wrong + [one for entry in form.contacts.entries for one in flaws(entry.form)]


def _typed(form: ProviderForm) -> dict[str, Any]:
    """The parts that were typed. Contact persons without anything are none."""
    rows = [{part: entry.form[part].data or "" for part in CONTACT_PARTS} for entry in form.contacts.entries]
    return {
        "name": form.name.data,
        "kind": form.kind.data,
        "website": form.website.data or None,
        "address": form.address.data or None,
        "contacts": [row for row in rows if any(row.values())],
        "is_example": form.is_example.data,
    }


def _offers(visit: Visit, provider_id: int) -> list[Any]:
    """The first offers of a provider that are not in the archive, as (id, title, status)."""
    own = (Offer.provider_id == provider_id, Offer.status != OfferStatus.ARCHIVED)
    columns = select(Offer.id, Offer.title, Offer.status).where(*own)
    return list(visit.session.execute(columns.order_by(Offer.folded, Offer.id).limit(SHOWN_OFFERS)))


def _proposals(visit: Visit, provider_id: int) -> list[Proposal]:
    return [one for one in open_proposals(visit.session) if one.provider_id == provider_id]
