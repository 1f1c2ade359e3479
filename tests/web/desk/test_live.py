"""What follows while one types, and a page of work that goes on by itself; all of it works without a script, too."""

from __future__ import annotations

import asyncio

import pytest
from playwright.sync_api import Browser, expect

from bot.importer import Importer
from catalog.model import ImportRun
from tests.factories import make_faq, make_import, make_offer
from tests.web.browser import opened
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, checked

pytestmark = pytest.mark.browser


def test_a_list_follows_what_is_typed(web: Running, browser: Browser, sign_in: SignIn) -> None:
    kim = sign_in()
    with web.database.session() as session:
        for title in ("Tag in der Tischlerei", "Tag in der Bäckerei"):
            make_offer(session, title=title)
    with opened(browser, web.url, "/desk/offers", desk=kim.token) as page:
        page.get_by_label("Tag in der Bäckerei").check()
        words = page.get_by_role("searchbox")
        words.press_sequentially("tischl")
        expect(page.get_by_role("heading", level=2)).to_have_text(["Tag in der Tischlerei"])
        expect(page.get_by_role("status")).to_contain_text("1 Angebot")
        expect(words).to_be_focused()
        expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)
        assert "q=tischl" in page.url
        checked(page, "live")
        page.get_by_role("link", name="Tag in der Tischlerei").click()
        page.go_back()
        expect(page.get_by_role("heading", level=2)).to_have_text(["Tag in der Tischlerei"])


def test_an_answer_is_tried_while_it_is_typed(web: Running, browser: Browser, sign_in: SignIn) -> None:
    kim = sign_in()
    with web.database.session() as session:
        make_faq(session, question="Was ziehe ich zum Praktikum an?")
    with opened(browser, web.url, "/desk/faqs", desk=kim.token) as page:
        page.get_by_label("Was würde der Chat antworten?").press_sequentially("was soll ich anziehen")
        expect(page.locator("#tried")).to_contain_text("Was ziehe ich zum Praktikum an?")
        checked(page, "live")


@pytest.fixture
def _nobody_works(monkeypatch: pytest.MonkeyPatch) -> None:
    """Imports stay as a test leaves them: who works them off would find one, sooner on a busy machine."""

    async def rest(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Importer, "run", rest)


@pytest.mark.usefixtures("_nobody_works")
def test_the_page_of_an_import_at_work_goes_on_by_itself(web: Running, browser: Browser, sign_in: SignIn) -> None:
    kim = sign_in()
    with web.database.session() as session:
        run = make_import(session, status="checking", total=200, done=20)
    with opened(browser, web.url, f"/desk/exchange/imports/{run.id}", desk=kim.token) as page:
        expect(page.get_by_role("status")).to_contain_text("20 von 200")
        with web.database.session() as session:
            session.get_one(ImportRun, run.id).done = 120
        expect(page.get_by_role("status")).to_contain_text("120 von 200")
        checked(page, "live")
        with web.database.session() as session:
            session.get_one(ImportRun, run.id).status = "cancelled"
        expect(page.get_by_role("progressbar")).to_have_count(0)
    without = {"java_script_enabled": False}
    with web.database.session() as session:
        session.get_one(ImportRun, run.id).status = "checking"
    with opened(browser, web.url, f"/desk/exchange/imports/{run.id}", desk=kim.token, **without) as page:
        with web.database.session() as session:
            session.get_one(ImportRun, run.id).done = 180
        expect(page.get_by_role("status")).to_contain_text("180 von 200")
