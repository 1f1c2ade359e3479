"""One offer at the desk: write it, see it as young people do, publish it, look back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import or_, select
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.offers import offer_preview
from catalog.hearing.folding import plain_letters
from catalog.model import AuditEntry, Offer, Provider
from catalog.offers import readability
from catalog.offers import writing as offer_writing
from catalog.offers.free_days import free_day
from catalog.offers.history import events_of, undo
from catalog.offers.sheets import DateSheet, Merged, OfferSheet, merge, parts_of, sheet_from, sheet_of
from catalog.offers.writing import NoSuchDate, NotReady
from catalog.places.gazetteer import Gazetteer, default_gazetteer
from catalog.places.locating import locate
from catalog.vocabulary import OfferStatus, ProviderKind, Role
from catalog.wish import Place
from web.desk.calling_off import crowd_of, unexplained
from web.desk.date_rows import a_week_later, check_rows, series_form, with_row, with_series
from web.desk.doors import LANGUAGE, Door, Inside, NotKept, Visit
from web.desk.faq_form import faq_languages
from web.desk.forms import Flaw, Name, flaw
from web.desk.offer_form import (
    NEW_PROVIDER,
    OfferForm,
    bound,
    form_of,
    read_form,
    shown_numbers,
)
from web.desk.pictures import AT_DESK, LARGEST_WITH_PICTURE, picture_flaws, take_picture
from web.desk.wording import Wording, language_name

TO_BE_MADE = -1
"""Stands for the id of a provider that is made when the offer is kept."""


class OneOffer:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/offers/new", self.begin, Role.EDITOR),
            Door("POST", "/offers/new", self.add, Role.EDITOR, LARGEST_WITH_PICTURE, take_picture),
            Door("GET", "/offers/{offer}", self.show, Role.EDITOR),
            Door("POST", "/offers/{offer}", self.save, Role.EDITOR, LARGEST_WITH_PICTURE, take_picture),
            Door("GET", "/offers/{offer}/preview", self.preview, Role.EDITOR),
            Door("POST", "/offers/{offer}/copy", self.copy, Role.EDITOR),
            Door("POST", "/offers/{offer}/status", self.change_status, Role.COORDINATOR),
            Door("GET", "/offers/{offer}/history", self.history, Role.EDITOR),
            Door("POST", "/offers/{offer}/history/{entry}/undo", self.undo, Role.COORDINATOR),
        ]

    def begin(self, visit: Visit) -> Response:
        """An empty form."""
        sheet = OfferSheet(dates=[DateSheet()])
        return _page(visit, None, form_of(sheet, _providers(visit), visit.now))

    def add(self, visit: Visit) -> Response:
        """Take a new offer."""
        return _take(visit, None)

    def show(self, visit: Visit) -> Response:
        """The form with what is kept."""
        offer = _asked_for(visit)
        return _page(visit, offer, _form_now(visit, offer, sheet_of(offer)))

    def save(self, visit: Visit) -> Response:
        """Take what was changed."""
        return _take(visit, _asked_for(visit))

    def preview(self, visit: Visit) -> Response:
        """The offer as young people see it who read the language ``lang``, German without one."""
        offer, known = _asked_for(visit), faq_languages(visit.office)
        wanted = visit.request.query_params.get("lang", "")
        language = wanted if wanted in known else LANGUAGE
        return visit.page(
            "offer_preview.html",
            offer=offer,
            preview=_preview(visit, offer, language),
            seen_in=language,
            languages=[(one, language_name(visit.office, one)) for one in known],
        )

    def copy(self, visit: Visit) -> Response:
        """Another offer like this one, as a draft."""
        offer = _asked_for(visit)
        title = visit.office.say("offer-copy-title", title=offer.title)
        copied = offer_writing.copy_offer(visit.session, offer, title, visit.now)
        return visit.go(f"/desk/offers/{copied.id}", "offer-copied")

    def change_status(self, visit: Visit) -> Response:
        """Publish, take back, archive or confirm."""
        offer, do = _asked_for(visit), visit.form.get("do")
        path = f"/desk/offers/{offer.id}"
        match do:
            case "publish":
                try:
                    offer_writing.publish(offer, visit.account.name, visit.now)
                except NotReady as problem:
                    return _not_ready(visit, offer, problem)
            case "confirm":
                offer_writing.confirm(offer, visit.account.name, visit.now)
            case "archived" if crowd := crowd_of(visit, offer):
                return visit.go(path, "offer-booked", crowd)
            case "draft" | "archived":
                offer_writing.withdraw(offer, OfferStatus(do), visit.now)
            case _:
                raise HTTPException(400)
        return visit.go(path, f"offer-{do}")

    def history(self, visit: Visit) -> Response:
        """Who changed what."""
        offer = _asked_for(visit)
        wording = _wording(visit)
        events = [(event, wording.differences(event.entry.changes)) for event in events_of(visit.session, offer.id)]
        return visit.page("offer_history.html", offer=offer, events=events)

    def undo(self, visit: Visit) -> Response:
        """Take a change back."""
        offer = _asked_for(visit)
        entry = visit.session.get(AuditEntry, visit.number("entry"))
        if entry is None or (entry.subject, entry.subject_id, entry.action) != ("offer", offer.id, "changed"):
            raise HTTPException(404)
        undone = undo(visit.session, offer, entry, visit.now)
        said = "undone" if not undone.changed_since else "undone-partly" if undone.parts else "undone-nothing"
        return visit.go(f"/desk/offers/{offer.id}/history", said)


def _asked_for(visit: Visit) -> Offer:
    """The offer of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(Offer, "offer")


