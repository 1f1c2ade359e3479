"""Before one is in: signing in and out, a forgotten password, and the page behind a one-time link."""

from __future__ import annotations

from contextlib import suppress

from sqlalchemy import select
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.responses import Response
from wtforms import Form, PasswordField, SelectField

from bot.identity import IdentityProvider, IdentityRefused
from bot.mail import Letter, Mailer, MailFailed
from catalog.accounts import accounts, passwords, second_factor
from catalog.model import Account, Municipality, OneTimeLink
from catalog.vocabulary import LinkPurpose, Role
from web.desk import access
from web.desk.doors import Guest, OpenDoor
from web.desk.forms import Flaw, Name, Wrong, filled, flaw, flaws, mail_address, options, text
from web.desk.held import HELD, Held, held_in
from web.desk.links import link_letter
from web.desk.sign_in import SignInForm, sign_in_page
from web.limits import PASSWORD_MAILS, SIGN_INS, SIGN_INS_FROM, Buckets, address_of


class ForgotForm(Form):
    """Whose password is forgotten."""

    email = text("account-email", filled(), mail_address, most=200)


class PasswordForm(Form):
    """A new password, twice, because it cannot be seen."""

    known: tuple[str, ...] = ()
    """What others know of the person."""
    password = PasswordField("new-password", validators=[filled()])
    again = PasswordField("new-again", validators=[filled()])
    code = text("account-code", most=20)
    """Only for those who have a second factor."""

    def validate_password(self, field: PasswordField) -> None:
        """Long enough, and not easy to guess."""
        reason = passwords.flaw(field.data or "", self.known)
        if reason:
            raise Wrong(f"password-{reason}", fewest=passwords.SHORTEST)

    def validate_again(self, field: PasswordField) -> None:
        """Both are the same."""
        if field.data != self.password.data:
            raise Wrong("password-differs")


class SetUpForm(PasswordForm):
    """The very first account."""

    municipality = SelectField("account-municipality", validators=[filled()])
    name = text("account-name", filled(), most=120)
    email = text("account-email", filled(), mail_address, most=200)


class Entrance:
    """The doors for everyone."""

    def __init__(self, mailer: Mailer, provider: IdentityProvider) -> None:
        self._mailer = mailer
        self._provider = provider
        self._tries_per_account = Buckets("sign-ins", SIGN_INS)
        self._tries_per_address = Buckets("sign-ins from", SIGN_INS_FROM)
        self._mails = Buckets("password mails", PASSWORD_MAILS)

    def doors(self) -> list[OpenDoor]:
        """All of them."""
        return [
            OpenDoor("GET", "/login", self.ask),
            OpenDoor("POST", "/login", self.sign_in),
            OpenDoor("POST", "/logout", self.sign_out),
            OpenDoor("GET", "/forgot", self.ask_whose),
            OpenDoor("POST", "/forgot", self.send),
            OpenDoor("GET", "/oidc", self.go_to_provider),
            OpenDoor("GET", "/oidc/back", self.come_back),
            OpenDoor("GET", "/link/{token}", self.show_link),
            OpenDoor("POST", "/link/{token}", self.use_link),
        ]

    def ask(self, guest: Guest) -> Response:
        """The sign-in page."""
        return sign_in_page(guest, SignInForm(), [], None, _next(guest))

    def sign_in(self, guest: Guest) -> Response:
        """Let in whoever knows the password, and give back what they had typed before."""
        form, held = SignInForm(guest.form), held_in(str(guest.form.get(HELD, "")))
        wrong = flaws(form) if not form.validate() else []
        account = None
        if not wrong:
            self._count_try(guest, form.email.data or "")
            account = accounts.check_password(guest.session, form.email.data or "", form.password.data or "")
            wrong = _second_factor(guest, account, form) if account else [flaw(form.email, "sign-in")]
        if account is None or wrong:
            return sign_in_page(guest, form, wrong, held, _next(guest))
        return _let_in(guest, account, _next(guest) or f"{access.PATH}/", held)

    def go_to_provider(self, guest: Guest) -> Response:
        """Send the browser to the identity provider."""
        if not self._provider.is_on:
            raise HTTPException(404)
        self._count_address(guest)
        token = guest.token or accounts.new_token()
        try:
            response = guest.leave(self._provider.way_there(token, _back(guest), guest.now))
        except IdentityRefused:
            return _not_identified(guest)
        if not guest.token:
            access.give_token(response, token, is_https=guest.office.is_https)
        return response

    def come_back(self, guest: Guest) -> Response:
        """Let in whom the identity provider vouches for, if there is an account for them."""
        if not self._provider.is_on:
            raise HTTPException(404)
        self._count_address(guest)
        given = guest.request.query_params
        if not guest.token:
            return _not_identified(guest)
        try:
            who = self._provider.who_came_back(
                guest.token, given.get("state", ""), given.get("code", ""), _back(guest), guest.now
            )
        except IdentityRefused:
            return _not_identified(guest)
        account = accounts.known_as(guest.session, who.email, who.subject)
        if account is None:
            return guest.page("message.html", 403, title="oidc-title", text="oidc-unknown")
        return _let_in(guest, account, f"{access.PATH}/")

    def sign_out(self, guest: Guest) -> Response:
        """Sign the browser out."""
        if guest.token:
            accounts.sign_out(guest.session, guest.token)
        response = guest.go(f"{access.PATH}/login", "signed-out")
        access.take_token(response)
        return response

    def ask_whose(self, guest: Guest) -> Response:
        """The page for a forgotten password. Without mail, it says who helps."""
        return guest.page("forgot.html", form=ForgotForm(), flaws=[], has_mail=self._mailer.is_on)

    def send(self, guest: Guest) -> Response:
        """Send a link, if there is such an account. The answer is the same if there is none."""
        form = ForgotForm(guest.form)
        if not form.validate():
            return guest.page("forgot.html", 422, form=form, flaws=flaws(form), has_mail=self._mailer.is_on)
        self._count_try(guest, form.email.data or "")
        answer = guest.page("message.html", title="forgot-title", text="forgot-sent")
        account = accounts.account_by_email(guest.session, form.email.data or "")
        if account and account.is_active and self._mailer.is_on and self._mails.take(account.email):
            token = accounts.make_link(guest.session, LinkPurpose.RESET, account, guest.now)
            letter = link_letter(guest.office, account, LinkPurpose.RESET, token)
            # After the answer, which must not take longer where there is an account.
            answer.background = BackgroundTask(self._send, letter)
        return answer

    def show_link(self, guest: Guest) -> Response:
        """The page behind a link. Looking at it does not use it up."""
        link = self._link(guest)
        if link is None:
            return _dead_link(guest)
        return self._link_page(guest, link, self._form(guest, link), [])

    def use_link(self, guest: Guest) -> Response:
        """Take the password, make the account if it is the first one, and let its owner in."""
        link = self._link(guest)
        if link is None:
            return _dead_link(guest)
        form = self._form(guest, link)
        wrong = flaws(form) if not form.validate() else _second_factor(guest, _account_of(guest, link), form)
        if wrong:
            return self._link_page(guest, link, form, wrong)
        if not accounts.use_link(guest.session, self._token(guest)):
            return _dead_link(guest)
        try:
            account = _owner(guest, link, form)
        except accounts.AccountRefused as refused:
            return self._link_page(guest, link, form, [flaw(form["email"], refused.reason)])
        accounts.set_password(guest.session, account, form.password.data or "")
        return _let_in(guest, account, f"{access.PATH}/")

    def _link(self, guest: Guest) -> OneTimeLink | None:
        self._count_address(guest)
        return accounts.link_of(guest.session, self._token(guest), guest.now)

    def _token(self, guest: Guest) -> str:
        return str(guest.request.path_params["token"])

    def _form(self, guest: Guest, link: OneTimeLink) -> PasswordForm:
        form = SetUpForm(guest.form) if link.purpose == LinkPurpose.SETUP else PasswordForm(guest.form)
        if isinstance(form, SetUpForm):
            towns = guest.session.scalars(select(Municipality).order_by(Municipality.name))
            form.municipality.choices = options((town.ags, Name(town.name)) for town in towns)
            form.known = (form.name.data or "", form.email.data or "")
        else:
            account = guest.session.get_one(Account, link.account_id)
            town = guest.session.get(Municipality, account.municipality_ags)
            form.known = tuple(accounts.words_known_of(account, town))
        return form

    def _link_page(self, guest: Guest, link: OneTimeLink, form: PasswordForm, wrong: list[Flaw]) -> Response:
        values = {"form": form, "flaws": wrong, "purpose": link.purpose, "account": _account_of(guest, link)}
        return guest.page("link.html", 422 if wrong else 200, **values)

    def _send(self, letter: Letter) -> None:
        with suppress(MailFailed):  # the log has it, and nobody is there to be told
            self._mailer.send(letter)

    def _count_try(self, guest: Guest, email: str) -> None:
        self._count_address(guest)
        if not self._tries_per_account.take(accounts.normal_email(email)):
            raise HTTPException(429, headers={"Retry-After": "60"})

    def _count_address(self, guest: Guest) -> None:
        if not self._tries_per_address.take(address_of(guest.request)):
            raise HTTPException(429, headers={"Retry-After": "60"})


