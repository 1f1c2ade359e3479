"""Offers, errors, headers, weight: what every page keeps."""

from __future__ import annotations

import gzip
import json
import re
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar
from sqlalchemy import select

from catalog.model import OfferDate
from catalog.vocabulary import Audience, OfferStatus
from tests.factories import NOW, make_offer
from tests.web.conftest import Running
from tests.web.test_chat import send
from web.pages import STATIC, direction

MOST_BYTES = 100 * 1024
"""Of the first page with all that it loads, as sent."""


def offer(web: Running, **values: object) -> int:
    """The id of a published offer with two dates."""
    dates = [{}, {"starts_at": NOW + timedelta(days=9), "format": "digital"}]
    with web.database.session() as session:
        return make_offer(session, dates=dates, **values).id  # type: ignore[arg-type]


def test_an_offer_has_a_page_with_all_that_is_known(web: Running, client: httpx.Client) -> None:
    page = client.get(f"/offer/{offer(web, title='Tag im <Zoo>')}").text
    assert "<h1" in page
    assert "Tag im &lt;Zoo&gt;" in page
    assert page.split("<main")[1].count("Beispiel – dieses Angebot ist erfunden") == 1
    assert "Beispielwerk GmbH" in page
    assert "Empfohlen für 14 bis 18 Jahre" in page
    assert "Kostenlos" in page
    assert len(re.findall(r"<li>", page)) == 2
    assert "Frag den Bot dazu" in page


def test_a_date_can_be_put_into_a_calendar(web: Running, client: httpx.Client) -> None:
    page = client.get(f"/offer/{offer(web, title='Zootag')}").text
    links = re.findall(r'href="(/offer/\d+/\d+\.ics\?lang=de)"', page)
    assert len(links) == 2
    file = client.get(links[0])
    assert file.headers["content-type"].startswith("text/calendar")
    assert ".ics" in file.headers["content-disposition"]
    (event,) = Calendar.from_ical(file.content).walk("VEVENT")
    assert event["summary"] == "Zootag"
    assert str(event["url"]).startswith(web.url)


@pytest.mark.parametrize(
    "path", ["/offer/1/99.ics", "/offer/99/1.ics", "/offer/1/x.ics", "/offer/²/1.ics", "/offer/1/.ics"]
)
def test_a_date_that_does_not_exist_has_no_calendar_file(web: Running, client: httpx.Client, path: str) -> None:
    offer(web, title="Zootag")
    assert client.get(path).status_code == 404


def test_drafts_have_no_calendar_file(web: Running, client: httpx.Client) -> None:
    number = offer(web, title="Zootag", status="draft")
    with web.database.session() as session:
        date = session.scalars(select(OfferDate.id).where(OfferDate.offer_id == number)).first()
    assert client.get(f"/offer/{number}/{date}.ics").status_code == 404


def test_search_engines_are_told_of_real_offers_only(web: Running, client: httpx.Client) -> None:
    real = client.get(f"/offer/{offer(web, title='Zoo </script><b>', is_example=False)}").text
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', real, re.DOTALL)
    assert {event["name"] for event in json.loads(told)} == {"Zoo </script><b>"}
    assert 'name="robots" content="index"' in real
    invented = client.get(f"/offer/{offer(web, title='Zootag')}").text
    assert "ld+json" not in invented
    assert 'name="robots" content="noindex"' in invented


def test_a_screen_reader_knows_what_is_german_on_a_page_in_another_language(web: Running, client: httpx.Client) -> None:
    number = offer(web, summary="Kurz.", description="Einen Tag lang im Zoo.", registration="Schreib eine Mail.")
    page = client.get(f"/offer/{number}", params={"lang": "pl"}).text
    assert '<html lang="pl"' in page
    assert '<p dir="auto"><span lang="de">Einen Tag lang im Zoo.</span></p>' in page
    assert ': <span lang="de">Schreib eine Mail.</span></p>' in page
    assert 'lang="de">Bezpłatnie' not in page
    assert '<p dir="auto">Einen Tag lang im Zoo.</p>' in client.get(f"/offer/{number}", params={"lang": "de"}).text
    first = send(client, client.get("/", params={"lang": "pl"}).text, text="tiere")
    assert '<p dir="auto"><span lang="de">Einen Tag lang mitmachen und Fragen stellen.</span></p>' in first.text


