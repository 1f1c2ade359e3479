"""Values of an offer in words: for its history, and where two people changed the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from babel.dates import format_date, format_datetime

from bot.phrasing import Phrasing
from catalog.desk.audit import DATE, TEXT
from catalog.model import TOLD, OfferDate
from catalog.money import euros
from catalog.offers.sheets import date_sheet_of, parts_of_date
from catalog.search.eligibility import LOCAL
from web.desk.doors import LANGUAGE, Office

NAMED = {"kind": "kind", "contact_kind": "contact-kind"}
"""Values that are ids, and the beginning of the texts that name them: those of the chat ..."""
NAMED_HERE = {"audience": "audience", "status": "status"}
"""... and those of the desk."""
BESIDE = ("note", "digital_link", "digital_seats", "onsite_seats", "digital_deadline", "onsite_deadline")
"""Values of a date that its one line does not show."""


EASY = "de-x-einfach"


def language_name(office: Office, language: str) -> str:
    """What a language is called at the desk."""
    return office.say("faq-easy") if language == EASY else office.name(f"spoken-{language}")


def rules_told(rules: Any) -> str:
    """Opening rules, each with the German one that it stands for; as it is, what a form brought in their place."""
    if not isinstance(rules, dict):
        return str(rules)
    return "\n".join(f"{original}: {rule}" for original, rule in rules.items())


@dataclass(frozen=True)
class Difference:
    """One part of an offer, as it was and as it is, in words."""

    label: str
    before: str
    after: str


class Wording:
    """Puts values into words. ``providers`` are the names of those that may be mentioned, by their ids."""

    def __init__(self, office: Office, providers: Mapping[int, str]) -> None:
        self._office = office
        self._say = office.say
        self._name = office.name
        self._phrasing = Phrasing(office.texts, LANGUAGE)
        self._providers = providers

    def differences(self, changes: Mapping[str, Any]) -> list[Difference]:
        """The differences of an entry of the audit log: {part: [before, after]}."""
        found: list[Difference] = []
        for part, (before, after) in changes.items():
            if part.startswith(DATE):
                found += self._date(before, after)
            elif part.startswith(TEXT):
                found += self._text(part.removeprefix(TEXT), before or {}, after or {})
            else:
                found.append(self._value(part, before, after))
        return [one for one in found if one.before != one.after]

    def label(self, part: str) -> str:
        """What a part of an offer is called."""
        return self._say("offer-date" if part.startswith(DATE) else f"offer-{part.replace('_', '-')}")

    def value(self, part: str, value: Any) -> str:
        """A value of a part of an offer."""
        if value in (None, "", []):
            return self._say("unknown")
        if isinstance(value, bool):
            return self._say("yes" if value else "no")
        if part == "fields":
            return ", ".join(self._name(f"field-{one}") for one in value)
        if part == "languages":
            return ", ".join(self._name(f"spoken-{one}") for one in value)
        if part in NAMED:
            return self._name(f"{NAMED[part]}-{value}")
        if part in NAMED_HERE:
            return self._say(f"{NAMED_HERE[part]}-{value}")
        if part == "cost_cents":
            return self._say("free") if value == 0 else f"{euros(value)} €"
        if part == "picture_key":
            return self._say("picture-named", code=value[:4])
        if part == "provider_id":
            return self._providers.get(value, "?")
        if part == "assured_date":
            return format_date(date.fromisoformat(value), "d. MMMM y", locale=LANGUAGE)
        return str(value)

    def date(self, values: Mapping[str, Any] | None) -> str:
        """A date in one line; a dash where there is none."""
        if not values:
            return "–"
        place = {"place": values["onsite_place"], "address": values["onsite_address"]}
        shown = {name: value for name, value in {**values, **place}.items() if value is not None}
        line = self._phrasing.when_and_where(shown)
        return line if values["status"] == "scheduled" else f"{line} ({self._say('date-status-' + values['status'])})"

    def row(self, row: OfferDate) -> str:
        """A stored date in one line."""
        return self.date(parts_of_date(date_sheet_of(row)))

    def _value(self, part: str, before: Any, after: Any) -> Difference:
        return Difference(self.label(part), self.value(part, before), self.value(part, after))

    def _text(self, language: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Difference]:
        """What differs of a text in one more language, part by part."""
        return [
            Difference(f"{self.label(name)} ({language_name(self._office, language)})", *map(self._told, values))
            for name in (*TOLD, "rules", "is_checked")
            for values in [(before.get(name), after.get(name))]
        ]

    def _told(self, value: Any) -> str:
        if value in (None, "", {}):
            return self._say("nothing-there")
        return rules_told(value) if isinstance(value, dict) else self.value("", value)

    def _date(self, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None) -> list[Difference]:
        """A date as a whole where that shows the difference, and what the line does not show by itself."""
        found = [Difference(self._say("offer-date"), self.date(before), self.date(after))]
        if before and after:
            found += [
                Difference(self._beside(name, after), self._plain(name, before[name]), self._plain(name, after[name]))
                for name in BESIDE
            ]
        return found

    def _beside(self, name: str, date_: Mapping[str, Any]) -> str:
        return f"{self._say('date-' + name.replace('_', '-').replace('deadline', 'until'))} – {self.date(date_)}"

    def _plain(self, name: str, value: Any) -> str:
        if value in (None, ""):
            return self._say("unknown")
        if name.endswith("_deadline"):
            return format_datetime(datetime.fromisoformat(value).astimezone(LOCAL), "d. MMMM y, HH:mm", locale=LANGUAGE)
        return str(value)
