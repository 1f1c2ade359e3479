"""Getting in: passwords, one-time links, and every way in that must stay shut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from catalog.accounts import accounts
from catalog.model import Account, DeskLogin
from catalog.vocabulary import LinkPurpose
from tests.factories import KASSEL, make_account, make_municipality, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, PASSWORD, SignIn, Somebody, form_on, value_of, words_of
from web.desk.access import COOKIE, PROOF, proof_of
from web.limits import SIGN_INS


@pytest.fixture
def account(web: Running) -> Account:
    """Somebody with a password."""
    with web.database.session() as session:
        made = make_account(session, email="kim@example.org", name="Kim Beispiel", role="admin")
        accounts.set_password(session, made, PASSWORD)
        return made


def link(web: Running, purpose: LinkPurpose, account: Account | None) -> str:
    with web.database.session() as session:
        return accounts.make_link(session, purpose, account, web.clock())


def enter(guest: Somebody, password: str = PASSWORD, email: str = "kim@example.org", **more: str) -> httpx.Response:
    return guest.post("/login", email=email, password=password, **more)


def test_without_signing_in_every_page_leads_to_the_sign_in_page_and_back(guest: Somebody, account: Account) -> None:
    sent = guest.get("/accounts")
    assert sent.status_code == 303
    assert sent.headers["location"] == "/desk/login?next=/desk/accounts"
    page = guest.client.get(sent.headers["location"])
    assert 'name="next" value="/desk/accounts"' in page.text
    assert enter(guest, next="/desk/accounts").headers["location"] == "/desk/accounts"
    assert guest.get("/accounts").status_code == 200


def test_the_cookie_is_new_after_signing_in_and_no_script_can_read_it(guest: Somebody, account: Account) -> None:
    before = guest.token
    answer = enter(guest)
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/desk" in cookie
    assert "Max-Age" not in cookie
    assert guest.token not in ("", before)
    guest.client.cookies.set(COOKIE, before, domain="127.0.0.1", path="/desk")
    assert guest.get("/").status_code == 303


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("kim@example.org", "Regenschirm Kaffee 8 Wolke"),
        ("nobody@example.org", PASSWORD),
        ("kim@example.org", "x" * 999),
    ],
)
def test_a_wrong_password_and_an_unknown_address_are_told_alike(
    guest: Somebody, account: Account, email: str, password: str
) -> None:
    answer = enter(guest, password, email)
    assert answer.status_code == 422
    assert "E-Mail-Adresse oder Passwort stimmt nicht." in words_of(answer)
    assert email in answer.text
    assert password not in answer.text
    assert guest.get("/").status_code == 303


def test_guessing_is_stopped_for_the_account_whoever_guesses(guest: Somebody, account: Account) -> None:
    answers = [enter(guest, f"wrong {number}").status_code for number in range(SIGN_INS.size + 1)]
    assert answers == [422] * SIGN_INS.size + [429]
    assert enter(guest, email=" KIM@example.org").status_code == 429
    assert enter(guest, email="other@example.org").status_code == 422


@pytest.mark.parametrize("evil", ["https://evil.example", "//evil.example", "/desk/../../x", "/desk/\\evil.example"])
def test_signing_in_leads_nowhere_else(guest: Somebody, account: Account, evil: str) -> None:
    assert enter(guest, next=evil).headers["location"] == "/desk/"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_of_another_site_is_refused(guest: Somebody, account: Account, site: str) -> None:
    form = {PROOF: proof_of(guest.token), "email": "kim@example.org", "password": PASSWORD}
    assert guest.client.post("/desk/login", data=form, headers={"Sec-Fetch-Site": site}).status_code == 403


def test_a_form_without_the_proof_of_its_cookie_is_refused(guest: Somebody, account: Account) -> None:
    form = {"email": "kim@example.org", "password": PASSWORD}
    for proof in ({}, {PROOF: ""}, {PROOF: proof_of("A" * 43)}):
        answer = guest.client.post("/desk/login", data=form | proof, headers=FROM_OUR_PAGE)
        assert answer.status_code == 403
        assert 'lang="de"' in answer.text
    guest.client.cookies.clear()
    answer = guest.client.post("/desk/login", data=form | {PROOF: proof_of("A" * 43)}, headers=FROM_OUR_PAGE)
    assert answer.status_code == 403


def test_signing_out_ends_the_login_not_only_the_cookie(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    token = somebody.token
    assert somebody.post("/logout").headers["location"] == "/desk/login?said=signed-out"
    assert web.stored(DeskLogin) == []
    somebody.client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
    assert somebody.get("/").status_code == 303


def test_whoever_does_nothing_for_long_signs_in_again(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    assert somebody.get("/").status_code == 200
    web.clock.moment += accounts.IDLE + timedelta(minutes=1)
    assert somebody.get("/").status_code == 303


def test_the_first_account_is_made_with_the_set_up_link(web: Running, guest: Somebody) -> None:
    with web.database.session() as session:
        make_municipality(session)
    path = f"/link/{link(web, LinkPurpose.SETUP, None)}"
    assert "Lotse einrichten" in words_of(guest.get(path))
    fields = {
        "municipality": KASSEL.ags,
        "name": "Kim",
        "email": "Kim@Example.org",
        "password": PASSWORD,
        "again": PASSWORD,
    }
    answer = guest.post(path, **fields)
    assert answer.headers["location"] == "/desk/"
    assert "Guten Tag, Kim" in words_of(guest.get("/"))
    (made,) = web.stored(Account)
    assert (made.email, made.role, made.municipality_ags) == ("kim@example.org", "admin", KASSEL.ags)
    assert guest.post(path, **fields).status_code == 410
    assert len(web.stored(Account)) == 1


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"municipality": "09162000"}, "Kommune: Bitte wählen Sie"),
        ({"name": " "}, "Name: Bitte ausfüllen."),
        ({"email": "kim"}, "Bitte geben Sie eine E-Mail-Adresse ein"),
        ({"password": "kurz", "again": "kurz"}, "Das Passwort ist zu kurz: mindestens 12 Zeichen."),
        ({"password": "passwort12345", "again": "passwort12345"}, "leicht zu erraten"),
        ({"again": PASSWORD + "."}, "Die beiden neuen Passwörter sind nicht gleich."),
    ],
)
def test_what_is_wrong_on_a_link_page_is_told_and_the_rest_stays(
    web: Running, guest: Somebody, fields: dict[str, str], wrong: str
) -> None:
    with web.database.session() as session:
        make_municipality(session)
    path = f"/link/{link(web, LinkPurpose.SETUP, None)}"
    right = {
        "municipality": KASSEL.ags,
        "name": "Kim",
        "email": "kim@example.org",
        "password": PASSWORD,
        "again": PASSWORD,
    }
    answer = guest.post(path, **(right | fields))
    assert answer.status_code == 422
    assert wrong in words_of(answer)
    assert f'value="{(right | fields)["email"]}"' in answer.text
    assert PASSWORD not in answer.text
    assert web.stored(Account) == []
    assert guest.post(path, **right).status_code == 303, "the link is not used up"


def test_an_invitation_lets_its_owner_choose_a_password_once(web: Running, guest: Somebody) -> None:
    with web.database.session() as session:
        account = make_account(session, email="neu@example.org", name="Neu Hier")
    path = f"/link/{link(web, LinkPurpose.INVITATION, account)}"
    assert "Guten Tag Neu Hier." in words_of(guest.get(path))
    assert guest.post(path, password=PASSWORD, again=PASSWORD).headers["location"] == "/desk/"
    assert guest.get("/").status_code == 200
    assert "Dieser Link gilt nicht mehr" in words_of(guest.get(path))
    assert guest.post(path, password=PASSWORD, again=PASSWORD).status_code == 410


@pytest.mark.parametrize("token", ["x", "A" * 43, "%00", "ü" * 43])
def test_an_invented_link_is_dead(guest: Somebody, token: str) -> None:
    assert guest.get(f"/link/{token}").status_code == 410


def test_links_cannot_be_guessed_at_leisure(web: Running, guest: Somebody) -> None:
    assert 429 in [guest.get(f"/link/{number}").status_code for number in range(70)]


def test_without_a_mail_server_the_page_says_who_helps(guest: Somebody, account: Account) -> None:
    assert "Bitte wenden Sie sich an jemanden mit der Rolle „Verwaltung“" in words_of(guest.get("/forgot"))
    assert guest.post("/forgot", email=account.email).status_code == 200


@pytest.mark.parametrize("path", ["/nowhere", "/accounts/x", "/link/"])
def test_errors_are_pages_in_german(sign_in: SignIn, path: str) -> None:
    answer = sign_in("admin").get(path)
    assert answer.status_code == 404
    assert "Das gibt es hier nicht." in words_of(answer)
    assert re.search(r'<html lang="de"', answer.text)


def test_a_wrong_method_and_too_large_a_form_are_told_politely(sign_in: SignIn) -> None:
    somebody = sign_in("admin")
    assert "Das geht hier nicht." in words_of(somebody.post("/accounts"))
    huge = somebody.post("/me", name="x" * 600_000)
    assert huge.status_code == 413
    assert "Das ist zu groß." in words_of(huge)


@pytest.fixture(autouse=True)
def _no_traceback(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert "Traceback" not in caplog.text


TYPED = {
    "title": "Ein langer Text",
    "description": 'Zeile eins\n"Zeile" <zwei>',
    "do": "save",
    "fields": ["it", "bau"],
}


def test_what_was_typed_past_the_end_of_a_login_is_not_lost(web: Running, guest: Somebody, account: Account) -> None:
    """Signed out meanwhile: one signs in, past a wrong password, and sends it. A file has to be chosen anew."""
    with web.database.session() as session:
        offer = make_offer(session).id
    late = guest.post(f"/offers/{offer}", **TYPED)
    assert late.status_code == 401
    assert "ist noch da" in words_of(late)
    held = value_of(late, "held") or ""
    wrong = enter(guest, "falsch", held=held)
    assert (wrong.status_code, value_of(wrong, "held")) == (422, held)
    page = enter(guest, held=held)
    assert page.status_code == 200
    again = form_on(page, "held")
    assert {name: again[name] for name in TYPED} == TYPED
    assert again[PROOF] == proof_of(guest.token)
    assert f'action="/desk/offers/{offer}"' in page.text
    files = {"picture": ("bild.png", b"x", "image/png")}
    assert guest.post("/logout").status_code == 303
    with_file = guest.client.post(f"/desk/offers/{offer}", data=TYPED, files=files, headers=FROM_OUR_PAGE)
    assert "noch einmal auswählen" in words_of(enter(guest, held=value_of(with_file, "held") or ""))


def test_what_was_typed_is_shown_again_to_whoever_has_signed_in_anew_elsewhere(sign_in: SignIn) -> None:
    desk = sign_in()
    old = proof_of("A" * 43)
    answer = desk.post("/providers/new", **{"name": "Werk Zwei", PROOF: old})
    assert answer.status_code == 403
    again = form_on(answer, "held")
    assert again == {PROOF: proof_of(desk.token), "name": "Werk Zwei"}
    assert desk.post("/providers/new", **again, kind="company").status_code in (303, 422)


@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"title": "x"}, {"Sec-Fetch-Site": "cross-site"}),
        ({"title": "x", PROOF: "0" * 64}, {}),
        ({"current": PASSWORD, "password": PASSWORD}, FROM_OUR_PAGE),
    ],
)
def test_nothing_is_shown_again_that_may_come_from_elsewhere_or_holds_a_password(
    guest: Somebody, fields: dict[str, str], headers: dict[str, str]
) -> None:
    answer = guest.client.post("/desk/me/password", data=fields, headers=headers)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk/login")


@pytest.mark.parametrize(
    "held",
    ["", "x", "[]", "7", '["https://evil.example/",[],false]', '["/desk/../x",[],false]', '["/desk/x",[[1,2]],0]'],
)
def test_what_is_held_leads_nowhere_but_to_the_desk(guest: Somebody, account: Account, held: str) -> None:
    assert enter(guest, held=held).headers["location"] == "/desk/"
