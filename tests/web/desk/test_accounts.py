"""What admins do with accounts, and what each person does with their own."""

from __future__ import annotations

import re

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as MessageHandler
from sqlalchemy import select

from bot.mail import Letter, Mailer, MailFailed
from bot.serving import free_port
from bot.settings import Settings
from catalog.accounts import accounts
from catalog.model import Account, AuditEntry, DeskLogin
from tests.factories import WEINHEIM, make_account
from tests.web.conftest import Running
from tests.web.desk.conftest import PASSWORD, SignIn, Somebody, value_of, words_of


def find(web: Running, email: str) -> Account | None:
    with web.database.session() as session:
        return accounts.account_by_email(session, email)


def link_on(text: str) -> str:
    found = re.search(r"/desk(/link/[\w-]{43})", text)
    assert found
    return found[1]


def test_an_admin_invites_somebody_and_passes_the_link_on(web: Running, sign_in: SignIn, guest: Somebody) -> None:
    admin = sign_in("admin")
    answer = admin.post("/accounts/new", email="Neu@Example.org", name="Neu Hier", role="editor")
    assert answer.status_code == 200
    assert "Der Link wird nur jetzt angezeigt" in words_of(answer)
    link = link_on(answer.text)
    assert guest.post(link, password=PASSWORD, again=PASSWORD).status_code == 303
    made = find(web, "neu@example.org")
    assert made
    assert (made.role, made.municipality_ags) == ("editor", admin.account.municipality_ags)  # type: ignore[union-attr]
    assert guest.get("/accounts").status_code == 403
    assert "Neu Hier" in words_of(admin.get("/accounts"))


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"email": "taken@example.org"}, "Zu dieser E-Mail-Adresse gibt es schon ein Konto."),
        ({"email": "there@example.org"}, "Zu dieser E-Mail-Adresse gibt es schon ein Konto."),
        ({"email": ""}, "E-Mail-Adresse: Bitte ausfüllen."),
        ({"name": "x" * 130}, "höchstens 120 Zeichen. Bitte kürzen Sie um 10."),
        ({"role": "owner"}, "Rolle: Bitte wählen Sie"),
    ],
)
def test_an_invitation_that_cannot_be_is_told_and_what_was_typed_stays(
    web: Running, sign_in: SignIn, fields: dict[str, str], wrong: str
) -> None:
    admin = sign_in("admin", email="taken@example.org")
    with web.database.session() as session:
        make_account(session, WEINHEIM, email="there@example.org")
    answer = admin.post("/accounts/new", **({"email": "n@example.org", "name": "Neu Hier", "role": "editor"} | fields))
    assert answer.status_code == 422
    assert wrong in words_of(answer)
    assert value_of(answer, "name") == fields.get("name", "Neu Hier")
    assert find(web, "n@example.org") is None


def test_an_admin_changes_and_shuts_out(web: Running, sign_in: SignIn) -> None:
    admin, other = sign_in("admin", password_hash="x"), sign_in("editor", name="Kim")
    assert other.account
    assert other.get("/").status_code == 200
    path = f"/accounts/{other.account.id}"
    assert (
        admin.post(path, name="Kim Neu", role="coordinator", is_active="y").headers["location"].endswith("said=saved")
    )
    assert other.get("/").status_code == 200, "still signed in"
    admin.post(path, name="Kim Neu", role="coordinator")
    assert other.get("/").status_code == 303
    assert "gesperrt" in words_of(admin.get("/accounts"))
    assert admin.post(f"{path}/link").status_code == 404
    with web.database.session() as session:
        changes = [entry.changes for entry in session.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    assert changes == [
        {"name": ["Kim", "Kim Neu"], "role": ["editor", "coordinator"]},
        {"is_active": [True, False]},
    ]


def test_the_last_admin_cannot_lock_everybody_out(sign_in: SignIn) -> None:
    admin = sign_in("admin", password_hash="x")
    assert admin.account
    path = f"/accounts/{admin.account.id}"
    for answer in (
        admin.post(path, name="A", role="editor", is_active="y"),
        admin.post(path, name="A", role="admin"),
        admin.post(f"{path}/remove", sure="yes"),
    ):
        assert answer.status_code == 422
        assert "Das ist das einzige Konto mit der Rolle „Verwaltung“." in words_of(answer)
    assert admin.get("/accounts").status_code == 200


def test_an_account_is_removed_only_after_asking_and_the_history_keeps_what_it_did(
    web: Running, sign_in: SignIn
) -> None:
    admin, other = sign_in("admin"), sign_in("editor", name="Kim Vorher")
    assert other.account
    other.post("/me", name="Kim Nachher")
    path = f"/accounts/{other.account.id}/remove"
    assert "Das Konto von Kim Nachher löschen?" in words_of(admin.post(path))
    assert find(web, other.account.email)
    assert admin.post(path, sure="yes").status_code == 303
    assert find(web, other.account.email) is None
    assert other.get("/").status_code == 303
    with web.database.session() as session:
        first = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).first()
    assert first
    assert (first.account_id, first.changes) == (None, {"name": ["Kim Vorher", "Kim Nachher"]})


