"""A language can be asked for in any language and phrasing, before and within the questions, of the real engine."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from tests.running import RunningLotse

LINES = [
    line.split(" | ")
    for line in Path(__file__).with_name("language_requests.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
CHOICES = "choices"


@pytest.mark.engine
@pytest.mark.parametrize("beginning", ["/help", "/find"])
@pytest.mark.parametrize(("before", "text", "after"), LINES)
def test_a_language_is_set_where_it_is_asked_for(
    before: str, text: str, after: str, beginning: str, lotse: RunningLotse
) -> None:
    chat = secrets.token_hex(8)
    lotse.converse(chat, press=beginning, language=before)
    answer = lotse.converse(chat, text)
    said = {message.key for message in answer.messages}
    if after == CHOICES:
        assert "language" in said
    else:
        assert {message.language for message in answer.messages} == {after}
        assert ("language-changed" in said) == (after != before)
