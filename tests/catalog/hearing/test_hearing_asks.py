"""How far, "egal", "auch", "die zweite": the small things beside the criteria."""

from __future__ import annotations

import pytest

from catalog.hearing.asks import (
    accepts_farther,
    adds_more,
    hear_cost,
    hear_open,
    hear_ordinal,
    hear_radius,
    hear_steer,
    says_whatever,
    wants_nearer,
    wants_other_dates,
)
from catalog.hearing.numbers import in_digits
from catalog.hearing.text import fold, sound


def plain(text: str) -> str:
    return fold(sound(text))


@pytest.mark.parametrize(
    ("message", "km"),
    [
        ("im umkreis von 10 km", 10),
        ("max 20 kilometer", 20),
        ("bis 15km", 15),
        ("nicht weiter als 10 km", 10),
        ("zehn kilometer umkreis", 10),
        ("20 km", 20),
        ("within 15 km", 15),
        ("10 km çevresinde", 10),
        ("в радіусі 10 км", 10),
        ("в радиусе 10 км", 10),
        ("w promieniu 10 km", 10),
        ("pe o rază de 10 km", 10),
        ("في محيط 10 كم", 10),
        ("در شعاع ۱۰ کیلومتر", 10),
        ("3 km zum bus", None),
        ("hab 3 kilometer zum bus", None),
        ("wohne 12 km weg von kassel", None),
        ("max 20 minuten", None),
        ("max 900 km", None),
        ("bin 15", None),
    ],
)
def test_a_radius_is_stated_and_a_distance_only_mentioned(message: str, km: int | None) -> None:
    assert hear_radius(in_digits(plain(message))) == km


@pytest.mark.parametrize("message", ["näher bitte", "nicht so weit weg", "zu weit", "closer", "ближче", "daha yakın"])
def test_nearer_is_wished_for(message: str) -> None:
    assert wants_nearer(plain(message))


@pytest.mark.parametrize("message", ["was gibts in der nähe", "bin nah dran an der lösung", "weiter"])
def test_near_is_not_nearer(message: str) -> None:
    assert not wants_nearer(plain(message))


@pytest.mark.parametrize("message", ["weiter weg ist ok", "egal wie weit", "entfernung egal", "farther is ok"])
def test_farther_is_welcome(message: str) -> None:
    assert accepts_farther(plain(message))


@pytest.mark.parametrize(
    "message",
    [
        "egal",
        "is mir wurscht",
        "ist mir eigentlich egal",
        "sag ich nicht",
        "möchte ich nicht sagen",
        "keine angabe",
        "überspringen",
        "hauptsache irgendwas",
        "any",
        "i don't care",
        "fark etmez",
        "все одно",
        "все равно",
        "wszystko jedno",
        "mi-e egal",
        "مش مهم",
        "فرقی نمی‌کنه",
    ],
)
def test_whatever_is_heard_in_every_language(message: str) -> None:
    assert says_whatever(plain(message))


@pytest.mark.parametrize(
    "message",
    [
        "weiß nicht so genau",
        "egal ob online oder vor ort",
        "egal wie weit",
        "ich hab meinen eltern gesagt dass es mir egal ist was sie denken",
        "",
    ],
)
def test_not_knowing_and_one_thing_that_does_not_matter_are_not_whatever(message: str) -> None:
    assert not says_whatever(plain(message))


@pytest.mark.parametrize("message", ["auch was mit holz", "und noch tiere", "außerdem it", "also art", "також музика"])
def test_a_wish_on_top_is_heard(message: str) -> None:
    assert adds_more(plain(message))


def test_a_wish_instead_is_not_on_top() -> None:
    assert not adds_more(plain("lieber was mit holz"))


@pytest.mark.parametrize(
    ("message", "shown", "position"),
    [
        ("die zweite", 3, 2),
        ("nr 3", 3, 3),
        ("das letzte", 3, -1),
        ("erzähl mir mehr zum ersten angebot", 3, None),
        ("zeig das erste", 3, 1),
        ("the second one", 3, 2),
        ("ikinci", 3, 2),
        ("ilkine nasıl kayıt olurum", 3, 1),
        ("opowiedz o drugim", 3, 2),
        ("zapisz mnie do trzeciego", 3, 3),
        ("care e adresa primului", 3, 1),
        ("другий", 3, 2),
        ("الثاني", 3, 2),
        ("2", 3, 2),
        ("2.", 3, 2),
        ("2", 1, None),
        ("2", 0, None),
        ("die zweite", 0, None),
        ("die dritte", 2, None),
        ("15", 3, None),
        ("letzte woche", 3, None),
        ("عروض أخرى", 3, None),
        ("مرة أخرى", 3, None),
        ("پیشنهاد آخری", 3, -1),
        ("zum ersten mal", 3, None),
        ("zweite klasse", 3, None),
        ("die siebte", 7, 7),
        ("die siebte", 6, None),
        ("das sechste", 10, 6),
        ("die achte", 10, 8),
        ("die neunte bitte", 10, 9),
        ("die zehnte", 10, 10),
        ("the tenth one", 10, 10),
        ("geh in die neunte", 10, None),
        ("die zehnte klasse", 10, None),
        ("trag mich beim zweiten ein", 3, 2),
        ("was macht man beim 3.", 3, 3),
        ("ich will mich fürs erste anmelden", 3, 1),
        ("beim vierten geht das?", 5, 4),
        ("beim ersten mal war ich dabei", 3, None),
        ("die erste bewerbung ist schwer", 3, None),
        ("das erste gespräch war komisch", 3, None),
        ("such mein erstes praktikum", 3, None),
        ("das erste praktikum war doof", 3, None),
        ("das erste praktikum klingt gut", 3, 1),
    ],
)
def test_an_ordinal_picks_a_card_on_show(message: str, shown: int, position: int | None) -> None:
    assert hear_ordinal(plain(message), shown) == position


