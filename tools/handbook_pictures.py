"""Take the pictures of the coordinators' handbook, so that they stay true: ``python tools/handbook_pictures.py``.

Starts the pages with the pilot content and invented people on a fixed day, works at the desk in a real browser as the
handbook says, and photographs what one sees, into docs/handbuch/bilder/.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402
from sqlalchemy import select  # noqa: E402
from sqlalchemy.orm import Session  # noqa: E402

from catalog.accounts import accounts  # noqa: E402
from catalog.database import Database  # noqa: E402
from catalog.faq.entries import read_entries  # noqa: E402
from catalog.model import Offer  # noqa: E402
from catalog.questions.open_questions import keep_question  # noqa: E402
from catalog.questions.sorting import sort_questions  # noqa: E402
from catalog.seeding.seed import load_pilot  # noqa: E402
from tests.catalog.pictures.samples import encoded, painted  # noqa: E402
from tests.factories import (  # noqa: E402
    KASSEL,
    NOW,
    make_account,
    make_advance_question,
    make_bookable,
    make_booking,
    make_faq,
    make_figure,
    make_handoff,
)
from tests.web.browser import find_chromium  # noqa: E402
from tests.web.conftest import running_web  # noqa: E402
from web.desk.access import COOKIE  # noqa: E402

TARGET = ROOT / "docs" / "handbuch" / "bilder"
WIDE = {"width": 1000, "height": 640}
AS_IN_GERMAN = """() => document.querySelectorAll("[type=date], [type=time]").forEach(one => {
  const value = one.value.split("-").reverse().join(".");
  one.type = "text";
  one.value = value;
})"""
"""Shows days as a German browser does: this one has no German for its own inputs."""
TABLE = """Kennung;Titel;Kurz gesagt;Art;Anbieter;Tag;Beginn
1;Ein Tag in der Tischlerei;Du baust einen Hocker.;Infotag;Tischlerei Span;20.11.2026;9:00
2;Ein Tag im Labor;Du mischst Farben.;Infotag;Labor Blau;31.2.2026;9:00
"""
ASKED = (
    *("sind hunde erlaubt bei euch", "sind hunde erlaubt bei euch", "darf mein hund mit zum infotag"),
    *("gibt es da wlan", "habt ihr wlan vor ort", "wo kann ich parken mit roller"),
)
"""What the chat could not answer."""
COUNTED = {
    "search": {"": (34, 41, 29, 52, 47, 38)},
    "chat": {"": (21, 25, 19, 33, 30, 24)},
    "field": {"gesundheit": (9, 12, 8, 14, 13, 9), "it": (11, 9, 10, 15, 12, 10), "natur": (7, 9, 6, 11, 8, 7)},
    "gap": {"gesundheit|14-15|digital": (6, 8, 5, 9, 7, 6), "medien|16-17|onsite": (5, 6, 5, 7, 6, 5)},
    "language": {"de": (15, 18, 13, 24, 21, 17), "tr": (5, 6, 5, 7, 8, 6)},
    **{"shown": {"": (88, 97, 71, 130, 112, 94)}, "opened": {"": (19, 24, 16, 31, 27, 22)}},
    **{"booked": {"": (5, 6, 5, 8, 7, 6)}, "signup": {"": (6, 8, 5, 11, 9, 7)}, "handoff": {"": (5, 6, 5, 7, 5, 6)}},
    "question": {"answered": (12, 15, 11, 18, 17, 13), "declined": (5, 6, 5, 8, 6, 5)},
}
"""How often what happened in the chats of the last weeks, by kind and key."""
MEETING = "Fünf Betriebe zum Ausfragen"
COMING = {"Alex": "attended", "Momo": "attended", "Robin": "booked", "Sam": "missed"}
"""Who comes to it, by nickname."""
ASKED_BEFOREHAND = ("Muss man gut in Mathe sein?", "Darf man das Handy dabeihaben?", "Wie früh fangt ihr an?")
PHOTO = {"name": "station.png", "mimeType": "image/png", "buffer": encoded(painted(900, 600), "PNG")}
MOST_BYTES = 120_000
"""For one picture: the handbook is read on slow lines, too."""


def main() -> None:
    """Take all of them."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database, tracker = Database(f"sqlite:///{folder}/lotse.db"), Database(f"sqlite:///{folder}/tracker.db")
        database.migrate()
        token = fill(database)
        with running_web(database, tracker) as web, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=find_chromium(),
                args=["--no-sandbox"],
            )
            context = browser.new_context(viewport=WIDE, locale="de-DE", reduced_motion="reduce")
            page = context.new_page()
            page.goto(f"{web.url}/desk/login")
            shoot(page, "anmelden")
            context.clear_cookies()
            context.add_cookies([{"name": COOKIE, "value": token, "url": f"{web.url}/desk/"}])
            work(page, f"{web.url}/desk")
            browser.close()


