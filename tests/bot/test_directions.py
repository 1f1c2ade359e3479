"""Arabic and Persian lines stay readable with German names, numbers and addresses in them; others carry no marks."""

import pytest

from bot.directions import END, ISOLATE, RIGHT_TO_LEFT, apart, arranged, comma, direction, isolated, without_marks
from bot.phrasing import Phrasing
from bot.texts import default_texts
from tests.bot.test_phrasing import CARD

TEXTS = default_texts()
MARKS = (ISOLATE, END, RIGHT_TO_LEFT)
RTL = [language for language in TEXTS.languages if direction(language) == "rtl"]


def held(piece: str) -> str:
    return f"{ISOLATE}{piece}{END}"


def test_arabic_and_persian_are_written_from_right_to_left() -> None:
    assert RTL == ["ar", "fa"]
    assert [direction(one) for one in ("de", "de-x-einfach", "en", "xx", "")] == ["ltr"] * 5
    assert (comma("ar"), comma("de")) == ("، ", ", ")


@pytest.mark.parametrize("value", ["Kassel", "0561 90009-123", "Mo-Fr 8-12 Uhr", "a@example.org", "1. Mai", "3D-Druck"])
def test_a_foreign_value_is_isolated(value: str) -> None:
    assert isolated(value) == held(value)


@pytest.mark.parametrize("value", ["15", "17:30", "12,50", "", "·", "15 سنة", "تدريب (Praktikum)", held("Kassel")])
def test_a_value_that_stays_in_one_piece_is_not(value: str) -> None:
    assert isolated(value) == value


def test_each_line_of_a_value_is_looked_at_alone() -> None:
    assert isolated("Kassel\nهاتف: 0561") == f"{held('Kassel')}\nهاتف: 0561"


def test_a_list_that_begins_with_a_german_name_is_still_one_from_right_to_left() -> None:
    listed = f"{held('Kassel')}، التقنية"
    assert isolated(listed) == listed


def test_a_line_that_begins_with_a_german_name_says_its_direction() -> None:
    assert arranged(f"{held('Metall-Abend')} ليس له موعد") == f"{RIGHT_TO_LEFT}{held('Metall-Abend')} ليس له موعد"
    assert arranged("15 سنة") == "15 سنة"


def test_a_line_in_another_script_has_no_marks() -> None:
    assert arranged(f"1. {held('Metall-Abend')}") == "1. Metall-Abend"


def test_addresses_in_a_sentence_stay_in_one_piece() -> None:
    line = arranged("هاتف 0800 4 5555 00، أو https://example.org/a، أو rat@example.org.")
    assert line == f"هاتف {held('0800 4 5555 00')}، أو {held('https://example.org/a')}، أو {held('rat@example.org')}."


def test_a_single_number_needs_no_marks() -> None:
    assert arranged("الرجاء الاتصال بالرقم 112.") == "الرجاء الاتصال بالرقم 112."


def test_a_text_within_a_text_brings_no_mark_of_its_own() -> None:
    inner = arranged(f"{held('Markt 1')} (5 كم)")
    assert arranged(f"المكان: {isolated(inner)}") == f"المكان: {held('Markt 1')} (5 كم)"


@pytest.mark.parametrize("language", RTL)
def test_the_note_of_a_help_line_stands_after_its_german_name(language: str) -> None:
    line = Phrasing(TEXTS, language).noted("Nummer gegen Kummer", "للأطفال")
    assert line == f"{held('Nummer gegen Kummer')} (للأطفال)"
    assert isolated(line) == line


def test_arabic_beside_numbers_of_a_terminal_is_isolated() -> None:
    assert (apart("مشاركة"), apart("Teilen")) == (held("مشاركة"), "Teilen")


def test_arranging_twice_changes_nothing() -> None:
    once = arranged(f"{held('Kassel')} هاتف 0800 4 5555 00")
    assert arranged(once) == once
    assert without_marks(once) == "Kassel هاتف 0800 4 5555 00"


@pytest.mark.parametrize("language", RTL)
def test_every_isolated_piece_of_a_card_ends_on_its_line(language: str) -> None:
    card = Phrasing(TEXTS, language).card({**CARD, "place": "Rathaus", "format": "hybrid", "distance_km": 3}, 1)
    assert card.title == "1. Metall-Abend"
    assert held("Beispielwerk") in card.lines[1]
    for line in card.lines:
        assert line.count(ISOLATE) == line.count(END), line


@pytest.mark.parametrize("language", RTL)
def test_a_wish_that_begins_with_a_place_is_read_from_the_right(language: str) -> None:
    said = Phrasing(TEXTS, language).criteria({"place": "Kassel", "fields": ["it"]})
    assert said.startswith(f"{held('Kassel')}، ")


@pytest.mark.parametrize("language", [one for one in TEXTS.languages if one not in RTL])
def test_other_languages_carry_no_marks(language: str) -> None:
    phrasing = Phrasing(TEXTS, language)
    said = [phrasing.say("found", criteria={"place": "Kassel", "age": 15}), *phrasing.card(CARD, 1).lines]
    assert not any(mark in "\n".join(said) for mark in MARKS)


def test_days_and_months_have_the_names_that_young_people_know() -> None:
    values = {"starts_at": "2026-12-01T16:30:00+00:00"}
    assert Phrasing(TEXTS, "ar").when(values) == "الثلاثاء 1 كانون الأول (1/12)، الساعة 17:30"
    assert Phrasing(TEXTS, "fa").when(values) == "سه‌شنبه 1 دسمبر، ساعت 17:30"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "اليوم"),
        (1, "غداً"),
        (2, "بعد يومين فقط"),
        (3, "بعد 3 أيام فقط"),
        (11, "بعد 11 يوماً فقط"),
        (100, "بعد 100 يوم فقط"),
    ],
)
def test_arabic_counts_in_six_ways(days: int, said: str) -> None:
    assert TEXTS.say("ar", "reason-soon", days=days) == said


def test_dari_has_a_code_of_its_own() -> None:
    assert TEXTS.supported("prs-AF") == TEXTS.supported("fa-IR") == "fa"
    assert TEXTS.supported("ar-SY") == "ar"
