"""How many questions one chat may hand in, whatever is told twice."""

from __future__ import annotations

from datetime import timedelta

from actions.asked import Rations
from tests.factories import NOW


def test_a_chat_has_so_many_a_day_and_a_message_told_again_counts_once() -> None:
    rations = Rations()
    for turn in ("1", "2", "2"):
        rations.note("chat", turn, NOW)
    assert rations.used("chat", "3", NOW) == 2
    assert rations.used("chat", "2", NOW) == 1, "told again, it is not refused because of itself"
    assert rations.used("other", "3", NOW) == 0
    rations.note("chat", "3", NOW + timedelta(hours=23))
    assert rations.used("chat", "4", NOW + timedelta(hours=25)) == 1
    rations.drop("chat")
    assert rations.used("chat", "4", NOW) == 0