def _take(visit: Visit, offer: Offer | None) -> Response:
    """Do with the form what the pressed button says."""
    do = str(visit.form.get("do", "save"))
    check_rows(visit.form)
    form_data, wrong = with_rows(visit, do)
    providers = _providers(visit, offer.provider_id if offer else None)
    form = bound(form_data, providers)
    if do.startswith(("add-", "copy-")):
        return _page(visit, offer, form, wrong, form_data)
    if do not in ("save", "publish", "preview"):
        raise HTTPException(400)
    if do == "publish" and not visit.may(Role.COORDINATOR):
        raise HTTPException(403)
    stored = parts_of(sheet_of(offer)) if offer else {}
    base = base_of(form)
    provider_id, provider_wrong = _provider_of(form)
    before = sheet_from(base) if base else OfferSheet()
    sheet, wrong = read_form(form, before, default_gazetteer(), home_of(visit), provider_id)
    wrong += provider_wrong + picture_flaws(visit)
    if offer and not wrong:
        wrong = unexplained(visit, offer, form, sheet)
    if wrong:
        return _page(visit, offer, form, wrong, form_data)
    unseen = [one for one in before.dates if one.id is not None and one.id not in shown_numbers(form)]
    sheet.dates += unseen
    merged = merge(base, stored, parts_of(sheet)) if offer else Merged(sheet, (), ())
    if offer and form.version.data != str(offer.version) and (merged.taken or merged.disputed):
        return _both_changed(visit, offer, merged, stored, base)
    is_kept = offer is not None
    offer = _keep(visit, offer, form, merged.sheet)
    if do == "preview":
        seen = _preview(visit, offer)
        shown = offer if is_kept else None
        raise NotKept(_page(visit, shown, form, None, form_data, was_previewed=True, preview=seen))
    if do == "publish":
        try:
            offer_writing.publish(offer, visit.account.name, visit.now)
        except NotReady as problem:
            missing = [_missing(form, one) for one in problem.missing]
            return _page(visit, offer if is_kept else None, form, missing, form_data)
    return visit.go(f"/desk/offers/{offer.id}", "offer-publish" if do == "publish" else "saved")