def fill(database: Database) -> str:
    """The pilot content, some work to do, and somebody who is signed in: the token of their browser."""
    with database.session() as session:
        load_pilot(session, ROOT / "data" / "pilot", NOW)
    with database.session() as session:
        offers = session.scalars(
            select(Offer).where(Offer.municipality_ags == KASSEL.ags).order_by(Offer.title)
        ).unique()
        for number, offer in enumerate(offers):
            if number % 20 == 3:
                offer.assured_date = (NOW - timedelta(days=200)).date()
            if number % 25 == 7:
                offer.status = "draft"
        for entry in read_entries(ROOT / "data" / "faqs" / "common.yml")[:12]:
            make_faq(session, entry["de"]["question"], answer=entry["de"]["answer"])
        for text in ASKED:
            keep_question(session, text, "de", KASSEL.ags, NOW.date())
        sort_questions(session)
        for kind, keys in COUNTED.items():
            for key, weeks in keys.items():
                for ago, n in enumerate(weeks, start=1):
                    make_figure(session, kind=kind, key=key, n=n, week=NOW.date() - timedelta(weeks=ago))
        details = "16 Jahre, Kassel, Gesundheit"
        make_handoff(session, text="Darf ich ein Praktikum machen, obwohl ich noch nicht 15 bin?", details=details)
        make_handoff(session, text="Gibt es bei euch auch etwas am Wochenende?")
        _hold_meeting(session)
        account = make_account(session, name="Kim Beispiel", role="admin", email="kim@example.org", password_hash="-")
        make_account(session, name="Robin Muster", role="editor", email="robin@example.org", password_hash="-")
        return accounts.sign_in(session, account, NOW)


def _hold_meeting(session: Session) -> None:
    """A date that has just begun, who comes, and what was asked before it."""
    hour = timedelta(hours=1)
    date = make_bookable(session, starts_at=NOW - hour, ends_at=NOW + hour, onsite_seats=12)
    date.offer.title, date.offer.questions_beforehand = MEETING, True
    for nickname, state in COMING.items():
        make_booking(session, date, nickname=nickname, state=state, booked_at=NOW - timedelta(days=3))
    for text in ASKED_BEFOREHAND:
        make_advance_question(session, date.offer, text=text)


def work(page: Page, desk: str) -> None:
    """The way through the handbook."""
    page.goto(f"{desk}/")
    shoot(page, "heute")
    page.goto(f"{desk}/offers?q=klinik")
    shoot(page, "liste")
    page.get_by_role("link", name="Ein Nachmittag in der Klinik").click()
    shoot(page, "angebot")
    page.get_by_role("button", name="Kopie eine Woche später").first.click()
    page.evaluate(AS_IN_GERMAN)
    page.locator("#dates").evaluate("one => one.scrollIntoView()")
    shoot(page, "termine")
    page.goto(page.url.split("#")[0])
    page.get_by_label("Titel").fill("Ein Nachmittag in der Klinik")
    page.get_by_label("Kosten in Euro").fill("2,50")
    page.get_by_label("Bild auswählen").set_input_files(PHOTO)
    page.get_by_label("Was auf dem Bild zu sehen ist").fill("Ein Mensch in Pflegekleidung zeigt ein Blutdruckgerät.")
    page.get_by_role("button", name="Speichern", exact=True).last.click()
    page.get_by_label("Ein anderes Bild auswählen").scroll_into_view_if_needed()
    shoot(page, "bild")
    page.get_by_role("link", name="Vorschau").click()
    shoot(page, "vorschau")
    page.get_by_role("link", name="Verlauf").click()
    shoot(page, "verlauf")
    page.goto(f"{desk}/offers?q=sprechstunde")
    page.get_by_role("link", name="Offene Sprechstunde zu Schule").click()
    page.get_by_role("link", name="Sprachen").click()
    page.get_by_role("link", name="Türkisch").click()
    page.get_by_label("Titel").scroll_into_view_if_needed()
    shoot(page, "sprachen")
    read_in(page, desk)
    from_providers(page, desk)
    before_and_at_a_date(page, desk)
    page.goto(f"{desk}/settings")
    shoot(page, "einstellungen")
    answer(page, desk)
    page.goto(f"{desk}/accounts")
    shoot(page, "konten")
    from_the_chat(page, desk)


