"""The inbox reads stored groups, on both databases; new questions join them, or are put aside with their like."""

from __future__ import annotations

import pytest

from catalog.database import Database
from catalog.model import UnansweredQuestion
from catalog.questions import sorting as question_sorting
from catalog.questions.inbox import count_groups, group_of, list_groups
from catalog.questions.open_questions import keep_question, none_of_ours
from catalog.questions.sorting import sort_questions
from catalog.vocabulary import QuestionStatus
from tests.factories import KASSEL, NOW, make_municipality

DOGS = ("darf mein hund mit zum infotag", "sind hunde erlaubt bei euch")
WLAN = ("gibt es da wlan", "habt ihr wlan vor ort")
OPEN = QuestionStatus.OPEN


def ask(database: Database, *texts: str) -> int:
    with database.session() as session:
        make_municipality(session)
        for text in texts:
            keep_question(session, text, "de", KASSEL.ags, NOW.date())
    with database.session() as session:
        return sort_questions(session)


@pytest.mark.parametrize("few", [1_000, 0], ids=["grouped anew", "new ones join"])
def test_groups_are_stored_listed_and_refused_together(
    database: Database, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(question_sorting, "FEW", few)
    assert ask(database, *DOGS, DOGS[0], WLAN[0]) == 3
    assert ask(database, WLAN[1]) == 1
    with database.session() as session:
        found = list_groups(session, OPEN, "asked", 1)
        told = [(group.texts, group.count, group.different, group.languages) for group in found.groups]
        assert told == [(list(DOGS), 3, 2, ["de"]), (list(WLAN), 2, 2, ["de"])]
        assert (found.total, count_groups(session), list_groups(session, OPEN, "newest", 9).page) == (2, 2, 1)
        dogs = group_of(session, found.groups[0].id)
        none_of_ours(session, [one.id for one in dogs])
    assert ask(database, "ist mein hund beim infotag erlaubt", "wer ist der chef") == 2
    with database.session() as session:
        assert [group.texts for group in list_groups(session, QuestionStatus.NOT_OURS, "asked", 1).groups] == [
            [*DOGS, "ist mein hund beim infotag erlaubt"]
        ]
        assert count_groups(session) == 2
        assert session.query(UnansweredQuestion).where(UnansweredQuestion.group_id.is_(None)).count() == 0
    assert ask(database) == 0
