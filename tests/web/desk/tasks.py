"""The most common tasks of a coordination, as somebody who knows the way would do them, each from the first page.

What is pressed, ticked and chosen is counted; typing is not. ``tools/desk_tasks.py`` measures them and writes
``docs/desk-tasks.md``; a test holds that they still take so few clicks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from playwright.sync_api import Locator, Page, expect
from sqlalchemy.orm import Session

from tests.factories import NOW, make_faq, make_municipality, make_offer, make_provider, make_question, make_wording

WIDE = {"viewport": {"width": 1280, "height": 800}}
"""The screen of an office."""
ASKED = "darf mein hund auch mit"


class Hand:
    """A coordinator's hand on a page: it counts its clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, target: Locator) -> None:
        """One click on the only thing that ``target`` finds."""
        self.clicks += 1
        target.click()

    def link(self, name: str, *, exact: bool = True) -> None:
        """Follow the first link of that name, or with that in its name."""
        self.click(self.page.get_by_role("link", name=name, exact=exact).first)

    def more(self, name: str) -> None:
        """Follow a link of the navigation that is needed seldom."""
        self.click(self.page.get_by_text("Mehr", exact=True).first)
        self.link(name)

    def button(self, name: str) -> None:
        """Press the last button of that name."""
        self.click(self.page.get_by_role("button", name=name, exact=True).last)

    def tick(self, label: str) -> None:
        """Tick a box or a choice of a few."""
        self.clicks += 1
        self.page.get_by_label(label).first.check()

    def choose(self, label: str, choice: str) -> None:
        """Choose from a list."""
        self.clicks += 1
        self.page.get_by_label(label, exact=True).first.select_option(label=choice)

    def type(self, label: str, text: str) -> None:
        """Type into a field: reached by the tab key, so not a click."""
        self.page.get_by_label(label, exact=True).first.fill(text)

    def read(self, words: str, timeout_s: float = 10) -> None:
        """Wait until the page says so."""
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=timeout_s * 1000)


@dataclass(frozen=True)
class Task:
    """What somebody wants done: its German ``name``, what must be there before, and the way."""

    name: str
    prepare: Callable[[Session], object]
    do: Callable[[Hand], object]


def _new_offer(hand: Hand) -> None:
    hand.link("Neues Angebot")
    hand.type("Titel", "Fragen an die Pflege")
    hand.type("Kurz gesagt", "Du sprichst online mit Menschen, die in der Pflege arbeiten.")
    hand.choose("Art", "Gespräch mit Firmen")
    hand.choose("Anbieter", "Beispielwerk GmbH")
    hand.tick("Gesundheit")
    hand.choose("Wie", "online")
    hand.type("Tag", "2026-11-17")
    hand.type("Beginn", "17:00")
    hand.type("Ende", "18:00")
    hand.type("Link zum Online-Raum", "https://raum.example/1")
    hand.button("Kopie eine Woche später")
    hand.button("Kopie eine Woche später")
    hand.button("Speichern und veröffentlichen")
    hand.read("Das Angebot ist veröffentlicht.")


def _other_time(hand: Hand) -> None:
    hand.link("Angebote")
    hand.link("Schnuppertag")
    hand.type("Beginn", "15:30")
    hand.button("Speichern")
    hand.read("Gespeichert.")


def _cancelled(hand: Hand) -> None:
    hand.link("Angebote")
    hand.link("Schnuppertag")
    hand.click(hand.page.get_by_text("Mehr: mehrere Tage, immer offen, Hinweis, Absage").first)
    hand.choose("Findet statt", "nein, abgesagt")
    hand.button("Speichern")
    hand.read("Gespeichert.")


def _still_right(hand: Hand) -> None:
    hand.link("Angebote")
    hand.tick("auswählen")
    hand.button("Stimmt noch")
    hand.read("1 Angebot ist bestätigt.")


def _a_week_later(hand: Hand) -> None:
    hand.link("Angebote")
    hand.tick("gefundene")
    hand.type("Kommende Termine verschieben um so viele Tage", "7")
    hand.button("Verschieben")
    hand.button("Ja")
    hand.read("Die Termine von 3 Angeboten sind verschoben.")


def _colleague(hand: Hand) -> None:
    hand.more("Konten")
    hand.link("Jemanden einladen")
    hand.type("E-Mail-Adresse", "neu@example.org")
    hand.type("Name", "Neu Hier")
    hand.button("Einladen")
    hand.read("Einmal-Link")


def _answer(hand: Hand) -> None:
    hand.link("1 offene Frage")
    hand.link("Antwort schreiben", exact=False)
    hand.type("Antwort", "Nein, leider nicht.")
    hand.button("Speichern und veröffentlichen")
    hand.read("Ab jetzt antwortet der Chat damit")


def _same_question(hand: Hand) -> None:
    hand.link("1 offene Frage")
    hand.link(ASKED, exact=False)
    hand.button("Zu dieser Antwort dazu")
    hand.read("Der Chat erkennt die Frage ab jetzt.")


def _two_hundred_rows(hand: Hand) -> None:
    hand.more("Einlesen")
    hand.clicks += 1  # the system's own window to choose a file
    hand.page.get_by_label("Datei", exact=True).set_input_files(
        {"name": "ihk.csv", "mimeType": "text/csv", "buffer": _table(200).encode()}
    )
    hand.page.get_by_label("Woher ist die Datei?").fill("IHK Kassel")
    hand.button("Prüfen")
    hand.button("Einlesen")
    hand.read("Eingelesen: 200 neu", timeout_s=120)


def _link_for_a_provider(hand: Hand) -> None:
    hand.more("Anbieter")
    hand.link("Beispielwerk GmbH")
    hand.button("Link anzeigen und kopieren")
    hand.read("Zurück zum Anbieter")


def _table(rows: int) -> str:
    lines = [
        f"{row};Werkstatt {row};Du baust etwas aus Holz.;Infotag;Tischlerei Span;20.11.2026;9:00" for row in range(rows)
    ]
    return "\n".join(["Kennung;Titel;Kurz gesagt;Art;Anbieter;Tag;Beginn", *lines])


def _asked(session: Session) -> None:
    make_question(session, ASKED, municipality_ags=make_municipality(session).ags)


def _asked_again(session: Session) -> None:
    _asked(session)
    make_wording(session, make_faq(session, "Darf ich meinen Hund mitbringen?"), "darf mein hund mit")


def _three(session: Session) -> None:
    for week in range(3):
        make_offer(session, dates=[{"starts_at": NOW + timedelta(days=7 * week + 7)}])


TASKS = (
    Task("Ein neues Angebot mit drei digitalen Terminen", make_provider, _new_offer),
    Task("Einen Termin auf eine andere Uhrzeit legen", make_offer, _other_time),
    Task("Einen Termin absagen", make_offer, _cancelled),
    Task("Ein Angebot als noch richtig bestätigen", make_offer, _still_right),
    Task("Alle Termine um eine Woche verschieben", _three, _a_week_later),
    Task("Eine offene Frage beantworten", _asked, _answer),
    Task("Eine offene Frage zu einer Antwort legen, die es schon gibt", _asked_again, _same_question),
    Task("Eine Tabelle mit 200 Zeilen einlesen", lambda _session: None, _two_hundred_rows),
    Task("Einem Anbieter den Link zu seinen Angeboten geben", make_provider, _link_for_a_provider),
    Task("Jemanden zum Mitarbeiten einladen", lambda _session: None, _colleague),
)
