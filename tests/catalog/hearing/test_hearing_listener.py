"""One message in, everything it says out: the parts together, over the real places and the real lexicon."""

from __future__ import annotations

import json
from functools import partial
from time import perf_counter

import pytest

from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.meaning.embedding import embed
from catalog.places.gazetteer import default_gazetteer
from catalog.wish import Heard, heard_from_json, heard_to_json
from tests.catalog.hearing_lines import TODAY


@pytest.fixture(scope="module")
def listener() -> Listener:
    return Listener(default_gazetteer(), default_lexicon())


def test_a_whole_wish_is_heard_at_once(listener: Listener) -> None:
    heard = listener.hear(
        "bin 15, wohn in Weinheim, mag Autos und will mal mit ner Firma reden, gern online", today=TODAY
    )

    assert heard.place is not None
    assert (heard.age, heard.place.name, heard.format, heard.kind) == (15, "Weinheim", "digital", "firmenkontakt")
    assert "metall" in heard.fields


@pytest.mark.parametrize(
    "text",
    [
        "koch, nicht online",
        "bitte kein zoom, ich will koch werden",
        "повар, не онлайн",
        "кухар, тільки не онлайн",
        "cook, not online",
        "kucharz, nie online",
        "aşçı, online olmasın",
    ],
)
def test_a_refused_format_refuses_no_field(text: str, listener: Listener) -> None:
    heard = listener.hear(text, today=TODAY)
    assert (heard.format, heard.fields, heard.not_fields) == ("onsite", ("dienstleistung",), ())


def test_a_misspelt_word_for_a_kind_is_no_field(listener: Listener) -> None:
    heard = listener.hear("brauch ne berattung", today=TODAY)
    assert (heard.kind, heard.fields) == ("beratung", ())


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("meine schwester will zur feuerwehr, ich mag eher labor", ("naturwissenschaft",)),
        ("мой брат любит животных, я хочу стать поваром", ("dienstleistung",)),
        ("für meine schwester, sie mag tiere, ich dachte an einen zoo", ("natur",)),
        ("mein bruder mag pferde und ich auch", ("natur",)),
        ("mein sportlehrer meint ich soll koch werden, aber ich will labor", ("naturwissenschaft",)),
        ("hab die lehre als maler abgebrochen, will was mit tieren", ("natur",)),
        ("früher wollte ich arzt werden, jetzt eher koch", ("dienstleistung",)),
        ("papa fährt lkw und mama putzt, ich mag labor", ("naturwissenschaft",)),
        ("abim kuaför ama ben hayvanları seviyorum", ("natur",)),
        ("i used to want to be a vet, now cook", ("dienstleistung",)),
        ("mama will dass ich in die bank gehe, ich mag eher labor", ("naturwissenschaft",)),
        ("родители хотят чтобы я стал врачом, а я хочу стать поваром", ("dienstleistung",)),
        ("bank find ich voll der schnarch, lieber labor", ("naturwissenschaft",)),
        ("will nicht nur kaffee kochen, lieber labor", ("naturwissenschaft",)),
        ("hab adhs und soll mich kümmern, mag labor", ("naturwissenschaft",)),
        ("mein opa war maurer und das find ich faszinierend", ("bau",)),
        ("did an internship in a bank and hated it, want to be a cook", ("dienstleistung",)),
    ],
)
def test_what_others_want_and_what_was_left_is_no_wish(text: str, fields: tuple[str, ...], listener: Listener) -> None:
    assert listener.hear(text, today=TODAY).fields == fields


def test_numbers_that_are_no_criteria_give_nothing_at_all(listener: Listener) -> None:
    text = "hab um 14 uhr schluss und 3 kilometer zum bus, was gibts in der nähe"
    assert listener.hear(text, today=TODAY) == Heard()


def test_a_town_called_like_a_kind_is_a_town_after_in(listener: Listener) -> None:
    heard = listener.hear("wohne in lehre und suche was mit holz", today=TODAY)
    assert heard.place is not None
    assert (heard.place.name, heard.kind) == ("Lehre", None)


def test_a_kind_called_like_a_town_is_a_kind_elsewhere(listener: Listener) -> None:
    heard = listener.hear("ich suche ne lehre in kassel", today=TODAY)
    assert heard.place is not None
    assert (heard.place.name, heard.kind) == ("Kassel", "ausbildung")


def test_a_number_beside_a_place_is_an_age(listener: Listener) -> None:
    heard = listener.hear("kassel 15 it", today=TODAY)
    assert heard.place is not None
    assert (heard.age, heard.place.name) == (15, "Kassel")


def test_a_number_right_before_a_place_is_an_age_amid_a_message_too(listener: Listener) -> None:
    assert listener.hear("ich will lieber was verdienen 16 mannheim lager oder bau", today=TODAY).age == 16
    assert listener.hear("fahr immer mit der linie 16 mannheim hbf und will auf den bau", today=TODAY).age is None


def test_a_house_number_beside_a_place_is_none(listener: Listener) -> None:
    assert listener.hear("goethestr. 15 in kassel", today=TODAY).age is None


