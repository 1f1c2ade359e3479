"""Printed matter in every language, read by a validator, a QR reader, two text readers, and through its tags."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import cache

import pytest
import typst
import zxingcpp

from bot.letterheads import Letterhead
from bot.notices import Line, MonthSheet, Notice
from bot.offers import DateView, OfferView
from bot.phrasing import Phrasing
from bot.texts import default_texts
from tests.web.print.reading import Printed, plain
from web.print.sheets import CARDS, PAPERS, Code, Sheet, Sheets
from web.print.worker import TEMPLATES, pdf_of

pytestmark = pytest.mark.slow
TEXTS = default_texts()
TODAY = date(2026, 11, 26)
URL = "https://lotse.kassel.example/c/7hK2mPq9XwZr"
CODE = Code(URL, label="Projektwoche", preset="Kassel, Technik")
KASSEL = Letterhead(
    "Kassel",
    {
        "town": "Kassel",
        "name": "Koordinierungsstelle Kassel",
        "phone": "0561 12-34",
        "email": "hilfe@example.org",
        "hours": "Montag bis Donnerstag 9 bis 12 Uhr und nach Absprache",
        "is_example": True,
    },
)
NOTICE = Notice(
    offer_id=1,
    title="Löten, bauen, ausprobieren",
    title_language="de",
    provider="Lehrwerkstatt am Hafen",
    when=Line("Mo, 7.12., 15:00"),
    where=Line("Weserstraße 12, Kassel", is_german=True),
    lines=(Line("14+"), Line("0 €")),
    badge="Beispiel",
    opens_day=True,
)
OFFER = OfferView(
    **dict.fromkeys((field.name for field in fields(OfferView)), None)  # what is not printed
    | {
        "title": "Löten, bauen, ausprobieren",
        "title_language": "de",
        "badge": "Beispiel",
        "provider": "Lehrwerkstatt am Hafen",
        "lines": ("Wir bauen eine Lampe.", "14+", "Weserstraße 12, Kassel"),
        "in_german": ("Lehrwerkstatt am Hafen", "Wir bauen eine Lampe.", "Weserstraße 12, Kassel"),
        "dates": (DateView(1, "Mo, 7.12., 15:00", True), DateView(2, "Di, 8.12., 15:00", True)),
    }
)
HOSTILE = (
    '#read("/etc/passwd")',
    '"; #import "/etc/passwd"; #"',
    "$x^2$ *fett* _kursiv_ @ref <label> \\ #pagebreak()",
    "#{ while true {} }",
    "]] ) } [ ( { // /* #let a = 1",
    "{{ 7 * 7 }} %s ${HOME} <script>alert(1)</script>",
)
PAPERS_MM = {"a4": (210, 297), "a3": (297, 420)}


def month(*dated: Notice, always: tuple[Notice, ...] = (), more: int = 0) -> MonthSheet:
    return MonthSheet("Dezember 2026", "2026-12", dated, always, more)


def all_sheets(language: str) -> dict[str, Sheet]:
    """One of each sort."""
    sheets = Sheets(TEXTS, language)
    return {
        "poster": sheets.poster(KASSEL, CODE),
        "poster-a3": sheets.poster(KASSEL, CODE, "a3"),
        "cards": sheets.cards(KASSEL, CODE),
        "cards-a3": sheets.cards(KASSEL, CODE, "a3"),
        "month": sheets.month_sheet(KASSEL, CODE, month(NOTICE, always=(NOTICE,), more=3), "Technik", TODAY),
        "list": sheets.list_sheet(
            KASSEL, CODE, [NOTICE], TODAY, name="Für die 9b", sentence="Schaut mal.", until=TODAY
        ),
        "offer": sheets.offer_sheet(KASSEL, CODE, OFFER, TODAY),
    }


@cache
def printed(language: str, name: str) -> Printed:
    sheet = all_sheets(language)[name]
    return Printed(pdf_of(sheet.template, sheet.data))


def made(sheet: Sheet) -> Printed:
    return Printed(pdf_of(sheet.template, sheet.data))


EACH = pytest.mark.parametrize("language", TEXTS.languages)
ALL = pytest.mark.parametrize(
    ("language", "sort"),
    [
        (language, sort)
        for language in TEXTS.languages
        for sort in all_sheets(language)
        if language in ("de", "ar") or not sort.endswith("a3")  # which is the same, but for its size
    ],
)


@ALL
def test_every_sheet_is_accessible_in_every_language(language: str, sort: str) -> None:
    sheet = printed(language, sort)
    assert sheet.flaws == []
    root = sheet.reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  # an object of the PDF, not Python's
    assert str(root["/Lang"]) == language.partition("-")[0]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    assert plain(sheet.reader.metadata.title).endswith("– Kassel")
    tags = [name for name, _ in sheet.tags()]
    assert tags.count("/H1") == 1
    alts = [str(element["/Alt"]) for name, element in sheet.tags() if name == "/Figure" and "/Alt" in element]
    code, again = TEXTS.say(language, "print-code-alt", address=CODE.shown), TEXTS.say(language, "print-again")
    assert set(alts) == ({code, again} if sort.startswith("cards") else {code})


@ALL
def test_its_code_leads_where_it_should(language: str, sort: str) -> None:
    expected = CARDS[sort.removeprefix("cards-").replace("cards", "a4")] if "cards" in sort else 1
    assert printed(language, sort).codes() == [URL] * expected


@EACH
def test_its_words_can_be_copied_out(language: str) -> None:
    def say(key: str, **values: object) -> str:
        return TEXTS.say(language, f"print-{key}", **values)

    poster = printed(language, "poster")
    told = [say("headline"), say("offers", town="Kassel"), say("scan"), say("type"), say("human")]
    told += [say(f"point-{number}") for number in (1, 2, 3)] + [say("preset", criteria=CODE.preset)]
    assert {one: poster.lacks(one) for one in told if poster.lacks(one)} == {}
    assert poster.lacks(f"Projektwoche {CODE.shown} hilfe@example.org 12-34") == set()
    sheet = printed(language, "month")
    told = [say("month", month="Dezember 2026"), say("when"), say("what"), say("where"), say("always")]
    told += [say("more", count=3), NOTICE.title, NOTICE.provider, NOTICE.where.text]
    assert {one: sheet.lacks(one) for one in told if sheet.lacks(one)} == {}
    picked = printed(language, "list")
    assert picked.lacks(f"Für die 9b Schaut mal. {NOTICE.title} {NOTICE.provider}") == set()
    assert picked.lacks(say("until", day=Phrasing(TEXTS, language).whole_day(TODAY))) == set()
    offer = printed(language, "offer")
    told = [OFFER.title, OFFER.provider, *OFFER.lines, *(date.text for date in OFFER.dates)]
    assert offer.lacks(" ".join([*told, TEXTS.say(language, "web-dates")])) == set()


@EACH
def test_german_titles_say_that_they_are_german(language: str) -> None:
    tags = printed(language, "list").tags()
    headings = [str(element.get("/Lang", "")) for name, element in tags if name == "/H2"]
    inner = [str(element.get("/Lang", "")) for name, element in tags if name in ("/Span", "/P")]
    if not language.startswith("de"):
        assert "de" in headings + inner


@pytest.mark.parametrize("paper", PAPERS)
def test_posters_and_cards_have_the_size_of_their_paper(paper: str) -> None:
    wide, high = PAPERS_MM[paper]
    name = {"a4": "", "a3": "-a3"}[paper]
    assert printed("de", f"poster{name}").sizes_mm == [(wide, high)]
    assert printed("de", f"cards{name}").sizes_mm == [(wide, high) if paper == "a4" else (high, wide)]


@EACH
def test_a_poster_is_one_page_however_much_there_is_to_say(language: str) -> None:
    long = Letterhead("Verbandsgemeinde Simmern-Rheinböllen im Hunsrück", KASSEL.contact | {"hours": "9 bis 12 " * 20})
    code = Code(URL, label="Projektwoche der Jahrgänge 9 und 10 " * 3, preset="Kassel, Technik, " * 12)
    for sheet in (Sheets(TEXTS, language).poster(long, code), Sheets(TEXTS, language).cards(long, code)):
        full = made(sheet)
        assert len(full.sizes_mm) == 1
        assert full.flaws == []
        assert set(full.codes()) == {URL}


def test_who_listens_to_a_sheet_of_cards_hears_one_and_that_there_are_more() -> None:
    tags = printed("de", "cards-a3").tags()
    names = [name for name, _ in tags]
    assert (names.count("/H1"), names.count("/Link")) == (1, 1)
    again = TEXTS.say("de", "print-again")
    assert [str(element.get("/Alt")) for name, element in tags if name == "/Figure"].count(again) == CARDS["a3"] - 1


@pytest.mark.parametrize("language", ["de", "ar"])
def test_a_month_is_a_table_with_a_head(language: str) -> None:
    names = [name for name, _ in printed(language, "month").tags()]
    assert names.count("/Table") == 2
    assert names.count("/TH") == 6
    assert names.count("/TD") == 6


def test_sheets_from_right_to_left_begin_at_the_right() -> None:
    """Where the text begins, and the code, which is at the other end."""

    def is_left(name: str, language: str) -> tuple[bool, bool]:
        sheet = printed(language, name)
        (picture,) = sheet.pictures(2)
        (code,) = zxingcpp.read_barcodes(picture)
        return bool(code.position.top_left.x < picture.shape[1] / 2), sheet.left_mm("Kassel") < 105

    for language in TEXTS.languages:
        assert is_left("month", language) == ((True, False) if language in ("ar", "fa") else (False, True))


def test_what_people_write_is_never_code() -> None:
    everything = " ".join(HOSTILE)
    notices = [replace(NOTICE, title=one, provider=one, lines=(Line(one),), badge=one) for one in HOSTILE]
    offer = replace(OFFER, title=HOSTILE[0], provider=HOSTILE[1], lines=HOSTILE, badge=HOSTILE[2])
    sheets = Sheets(TEXTS, "de")
    town = Letterhead(HOSTILE[0], {"town": HOSTILE[1], "name": HOSTILE[2]})
    code = replace(CODE, label=everything, preset=everything)
    for sheet in (
        sheets.list_sheet(town, CODE, notices, TODAY, name=HOSTILE[3], sentence=everything),
        sheets.month_sheet(town, CODE, month(*notices, always=tuple(notices)), everything, TODAY),
        sheets.offer_sheet(town, CODE, offer, TODAY),
        sheets.poster(town, code),
        sheets.cards(town, code),
    ):
        set_one = made(sheet)
        assert set_one.flaws == []
        assert set(set_one.codes()) == {URL}
        assert "root:x:0" not in set_one.text
        letters = set_one.text.replace(" ", "")
        assert [one for one in HOSTILE if one.replace(" ", "") not in letters] == []


def test_templates_see_no_other_folder() -> None:
    for path in ("/../../README.md", "../../README.md", "/etc/passwd"):
        with pytest.raises(typst.TypstError):
            typst.compile(f'#read("{path}")'.encode(), root=str(TEMPLATES))


def test_letters_that_no_font_has_do_not_stop_a_sheet() -> None:
    notice = replace(NOTICE, title="Löten 🎉🏳️‍🌈 𝐟ü𝐫 ① 日本 – ћирилица, Ελληνικά, مرحبا, čeština ﷽ \u0007\ud7ff")
    sheet = made(Sheets(TEXTS, "de").list_sheet(KASSEL, CODE, [notice], TODAY))
    assert sheet.flaws == []  # a glyph that stands for none would be one of them
    assert sheet.lacks("Löten für 1 ?? – ћирилица, Ελληνικά, čeština ﷽") == set()


@pytest.mark.parametrize(
    "word", ["A" * 160, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 3, "x" * 159 + "🎉"]
)
def test_long_titles_stay_within_their_columns(word: str) -> None:
    sheet = made(Sheets(TEXTS, "de").month_sheet(KASSEL, CODE, month(replace(NOTICE, title=word)), "", TODAY))
    assert sheet.text.replace(" ", "").replace("-", "").count(word.removesuffix("🎉")) == 1
    (picture,) = sheet.pictures(2)
    margin = picture[:, -round(13 / 25.4 * 72 * 2) :, :3]
    assert margin.min() == 255


def test_forty_offers_take_some_pages_with_the_head_of_the_table_on_each() -> None:
    many = [replace(NOTICE, title=f"Angebot {number}", opens_day=number % 3 == 0) for number in range(40)]
    sheet = made(Sheets(TEXTS, "de").month_sheet(KASSEL, CODE, month(*many), "", TODAY))
    assert sheet.flaws == []
    pages = [one.extract_text() for one in sheet.reader.pages]
    assert 3 <= len(pages) <= 5
    assert all("Wann" in one and "Wo" in one for one in pages)
    assert all(f"{number} / {len(pages)}" in one for number, one in enumerate(pages, start=1))
    assert all(f"Angebot {number}" in sheet.text for number in range(40))
    picked = made(Sheets(TEXTS, "de").list_sheet(KASSEL, CODE, many, TODAY))
    assert picked.flaws == []
    assert all(f"Angebot {number}" in picked.text for number in range(40))


@pytest.mark.parametrize(
    ("empty", "key"),
    [
        (lambda sheets: sheets.month_sheet(KASSEL, CODE, month(), "", TODAY), "print-none"),
        (lambda sheets: sheets.list_sheet(KASSEL, CODE, [], TODAY), "print-list-none"),
    ],
)
@EACH
def test_nothing_to_print_is_said_kindly(language: str, empty: Callable[[Sheets], Sheet], key: str) -> None:
    sheet = made(empty(Sheets(TEXTS, language)))
    assert sheet.flaws == []
    assert sheet.lacks(TEXTS.say(language, key)) == set()
    assert sheet.codes() == [URL]


def test_a_search_without_a_place_prints_without_a_town() -> None:
    sheet = made(Sheets(TEXTS, "de").month_sheet(Letterhead(""), CODE, month(NOTICE), "", TODAY))
    assert sheet.flaws == []
    assert sheet.reader.metadata.title == "Angebote: Dezember 2026"


def test_an_address_too_long_to_type_is_shown_as_the_page_it_is_on() -> None:
    url = "https://lotse.kassel.example/angebote?" + "&".join(f"field=f{number}" for number in range(30))
    sheet = made(Sheets(TEXTS, "de").month_sheet(KASSEL, Code(url), month(NOTICE), "", TODAY))
    assert "lotse.kassel.example/angebote" in sheet.text
    assert "field=f1" not in sheet.text
    assert sheet.codes() == [url]
