"""Keys and values become sentences: dates in German time, places, prices, ages, and nothing said twice."""

from __future__ import annotations

from typing import Any

import pytest

from bot.phrasing import LONGEST_BUTTON, Phrasing
from bot.texts import default_texts

TEXTS = default_texts()
CARD: dict[str, Any] = {
    "offer": 7,
    "date": 12,
    "title": "Metall-Abend",
    "summary": "Du fragst, Firmen antworten.",
    "provider": "Beispielwerk",
    "offer_kind": "firmenkontakt",
    "format": "digital",
    "starts_at": "2026-12-01T16:30:00+00:00",
    "ends_at": "2026-12-01T18:00:00+00:00",
    "age_min": 14,
    "age_max": 18,
    "cost_cents": 0,
    "is_example": True,
    "reasons": [{"key": "reason-field", "values": {"field": "metall"}}, {"key": "reason-digital", "values": {}}],
    "unknowns": [{"key": "unknown-languages", "values": {}}],
}


@pytest.fixture
def german() -> Phrasing:
    return Phrasing(TEXTS, "de")


def test_a_card_says_what_when_where_for_whom_why_and_what_nobody_knows(german: Phrasing) -> None:
    card = german.card(CARD, 1)
    assert card.title == "1. Metall-Abend"
    assert card.badge
    assert card.lines == (
        "Du fragst, Firmen antworten.",
        "Gespräch mit Firmen · Beispielwerk",
        "Dienstag, 1. Dezember, 17:30 bis 19:00 Uhr",
        "Online",
        "Empfohlen für 14 bis 18 Jahre",
        "Kostenlos",
        "Passt, weil: Metall und Maschinen, online",
        "Noch unklar: die Sprache",
    )
    assert [button.payload for button in card.buttons] == ["/details:12", "/share:7"]


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_long_texts_about_an_offer_begin_with_its_name_in_every_language(language: str) -> None:
    for key in ("details", "register"):
        first = Phrasing(TEXTS, language).message({"key": key, "values": CARD}).text.splitlines()[0]
        assert CARD["title"] in first


def test_other_dates_are_offered_where_there_are_some(german: Phrasing) -> None:
    card = german.card({**CARD, "more_dates": True}, 1)
    assert [button.payload for button in card.buttons] == ["/details:12", "/dates:7", "/share:7"]


def test_what_is_a_reason_is_not_said_a_second_time(german: Phrasing) -> None:
    reasons = [{"key": "reason-free", "values": {}}, {"key": "reason-age", "values": {"min": 14, "max": 18}}]
    lines = german.card({**CARD, "reasons": reasons}, 1).lines
    assert "Kostenlos" not in lines
    assert "Empfohlen für 14 bis 18 Jahre" not in lines


def test_a_required_age_is_always_said(german: Phrasing) -> None:
    reasons = [{"key": "reason-age", "values": {"min": 14, "max": 18}}]
    assert "Nur für 14 bis 18 Jahre" in german.card({**CARD, "age_required": True, "reasons": reasons}, 1).lines


def test_times_are_german_local_times_in_summer_too(german: Phrasing) -> None:
    assert german.when({"starts_at": "2026-07-01T16:00:00+00:00"}) == "Mittwoch, 1. Juli, 18:00 Uhr"


def test_several_days_name_the_first_and_the_last(german: Phrasing) -> None:
    when = german.when({"starts_at": "2026-07-06T07:00:00+00:00", "ends_at": "2026-07-10T13:00:00+00:00"})
    assert when == "Montag, 6. Juli bis Freitag, 10. Juli"


def test_what_is_open_all_year_says_its_rule(german: Phrasing) -> None:
    assert german.when({"opening_rule": "Ganzjährig nach Absprache"}) == "Ganzjährig nach Absprache"


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"format": "digital"}, "Online"),
        ({"format": "onsite", "place": "Rathaus", "address": "Markt 1", "distance_km": 3}, "Rathaus, Markt 1 (3 km)"),
        ({"format": "hybrid", "place": "Rathaus"}, "Online oder vor Ort: Rathaus"),
        ({"format": "onsite"}, "Ort noch nicht bekannt"),
    ],
)
def test_the_place_is_said_as_far_as_it_is_known(german: Phrasing, values: dict[str, Any], where: str) -> None:
    assert german.where(values) == where


