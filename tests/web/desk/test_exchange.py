"""Offers in and out over the desk's pages: upload, columns, dry run, taking, cancelling, downloads."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from catalog.exchange import formats
from catalog.exchange.addresses import Fetcher, NotFetched
from catalog.exchange.tables import LARGEST
from catalog.meaning import embedding
from catalog.model import AuditEntry, CalendarFeed, ColumnChoice, ImportRun, Offer, Provider
from tests.catalog.exchange.test_calendars import calendar
from tests.factories import KASSEL, WEINHEIM, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, Somebody, words_of
from web.desk.access import PROOF, proof_of

HEAD = "Kennung;Titel;Kurz gesagt;Art;Anbieter;Tag;Beginn;Adresse"
LINE = "{0};Tag {0};Du baust etwas.;Kurs;Firma {1};20.11.2026;9:00;Weg 1, 34117 Kassel"


def table(lines: Iterable[str], head: str = HEAD) -> bytes:
    return "\r\n".join([head, *lines]).encode("cp1252")


def upload(somebody: Somebody, content: bytes, name: str = "ihk.csv", **fields: str) -> httpx.Response:
    data = {PROOF: proof_of(somebody.token), "source": "IHK Kassel"} | fields
    files = {"file": (name, content)}
    return somebody.client.post("/desk/exchange/imports", data=data, files=files, headers=FROM_OUR_PAGE)


def path_of(answer: httpx.Response) -> str:
    assert answer.status_code == 303, words_of(answer)
    return answer.headers["location"].split("?")[0].removeprefix("/desk")


def settled(somebody: Somebody, path: str) -> httpx.Response:
    """The page of an import, asked for until nothing is at work, as a browser does by itself."""
    for _ in range(600):
        page = somebody.get(path)
        assert page.status_code == 200
        if 'http-equiv="refresh"' not in page.text:
            return page
        time.sleep(0.05)
    raise AssertionError("it does not come to an end")


def titles(web: Running) -> list[str]:
    return sorted(offer.title for offer in web.stored(Offer))


def test_a_chambers_table_is_checked_taken_and_updated(web: Running, sign_in: SignIn) -> None:
    kim = sign_in(name="Kim")
    path = path_of(upload(kim, table([LINE.format("1", "A"), LINE.format("2", "A")])))
    page = settled(kim, path)
    assert "2 neue Angebote 0 geänderte Angebote" in words_of(page)
    assert web.stored(Offer) == []
    kim.post(path, do="take", publish="yes")
    assert "Eingelesen: 2 neu, 0 geändert. 2 Angebote sind veröffentlicht." in words_of(settled(kim, path))
    assert [offer.source_id for offer in web.stored(Offer)] == ["ihk-kassel:1", "ihk-kassel:2"]
    assert len(web.stored(Provider)) == 1
    assert {entry.account_id for entry in web.stored(AuditEntry)} == {kim.account and kim.account.id}
    changed = table([LINE.format("1", "A"), LINE.format("2", "A").replace("Tag 2", "Tag zwei")])
    path = path_of(upload(kim, changed))
    assert "0 neue Angebote 1 geändertes Angebot 1 unverändertes Angebot" in words_of(settled(kim, path))
    kim.post(path, do="take")
    settled(kim, path)
    assert titles(web) == ["Tag 1", "Tag zwei"]
    history = words_of(kim.get(f"/offers/{web.stored(Offer)[1].id}/history"))
    assert "Tag 2 → Nachher: Tag zwei" in history
    with web.database.session() as session:
        assert session.scalars(select(ImportRun.content)).all() == [None, None]


def test_a_file_with_faults_is_taken_in_part_only_if_somebody_says_so(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    bad = LINE.format("2", "A").replace("9:00", "halb zehn").replace("Kurs", "Quatsch")
    path = path_of(upload(kim, table([LINE.format("1", "A"), bad])))
    page = settled(kim, path)
    assert "Zeile 3, Spalte Beginn: Das ist keine Uhrzeit." in words_of(page)
    assert "Zeile 3, Spalte Art: Das kennt Lotse hier nicht. Möglich sind: Praktikum, Ausbildung" in words_of(page)
    kim.post(path, do="take")
    assert "Zeile 3, Spalte Beginn" in words_of(settled(kim, path))
    assert web.stored(Offer) == []
    assert "1 Import braucht Sie" in words_of(kim.get("/"))
    kim.post(path, do="take", what="right")
    assert "Eingelesen: 1 neu, 0 geändert. Die neuen sind Entwürfe." in words_of(settled(kim, path))
    assert titles(web) == ["Tag 1"]
    kim.post(path, do="remove")
    assert kim.get(path).status_code == 404
    assert "Import braucht" not in words_of(kim.get("/"))


def test_columns_are_mapped_by_hand_and_remembered(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    content = table(["Tag der Technik;20.11.2026;9:00;egal"], "Was ist los;Datum;Uhrzeit;Intern")
    path = path_of(upload(kim, content))
    page = kim.get(path)
    assert "Zum Beispiel: Tag der Technik" in words_of(page)
    chosen = {f"column-{number}": name for number, name in enumerate(["title", "day", "day", ""])}
    wrong = kim.post(path, do="map", **chosen)
    assert wrong.status_code == 422
    told = words_of(wrong)
    assert "„Tag“ ist mehr als einer Spalte zugeordnet." in told
    assert "„Art“ fehlt." in told
    assert "„Anbieter“ fehlt." in told
    defaults = {"default-kind": "kurs", "default-provider": "Firma <A>"}
    kim.post(path, do="map", **(chosen | defaults | {"column-2": "start"}))
    assert "1 neues Angebot" in words_of(settled(kim, path))
    remembered = {choice.heading: choice.name for choice in web.stored(ColumnChoice)}
    assert remembered == {"was ist los": "title", "datum": "day", "uhrzeit": "start", "intern": ""}
    page = kim.get(path_of(upload(kim, content)))
    assert '<option value="title" selected>' in page.text
    kim.post(path, do="change")
    assert "Firma &lt;A&gt;" in kim.get(path).text
    kim.post(path, do="cancel")
    assert web.stored(ImportRun)[0].status == "cancelled"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Understanding texts waits until the event is set, from the second import on: the first look is a sign."""
    go_on, inner = threading.Event(), embedding._embed

    def wait(text: str) -> Any:
        go_on.wait(20)
        return inner(text)

    monkeypatch.setattr(embedding, "_embed", wait)
    yield go_on
    go_on.set()


