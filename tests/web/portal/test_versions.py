"""An offer in several languages: who reads which, on every page and in every file, and found by words of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

import httpx
import pytest
from icalendar import Calendar
from sqlalchemy import select

from bot.texts import default_texts
from catalog.model import Offer, OfferText
from tests.factories import make_offer, translate
from tests.web.conftest import Running

TEXTS = default_texts()
GERMAN, TURKISH, ARABIC = "Löten am Hafen", "Limanda lehim atölyesi", "ورشة لحام في الميناء"
TITLE, SUMMARY = "Bir başlık", "Kendi lambanı yap."
XHTML, SITEMAP, ATOM = (
    "{http://www.w3.org/1999/xhtml}",
    "{http://www.sitemaps.org/schemas/sitemap/0.9}",
    "{http://www.w3.org/2005/Atom}",
)


@pytest.fixture(scope="module")
def offer(portal: Running) -> Iterator[int]:
    """A real one for parents, in three languages; the small catalog has but one other for them."""
    with portal.database.session() as session:
        made = make_offer(session, title=GERMAN, audience="parents", is_example=False, registration="Per Mail.")
        translate(made, "tr", TURKISH, summary=SUMMARY)
        translate(made, "ar", ARABIC, is_checked=False)
        number = made.id
    yield number
    with portal.database.session() as session:
        session.delete(session.get_one(Offer, number))


def test_a_page_is_in_the_readers_language_as_far_as_there_is_one(visitor: httpx.Client, offer: int) -> None:
    page = visitor.get(f"/eltern/{offer}?lang=tr").text
    assert f'<h1 dir="auto" lang="tr">{TURKISH}</h1>' in page
    assert SUMMARY in page
    assert '<span lang="de">Per Mail.</span>' in page, "what is not translated is marked"
    assert "Almanca yazılmış" not in page
    page = visitor.get(f"/eltern/{offer}?lang=ar").text
    assert f'<h1 dir="auto" lang="ar">{ARABIC}</h1>' in page
    assert "لم يراجع أحد هذه الترجمة بعد" in page
    assert '<span lang="de">Einen Tag lang mitmachen.</span>' in page
    page = visitor.get(f"/eltern/{offer}?lang=en").text
    assert f'<h1 dir="auto" lang="de">{GERMAN}</h1>' in page
    assert "The offers are written in German." in page
    assert TURKISH not in visitor.get(f"/eltern/{offer}?lang=de").text


@pytest.mark.parametrize("view", ["list", "calendar", "map"])
def test_a_note_about_languages_is_about_all_that_was_found(
    portal: Running, visitor: httpx.Client, offer: int, view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not about the first page of the list: the calendar and the map show the other ones, too."""
    monkeypatch.setattr("bot.browsing.PAGE", 1)
    address, note = f"/eltern?lang=tr&view={view}", TEXTS.say("tr", "offers-partly-in-german")
    assert note in visitor.get(address).text
    assert note in visitor.get(f"{address}&page=2").text
    with portal.database.session() as session:
        for other in session.scalars(select(Offer).where(Offer.audience == "parents", Offer.id != offer)).all():
            translate(other, "tr", TITLE)
    page = visitor.get(address).text
    assert note not in page
    assert TEXTS.say("tr", "offers-in-german") not in page
    with portal.database.session() as session:
        for text in session.scalars(select(OfferText).where(OfferText.title == TITLE)):
            session.delete(text)


def test_machines_find_each_page_and_know_its_language(portal: Running, visitor: httpx.Client, offer: int) -> None:
    page, own = visitor.get(f"/eltern/{offer}?lang=tr").text, f"{portal.url}/eltern/{offer}"
    addresses = {"de": own, "ar": f"{own}?lang=ar", "tr": f"{own}?lang=tr"}
    found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page))
    assert found == addresses | {"x-default": own}
    assert f'<link rel="canonical" href="{own}?lang=tr">' in page
    assert f'<meta property="og:title" content="{TURKISH}">' in page
    assert f'<link rel="canonical" href="{own}">' in visitor.get(f"/eltern/{offer}?lang=en").text
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    (event,) = json.loads(unescape(told))
    assert (event["name"], event["url"]) == (TURKISH, f"{own}?lang=tr")
    assert event["inLanguage"] == ["de"], "what is spoken there is another thing"
    assert event["mainEntityOfPage"]["inLanguage"] == "tr"
    assert event["mainEntityOfPage"]["translationOfWork"]["@id"] == own
    sitemap = ElementTree.fromstring(visitor.get("/sitemap.xml").content)
    listed = {
        url.findtext(f"{SITEMAP}loc"): {one.get("hreflang"): one.get("href") for one in url.iter(f"{XHTML}link")}
        for url in sitemap.iter(f"{SITEMAP}url")
    }
    assert {address: listed[address] for address in addresses.values()} == dict.fromkeys(addresses.values(), addresses)