def before_and_at_a_date(page: Page, desk: str) -> None:
    """What is asked, and who comes."""
    page.goto(f"{desk}/beforehand")
    shoot(page, "vorher-fragen")
    page.goto(f"{desk}/")
    page.get_by_role("link", name=MEETING).first.click()
    shoot(page, "wer-kommt")


def from_the_chat(page: Page, desk: str) -> None:
    """A message that somebody has passed on, what was counted, and what everybody sees."""
    page.goto(f"{desk}/messages")
    page.get_by_role("link", name="Darf ich ein Praktikum machen").click()
    page.get_by_label("Antwort", exact=True).fill("Ja, wenn deine Eltern zustimmen. Ruf uns gern an!")
    shoot(page, "nachrichten")
    page.goto(f"{desk}/numbers")
    shoot(page, "zahlen")
    page.goto(f"{desk.removesuffix('/desk')}/angebote?q=klinik")
    shoot(page, "portal")


def answer(page: Page, desk: str) -> None:
    """From the inbox to an answer, which is tried out."""
    page.goto(f"{desk}/questions")
    shoot(page, "fragen")
    page.get_by_role("link", name="Antwort schreiben").first.click()
    page.get_by_label("Antwort", exact=True).first.fill("Nein, leider nicht. Nur Blindenhunde dürfen mit hinein.")
    shoot(page, "antwort")
    page.get_by_label("Was würde der Chat antworten?").fill("kann ich meinen hund mitnehmen")
    page.get_by_role("button", name="Ausprobieren").click()
    page.locator(".try").scroll_into_view_if_needed()
    shoot(page, "ausprobieren")


def read_in(page: Page, desk: str) -> None:
    """A table of a chamber with a slip of the finger in it."""
    page.goto(f"{desk}/exchange")
    table = {"name": "kammer.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    page.get_by_label("Datei", exact=True).set_input_files(table)
    page.get_by_label("Woher ist die Datei?").fill("IHK Kassel")
    page.get_by_role("button", name="Prüfen").click()
    page.get_by_text("Was nicht stimmt").wait_for()
    shoot(page, "einlesen")


def from_providers(page: Page, desk: str) -> None:
    """A clinic that proposes something by its link."""
    page.goto(f"{desk}/providers?q=klinik")
    shoot(page, "anbieter")
    page.get_by_role("link", name="Beispiel-Klinik am Park").click()
    page.get_by_role("button", name="Link anzeigen und kopieren").click()
    page.goto(page.get_by_label("Link", exact=True).input_value())
    shoot(page, "link")
    page.get_by_role("link", name="Änderung vorschlagen").first.click()
    page.get_by_label("Kurz gesagt").fill("Du gehst mit auf eine Station und fragst, was du willst.")
    page.get_by_label("Alter von").fill("15")
    page.get_by_role("button", name="Vorschlag abschicken").last.click()
    page.goto(f"{desk}/proposals")
    page.locator("main .rows a").first.click()
    shoot(page, "vorschlag")


def shoot(page: Page, name: str) -> None:
    """Photograph what is in the window."""
    page.evaluate("document.fonts.ready")
    path = TARGET / f"{name}.png"
    page.screenshot(path=path)
    if path.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{path} is too large for a handbook: {path.stat().st_size} bytes.")


if __name__ == "__main__":
    main()
