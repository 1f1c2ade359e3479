"""The first page: what waits for somebody, one click from its work, and nothing else."""

from __future__ import annotations

from datetime import timedelta

from catalog.model import Proposal
from tests.factories import NOW, WEINHEIM, make_handoff, make_import, make_offer, make_provider
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, words_of

DONE = "Alles erledigt"


def test_where_nothing_waits_the_page_says_so(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        make_handoff(session, WEINHEIM)
        make_handoff(session, is_waiting=False)
        session.add(
            Proposal(provider_id=make_provider(session, WEINHEIM).id, base={}, parts={}, title="Fremd", created_at=NOW)
        )
        make_import(session, status="failed", created_at=NOW - timedelta(days=8))
        make_import(session, status="done", created_at=NOW)
    page = sign_in().get("/")
    assert DONE in words_of(page)
    assert "<section" not in page.text


def test_what_people_wait_for_comes_first_and_is_one_click_away(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        message = make_handoff(session, text="Hilft mir <wer>? " + "sehr lang " * 50).id
        proposal = Proposal(
            provider_id=make_provider(session).id, base={}, parts={}, title="Ein Vorschlag", created_at=NOW
        )
        session.add(proposal)
        session.flush()
        runs = [make_import(session, status=status, created_at=NOW).id for status in ("mapping", "checked", "failed")]
        runs.append(make_import(session, status="done", wrong=2, created_at=NOW).id)
        offer = make_offer(session, status="draft", dates=[]).id
        number = proposal.id
    somebody = sign_in()
    page = somebody.get("/")
    words = words_of(page)
    order = ["1 Nachricht wartet auf Antwort", "1 Vorschlag eines Anbieters", "4 Importe brauchen Sie", "1 Entwurf"]
    assert sorted(order, key=words.index) == order
    assert DONE not in words
    assert "Hilft mir &lt;wer&gt;?" in page.text
    links = [f"/messages/{message}", f"/proposals/{number}", f"/offers/{offer}"]
    assert all(somebody.get(link).status_code == 200 for link in links)
    for link in [*links, *(f"/exchange/imports/{run}" for run in runs)]:
        assert f'href="/desk{link}"' in page.text
    editor = words_of(sign_in("editor").get("/"))
    assert "Nachricht" not in editor, "nobody is told of what they may not do"
    assert "Importe brauchen" not in editor


def test_of_many_the_first_are_named_and_all_are_counted(web: Running, sign_in: SignIn) -> None:
    count = 7
    with web.database.session() as session:
        for number in range(count):
            make_handoff(session, text=f"Frage Nummer {number}", changed_at=NOW + timedelta(minutes=number))
    page = sign_in().get("/")
    assert f"{count} Nachrichten warten auf Antwort" in words_of(page)
    assert [number for number in range(count) if f"Frage Nummer {number}" in page.text] == [0, 1, 2, 3, 4]
    assert f"Alle {count} ansehen" in words_of(page)
