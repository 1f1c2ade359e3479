"""The calendar view: a month of a search, by plain links."""

from __future__ import annotations

import re
from html import unescape

import httpx

from tests.web.portal.conftest import SERIES


def days(page: httpx.Response) -> dict[str, list[str]]:
    """The titles in the list under the table, by their days."""
    parts = re.findall(r'<section class="on-day" id="day-([^"]+)".*?</section>', page.text, re.DOTALL)
    found = {}
    for day in parts:
        part = page.text.split(f'id="day-{day}"')[1].split("</section>")[0]
        found[day] = [unescape(title) for title in re.findall(r'lang="de">(.*?)</a>', part)]
    return found


def test_a_month_shows_each_day_with_its_offers_and_can_be_turned(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?field=metall&view=calendar&lang=de")
    assert "Dezember 2026" in page.text
    first = days(page)
    assert first["2026-12-02"] == ["Werkstatt 0"]
    assert page.text.count('href="#day-2026-12-02"') == 1
    assert '<span class="vh">Mittwoch, 2. Dezember: ein Angebot</span>' in page.text
    assert 'rel="prev"' in page.text
    following = re.search(r'rel="next" href="([^"]*)"', page.text)
    assert following
    seen, more = first, days(visitor.get(unescape(following[1])))
    assert seen.keys().isdisjoint(more)
    assert sum(map(len, (seen | more).values())) == SERIES


def test_the_calendar_shows_only_dates_that_suit(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?field=metall&view=calendar&day=5&day=6&month=2026-12&lang=de")
    assert set(days(page)) == {f"2026-12-{day:02}" for day in (5, 6, 12, 13, 19, 20, 26, 27)}
    none = visitor.get("/angebote?field=metall&view=calendar&month=2027-06&lang=de")
    assert days(none) == {}
    assert "In diesem Monat ist nichts." in none.text


def test_free_days_are_marked_where_the_land_is_known(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?view=calendar&place=06611000&month=2026-12&lang=de")
    assert '<small lang="de">Weihnachtsferien' in page.text
    assert "<small" not in visitor.get("/angebote?view=calendar&month=2026-12&lang=de").text


def test_months_are_kept_within_what_can_be_planned(visitor: httpx.Client) -> None:
    past = visitor.get("/angebote?view=calendar&month=1999-01&lang=de")
    assert "November 2026" in past.text
    assert 'rel="prev"' not in past.text
    assert "Mai 2028" in visitor.get("/angebote?view=calendar&month=2999-12&lang=de").text


def test_the_map_shows_where_and_lists_the_same_beside_it(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?field=natur&view=map&place=06611000&km=50&lang=de").text
    numbers = re.findall(r'<a href="#point-(\d+)"', page)
    assert numbers == ["1", "2"]
    for title in ("Hof vor Ort", "Stall in Baunatal", "Unklar"):
        assert f'lang="de">{title}</a>' in page
    assert "Ein Angebot ist online oder hat keinen festen Ort." in page
    assert "Mitte der Suche: Kassel" in page
    assert "http" not in page.split("<svg")[1].split("</svg>")[0]
