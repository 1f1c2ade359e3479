"""Forms of the desk: WTForms whose words are keys of texts, labels as well as what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wtforms import DateField, Field, Form, IntegerField, StringField, TimeField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.form import BaseForm
from wtforms.validators import Optional, StopValidation

from catalog.money import cents_of

MAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")
"""Rough on purpose: whether an address is right only shows when a mail arrives."""


class Name(str):
    """The label of a choice that is a name, not the key of a text."""

    __slots__ = ()


@dataclass(frozen=True)
class Words:
    """A text and its values, to be said by the template."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)


class Wrong(ValidationError):
    """What a field holds cannot be taken; the text ``wrong-...`` says what to do."""

    def __init__(self, key: str, **values: Any) -> None:
        self.words = Words(f"wrong-{key}", values)
        super().__init__(self.words)  # type: ignore[arg-type]  # WTForms hands it on as it is


class _Empty(StopValidation):
    def __init__(self, key: str) -> None:
        super().__init__(Words(f"wrong-{key}"))  # type: ignore[arg-type]


Check = Callable[[Form, Field], None]


def page_asked_for(query: Mapping[str, str]) -> int:
    """The page of a list in an address; the first for anything that is no number of a page."""
    page = query.get("page", "1")
    return int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1


def trimmed(value: object) -> object:
    """A text without spaces around it."""
    return value.strip() if isinstance(value, str) else value


def filled(key: str = "empty") -> Check:
    """Refuses a field without content."""

    def check(_form: Form, field_: Field) -> None:
        if not field_.data or (isinstance(field_.data, str) and not field_.data.strip()):
            raise _Empty(key)

    check.field_flags = {"required": True}  # type: ignore[attr-defined]  # WTForms' way to mark the input
    return check


def at_most(characters: int) -> Check:
    """Refuses what is longer than ``characters``."""

    def check(_form: Form, field_: Field) -> None:
        length = len(field_.data or "")
        if length > characters:
            raise Wrong("too-long", most=characters, over=length - characters)

    return check


def mail_address(_form: Form, field_: Field) -> None:
    """Refuses what is no mail address."""
    if field_.data and not MAIL.fullmatch(field_.data):
        raise Wrong("mail")


def options(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """The choices of a field from (value, label): labels are keys of texts, or names."""
    return [SelectChoice(value, label) for value, label in pairs]


def text(label: str, *checks: Check, most: int) -> StringField:
    """A text of one line."""
    return StringField(label, filters=[trimmed], validators=[*checks, at_most(most)])


@dataclass(frozen=True)
class Flaw:
    """Something wrong with a form."""

    id: str
    """Of the input."""
    label: str
    """Key of the input's label; empty if the words say all."""
    words: Words
    row: int = 0
    """Which of several dates it is about, from 1; 0 for none of them."""


def flaws(form: Form) -> list[Flaw]:
    """What a validated form has against its content, in the order of its fields."""
    return [
        Flaw(field_.id, field_.label.text, error if isinstance(error, Words) else Words("wrong-choice"))
        for field_ in form
        for error in field_.errors
    ]


def flaw(field_: Field, key: str) -> Flaw:
    """A flaw that shows only when the content is used: the text ``wrong-...`` says what to do."""
    return Flaw(field_.id, field_.label.text, Words(f"wrong-{key}"))


class DayField(DateField):
    """A day, as browsers send it (2026-11-03) or as people write it (3.11.2026)."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, format=["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y"], validators=[Optional()], **kwargs)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was sent."""
        try:
            super().process_formdata([value.strip() for value in valuelist])
        except ValueError:
            raise Wrong("day") from None


class ClockField(TimeField):
    """A time of day, as 17:30 or 17.30 or 17 Uhr."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, format="%H:%M", validators=[Optional()], **kwargs)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was sent."""
        text_ = (valuelist[0] if valuelist else "").lower().removesuffix("uhr").strip().replace(".", ":")
        try:
            super().process_formdata([text_ if ":" in text_ or not text_ else f"{text_}:00"])
        except ValueError:
            raise Wrong("time") from None


class CountField(IntegerField):
    """A whole number, or nothing where none is known."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, validators=[Optional()], **kwargs)

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        """Read what was sent."""
        try:
            super().process_formdata([value.strip() for value in valuelist])
        except ValueError:
            raise Wrong("number") from None


class EuroField(StringField):
    """An amount of euros as people write it (12 or 12,50); ``cents`` is its value, None where there is none."""

    cents: int | None = None

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, filters=[trimmed], validators=[Optional()], **kwargs)

    def pre_validate(self, form: BaseForm) -> None:
        """Read the amount."""
        self.cents = cents_of(self.data or "")
        if self.data and self.cents is None:
            raise Wrong("euros")
