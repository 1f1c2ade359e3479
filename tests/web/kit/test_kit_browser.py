"""The kit in a real browser, on a phone and on a desk: as a new social worker would use it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from catalog.kit.links import make_kit_link
from catalog.model import Recommendation
from tests.factories import make_code, make_kit, make_offer, make_request
from tests.web.browser import flaws, is_too_wide, keep, opened
from tests.web.conftest import Running

DESK = {"width": 1280, "height": 900}


def checked(page: Page, state: str) -> None:
    """Nothing is wrong with the page in this state."""
    keep(page, f"kit-{state}")
    assert not is_too_wide(page), state
    assert flaws(page) == [], state


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_from_the_link_to_a_list_and_on_to_the_student(web: Running, browser: Browser, width: str) -> None:
    with web.database.session() as session:
        for title in ("Robotik zum Ausprobieren", "Ein Tag in der Tischlerei", "Infotag Pflege"):
            make_offer(session, title=title)
        school = make_offer(session, title="Werksführung für Klassen", audience="schools")
        kit = make_kit(session)
        make_request(session, kit, school)
        make_code(session, kit, label="Elternabend", preset={"place": ["06611000"]}, opened=12)
        token = make_kit_link(session, kit, web.clock())
    wide = {"viewport": DESK, "color_scheme": "dark"} if width == "desk" else {}
    with opened(browser, web.url, f"/kit/{token}", **wide) as page:
        checked(page, f"{width}-overview")
        page.get_by_role("link", name="Neuer Code").click()
        page.get_by_label("Wofür ist der Code?").fill("für Lena")
        page.get_by_label("Alter von").fill("14")
        page.get_by_label("Alter bis").fill("16")
        page.get_by_role("button", name="Code machen").click()
        checked(page, f"{width}-name")
        page.get_by_label("Wofür ist der Code?").fill("9b")
        page.get_by_role("button", name="Code machen").click()
        assert "Der Code ist fertig." in page.inner_text("main")
        checked(page, f"{width}-code")
        page.get_by_role("link", name="Zurück zum Koffer").click()
        page.get_by_role("link", name="Neue Liste").click()
        page.get_by_label("Wofür ist die Liste?").fill("Technik")
        page.get_by_label("Ein Satz über der Liste (freiwillig)").fill("Das könnte zu euch passen.")
        checked(page, f"{width}-new-list")
        page.get_by_role("button", name="Weiter: Angebote aussuchen").click()
        page.get_by_role("button", name="Auf die Liste: Robotik zum Ausprobieren").click()
        page.get_by_role("button", name="Auf die Liste: Infotag Pflege").click()
        assert "Liste: 2 Angebote" in page.inner_text("body")
        checked(page, f"{width}-find")
        page.get_by_role("link", name="Fertig").click()
        checked(page, f"{width}-list")
        page.get_by_role("link", name="Zurück zum Koffer").click()
        page.get_by_role("link", name="Plätze für eine Gruppe anfragen").click()
        page.get_by_role("link", name="Plätze anfragen: Werksführung für Klassen").click()
        page.get_by_role("button", name="Anfrage senden").click()
        checked(page, f"{width}-ask")
    plain, picked = (one.code for one in web.stored(Recommendation) if one.label in ("9b", "Technik"))
    for language in ("de", "ar"):
        with opened(browser, web.url, f"/c/{plain}?lang={language}", **wide) as page:
            checked(page, f"{width}-student-chat-{language}")
        with opened(browser, web.url, f"/c/{picked}?lang={language}", **wide) as page:
            checked(page, f"{width}-student-list-{language}")
    with opened(browser, web.url, "/c/NICHTS?lang=de", **wide) as page:
        checked(page, f"{width}-student-dead")
    with opened(browser, web.url, f"/kit/{'x' * 43}", **wide) as page:
        checked(page, f"{width}-dead")