@pytest.mark.parametrize(
    ("cents", "said"), [(None, ""), (0, "Kostenlos"), (500, "Kostet 5 €"), (1250, "Kostet 12,50 €")]
)
def test_an_unknown_price_is_not_free(german: Phrasing, cents: int | None, said: str) -> None:
    assert german.cost({"cost_cents": cents}) == said


def test_a_price_is_written_as_the_language_does() -> None:
    assert Phrasing(TEXTS, "en").cost({"cost_cents": 1250}) == "Costs €12.50"


def test_whoever_reads_another_language_is_told_that_offers_are_in_german(german: Phrasing) -> None:
    said = {"key": "details", "values": CARD}
    assert TEXTS.say("en", "offers-in-german") in Phrasing(TEXTS, "en").message(said).text
    assert TEXTS.say("de", "offers-in-german") not in german.message(said).text


def test_german_lines_in_another_language_are_known(german: Phrasing) -> None:
    polish = Phrasing(TEXTS, "pl")
    said = {"key": "details", "values": {**CARD, "description": "Erst so.\nDann so.", "registration": "Per Mail."}}
    contact = {"town": "Kassel", "name": "Koordination", "phone": "0561 1", "hours": "Montag 9 Uhr"}
    assert polish.card(CARD, 1).in_german == ("Metall-Abend", "Du fragst, Firmen antworten.", "Beispielwerk")
    assert set(polish.message(said).in_german) >= {"Metall-Abend", "Erst so.", "Dann so.", "Per Mail."}
    human = polish.message({"key": "human", "values": {"contacts": [contact]}})
    assert human.in_german == ("Koordination", "Montag 9 Uhr")
    assert all(piece in human.text for piece in human.in_german)
    answer = {"text": "Nur so.", "before": [{"key": "answer-in-german"}]}
    assert polish.message(answer).in_german == ("Nur so.",)
    assert german.card(CARD, 1).in_german == german.message(said).in_german == ()


def test_what_there_is_of_an_offer_in_the_language_is_not_german() -> None:
    version = {"language": "pl", "names": ["summary", "title"], "checked": False, "outdated": True}
    values = {**CARD, "title": "Wieczór z metalem", "summary": "Pytasz, firmy odpowiadają.", "version": version}
    polish = Phrasing(TEXTS, "pl")
    card = polish.card(values, 1)
    assert (card.title_language, card.in_german) == ("pl", ("Beispielwerk",))
    told = polish.message({"key": "details", "values": {**values, "registration": "Per Mail."}})
    assert set(told.in_german) == {"Beispielwerk", "Per Mail."}
    notes = [TEXTS.say("pl", key) for key in ("version-outdated", "version-unchecked", "offers-in-german")]
    assert [note in told.text for note in notes] == [True, True, False]
    several = polish.message({"key": "found", "values": {}, "cards": [values, CARD]})
    assert [one.title_language for one in several.cards] == ["pl", "de"]


def test_a_topic_is_named_in_german_only(german: Phrasing) -> None:
    card = {**CARD, "reasons": [{"key": "reason-topic", "values": {"topic": "tiere"}}]}
    assert "Passt, weil: hat mit „tiere“ zu tun" in german.card(card, 1).lines
    assert "Fits because: matches your words" in Phrasing(TEXTS, "en").card(card, 1).lines


def test_a_language_is_offered_by_its_own_name() -> None:
    button = {"key": "button-language-name", "payload": "/language:de", "values": {"own_name": "de"}}
    assert Phrasing(TEXTS, "en").message({"key": "language", "buttons": [button]}).buttons[0].title == "Deutsch"


def test_open_ends_of_an_age_are_said(german: Phrasing) -> None:
    assert german.ages({"age_min": 16}) == "Empfohlen ab 16 Jahren"
    assert german.ages({"age_max": 14, "age_required": True}) == "Nur bis 14 Jahre"
    assert german.ages({}) == ""


def test_a_wish_is_one_line(german: Phrasing) -> None:
    known = {"age": 15, "place": "Kassel", "fields": ["it", "natur"], "kind": "praktikum", "format": "digital"}
    assert german.criteria(known) == "15 Jahre, Kassel, IT und Computer, Natur und Tiere, Praktikum, online"


def test_answers_to_the_helper_are_told_in_the_words_that_were_picked(german: Phrasing) -> None:
    picks = [("garden", "a"), ("course", "neither"), ("shop", "both")]
    assert german.criteria({"age": 15, "picks": picks}) == (
        "15 Jahre, in den kurzen Fragen gewählt: „Ein Hochbeet bauen“, weder „Erste Hilfe üben“ noch „Die Sterne"
        " erforschen“, „Die Kasse machen“ und „Kaputte Sachen reparieren“"
    )