def test_from_the_page_of_an_offer_one_can_ask_in_the_chat(web: Running, client: httpx.Client) -> None:
    page = client.get("/", params={"offer": str(offer(web, title="Zootag"))})
    assert "Zootag" in page.text
    payload = re.findall(r'value="(/details:\d+)"', page.text)[0]
    send(client, page.text, payload=payload)
    assert web.engine.texts == [payload]


@pytest.mark.parametrize(
    "values", [{"status": OfferStatus.DRAFT}, {"audience": Audience.SCHOOLS}, {"audience": Audience.PARENTS}]
)
def test_what_is_not_for_young_people_has_no_page(web: Running, client: httpx.Client, values: dict[str, str]) -> None:
    number = offer(web, title="Geheim", **values)
    page = client.get(f"/offer/{number}")
    assert page.status_code == 404
    assert "Geheim" not in page.text
    assert "Geheim" not in client.get("/", params={"offer": str(number)}).text


@pytest.mark.parametrize("number", ["0", "99", "-1", "1e3", "999999999999999999999", "²", "../etc"])
def test_an_offer_that_does_not_exist_has_no_page(client: httpx.Client, number: str) -> None:
    assert client.get(f"/offer/{number}").status_code == 404
    assert client.get("/", params={"offer": number}).status_code == 200


def test_errors_are_pages_in_the_persons_language(client: httpx.Client) -> None:
    page = client.get("/nowhere", headers={"Accept-Language": "en"})
    assert page.status_code == 404
    assert '<html lang="en"' in page.text
    assert "This page does not exist" in page.text
    assert "Error 404" in page.text
    wrong = client.get("/chat")
    assert wrong.status_code == 405
    assert "Das geht hier nicht" in wrong.text
    assert "json" in client.get("/webhooks/rest/webhook").headers["content-type"]


def test_an_error_of_ours_says_so_kindly_and_logs_no_text(
    web: Running, client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    with web.database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE inbox_update")
    page = send(client, client.get("/").text, text="mein geheimnis")
    assert page.status_code == 500
    assert "Da ist bei uns etwas schiefgegangen" in page.text
    assert "Traceback" not in page.text
    assert "A page could not be made" in caplog.text
    assert "geheimnis" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/privacy", "/nowhere", "/webhooks/rest/", "/static/lotse.css"])
def test_every_answer_carries_the_security_headers(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
    assert headers["cache-control"] == ("public, max-age=86400" if "static" in path else "no-store")


def test_nothing_is_inline(client: httpx.Client) -> None:
    page = client.get("/").text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! type=\"module\" src=)", page)


def test_the_first_page_weighs_little(client: httpx.Client) -> None:
    page = client.get("/")
    sheets = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
    assert len(set(sheets)) == 4
    weight = len(gzip.compress(page.content)) + sum(
        len(gzip.compress(client.get(sheet).content)) for sheet in set(sheets)
    )
    fonts = [path for path in (STATIC / "vendor").glob("*.woff2") if "latin" in path.name]
    assert weight + sum(path.stat().st_size for path in fonts) <= MOST_BYTES


def test_no_page_names_another_host() -> None:
    """Links that a person may follow are no requests; a template or style sheet of ours has neither."""
    ours = [path for path in STATIC.parent.rglob("*") if path.suffix in {".html", ".css", ".js"}]
    found = {
        path.name: re.findall(r"(?:https?:)?//[a-z][\w.-]+\.\w+", path.read_text("utf-8"))
        for path in ours
        if "vendor" not in path.parts
    }
    assert len(found) > 8
    assert not any(found.values())


def test_arabic_is_written_from_right_to_left() -> None:
    assert [direction(name) for name in ("ar", "fa", "de", "de-x-einfach", "xx")] == ["rtl", "rtl", "ltr", "ltr", "ltr"]


def test_static_files_outside_the_folder_are_not_served(client: httpx.Client) -> None:
    assert client.get("/static/..%2fapp.py").status_code == 404
    assert Path(STATIC / "lotse.css").exists()
