"""Turning what the actions said (keys and values) into messages in a person's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime, format_time, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal

from bot.booking_text import booking_text
from bot.directions import arranged, comma, direction, isolated
from bot.messages import Button, Card, Message, Picture
from bot.texts import REFERENCE, Texts, locale_of
from catalog.helper import BOTH, NEITHER, SIDES
from catalog.offers.words import title_language
from catalog.vocabulary import Format

BERLIN = ZoneInfo("Europe/Berlin")
NAMED = {
    "field": "field",
    "kind": "kind",
    "format": "format",
    "offer_kind": "kind",
    "contact_kind": "contact-kind",
    "scene": "helper",
    "spoken": "spoken",
}
"""Values that are ids, and the prefix of the texts that name them."""
HOLIDAYS = ("autumn", "christmas", "winter", "easter", "whitsun", "summer", "any")
"""School holidays, as labels of days name them (``data/hearing/days.yml``)."""
CONTENT = {
    *(
        "firm",
        "title",
        "provider",
        "summary",
        "description",
        "opening_rule",
        "cost_note",
        "registration",
        "place",
        "address",
    ),
    *("project_product", "project_equipment", "name", "hours"),
}
"""Values that offers and contacts say in their own words, in German."""
LONGEST_BUTTON = 60
"""Characters of a button's title: a question longer than this is cut."""


