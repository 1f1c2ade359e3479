"""From the link of a kit to paper: what is on it, and how long it takes somebody who has never done it."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from bot.texts import default_texts
from catalog.kit.codes import end_of_day
from catalog.logos import keep_logo, picture_of
from catalog.model import Recommendation, RecommendedOffer
from tests.factories import KASSEL, NOW, make_code, make_offer
from tests.pictures import LOGO
from tests.web.browser import keep, opened
from tests.web.conftest import Running
from tests.web.desk.tasks import WIDE, Hand
from tests.web.kit.conftest import Worker
from tests.web.print.reading import Printed

TEXTS = default_texts()
ALLOWED_S = 180
"""Three minutes: what the kit promises."""
LOOK_S = 10.0
"""On each new page, a person who has never seen it reads what is there."""
POINT_S, THINK_S, KEY_S = 1.1, 1.35, 0.5
"""To point at something, to decide to, and to press a key without typing skills: the keystroke-level model of
S. K. Card, T. P. Moran and A. Newell (1980), with its slowest typist but one."""


def printed(worker: Worker, code: Recommendation, sheet: str, language: str) -> Printed:
    answer = worker.get(f"/codes/{code.id}/print.pdf?sheet={sheet}&lang={language}")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    made = Printed(answer.content)
    assert made.flaws == []
    return made


def test_a_list_tells_its_offers_and_leads_to_itself(web: Running, worker: Worker) -> None:
    with web.database.session() as session:
        keep_logo(session, KASSEL.ags, picture_of(LOGO.encode()))
        dates = [{"starts_at": NOW + timedelta(days=days)} for days in (9, 2)]
        titles = ("Robotik für alle", "Tischlern")
        picked = [make_offer(session, title=one, registration="Ruf an.", dates=dates) for one in titles]
        entries = [RecommendedOffer(offer_id=one.id, position=at) for at, one in enumerate(picked)]
        end = end_of_day(NOW, 5)
        code = make_code(
            session, worker.kit, is_list=True, label="geheim", sentence="Schaut mal.", entries=entries, expires_at=end
        )
    for language in ("de", "uk", "fa"):  # all of them: tests/web/print
        sheet = printed(worker, code, "list", language)
        assert sheet.codes() == [f"{web.url}/c/{code.code}"]
        assert sheet.lacks("Robotik für alle Tischlern Schaut mal. Ruf an.") == set()
        assert sheet.lacks(TEXTS.say(language, "print-list")) == set()
        assert "geheim" not in sheet.text
        alts = [str(element["/Alt"]) for name, element in sheet.tags() if name == "/Figure"]
        assert alts[0] == TEXTS.say(language, "print-logo-alt", town="Kassel")
    german = printed(worker, code, "list", "de").text
    assert german.index("Robotik") < german.index("Tischlern")
    assert "Gilt bis 7. November 2026" in german
    assert "Mittwoch, 4. November, 10:00 Uhr" in german
    assert "Weitere Termine: Mittwoch, 11. November, 10:00 Uhr" in german


def test_a_code_is_a_poster_cards_or_the_month_that_it_sets(web: Running, worker: Worker) -> None:
    with web.database.session() as session:
        make_offer(session, title="Robotik", fields=["it"], dates=[{"starts_at": NOW + timedelta(days=40)}])
        make_offer(session, title="Tischlern", fields=["bau"])
        code = make_code(session, worker.kit, label="geheim", preset={"place": [KASSEL.ags], "field": ["it"]})
    address = f"{web.url}/c/{code.code}"
    for sheet, number in (("poster-a4", 1), ("poster-a3", 1), ("cards-a4", 4), ("cards-a3", 8)):
        made = printed(worker, code, sheet, "tr")
        assert made.codes() == [address] * number
        assert made.lacks("Şimdiden ayarlı: Goetheschule") == set()
        assert "geheim" not in made.text
    month = printed(worker, code, "month", "de")
    assert "Angebote: Dezember 2026" in month.text
    assert "Robotik" in month.text
    assert "Tischlern" not in month.text
    assert month.codes() == [address]


class NewHand(Hand):
    """A hand that has never done it: each page is read, each step thought about, each letter looked for."""

    def __init__(self, browser_page: object) -> None:
        super().__init__(browser_page)  # type: ignore[arg-type]
        self.human_s = 0.0

    def look(self) -> None:
        """Read a page."""
        self.human_s += LOOK_S

    def click(self, target: Locator) -> None:
        """Decide, point, press."""
        self.human_s += THINK_S + POINT_S + KEY_S
        super().click(target)

    def choose(self, label: str, choice: str) -> None:
        """Open a list, and choose."""
        self.human_s += 2 * (THINK_S + POINT_S + KEY_S)
        super().choose(label, choice)

    def type(self, label: str, text: str) -> None:
        """Go to a field, think of what to write, and write it."""
        self.human_s += 2 * THINK_S + POINT_S + KEY_S * (1 + len(text))
        super().type(label, text)


@pytest.mark.browser
def test_from_the_link_to_a_printed_list_in_less_than_three_minutes(
    web: Running, worker: Worker, browser: Browser, tmp_path: Path
) -> None:
    with web.database.session() as session:
        for title in ("Robotik für alle", "Roboter im Lager", "Tischlern", "Pflege kennenlernen"):
            make_offer(session, title=title)
    began = time.monotonic()
    with opened(browser, web.url, f"/kit/{worker.token}", accept_downloads=True, **WIDE) as page:
        hand = NewHand(page)
        hand.look()
        hand.link("Neue Liste")
        hand.look()
        hand.type("Wofür ist die Liste?", "Technik, 9. Klasse")
        page.get_by_label("Ein Satz über der Liste").fill("Schaut mal, was davon zu euch passt.")
        hand.human_s += 2 * THINK_S + POINT_S + KEY_S * 37
        hand.button("Weiter: Angebote aussuchen")
        hand.look()
        hand.type("Wonach soll ich suchen?", "roboter")
        hand.button("Suchen")
        for title in ("Roboter im Lager", "Robotik für alle"):
            hand.look()
            hand.click(page.get_by_role("button", name=f"Auf die Liste: {title}"))
        hand.look()
        hand.link("Fertig")
        hand.look()
        keep(page, "kit-list-before-printing")
        hand.choose("Was", "Liste zum Aushängen")
        with page.expect_download() as download:
            hand.button("PDF öffnen")
        path = tmp_path / "list.pdf"
        download.value.save_as(path)
    machine_s = time.monotonic() - began
    sheet = Printed(path.read_bytes())
    assert sheet.flaws == []
    assert "Roboter im Lager" in sheet.text
    assert "Robotik für alle" in sheet.text
    (code,) = web.stored(Recommendation)
    assert sheet.codes() == [f"{web.url}/c/{code.code}"]
    print(f"{hand.clicks} clicks, {machine_s:.1f} s for the machine, about {hand.human_s:.0f} s for a person")  # noqa: T201
    assert machine_s + hand.human_s < ALLOWED_S
