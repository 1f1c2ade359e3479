"""The forms of the kit: a code with what it presets, a hand-picked list, places for a group."""

from __future__ import annotations

from wtforms import BooleanField, Field, Form, RadioField, SelectField, SelectMultipleField, TextAreaField

from catalog.kit.codes import USUAL_DAYS, names_somebody
from catalog.model import LONGEST_SENTENCE, MOST_SEATS_ASKED
from catalog.vocabulary import Field as Interest
from catalog.vocabulary import Format, Kind, RequestStatus
from web.desk.forms import CountField, Wrong, at_most, filled, mail_address, options, text, trimmed

LONGEST_LABEL = 60
DAYS = (14, 30, USUAL_DAYS, 180, 365)
"""For how long a code can be made; the last is a school year."""


def names_nobody(form: Form, field: Field) -> None:
    """Refuses what reads like a name, until it is said that it is none: schools are named after people, too."""
    if field.data and not form["sure"].data and names_somebody(field.data):
        raise Wrong("kit-name")


class CodeForm(Form):
    """A code that opens a chat which is filtered already."""

    label = text("kit-label", filled(), names_nobody, most=LONGEST_LABEL)
    sure = BooleanField("kit-sure")
    place = text("kit-place", most=80)
    age = CountField("kit-age")
    age_to = CountField("kit-age-to")
    field = SelectMultipleField("kit-fields", choices=options((one.value, f"field-{one}") for one in Interest))
    kind = SelectField("kit-kind", choices=options([("", "any"), *((one.value, f"kind-{one}") for one in Kind)]))
    format = SelectField(
        "kit-format",
        choices=options([("", "any"), *((str(one), f"format-{one}") for one in (Format.DIGITAL, Format.ONSITE))]),
    )
    days = SelectField("kit-days", choices=options((str(one), f"kit-days-{one}") for one in DAYS), default=USUAL_DAYS)


class ListForm(Form):
    """A hand-picked list."""

    label = text("kit-list-label", filled(), names_nobody, most=LONGEST_LABEL)
    sentence = TextAreaField("kit-sentence", filters=[trimmed], validators=[names_nobody, at_most(LONGEST_SENTENCE)])
    sure = BooleanField("kit-sure")
    days = SelectField("kit-days", choices=options((str(one), f"kit-days-{one}") for one in DAYS), default=USUAL_DAYS)


class SentenceForm(Form):
    """What stands above a list that is there already."""

    sentence = TextAreaField("kit-sentence", filters=[trimmed], validators=[names_nobody, at_most(LONGEST_SENTENCE)])
    sure = BooleanField("kit-sure")


class RequestForm(Form):
    """Places for a group. It asks for somebody of the school, and for no student."""

    size = CountField("kit-size")
    grade = text("kit-grade", filled(), most=60)
    days_wished = text("kit-days-wished", filled(), most=300)
    needs = TextAreaField("kit-needs", filters=[trimmed], validators=[names_nobody, at_most(500)])
    contact_name = text("kit-contact-name", filled(), most=120)
    contact_email = text("kit-contact-email", mail_address, most=200)
    contact_phone = text("kit-contact-phone", most=60)
    sure = BooleanField("kit-sure")

    def validate_size(self, field: Field) -> None:
        """Refuses what is no size of a group."""
        if not field.data or not 1 <= field.data <= MOST_SEATS_ASKED:
            raise Wrong("within", least=1, most=MOST_SEATS_ASKED)

    def validate_contact_phone(self, field: Field) -> None:
        """Refuses a request that nobody can answer."""
        if not field.data and not self.contact_email.data:
            raise Wrong("kit-no-contact")


class AnswerForm(Form):
    """What is answered to a request."""

    status = RadioField(
        "kit-answer-status",
        choices=options((str(one), f"kit-answer-{one}") for one in (RequestStatus.ACCEPTED, RequestStatus.DECLINED)),
        validators=[filled("choice")],
    )
    answer = TextAreaField("kit-answer", filters=[trimmed], validators=[filled(), at_most(1000)])
