"""What of questions is kept for the coordinators, after whole conversations with the real engine."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
import yaml
from sqlalchemy import delete, select

from bot.conversation import Answer
from catalog.accounts import accounts
from catalog.model import AuditEntry, Faq, ProposedWording, UnansweredQuestion
from tests.factories import make_account
from tests.running import RunningLotse
from tests.test_forgetting import found_in
from tests.web.desk.conftest import Somebody, form_on, words_of
from web.desk.access import COOKIE

KASSEL = "06611000"
LINES = yaml.safe_load((Path(__file__).parent / "kept_lines.yml").read_text("utf-8"))

pytestmark = pytest.mark.engine


@pytest.fixture(autouse=True)
def _nothing_kept(lotse: RunningLotse) -> None:
    with lotse.database.session() as session:
        session.execute(delete(UnansweredQuestion))
        session.execute(delete(ProposedWording))


def kept(lotse: RunningLotse) -> list[UnansweredQuestion]:
    with lotse.database.session() as session:
        return list(session.scalars(select(UnansweredQuestion)))


def proposed(lotse: RunningLotse) -> list[ProposedWording]:
    with lotse.database.session() as session:
        return list(session.scalars(select(ProposedWording)))


def keys(answer: Answer) -> list[str]:
    return [message.key for message in answer.messages]


def shown(answer: Answer, beginning: str) -> str:
    return next(
        button.payload
        for message in answer.messages
        for button in message.buttons
        if button.payload.startswith(beginning)
    )


def refuse_all(lotse: RunningLotse, chat: str, answer: Answer) -> Answer:
    """Say that no answer and no suggestion is what was asked."""
    payloads = [button.payload for message in answer.messages for button in message.buttons]
    if any(payload.startswith("/not-faq") for payload in payloads):
        answer = lotse.converse(chat, press=shown(answer, "/not-faq:"))
        payloads = [button.payload for message in answer.messages for button in message.buttons]
    return lotse.converse(chat, press="/no-faq") if "/no-faq" in payloads else answer


def test_a_question_without_an_answer_is_kept_for_the_coordination_nearby(lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    lotse.converse(chat, "bin 16, wohne in Baunatal, mag Computer")
    lotse.converse(chat, "Ich heiße Leon Müller, wer macht die angebote eigentlich?")
    assert kept(lotse) == []
    assert "faq-kept" in keys(lotse.converse(chat, press="/no-faq"))
    (question,) = kept(lotse)
    assert question.text == "Ich heiße [...], wer macht die angebote eigentlich?"
    assert (question.municipality_ags, question.language, question.count) == (KASSEL, "de", 1)
    assert proposed(lotse) == []


def test_a_picked_suggestion_is_proposed_as_a_wording_of_its_entry(lotse: RunningLotse) -> None:
    for _ in range(2):
        chat = secrets.token_hex(8)
        answer = lotse.converse(chat, "wer macht die angebote eigentlich lg Leon")
        pressed = shown(answer, "/faq:")
        for _ in range(2):  # pressing again says nothing new
            lotse.converse(chat, press=pressed)
    (wording,) = proposed(lotse)
    assert (wording.text, wording.count) == ("wer macht die angebote eigentlich lg [...]", 2)
    assert pressed == f"/faq:{wording.faq_id}"
    assert kept(lotse) == []


def test_an_entry_that_was_not_suggested_gets_no_wording(lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    offered = {
        button.payload
        for message in lotse.converse(chat, "wer macht die angebote eigentlich").messages
        for button in message.buttons
    }
    other = next(f"/faq:{number}" for number in range(1, 99) if f"/faq:{number}" not in offered)
    lotse.converse(chat, press=other)
    assert proposed(lotse) == []


def test_a_refused_answer_proposes_no_wording_for_it_and_the_next_pick_does(lotse: RunningLotse) -> None:
    chat = secrets.token_hex(8)
    answer = lotse.converse(chat, "muss ich im praktikum was bezahlen?")
    refused = shown(answer, "/not-faq:")
    pressed = shown(lotse.converse(chat, press=refused), "/faq:")
    assert pressed.split(":")[1] != refused.split(":")[1]
    lotse.converse(chat, press=pressed)
    assert [f"/faq:{wording.faq_id}" for wording in proposed(lotse)] == [pressed]


def test_nothing_of_a_question_stands_beside_the_person(lotse: RunningLotse) -> None:
    """Not even before it is settled: not in the engine's memory, not in the database."""
    chat, trace = secrets.token_hex(8), "zebrastreifenpolitur"
    answer = lotse.converse(chat, f"bekomm ich im praktikum auch {trace} bezahlt")
    assert found_in(lotse.settings.data_dir, [trace]) == set()
    refuse_all(lotse, chat, answer)
    assert trace in kept(lotse)[0].text
    assert found_in(lotse.settings.data_dir, [trace]) != set()


def test_what_is_our_business_is_kept_and_what_is_not_is_not(lotse: RunningLotse) -> None:
    """The rule is the act: what the engine takes for a question about our business, and no entry answers, is kept."""
    for line in LINES["ours"] + LINES["not_ours"]:
        chat = secrets.token_hex(8)
        refuse_all(lotse, chat, lotse.converse(chat, line))
    texts = {question.text for question in kept(lotse)}
    ours, not_ours = set(LINES["ours"]) & texts, set(LINES["not_ours"]) & texts
    assert len(ours) >= 0.75 * len(LINES["ours"]), sorted(set(LINES["ours"]) - ours)
    assert len(not_ours) <= 0.05 * len(LINES["not_ours"]), sorted(not_ours)


def test_what_a_coordinator_answers_the_chat_knows_at_once(lotse: RunningLotse) -> None:
    """From the chat to the inbox, over the form into the chat of somebody else, without training."""
    asked, answer = "Ich heiße Leon, wer macht die angebote eigentlich?", "Das macht die Koordinierungsstelle."
    chat, other = secrets.token_hex(8), secrets.token_hex(8)
    for one in (chat, other):
        lotse.converse(one, "bin 16, wohne in Baunatal, mag Computer")
    refuse_all(lotse, chat, lotse.converse(chat, asked))
    (question,) = kept(lotse)
    with at_the_desk(lotse) as somebody:
        assert "wer macht die angebote eigentlich?" in words_of(somebody.get("/questions"))
        form = form_on(somebody.get(f"/faqs/new?question={question.id}"), "faq-form")
        form |= {"de-question": "Wer macht die Angebote?", "de-answer": answer, "do": "publish"}
        assert somebody.post("/faqs/new", **form).status_code == 303
        assert answer in [
            message.text for message in lotse.converse(other, "wer macht die angebote eigentlich?").messages
        ]
    (question,) = kept(lotse)
    assert question.status == "answered"


@contextmanager
def at_the_desk(lotse: RunningLotse) -> Iterator[Somebody]:
    """A coordinator of Kassel; what they write is gone afterwards."""
    with lotse.database.session() as session:
        account = make_account(session)
        token = accounts.sign_in(session, account, datetime.now(UTC))
    try:
        with httpx.Client(base_url=lotse.url, trust_env=False, timeout=20) as client:
            client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
            yield Somebody(client, account)
    finally:
        with lotse.database.session() as session:
            for faq in session.scalars(select(Faq).where(Faq.source_id.startswith("desk:"))):
                session.delete(faq)
            session.execute(delete(AuditEntry))
            session.delete(session.get_one(type(account), account.id))