@pytest.mark.parametrize(
    ("message", "cost"),
    [
        ("nur kostenlos", "free"),
        ("kostenlos in Baunatal", "free"),
        ("Tiere, Kassel, kostenlos", "free"),
        ("kostenlos in Kassel?", None),
        ("kostenlos bitte", "free"),
        ("Gratis!", "free"),
        ("was mit musik, darf aber nix kosten", "free"),
        ("gibts auch was kostenloses?", "free"),
        ("nur sachen die nix kosten", "free"),
        ("only free ones", "free"),
        ("sadece ücretsiz", "free"),
        ("тільки безкоштовні", "free"),
        ("только бесплатные", "free"),
        ("tylko za darmo", "free"),
        ("doar gratuit", "free"),
        ("بس مجاني", "free"),
        ("فقط رایگان", "free"),
        ("darf auch was kosten", "any"),
        ("kosten sind mir egal", "any"),
        ("kostet das was?", None),
        ("ist das kostenlos?", None),
        ("kostenlos?", None),
        ("is it free", None),
        ("bu ücretsiz mi", None),
        ("hab samstag frei", None),
    ],
)
def test_what_it_may_cost_is_a_wish_and_what_it_costs_a_question(message: str, cost: str | None) -> None:
    assert hear_cost(plain(message)) == cost


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("egal wo", ("place",)),
        ("wo ist mir egal", ("place",)),
        ("der ort ist egal", ("place",)),
        ("anywhere in germany", ("place",)),
        ("nerede olursa olsun", ("place",)),
        ("де завгодно", ("place",)),
        ("где угодно", ("place",)),
        ("gdziekolwiek", ("place",)),
        ("indiferent unde", ("place",)),
        ("وين ما كان", ("place",)),
        ("هر جا باشه", ("place",)),
        ("egal was", ("interests",)),
        ("richtung ist egal", ("interests",)),
        ("egal wann", ("days",)),
        ("egal wann und wo ist auch egal", ("place", "days")),
        ("egal", ()),
        ("egal wie weit", ()),
        ("weiß nicht wo", ()),
    ],
)
def test_one_part_of_the_wish_can_be_said_not_to_matter(message: str, parts: tuple[str, ...]) -> None:
    assert hear_open(plain(message)) == parts


@pytest.mark.parametrize(
    ("message", "meant"),
    [
        ("gibts noch andere termine", True),
        ("gibt es da noch einen anderen termin?", True),
        ("läuft das nochmal", True),
        ("other dates?", True),
        ("başka tarih var mı", True),
        ("інші дати", True),
        ("другие даты есть?", True),
        ("inny termin", True),
        ("altă dată?", True),
        ("مواعيد ثانية", True),
        ("تاریخ دیگه", True),
        ("gibts noch andere angebote", False),
        ("andere kurse", False),
        ("wann ist das", False),
    ],
)
def test_other_dates_are_not_other_offers(message: str, meant: bool) -> None:
    assert wants_other_dates(plain(message)) is meant


@pytest.mark.parametrize(
    ("message", "way"),
    [
        ("zurück", "back"),
        ("geh mal zurück bitte", "back"),
        ("zeig nochmal die liste", "back"),
        ("back", "back"),
        ("назад", "back"),
        ("stop", "stop"),
        ("Stopp!!", "stop"),
        ("abbrechen", "stop"),
        ("ok das reicht", "stop"),
        ("dur", "stop"),
        ("хватит", "stop"),
        ("zurück auf anfang", None),
        ("stop ich will neu starten", None),
        ("bin gleich zurück", None),
        ("ich will mein praktikum abbrechen", None),
        ("halt was mit tieren", None),
    ],
)
def test_going_back_and_stopping_are_whole_messages(message: str, way: str | None) -> None:
    assert hear_steer(plain(message)) == way
