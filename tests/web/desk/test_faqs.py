"""FAQ entries and the inbox at the desk: written, tried out, shared; questions answered, added, put aside."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from sqlalchemy import select

from catalog.faq.entries import FaqIndex, answer_text
from catalog.meaning.embedding import embed, to_bytes
from catalog.model import AuditEntry, Faq, FaqText, ProposedWording, UnansweredQuestion
from catalog.questions.open_questions import keep_question
from catalog.questions.sorting import sort_questions
from tests.factories import KASSEL, NOW, WEINHEIM, make_faq, make_municipality, make_question, make_wording
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, form_on, words_of

CLOTHES, MONEY, LUNCH = "Was soll ich anziehen?", "Bekomme ich Geld für ein Praktikum?", "Gibt es Mittagessen?"


@pytest.fixture
def common(web: Running) -> dict[str, int]:
    """Three entries for all municipalities."""
    with web.database.session() as session:
        make_municipality(session)
        entries = {
            CLOTHES: "Sauber und bequem reicht.",
            MONEY: "Meistens nicht.",
            LUNCH: "Oft, in der Kantine.",
        }
        return {question: make_faq(session, question, answer=answer).id for question, answer in entries.items()}


def chat_says(web: Running, text: str, ags: str | None = KASSEL.ags, index: FaqIndex | None = None) -> tuple[str, str]:
    """What the chat would do with a question, and the answer that comes first."""
    answer = (index or FaqIndex(web.database)).ask(text, embed(text), ags)
    with web.database.session() as session:
        return answer.outcome, answer_text(session, answer.ranked[0].faq_id, "de")[0]


def number_of(answer: httpx.Response) -> int:
    """The entry that an answer leads to."""
    assert answer.status_code == 303, words_of(answer)
    return int(answer.headers["location"].split("?")[0].rsplit("/", 1)[1])


def write(somebody: Somebody, path: str, do: str = "publish", **fields: str) -> httpx.Response:
    form = form_on(somebody.get(path), "faq-form") | {name.replace("_", "-"): value for name, value in fields.items()}
    return somebody.post(path.split("?")[0], **(form | {"do": do}))


PHONE = {
    "de_question": "Darf ich mein Handy benutzen?",
    "de_answer": "In der Pause ja.",
    "de_wordings": "handy erlaubt?\nHandy erlaubt\n\nkann ich tiktok gucken",
    "en_question": "May I use my phone?",
    "en_answer": "In breaks, yes.",
}


def test_an_answer_is_live_at_once_in_the_chat_of_its_municipality(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    index, somebody = FaqIndex(web.database), sign_in()
    assert chat_says(web, "darf ich am handy sein", index=index)[1] != "In der Pause ja."
    number = number_of(write(somebody, "/faqs/new", **PHONE))
    assert chat_says(web, "darf ich am handy sein", index=index) == ("answered", "In der Pause ja.")
    assert chat_says(web, "darf ich am handy sein", WEINHEIM.ags, index)[1] != "In der Pause ja."
    with web.database.session() as session:
        texts = session.scalars(select(FaqText).where(FaqText.faq_id == number).order_by(FaqText.id)).all()
        assert [(text.language, text.question, text.answer) for text in texts] == [
            ("de", "Darf ich mein Handy benutzen?", "In der Pause ja."),
            ("de", "handy erlaubt?", None),
            ("de", "kann ich tiktok gucken", None),
            ("en", "May I use my phone?", "In breaks, yes."),
        ]
    write(somebody, f"/faqs/{number}", "save", de_answer="Nein.")
    assert chat_says(web, "darf ich am handy sein", index=index) == ("answered", "Nein.")
    assert "Ab jetzt antwortet der Chat damit" not in words_of(somebody.get(f"/faqs/{number}"))
    somebody.post(f"/faqs/{number}/status", do="draft")
    assert chat_says(web, "darf ich am handy sein", index=index)[1] != "Nein."


def test_history_says_who_changed_what_and_takes_it_back(web: Running, sign_in: SignIn, common: dict[str, int]) -> None:
    kim, robin = sign_in(name="Kim"), sign_in(name="Robin")
    number = number_of(write(kim, "/faqs/new", **PHONE))
    write(robin, f"/faqs/{number}", "save", de_answer="Nein.", de_wordings="handy ok", en_question="", en_answer="")
    write(kim, f"/faqs/{number}", "save", de_wordings="handy ok\nhandy weg")
    told = words_of(kim.get(f"/faqs/{number}/history"))
    assert "Robin Antwort (Deutsch) Vorher: In der Pause ja. → Nachher: Nein." in told
    assert "Frage (Englisch) Vorher: May I use my phone? → Nachher: (leer)" in told
    with web.database.session() as session:
        first, entry, _ = session.scalars(select(AuditEntry.id).where(AuditEntry.subject == "faq")).all()
    answer = kim.post(f"/faqs/{number}/history/{entry}/undo")
    assert answer.headers["location"].endswith("said=undone-partly")  # the wordings were changed again since
    form = form_on(kim.get(f"/faqs/{number}"), "faq-form")
    assert (form["de-answer"], form["en-question"]) == ("In der Pause ja.", "May I use my phone?")
    assert form["de-wordings"].split() == ["handy", "ok", "handy", "weg"]
    assert kim.post(f"/faqs/{number}/history/{first}/undo").status_code == 404  # it was made then


def test_two_who_change_the_same_see_each_other_s_changes(sign_in: SignIn, common: dict[str, int]) -> None:
    kim, robin = sign_in(name="Kim"), sign_in(name="Robin")
    path = f"/faqs/{number_of(write(kim, '/faqs/new', **PHONE))}"
    opened = form_on(kim.get(path), "faq-form")
    write(robin, path, "save", de_answer="Robins Antwort.", en_answer="Robin's.")
    second = kim.post(path, **(opened | {"de-answer": "Kims Antwort.", "do": "save"}))
    assert second.status_code == 409
    assert "Gespeichert (Robin): Robins Antwort. Ihre Fassung: Kims Antwort." in words_of(second)
    again = form_on(second, "faq-form")
    assert (again["de-answer"], again["en-answer"]) == ("Kims Antwort.", "Robin's.")
    assert kim.post(path, **again, do="save").status_code == 303


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "no answer": ({"de_answer": " "}, "Antwort: Bitte ausfüllen."),
    "half a language": ({"tr_question": "Telefon?"}, "Zu einer Sprache gehören Frage und Antwort."),
    "a long question": ({"de_question": "x" * 301}, "Das ist zu lang: höchstens 300 Zeichen."),
    "a long wording": ({"de_wordings": "ok\n" + "wort " * 61}, "ist zu lang: höchstens 300 Zeichen je Zeile"),
    "many wordings": ({"de_wordings": "\n".join(f"frage {one}" for one in range(61))}, "höchstens 60"),
}


def test_what_is_wrong_is_said_and_nothing_is_lost_or_kept(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in()
    for name, (fields, told) in WRONG.items():
        answer = write(somebody, "/faqs/new", **(PHONE | fields))
        assert (answer.status_code, told in words_of(answer)) == (422, True), name
        assert form_on(answer, "faq-form")["en-answer"] == "In breaks, yes."
    assert web.stored(Faq) == []


def test_an_editor_writes_drafts_only(web: Running, sign_in: SignIn) -> None:
    editor = sign_in("editor")
    number = number_of(write(editor, "/faqs/new", "save", **PHONE))
    assert write(editor, "/faqs/new", "publish", **PHONE).status_code == 403
    assert [faq.published for faq in web.stored(Faq)] == [False]
    assert "Speichern und veröffentlichen" not in words_of(editor.get(f"/faqs/{number}"))


def test_an_entry_for_all_is_read_enlarged_and_replaced_but_never_changed(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    index, somebody, number = FaqIndex(web.database), sign_in(), common[CLOTHES]
    page = words_of(somebody.get(f"/faqs/{number}"))
    assert "Diese Antwort teilen sich alle Kommunen." in page
    for path in (f"/faqs/{number}", f"/faqs/{number}/status"):
        assert somebody.post(path, do="draft").status_code == 404
    somebody.post(f"/faqs/{number}/wordings", wordings="is drip pflicht\nIs Drip Pflicht!")
    assert "is drip pflicht" in words_of(somebody.get(f"/faqs/{number}"))
    assert chat_says(web, "is drip pflicht", index=index) == ("answered", "Sauber und bequem reicht.")
    assert "is drip pflicht" in words_of(somebody.get(f"/faqs/{number}/history"))
    there = sign_in(place=WEINHEIM)
    for path in (f"/faqs/{number}", f"/faqs/{number}/history"):
        assert "drip" not in words_of(there.get(path))
    own = number_of(write(somebody, f"/faqs/new?from={number}", de_answer="In Kassel gern bunt."))
    assert chat_says(web, "was soll ich anziehen", index=index)[1] == "In Kassel gern bunt."
    assert chat_says(web, "was soll ich anziehen", WEINHEIM.ags, index)[1] == "Sauber und bequem reicht."
    assert f'href="/desk/faqs/{own}"' in somebody.get(f"/faqs/{number}").text
    assert "durch eine eigene Fassung ersetzt" in words_of(somebody.get("/faqs"))
    assert write(there, "/faqs/new", **PHONE, replaces=str(own)).status_code == 404
    somebody.post(f"/faqs/{number}/wordings", wordings="")
    with web.database.session() as session:
        assert session.scalars(select(FaqText.question).where(FaqText.faq_id == number)).all() == [CLOTHES]


def test_trying_out_says_what_the_chat_would_do_and_keeps_nothing(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    somebody = sign_in()
    told = words_of(somebody.get("/faqs?try=was+soll+ich+anziehen"))
    assert "sicher Der Chat gibt die erste Antwort. Was soll ich anziehen?" in told
    assert "sicher Der Chat gibt" not in words_of(somebody.get("/faqs?try=hauptstadt+von+peru"))
    tried = write(somebody, "/faqs/new", "try", **PHONE, **{"try": "darf ich am handy sein"})
    assert "sicher Der Chat gibt die erste Antwort. Darf ich mein Handy benutzen? diese Antwort" in words_of(tried)
    assert form_on(tried, "faq-form")["de-answer"] == "In der Pause ja."
    assert len(web.stored(Faq)) == 3


def test_entries_that_answer_the_same_question_are_shown(web: Running, sign_in: SignIn, common: dict[str, int]) -> None:
    somebody = sign_in()
    assert "Fast die gleiche Frage" not in words_of(somebody.get("/faqs"))
    double = PHONE | {"de_question": "Was kann ich anziehen?", "de_wordings": "kleidung?"}
    number = number_of(write(somebody, "/faqs/new", **double))
    assert "Fast die gleiche Frage: Was soll ich anziehen?" in words_of(somebody.get("/faqs?state=conflict"))
    assert "Diese Antwort passt auf fast die gleiche Frage." in words_of(somebody.get(f"/faqs/{number}"))
    assert words_of(somebody.get(f"/faqs/{common[CLOTHES]}")).count("Was kann ich anziehen?") == 1


def test_the_list_is_searched_and_filtered(web: Running, sign_in: SignIn, common: dict[str, int]) -> None:
    somebody = sign_in()
    with web.database.session() as session:
        make_faq(session, "Nur in Weinheim?", municipality_ags=make_municipality(session, WEINHEIM).ags)
    write(somebody, "/faqs/new", "save", **PHONE)
    found = {
        "": 4, "q=KANTINE": 1, "q=tiktok": 1, "q=weinheim": 0, "scope=own": 1, "scope=all": 3, "state=draft": 1,
        "missing=en": 3, "missing=tr": 4, "scope=x&state=y&page=99999": 4,
    }  # fmt: skip
    for query, count in found.items():
        told = words_of(somebody.get(f"/faqs?{query}"))
        assert ("Nichts gefunden." if not count else f"{count} Antwort") in told, query


def test_proposed_wordings_are_taken_or_dropped_where_they_were_asked(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    with web.database.session() as session:
        faq, ags = session.get_one(Faq, common[CLOTHES]), KASSEL.ags
        taken = make_wording(session, faq, "is drip pflicht", municipality_ags=ags, count=3).id
        dropped = make_wording(session, faq, "anziehung", municipality_ags=ags).id
        foreign = make_wording(session, faq, "fremd", municipality_ags=make_municipality(session, WEINHEIM).ags).id
    somebody, path = sign_in(), f"/faqs/{common[CLOTHES]}"
    assert "2 Vorschläge" in words_of(somebody.get("/faqs?state=proposed"))
    told = words_of(somebody.get(path))
    assert "is drip pflicht “ 3-mal gefragt" in told
    assert "fremd" not in told
    assert somebody.post(f"{path}/proposals", do=f"accept-{foreign}").status_code == 404
    assert somebody.post(f"/faqs/{common[MONEY]}/proposals", do=f"accept-{taken}").status_code == 404
    somebody.post(f"{path}/proposals", do=f"accept-{taken}")
    somebody.post(f"{path}/proposals", do=f"drop-{dropped}")
    assert {one.id: one.status for one in web.stored(ProposedWording)} == {
        taken: "accepted",
        dropped: "rejected",
        foreign: "proposed",
    }
    assert chat_says(web, "is drip pflicht") == ("answered", "Sauber und bequem reicht.")


# The inbox


def ask(web: Running, *texts: str, ags: str = KASSEL.ags) -> None:
    with web.database.session() as session:
        make_municipality(session)
        for text in texts:
            keep_question(session, text, "de", ags, NOW.date())
    sort(web)


def sort(web: Running) -> int:
    with web.database.session() as session:
        return sort_questions(session)


def states(web: Running) -> dict[str, Any]:
    return {one.text: (one.status, one.faq_id) for one in web.stored(UnansweredQuestion)}


DOGS = ("darf mein hund mit zum infotag", "sind hunde erlaubt bei euch")


def test_questions_of_the_same_meaning_are_one_line_and_become_one_answer(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    ask(web, *DOGS, DOGS[1], "gibt es da wlan")
    with web.database.session() as session:
        make_question(session, "fremd", municipality_ags=make_municipality(session, WEINHEIM).ags)
    index, somebody = FaqIndex(web.database), sign_in()
    assert "2 offene Fragen" in words_of(somebody.get("/"))
    inbox = somebody.get("/questions")
    told = words_of(inbox)
    assert f"{DOGS[1]} auch so gefragt: „ {DOGS[0]} “ 3-mal gefragt , zuletzt am 2. November 2026 · Deutsch" in told
    assert "fremd" not in told
    link = next(line for line in inbox.text.split('"') if line.startswith("/desk/faqs/new?question="))
    form = form_on(somebody.get(link.removeprefix("/desk")), "faq-form")
    assert (form["de-question"], form["de-wordings"].strip()) == (DOGS[1], DOGS[0])
    answer = somebody.post("/faqs/new", **(form | {"de-answer": "Nein, leider nicht.", "do": "publish"}))
    assert "die Frage ist erledigt" in words_of(somebody.get(answer.headers["location"].removeprefix("/desk")))
    assert chat_says(web, "kann ich meinen hund mitbringen", index=index)[1] == "Nein, leider nicht."
    assert [status for status, faq_id in states(web).values()] == ["answered", "answered", "open", "open"]


def test_questions_become_wordings_of_an_answer_that_there_is(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    ask(web, "is drip pflicht", "muss ich drip anhaben")
    somebody = sign_in()
    number = web.stored(UnansweredQuestion)[0].id
    page = somebody.get(f"/questions/{number}")
    assert "Gibt es die Antwort schon?" in words_of(page)
    assert somebody.post(f"/questions/{number}", do="add").headers["location"].endswith("said=question-which")
    assert somebody.post(f"/questions/{number}", do="add", faq="999").status_code == 404
    fields = {"do": "add", "faq": str(common[CLOTHES]), "ticks": "yes", "only": str(number)}
    somebody.post(f"/questions/{number}", **fields)
    assert states(web)["is drip pflicht"] == ("answered", common[CLOTHES])
    assert states(web)["muss ich drip anhaben"] == ("open", None)  # not ticked
    assert chat_says(web, "is drip pflicht") == ("answered", "Sauber und bequem reicht.")
    with web.database.session() as session:
        added = session.scalars(select(FaqText).where(FaqText.question == "is drip pflicht")).one()
        assert added.municipality_ags == KASSEL.ags
        logged = session.scalars(select(AuditEntry).where(AuditEntry.subject == "question")).one()
        assert logged.changes == {"status": ["open", "answered"], "faq_id": [None, common[CLOTHES]]}  # and no word


def test_what_is_none_of_ours_stays_away_with_all_that_is_very_alike(web: Running, sign_in: SignIn) -> None:
    ask(web, *DOGS, "gibt es da wlan")
    somebody = sign_in()
    dog = web.stored(UnansweredQuestion)[0].id
    somebody.post(f"/questions/{dog}", do="not-ours")
    ask(web, "darf mein hund zum infotag mit kommen", "habt ihr wlan vor ort", DOGS[0])
    told = words_of(somebody.get("/questions"))
    assert "hund" not in told
    assert "1 Frage" in told
    assert "3 Frage" not in told
    apart = words_of(somebody.get("/questions?status=not_ours"))
    assert "darf mein hund zum infotag mit kommen" in apart
    somebody.post(f"/questions/{dog}", do="reopen")
    assert {status for status, _ in states(web).values()} == {"open"}


def test_an_answer_as_a_draft_lets_the_question_come_back(web: Running, sign_in: SignIn) -> None:
    ask(web, DOGS[0])
    editor = sign_in("editor")
    number = web.stored(UnansweredQuestion)[0].id
    write(editor, f"/faqs/new?question={number}", "save", de_answer="Nein.")
    assert "Keine Frage." in words_of(editor.get("/questions"))
    ask(web, DOGS[0])
    assert DOGS[0] in words_of(editor.get("/questions"))


def test_new_questions_are_sorted_once_and_join_the_others(web: Running) -> None:
    ask(web, *DOGS)
    assert sort(web) == 0
    with web.database.session() as session:
        text = "ist mein hund erlaubt"
        make_question(session, text, municipality_ags=KASSEL.ags, vector=to_bytes(embed(text)))
    assert sort(web) == 1
    assert len({one.group_id for one in web.stored(UnansweredQuestion)}) == 1


def test_a_deleted_entry_is_gone_and_what_it_answered_is_open_again(
    web: Running, sign_in: SignIn, common: dict[str, int]
) -> None:
    kim = sign_in("coordinator")
    with web.database.session() as session:
        question = make_question(session, "darf mein hund mit", municipality_ags=KASSEL.ags).id
    answer = write(kim, f"/faqs/new?question={question}", de_answer="Nein.")
    assert answer.status_code == 303, words_of(answer)
    number = next(faq.id for faq in web.stored(Faq) if faq.municipality_ags == KASSEL.ags)
    assert chat_says(web, "darf mein hund mit")[1] == "Nein."
    asked = kim.post(f"/faqs/{number}/remove")
    assert "lässt sich nicht zurückholen" in words_of(asked)
    assert number in {faq.id for faq in web.stored(Faq)}
    with web.database.session() as session:
        make_municipality(session, WEINHEIM)
    assert sign_in("admin", WEINHEIM).post(f"/faqs/{number}/remove", sure="yes").status_code == 404
    assert kim.post(f"/faqs/{common[MONEY]}/remove", sure="yes").status_code == 404, "it belongs to all"
    assert kim.post(f"/faqs/{number}/remove", sure="yes").headers["location"].endswith("said=faq-removed")
    assert {faq.id for faq in web.stored(Faq)} == set(common.values())
    assert chat_says(web, "darf mein hund mit")[1] != "Nein."
    (back,) = web.stored(UnansweredQuestion)
    assert (back.status, back.faq_id) == ("open", None)


def test_questions_from_nowhere_are_for_admins_to_read(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_municipality(session, WEINHEIM)
        for text, ags in (("gibt es in bebra was", None), ("nur in kassel", KASSEL.ags), ("nur hier", WEINHEIM.ags)):
            keep_question(session, text, "de", ags if ags != KASSEL.ags else None, NOW.date())
        sort_questions(session)
        nowhere = session.scalars(
            select(UnansweredQuestion).where(UnansweredQuestion.text == "gibt es in bebra was")
        ).one()
        number, group = nowhere.id, nowhere.group_id
        foreign = session.scalars(select(UnansweredQuestion).where(UnansweredQuestion.text == "nur hier")).one().id
    admin, kim = sign_in("admin"), sign_in("coordinator")
    page = words_of(admin.get("/questions/elsewhere"))
    assert "gibt es in bebra was" in page
    assert "nur hier" not in page
    assert "gibt es in bebra was" not in words_of(admin.get("/questions"))
    assert "elsewhere" not in kim.get("/questions").text
    form = form_on(admin.get(f"/faqs/new?elsewhere={number}"), "faq-form")
    assert form["de-question"] == "gibt es in bebra was"
    assert form_on(kim.get(f"/faqs/new?elsewhere={number}"), "faq-form")["de-question"] == ""
    assert admin.get(f"/faqs/new?elsewhere={foreign}").status_code == 404
    # It is nobody's: neither looked at nor settled like one's own.
    assert admin.get(f"/questions/{number}").status_code == 404
    assert admin.post(f"/questions/{number}", do="not-ours").status_code == 404
    with web.database.session() as session:
        kept = session.get_one(UnansweredQuestion, number)
        assert (kept.status, kept.group_id) == ("open", group)
