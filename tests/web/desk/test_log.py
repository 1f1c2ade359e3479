"""The audit log at the desk, and what is kept about oneself."""

from __future__ import annotations

from tests.factories import WEINHEIM, make_account, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, form_on, words_of


def test_the_log_tells_who_changed_what_and_leads_to_the_history(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number = make_offer(session, title="Ein Tag in der Tischlerei").id
        foreign = make_account(session, WEINHEIM).id
    admin, editor = sign_in("admin", name="Alex Beispiel"), sign_in("editor", name="Robin Muster")
    path = f"/offers/{number}"
    editor.post(path, **(form_on(editor.get(path)) | {"title": "Ein Tag im Wald"}), do="save")
    page = admin.get("/log")
    assert "Robin Muster Angebot „Ein Tag im Wald“: geändert" in words_of(page).replace("– ", "")
    assert f'href="/desk{path}/history"' in page.text
    assert "Robin Muster Angebot" not in words_of(admin.get("/log?subject=account")).replace("– ", "")
    assert editor.account
    assert "1 Eintrag" in words_of(admin.get(f"/log?person={editor.account.id}"))
    assert "Kein Eintrag." in words_of(admin.get(f"/log?person={foreign}"))


def test_odd_addresses_of_the_log_are_not_found(web: Running, sign_in: SignIn) -> None:
    admin = sign_in("admin")
    assert [admin.get(f"/log?{one}").status_code for one in ("page=99", "page=x", "person=-1", "person=²")] == [404] * 4
    assert admin.get("/log?subject=nonsense").status_code == 200


def test_what_is_kept_about_oneself_comes_without_secrets(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        number = make_offer(session).id
    somebody = sign_in("coordinator", name="Kim Beispiel", password_hash="geheim", totp_secret="JBSWY3DP")
    other = sign_in("coordinator", name="Robin Muster")
    for one in (somebody, other):
        path = f"/offers/{number}"
        one.post(path, **(form_on(one.get(path)) | {"title": one.token[:8]}), do="save")
    answer = somebody.get("/me/data")
    told = answer.json()
    assert "attachment" in answer.headers["content-disposition"]
    assert (told["account"]["name"], told["account"]["second_factor"]) == ("Kim Beispiel", True)
    assert len(told["signed_in"]) == 1
    assert [(one["subject"], one["id"], one["parts"]) for one in told["changes"]] == [("offer", number, ["title"])]
    assert not any(secret in answer.text for secret in ("geheim", "JBSWY3DP", somebody.token, "Robin"))
