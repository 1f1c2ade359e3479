"""Searching on pages, by plain HTTP: what is understood, what is shown, what is said about it, what is kept."""

from __future__ import annotations

import gzip
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from bot.texts import default_texts
from catalog.model import Person, TranscriptEntry, WeeklyCount
from tests.web.conftest import Running
from tests.web.portal.conftest import SERIES
from web.pages import STATIC

MOST_BYTES = 100 * 1024
"""Of the first page with all that it loads, as sent."""


def titles(page: httpx.Response) -> list[str]:
    """The offers of a page, in their order."""
    return [unescape(title) for title in re.findall(r"<h3[^>]*><a href=\"[^\"]*\">(.*?)</a>", page.text)]


def chips(page: httpx.Response) -> dict[str, str]:
    """What was understood, and the address without it."""
    found = re.findall(r'<a class="chip" href="([^"]*)" aria-label="[^"]*"><span dir="auto">(.*?)</span>', page.text)
    return {unescape(text): unescape(address) for address, text in found}


def ask(visitor: httpx.Client, path: str = "/angebote", **values: str) -> httpx.Response:
    """Send the form."""
    return visitor.get(path, params={"go": "1", "lang": "de"} | values)


def query(page: httpx.Response) -> dict[str, str]:
    """What the address of a page says, apart from the language."""
    return {name: value for name, value in parse_qsl(page.url.query.decode()) if name != "lang"}


def test_words_are_understood_as_in_the_chat_and_become_an_address_without_them(visitor: httpx.Client) -> None:
    page = ask(visitor, q="was mit Tieren online in den Herbstferien in Kassel")
    assert query(page) == {
        "field": "natur", "topic": "tiere", "kind": "ferien", "place": "06611000", "format": "digital",
        "when": "holidays-autumn",
    }  # fmt: skip
    assert list(chips(page)) == ["Natur und Tiere", "Ferienangebot", "Kassel", "online", "Herbstferien"]
    assert titles(page)[0] == "Zoo online"
    assert "auch anderes als Ferienangebot" in page.text
    without = visitor.get(chips(page)["Ferienangebot"])
    assert "kind" not in query(without)
    assert titles(without) == ["Zoo online"]
    assert "auch anderes" not in without.text


def test_words_come_on_top_of_the_filters_and_the_newest_counts(visitor: httpx.Client) -> None:
    page = ask(visitor, q="bin 15 und mag Metall, nur kostenlos", field="natur", age="17", spoken="de", seats="2")
    assert query(page) | {"topic": ""} == {
        "field": "metall", "topic": "", "age": "15", "free": "1", "spoken": "de", "seats": "2"
    }  # fmt: skip


def test_a_card_says_why_it_fits_and_what_nobody_knows(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?field=natur&place=06611000&age=15&step_free=1&spoken=de&lang=de")
    assert "Hof vor Ort" not in titles(page)  # known to have steps
    unknown = page.text.split("Unklar</a>")[1].split("</li>")[0]
    assert "Noch unklar: die Kosten, die Sprache, ob es ohne Stufen geht" in unknown
    stall = page.text.split("Stall in Baunatal</a>")[1].split("</li>")[0]
    assert "Passt, weil: Natur und Tiere" in stall
    assert "auf Deutsch, ohne Stufen" in stall
    assert titles(page).index("Stall in Baunatal") < titles(page).index("Unklar")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ("field=natur&free=1", {"Zoo online", "Stall in Baunatal", "Wald in Weinheim", "Unklar"}),
        ("field=natur&spoken=ar", {"Stall in Baunatal", "Unklar"}),
        ("field=natur&format=digital", {"Zoo online"}),
        ("field=natur&place=06611000&km=5", {"Zoo online", "Hof vor Ort", "Unklar"}),
        ("field=natur&when=holidays-autumn&place=06611000&format=digital", {"Zoo online"}),
        ("field=kunst&seats=3", {"Echt <b>fett</b>"}),
        ("from=2026-11-05&to=2026-11-10&field=natur&format=onsite&place=06611000",
         {"Hof vor Ort", "Stall in Baunatal", "Unklar"}),
        ("field=gesundheit&day=0&part=morning", {"Ein Tag auf Station"}),
    ],
)  # fmt: skip
def test_filters_leave_out_what_is_known_not_to_fit(visitor: httpx.Client, filters: str, expected: set[str]) -> None:
    exact = visitor.get(f"/angebote?{filters}&lang=de")
    assert expected <= set(titles(exact))
    left_out = {"Hof vor Ort", "Wald in Weinheim"} - expected
    if "Darum habe ich weiter gesucht" not in exact.text:
        assert left_out.isdisjoint(titles(exact))


