"""One's own account: name, password, and the browsers that are signed in."""

from __future__ import annotations

import json
from typing import Any

import segno
from sqlalchemy import func, select
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, PasswordField

from catalog.accounts import accounts, second_factor
from catalog.desk.audit import jsonable
from catalog.model import AuditEntry, DeskLogin
from catalog.vocabulary import Role
from web.desk import access
from web.desk.doors import Door, Visit
from web.desk.entrance import PasswordForm
from web.desk.forms import Flaw, filled, flaw, flaws, text
from web.limits import SIGN_INS, Buckets

PAGE = "/desk/me"
TOLD = ("email", "name", "role", "municipality_ags", "is_active", "created_at")
"""Columns of an account that are told as they are."""


class NameForm(Form):
    """How one is shown to the others."""

    name = text("account-name", filled(), most=120)


class ChangePasswordForm(PasswordForm):
    """Another password, by whoever knows the one before."""

    current = PasswordField("new-current", validators=[filled()])


class CodeForm(Form):
    """The first code of an app."""

    code = text("new-code", filled(), most=20)


class OffForm(Form):
    """The password, to do without the second factor."""

    off_password = PasswordField("account-password")


class Me:
    """The doors of this group."""

    def __init__(self) -> None:
        self._tries = Buckets("own password", SIGN_INS)

    def doors(self) -> list[Door]:
        """All of them, for everyone who is signed in."""
        return [
            Door("GET", "/me", self.show, Role.EDITOR),
            Door("GET", "/me/data", self.data, Role.EDITOR),
            Door("POST", "/me", self.rename, Role.EDITOR),
            Door("POST", "/me/password", self.change_password, Role.EDITOR),
            Door("POST", "/me/logout", self.sign_out_elsewhere, Role.EDITOR),
            Door("POST", "/me/code", self.set_up_code, Role.EDITOR),
            Door("POST", "/me/code/off", self.switch_code_off, Role.EDITOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The page."""
        return _page(visit)

    def data(self, visit: Visit) -> Response:
        """All that is kept about oneself, for a program to read (Art. 15 and 20 GDPR). Secrets are not repeated."""
        told = json.dumps(_all_about(visit), ensure_ascii=False, indent=2)
        named = {"Content-Disposition": 'attachment; filename="lotse-konto.json"'}
        return Response(told, media_type="application/json", headers=named)

    def rename(self, visit: Visit) -> Response:
        """Change the name."""
        form = NameForm(visit.form)
        if not form.validate():
            return _page(visit, name=form, wrong=flaws(form))
        visit.account.name = form.name.data or ""
        return visit.go(PAGE, "saved")

    def change_password(self, visit: Visit) -> Response:
        """Change the password, and sign out every other browser."""
        self._count(visit)
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

    def set_up_code(self, visit: Visit) -> Response:
        """Show a new secret for an app, and take it once the app gives the right code for it."""
        if visit.account.totp_secret:
            return visit.go(PAGE)
        self._count(visit)
        given = str(visit.form.get("secret", ""))
        secret = given if second_factor.is_secret(given) else second_factor.new_secret()
        form = CodeForm(visit.form)
        wrong: list[Flaw] = []
        if given == secret:
            wrong = flaws(form) if not form.validate() else []
            if not wrong and second_factor.accept(visit.account, form.code.data or "", visit.now, secret):
                second_factor.switch_on(visit.account, secret)
                accounts.sign_out_everywhere(visit.session, visit.account, but=visit.token)
                return visit.go(PAGE, "code-on")
            wrong = wrong or [flaw(form.code, "code")]
        picture = segno.make(second_factor.address_of(visit.account, secret)).svg_data_uri(scale=5, border=3)
        status = 422 if wrong else 200
        return visit.page("code.html", status, form=form, flaws=wrong, secret=secret, picture=picture)

    def switch_code_off(self, visit: Visit) -> Response:
        """Do without the second factor, by whoever knows the password."""
        self._count(visit)
        form = OffForm(visit.form)
        if not accounts.check_password(visit.session, visit.account.email, form.off_password.data or ""):
            return _page(visit, off=form, wrong=[flaw(form.off_password, "current-password")])
        second_factor.switch_off(visit.account)
        return visit.go(PAGE, "code-off")

    def _count(self, visit: Visit) -> None:
        if not self._tries.take(visit.account.email):
            raise HTTPException(429, headers={"Retry-After": "60"})


def _all_about(visit: Visit) -> dict[str, Any]:
    account = visit.account
    logins = visit.session.scalars(
        select(DeskLogin).where(DeskLogin.account_id == account.id).order_by(DeskLogin.created_at)
    )
    entries = visit.session.scalars(
        select(AuditEntry).where(AuditEntry.account_id == account.id).order_by(AuditEntry.id)
    )
    return {
        "account": {name: jsonable(getattr(account, name)) for name in TOLD}
        | {"second_factor": bool(account.totp_secret), "identity_provider": bool(account.identity)},
        "signed_in": [{"since": jsonable(one.created_at), "last_seen": jsonable(one.seen_at)} for one in logins],
        "changes": [
            {"at": jsonable(one.at), "subject": one.subject, "id": one.subject_id, "action": one.action}
            | {"parts": sorted(one.changes)}
            for one in entries
        ],
    }


def _page(
    visit: Visit,
    name: NameForm | None = None,
    password: ChangePasswordForm | None = None,
    off: OffForm | None = None,
    wrong: list[Flaw] | None = None,
) -> Response:
    own = DeskLogin.account_id == visit.account.id
    return visit.page(
        "me.html",
        422 if wrong else 200,
        name=name or NameForm(name=visit.account.name),
        password=password or ChangePasswordForm(),
        off=off or OffForm(),
        flaws=wrong or [],
        logins=visit.session.scalar(select(func.count(DeskLogin.token_hash)).where(own)),
    )
