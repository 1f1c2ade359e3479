"""What a municipality settles for its chat: whom to turn to, where to search, what is kept and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField, SelectMultipleField, TextAreaField

from catalog.model import Municipality
from catalog.model.offers import BOOKING_DAYS
from catalog.offers.history import change_row, undo_row
from catalog.places import names as placenames
from catalog.places.gazetteer import default_gazetteer
from catalog.vocabulary import Role
from web.desk.doors import Door, Section, Visit
from web.desk.forms import (
    CountField,
    Flaw,
    Name,
    Words,
    Wrong,
    at_most,
    filled,
    flaws,
    mail_address,
    options,
    text,
    trimmed,
)
from web.desk.offer import home_of
from web.desk.row_wording import RowWording
from web.desk.rows import base_text, entry_of, history, said_of, together

PAGE = "/desk/settings"
SECTION = Section(PAGE, "nav-settings", Role.COORDINATOR, is_rare=True)
LINES = ("contact_name", "contact_phone", "contact_email", "contact_hours", "contact_address", "greeting")
COUNTS = {
    "radius_km": (1, 200),
    "question_days": (30, 180),
    "booking_days": (1, BOOKING_DAYS),
    "remind_days": (0, 90),
    "mark_days": (0, 365),
    "hide_days": (0, 730),
}
"""What is a number, and its bounds. 180 days are what the decision on what is kept allows at most for questions; below
30, a coordination on holiday would never see one."""
PARTS = (*LINES, *COUNTS, "neighbours", "languages", "helplines", "is_example")
HELPLINE_PARTS = ("name", "phone", "hours")
MOST_HELPLINES = 5
MOST_NEIGHBOURS = 60


class WithinField(CountField):
    """A whole number within bounds; empty only where that has a meaning."""

    def __init__(self, label: str, bounds: tuple[int, int], *, may_be_empty: bool = False, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)
        self._bounds = bounds
        self._may_be_empty = may_be_empty

    def post_validate(self, form: Any, validation_stopped: bool) -> None:
        """Hold it against the bounds, also where nothing is there."""
        least, most = self._bounds
        if self.errors or (self.data is None and self._may_be_empty):
            return
        if self.data is None or not least <= self.data <= most:
            raise Wrong("within", least=least, most=most)


class HelplineForm(Form):
    """One help line of the municipality. An empty row is none."""

    name = text("helpline-name", most=120)
    phone = text("helpline-phone", most=60)
    hours = text("helpline-hours", most=120)


class SettingsForm(Form):
    """All settings."""

    contact_name = text("municipality-contact-name", filled(), most=200)
    contact_phone = text("municipality-contact-phone", most=60)
    contact_email = text("municipality-contact-email", mail_address, most=200)
    contact_hours = text("municipality-contact-hours", most=200)
    contact_address = text("municipality-contact-address", most=200)
    is_example = BooleanField("municipality-is-example")
    helplines = FieldList(FormField(HelplineForm), "municipality-helplines", max_entries=MOST_HELPLINES)
    greeting = TextAreaField("municipality-greeting", filters=[trimmed], validators=[at_most(300)])
    languages = SelectMultipleField("municipality-languages")
    radius_km = WithinField("municipality-radius-km", COUNTS["radius_km"])
    neighbours = TextAreaField("municipality-neighbours", filters=[trimmed])
    question_days = WithinField("municipality-question-days", COUNTS["question_days"], may_be_empty=True)
    booking_days = WithinField("municipality-booking-days", COUNTS["booking_days"])
    remind_days = WithinField("municipality-remind-days", COUNTS["remind_days"])
    mark_days = WithinField("municipality-mark-days", COUNTS["mark_days"])
    hide_days = WithinField("municipality-hide-days", COUNTS["hide_days"])
    base = HiddenField()
    """The settings when the form was made, to tell what was changed in it and what elsewhere."""


class MunicipalitySettings:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/settings", self.show, Role.COORDINATOR),
            Door("POST", "/settings", self.save, Role.COORDINATOR),
            Door("GET", "/settings/history", self.history, Role.COORDINATOR),
            Door("POST", "/settings/history/{entry}/undo", self.undo, Role.COORDINATOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The form with what is kept."""
        return _page(visit, _form_of(visit, _parts(visit.municipality)))

    def save(self, visit: Visit) -> Response:
        """Take what was changed. The chat follows at once."""
        form, wrong = _bound(visit)
        if visit.form.get("do") == "add-helpline":
            return _page(visit, _with_helpline(form))
        neighbours, unknown = _places_in(visit, form)
        if wrong + unknown:
            return _page(visit, form, [*wrong, *unknown])
        town = visit.municipality
        stored, base = _parts(town), form.base.data or ""
        both = together(visit, wording(visit), ("municipality", town.number), base, stored, _typed(form, neighbours))
        if both.is_to_be_seen:
            again = _form_of(visit, both.parts)
            again.base.data = base_text(stored)
            return _page(visit, again, status=409, taken=both.taken, disputed=both.disputed)
        change_row(town, both.parts)
        return visit.go(PAGE, "settings-saved")

    def history(self, visit: Visit) -> Response:
        """Who changed what."""
        events = history(visit, wording(visit), "municipality", visit.municipality.number)
        return visit.page("settings_history.html", events=events)

    def undo(self, visit: Visit) -> Response:
        """Take a change back."""
        town = visit.municipality
        return visit.go(f"{PAGE}/history", said_of(undo_row(town, entry_of(visit, "municipality", town.number))))