def test_where_nothing_is_found_a_human_is_named(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?from=2029-01-01&to=2029-01-02&format=onsite&place=06611000&lang=de")
    assert titles(page) == []
    assert "Nichts gefunden" in page.text
    assert "Koordinierungsstelle Kassel" in page.text
    assert 'href="tel:05611234"' in page.text


def test_what_is_for_schools_or_parents_is_only_on_their_pages(visitor: httpx.Client) -> None:
    everything = {title for page in range(1, 6) for title in titles(visitor.get("/angebote", params={"page": page}))}
    assert len(everything) == SERIES + 7
    assert everything.isdisjoint({"Nur für Klassen", "Abend für Eltern", "Noch ein Entwurf", "Ausgebucht"})
    for words in ("Nur für Klassen", "Abend für Eltern", "Entwurf"):
        assert everything >= set(titles(ask(visitor, q=words)))
    assert titles(visitor.get("/schulen")) == ["Nur für Klassen"]
    assert "Abend für Eltern" in titles(visitor.get("/eltern"))
    assert "Nur für Klassen" not in titles(visitor.get("/eltern?audience=schools"))


def test_words_that_name_no_criterion_are_looked_for_in_titles_and_providers(visitor: httpx.Client) -> None:
    assert titles(ask(visitor, q="klinik am wehr")) == ["Ein Tag auf Station"]
    page = ask(visitor, q="fett")
    assert titles(page) == ["Echt <b>fett</b>"]
    assert "<b>fett" not in page.text
    assert "„fett“" in chips(page)
    guessed = "Diese Wörter kenne ich nicht."
    assert guessed not in page.text
    page = ask(visitor, q="lila zebra")
    assert guessed in page.text
    assert titles(page)


def test_a_list_has_pages_and_each_offer_is_on_one_of_them(visitor: httpx.Client) -> None:
    seen: list[str] = []
    page = visitor.get("/angebote?field=metall&lang=de")
    assert "30 Angebote" in page.text
    while True:
        seen += titles(page)
        following = re.search(r'rel="next" href="([^"]*)"', page.text)
        if not following:
            break
        page = visitor.get(unescape(following[1]))
    assert len(seen) == len(set(seen)) == SERIES
    assert "Seite 3 von 3" in page.text


def test_a_place_that_may_be_several_is_asked_back(visitor: httpx.Client) -> None:
    page = ask(visitor, place="Frankfurt", age="15")
    assert "Welcher Ort ist gemeint?" in page.text
    assert 'name="place" value="06412000"' in page.text
    assert 'name="age"' in page.text
    assert 'value="15"' in page.text
    chosen = ask(visitor, place="06412000", age="15")
    assert query(chosen) == {"age": "15", "place": "06412000"}
    again = ask(visitor, place="Frankfurt am Main", at="06412000", age="15")
    assert query(again) == query(chosen)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"age": "alt"}, "Das Alter ist eine Zahl"),
        ({"age": "150"}, "Das Alter ist eine Zahl"),
        ({"seats": "900"}, "Zahl von 1 bis 60"),
        ({"place": "Xyzstadt"}, "Diesen Ort kenne ich leider nicht"),
        ({"place": "Paris"}, "Ich kenne nur Angebote in Deutschland"),
        ({"from": "2027-02-31"}, "Diesen Tag gibt es nicht"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_lost(
    visitor: httpx.Client, values: dict[str, str], said: str
) -> None:
    page = ask(visitor, **({"q": "tiere", "kind": "kurs"} | values))
    assert said in page.text
    assert 'role="alert"' in page.text
    assert 'value="tiere"' in page.text
    assert '<option value="kurs" selected>' in page.text
    for value in values.values():
        assert f'value="{value}"' in page.text


@pytest.mark.parametrize(
    "values",
    [
        "field=<script>&kind=x&age=-1&place=%00&km=9e9&format=hybrid&when=holidays-x&from=x&day=9&part=x&topic=<b>",
        "page=99999&view=x&month=2026-99&spoken=../..&seats=0&free=yes",
        "q=" + "x" * 5000,
        "q=%F0%9F%90%B6%00%ED%A0%80&place=%ED%A0%80",
        "&".join(f"field=a{number}" for number in range(500)),
    ],
    ids=["values", "more", "long", "odd", "many"],
)
def test_an_address_that_means_nothing_is_no_error(visitor: httpx.Client, values: str) -> None:
    for more in ("", "&go=1"):
        page = visitor.get(f"/angebote?{values}{more}")
        assert page.status_code == 200
        assert "<script>" not in page.text
        assert "<b>" not in page.text


def test_whoever_may_be_in_danger_finds_help_and_no_offers(portal: Running, visitor: httpx.Client) -> None:
    page = ask(visitor, q="ich will nicht mehr leben")
    assert "Du bist damit nicht allein" in page.text
    assert 'href="tel:' in page.text
    assert titles(page) == []
    assert "leben" not in page.text.split("<main")[1].replace("am leben", "")


def test_a_sent_search_is_counted_without_a_person_and_an_opened_address_is_not(
    portal: Running, visitor: httpx.Client
) -> None:
    def counted() -> dict[tuple[str, str], tuple[int, int, int]]:
        rows = portal.stored(WeeklyCount)
        return {(row.kind, row.key): (row.n, row.people, row.newcomers) for row in rows if "verkehr" in row.key}

    visitor.get("/angebote?field=verkehr&age=16&place=06611000")
    assert counted() == {}
    for _ in range(2):
        ask(visitor, field="verkehr", age="16", place="Kassel")
    assert counted() == {("field", "verkehr"): (2, 0, 0), ("gap", "verkehr|16-17|"): (2, 0, 0)}
    assert portal.stored(Person) == portal.stored(TranscriptEntry) == []


def test_the_page_speaks_every_language_and_leads_to_the_others(visitor: httpx.Client) -> None:
    texts = default_texts()
    for language in texts.languages:
        page = visitor.get("/angebote", params={"field": "natur", "lang": language})
        assert f'<html lang="{language}"' in page.text
        assert texts.say(language, "portal-go") in page.text
        addresses = re.findall(r'<a href="([^"]*)" lang="[^"]*" hreflang="([^"]*)"', page.text)
        assert {one for _, one in addresses} == set(texts.languages)
        assert all("field=natur" in address for address, _ in addresses)


def test_the_first_page_is_light_and_keeps_the_policy(visitor: httpx.Client) -> None:
    page = visitor.get("/angebote")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert " style=" not in page.text
    assert "onclick" not in page.text
    files = {urlsplit(one).path for one in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text)}
    assert len(files) == 4
    fonts = [path for path in (STATIC / "vendor").glob("*.woff2") if "latin" in path.name]
    weight = len(gzip.compress(page.content)) + sum(len(gzip.compress(visitor.get(one).content)) for one in files)
    assert weight + sum(path.stat().st_size for path in fonts) <= MOST_BYTES
