"""The form of an FAQ entry: a part for each language, wordings one a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from starlette.datastructures import FormData
from wtforms import Form, FormField, HiddenField, TextAreaField

from catalog.desk.audit import ANSWER, QUESTION, WORDINGS
from catalog.faq.entries import REFERENCE
from catalog.faq.writing import LONGEST_ANSWER, MOST_WORDINGS, Parts, too_long, wordings_in
from catalog.model import LONGEST_QUESTION
from web.desk.doors import Office
from web.desk.forms import Flaw, Words, at_most, flaws, text, trimmed
from web.desk.row_wording import RowWording
from web.desk.rows import base_text
from web.desk.wording import language_name


class TextForm(Form):
    """An entry in one language."""

    question = text("faq-question", most=LONGEST_QUESTION)
    answer = TextAreaField("faq-answer", filters=[trimmed], validators=[at_most(LONGEST_ANSWER)])
    wordings = TextAreaField("faq-wordings", filters=[trimmed])


class FaqForm(Form):
    """An entry; :func:`faq_form` adds a part for each language."""

    base = HiddenField()
    """The parts of the entry when the form was made, to tell what was changed in it and what elsewhere."""
    replaces = HiddenField()
    """The entry for all that a new one is to stand for."""
    asked = HiddenField()
    """The question of the inbox that a new entry answers."""
    beforehand = HiddenField()
    """The question handed in before a date that a new entry is made of."""


class FaqWording(RowWording):
    """Puts the changes of an entry into words."""

    def __init__(self, office: Office) -> None:
        super().__init__(office, "faq", {})
        self._office = office

    def _label(self, part: str) -> str:
        name, _, language = part.partition("-")
        if name not in ("question", "answer", "wordings"):
            return self._office.say(f"faq-{name}")
        return f"{self._office.say(f'faq-{name}')} ({language_name(self._office, language)})"

    def _value(self, part: str, value: Any) -> str:
        return "\n".join(value) if value and isinstance(value, list) else super()._value(part, value)


def faq_languages(office: Office) -> list[str]:
    """The languages of answers: German first, which is needed, then the others by their names."""
    others = [one for one in office.texts.languages if one != REFERENCE]
    return [REFERENCE, *sorted(others, key=lambda one: language_name(office, one))]


def faq_form(languages: Sequence[str], form_data: FormData | None = None, parts: Parts | None = None) -> FaqForm:
    """The form as it was sent, or one that shows ``parts``."""
    made = type("FaqFormInLanguages", (FaqForm,), {language: FormField(TextForm) for language in languages})
    values = {
        language: {
            "question": parts.get(f"{QUESTION}{language}") or "",
            "answer": parts.get(f"{ANSWER}{language}") or "",
            "wordings": "\n".join(parts.get(f"{WORDINGS}{language}") or ()),
        }
        for language in languages
        if parts
    }
    form = cast("FaqForm", made(form_data, data=values))
    if parts and not form_data:
        form.base.data = base_text(parts)
    return form


def read_faq(form: FaqForm, languages: Sequence[str]) -> tuple[dict[str, Any], list[Flaw]]:
    """The parts that were typed, and what is wrong with them."""
    form.validate()
    parts: dict[str, Any] = {}
    wrong: list[Flaw] = []
    for language in languages:
        part: Any = form[language].form  # type: ignore[attr-defined]  # a FormField
        wrong += flaws(part)
        question, answer = part.question.data or None, part.answer.data or None
        wordings = wordings_in(part.wordings.data or "")
        needed = language == REFERENCE or question or answer
        for field, value in ((part.question, question), (part.answer, answer)):
            if needed and not value and not field.errors:
                key = "empty" if language == REFERENCE else "faq-both"
                wrong.append(Flaw(field.id, field.label.text, Words(f"wrong-{key}")))
        wrong += _wrong_wordings(part.wordings, wordings or [])
        parts |= {f"{QUESTION}{language}": question, f"{ANSWER}{language}": answer, f"{WORDINGS}{language}": wordings}
    return parts, wrong


def _wrong_wordings(field: Any, wordings: list[str]) -> list[Flaw]:
    if len(wordings) > MOST_WORDINGS:
        return [Flaw(field.id, field.label.text, Words("wrong-too-many-wordings", {"most": MOST_WORDINGS}))]
    return [
        Flaw(field.id, field.label.text, Words("wrong-long-wording", {"begin": one[:30], "most": LONGEST_QUESTION}))
        for one in too_long(wordings)
    ]
