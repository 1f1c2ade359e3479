"""One's own account: name, password, and the browsers that are signed in."""

from __future__ import annotations

from sqlalchemy import func, select
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, PasswordField

from catalog import accounts
from catalog.model import DeskLogin
from catalog.vocabulary import Role
from web.desk import access
from web.desk.doors import Door, Visit
from web.desk.entrance import PER_ACCOUNT, WINDOW_S, PasswordForm
from web.desk.forms import Flaw, filled, flaw, flaws, text
from web.limits import Buckets

PAGE = "/desk/me"


class NameForm(Form):
    """How one is shown to the others."""

    name = text("account-name", filled(), most=120)


class ChangePasswordForm(PasswordForm):
    """Another password, by whoever knows the one before."""

    current = PasswordField("new-current", validators=[filled()])


class Me:
    """The doors of this group."""

    def __init__(self) -> None:
        self._tries = Buckets(PER_ACCOUNT, seconds=WINDOW_S)

    def doors(self) -> list[Door]:
        """All of them, for everyone who is signed in."""
        return [
            Door("GET", "/me", self.show, Role.EDITOR),
            Door("POST", "/me", self.rename, Role.EDITOR),
            Door("POST", "/me/password", self.change_password, Role.EDITOR),
            Door("POST", "/me/logout", self.sign_out_elsewhere, Role.EDITOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The page."""
        return _page(visit)

    def rename(self, visit: Visit) -> Response:
        """Change the name."""
        form = NameForm(visit.form)
        if not form.validate():
            return _page(visit, name=form, wrong=flaws(form))
        visit.account.name = form.name.data or ""
        return visit.go(PAGE, "saved")

    def change_password(self, visit: Visit) -> Response:
        """Change the password, and sign out every other browser."""
        if not self._tries.take(visit.account.email):
            raise HTTPException(429, headers={"Retry-After": "60"})
        form = ChangePasswordForm(visit.form)
        form.known = tuple(accounts.words_known_of(visit.account, visit.municipality))
        wrong = flaws(form) if not form.validate() else []
        if not wrong and not accounts.check_password(visit.session, visit.account.email, form.current.data or ""):
            wrong = [flaw(form.current, "current-password")]
        if wrong:
            return _page(visit, password=form, wrong=wrong)
        accounts.set_password(visit.session, visit.account, form.password.data or "")
        response = visit.go(PAGE, "password-changed")
        token = accounts.sign_in(visit.session, visit.account, visit.now)
        access.give_token(response, token, is_https=visit.office.is_https)
        return response

    def sign_out_elsewhere(self, visit: Visit) -> Response:
        """Sign out every browser but this one."""
        ended = accounts.sign_out_everywhere(visit.session, visit.account, but=visit.token)
        return visit.go(PAGE, "signed-out-elsewhere", ended)


def _page(
    visit: Visit,
    name: NameForm | None = None,
    password: ChangePasswordForm | None = None,
    wrong: list[Flaw] | None = None,
) -> Response:
    own = DeskLogin.account_id == visit.account.id
    return visit.page(
        "me.html",
        422 if wrong else 200,
        name=name or NameForm(name=visit.account.name),
        password=password or ChangePasswordForm(),
        flaws=wrong or [],
        logins=visit.session.scalar(select(func.count(DeskLogin.token_hash)).where(own)),
    )
