"""The kit in a real browser, on a phone and on a desk: as a new social worker would use it."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, ViewportSize

from catalog.accounts.accounts import sign_in
from catalog.kit.links import KIT_LINKS
from catalog.model import Recommendation
from catalog.providers.links import PROVIDER_LINKS
from tests.factories import make_account, make_code, make_kit, make_offer, make_request
from tests.web.browser import PHONE, flaws, is_too_wide, keep, odd_in_forced_colours, opened
from tests.web.conftest import Running

DESK: ViewportSize = {"width": 1280, "height": 900}


def checked(page: Page, state: str, *, in_the_dark: bool = False) -> None:
    """Nothing is wrong with the page in this state, on a phone and on a wide screen; ``in_the_dark`` there as well."""
    keep(page, f"kit-phone-{state}")
    assert not is_too_wide(page), state
    assert flaws(page) == [], state
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="dark" if in_the_dark else "light")
    keep(page, f"kit-desk-{state}")
    assert not is_too_wide(page), state
    assert not in_the_dark or [*flaws(page), *odd_in_forced_colours(page)] == [], state
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="light")


def test_from_the_link_to_a_list_and_on_to_the_student(web: Running, browser: Browser) -> None:
    with web.database.session() as session:
        for title in ("Robotik zum Ausprobieren", "Ein Tag in der Tischlerei", "Infotag Pflege"):
            make_offer(session, title=title)
        school = make_offer(session, title="Werksführung für Klassen", audience="schools")
        kit = make_kit(session)
        make_request(session, kit, school)
        make_code(session, kit, label="Elternabend", preset={"place": ["06611000"]}, opened=12)
        token = KIT_LINKS.make(session, kit, web.clock())
    with opened(browser, web.url, f"/kit/{token}") as page:
        checked(page, "overview", in_the_dark=True)
        page.get_by_role("link", name="Neuer Code").click()
        page.get_by_label("Wofür ist der Code?").fill("für Lena")
        page.get_by_label("Alter von").fill("14")
        page.get_by_label("Alter bis").fill("16")
        page.get_by_role("button", name="Code machen").click()
        checked(page, "name")
        page.get_by_label("Wofür ist der Code?").fill("9b")
        page.get_by_role("button", name="Code machen").click()
        assert "Der Code ist fertig." in page.inner_text("main")
        checked(page, "code", in_the_dark=True)
        page.get_by_role("link", name="Zurück zum Koffer").click()
        page.get_by_role("link", name="Neue Liste").click()
        page.get_by_label("Wofür ist die Liste?").fill("Technik")
        page.get_by_label("Ein Satz über der Liste (freiwillig)").fill("Das könnte zu euch passen.")
        checked(page, "new-list")
        page.get_by_role("button", name="Weiter: Angebote aussuchen").click()
        page.get_by_role("button", name="Auf die Liste: Robotik zum Ausprobieren").click()
        page.get_by_role("button", name="Auf die Liste: Infotag Pflege").click()
        assert "Liste: 2 Angebote" in page.inner_text("body")
        checked(page, "find", in_the_dark=True)
        page.get_by_role("link", name="Fertig").click()
        checked(page, "list")
        page.get_by_role("link", name="Zurück zum Koffer").click()
        page.get_by_role("link", name="Plätze für eine Gruppe anfragen").click()
        checked(page, "find-for-a-group")
        page.get_by_role("link", name="Plätze für eine Gruppe anfragen: Werksführung für Klassen").click()
        page.get_by_role("button", name="Anfrage senden").click()
        checked(page, "ask")
    plain, picked = (one.code for one in web.stored(Recommendation) if one.label in ("9b", "Technik"))
    for language in ("de", "ar"):
        with opened(browser, web.url, f"/c/{plain}?lang={language}") as page:
            checked(page, f"student-chat-{language}")
        with opened(browser, web.url, f"/c/{picked}?lang={language}") as page:
            checked(page, f"student-list-{language}", in_the_dark=True)
    with opened(browser, web.url, "/c/NICHTS?lang=de") as page:
        checked(page, "student-dead")
    with opened(browser, web.url, f"/kit/{'x' * 43}") as page:
        checked(page, "dead")


def test_at_the_desk_and_by_a_provider_s_link(web: Running, browser: Browser) -> None:
    with web.database.session() as session:
        offer, kit = make_offer(session, title="Werksführung für Klassen", audience="schools"), make_kit(session)
        request = make_request(session, kit, offer, needs="ohne Stufen", contact_email="kim@schule.example")
        make_code(session, kit, label="Elternabend")
        desk = sign_in(session, make_account(session, role="coordinator"), web.clock())
        by_link = PROVIDER_LINKS.make(session, offer.provider, web.clock())
    with opened(browser, web.url, "/desk/kits", desk=desk) as page:
        checked(page, "desk-kits")
        page.get_by_role("link", name="Goetheschule").click()
        page.get_by_role("button", name="Neuen Link machen").click()
        checked(page, "desk-link")
        page.get_by_role("link", name="Zurück zum Koffer").click()
        checked(page, "desk-kit", in_the_dark=True)
        page.get_by_role("link", name="Werksführung für Klassen").click()
        page.get_by_role("button", name="Antwort senden").click()
        checked(page, "desk-request", in_the_dark=True)
    with opened(browser, web.url, f"/desk/by/{by_link}/requests/{request.id}") as page:
        checked(page, "by-link-request")
