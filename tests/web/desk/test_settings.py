"""Settings of a municipality: each has its effect in the chat, at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

import httpx

from actions.base import Services
from actions.questions import ShowHuman
from actions.talk import Language, Smalltalk
from bot.messages import Incoming
from bot.phrasing import Phrasing
from bot.texts import default_texts
from catalog.model import AuditEntry, Municipality, UnansweredQuestion
from catalog.privacy import drop_old_questions
from catalog.search.searching import find
from catalog.wish import Wish
from tests.actions.test_helper import turn
from tests.factories import BAUNATAL, KASSEL, NOW, WEINHEIM, make_municipality, make_offer, make_question
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, form_on, words_of

PATH = "/settings"
FORM = "settings-form"


def typed(somebody: Somebody, **fields: Any) -> dict[str, Any]:
    return form_on(somebody.get(PATH), FORM) | {name.replace("__", "-"): value for name, value in fields.items()}


def town(web: Running) -> Municipality:
    with web.database.session() as session:
        return session.get_one(Municipality, KASSEL.ags)


def services(web: Running) -> Services:
    """What actions need of the product here."""
    names = {
        "database": web.database,
        "languages": default_texts().languages,
        "now": web.clock,
        "municipality_ags": None,
    }
    return cast("Services", type("Some", (), names)())


def said(web: Running, action: Any, **slots: Any) -> list[str]:
    """What an action says in German."""
    reply = action(services(web)).reply(turn(running=False, press=("start", ""), **slots))
    return [Phrasing(default_texts(), "de").message(one).text for one in reply.said if "state" not in one]


def test_each_setting_has_its_effect_in_the_chat_at_once(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_municipality(session, radius_km=5)
        nearby = {"lat": BAUNATAL.lat, "lon": BAUNATAL.lon, "onsite_ags": BAUNATAL.ags}
        near = make_offer(session, dates=[nearby]).id
        asked = NOW.date() - timedelta(days=60)
        make_question(session, municipality_ags=KASSEL.ags, first_day=asked, last_day=asked)
        assert find(session, Wish(place=KASSEL), now=NOW).exact == 0
    kim = sign_in("coordinator", name="Kim")
    fields = typed(
        kim,
        contact_name="Bildungsbüro",
        contact_phone="0561 1",
        contact_address="Rathaus, 34117 Kassel",
        greeting="Schön, dass du da bist.",
        languages=["de", "uk"],
        radius_km="30",
        question_days="45",
        booking_days="14",
        helplines__0__name="Krisendienst Kassel",
        helplines__0__phone="0561 2",
        helplines__0__hours="immer",
    )
    fields.pop("is_example", None)
    answer = kim.post(PATH, **fields, do="save")
    assert answer.headers["location"] == "/desk/settings?said=settings-saved", words_of(answer)
    place = {"ags": KASSEL.ags, "lat": KASSEL.lat, "lon": KASSEL.lon}
    (human,) = said(web, ShowHuman, place=place)
    for part in ("Bildungsbüro (Kassel)", "Telefon: 0561 1", "Adresse: Rathaus", "Krisendienst Kassel: 0561 2 (immer)"):
        assert part in human
    assert "Beispiel" not in human
    assert said(web, Smalltalk, place=place)[1] == "Schön, dass du da bist."
    reply = Language(services(web)).reply(turn(running=False, place=place))
    assert [one["payload"] for one in reply.said[0]["buttons"]] == ["/language:de", "/language:uk"]
    with web.database.session() as session:
        found = find(session, Wish(place=KASSEL), now=NOW)
        assert ([match.offer_id for match in found.matches], found.exact) == ([near], 1)
        assert drop_old_questions(session, NOW.date(), 180) == 1
        assert session.get_one(Municipality, KASSEL.ags).booking_days == 14
    assert web.stored(UnansweredQuestion) == []
    first = httpx.get(f"{web.url}/?lang=en", trust_env=False).text
    assert '<p class="bubble" dir="auto" lang="de">Schön, dass du da bist.</p>' in first
    assert [one in first for one in ('hreflang="uk"', 'hreflang="de"', 'hreflang="tr"')] == [True, True, False]
    (message,) = web.run(web.conversation.answer(Incoming("web", "somebody", "ich will mich umbringen")))
    lines = [line for line in message.text.splitlines() if line.startswith("•")]
    assert lines[-1] == "• Krisendienst Kassel: 0561 2 (immer)"
    assert len(lines) > 2  # beside the national ones


def test_what_is_wrong_is_told_and_nothing_is_kept(web: Running, sign_in: SignIn) -> None:
    kim = sign_in()
    wrong = typed(
        kim,
        contact_name="",
        contact_email="x",
        radius_km="500",
        question_days="400",
        booking_days="29",
        hide_days="",
        neighbours="Baunatal\nAtlantis",
        helplines__0__name="Nur ein Name",
    )
    answer = kim.post(PATH, **wrong, do="save")
    assert answer.status_code == 422
    page = words_of(answer)
    assert "Bitte eine Zahl von 1 bis 200 eingeben." in page
    assert "Bitte eine Zahl von 30 bis 180 eingeben." in page
    assert "Den Ort „Atlantis“ kennt Lotse nicht." in page
    assert "Bitte eine Zahl von 1 bis 28 eingeben." in page
    assert "9 Angaben stimmen noch nicht" in page
    assert form_on(answer, FORM)["neighbours"] == "Baunatal\nAtlantis"
    assert web.stored(AuditEntry) == []
    assert sign_in("editor").get(PATH).status_code == 403


def test_settings_have_a_history_and_two_people_are_told(web: Running, sign_in: SignIn) -> None:
    kim, robin = sign_in(name="Kim"), sign_in(name="Robin")
    kim.post(PATH, **typed(kim, neighbours="Baunatal\n06633026", radius_km="40"), do="save")
    assert (town(web).neighbours, town(web).radius_km, town(web).languages) == ([BAUNATAL.ags, "06633026"], 40, None)
    again = typed(kim)
    assert again["neighbours"].splitlines() == ["Baunatal", "Vellmar"]
    kim.post(PATH, **again, do="save")
    (entry,) = web.stored(AuditEntry)  # saved as it is: nothing changed
    assert entry.changes.keys() == {"neighbours", "radius_km"}
    mine = typed(kim, greeting="Von Kim")
    robin.post(PATH, **typed(robin, greeting="Von Robin"), do="save")
    answer = kim.post(PATH, **mine, do="save")
    assert answer.status_code == 409
    assert "Von Robin" in words_of(answer)
    assert "Nachbarorte Vorher: (leer) → Nachher: Baunatal, Vellmar" in words_of(kim.get(f"{PATH}/history"))
    kim.post(f"{PATH}/history/{entry.id}/undo")
    assert (town(web).neighbours, town(web).radius_km, town(web).greeting) == ([], 25, "Von Robin")
    with web.database.session() as session:
        make_municipality(session, WEINHEIM, greeting="Fremd")
    assert "Fremd" not in kim.get(PATH).text
