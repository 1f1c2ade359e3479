"""The catalog for programs of others: whole, without what is nobody's business, and only what changed."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import httpx
import openapi_spec_validator
import pytest

from bot.texts import default_texts
from catalog.exchange import hsds
from catalog.exchange.rows import Mapped
from catalog.model import Offer
from tests.factories import NOW
from tests.web.conftest import Running
from tests.web.portal.test_offer_page import number

SECRET = "https://video.example.org/secret"


def services(visitor: httpx.Client, **query: str) -> list[dict[str, Any]]:
    """All services, page by page."""
    found: list[dict[str, Any]] = []
    page, last = 1, False
    while not last:
        answer = visitor.get("/open/services", params={"page": str(page), "per_page": "20"} | query).json()
        assert answer["page_number"] == page
        found += answer["contents"]
        page, last = page + 1, answer["last_page"]
    assert len({one["id"] for one in found}) == len(found) == answer["total_items"]
    return found


def test_only_what_is_published_and_real_is_there_unless_examples_are_asked_for(visitor: httpx.Client) -> None:
    assert [one["name"] for one in services(visitor)] == ["Echt <b>fett</b>"]
    names = {one["name"] for one in services(visitor, examples="true")}
    assert {"Zoo online", "Nur für Klassen", "Werkstatt 29"} <= names
    assert "Noch ein Entwurf" not in names
    assert services(visitor, examples="true", ags="08226096")[0]["name"] == "Wald in Weinheim"


def test_what_is_there_is_hsds_that_can_be_read_again(visitor: httpx.Client) -> None:
    answer = visitor.get("/open/services?examples=true&per_page=500")
    assert answer.headers["access-control-allow-origin"] == "*"
    reading = hsds.read(answer.content, Mapped([], "test"))
    assert all(not record.faults for record in reading.records)
    (zoo,) = [record for record in reading.records if record.sheet.title == "Zoo online"]
    assert zoo.sheet.fields == ("natur",)
    assert zoo.sheet.dates[0].format == "digital"


def test_join_links_and_names_of_people_are_in_nothing_public(portal: Running, visitor: httpx.Client) -> None:
    zoo = number(portal, "Zoo online")
    with portal.database.session() as session:
        offer = session.get_one(Offer, zoo)
        offer.assurer, offer.dates[0].digital_link = "Kim Beispiel", SECRET
    pages = ("/open/services?examples=true&per_page=500", "/open/offers.csv?examples=true", f"/offer/{zoo}")
    pages += ("/angebote?field=natur", "/angebote.ics?field=natur", "/angebote.atom?field=natur", f"/offer/{zoo}.ics")
    for path in pages:
        told = visitor.get(path).text
        assert "Zoo online" in told
        assert SECRET not in told
        assert "Kim Beispiel" not in told


def test_who_asks_for_changes_gets_them_and_what_is_gone(portal: Running, visitor: httpx.Client) -> None:
    later = (NOW + timedelta(hours=1)).isoformat()
    assert all(one["status"] == "defunct" for one in services(visitor, last_modified_since=later, examples="true"))
    changed, gone = number(portal, "Werkstatt 7"), number(portal, "Werkstatt 8")
    with portal.database.session() as session:
        session.get_one(Offer, changed).updated_at = NOW + timedelta(hours=2)
    before = {one["id"]: one for one in services(visitor, examples="true")}
    with portal.database.session() as session:
        offer = session.get_one(Offer, gone)
        offer.status, offer.updated_at = "archived", NOW + timedelta(hours=2)
    found = services(visitor, last_modified_since=later, examples="true")
    assert [one["name"] for one in found if one["status"] == "active"] == ["Werkstatt 7"]
    (lost,) = [one for one in found if before.get(one["id"], {}).get("name") == "Werkstatt 8"]
    assert set(lost) == {"id", "status", "last_modified"}
    with portal.database.session() as session:
        session.get_one(Offer, gone).status = "published"


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing(visitor: httpx.Client) -> None:
    answer = visitor.get("/open/offers.csv?examples=true")
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = answer.text.lstrip("\ufeff").splitlines()
    assert rows[0].count(";") == rows[1].count(";")
    assert any("Zoo online" in row for row in rows)


@pytest.mark.parametrize(
    "query", ["page=0", "page=x", "per_page=501", "ags=1", "ags=²²²²²²²²", "last_modified_since=gestern"]
)
def test_a_wrong_question_is_answered_with_what_is_wrong(visitor: httpx.Client, query: str) -> None:
    answer = visitor.get(f"/open/services?{query}")
    assert answer.status_code == 400
    assert query.split("=")[0] in answer.json()["error"]


def test_it_describes_itself(portal: Running, visitor: httpx.Client) -> None:
    told = visitor.get("/open/openapi.json").json()
    openapi_spec_validator.validate(told)
    assert tuple(told["components"]["parameters"]["lang"]["schema"]["enum"]) == default_texts().languages
    asked = {one["name"] for one in told["paths"]["/open/services"]["get"]["parameters"] if "name" in one}
    assert "last_modified_since" in asked
    assert told["openapi"] == "3.1.0"
    assert told["servers"] == [{"url": portal.url}]
    for path, methods in told["paths"].items():
        assert visitor.get(path).status_code == 200
        assert set(methods) == {"get"}
    names = {one["name"] for one in told["components"]["parameters"].values()}
    assert names == {"page", "per_page", "ags", "examples", "lang"}
    required = told["components"]["schemas"]["Page"]["required"]
    assert set(required) == set(json.loads(visitor.get("/open/services").content))
    first = visitor.get("/open/services", params={"examples": "true"})
    assert (
        visitor.get("/open/services?examples=true", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    )