def test_an_import_shows_how_far_it_is_and_can_be_cancelled(
    web: Running, sign_in: SignIn, slow: threading.Event
) -> None:
    kim = sign_in()
    path = path_of(upload(kim, table(LINE.format(number, "A") for number in range(30))))
    settled(kim, path)
    kim.post(path, do="take")
    page = kim.get(path)
    assert 'http-equiv="refresh"' in page.text
    assert "Lotse liest ein" in words_of(page)
    while "0 von 30 Angeboten" not in words_of(page):
        page = kim.get(path)
    kim.post(path, do="cancel")
    assert "Lotse bricht ab." in words_of(kim.get(path))
    slow.set()
    assert "Abgebrochen. Es wurde nichts gespeichert." in words_of(settled(kim, path))
    assert web.stored(Offer) == web.stored(Provider) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "Bitte wählen Sie eine Datei aus."),
        (b"\xd0\xcf\x11\xe0", "Das ist eine Datei aus einem alten Excel"),
        (b"Titel", "In der Datei stehen nur Überschriften."),
        (b"PK\x03\x04", "Lotse kann diese Excel-Datei nicht öffnen."),
        (b"x" * (LARGEST + 1), "Die Datei ist zu groß: höchstens 5 MB."),
    ],
)
def test_what_cannot_be_read_is_said_at_once(web: Running, sign_in: SignIn, content: bytes, told: str) -> None:
    kim = sign_in()
    answer = upload(kim, content)
    assert answer.status_code == 422
    assert told in words_of(answer)
    assert 'value="IHK Kassel"' in answer.text
    assert web.stored(ImportRun) == []