def test_lists_months_maps_and_files_say_it_in_the_readers_language(visitor: httpx.Client, offer: int) -> None:
    pages = {view: visitor.get(f"/eltern?lang=tr&view={view}").text for view in ("list", "calendar", "map")}
    assert all(
        f'lang="tr">{TURKISH}' in page or f'lang="tr"><a href="/eltern/{offer}?lang=tr">{TURKISH}' in page
        for page in pages.values()
    )
    assert GERMAN not in "".join(pages.values())
    assert "Bazı fırsatlar sadece Almanca." in pages["list"]
    assert '<h3 dir="auto" lang="de"><a href=' in pages["list"]
    events = Calendar.from_ical(visitor.get("/eltern.ics?lang=tr").content).walk("VEVENT")
    assert [event["summary"].params["LANGUAGE"] for event in events if event["summary"] == TURKISH] == ["tr"]
    feed = ElementTree.fromstring(visitor.get("/eltern.atom?lang=ar").content)
    assert ARABIC in {entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")}
    (file,) = Calendar.from_ical(visitor.get(f"/eltern/{offer}.ics?lang=tr").content).walk("VEVENT")
    assert file["summary"] == TURKISH


def test_programs_of_others_ask_for_a_language(visitor: httpx.Client, offer: int) -> None:
    answer = visitor.get("/open/services?lang=tr")
    assert answer.headers["content-language"] == "tr, de"
    told = {one["name"]: one for one in answer.json()["contents"]}
    assert {TURKISH, "Echt <b>fett</b>"} <= told.keys()
    assert told[TURKISH]["application_process"] == "Per Mail."
    labelled = [one["value"] for one in told[TURKISH]["attributes"] if one["label"] == "text-language"]
    assert labelled == ["ar", "tr"]
    assert ARABIC in visitor.get("/open/offers.csv?lang=ar").text
    for path in ("/open/services", "/open/services?lang=de"):
        assert GERMAN in {
            one["name"] for one in visitor.get(path, headers={"Accept-Language": "tr"}).json()["contents"]
        }
    assert visitor.get("/open/services?lang=xx").status_code == 400


@pytest.mark.parametrize(
    ("words", "language"), [("lehim", "tr"), ("LEHİM atölyesi", "de"), ("لحام", "ar"), ("löten hafen", "tr")]
)
def test_words_of_every_version_find_the_offer(visitor: httpx.Client, offer: int, words: str, language: str) -> None:
    page = visitor.get("/eltern", params={"q": words, "lang": language}).text
    assert re.findall(r'href="/eltern/(\d+)\?', page) == [str(offer)]


def test_a_page_that_is_kept_changes_with_its_version(portal: Running, visitor: httpx.Client, offer: int) -> None:
    paths = (f"/eltern/{offer}?lang=pl", "/eltern?lang=pl")
    assert all("Lutowanie" not in visitor.get(path).text for path in paths)
    with portal.database.session() as session:
        made = session.get_one(Offer, offer)
        translate(made, "pl", "Lutowanie")
    assert all("Lutowanie" in visitor.get(path).text for path in paths)
    with portal.database.session() as session:
        session.get_one(Offer, offer).summary = "Jetzt zwei Tage."
    assert "Niemiecki tekst został później zmieniony" in visitor.get(paths[0]).text
    with portal.database.session() as session:
        made = session.get_one(Offer, offer)
        made.texts = [text for text in made.texts if text.language != "pl"]
    assert all("Lutowanie" not in visitor.get(path).text for path in paths)
