"""Any search of the portal as a sheet to put up."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.web.conftest import Running
from tests.web.portal.test_offer_page import number
from tests.web.print.reading import Printed, plain

WERKSTATT = re.compile(r"Werkstatt \d+")


def sheet_of(visitor: httpx.Client, address: str) -> Printed:
    answer = visitor.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    made = Printed(answer.content)
    assert made.flaws == []
    return made


def test_a_search_links_to_its_sheet_which_holds_its_month(portal: Running, visitor: httpx.Client) -> None:
    page = visitor.get("/angebote?field=metall&place=06611000&lang=de&view=calendar").text
    address = re.search(r'href="(/angebote\.pdf\?[^"]*)"', page)
    assert address
    answer = visitor.get(address[1].replace("&amp;", "&"))
    assert answer.headers["content-disposition"] == 'attachment; filename="lotse-offers-2026-12.pdf"'
    sheet = Printed(answer.content)
    assert sheet.flaws == []
    assert sheet.text.startswith("Kassel Lotse Angebote: Dezember 2026 ")
    assert "Metall" in sheet.text
    titles = WERKSTATT.findall(sheet.text)
    assert titles == [f"Werkstatt {number}" for number in range(30)]
    assert "Mittwoch, 2. Dezember, 10:00 Uhr" in sheet.text
    assert "Koordinierungsstelle Kassel" in sheet.text
    assert sheet.text.count("Beispiel – dieses Angebot ist erfunden") == 30
    (code,) = set(sheet.codes())
    shown = visitor.get(code.removeprefix(portal.url))
    assert "Werkstatt 0" in shown.text
    assert "Ein Tag auf Station" not in shown.text


def test_what_is_open_all_year_stands_below(visitor: httpx.Client) -> None:
    sheet = sheet_of(visitor, "/angebote.pdf?place=08226096&field=natur&km=5&lang=de")
    assert "Das geht immer Wann Was Wo nach Absprache Wald in Weinheim" in sheet.text


@pytest.mark.parametrize(
    ("path", "held", "others"),
    [
        ("/schulen.pdf", "Nur für Klassen", ("Werkstatt 1", "Abend für Eltern", "Ausgebucht", "Noch ein Entwurf")),
        ("/eltern.pdf", "Abend für Eltern", ("Werkstatt 1", "Nur für Klassen", "Ausgebucht", "Noch ein Entwurf")),
    ],
)
def test_each_audience_has_its_own(visitor: httpx.Client, path: str, held: str, others: tuple[str, ...]) -> None:
    sheet = sheet_of(visitor, f"{path}?lang=de")
    assert held in sheet.text
    assert not [one for one in others if one in sheet.text]


@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_page_of_an_offer_leads_to_it_on_paper(portal: Running, visitor: httpx.Client, language: str) -> None:
    here = f"/offer/{number(portal, 'Werkstatt 0')}"
    assert f'href="{here}.pdf?lang={language}"' in visitor.get(f"{here}?lang={language}").text
    sheet = sheet_of(visitor, f"{here}.pdf?lang={language}")
    assert sheet.codes() == [portal.url + here]
    assert sheet.lacks("Werkstatt 0 Koordinierungsstelle Kassel 10:00") == set()


@pytest.mark.parametrize("path", ["/offer/0.pdf", "/offer/x.pdf", "/offer/9999999999.pdf", "/schulen/1.pdf"])
def test_what_is_not_there_is_not_printed(visitor: httpx.Client, path: str) -> None:
    assert visitor.get(path).status_code == 404


def test_a_month_without_offers_says_so(visitor: httpx.Client) -> None:
    sheet = sheet_of(visitor, "/angebote.pdf?field=metall&month=2027-07&lang=ar")
    assert sheet.lacks("تموز 2027 لا شيء مؤكد في هذا الشهر بعد.") == set()


def test_sheets_speak_the_language_of_the_page(visitor: httpx.Client) -> None:
    sheet = sheet_of(visitor, "/angebote.pdf?field=metall&place=06611000&lang=tr")
    assert "Teklifler: Aralık 2026" in sheet.text
    assert plain(str(sheet.reader.metadata.title)) == "Teklifler: Aralık 2026 – Kassel"


def test_a_sheet_is_kept_by_whoever_has_it(visitor: httpx.Client) -> None:
    address = "/schulen.pdf?lang=de"
    first = visitor.get(address)
    again = visitor.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""
