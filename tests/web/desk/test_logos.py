"""The logo of a municipality: sent, printed, shown, taken away; and nothing that could do harm is kept."""

from __future__ import annotations

import re
from base64 import b64decode

import httpx
import pytest
from playwright.sync_api import Browser, expect
from sqlalchemy import select

from catalog.logos import LARGEST
from catalog.model import AuditEntry, Logo
from tests.factories import WEINHEIM, make_municipality
from tests.pictures import LOGO, png
from tests.web.browser import opened
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, Somebody, checked, words_of
from tests.web.desk.test_browser import LOOKS
from tests.web.print.reading import Printed
from web.desk.access import PROOF, proof_of

PATH = "/settings/logo"
BROKEN_PNG = png(400, 200)[:-40]
DOLLS = "".join(
    f'<g id="a{number}">{f"""<use href="#a{number - 1}"/>""" * 10 if number else "<rect width='1' height='1'/>"}</g>'
    for number in range(9)
)
"""A thousand million squares, if one draws them all."""


def send(somebody: Somebody, content: bytes, name: str = "logo.svg") -> httpx.Response:
    data = {PROOF: proof_of(somebody.token), "do": "save"}
    files = {"file": (name, content)}
    return somebody.client.post(f"/desk{PATH}", data=data, files=files, headers=FROM_OUR_PAGE, follow_redirects=True)


def trial(somebody: Somebody) -> Printed:
    answer = somebody.get(f"{PATH}/print.pdf?sheet=poster-a4&lang=de")
    assert answer.headers["content-type"] == "application/pdf"
    made = Printed(answer.content)
    assert made.flaws == []
    return made


def red_mm(sheet: Printed) -> tuple[int, int]:
    """Width and height of what is red at the head of a poster."""
    (picture,) = sheet.pictures(2)
    head = picture[: picture.shape[0] // 8]
    red = (head[:, :, 2].astype(int) - head[:, :, 1] > 100) & (head[:, :, 0] < 80)  # blue, green, red
    rows, columns = red.any(axis=1).nonzero()[0], red.any(axis=0).nonzero()[0]
    to_mm = 25.4 / 72 / 2
    return round((columns[-1] - columns[0]) * to_mm), round((rows[-1] - rows[0]) * to_mm)


@pytest.mark.parametrize(("content", "size"), [(LOGO.encode(), (30, 12)), (png(480, 160), (36, 12))])
def test_a_logo_is_on_what_is_printed_from_then_on(
    web: Running, sign_in: SignIn, content: bytes, size: tuple[int, int]
) -> None:
    kim = sign_in("coordinator")
    assert "Es gibt noch kein Logo." in words_of(kim.get(PATH))
    before = trial(kim)
    assert "Kassel" in before.text
    assert "Gespeichert." in words_of(send(kim, content))
    shown = re.search(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="Das Logo von Kassel">', kim.get(PATH).text)
    assert shown
    assert b64decode(shown[1]).startswith(b"<svg")
    after = trial(kim)
    assert red_mm(after) == pytest.approx(size, abs=1)
    assert "Kassel" in after.text
    alts = [str(element["/Alt"]) for name, element in after.tags() if name == "/Figure"]
    assert alts[0] == "Logo von Kassel"
    month = Printed(httpx.get(f"{web.url}/angebote.pdf?place=06611000&lang=de", trust_env=False).content)
    assert "Logo von Kassel" in [str(element["/Alt"]) for name, element in month.tags() if name == "/Figure"]
    assert "Entfernt." in words_of(kim.client.get(kim.post(PATH, do="remove").headers["location"]))
    assert trial(kim).content == before.content
    with web.database.session() as session:
        actions = session.scalars(select(AuditEntry.action).where(AuditEntry.subject == "logo").order_by(AuditEntry.id))
        assert list(actions) == ["created", "deleted"]
        changes = session.scalars(select(AuditEntry.changes).where(AuditEntry.subject == "logo")).all()
        assert all(set(one) == {"digest"} for one in changes)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Bitte wählen Sie eine Datei aus."),
        (LOGO.replace("<title>", "<script>alert(1)</script><title>").encode(), "Die Datei enthält ein Skript"),
        (LOGO.replace("<title>", "<text>Stadt</text><title>").encode(), "Text vor dem Speichern in Pfade umwandeln"),
        (b"x" * (LARGEST + 1), f"Die Datei ist zu groß: höchstens {LARGEST // 1024} KB."),
        (BROKEN_PNG, "Diese Datei lässt sich nicht lesen oder nicht drucken."),
        (b"%PDF-1.7", "Diese Datei lässt sich nicht lesen oder nicht drucken."),
    ],
)
def test_what_cannot_be_printed_is_refused_and_the_logo_stays(
    web: Running, sign_in: SignIn, content: bytes, said: str
) -> None:
    kim = sign_in("coordinator")
    send(kim, LOGO.encode())
    answer = send(kim, content)
    assert answer.status_code == 422
    assert said in words_of(answer)
    assert "data:image/svg" in answer.text
    assert [logo.svg for logo in web.stored(Logo)] == [LOGO]


def test_a_drawing_that_never_ends_is_given_up(web: Running, sign_in: SignIn) -> None:
    kim = sign_in("coordinator")
    endless = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{DOLLS}</svg>'
    assert send(kim, endless.encode()).status_code in (422, 503)
    assert web.stored(Logo) == []


@pytest.mark.parametrize(("sheet", "language", "number"), [("poster-a3", "tr", 1), ("cards-a3", "ar", 8)])
def test_what_is_for_everybody_leads_into_the_chat_in_its_language(
    web: Running, sign_in: SignIn, sheet: str, language: str, number: int
) -> None:
    kim = sign_in("coordinator")
    made = Printed(kim.get(f"{PATH}/print.pdf?sheet={sheet}&lang={language}").content)
    assert made.flaws == []
    assert made.codes() == [f"{web.url}/?lang={language}"] * number
    assert f'lang="{language}"' in httpx.get(made.codes()[0], trust_env=False).text
    for asked in ("sheet=list&lang=de", "sheet=poster-a4&lang=xx"):
        assert kim.get(f"{PATH}/print.pdf?{asked}").status_code == 404


def test_logos_are_those_of_their_own_municipality(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_municipality(session, WEINHEIM)
    send(sign_in("coordinator"), LOGO.encode())
    other = sign_in("coordinator", WEINHEIM)
    assert "Es gibt noch kein Logo." in words_of(other.get(PATH))
    other.post(PATH, do="remove")
    assert len(web.stored(Logo)) == 1


@pytest.mark.browser
def test_the_page_of_the_logo_is_accessible(web: Running, browser: Browser, sign_in: SignIn) -> None:
    with opened(browser, web.url, f"/desk{PATH}", desk=sign_in("coordinator").token, **LOOKS["dark"]) as page:
        for content, state in ((b"GIF89a", "wrong"), (LOGO.encode(), "there")):
            page.get_by_label("Datei").set_input_files({"name": "logo.svg", "mimeType": "", "buffer": content})
            page.get_by_role("button", name="Logo speichern").click()
            expect(page.get_by_role("alert" if state == "wrong" else "status")).to_be_visible()
            checked(page, f"logo-{state}")
        with page.expect_download() as download:
            page.get_by_role("button", name="PDF öffnen").click()
        assert download.value.suggested_filename == "lotse-poster-a4-de.pdf"
