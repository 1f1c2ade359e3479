"""The page on which one signs in, with or without something in one's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from wtforms import Form, PasswordField

from web.desk.forms import Flaw, filled, text
from web.desk.held import Held

if TYPE_CHECKING:
    from web.desk.doors import Guest


class SignInForm(Form):
    """Mail address and password."""

    email = text("account-email", filled(), most=200)
    password = PasswordField("account-password", validators=[filled()])
    code = text("account-code", most=20)


def sign_in_page(
    guest: Guest, form: SignInForm, wrong: list[Flaw], held: Held | None, following: str = "", status: int = 200
) -> Response:
    """The page; ``held`` is what was typed before, ``following`` where to go then."""
    values = {"form": form, "flaws": wrong, "held": held, "next": following, "provider": guest.office.provider_name}
    return guest.page("login.html", 422 if wrong else status, **values)
