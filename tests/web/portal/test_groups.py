"""Pages for those whom the portal is for, and those the law asks for."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest
from markupsafe import escape

from bot.texts import default_texts
from tests.web.portal.conftest import STREET
from web.portal.groups import PAGES


@pytest.mark.parametrize("language", default_texts().languages)
def test_every_page_is_there_in_every_language_and_can_be_reached(visitor: httpx.Client, language: str) -> None:
    texts, start = default_texts(), visitor.get("/angebote", params={"lang": language}).text
    for page in PAGES:
        assert f'href="{page.path}?lang={language}"' in start
        shown = visitor.get(page.path, params={"lang": language})
        assert shown.status_code == 200
        assert f"<h1>{escape(texts.say(language, f'page-{page.name}-title'))}</h1>" in shown.text
    for group in ("schulen", "eltern"):
        assert f'href="/{group}?lang={language}"' in start


@pytest.mark.parametrize("language", ["de", "de-x-einfach"])
def test_adults_are_not_spoken_to_as_the_young_are(visitor: httpx.Client, language: str) -> None:
    found = re.search(r'href="(/schulen/\d+)[^"]*">Nur für Klassen<', visitor.get(f"/schulen?lang={language}").text)
    assert found
    for path, told in ((found[1], "ein Film"), (f"{found[1]}/ask", "Nur für Klassen")):
        page = re.search("(?s)<main.*</main>", visitor.get(f"{path}?lang={language}").text)
        assert page
        assert told in page[0]
        words = re.sub("<[^>]+>", " ", page[0])
        assert not re.search(r"(?i)\b(du|dich|dir|dein\w*|ihr|euch|kannst|triffst|frag)\b", words)


def test_newcomers_find_what_is_held_in_their_language(visitor: httpx.Client) -> None:
    page = visitor.get("/neu-hier?lang=ar").text
    door = re.search(r'href="(/angebote[?]spoken=ar[^"]*)"', page)
    assert door
    shown = visitor.get(unescape(door[1])).text
    assert "Stall in Baunatal" in shown
    assert "Hof vor Ort" not in shown, "it is in German only"
    assert "spoken=" not in visitor.get("/neu-hier?lang=de").text


def test_who_runs_it_is_named_and_what_is_only_an_example_says_so(visitor: httpx.Client) -> None:
    page = visitor.get("/impressum?lang=de").text
    assert "Koordinierungsstelle Kassel" in page
    assert page.count("(Beispiel: Diese Kontaktdaten sind erfunden.)") == 3
    assert page.count(STREET) == page.count(f"Adresse: {STREET}") == 1
    assert "Platzhalter:" in visitor.get("/impressum/06611000?lang=de").text
    assert "Menschen mit Behinderungen haben sie noch nicht geprüft" in visitor.get("/barrierefreiheit?lang=de").text
    assert 'href="mailto:hilfe@example.org"' in visitor.get("/barriere-melden?lang=de").text


def test_the_privacy_notice_tells_of_searches_on_pages(visitor: httpx.Client) -> None:
    page = visitor.get("/privacy?lang=de").text
    assert "Wir zählen nur, wie oft etwas gesucht wird." in page
    assert re.search(r"keine cookies", page, re.IGNORECASE)
