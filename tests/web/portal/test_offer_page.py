"""The page of one offer: what is passed on of it, who may see it, how fresh it is."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html import unescape

import httpx
from icalendar import Calendar
from sqlalchemy import select

from catalog.model import Offer
from tests.factories import NOW, make_offer
from tests.web.conftest import Running


def number(portal: Running, title: str) -> int:
    """The id of an offer of the small catalog."""
    with portal.database.session() as session:
        return session.scalars(select(Offer.id).where(Offer.title == title)).one()


def meta(page: httpx.Response) -> dict[str, str]:
    """What a page tells those who preview it."""
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page.text)
    return {name: unescape(value) for name, value in found}


def test_what_is_for_schools_has_its_page_on_their_shelf_only(portal: Running, visitor: httpx.Client) -> None:
    for title, shelf in (("Nur für Klassen", "/schulen"), ("Abend für Eltern", "/eltern"), ("Zoo online", "/offer")):
        offer = number(portal, title)
        found = {
            path for path in ("/offer", "/schulen", "/eltern") if visitor.get(f"{path}/{offer}").status_code == 200
        }
        assert found == {shelf}
        files = {
            path for path in ("/offer", "/schulen", "/eltern") if visitor.get(f"{path}/{offer}.ics").status_code == 200
        }
        assert files == {shelf}
        assert ("Frag den Bot dazu" in visitor.get(f"{shelf}/{offer}").text) == (shelf == "/offer")
    assert visitor.get("/schulen?lang=de").text.count(f'href="/schulen/{number(portal, "Nur für Klassen")}?') == 1


def test_a_link_preview_has_title_and_summary_and_says_what_is_invented(portal: Running, visitor: httpx.Client) -> None:
    real, invented = number(portal, "Echt <b>fett</b>"), number(portal, "Zoo online")
    told = meta(visitor.get(f"/offer/{real}"))
    assert told["og:title"] == "Echt <b>fett</b>"
    assert told["og:url"] == f"{portal.url}/offer/{real}"
    assert told["og:description"] == told["description"] == "Einen Tag lang mitmachen."
    assert told["robots"] == "index"
    told = meta(visitor.get(f"/offer/{invented}"))
    assert told["og:description"].startswith("Beispiel – dieses Angebot ist erfunden: ")
    assert told["robots"] == "noindex"


def test_only_real_offers_are_described_as_schema_org_says(portal: Running, visitor: httpx.Client) -> None:
    def described(title: str) -> list[str]:
        page = visitor.get(f"/offer/{number(portal, title)}").text
        return re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)

    (told,) = described("Echt <b>fett</b>")
    (event,) = json.loads(told)
    assert event["@type"] == "EducationEvent"
    assert event["name"] == "Echt <b>fett</b>"
    assert "<b>" not in told
    assert described("Zoo online") == []


def test_all_dates_go_into_a_calendar_at_once(portal: Running, visitor: httpx.Client) -> None:
    with portal.database.session() as session:
        later = [{"starts_at": NOW + timedelta(days=400 + day)} for day in range(3)]
        offer = make_offer(session, title="Drei Termine", audience="parents", dates=later).id
    page = visitor.get(f"/eltern/{offer}?lang=de")
    assert "Alle Termine in den Kalender" in page.text
    file = visitor.get(f"/eltern/{offer}.ics")
    assert len(Calendar.from_ical(file.content).walk("VEVENT")) == 3


def test_the_page_says_how_fresh_it_is(portal: Running, visitor: httpx.Client) -> None:
    with portal.database.session() as session:
        offer = make_offer(session, audience="parents", assured_date=date(2026, 10, 5), assurer="Kim Beispiel").id
    page = visitor.get(f"/eltern/{offer}?lang=de").text
    assert "Zuletzt bestätigt am 5. Oktober 2026." in page
    assert "Kim Beispiel" not in page
    assert "October 5, 2026" in visitor.get(f"/eltern/{offer}?lang=en").text
    assert "noch niemand bestätigt" in visitor.get(f"/offer/{number(portal, 'Zoo online')}?lang=de").text
