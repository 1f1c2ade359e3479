"""The ground of hearing: sound characters, one spelling per letter, number words, typing mistakes, phrases as data."""

from __future__ import annotations

import pytest

from catalog.hearing.numbers import in_digits
from catalog.hearing.people import looks_for_other, tells_of_other
from catalog.hearing.phrases import DATA, compile_phrases, leaves, read
from catalog.hearing.text import LONGEST, blank, clause_around, fold, sound
from catalog.hearing.typos import mend


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("Fuffzehn", "15"),
        ("fünfzehneinhalb", "15"),
        ("fuenfzehn", "15"),
        ("14einhalb", "14"),
        ("siebenundzwanzig", "27"),
        ("twenty-one", "21"),
        ("on beş", "15"),
        ("onbeş", "15"),
        ("п’ятнадцять", "15"),
        ("пятнадцать", "15"),
        ("piętnaście", "15"),
        ("cincisprezece", "15"),
        ("خمسة عشر", "15"),
        ("خمسطعش", "15"),
        ("پانزده", "15"),
        ("١٥", "15"),
        ("۱۵", "15"),
        ("achtung", "achtung"),
        ("klavier", "klavier"),
        ("online", "online"),
    ],
)
def test_number_words_become_digits_in_ten_languages(written: str, digits: str) -> None:
    assert in_digits(fold(sound(written))) == digits


def test_unreadable_characters_are_left_out() -> None:
    assert sound("\ud800a\u200fb\u202ec\u064b") == "abc"


def test_only_the_first_characters_are_read() -> None:
    assert len(sound("ﷺ" * 100_000)) == LONGEST


@pytest.mark.parametrize("text", ["İSTANBUL", "Straße", "Ünïcödé ŁÓDŹ", "ﷺ عَرَبي", "ёйїґ", "😀👩‍👩‍👧"])
def test_folding_keeps_positions(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_marks_do_not_matter_but_ukrainian_letters_stay() -> None:
    assert fold("ŞİŞLİ Łódź Ünal") == "sisli lodz unal"
    assert fold("Йїє") == "йїє"


def test_a_wish_is_not_folded_to_a_past() -> None:
    assert fold("wär hätte würde könnte") != fold("war hatte wurde konnte")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("praktikm", "praktikum"),
        ("praktikuuuum", "praktikum"),
        ("ausbidlung", "ausbildung"),
        ("berufsberatun", "berufsberatung"),
        ("onlne", "online"),
        ("praktiker", "praktiker"),
        ("studiert", "studiert"),
        ("abbildung", "abbildung"),
        ("inline", "inline"),
        ("stadium", "stadium"),
    ],
)
def test_mistyped_keywords_are_mended_and_real_words_are_not(typed: str, meant: str) -> None:
    assert mend(typed) == meant


@pytest.mark.parametrize("typed", ["straße", "strasse", "STRASSE"])
def test_a_phrase_with_umlauts_matches_all_its_spellings(typed: str) -> None:
    assert compile_phrases(["Straße"]).search(fold(typed))


def test_dots_in_a_phrase_stand_for_up_to_four_words() -> None:
    pattern = compile_phrases(["jemand ... hilft"])
    assert pattern.search("jemand der mir hilft")
    assert not pattern.search("jemand der mir und dir und allen hilft")


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yml")), ids=lambda path: path.stem)
def test_every_phrase_in_the_data_compiles(path) -> None:  # type: ignore[no-untyped-def]
    for phrase in leaves(read(path.stem)):
        assert compile_phrases([phrase]).pattern


def test_a_clause_ends_at_punctuation_and_at_but() -> None:
    text = "kein büro, aber praktikum im wald. danke"
    start = text.index("praktikum")
    assert clause_around(text, start, start + 9) == (" ", " im wald")


def test_blanking_keeps_positions() -> None:
    assert blank("abc kassel def", [(4, 10)]) == "abc        def"


@pytest.mark.parametrize(
    "message",
    [
        "jetzt für meine schwester, 13",
        "für meinen kumpel",
        "was für meine kleine tochter",
        "for my little brother",
        "kardeşim için",
        "для моєї доньки",
        "для брата",
        "dla córki",
        "pentru fiica mea",
        "لابنتي",
        "برای پسرم",
    ],
)
def test_looking_for_someone_else_is_heard(message: str) -> None:
    assert looks_for_other(fold(message))


@pytest.mark.parametrize(
    "message",
    ["für mich", "was gibts für mädchen", "ich suche für die ferien was", "mit meiner schwester", "für kinder da sein"],
)
def test_looking_for_oneself_is_not_taken_for_another(message: str) -> None:
    assert not looks_for_other(fold(message))


@pytest.mark.parametrize(
    "message", ["meine tochter, 14", "mein sohn sucht praktikum", "my son loves lego", "моїй доньці 14, малює"]
)
def test_telling_of_a_child_is_looking_for_it(message: str) -> None:
    assert tells_of_other(fold(message))


@pytest.mark.parametrize(
    "message", ["mein bruder arbeitet bei vw", "ich suche was, mein bruder will auch", "bro 15 kassel", "bruder bin 15"]
)
def test_naming_a_relative_is_not_looking_for_them(message: str) -> None:
    assert not tells_of_other(fold(message))