def test_uploads_are_held_in_bounds(sign_in: SignIn) -> None:
    kim, editor = sign_in(), sign_in("editor")
    assert upload(kim, b"{" + b" " * (formats.LARGEST + 2**20)).status_code == 413
    assert upload(editor, table([LINE.format("1", "A")])).status_code == 403
    broken = {"Content-Type": "multipart/form-data; boundary=x"} | FROM_OUR_PAGE
    for body in (b"nonsense", b"--x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--x--", b""):
        assert kim.client.post("/desk/exchange/imports", content=body, headers=broken).status_code in (400, 403)
    assert upload(kim, table([LINE.format("1", "A")]), proof="0" * 64).status_code == 403


def test_all_that_goes_out_is_ones_own_and_comes_back_in(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_offer(session, title="=Eigenes", status="archived")
        make_offer(session, WEINHEIM, title="Fremdes")
    kim = sign_in("admin")
    suffixes = {"csv": "csv", "xlsx": "xlsx", "hsds": "json", "openqcat": "xml"}
    for format_, suffix in suffixes.items():
        got = sign_in("editor").get(f"/exchange/export/{format_}")
        assert got.headers["content-disposition"] == f'attachment; filename="lotse-angebote-2026-11-02.{suffix}"'
        assert b"Fremdes" not in got.content
        path = path_of(upload(kim, got.content))
        assert "0 neue Angebote 0 geänderte Angebote 1 unverändertes Angebot" in words_of(settled(kim, path))
    for format_ in ("csv", "xlsx"):
        template = kim.get(f"/exchange/template/{format_}")
        assert "3 Beispielzeilen" in words_of(settled(kim, path_of(upload(kim, template.content))))


def test_what_a_directory_does_not_say_is_asked_once(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    service = {"id": "7", "name": "Werkstatt", "description": "Du sägst.", "minimum_age": "vierzehn"}
    content = json.dumps([service, service | {"id": "8", "minimum_age": 14}]).encode()
    path = path_of(upload(kim, content, "dienste.json"))
    assert "Was soll dort stehen?" in words_of(kim.get(path))
    kim.post(path, do="map", **{"default-kind": "kurs", "default-provider": "Werkhof"})
    assert "2 neue Angebote" in words_of(settled(kim, path))
    kim.post(path, do="take")
    settled(kim, path)
    assert [(one.source_id, one.age_min) for one in web.stored(Offer)] == [("ihk-kassel:7", None), ("ihk-kassel:8", 14)]
    broken = path_of(upload(kim, json.dumps([service | {"cost_options": [{"amount": "viel"}]}]).encode()))
    kim.post(broken, do="map", **{"default-kind": "kurs", "default-provider": "Werkhof"})
    assert "Angebot 1, Titel: Dieses Angebot ist nicht lesbar" in words_of(settled(kim, broken))


def test_a_whole_import_is_taken_back_after_asking(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    path = path_of(upload(kim, table([LINE.format("1", "A"), LINE.format("2", "A")])))
    settled(kim, path)
    kim.post(path, do="take")
    settled(kim, path)
    with web.database.session() as session:
        make_offer(session, WEINHEIM)
    for somebody, status in ((sign_in("editor"), 403), (sign_in("admin", WEINHEIM), 404)):
        assert somebody.post(path, do="undo", sure="yes").status_code == status
    assert "Was der Import geändert hat, ist danach wie vorher." in words_of(kim.post(path, do="undo"))
    assert len(titles(web)) == 3
    kim.post(path, do="undo", sure="yes")
    assert "Der Import ist zurückgenommen. 2 Entwürfe sind gelöscht." in words_of(settled(kim, path))
    assert "Diesen Import" not in kim.get(path).text
    assert [offer.municipality_ags for offer in web.stored(Offer)] == [WEINHEIM.ags]
    assert kim.post(path, do="undo", sure="yes").headers["location"].endswith(path), "once is enough"


def test_ids_of_another_municipality_are_refused(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_offer(session, WEINHEIM, source_id="ihk-kassel:1", title="Fremdes")
    kim = sign_in()
    page = settled(kim, path_of(upload(kim, table([LINE.format("1", "A")]))))
    assert "Diese Kennung gehört zu einer anderen Kommune." in words_of(page)
    assert titles(web) == ["Fremdes"]


@pytest.mark.slow
def test_200_rows_are_in_within_30_seconds(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    lines = [
        f"{number};Angebot {number} der Kammer;Du lernst an einem Nachmittag den Beruf Nummer {number} kennen und "
        f"sprichst mit Azubis.;Kurs;Firma {number % 20};{number % 28 + 1}.12.2026;15:00;Weg 1, 34117 Kassel"
        for number in range(200)
    ]
    begun = time.monotonic()
    path = path_of(upload(kim, table(lines)))
    settled(kim, path)
    kim.post(path, do="take", publish="yes")
    assert "200 neu" in words_of(settled(kim, path))
    taken = time.monotonic() - begun
    with web.database.session() as session:
        assert all(session.scalars(select(Offer.vector).where(Offer.municipality_ags == KASSEL.ags)))
    assert taken < 30, taken


def test_a_calendar_is_followed_from_the_page(web: Running, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fetch(_self: Fetcher, url: str) -> bytes:
        asked.append(url)
        if "inner" in url:
            raise NotFetched("inner")
        return calendar("UID:1\nSUMMARY:Nähen\nDESCRIPTION:Du nähst.\nDTSTART:20261120T160000Z")

    monkeypatch.setattr(Fetcher, "fetch", fetch)
    kim = sign_in(name="Kim")
    form = {"name": "VHS", "url": "https://vhs.example/k.ics", "kind": "kurs", "provider": "VHS", "hours": "1"}
    for wrong, told in {
        "url": ("file:///etc/passwd", "Das ist keine Internetadresse, die Lotse abrufen kann."),
        "kind": ("quatsch", "Bitte wählen Sie eine Art."),
        "provider": ("", "Bitte geben Sie Name, Adresse und Anbieter an."),
        "hours": ("0", "Bitte wählen Sie eine der Möglichkeiten."),
    }.items():
        answer = kim.post("/exchange/feeds", **(form | {wrong: told[0]}))
        assert (answer.status_code, told[1] in words_of(answer)) == (422, True)
        assert 'value="VHS"' in answer.text
    assert web.stored(CalendarFeed) == []
    kim.post("/exchange/feeds", **form, publish="yes")
    kim.post("/exchange/feeds", **(form | {"name": "Innen", "url": "https://inner.example/"}))
    for _ in range(600):
        if titles(web) and "inner" in {feed.problem for feed in web.stored(CalendarFeed)}:
            break
        time.sleep(0.05)
    assert sorted(asked) == ["https://inner.example/", "https://vhs.example/k.ics"]
    page = words_of(kim.get("/exchange"))
    assert "Diese Adresse führt in ein internes Netz." in page
    assert "1 Kalender lässt sich nicht abrufen" in words_of(kim.get("/"))
    assert titles(web) == ["Nähen"]
    assert web.stored(Offer)[0].status == "published"
    (vhs,) = [feed for feed in web.stored(CalendarFeed) if feed.name == "VHS"]
    assert (vhs.every_hours, vhs.problem) == (1, "")
    kim.post(f"/exchange/feeds/{vhs.id}", do="remove")
    assert [feed.name for feed in web.stored(CalendarFeed)] == ["Innen"]
    assert titles(web) == ["Nähen"]