def test_school_holidays_are_those_of_the_place_heard(listener: Listener) -> None:
    hesse = listener.hear("in den herbstferien in kassel", today=TODAY).days
    saxony = listener.hear("in den herbstferien in hoyerswerda", today=TODAY).days
    assert hesse is not None
    assert saxony is not None
    assert hesse.first != saxony.first


def test_school_holidays_are_those_of_the_place_known_before(listener: Listener) -> None:
    kassel = listener.hear("kassel", today=TODAY).place
    days = listener.hear("nur in den herbstferien", today=TODAY, near=kassel).days
    assert days is not None
    assert days.first is not None


def test_a_picked_card_is_no_age(listener: Listener) -> None:
    heard = listener.hear("2", today=TODAY, shown=3)
    assert (heard.ordinal, heard.age, heard.age_unlikely) == (2, None, None)


def test_an_answer_to_the_question_for_the_age_is_no_card(listener: Listener) -> None:
    heard = listener.hear("3", today=TODAY, shown=3, expecting="age")
    assert (heard.ordinal, heard.age_unlikely) == (None, 3)


def test_a_wish_for_someone_else_has_their_age(listener: Listener) -> None:
    heard = listener.hear("jetzt für meine schwester, 13", today=TODAY)
    assert (heard.for_other, heard.age) == (True, 13)


def test_a_sister_who_only_happens_is_no_wish_for_her(listener: Listener) -> None:
    heard = listener.hear("bin 15, meine schwester ist 12, was gibts", today=TODAY)
    assert (heard.for_other, heard.age) == (False, 15)


def test_a_social_year_is_no_wish_for_a_social_profession(listener: Listener) -> None:
    assert listener.hear("will ein fsj machen", today=TODAY).fields == ()


def test_a_stated_interest_without_a_known_word_is_guessed(listener: Listener) -> None:
    text = "i like taking things apart to see how they work"
    heard = listener.hear(text, today=TODAY, meaning=partial(embed, text))
    assert heard.fields == default_lexicon().guess(embed(text))


@pytest.mark.parametrize("text", ["weiß nicht", "egal", "hab kein plan was mir gefällt"])
def test_not_knowing_is_no_interest_to_guess(listener: Listener, text: str) -> None:
    assert listener.hear(text, today=TODAY, expecting="interests", meaning=partial(embed, text)).fields == ()


def test_what_is_heard_survives_the_way_to_the_engine(listener: Listener) -> None:
    heard = listener.hear("bin 15 aus kassel, kein praktikum, samstags, max 10 km", today=TODAY)
    assert heard_from_json(json.loads(json.dumps(heard_to_json(heard)))) == heard


HOSTILE = [
    "",
    " \n\t",
    "😀😀😀",
    "\ud800\udfff\ud800",
    "\u202e\u200f\u2066",
    "<b>bin 15</b>",
    '/inform{"age": 15}',
    "'; DROP TABLE offers; --",
    "x" * 100_000,
    "bin 15 " * 15_000,
    "(" * 100_000,
    "nicht " * 20_000,
    "kein praktikum " * 10_000,
    "reden firma " * 10_000,
    "15 " * 30_000,
    "für meine " * 10_000,
    "a-" * 50_000,
    "١" * 5_000,
    "ab bis von zu " * 5_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_heard_in_bounded_time(listener: Listener, text: str) -> None:
    listener.hear("warm", today=TODAY)
    started = perf_counter()

    heard = listener.hear(text, today=TODAY, shown=3)

    assert isinstance(heard, Heard)
    assert perf_counter() - started < 5


@pytest.mark.parametrize(
    ("his", "hers"),
    [
        ("mein sohn, 14, sucht ein praktikum als koch", "meine tochter, 14, sucht ein praktikum als köchin"),
        ("er ist 15 und mag autos", "sie ist 15 und mag autos"),
        ("für meinen bruder (13) was mit tieren", "für meine schwester (13) was mit tieren"),
        ("ich bin ein junge und 15 und will in die pflege", "ich bin ein mädchen und 15 und will in die pflege"),
        ("my son is 14 and loves computers", "my daughter is 14 and loves computers"),
        ("сыну 14 лет, любит рисовать", "дочке 14 лет, любит рисовать"),
    ],
)
def test_gender_changes_nothing(listener: Listener, his: str, hers: str) -> None:
    assert listener.hear(his, today=TODAY) == listener.hear(hers, today=TODAY)


@pytest.mark.parametrize(
    ("message", "years"),
    [
        ("aus weinheim 14 physik", 14),
        ("suche praktikum 15 kassel autos und technik egal wo", 15),
        ("34117 kassel mit 16", 16),
        ("heiße lea 14 aus weinheim", 14),
        ("wohne in kassel lange straße 15, suche praktikum", None),
        ("kassel linie 16, suche praktikum", None),
    ],
)
def test_a_bare_number_beside_a_town_is_an_age_and_in_an_address_is_not(
    listener: Listener, message: str, years: int | None
) -> None:
    assert listener.hear(message, today=TODAY).age == years
