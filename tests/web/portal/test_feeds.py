"""Searches for machines, read as machines read them."""

from __future__ import annotations

from xml.etree import ElementTree

import feedparser
import httpx
import pytest
import vobject
from icalendar import Calendar

from tests.web.conftest import Running
from tests.web.portal.conftest import SERIES
from tests.web.portal.test_offer_page import number

ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_search_is_a_calendar_that_other_programs_read(portal: Running, visitor: httpx.Client) -> None:
    answer = visitor.get("/angebote.ics?field=metall&lang=de")
    assert answer.headers["content-type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    assert {str(event["summary"]) for event in events} == {f"Werkstatt {one}" for one in range(SERIES)}
    read = vobject.readOne(answer.text)
    assert len(read.vevent_list) == SERIES
    first = read.vevent_list[0]
    assert first.summary.value == "Werkstatt 0"
    assert first.dtstart.value.isoformat() == "2026-12-02T10:00:00+01:00"
    assert first.description.value.startswith("Beispiel – dieses Angebot ist erfunden\n")
    assert first.url.value == f"{portal.url}/offer/{number(portal, 'Werkstatt 0')}"


def test_a_search_is_a_feed(portal: Running, visitor: httpx.Client) -> None:
    answer = visitor.get("/angebote.atom?field=kunst&field=gesundheit&lang=de")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    titles = {entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")}
    assert titles == {"Ein Tag auf Station", "Echt <b>fett</b>"}
    assert feed.findtext(f"{ATOM}title") == "Lotse – Angebote finden: Gesundheit, Kunst und Gestaltung"
    for entry in feed.iter(f"{ATOM}entry"):
        assert (entry.findtext(f"{ATOM}id") or "").startswith(f"{portal.url}/offer/")
        assert entry.findtext(f"{ATOM}updated") == "2026-11-02T09:00:00Z"
        assert entry.findtext(f"{ATOM}author/{ATOM}name")


def test_a_feed_is_read_by_another_library(portal: Running, visitor: httpx.Client) -> None:
    address = "/angebote.atom?field=kunst&lang=ar"
    read = feedparser.parse(visitor.get(address).content)
    assert (read.bozo, read.version) == (False, "atom10")
    assert read.feed.links[0].href == f"{portal.url}{address}"
    (entry,) = read.entries
    assert entry.link == f"{portal.url}/offer/{number(portal, 'Echt <b>fett</b>')}"
    assert entry.title == "Echt <b>fett</b>"
    assert {one.term for one in entry.tags} == {"infotag", "kunst"}


@pytest.mark.parametrize("path", ["/angebote.ics", "/angebote.atom", "/sitemap.xml"])
def test_whoever_has_it_already_is_told_that_nothing_changed(visitor: httpx.Client, path: str) -> None:
    first = visitor.get(path)
    again = visitor.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert visitor.get(path, headers={"If-None-Match": '"another"'}).status_code == 200


def test_feeds_hold_what_the_page_holds_and_no_more(visitor: httpx.Client) -> None:
    for path in ("/angebote.ics", "/angebote.atom"):
        told = visitor.get(path).text
        assert "Werkstatt 1" in told
        for other in ("Nur für Klassen", "Abend für Eltern", "Noch ein Entwurf", "Ausgebucht"):
            assert other not in told
    assert "Nur für Klassen" in visitor.get("/schulen.atom").text


def test_search_engines_are_told_of_pages_and_real_offers_only(portal: Running, visitor: httpx.Client) -> None:
    told = ElementTree.fromstring(visitor.get("/sitemap.xml").content)
    addresses = [one.text or "" for one in told.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    offers = [one for one in addresses if "/offer/" in one]
    assert offers == [f"{portal.url}/offer/{number(portal, 'Echt <b>fett</b>')}"]
    assert f"{portal.url}/angebote" in addresses
    robots = visitor.get("/robots.txt").text
    assert "Disallow: /desk/" in robots
    assert f"Sitemap: {portal.url}/sitemap.xml" in robots