def _parts(town: Municipality) -> dict[str, Any]:
    return {name: getattr(town, name) for name in PARTS}


def _form_of(visit: Visit, parts: dict[str, Any]) -> SettingsForm:
    """A form that shows ``parts``, neighbours by their names, with an empty row for one more help line."""
    shown = parts | {
        "neighbours": "\n".join(map(_name_of, parts["neighbours"])),
        "languages": parts["languages"] or visit.office.texts.languages,
    }
    form = _with_languages(visit, SettingsForm(data=shown))
    form.base.data = base_text(parts)
    return _with_helpline(form)


def _with_languages(visit: Visit, form: SettingsForm) -> SettingsForm:
    texts = visit.office.texts
    form.languages.choices = options((one, Name(texts.own_name(one))) for one in texts.languages)
    return form


def _with_helpline(form: SettingsForm) -> SettingsForm:
    entries = form.helplines.entries
    if len(entries) < MOST_HELPLINES and not (entries and not any(entries[-1].form.data.values())):
        form.helplines.append_entry()
    return form


def _bound(visit: Visit) -> tuple[SettingsForm, list[Flaw]]:
    """The form as it was sent, and what is wrong with it."""
    if len({name.split("-")[1] for name in visit.form if name.startswith("helplines-")}) > MOST_HELPLINES:
        raise HTTPException(400)
    form = _with_languages(visit, SettingsForm(visit.form))
    form.validate()
    wrong = [one for one in flaws(form) if one.id != "helplines"]
    for entry in form.helplines.entries:
        wrong += flaws(entry.form)
        typed = [entry.form[part] for part in HELPLINE_PARTS]
        if any(field.data for field in typed):
            missing = [field for field in typed if not field.data]
            wrong += [Flaw(field.id, field.label.text, Words("wrong-empty")) for field in missing]
    return form, wrong


def _places_in(visit: Visit, form: SettingsForm) -> tuple[list[str], list[Flaw]]:
    """The keys of the municipalities that were typed, one a line; and the lines that name none, or several."""
    gazetteer, home = default_gazetteer(), home_of(visit)
    found: list[str] = []
    wrong: list[Flaw] = []
    lines = [line.strip() for line in (form.neighbours.data or "").splitlines() if line.strip()]
    for line in lines[:MOST_NEIGHBOURS]:
        exact = next((ags for ags in visit.municipality.neighbours if _name_of(ags) == line), None)
        if exact or gazetteer.by_ags(line):
            found.append(exact or line)
            continue
        hit = gazetteer.exact(placenames.words(line), home)
        if hit.place:
            found.append(hit.place.ags)
        else:
            names = " / ".join(place.label for place in hit.candidates)
            words = Words("wrong-neighbour-which" if names else "wrong-neighbour", {"line": line, "names": names})
            wrong.append(Flaw("neighbours", "municipality-neighbours", words))
    if len(lines) > MOST_NEIGHBOURS:
        wrong.append(Flaw("neighbours", "", Words("wrong-neighbours", {"most": MOST_NEIGHBOURS})))
    return [ags for ags in dict.fromkeys(found) if ags != home.ags], wrong


def _name_of(ags: str) -> str:
    place = default_gazetteer().by_ags(ags)
    return place.label if place else ags


def _typed(form: SettingsForm, neighbours: list[str]) -> dict[str, Any]:
    """The settings that were typed. All languages are the same as no choice: those to come are then offered, too."""
    rows = [{part: entry.form[part].data or "" for part in HELPLINE_PARTS} for entry in form.helplines.entries]
    chosen = list(form.languages.data or ())
    return {
        **{name: form[name].data or None for name in LINES},
        **{name: form[name].data for name in COUNTS},
        "neighbours": neighbours,
        "languages": chosen if chosen and len(chosen) < len(form.languages.choices or ()) else None,
        "helplines": [row for row in rows if any(row.values())],
        "is_example": form.is_example.data,
    }


def wording(visit: Visit) -> RowWording:
    """How changes of a municipality are told."""
    own_name = visit.office.texts.own_name
    return RowWording(
        visit.office,
        "municipality",
        {
            "neighbours": lambda keys: ", ".join(map(_name_of, keys)),
            "languages": lambda codes: ", ".join(map(own_name, codes)),
            "embed_hosts": "\n".join,
            "legal_texts": lambda texts: "\n\n".join(texts.values()),
            "helplines": lambda lines: "\n".join(", ".join(line.values()) for line in lines),
        },
    )


def _page(
    visit: Visit, form: SettingsForm, wrong: Sequence[Flaw] = (), *, status: int | None = None, **more: Any
) -> Response:
    values: dict[str, Any] = {
        "form": form,
        "flaws": wrong,
        "taken": (),
        "disputed": (),
        "most_helplines": MOST_HELPLINES,
        "bounds": COUNTS,
    }
    return visit.page("settings.html", status or (422 if wrong else 200), **(values | more))
