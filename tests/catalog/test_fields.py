"""What the lexicon hears: Berufsfelder wanted and refused, and nothing where nothing is named."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from catalog.fields import Lexicon, LexiconError, default_lexicon
from catalog.fields.entries import FOLDER, LANGUAGES, read_fields, read_listening
from catalog.fields.folding import fold, may_be_german, tokens
from catalog.fields.guessing import fingerprint, sentences
from catalog.fields.phonetics import sound
from catalog.fields.stemming import stem
from catalog.meaning.embedding import embed
from catalog.vocabulary import Field

LINES = Path(__file__).with_name("fields_lines.txt")
LANGUAGE_WORDS = 24
GERMAN_WORDS = 170


def _lines() -> list[tuple[str, str]]:
    rows = [line.strip() for line in LINES.read_text(encoding="utf-8").splitlines()]
    return [(row.rpartition(" => ")[0], row.rpartition(" => ")[2]) for row in rows if row and not row.startswith("#")]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default_lexicon()


@pytest.mark.parametrize(("text", "expected"), _lines(), ids=lambda value: str(value)[:40])
def test_a_message_is_heard_as_written_down(lexicon: Lexicon, text: str, expected: str) -> None:
    allowed = re.search(r"\((.*?)\)", expected)
    named = re.sub(r"\(.*?\)", "", expected).split()
    wanted = {name for name in named if name in set(Field)}
    refused = {name[1:] for name in named if name.startswith("!")}
    hits = lexicon.spot(text)
    assert set(hits.fields) <= wanted | set(allowed.group(1).split() if allowed else ())
    assert not wanted or wanted & set(hits.fields)
    assert refused <= set(hits.not_fields)


def test_a_field_is_never_wanted_and_refused_at_once(lexicon: Lexicon) -> None:
    for text, _ in _lines():
        hits = lexicon.spot(text)
        assert not set(hits.fields) & set(hits.not_fields)


def test_the_field_named_first_comes_first(lexicon: Lexicon) -> None:
    assert lexicon.spot("tiere oder computer").fields == ("natur", "it")
    assert lexicon.spot("computer oder tiere").fields == ("it", "natur")


def test_topics_are_the_lexicons_own_words(lexicon: Lexicon) -> None:
    hits = lexicon.spot("gassi gehen und muffins, blos ned verkaufn")
    assert hits.topics == ("tiere", "backen")


def test_spans_point_at_the_words_that_name_something(lexicon: Lexicon) -> None:
    text = "Kein Büro, lieber Gärtner*in!"
    found = [(text[span.start : span.end], span.topic, span.refused) for span in lexicon.spot(text).spans]
    assert found == [("Büro", "büro", True), ("Gärtner*in", "garten", False)]


def test_a_weak_word_counts_only_where_nothing_says_more(lexicon: Lexicon) -> None:
    assert lexicon.spot("was mit menschen").fields == ("soziales",)
    assert lexicon.spot("mit menschen im krankenhaus").fields == ("gesundheit",)
    assert lexicon.spot("mit menschen oder im büro").fields == ("soziales", "wirtschaft")


@pytest.mark.parametrize(
    "word", ["Tischler", "Tischlerin", "Tischler*in", "Tischler:in", "Tischler_in", "Tischler/-in"]
)
def test_gender_changes_nothing(lexicon: Lexicon, word: str) -> None:
    assert lexicon.spot(f"ich will {word} werden").fields == lexicon.spot("ich will Tischler werden").fields


@pytest.mark.parametrize(
    ("one", "other"), [("bruder", "schwester"), ("sohn", "tochter"), ("er", "sie"), ("Ali", "Lena")]
)
def test_who_it_is_changes_nothing(lexicon: Lexicon, one: str, other: str) -> None:
    text = "mein {} mag autos und pflege, {} hasst büro"
    assert lexicon.spot(text.format(one, one)).fields == lexicon.spot(text.format(other, other)).fields


@pytest.mark.parametrize(
    "text",
    ["", " ", "\ud800", "🙂🙂", "a" * 100_000, "zocken " * 20_000, "***", "kein", "nicht nicht nicht", "\u202eoreit"],
)
def test_any_input_is_answered_in_bounded_time(lexicon: Lexicon, text: str) -> None:
    started = time.perf_counter()
    lexicon.spot(text)
    assert time.perf_counter() - started < 1


def test_a_message_takes_about_a_millisecond(lexicon: Lexicon) -> None:
    texts = [text for text, _ in _lines()]
    started = time.perf_counter()
    for text in texts:
        lexicon.spot(text)
    assert (time.perf_counter() - started) / len(texts) < 0.005


def test_every_field_has_words_in_every_language() -> None:
    for file in read_fields():
        for language in LANGUAGES:
            words = {word for _, by_language in file.topics for word in by_language.get(language, ())}
            least = {"de": GERMAN_WORDS, "emoji": 1}.get(language, LANGUAGE_WORDS)
            assert len(words) >= least, (file.field, language, len(words))


def test_topic_names_are_unique() -> None:
    names = [topic.name for file in read_fields() for topic, _ in file.topics]
    assert len(names) == len(set(names))


def test_every_word_of_the_lexicon_is_heard(lexicon: Lexicon) -> None:
    deaf = []
    for file in read_fields():
        for topic, by_language in file.topics:
            for word in (word for words in by_language.values() for word in words):
                hits = lexicon.spot(word.strip("=-*"))
                if topic.name not in hits.topics and not set(topic.fields) & {*hits.fields, *hits.not_fields}:
                    deaf.append((topic.name, word))
    assert not deaf


def test_related_fields_are_others_and_there_are_some(lexicon: Lexicon) -> None:
    for field in Field:
        related = lexicon.related(field)
        assert len(related) >= 2
        assert field not in related
    with pytest.raises(KeyError):
        lexicon.related("zauberei")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("ich kümmere mich gern um unsere kaninchen und füttere sie", "natur"),
        ("ich schreibe nachts skripte die mir arbeit abnehmen", "it"),
        ("ich will wissen wie sterne entstehen", "naturwissenschaft"),
    ],
)
def test_an_interest_without_a_known_word_is_guessed_by_its_meaning(lexicon: Lexicon, text: str, field: str) -> None:
    assert lexicon.guess(embed(text)) == (field,)


@pytest.mark.parametrize("text", ["", "hallo", "was kostet das", "ich bin 15", "kein plan", "how much is it"])
def test_nothing_is_guessed_where_no_interest_is_named(lexicon: Lexicon, text: str) -> None:
    assert lexicon.guess(embed(text)) == ()


def test_the_weights_are_learnt_from_the_sentences_as_they_stand() -> None:
    said = sentences(read_fields(), read_listening()["no_interest"])
    stored = (FOLDER / "weights.json").read_text(encoding="utf-8")
    assert fingerprint(said) in stored, "run python -m tools.build_field_weights"


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.yml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "it.yml").write_text("field: natur\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"it\.yml"):
        Lexicon.load(tmp_path)
    (tmp_path / "it.yml").unlink()
    with pytest.raises(LexiconError, match=r"it\.yml"):
        Lexicon.load(tmp_path)


def test_an_unknown_field_in_a_file_is_named(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.yml"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    broken = (FOLDER / "it.yml").read_text(encoding="utf-8").replace("related: [medien", "related: [zauberei")
    (tmp_path / "it.yml").write_text(broken, encoding="utf-8")
    with pytest.raises(LexiconError, match="zauberei"):
        Lexicon.load(tmp_path)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Gärtner*in", "gartner"),
        ("GAERTNER", "gartner"),
        ("Bauer", "bauer"),
        ("soooo", "soo"),
        ("don't", "dont"),
        ("Köpek", "kopek"),
    ],
)
def test_words_are_folded_to_what_is_compared(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("tieren", "tier"),
        ("maler", "maler"),
        ("gartnerinnen", "gartner"),
        ("programmierst", "programmier"),
        ("mag", "mag"),
    ],
)
def test_inflection_is_taken_off_and_nothing_else(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_words_that_sound_alike_have_the_same_code() -> None:
    assert sound("physik") == sound("fysik")
    assert sound("gartner") == sound("gertner")
    assert sound("muller") == "657"


def test_a_stop_and_a_comma_separate_words() -> None:
    assert [token.gap for token in tokens("kita, büro. hund e-sport")] == ["", ",", ".", "", ""]


def test_letters_of_other_alphabets_show_that_it_is_not_german() -> None:
    assert may_be_german("ich mag die straße")
    assert not may_be_german("çalışmak")