def with_rows(visit: Inside, do: str) -> tuple[FormData, list[Flaw]]:
    """The form as it was sent, with the rows that the pressed button adds."""
    match do.split("-"):
        case ["add", "date"]:
            return with_row(visit.form), []
        case ["add", "series"]:
            return with_series(visit.form, visit.municipality.state, visit.today)
        case ["copy", number] if number.isascii() and number.isdecimal() and len(number) < 5:
            return a_week_later(visit.form, int(number)), []
        case _:
            return visit.form, []


def _keep(visit: Visit, offer: Offer | None, form: OfferForm, sheet: OfferSheet) -> Offer:
    """Write ``sheet``, and the provider that it needs. Raises HTTPException 404 for dates that are not the offer's."""
    if sheet.provider_id == TO_BE_MADE:
        sheet.provider_id = _make_provider(visit, form)
    if offer is None:
        return offer_writing.add_offer(visit.session, sheet, visit.account.municipality_ags, visit.now)
    kept = {date.id for date in sheet.dates}
    removed = [date.id for date in offer.dates if date.id not in kept]
    try:
        offer_writing.change_offer(visit.session, offer, sheet, visit.now, removed)
    except NoSuchDate:
        raise HTTPException(404) from None
    return offer


def _make_provider(visit: Visit, form: OfferForm) -> int:
    """The id of the provider whose name was typed: the one that is there already, or a new one."""
    name = form.new_provider.data or ""
    for known in visit.session.scalars(select(Provider)):
        if plain_letters(known.name) == plain_letters(name):
            known.is_archived = False
            return known.id
    kind = ProviderKind(form.new_provider_kind.data)
    return offer_writing.add_provider(visit.session, visit.account.municipality_ags, name, kind).id


def _provider_of(form: OfferForm) -> tuple[int | None, list[Flaw]]:
    if form.provider_id.data == NEW_PROVIDER:
        missing = [] if form.new_provider.data else [flaw(form.new_provider, "empty")]
        return TO_BE_MADE, missing
    return (int(form.provider_id.data) if form.provider_id.data and not form.provider_id.errors else None), []


def base_of(form: OfferForm) -> dict[str, Any]:
    """The parts of the offer when the form was made; none if the form does not say so any more."""
    try:
        parts: dict[str, Any] = json.loads(form.base.data or "{}")
        sheet_from(parts)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}
    return parts


def _both_changed(
    visit: Visit, offer: Offer, merged: Merged, stored: dict[str, Any], base: Mapping[str, Any]
) -> Response:
    """The form with both people's changes, and what each of them did. Nothing is kept yet."""
    wording = _wording(visit)
    mine = parts_of(merged.sheet)
    authors = _authors(visit, offer)
    known = {date.id for date in offer.dates}
    for date in merged.sheet.dates:
        if date.id not in known:
            date.id = None  # somebody else has removed it meanwhile
    taken = [
        (one, authors.get(part, ""))
        for part in merged.taken
        for one in wording.differences({part: [base.get(part), stored.get(part)]})
    ]
    disputed = [
        (one, authors.get(part, ""))
        for part in merged.disputed
        for one in wording.differences({part: [stored.get(part), mine.get(part)]})
    ]
    form = _form_now(visit, offer, merged.sheet)
    return _page(visit, offer, form, status=409, taken=taken, disputed=disputed)


def _authors(visit: Visit, offer: Offer) -> dict[str, str]:
    """Who changed each part of an offer last."""
    found: dict[str, str] = {}
    for event in events_of(visit.session, offer.id):
        for part in event.entry.changes:
            found.setdefault(part, event.name or visit.office.say("deleted-account"))
    return found


def _form_now(visit: Visit, offer: Offer, sheet: OfferSheet) -> OfferForm:
    """A form with ``sheet`` that is compared, when it is sent, with the offer as it is now."""
    return compared_with(offer, form_of(sheet, _providers(visit, offer.provider_id), visit.now))