class Phrasing:
    """Phrases messages."""

    def __init__(self, texts: Texts, language: str) -> None:
        """For one language."""
        self._texts = texts
        self._language = language
        self._locale = locale_of(language)
        self._is_rtl = direction(language) == "rtl"

    def message(self, said: dict[str, Any]) -> Message:
        """One message of an action (``actions.replies.Say`` as JSON)."""
        parts = [self._text(part) for part in said.get("before", ())]
        parts.append(self._content(said["text"]) if said.get("text") else self._text(said))
        foreign = any(part["key"] == "answer-in-german" for part in said.get("before", ()))
        answer = {"description": said["text"]} if foreign else None
        return Message(
            text="\n".join(part for part in parts if part),
            cards=tuple(self.card(values, number) for number, values in enumerate(said.get("cards", ()), start=1)),
            buttons=tuple(self._button(button) for button in said.get("buttons", ())),
            asks=said.get("asks"),
            kind=said.get("kind", "text"),
            language=self._language,
            in_german=self.in_german(said.get("before"), said.get("values"), answer),
            key=said.get("key", ""),
            picture=_picture(said["values"]) if said.get("key") == "details" else None,
        )

    def say(self, key: str, **values: Any) -> str:
        """The text ``key``; ids among the values are replaced by their names."""
        return self._texts.say(
            self._language, key, **{name: self._named(name, value) for name, value in values.items()}
        )

    def card(self, values: dict[str, Any], number: int) -> Card:
        """A card: what it is, when, where, for whom, what it costs, why it fits, what nobody knows.

        Age and cost are not said twice: where they are a reason, the reason says them.
        """
        told = {reason["key"] for reason in values.get("reasons", ())}
        lines = [
            values.get("summary"),
            self.say("card-kind", offer_kind=values["offer_kind"], provider=values["provider"]),
            self.when(values),
            self.where(values),
            self.say("card-waiting") if values.get("waiting") else "",
            ""
            if any(key.startswith("reason-age") for key in told) and not values.get("age_required")
            else self.ages(values),
            "" if "reason-free" in told else self.cost(values),
            self._remarks("card-reasons", values.get("reasons")),
            self._remarks("card-unknowns", values.get("unknowns")),
            self.assured(values),
        ]
        return Card(
            title=self.say("card-title", number=number, title=values["title"]),
            badge=self.say("card-example") if values.get("is_example") else "",
            lines=tuple(line for line in lines if line),
            in_german=self.in_german(values),
            buttons=tuple(self._card_buttons(values)),
            offer_id=values["offer"],
            date_id=values["date"],
            picture=_picture(values),
            title_language=title_language(values),
        )

    def in_german(self, *values: Any) -> tuple[str, ...]:
        """The lines of ``CONTENT`` among ``values`` of texts, where they are in another language than the message.

        What there is of an offer in the language of the message (``version``) is not.
        """
        return () if self._locale == REFERENCE else tuple(dict.fromkeys(_content(values)))

    def _card_buttons(self, values: dict[str, Any]) -> Iterator[Button]:
        yield Button(self.say("button-details"), f"/details:{values['date']}")
        if values.get("bookable"):
            yield Button(self.say("button-book"), f"/book:{values['date']}")
        if values.get("more_dates"):
            yield Button(self.say("button-dates"), f"/dates:{values['offer']}")
        yield Button(self.say("button-share"), f"/share:{values['offer']}")

    def when(self, values: dict[str, Any], *, with_year: bool = False) -> str:
        """The date in words, in German local time, ``with_year`` for what is kept for long; or the opening rule."""
        if not values.get("starts_at"):
            return self.say("card-open", rule=values.get("opening_rule") or "")
        start = datetime.fromisoformat(values["starts_at"]).astimezone(BERLIN)
        pattern = "long" if with_year else self.say("pattern-day")
        day = format_date(start, pattern, locale=self._locale)
        times = format_time(start, self.say("pattern-time"), locale=self._locale)
        if values.get("ends_at"):
            end = datetime.fromisoformat(values["ends_at"]).astimezone(BERLIN)
            if end.date() == start.date():
                until = format_time(end, self.say("pattern-time"), locale=self._locale)
                return self.say("card-when-until", day=day, start=times, end=until)
            last = format_date(end, pattern, locale=self._locale)
            return self.say("card-when-days", day=day, last=last)
        return self.say("card-when", day=day, start=times)

    def moment(self, value: str) -> str:
        """Day and time of a moment (ISO 8601), in German local time."""
        return self.when({"starts_at": value})

    def time(self, value: str) -> str:
        """The time of a moment (ISO 8601), in German local time."""
        local = datetime.fromisoformat(value).astimezone(BERLIN)
        return format_time(local, self.say("pattern-time"), locale=self._locale)

    def where(self, values: dict[str, Any]) -> str:
        """Online, a place with its distance, or both."""
        if values["format"] == Format.DIGITAL:
            return self.say("card-digital")
        place = values.get("place") or ""
        if values.get("address"):
            place = f"{place}, {values['address']}" if place else values["address"]
        if not place:
            place = self.say("card-place-unknown")
        if values.get("distance_km") is not None:
            place = self.say("card-distance", place=place, km=values["distance_km"])
        return self.say("card-hybrid" if values["format"] == Format.HYBRID else "card-onsite", place=place)

    def noted(self, name: str, note: str) -> str:
        """A German name, and in brackets what it means."""
        shown = isolated(name) if self._is_rtl else name
        return f"{shown} ({note})" if note else shown

    def when_and_where(self, values: dict[str, Any]) -> str:
        """When and where, in one line."""
        when, where = self.when(values), self.where(values)
        return self._content(f"{isolated(when)} – {isolated(where)}" if self._is_rtl else f"{when} – {where}")

    def ages(self, values: dict[str, Any]) -> str:
        """For whom, by age; empty where it is unknown (the unknowns say so)."""
        low, high = values.get("age_min"), values.get("age_max")
        if low is None and high is None:
            return ""
        span = "range" if low is not None and high is not None else "from" if low is not None else "to"
        key = f"card-ages-{span}-required" if values.get("age_required") else f"card-ages-{span}"
        return self.say(key, min=low or 0, max=high or 0)

    def assured(self, values: dict[str, Any]) -> str:
        """When somebody last said that all of it is right, where that is long ago."""
        if not values.get("assured_on"):
            return ""
        day = format_date(date.fromisoformat(values["assured_on"]), "long", locale=self._locale)
        return self.say("card-assured", day=day)

    def cost(self, values: dict[str, Any]) -> str:
        """What it costs; empty where it is unknown."""
        cents = values.get("cost_cents")
        if cents is None:
            return ""
        if cents == 0:
            return self.say("card-free")
        pattern = "0" if cents % 100 == 0 else "0.00"
        return self.say("card-cost", euros=format_decimal(cents / 100, pattern, locale=self._locale))

    def criteria(self, known: dict[str, Any]) -> str:
        """A wish in one line: "15 Jahre, Weinheim, Technik, online"."""
        parts = []
        if "age" in known:
            parts.append(self.say("criterion-age", age=known["age"]))
        if "ages" in known:
            first, last = known["ages"]
            parts.append(self.say("criterion-ages", first=first, last=last))
        if "place" in known:
            parts.append(known["place"])
        parts += [self.say(f"field-{name}") for name in known.get("fields", ())]
        parts += [self.say(f"{name}-{known[name]}") for name in ("kind", "format") if known.get(name)]
        parts += [self.say("criterion-not", fields=known["not_fields"])] if known.get("not_fields") else []
        parts += [self.say("criterion-free")] if known.get("free") else []
        parts += [self.say("criterion-radius", km=known["radius_km"])] if known.get("radius_km") else []
        parts += self.days(known.get("days") or {})
        parts += [self.say("criterion-picks", picks=known["picks"])] if known.get("picks") else []
        return self.listed(parts)

    def days(self, days: dict[str, Any]) -> list[str]:
        """When it may be (``Days`` as JSON): school holidays, weekdays, a span of days, a part of the day."""
        said = []
        label = next((part for part in HOLIDAYS if days.get("label", "").endswith(f"holidays-{part}")), None)
        first, last = (date.fromisoformat(days[end]) if days.get(end) else None for end in ("first", "last"))
        if label and days["label"] == f"holidays-{label}":
            said.append(self.say(f"holidays-{label}"))
        elif first or last:
            shown = {name: self._day(day) for name, day in (("first", first), ("last", last)) if day}
            span = "on" if first == last else "span" if first and last else "from" if first else "until"
            said.append(self.say(f"criterion-days-{span}", **shown))
        if days.get("weekdays"):
            names = get_day_names("wide", locale=self._locale)
            said.append(" / ".join(names[day] for day in days["weekdays"]))
        if days.get("part"):
            said.append(self.say(f"part-{days['part']}"))
        return said

    def _day(self, day: date) -> str:
        return format_date(day, self.say("pattern-short-day"), locale=self._locale)

    def whole_day(self, day: date) -> str:
        """A day with its year, as one writes it in a letter."""
        return self._content(format_date(day, "long", locale=self._locale))

    def contact(self, values: dict[str, Any]) -> str:
        """A coordination's name and the ways to reach it, one a line."""
        lines = [self.say("contact-name", town=values["town"], name=values["name"])]
        lines += [
            self.say(f"contact-{part}", **{part: values[part]})
            for part in ("phone", "email", "hours", "address")
            if part in values
        ]
        lines += [self.say("crisis-line", **line) for line in values.get("helplines", ())]
        if values.get("is_example"):
            lines.append(self.say("contact-example"))
        return "\n".join(lines)

    def picks(self, answers: list[tuple[str, str]]) -> str:
        """Answers to the interest helper's questions, in the words that were picked."""
        said = []
        for question, choice in answers:
            names = {side: self.say(f"helper-{question}-{side}") for side in SIDES}
            if choice == NEITHER:
                said.append(self.say("helper-neither", **names))
            else:
                said += [self.say("helper-picked", pick=names[side]) for side in SIDES if choice in (side, BOTH)]
        return str(format_list(said, locale=self._locale))

    def _text(self, part: dict[str, Any]) -> str:
        key, values = part["key"], part.get("values", {})
        if key in ("details", "register"):
            return self._offer(key, values)
        if key == "about-offer":
            return self.say(key, title=self._content(values["title"]), fact=self._fact(values))
        if key == "dates":
            return self.say(key, title=values["title"], dates="\n".join(map(self.when_and_where, values["dates"])))
        return self.say(key, **values)

    def _offer(self, key: str, values: dict[str, Any]) -> str:
        """The long text about one offer."""
        named = "register-head" if key == "register" else "details-head"  # whole keys, so that a search finds them
        head = self.say(named, title=values["title"], provider=values["provider"])
        if key == "register":
            return "\n".join(part for part in (head, *self._registration(values)) if part)
        lines = [
            head,
            self.say("card-example") if values.get("is_example") else "",
            *self._about_language(values),
            self.say("details-cancelled") if values.get("cancelled") else "",
            values.get("description") or values.get("summary"),
            self.when(values),
            self.where(values),
            self.ages(values),
            self.cost(values),
            values.get("cost_note"),
            self.assured(values),
            *self._facts(values),
            *self._registration(values),
        ]
        return "\n".join(line for line in lines if line)

    def _about_language(self, values: dict[str, Any]) -> list[str]:
        """What a reader must know of the language of a text about one offer."""
        version = values.get("version")
        if version is None:
            return [self.say("offers-in-german")] if self._language != REFERENCE else []
        notes = {"version-outdated": version["outdated"], "version-unchecked": not version["checked"]}
        return [self.say(key) for key, is_so in notes.items() if is_so]

    def _fact(self, values: dict[str, Any]) -> str:
        """What is known of one ``aspect`` of an offer (see ``catalog.offers.aspects``), or that it is not known."""
        aspect = values["aspect"]
        if aspect == "registration":
            return "\n".join(self._registration(values))
        if aspect == "cost" and "cost_cents" in values:
            return "\n".join(filter(None, (self.cost(values), values.get("cost_note"))))
        if aspect == "languages" and values.get("languages"):
            return self.say("details-languages", languages=self._languages(values["languages"]))
        if aspect == "step_free" and "step_free" in values:
            return self._yes_or_no("step_free", values)
        return self._remarks("card-unknowns", [{"key": f"unknown-{aspect.replace('_', '-')}"}])

    def _yes_or_no(self, name: str, values: dict[str, Any]) -> str:
        return self.say(f"details-{name.replace('_', '-')}-{'yes' if values[name] else 'no'}")

    def _facts(self, values: dict[str, Any]) -> list[str]:
        facts = []
        if values.get("contact_kind"):
            facts.append(self.say("details-contact", contact_kind=values["contact_kind"]))
        for name in ("firms", "talk_minutes", "project_product", "project_meetings", "project_equipment"):
            if values.get(name):
                facts.append(self.say(f"details-{name.replace('_', '-')}", value=values[name]))
        for name in ("questions_beforehand", "project_consent", "step_free"):
            if name in values:
                facts.append(self._yes_or_no(name, values))
        if values.get("languages"):
            facts.append(self.say("details-languages", languages=self._languages(values["languages"])))
        return facts

    def _registration(self, values: dict[str, Any]) -> list[str]:
        otherwise = "register-here" if values.get("booked_here") else "register-unknown"
        lines = [self.say("register-how", how=values.get("registration") or self.say(otherwise))]
        if values.get("registration_url"):
            lines.append(values["registration_url"])
        if values.get("deadline"):
            deadline = datetime.fromisoformat(values["deadline"]).astimezone(BERLIN)
            day = format_datetime(deadline, self.say("pattern-day"), locale=self._locale)
            lines.append(self.say("register-deadline", day=day))
        return lines

    def _languages(self, codes: list[str]) -> str:
        return self.listed([self.say(f"spoken-{code}") if self._known(f"spoken-{code}") else code for code in codes])

    def _known(self, key: str) -> bool:
        return any(self._texts.has(language, key) for language in (self._language, "de"))

    def _remarks(self, key: str, remarks: list[dict[str, Any]] | None) -> str:
        if not remarks:
            return ""
        return self.say(key, remarks=self.listed([self._remark(remark) for remark in remarks]))

    def _remark(self, remark: dict[str, Any]) -> str:
        """A reason or an unknown. Topics only have German names: in other languages they are the person's words."""
        if remark["key"] == "reason-topic" and self._locale != REFERENCE:
            return self.say("reason-words")
        return self.say(remark["key"], **remark.get("values", {}))

    def listed(self, parts: list[str]) -> str:
        """Words one after the other."""
        return comma(self._language).join(map(isolated, parts) if self._is_rtl else parts)

    def _content(self, text: str) -> str:
        """Content of the catalog, which exists in several languages, as it is shown in this one."""
        return arranged(text) if self._is_rtl else text

    def _button(self, button: dict[str, Any]) -> Button:
        title = self.say(button["key"], **button.get("values", {}))
        if len(title) > LONGEST_BUTTON:
            title = title[: LONGEST_BUTTON - 1].rstrip() + "…"
        return Button(title, button.get("payload", ""), button.get("url", ""), button.get("sign", ""))

    def _named(self, name: str, value: Any) -> Any:
        if name in NAMED:
            return self.say(f"{NAMED[name]}-{value}")
        if name == "fields" and isinstance(value, str | list | tuple):
            names = value.split(",") if isinstance(value, str) else value
            return self.listed([self.say(f"field-{one}") for one in names])
        if name == "own_name":
            return self._texts.own_name(value)
        if name == "criteria":
            return self.criteria(value)
        if name == "contact":
            return self.contact(value)
        if name == "contacts":
            return "\n\n".join(self.contact(one) for one in value)
        if name == "picks":
            return self.picks(value)
        if name == "booking":
            return self._content(booking_text(self, value))
        if name == "changes":
            return self.listed([self.say(f"booking-change-{one}") for one in value])
        if name == "clock":
            return self.time(value)
        if name == "suggestions":
            return "\n".join(self.say("helper-field", **one) for one in value)
        return value


def _picture(values: dict[str, Any]) -> Picture | None:
    return Picture(**values["picture"]) if values.get("picture") else None


def _content(values: Any, *, own: bool = False) -> Iterator[str]:
    """The lines of all texts in ``values`` that have a name of ``CONTENT``, however deep they are."""
    if isinstance(values, dict):
        german = CONTENT.difference(values.get("version", {}).get("names", ()))
        for name, value in values.items():
            yield from _content(value, own=name in german)
    elif isinstance(values, list | tuple):
        for value in values:
            yield from _content(value, own=own)
    elif own and isinstance(values, str):
        yield from filter(None, map(str.strip, values.splitlines()))
