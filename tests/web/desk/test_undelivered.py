"""Dead letters at the desk: counts and reasons, no chat, and two ways to settle them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from catalog.delivery import dead_letters
from catalog.model import DeadLetter
from catalog.vocabulary import DeadReason
from tests.factories import NOW
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, words_of

CHAT = "987654321"


@pytest.fixture(autouse=True)
def _some_letters(web: Running) -> None:
    with web.database.session() as session:
        for chat, reason in ((CHAT, DeadReason.LATE), ("7", DeadReason.LATE), ("", DeadReason.FAILED)):
            channel = "telegram" if chat else "web"
            dead_letters.note(session, channel=channel, chat=chat, reason=reason, now=NOW, count=2)


def stored(web: Running) -> dict[str, bool]:
    """Whether each letter is wanted again, by its chat."""
    with web.database.session() as session:
        return {letter.chat: letter.is_wanted_again for letter in session.scalars(select(DeadLetter))}


def test_the_page_counts_and_shows_no_chat(sign_in: SignIn) -> None:
    page = sign_in("admin").get("/undelivered")
    words = words_of(page)
    assert "Telegram: 4 Nachrichten" in words
    assert "2 Personen noch einmal anschreiben" in words
    assert "Webseite: 2 Nachrichten" in words
    assert CHAT not in page.text
    assert page.text.count('value="again"') == 1, "on the web page nobody can be written to"


def test_dropping_takes_one_group_away_and_trying_again_is_noted(web: Running, sign_in: SignIn) -> None:
    admin = sign_in("admin")
    assert admin.post("/undelivered", channel="web", reason="failed", do="drop").status_code == 303
    assert stored(web) == {CHAT: False, "7": False}
    assert admin.post("/undelivered", channel="telegram", reason="late", do="again").status_code == 303
    assert stored(web) == {CHAT: True, "7": True}
    assert "Lotse schreibt gerade noch einmal." in words_of(admin.get("/undelivered"))
    assert admin.post("/undelivered", channel="telegram", reason="late", do="shout").status_code == 400


def test_old_letters_go_by_themselves(web: Running) -> None:
    with web.database.session() as session:
        dead_letters.clean_dead_letters(session, NOW + dead_letters.KEPT)
    assert len(stored(web)) == 3
    with web.database.session() as session:
        dead_letters.note(session, channel="web", chat="", reason=DeadReason.FAILED, now=NOW + dead_letters.KEPT)
        dead_letters.clean_dead_letters(session, NOW + dead_letters.KEPT * 1.5)
    assert stored(web) == {"": False}