def compared_with(offer: Offer, form: OfferForm) -> OfferForm:
    """``form``, to be compared with ``offer`` as it is now when it is sent."""
    form.version.data = str(offer.version)
    form.base.data = json.dumps(parts_of(sheet_of(offer)), ensure_ascii=False, separators=(",", ":"))
    return form


def _not_ready(visit: Visit, offer: Offer, problem: NotReady) -> Response:
    form = _form_now(visit, offer, sheet_of(offer))
    return _page(visit, offer, form, [_missing(form, one) for one in problem.missing])


def _missing(form: OfferForm, what: str) -> Flaw:
    field = form.summary if what == "summary" else form.dates
    return replace(flaw(field, f"missing-{what}"), label="")


def _page(
    visit: Visit,
    offer: Offer | None,
    form: OfferForm,
    wrong: list[Flaw] | None = None,
    form_data: FormData | None = None,
    *,
    status: int | None = None,
    **more: Any,
) -> Response:
    values = {
        "offer": offer,
        "is_kept": offer is not None,
        "form": form,
        "flaws": wrong or [],
        "was_previewed": False,
        "taken": (),
        "disputed": (),
    }
    beside = beside_form(visit, offer, form, form_data, _wording(visit))
    return visit.page("offer.html", status or (422 if wrong else 200), **(values | beside | more))


def beside_form(
    visit: Inside, offer: Offer | None, form: OfferForm, form_data: FormData | None, wording: Wording
) -> dict[str, Any]:
    """What is shown beside the fields: a series, hints for texts, school-free days, places, dates gone by."""
    gazetteer, home = default_gazetteer(), home_of(visit)
    days = [entry.form.day.data for entry in form.dates.entries]
    over = [one for one in offer.dates if one.id not in shown_numbers(form)] if offer else []
    return {
        "series": series_form(form_data),
        "hints": readability.hints(f"{form.summary.data or ''}\n{form.description.data or ''}"),
        "free_days": [free_day(day, visit.municipality.state) if day else "" for day in days],
        "places": [_found_place(gazetteer, home, entry.form.onsite_address.data) for entry in form.dates.entries],
        "over": [wording.row(one) for one in over],
    }


def _found_place(gazetteer: Gazetteer, home: Place, address: str | None) -> str:
    """Where an address lies: what the distance is worked out from. Without a town in it, in the own one."""
    found = locate(gazetteer, address, home) if address else None
    if found is None or found.candidates or found.is_unknown:
        return ""
    return found.place.label if found.place else home.label


def _preview(visit: Visit, offer: Offer, language: str = LANGUAGE) -> dict[str, Any] | None:
    """What young people see who read ``language``, as HTML made by the chat's own templates."""
    preview = offer_preview(visit.office.texts, offer, language, visit.now)
    if preview is None:
        return None
    pages = visit.office.chat_pages
    return {
        "language": language,
        "card": pages.render("_preview_card.html", language, message=preview.card, pictures_at=AT_DESK),
        "page": pages.render(
            "_offer.html", language, offer=preview.view, level=3, is_preview=True, pictures_at=AT_DESK
        ),
    }


def _providers(visit: Visit, own: int | None = None) -> list[tuple[str, str]]:
    """Those that can be chosen: all that are not in the archive, and the offer's ``own``."""
    in_sight = or_(Provider.is_archived.is_(False), Provider.id == own)
    rows = visit.session.execute(select(Provider.id, Provider.name).where(in_sight))
    return [(str(number), Name(name)) for number, name in sorted(rows, key=lambda row: plain_letters(row[1]))]


def _wording(visit: Visit) -> Wording:
    rows = visit.session.execute(select(Provider.id, Provider.name))
    return Wording(visit.office, {row.id: row.name for row in rows})


def home_of(visit: Inside) -> Place:
    """The municipality as a place: where an address lies that names none."""
    town = visit.municipality
    return Place(town.ags, town.name, town.name, town.lat, town.lon, town.state)
