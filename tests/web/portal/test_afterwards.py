"""After a date: a certificate for who was there, with a name that nothing keeps, and one question."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from catalog.bookings.booking import hash_of
from catalog.model import WeeklyCount
from tests.factories import NOW, make_bookable, make_booking, make_municipality
from tests.web.conftest import Running, filled_web
from tests.web.print.reading import Printed
from web.portal.certificates import Flaw, flaw_of, tidied
from web.print.press import Press

FROM_OUR_PAGE = {"Sec-Fetch-Site": "same-origin"}
TOLD = {"place": "Rathaus"}
OVER = {"starts_at": NOW - timedelta(hours=3), "ends_at": NOW - timedelta(hours=1)}


@pytest.fixture(scope="module")
def running(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Pages over a database of this file's own."""
    with filled_web(sqlite_template, tmp_path_factory.mktemp("certificates")) as web:
        yield web


def link(running: Running, state: str, number: int, **date: object) -> str:
    """The address of the certificate of a booking in that state."""
    token = f"{number:032x}"
    with running.database.session() as session:
        town = make_municipality(session)
        town.contact_name, town.contact_email = "Team Ausbildung", "team@kassel.example"
        make_booking(session, make_bookable(session, **(OVER | date)), state=state, link_hash=hash_of(token), told=TOLD)
    return f"{running.url}/booking/{token}"


@pytest.mark.slow
def test_who_was_there_gets_a_sheet_with_the_name_that_nothing_keeps(
    running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    presses: list[Press] = []
    monkeypatch.setattr(Press, "_keep", lambda press, *_: presses.append(press))
    caplog.set_level(logging.DEBUG)
    address, name = link(running, "attended", 1), "Zoë Żółć محمد"
    assert f"{address.removeprefix(running.url)}/certificate" in httpx.get(address).text
    assert 'name="name"' in httpx.get(f"{address}/certificate?lang=ar").text
    made = httpx.post(f"{address}/certificate?lang=ar", data={"name": name}, headers=FROM_OUR_PAGE, timeout=30)
    assert (made.status_code, made.headers["content-type"]) == (200, "application/pdf")
    assert made.headers["cache-control"] == "no-store"
    sheet = Printed(made.content)
    assert sheet.flaws == []
    for words in (name, "Teilnahmebescheinigung", "Schnuppertag", "2. November 2026", "Rathaus", "Kassel", "Beispiel"):
        assert sheet.lacks(words) == set()
    assert str(sheet.reader.trailer["/Root"]["/Lang"]) == "de"
    assert presses == []
    folder = Path(str(running.database.engine.url.database)).parent
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert b"Schnuppertag" in kept
    for trace in ("Żółć", "Zoë", "محمد"):
        assert trace.encode() not in kept
        assert trace not in caplog.text


def test_whoever_is_not_noted_as_there_is_told_whom_to_ask(running: Running) -> None:
    for number, state in ((2, "booked"), (3, "missed")):
        address = link(running, state, number)
        assert "/certificate" in httpx.get(address).text
        page = httpx.get(f"{address}/certificate?lang=de").text
        for words in ("noch nicht, dass du da warst", "Team Ausbildung", "team@kassel.example"):
            assert words in page
        sent = httpx.post(f"{address}/certificate", data={"name": "Zoe"}, headers=FROM_OUR_PAGE)
        assert sent.headers["content-type"].startswith("text/html")
    early = link(running, "attended", 4, ends_at=NOW + timedelta(minutes=1))
    assert "/certificate" not in httpx.get(early).text
    assert "wenn der Termin vorbei ist" in httpx.get(f"{early}/certificate?lang=de").text
    for number, state in ((5, "cancelled"), (6, "waiting"), (7, "called_off")):
        assert httpx.get(f"{link(running, state, number)}/certificate").status_code == 404
    assert httpx.get(f"{running.url}/booking/{'0' * 32}/certificate").status_code == 404


def test_a_name_that_cannot_be_printed_gets_a_clear_answer_and_a_form_of_another_site_none(running: Running) -> None:
    address = link(running, "attended", 8) + "/certificate?lang=de"
    for name, words in (("🙂 Zoe", "Emojis und Ziffern"), (" ", "Bitte gib einen Namen"), ("x y" * 30, "zu lang")):
        answer = httpx.post(address, data={"name": name}, headers=FROM_OUR_PAGE)
        assert answer.status_code == 400
        assert words in answer.text
    assert httpx.post(address, data={"name": "Zoe"}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_whether_it_was_of_use_is_asked_on_the_page_and_counted_once(running: Running) -> None:
    address = link(running, "attended", 9)
    assert "Hat es dir was gebracht?" in httpx.get(f"{address}?lang=de").text
    for said in ("great", "bad", "good", "bad"):
        assert httpx.post(address, data={"do": said}, headers=FROM_OUR_PAGE).status_code == 303
    page = httpx.get(f"{address}?lang=de").text
    assert "Hat es dir was gebracht?" not in page
    assert "Danke, das hilft" in page
    missed = link(running, "missed", 10)
    assert "Hat es dir was gebracht?" not in httpx.get(f"{missed}?lang=de").text
    httpx.post(missed, data={"do": "good"}, headers=FROM_OUR_PAGE)
    counts = [(one.kind, one.key.partition("|")[0], one.n) for one in running.stored(WeeklyCount)]
    assert counts == [("face", "bad", 1)] * 2


@pytest.mark.parametrize(
    ("name", "flaw"),
    [
        *((good, None) for good in ("Zoe", "O’Brien-Smith, Jr.", "Nguyễn Thị Hương", "Їжак", "فاطمه‌زهرا", "Zoe\u0308")),
        *((bad, Flaw.SIGNS) for bad in ("李明", "Zo\x00e", "Zoe\u202e", "R2D2", "<b>Zoe</b>", "...")),
        ("W" * 41, Flaw.LONG),
        ("W" * 40 + " " + "M" * 39, None),
        ("\n\t ", Flaw.EMPTY),
    ],
)
def test_names_of_many_scripts_fit(name: str, flaw: Flaw | None) -> None:
    assert flaw_of(tidied(name)) == flaw
