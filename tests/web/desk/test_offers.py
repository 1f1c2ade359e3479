"""Offers at the desk: written, checked, published, found in the chat; lists and what is done with many."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from catalog.desk.audit import DATE
from catalog.model import AuditEntry, Offer, OfferDate, Provider
from catalog.offers.sheets import parts_of, sheet_of
from catalog.search.searching import find
from catalog.wish import Wish
from tests.factories import KASSEL, NOW, WEINHEIM, make_municipality, make_offer, make_provider
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, form_on, value_of, words_of

SOON = NOW + timedelta(days=7)


def offer(web: Running, **values: Any) -> int:
    with web.database.session() as session:
        return make_offer(session, **values).id


def parts(web: Running, number: int) -> dict[str, Any]:
    with web.database.session() as session:
        kept = session.get_one(Offer, number, options=[selectinload(Offer.dates)])
        return parts_of(sheet_of(kept)) | {"status": kept.status, "assurer": kept.assurer}


def dates(web: Running, number: int) -> list[dict[str, Any]]:
    return [value for name, value in parts(web, number).items() if name.startswith(DATE)]


def typed(somebody: Somebody, path: str, **fields: Any) -> dict[str, Any]:
    """The form at ``path``, with ``fields`` typed over."""
    return form_on(somebody.get(path)) | {name.replace("__", "-"): value for name, value in fields.items()}


def number_of(answer: httpx.Response) -> int:
    """The offer that an answer leads to."""
    assert answer.status_code == 303, words_of(answer)
    return int(answer.headers["location"].split("?")[0].rsplit("/", 1)[1])


NEW = {
    "title": "Ein Tag in der Tischlerei",
    "summary": "Du baust einen Hocker.",
    "kind": "infotag",
    "provider_id": "new",
    "new_provider": "Tischlerei Span",
    "fields": ["bau", "produktion"],
    "euros": "0",
    "languages": ["de", "tr"],
    "dates-0-format": "onsite",
    "dates-0-day": "2026-11-20",
    "dates-0-start": "9.30",
    "dates-0-end": "16 Uhr",
    "dates-0-onsite_place": "Werkstatt",
    "dates-0-onsite_address": "Weg 1, 34117 Kassel",
    "dates-0-onsite_seats": "8",
    "dates-0-onsite_until": "18.11.2026",
}


def test_a_new_offer_is_written_published_and_found_by_the_chat(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in("coordinator", name="Kim")
    fields = typed(somebody, "/offers/new") | NEW
    number = number_of(somebody.post("/offers/new", **fields, do="publish"))
    kept = parts(web, number)
    assert (kept["status"], kept["assurer"], kept["cost_cents"]) == ("published", "Kim", 0)
    assert (kept["fields"], kept["languages"], kept["step_free"]) == (["bau", "produktion"], ["de", "tr"], None)
    (date,) = dates(web, number)
    assert (date["starts_at"], date["ends_at"]) == ("2026-11-20T08:30:00+00:00", "2026-11-20T15:00:00+00:00")
    assert date["onsite_deadline"] == "2026-11-18T22:59:00+00:00"
    assert (date["onsite_ags"], date["onsite_seats"]) == (KASSEL.ags, 8)
    assert date["lat"] == pytest.approx(KASSEL.lat, abs=0.1)
    (provider,) = web.stored(Provider)
    assert (provider.name, provider.kind, provider.municipality_ags) == ("Tischlerei Span", "firm", KASSEL.ags)
    with web.database.session() as session:
        found = find(session, Wish(place=KASSEL, fields=frozenset({"bau"})), now=NOW)
    assert [match.offer_id for match in found.matches] == [number]
    assert "veröffentlicht" in words_of(somebody.get(f"/offers/{number}"))


def test_an_editor_writes_but_does_not_publish(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in("editor")
    fields = typed(somebody, "/offers/new") | NEW
    assert somebody.post("/offers/new", **fields, do="publish").status_code == 403
    assert web.stored(Offer) == web.stored(Provider) == []
    number = number_of(somebody.post("/offers/new", **fields, do="save"))
    assert parts(web, number)["status"] == "draft"
    page = somebody.get(f"/offers/{number}")
    assert "publish" not in page.text
    assert somebody.post(f"/offers/{number}/status", do="publish").status_code == 403


def test_what_is_shown_and_saved_again_is_the_same(web: Running, sign_in: SignIn) -> None:
    """Nothing that the form does not show is lost: minutes of deadlines, exact places, dates long over."""
    full = {
        "starts_at": SOON,
        "ends_at": SOON + timedelta(days=2),
        "format": "hybrid",
        "note": "Bitte pünktlich",
        "digital_seats": 5,
        "digital_link": "https://x.example/raum",
        "digital_deadline": SOON - timedelta(hours=30),
        "onsite_deadline": SOON - timedelta(minutes=77),
        "onsite_address": "Irgendwo 1",
        "status": "postponed",
    }
    past = {"starts_at": NOW - timedelta(days=100)}
    number = offer(
        web, fields=("it", "bau"), dates=[past, full, {"opening_rule": "immer", "format": "digital"}], cost_cents=1250,
        cost_note="bar", languages=None, step_free=False, contact_kind="trainee", firms=3, talk_minutes=15,
        questions_beforehand=True, project_product="Hocker", project_meetings=2, project_equipment="Hammer",
        project_consent=False, registration="Anrufen", registration_url="https://x.example", age_required=True,
        description="Zeile 1\nZeile 2", review_days=90, assured_date=NOW.date(), assurer="Kim",
    )  # fmt: skip
    before = parts(web, number)
    somebody = sign_in()
    page = somebody.get(f"/offers/{number}")
    assert "1 vergangener Termin" in words_of(page)
    answer = somebody.post(f"/offers/{number}", **form_on(page), do="save")
    assert number_of(answer) == number
    assert parts(web, number) == before
    assert web.stored(AuditEntry) == []


def test_a_changed_address_is_put_on_the_map_and_a_cleared_one_leaves_it(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    path = f"/offers/{number}"
    somebody.post(path, **typed(somebody, path, dates__0__onsite_address="Rathaus, Weinheim"), do="save")
    assert dates(web, number)[0]["onsite_ags"] == WEINHEIM.ags
    somebody.post(path, **typed(somebody, path, dates__0__onsite_address="Obere Straße 8"), do="save")
    (date,) = dates(web, number)
    assert (date["onsite_ags"], date["lat"]) == (KASSEL.ags, None)
    somebody.post(path, **typed(somebody, path, dates__0__onsite_address=""), do="save")
    (date,) = dates(web, number)
    assert (date["onsite_ags"], date["onsite_address"]) == (None, None)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"title": " "}, "Titel: Bitte ausfüllen."),
        ({"kind": "party"}, "Art: Bitte wählen Sie"),
        ({"provider_id": "new", "new_provider": ""}, "Name des neuen Anbieters: Bitte ausfüllen."),
        ({"age_min": "zwölf"}, "Alter von: Bitte eine ganze Zahl eingeben"),
        ({"age_min": "18", "age_max": "12"}, "„Alter bis“ ist kleiner als „Alter von“."),
        ({"euros": "zwei Mark"}, "Bitte einen Betrag eingeben"),
        ({"registration_url": "beispiel.de"}, "Das ist keine Internetadresse."),
        ({"summary": "x" * 310}, "höchstens 300 Zeichen. Bitte kürzen Sie um 10."),
        ({"dates__0__day": "morgen"}, "Termin 1, Tag: Das ist kein Tag."),
        ({"dates__0__start": "25:00"}, "Termin 1, Beginn: Das ist keine Uhrzeit."),
        ({"dates__0__start": ""}, "Termin 1, Tag: Bitte Tag und Beginn angeben."),
        ({"dates__0__end": "01:00"}, "Termin 1, Ende: Das Ende liegt vor dem Beginn."),
        ({"dates__0__onsite_until": "2027-01-01"}, "Die Anmeldung endet nach dem Beginn."),
        ({"dates__0__onsite_seats": "viele"}, "Plätze vor Ort: Bitte eine ganze Zahl"),
        ({"dates__0__onsite_address": "Weg 1, 00000 Nirgends"}, "Diese Postleitzahl gibt es nicht."),
        ({"dates__0__format": "digital", "dates__0__digital_link": "zoom"}, "Link zum Online-Raum: Das ist keine"),
    ],
)
def test_bad_input_keeps_what_was_typed_and_says_what_to_do(
    web: Running, sign_in: SignIn, fields: dict[str, str], wrong: str
) -> None:
    number, somebody = offer(web, dates=[{"starts_at": SOON}, {"starts_at": SOON + timedelta(days=7)}]), sign_in()
    before = parts(web, number)
    path = f"/offers/{number}"
    sent = typed(somebody, path, description="Frisch getippt", **fields)
    answer = somebody.post(path, **sent, do="save")
    assert answer.status_code == 422
    assert wrong in words_of(answer)
    assert parts(web, number) == before
    again = form_on(answer)
    assert again["description"] == "Frisch getippt"
    assert again["version"] == sent["version"]
    for name, value in fields.items():
        field = name.replace("__", "-")
        if field not in ("kind", "title"):
            assert again[field] == value
    assert 'aria-invalid="true"' in answer.text


def test_the_same_moment_twice_is_told_at_the_second(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, dates=[{"starts_at": SOON}, {"starts_at": SOON + timedelta(days=7)}]), sign_in()
    path = f"/offers/{number}"
    day = form_on(somebody.get(path))["dates-0-day"]
    answer = somebody.post(path, **typed(somebody, path, dates__1__day=day), do="save")
    assert "Termin 2, Tag: Diesen Termin gibt es schon." in words_of(answer)


def test_dates_are_added_copied_and_removed_without_saving_in_between(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    with web.database.session() as session:
        provider = make_provider(session).id
    fields = typed(somebody, "/offers/new") | NEW | {"provider_id": str(provider), "summary": "getippt"}
    answer = somebody.post("/offers/new", **fields, do="copy-0")
    assert answer.status_code == 200
    fields = form_on(answer)
    assert (fields["dates-1-day"], fields["dates-1-onsite_until"]) == ("2026-11-27", "2026-11-25")
    assert (fields["dates-1-start"], fields["summary"]) == ("9.30", "getippt")
    fields = form_on(somebody.post("/offers/new", **fields, do="add-date"))
    assert (fields["dates-2-day"], fields["dates-2-format"]) == ("", "onsite")
    assert web.stored(Offer) == []
    fields |= {"dates-0-remove": "y", "dates-2-opening_rule": "montags"}
    number = number_of(somebody.post("/offers/new", **fields, do="save"))
    assert {date["starts_at"] for date in dates(web, number)} == {"2026-11-27T08:30:00+00:00", None}


def test_a_blank_row_is_no_date(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    fields = typed(somebody, "/offers/new") | {name: value for name, value in NEW.items() if "dates" not in name}
    number = number_of(somebody.post("/offers/new", **fields, do="save"))
    assert dates(web, number) == []
    answer = somebody.post(f"/offers/{number}/status", do="publish")
    assert answer.status_code == 422
    assert "Zum Veröffentlichen fehlt noch mindestens ein kommender Termin." in words_of(answer)


def test_a_series_leaves_out_holidays_and_exceptions(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    asked = {"series_row": "0", "series_weeks": "1", "series_last": "2027-01-29", "series_without": "27.11., 4.12."}
    fields = typed(somebody, "/offers/new") | NEW | asked
    answer = somebody.post("/offers/new", **fields, do="add-series")
    rows = form_on(answer)
    days = [value for name, value in rows.items() if name.startswith("dates-") and name.endswith("-day")]
    assert days == ["2026-11-20", "2026-12-11", "2026-12-18", "2027-01-15", "2027-01-22", "2027-01-29"]
    number = number_of(somebody.post("/offers/new", **rows, do="save"))
    starts = [date["starts_at"][11:16] for date in dates(web, number)]
    assert starts == ["08:30"] * 6
    again = somebody.post("/offers/new", **(fields | {"series_last": "2026-11-01"}), do="add-series")
    assert "Bitte einen Tag nach dem Termin angeben." in words_of(again)


def test_too_many_dates_are_told_and_a_flood_is_refused(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    path = f"/offers/{number}"
    fields = typed(somebody, path)
    many = {f"dates-{row}-opening_rule": "immer" for row in range(1, 202)}
    answer = somebody.post(path, **fields, **many, do="save")
    assert "Das sind zu viele Termine: höchstens 200." in words_of(answer)
    flood = {f"dates-{row}-opening_rule": "immer" for row in range(1, 400)}
    assert somebody.post(path, **fields, **flood, do="save").status_code == 413
    assert len(dates(web, number)) == 1


def test_school_holidays_are_shown_beside_a_date(web: Running, sign_in: SignIn) -> None:
    number = offer(web, dates=[{"starts_at": datetime(2026, 12, 29, 9, tzinfo=UTC)}])
    assert "Achtung, freier Tag: Weihnachtsferien." in words_of(sign_in().get(f"/offers/{number}"))


def test_two_people_change_different_things_and_both_are_kept_after_a_look(web: Running, sign_in: SignIn) -> None:
    number, first, second = offer(web), sign_in(name="Kim Eins"), sign_in(name="Robin Zwei")
    path = f"/offers/{number}"
    mine = typed(second, path, summary="Von Robin")
    first.post(path, **typed(first, path, title="Von Kim", dates__0__note="Von Kim"), do="save")
    answer = second.post(path, **mine, do="save")
    assert answer.status_code == 409
    told = words_of(answer)
    assert "Jemand anderes hat hier gerade auch etwas geändert" in told
    assert "Titel (Kim Eins) Schnuppertag → Von Kim" in told
    assert parts(web, number)["summary"] == "Einen Tag lang mitmachen.", "nothing is kept yet"
    assert number_of(second.post(path, **form_on(answer), do="save")) == number
    kept = parts(web, number)
    assert (kept["title"], kept["summary"], dates(web, number)[0]["note"]) == ("Von Kim", "Von Robin", "Von Kim")


def test_two_people_change_the_same_and_the_second_is_shown_both(web: Running, sign_in: SignIn) -> None:
    number, first, second = offer(web), sign_in(name="Kim Eins"), sign_in()
    path = f"/offers/{number}"
    mine = typed(second, path, title="Von Robin", dates__0__start="08:00")
    first.post(path, **typed(first, path, title="Von Kim", dates__0__start="07:00"), do="save")
    answer = second.post(path, **mine, do="save")
    told = words_of(answer)
    assert "Gespeichert (Kim Eins): Von Kim" in told
    assert "Ihre Fassung: Von Robin" in told
    assert value_of(answer, "title") == "Von Robin"
    assert parts(web, number)["title"] == "Von Kim"
    second.post(path, **form_on(answer), do="save")
    assert parts(web, number)["title"] == "Von Robin"
    assert dates(web, number)[0]["starts_at"] == "2026-11-09T07:00:00+00:00"


def test_a_date_that_somebody_else_added_or_removed_meanwhile_is_not_lost_or_revived(
    web: Running, sign_in: SignIn
) -> None:
    number = offer(web, dates=[{"starts_at": SOON}, {"starts_at": SOON + timedelta(days=7)}])
    first, second = sign_in(), sign_in()
    path = f"/offers/{number}"
    mine = typed(second, path, title="Von Robin")
    theirs = typed(first, path, dates__0__remove="y") | {"dates-2-format": "digital", "dates-2-opening_rule": "immer"}
    number_of(first.post(path, **theirs, do="save"))
    answer = second.post(path, **mine, do="save")
    assert answer.status_code == 409
    second.post(path, **form_on(answer), do="save")
    kept = {(date["starts_at"], date["opening_rule"]) for date in dates(web, number)}
    assert kept == {((SOON + timedelta(days=7)).isoformat(), None), (None, "immer")}


@pytest.mark.parametrize("base", ["", "{", "[]", '{"title": 1}', "null", "[" * 10_000])
def test_a_form_that_has_lost_its_beginning_overwrites_nothing_silently(
    web: Running, sign_in: SignIn, base: str
) -> None:
    number, first, second = offer(web), sign_in(), sign_in()
    path = f"/offers/{number}"
    mine = typed(second, path) | {"base": base}
    first.post(path, **typed(first, path, title="Von Kim"), do="save")
    answer = second.post(path, **mine, do="save")
    assert answer.status_code == 409
    assert parts(web, number)["title"] == "Von Kim"


def test_a_version_from_the_future_or_none_is_no_way_around(web: Running, sign_in: SignIn) -> None:
    number, first, second = offer(web), sign_in(), sign_in()
    path = f"/offers/{number}"
    for version in ("", "x", "999999", "-1"):
        mine = typed(second, path, title=f"Von Robin ({version})") | {"version": version}
        first.post(path, **typed(first, path, title=f"Von Kim ({version})"), do="save")
        assert second.post(path, **mine, do="save").status_code == 409
        assert parts(web, number)["title"] == f"Von Kim ({version})"


def test_the_preview_shows_what_was_typed_and_keeps_nothing(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, is_example=True), sign_in()
    path = f"/offers/{number}"
    answer = somebody.post(path, **typed(somebody, path, title="Noch nicht gespeichert"), do="preview")
    assert answer.status_code == 200
    told = words_of(answer)
    assert "Noch ist nichts gespeichert." in told
    assert "1. Noch nicht gespeichert" in told
    assert "Beispiel – dieses Angebot ist erfunden" in told
    assert value_of(answer, "title") == "Noch nicht gespeichert"
    assert parts(web, number)["title"] == "Schnuppertag"
    assert web.stored(AuditEntry) == []
    number_of(somebody.post(path, **form_on(answer), do="save"))
    assert parts(web, number)["title"] == "Noch nicht gespeichert"


def test_a_new_offer_can_be_previewed_before_it_exists(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    answer = somebody.post("/offers/new", **(typed(somebody, "/offers/new") | NEW), do="preview")
    assert "1. Ein Tag in der Tischlerei" in words_of(answer)
    assert web.stored(Offer) == web.stored(Provider) == []
    assert somebody.post("/offers/new", **form_on(answer), do="save").status_code == 303


def test_the_preview_of_a_draft_is_exactly_the_page_it_becomes(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, status="draft", description="Lang\nund breit"), sign_in()
    shown = words_of(somebody.get(f"/offers/{number}/preview"))
    somebody.post(f"/offers/{number}/status", do="publish")
    public = httpx.get(f"{web.url}/offer/{number}", trust_env=False, headers={"Accept-Language": "de"})
    article = re.search(r'(?s)<article class="offer">.*?</article>', public.text)
    assert article
    assert words_of(httpx.Response(200, text=article[0])) in shown


def test_without_a_date_the_preview_says_so(web: Running, sign_in: SignIn) -> None:
    number = offer(web, dates=[])
    assert "Ohne Termin ist im Chat nichts zu sehen." in words_of(sign_in().get(f"/offers/{number}/preview"))


def test_hints_on_language_are_gentle_and_stop_nobody(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    path = f"/offers/{number}"
    somebody.post(path, **typed(somebody, path, summary="Durchführung einer Maßnahme."), do="save")
    assert "Statt „Maßnahme“ verstehen viele besser: Kurs, Angebot." in words_of(somebody.get(path))


@pytest.mark.parametrize(
    ("do", "status", "said"),
    [
        ("draft", "draft", "Das Angebot ist ein Entwurf."),
        ("archived", "archived", "Das Angebot liegt im Archiv."),
        ("confirm", "published", "Bestätigt: Die Angaben stimmen noch."),
    ],
)
def test_the_status_is_changed_and_told(web: Running, sign_in: SignIn, do: str, status: str, said: str) -> None:
    number, somebody = offer(web), sign_in(name="Kim")
    answer = somebody.post(f"/offers/{number}/status", do=do)
    assert said in words_of(somebody.client.get(answer.headers["location"]))
    assert parts(web, number)["status"] == status
    assert somebody.post(f"/offers/{number}/status", do="delete").status_code == 400


def test_a_copy_is_made_and_opened(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, title="Erstes"), sign_in("editor")
    copied = number_of(somebody.post(f"/offers/{number}/copy"))
    assert copied != number
    assert value_of(somebody.get(f"/offers/{copied}"), "title") == "Erstes (Kopie)"
    assert parts(web, copied)["status"] == "draft"


def test_the_history_shows_who_changed_what_and_takes_it_back(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, cost_cents=0), sign_in(name="Kim Beispiel")
    path = f"/offers/{number}"
    somebody.post(
        path, **typed(somebody, path, title="Neu", euros="12,50", fields=["bau"], dates__0__start="12:00"), do="save"
    )
    page = somebody.get(f"{path}/history")
    told = words_of(page)
    assert "Mo., 2. Nov. 2026, 10:00 – Kim Beispiel" in told
    assert "Titel Vorher: Schnuppertag → Nachher: Neu" in told
    assert "Kosten in Euro Vorher: kostenlos → Nachher: 12,50 €" in told
    assert "Berufsfelder Vorher: IT und Computer → Nachher: Bau und Architektur" in told
    assert "10:00 Uhr – Rathaus → Nachher: Montag, 9. November, 12:00 Uhr – Rathaus" in told
    (entry,) = web.stored(AuditEntry)
    answer = somebody.post(f"{path}/history/{entry.id}/undo")
    assert "Zurückgenommen." in words_of(somebody.client.get(answer.headers["location"]))
    assert (parts(web, number)["title"], parts(web, number)["cost_cents"]) == ("Schnuppertag", 0)


def test_a_change_of_another_offer_is_not_taken_back_here(web: Running, sign_in: SignIn) -> None:
    one, other, somebody = offer(web), offer(web), sign_in()
    somebody.post(f"/offers/{one}", **typed(somebody, f"/offers/{one}", title="Neu"), do="save")
    (entry,) = web.stored(AuditEntry)
    assert somebody.post(f"/offers/{other}/history/{entry.id}/undo").status_code == 404
    assert parts(web, one)["title"] == "Neu"


def test_of_many_who_save_at_the_same_moment_none_is_overwritten_unseen(web: Running, sign_in: SignIn) -> None:
    number = offer(web)
    people = [sign_in() for _ in range(6)]
    path = f"/offers/{number}"
    forms = [typed(one, path, title=f"Fassung {place}") for place, one in enumerate(people)]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda at: people[at].post(path, **forms[at], do="save").status_code, range(6)))
    assert sorted(answers) == [303] + [409] * 5
    assert parts(web, number)["title"] == f"Fassung {answers.index(303)}"
    assert len(web.stored(AuditEntry)) == 1


# What belongs to another municipality, in every field of the form


def test_a_provider_of_another_municipality_is_no_choice(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    with web.database.session() as session:
        foreign = make_provider(session, WEINHEIM, name="Fremde Firma").id
    path = f"/offers/{number}"
    before = parts(web, number)
    assert "Fremde Firma" not in somebody.get(path).text
    answer = somebody.post(path, **typed(somebody, path, provider_id=str(foreign)), do="save")
    assert answer.status_code == 422
    assert "Anbieter: Bitte wählen Sie" in words_of(answer)
    assert parts(web, number) == before


@pytest.mark.parametrize("whose", ["another municipality's", "another offer's", "nobody's"])
def test_a_date_that_is_not_the_offers_cannot_be_changed_through_it(web: Running, sign_in: SignIn, whose: str) -> None:
    number, somebody = offer(web), sign_in()
    other = offer(web, place=WEINHEIM) if whose == "another municipality's" else offer(web)
    with web.database.session() as session:
        date = session.scalar(select(OfferDate.id).where(OfferDate.offer_id == other))
    target = 999_999 if whose == "nobody's" else date
    path = f"/offers/{number}"
    before = parts(web, number), parts(web, other)
    honest = typed(somebody, path)
    forged = honest | {"dates-0-number": str(target), "dates-0-note": "meins"}
    assert somebody.post(path, **forged, do="save").status_code == 404
    base = json.loads(honest["base"])
    base[f"{DATE}{target}"] = base.pop(next(name for name in base if name.startswith(DATE)))
    forged |= {"base": json.dumps(base)}
    assert somebody.post(path, **forged, do="save").status_code == 404
    assert somebody.post(path, **(forged | {"dates-0-remove": "y"}), do="save").status_code in (303, 404)
    assert parts(web, other) == before[1]
    assert len(dates(web, number)) <= len(before[0])


def test_a_provider_forged_into_the_form_s_beginning_is_not_taken(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    with web.database.session() as session:
        foreign = make_provider(session, WEINHEIM).id
    path = f"/offers/{number}"
    fields = typed(somebody, path)
    base = json.loads(fields["base"]) | {
        "provider_id": foreign,
        "status": "published",
        "municipality_ags": WEINHEIM.ags,
    }
    before = parts(web, number)
    somebody.post(path, **(fields | {"base": json.dumps(base)}), do="save")
    assert parts(web, number)["provider_id"] == before["provider_id"]


# The list


def test_the_list_is_searched_and_its_pages_keep_the_filters(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        provider = make_provider(session).id
        for number in range(60):
            make_offer(session, title=f"Kurs {number:02}", kind="kurs", provider_id=provider, dates=[])
        make_offer(session, title="Etwas anderes")
        make_offer(session, WEINHEIM, title="Kurs der anderen")
    somebody = sign_in()
    first = somebody.get("/offers?q=kurs&kind=kurs")
    assert "60 Angebote" in words_of(first)
    assert "/desk/offers?q=kurs&amp;kind=kurs&amp;page=2" in first.text
    second = words_of(somebody.get("/offers?q=kurs&kind=kurs&page=2"))
    assert "Kurs 59" in second
    assert "Kurs 49 " not in second
    assert "Kurs der anderen" not in second + words_of(first)


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=-1",
        "?page=x",
        "?page=99999999",
        "?sort=evil",
        "?status=evil",
        "?provider=999",
        "?q=%00%27",
        "?q=" + "x" * 5000,
    ],
)
def test_an_odd_address_of_the_list_is_no_error(web: Running, sign_in: SignIn, query: str) -> None:
    offer(web)
    assert sign_in().get(f"/offers{query}").status_code == 200


def test_many_are_changed_at_once_and_told(web: Running, sign_in: SignIn) -> None:
    numbers = [offer(web, status="draft") for _ in range(2)]
    unready = offer(web, status="draft", dates=[])
    foreign = offer(web, place=WEINHEIM, status="draft")
    somebody = sign_in(name="Kim")
    ticked = [str(one) for one in (*numbers, unready, foreign)]
    answer = somebody.post("/offers/bulk", offer=ticked, do="publish")
    assert "2 Angebote sind veröffentlicht. Bei den anderen fehlt noch etwas" in words_of(
        somebody.client.get(answer.headers["location"])
    )
    assert [parts(web, one)["status"] for one in numbers] == ["published", "published"]
    assert [parts(web, one)["status"] for one in (unready, foreign)] == ["draft", "draft"]
    somebody.post("/offers/bulk", offer=ticked, do="archive")
    assert [parts(web, one)["status"] for one in (*numbers, unready, foreign)] == ["archived"] * 3 + ["draft"]


def test_dates_of_many_are_shifted_and_can_be_taken_back_one_by_one(web: Running, sign_in: SignIn) -> None:
    week = [{"starts_at": SOON + timedelta(days=7 * number)} for number in range(3)]
    number, somebody = offer(web, dates=week), sign_in()
    before = parts(web, number)
    somebody.post("/offers/bulk", offer=[str(number)], do="shift", days="+7")
    assert [date["starts_at"] for date in dates(web, number)] == [
        (SOON + timedelta(days=7 * step)).isoformat() for step in (1, 2, 3)
    ]
    (entry,) = web.stored(AuditEntry)
    somebody.post(f"/offers/{number}/history/{entry.id}/undo")
    assert parts(web, number) == before


def test_who_moves_dates_into_the_holidays_is_told(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web, dates=[{"starts_at": SOON}, {"starts_at": SOON + timedelta(days=1)}]), sign_in()
    to_christmas = (datetime(2026, 12, 24, tzinfo=UTC) - SOON).days + 1
    answer = somebody.post("/offers/bulk", offer=[str(number)], do="shift", days=str(to_christmas))
    assert "2 Termine liegen jetzt in den Schulferien" in words_of(somebody.get(answer.headers["location"][5:]))


def test_the_form_says_where_an_address_lies(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    for address, place in (("34117", "34117 Kassel"), ("Rathausplatz 3, Baunatal", "Baunatal"), ("Weg 1", "Kassel")):
        saved = somebody.post(
            f"/offers/{number}", **typed(somebody, f"/offers/{number}", dates__0__onsite_address=address)
        )
        assert saved.status_code == 303
        assert f"Liegt in: {place}." in words_of(somebody.get(f"/offers/{number}"))


@pytest.mark.parametrize("days", ["", "0", "x", "999", "1.5", "--7", "٣"])
def test_a_shift_by_no_number_of_days_is_told(web: Running, sign_in: SignIn, days: str) -> None:
    number, somebody = offer(web), sign_in()
    before = parts(web, number)
    answer = somebody.post("/offers/bulk", offer=[str(number)], do="shift", days=days)
    assert answer.headers["location"].endswith("said=bulk-no-days")
    assert parts(web, number) == before


def test_all_that_were_found_are_taken_only_after_asking(web: Running, sign_in: SignIn) -> None:
    numbers = [offer(web, title=f"Kurs {number}") for number in range(3)]
    other, somebody = offer(web, title="Anderes"), sign_in()
    answer = somebody.post("/offers/bulk", q="kurs", all="yes", do="archive")
    assert "3 Angebote ins Archiv legen?" in words_of(answer)
    assert {parts(web, one)["status"] for one in numbers} == {"published"}
    somebody.post("/offers/bulk", q="kurs", all="yes", sure="yes", do="archive")
    assert {parts(web, one)["status"] for one in numbers} == {"archived"}
    assert parts(web, other)["status"] == "published"


def test_nothing_ticked_and_nothing_of_ours_changes_nothing(web: Running, sign_in: SignIn) -> None:
    number, somebody = offer(web), sign_in()
    assert somebody.post("/offers/bulk", do="archive").headers["location"].endswith("said=bulk-none")
    assert (
        somebody.post("/offers/bulk", offer=["x", "-1", "9" * 20], do="archive")
        .headers["location"]
        .endswith("bulk-none")
    )
    assert somebody.post("/offers/bulk", offer=[str(number)], do="delete").status_code == 400
    assert parts(web, number)["status"] == "published"


# The first page


def test_today_shows_what_waits_one_click_from_its_work(web: Running, sign_in: SignIn) -> None:
    due = offer(
        web, title="Zu prüfen", assured_date=NOW.date() - timedelta(days=200), dates=[{"opening_rule": "immer"}]
    )
    gap = offer(
        web, title="Ohne Link", assured_date=NOW.date(),
        dates=[{"starts_at": NOW + timedelta(days=1), "format": "digital"}],
    )  # fmt: skip
    draft = offer(web, title="Halb fertig", status="draft")
    offer(web, place=WEINHEIM, title="Fremd")
    page = sign_in().get("/")
    told = words_of(page)
    assert "1 Angebot bestätigen Stimmen die Angaben noch? Zu prüfen" in told
    assert "1 Termin diese Woche ist unvollständig" in told
    assert "Di., 3. Nov. 2026, 10:00 – Link fehlt" in told
    assert "1 Entwurf" in told
    assert "Fremd" not in told
    for number in (due, draft):
        assert f'href="/desk/offers/{number}"' in page.text
    assert f'href="/desk/offers/{gap}#dates"' in page.text


def test_today_says_when_all_is_done(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_municipality(session)
    assert "Alles erledigt." in words_of(sign_in().get("/"))


def test_more_than_a_few_are_a_click_away_in_the_list(web: Running, sign_in: SignIn) -> None:
    for number in range(7):
        offer(web, title=f"Alt {number}")
    somebody = sign_in()
    page = somebody.get("/")
    assert "Alle 7 ansehen" in words_of(page)
    assert "/desk/offers?status=open&amp;state=due&amp;sort=review" in page.text
    assert "7 Angebote" in words_of(somebody.get("/offers?status=open&state=due&sort=review"))