@pytest.mark.parametrize("language", TEXTS.languages)
def test_suggested_fields_come_with_their_reasons_one_a_line(language: str) -> None:
    suggestions = [
        {"field": "natur", "picks": [["garden", "a"]]},
        {"field": "it", "picks": [["afternoon", "a"], ["last", "a"]]},
    ]
    phrasing = Phrasing(TEXTS, language)
    text = phrasing.message({"key": "helper-found", "values": {"suggestions": suggestions}}).text
    nature, computers = (line for line in text.splitlines() if line.startswith("•"))
    assert phrasing.say("field-natur") in nature
    assert phrasing.say("helper-garden-a") in nature
    assert all(phrasing.say(f"helper-{question}-a") in computers for question in ("afternoon", "last"))


def test_a_button_with_a_sign_keeps_it_apart_from_its_title(german: Phrasing) -> None:
    said = {"key": "helper-over", "buttons": [{"key": "helper-garden-a", "payload": "/pick:garden.a", "sign": "🌱"}]}
    (button,) = german.message(said).buttons
    assert (button.title, button.sign, button.label) == ("Ein Hochbeet bauen", "🌱", "🌱 Ein Hochbeet bauen")


def test_a_long_question_on_a_button_is_cut(german: Phrasing) -> None:
    said = {
        "key": "faq-offered",
        "buttons": [{"key": "button-question", "payload": "/faq:1", "values": {"question": "x" * 200}}],
    }
    title = german.message(said).buttons[0].title
    assert len(title) == LONGEST_BUTTON
    assert title.endswith("…")


def test_short_texts_come_before_the_message(german: Phrasing) -> None:
    message = german.message({"key": "ask-age", "before": [{"key": "not-understood"}], "asks": "age"})
    assert message.text == "Das habe ich nicht verstanden.\nWie alt bist du?"
    assert (message.asks, message.key) == ("age", "ask-age")


@pytest.mark.parametrize(
    ("language", "age", "said"),
    [
        ("pl", 15, "15 lat"),
        ("pl", 22, "22 lata"),
        ("ro", 15, "15 ani"),
        ("ro", 20, "20 de ani"),
        ("tr", 15, "15 yaş"),
    ],
)
def test_numbers_take_the_plural_of_the_language(language: str, age: int, said: str) -> None:
    assert Phrasing(TEXTS, language).criteria({"age": age}) == said


@pytest.mark.parametrize("language", TEXTS.languages)
def test_details_are_said_in_every_language(language: str) -> None:
    values = {
        **CARD,
        "description": "Mehr.",
        "contact_kind": "trainee",
        "firms": 1,
        "talk_minutes": 15,
        "languages": ["de", "xx"],
        "step_free": False,
        "questions_beforehand": True,
        "project_consent": True,
        "project_product": "Film",
        "project_meetings": 3,
        "project_equipment": "Handy",
        "deadline": "2026-11-30T22:00:00+00:00",
        "cancelled": True,
    }
    text = Phrasing(TEXTS, language).message({"key": "details", "values": values}).text
    assert "Metall-Abend" in text
    assert "xx" in text
    assert "None" not in text


@pytest.mark.parametrize(
    ("aspect", "known", "said"),
    [
        ("cost", {"cost_cents": 500, "cost_note": "Essen inklusive"}, "Kostet 5 €\nEssen inklusive"),
        ("cost", {}, "Noch unklar: die Kosten"),
        ("languages", {"languages": ["de", "en"]}, "Sprachen: Deutsch, Englisch"),
        ("languages", {}, "Noch unklar: die Sprache"),
        ("step_free", {"step_free": False}, "Der Ort hat Stufen."),
        ("step_free", {}, "Noch unklar: ob es ohne Stufen geht"),
        ("registration", {"registration": "Einfach kommen."}, "So geht’s: Einfach kommen."),
    ],
)
def test_what_is_asked_about_an_offer_is_said_from_what_is_stored(
    german: Phrasing, aspect: str, known: dict[str, Any], said: str
) -> None:
    message = german.message({"key": "about-offer", "values": {"title": "Metall-Abend", "aspect": aspect, **known}})
    assert message.text == f"„Metall-Abend“: {said}"