def _account_of(guest: Guest, link: OneTimeLink) -> Account | None:
    return guest.session.get(Account, link.account_id) if link.account_id is not None else None


def _second_factor(guest: Guest, account: Account | None, form: SignInForm | PasswordForm) -> list[Flaw]:
    """What is wrong with the code from the app, for those who have set one up."""
    if account is None or not account.totp_secret or second_factor.accept(account, form.code.data or "", guest.now):
        return []
    return [flaw(form.code, "code" if form.code.data else "code-missing")]


def _owner(guest: Guest, link: OneTimeLink, form: PasswordForm) -> Account:
    """Whose password it is: for the set-up, an admin who is made now. Raises AccountRefused."""
    if not isinstance(form, SetUpForm):
        return guest.session.get_one(Account, link.account_id)
    return accounts.add_account(
        guest.session,
        ags=form.municipality.data,
        email=form.email.data or "",
        name=form.name.data or "",
        role=Role.ADMIN,
        now=guest.now,
    )


def _let_in(guest: Guest, account: Account, path: str, held: Held | None = None) -> Response:
    """Sign the browser in under a new token: one that was there before could be known to somebody else."""
    if guest.token:
        accounts.sign_out(guest.session, guest.token)
    token = accounts.sign_in(guest.session, account, guest.now)
    response = guest.page("held.html", held=held, proof=access.proof_of(token)) if held else guest.go(path)
    access.give_token(response, token, is_https=guest.office.is_https)
    return response


def _back(guest: Guest) -> str:
    """Where the identity provider sends people back to."""
    return f"{guest.office.public_url}{access.PATH}/oidc/back"


def _not_identified(guest: Guest) -> Response:
    return guest.page("message.html", 403, title="oidc-title", text="oidc-failed")


def _dead_link(guest: Guest) -> Response:
    return guest.page("message.html", 410, title="link-dead-title", text="link-dead")


def _next(guest: Guest) -> str:
    """Where to go after signing in: only to pages of the desk."""
    wanted = str(guest.form.get("next", "") or guest.request.query_params.get("next", ""))
    return wanted if access.leads_to_desk(wanted) else ""