def test_a_password_is_changed_by_whoever_knows_it_and_other_browsers_are_signed_out(
    web: Running, sign_in: SignIn
) -> None:
    from catalog.accounts.passwords import hash_of

    somebody = sign_in("editor", password_hash=hash_of(PASSWORD))
    other = PASSWORD + " Neu"
    wrong = somebody.post("/me/password", current="falsch", password=other, again=other)
    assert "Das bisherige Passwort stimmt nicht." in words_of(wrong)
    with web.database.session() as session:
        assert somebody.account
        elsewhere = accounts.sign_in(session, somebody.account, web.clock())
    token = somebody.token
    assert somebody.post("/me/password", current=PASSWORD, password=other, again=other).status_code == 303
    assert somebody.token != token
    assert somebody.get("/me").status_code == 200
    with web.database.session() as session:
        assert accounts.signed_in(session, elsewhere, web.clock()) is None
        assert accounts.signed_in(session, token, web.clock()) is None
        assert accounts.check_password(session, somebody.account.email, other)


def test_other_browsers_can_be_signed_out(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    assert somebody.account
    assert "Sie sind nur hier angemeldet." in words_of(somebody.get("/me"))
    with web.database.session() as session:
        accounts.sign_in(session, somebody.account, web.clock())
    assert "in 2 Browsern angemeldet" in words_of(somebody.get("/me"))
    told = somebody.post("/me/logout").headers["location"].removeprefix("/desk")
    assert "Ein anderes Gerät ist abgemeldet." in words_of(somebody.get(told))
    assert len(web.stored(DeskLogin)) == 1


def test_a_name_is_shown_as_it_is_written(sign_in: SignIn) -> None:
    somebody = sign_in(name="<b>Kim</b> & Co")
    assert "&lt;b&gt;Kim&lt;/b&gt; &amp; Co" in somebody.get("/").text


def test_a_notice_is_one_of_ours_or_none(sign_in: SignIn) -> None:
    page = sign_in().get("/?said=<b>gotcha</b>&n=1000")
    assert page.status_code == 200
    assert "gotcha" not in words_of(page).replace("said=", "")


class Letterbox(MessageHandler):
    """Keeps what arrives."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[str] = []

    def handle_message(self, message: object) -> None:
        """Keep one."""
        self.letters.append(str(message))


def test_mails_arrive_at_a_real_server() -> None:
    box, port = Letterbox(), free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        mailer = Mailer(Settings(mail_url=f"smtp://127.0.0.1:{port}", mail_from="lotse@example.org"))  # type: ignore[arg-type]
        assert mailer.is_on
        mailer.send(Letter("kim@example.org", "Ihr Zugang", "Grüße\nhttps://lotse.example/desk/link/x"))
    finally:
        server.stop()
    (letter,) = box.letters
    assert "To: kim@example.org" in letter
    assert "From: lotse@example.org" in letter


def test_a_password_is_not_sent_to_a_server_without_encryption(caplog: pytest.LogCaptureFixture) -> None:
    box, port = Letterbox(), free_port()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    try:
        url = f"smtp://user:hunter2@127.0.0.1:{port}"
        mailer = Mailer(Settings(mail_url=url, mail_from="lotse@example.org"))  # type: ignore[arg-type]
        with pytest.raises(MailFailed):
            mailer.send(Letter("kim@example.org", "x", "x"))
    finally:
        server.stop()
    assert box.letters == []
    assert "hunter2" not in caplog.text
    assert "kim@" not in caplog.text


def test_a_server_that_is_not_there_is_told() -> None:
    mailer = Mailer(Settings(mail_url=f"smtp://127.0.0.1:{free_port()}", mail_from="a@b"))  # type: ignore[arg-type]
    with pytest.raises(MailFailed):
        mailer.send(Letter("kim@example.org", "x", "x"))
    assert not Mailer(Settings()).is_on
