"""Accounts of a municipality, for its admins: invite, change, help back in, remove."""

from __future__ import annotations

from sqlalchemy import select
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import BooleanField, Form, SelectField

from bot.mail import Mailer, MailFailed
from catalog.accounts import accounts, second_factor
from catalog.model import Account
from catalog.vocabulary import LinkPurpose, Role
from web.desk.doors import Door, Section, Visit
from web.desk.forms import filled, flaw, flaws, mail_address, options, text
from web.desk.links import link_address, link_letter

LIST = "/desk/accounts"
SECTION = Section(LIST, "nav-accounts", Role.ADMIN, is_rare=True)


class AccountForm(Form):
    """What an admin may change."""

    name = text("account-name", filled(), most=120)
    role = SelectField("account-role", validators=[filled()], default=Role.EDITOR.value)
    is_active = BooleanField("account-is-active")


class InvitationForm(AccountForm):
    """A new account."""

    email = text("account-email", filled(), mail_address, most=200)


class Accounts:
    """The doors of this group."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer

    def doors(self) -> list[Door]:
        """All of them, for admins only."""
        return [
            Door("GET", "/accounts", self.list, Role.ADMIN),
            Door("GET", "/accounts/new", self.ask, Role.ADMIN),
            Door("POST", "/accounts/new", self.invite, Role.ADMIN),
            Door("GET", "/accounts/{account}", self.show, Role.ADMIN),
            Door("POST", "/accounts/{account}", self.change, Role.ADMIN),
            Door("POST", "/accounts/{account}/link", self.link, Role.ADMIN),
            Door("POST", "/accounts/{account}/code/off", self.switch_code_off, Role.ADMIN),
            Door("POST", "/accounts/{account}/remove", self.remove, Role.ADMIN),
        ]

    def list(self, visit: Visit) -> Response:
        """All accounts of the municipality."""
        rows = visit.session.scalars(select(Account).order_by(Account.name, Account.id))
        return visit.page("accounts.html", accounts=list(rows))

    def ask(self, visit: Visit) -> Response:
        """The form for a new account."""
        return visit.page("invite.html", form=_with_roles(InvitationForm()), flaws=[])

    def invite(self, visit: Visit) -> Response:
        """Make an account, and a link by which its owner chooses a password."""
        form = _with_roles(InvitationForm(visit.form))
        if not form.validate():
            return visit.page("invite.html", 422, form=form, flaws=flaws(form))
        try:
            account = accounts.add_account(
                visit.session,
                ags=visit.account.municipality_ags,
                email=form.email.data or "",
                name=form.name.data or "",
                role=Role(form.role.data),
                now=visit.now,
            )
        except accounts.AccountRefused as refused:
            wrong = [flaw(form.email, refused.reason)]
            return visit.page("invite.html", 422, form=form, flaws=wrong)
        return self._pass_on(visit, account, LinkPurpose.INVITATION)

    def show(self, visit: Visit) -> Response:
        """One account."""
        account = _asked_for(visit)
        form = AccountForm(name=account.name, role=account.role, is_active=account.is_active)
        return visit.page("account.html", form=_with_roles(form), flaws=[], account=account)

    def change(self, visit: Visit) -> Response:
        """Change name, role, and whether one may come in."""
        account, form = _asked_for(visit), _with_roles(AccountForm(visit.form))
        wrong = flaws(form) if not form.validate() else []
        if not wrong:
            try:
                accounts.change_account(
                    visit.session,
                    account,
                    name=form.name.data or "",
                    role=Role(form.role.data),
                    is_active=form.is_active.data,
                )
            except accounts.AccountRefused as refused:
                wrong = [flaw(form.role, refused.reason)]
        if wrong:
            return visit.page("account.html", 422, form=form, flaws=wrong, account=account)
        return visit.go(LIST, "saved")

    def link(self, visit: Visit) -> Response:
        """A new link, for somebody who lost the first one or forgot the password."""
        account = _asked_for(visit)
        if not account.is_active:
            raise HTTPException(404)
        purpose = LinkPurpose.RESET if account.password_hash else LinkPurpose.INVITATION
        return self._pass_on(visit, account, purpose)

    def switch_code_off(self, visit: Visit) -> Response:
        """Let somebody in without the second factor, whose phone is lost."""
        account = _asked_for(visit)
        second_factor.switch_off(account)
        return visit.go(f"{LIST}/{account.id}", "code-off")

    def remove(self, visit: Visit) -> Response:
        """Delete an account, after asking."""
        account = _asked_for(visit)
        if "sure" not in visit.form:
            return visit.page("remove_account.html", account=account)
        try:
            accounts.remove_account(visit.session, account)
        except accounts.AccountRefused as refused:
            form = _with_roles(AccountForm(name=account.name, role=account.role, is_active=account.is_active))
            wrong = [flaw(form.role, refused.reason)]
            return visit.page("account.html", 422, form=form, flaws=wrong, account=account)
        return visit.go(LIST, "account-removed")

    def _pass_on(self, visit: Visit, account: Account, purpose: LinkPurpose) -> Response:
        """Mail the link; without a mail server, or if that fails, show it to the admin."""
        token = accounts.make_link(visit.session, purpose, account, visit.now)
        if self._mailer.is_on:
            try:
                self._mailer.send(link_letter(visit.office, account, purpose, token))
            except MailFailed:
                pass
            else:
                return visit.go(LIST, "link-mailed")
        address = link_address(visit.office, token)
        return visit.page("pass_on.html", account=account, address=address, purpose=purpose, failed=self._mailer.is_on)


def _asked_for(visit: Visit) -> Account:
    """The account of the address. Raises HTTPException 404 if there is none of that number here."""
    return visit.row(Account, "account")


def _with_roles[F: AccountForm](form: F) -> F:
    form.role.choices = options((role.value, f"role-{role}") for role in Role)
    return form
