"""Typed answers to an either-or question: by place, by word, by sign, by meaning; and what is none."""

from __future__ import annotations

import pytest

from catalog.hearing.choices import EitherOr, guess_choice, hear_choice, speaks_of_the_future
from catalog.hearing.text import fold, sound
from catalog.meaning.embedding import embed

GARDEN = EitherOr("garden", ("🌱 Ein Hochbeet bauen", "🏐 Einer Gruppe ein Spiel beibringen"))
AFTERNOON = EitherOr("afternoon", ("🧩 Ein kniffliges Rätsel knacken", "📣 Einen Flohmarkt auf die Beine stellen"))
STAGE = EitherOr("contest", ("🎤 Die Idee auf der Bühne vorstellen", "🎬 Den Film dazu drehen"))
SHOP = EitherOr("shop", ("🧮 Die Kasse machen", "🔧 Kaputte Sachen reparieren"))
COURSE = EitherOr("course", ("🩹 Practise first aid", "🔭 Explore the stars"))


def plain(text: str) -> str:
    return fold(sound(text))


@pytest.mark.parametrize(
    ("message", "choice"),
    [
        ("a", "a"), ("B", "b"), ("1", "a"), ("2.", "b"), ("(a)", "a"), ("antwort b", "b"), ("nummer 2", "b"),
        ("1️⃣", "a"), ("🅰️", "a"), ("👇", "b"), ("das erste", "a"), ("eher die zweite", "b"), ("oben", "a"),
        ("ersteres", "a"), ("letzteres", "b"), ("das zweite klingt besser", "b"), ("ich nehm das erste digga", "a"),
        ("the first one please", "a"), ("second one", "b"), ("birinci", "a"), ("ikincisi", "b"), ("перше", "a"),
        ("друге", "b"), ("первое", "a"), ("второе", "b"), ("pierwsze", "a"), ("drugie", "b"), ("prima", "a"),
        ("a doua", "b"), ("الأول", "a"), ("الثاني", "b"), ("اولی", "a"), ("دومی", "b"), ("۲", "b"),
    ],
)  # fmt: skip
def test_a_side_is_named_by_its_place(message: str, choice: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == choice


@pytest.mark.parametrize(
    ("message", "choice"),
    [
        ("Ein Hochbeet bauen", "a"), ("ein hochbeet bauen!!", "a"), ("lieber das beet", "a"), ("bauen", "a"),
        ("hochbeeet", "a"), ("lieber basteln", "a"), ("im garten", "a"), ("🌱", "a"), ("🌱🌱🌱", "a"),
        ("das spiel", "b"), ("ein spiel beibringn", "b"), ("safe das mit der gruppe", "b"), ("🏐", "b"),
        ("anderen was erklären", "b"), ("ich würd glaub lieber das hochbeet bauen", "a"),
    ],
)  # fmt: skip
def test_a_side_is_named_by_its_words_or_its_sign(message: str, choice: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == choice


def test_words_of_another_language_are_those_that_were_shown() -> None:
    assert hear_choice(plain("the stars"), COURSE).name == "b"
    assert hear_choice(plain("aid"), COURSE).name == "a"
    assert hear_choice(plain("hochbeet"), COURSE).name == ""


@pytest.mark.parametrize(
    ("message", "choice"),
    [
        ("nicht das erste", "b"), ("auf keinen fall das spiel", "a"), ("not the second", "a"),
        ("das hochbeet statt dem spiel", "a"), ("lieber das spiel als das hochbeet", "b"),
        ("hochbeet und spiel", "both"), ("das erste und das zweite", "both"), ("hochbeet oder spiel", ""),
    ],
)  # fmt: skip
def test_a_side_that_is_denied_or_set_against_the_other(message: str, choice: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == choice


@pytest.mark.parametrize(
    ("message", "choice"),
    [
        ("beides", "both"), ("ich mag beides", "both"), ("alle beide", "both"), ("both", "both"), ("ikisi de", "both"),
        ("обидва", "both"), ("оба", "both"), ("oba", "both"), ("amândouă", "both"), ("كلاهما", "both"),
        ("هر دو", "both"),
        ("keins", "neither"), ("keins von beiden", "neither"), ("nix davon", "neither"), ("weder noch", "neither"),
        ("beides doof", "neither"), ("neither", "neither"), ("hiçbiri", "neither"), ("нічого", "neither"),
        ("ни то, ни другое", "neither"), ("żadne", "neither"), ("niciuna", "neither"), ("ولا واحد", "neither"),
        ("هیچکدام", "neither"), ("🤷", "neither"),
        ("egal", "neither"), ("weiter", "neither"), ("weiß nicht", "neither"), ("skip", "neither"),
        ("nächste frage", "neither"),
    ],
)  # fmt: skip
def test_both_neither_and_what_leaves_it_open(message: str, choice: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == choice


@pytest.mark.parametrize(
    "message",
    [
        "stop", "stopp!", "hör auf", "aufhören bitte", "kein bock mehr", "ich hab keine lust mehr auf den quatsch",
        "lass mal", "lassen wir das lieber", "reicht mir jetzt", "das ist mir viel zu lang", "nervt", "nein danke",
        "ich will nicht mehr", "keine fragen mehr", "enough", "forget it", "no thanks", "yeter artık", "istemiyorum",
        "досить", "не хочу більше", "хватит", "надоело", "dość", "nie chcę już", "ajunge", "nu mai vreau", "خلص",
        "ما بدي كمل", "بسه", "نمیخوام دیگه", "🛑",
    ],
)  # fmt: skip
def test_stopping_in_any_wording(message: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == "stop"


@pytest.mark.parametrize(
    "message",
    [
        "", "   ", "?", "a oder b?", "was ist ein hochbeet?", "bin 15", "kostet das was", "was mit tieren", "ja",
        "nein",
        "ach doch was mit autos", "ich will mit einem menschen reden", "lösch alles über mich", "asdfgh", "c", "3",
        "nicht aufhören", "hast du auch ein praktikum", "a " * 500, "hochbeet " * 20,
        "mein opa hatte früher mal so ein hochbeet hinter dem haus und das war immer schön",
    ],
)  # fmt: skip
def test_what_is_no_answer(message: str) -> None:
    assert hear_choice(plain(message), GARDEN).name == ""


def test_words_beside_an_answer_are_counted() -> None:
    assert hear_choice(plain("eher das hochbeet"), GARDEN).stray == 0
    assert hear_choice(plain("hochbeet, hat oma"), GARDEN).stray == 2


@pytest.mark.parametrize(
    ("question", "message", "choice"),
    [
        (AFTERNOON, "sachen loswerden", "b"), (AFTERNOON, "kopf anstrengen", ""), (STAGE, "public speaking", "a"),
        (STAGE, "выступать", "a"), (STAGE, "regie führen", ""), (SHOP, "geldscheine", "a"), (SHOP, "löten", ""),
    ],
)  # fmt: skip
def test_the_meaning_tells_when_no_word_does(question: EitherOr, message: str, choice: str) -> None:
    assert hear_choice(plain(message), question).name == ""
    assert guess_choice(plain(message), embed(message), question) == choice


@pytest.mark.parametrize("message", ["hm", "warte", "was meinst du?", "was mit verkaufen und so", "", "ja " * 20])
def test_the_meaning_tells_nothing_where_there_is_none(message: str) -> None:
    assert guess_choice(plain(message), embed(message), AFTERNOON) == ""


@pytest.mark.parametrize(
    ("message", "speaks"),
    [
        ("keine ahnung was ich werden will", True), ("weiß nicht was zu mir passt", True),
        ("no idea what i want to be", True),
        ("не знаю ким хочу стати", True), ("ne olmak istediğimi bilmiyorum", True), ("nie wiem kim chcę zostać", True),
        ("kein plan", False), ("weiß nicht", False), ("keine ahnung wo das ist", False), ("не знаю", False),
    ],
)  # fmt: skip
def test_who_speaks_of_the_future(message: str, speaks: bool) -> None:
    assert speaks_of_the_future(plain(message)) is speaks
