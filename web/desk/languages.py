"""What an offer says in further languages, at the desk: which there are, and one beside the German original."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import BooleanField, Form, HiddenField, StringField, TextAreaField

from catalog.desk.audit import TEXT
from catalog.model import TOLD, Offer, OfferText, digest_of
from catalog.offers.sheet_rules import LONGEST_DESCRIPTION
from catalog.offers.translating import LONGEST, remove_text, text_of, write_text
from catalog.vocabulary import Role
from web.desk.doors import Door, Visit
from web.desk.faq_form import faq_languages
from web.desk.forms import at_most, filled, flaws, text, trimmed
from web.desk.row_wording import RowWording
from web.desk.rows import Together, base_text, together
from web.desk.wording import language_name, rules_told

CHECKED = "is_checked"
LONGEST_RULE = 300
DIGEST = re.compile(r"[0-9a-f]{16}")


def _long(name: str, most: int) -> TextAreaField:
    return TextAreaField(f"offer-{name.replace('_', '-')}", filters=[trimmed], validators=[at_most(most)])


class TextForm(Form):
    """What an offer says in one language; :func:`_form_class` adds the opening rules of its dates."""

    base = HiddenField()
    """The text when the form was made, to tell what was changed in it and what elsewhere."""
    made_from = HiddenField()
    """The digest of the German texts that stand beside it."""
    title = text("offer-title", filled(), most=LONGEST["title"])
    summary = _long("summary", LONGEST["summary"])
    description = _long("description", LONGEST_DESCRIPTION)
    cost_note = StringField("offer-cost-note", filters=[trimmed], validators=[at_most(LONGEST["cost_note"])])
    registration = _long("registration", LONGEST["registration"])
    project_product = _long("project_product", LONGEST["project_product"])
    project_equipment = _long("project_equipment", LONGEST["project_equipment"])
    picture_alt = _long("picture_alt", LONGEST["picture_alt"])
    is_checked = BooleanField("offer-is-checked")


@dataclass(frozen=True)
class Version:
    """A language in the list, and its text if there is one."""

    language: str
    name: str
    text: OfferText | None
    is_outdated: bool


class Languages:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/offers/{offer}/languages", self.list, Role.EDITOR),
            Door("GET", "/offers/{offer}/languages/{language}", self.show, Role.EDITOR),
            Door("POST", "/offers/{offer}/languages/{language}", self.save, Role.EDITOR),
        ]

    def list(self, visit: Visit) -> Response:
        """The languages there are."""
        offer, digest = _offer(visit), digest_of(_offer(visit))
        versions = [
            Version(language, language_name(visit.office, language), own, bool(own and own.made_from != digest))
            for language in faq_languages(visit.office)[1:]
            for own in [text_of(offer, language)]
        ]
        return visit.page("offer_languages.html", offer=offer, versions=versions)

    def show(self, visit: Visit) -> Response:
        """The form beside the original."""
        offer, language = _asked_for(visit)
        return _page(visit, offer, language, _form(offer, _parts(text_of(offer, language))))

    def save(self, visit: Visit) -> Response:
        """Take the text, or let the offer say nothing in this language any more."""
        offer, language = _asked_for(visit)
        back = f"/desk/offers/{offer.id}/languages"
        if visit.form.get("do") == "remove":
            remove_text(offer, language, visit.now)
            return visit.go(back, "version-removed")
        form = _form_class(offer)(visit.form)
        if not form.validate():
            return _page(visit, offer, language, form, status=422)
        stored = _parts(text_of(offer, language))
        mine = stored | {name: form[name].data or "" for name in _shown(offer)}
        mine["rules"] = {rule: text for name, rule in _rules(offer).items() if (text := form[name].data)}
        mine[CHECKED] = bool(form.is_checked.data)
        wording = RowWording(visit.office, "offer", {"rules": rules_told})
        both = together(
            visit, wording, ("offer", offer.id), form.base.data or "", stored, mine, within=f"{TEXT}{language}"
        )
        if both.is_to_be_seen:
            return _page(visit, offer, language, _form(offer, both.parts), both, status=409)
        seen = form.made_from.data or ""
        write_text(
            offer,
            language,
            both.parts,
            visit.now,
            rules=both.parts["rules"],
            is_checked=both.parts[CHECKED],
            made_from=seen if DIGEST.fullmatch(seen) else None,
        )
        return visit.go(back, "saved")


def _offer(visit: Visit) -> Offer:
    return visit.row(Offer, "offer")


def _asked_for(visit: Visit) -> tuple[Offer, str]:
    """Offer and language of the address. Raises HTTPException 404 for what is none here."""
    offer, language = _offer(visit), str(visit.request.path_params["language"])
    if language not in faq_languages(visit.office)[1:]:
        raise HTTPException(404)
    return offer, language


def _shown(offer: Offer) -> list[str]:
    """What there is to translate: what the original does not say, no text says."""
    return [name for name in TOLD if getattr(offer, name)]


def _rules(offer: Offer) -> dict[str, str]:
    """The opening rules of its dates, by the names that their fields have."""
    rules = dict.fromkeys(date.opening_rule for date in offer.dates if date.opening_rule and date.starts_at is None)
    return {f"rule_{number}": rule for number, rule in enumerate(rules)}


def _form_class(offer: Offer) -> type[TextForm]:
    fields = {name: _long("opening_rule", LONGEST_RULE) for name in _rules(offer)}
    return type("TextFormOf", (TextForm,), fields)


def _parts(own: OfferText | None) -> dict[str, Any]:
    """A text as its form has it."""
    told: dict[str, Any] = {name: (getattr(own, name) if own else "") or "" for name in TOLD}
    return told | {"rules": own.rules if own else {}, CHECKED: bool(own and own.is_checked)}


def _form(offer: Offer, parts: Mapping[str, Any]) -> TextForm:
    """The form with ``parts``, to be compared with what is stored now."""
    rules = {name: parts["rules"].get(rule, "") for name, rule in _rules(offer).items()}
    return _form_class(offer)(data={**parts, **rules, "made_from": digest_of(offer)})


def _page(
    visit: Visit, offer: Offer, language: str, form: TextForm, both: Together | None = None, *, status: int = 200
) -> Response:
    own = text_of(offer, language)
    originals = {name: getattr(offer, name) for name in _shown(offer)} | _rules(offer)
    if status != 422:
        form.base.data = base_text(_parts(own))
    return visit.page(
        "offer_language.html",
        status,
        offer=offer,
        into=language,
        language_name=language_name(visit.office, language),
        form=form,
        shown=[(form[name], original) for name, original in originals.items()],
        flaws=flaws(form) if status == 422 else [],
        own=own,
        is_outdated=bool(own and own.made_from != digest_of(offer)),
        taken=both.taken if both else (),
        disputed=both.disputed if both else (),
    )
