"""Who is meant changes nothing: not what is heard, not what is done, and not what is found."""

from __future__ import annotations

import asyncio
import secrets
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import pytest

from bot.messages import Incoming
from bot.safety import default_safety
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.meaning.embedding import embed
from catalog.places.gazetteer import default_gazetteer
from tests.running import RunningLotse
from tests.swap.lines import SwapLine, read_lines, read_names, read_titles, wordings

pytestmark = pytest.mark.xdist_group("lotse")
"""Also what does not talk to that Lotse: a process embeds a text once, which takes 15 ms."""

LINES = read_lines()
TODAY = date(2026, 3, 2)
by_line = pytest.mark.parametrize("line", LINES, ids=[line.line for line in LINES])


@pytest.fixture(scope="module")
def listener() -> Listener:
    """The listener of the product."""
    return Listener(default_gazetteer(), default_lexicon())


def test_there_are_enough_lines_of_every_language() -> None:
    counted = Counter(line.lang for line in LINES)
    assert counted.pop("de") >= 60
    assert counted.keys() == {"en", "tr", "uk", "ru", "ar", "pl", "ro", "fa"}
    assert counted.total() >= 20
    assert all(len(line.wordings) > 1 for line in LINES), "a line without anything to exchange tests nothing"


def test_groups_of_a_line_go_together() -> None:
    names = ("Ayşe", "Lukas", "Mika")
    assert wordings("{she|he} and {name}", names) == ("she and Ayşe", "he and Lukas", "she and Mika")


@pytest.mark.slow
@by_line
def test_the_same_is_heard(listener: Listener, line: SwapLine) -> None:
    assert _differing(line, lambda text: listener.hear(text, today=TODAY, meaning=partial(embed, text))) == {}


@pytest.mark.slow
def test_no_wording_is_taken_for_a_crisis() -> None:
    """ "My son is 13 and loves trains" once was one: the second opinion knew relatives from crises only."""
    rule = default_safety()
    said = [text for line in LINES for text in line.wordings]
    assert [text for text in said if rule.check(text, partial(embed, text))] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "ich bin {name}, 15, aus kassel",
        "hi ich heiße {name}",
        "{name} hier, 16",
        "mein sohn {name} ist 14 und mag computer",
        "ich heiße {name} bin 16 wohne in weinheim und mag tiere",
        "danke, {name}",
    ],
)
def test_no_name_is_taken_for_a_wish(listener: Listener, line: str) -> None:
    said = {written: line.format(name=written) for name in read_names() for written in (name, name.lower())}
    wanted = listener.hear(line.format(name="Lukas"), today=TODAY)
    assert [name for name, text in said.items() if listener.hear(text, today=TODAY) != wanted] == []


@pytest.mark.parametrize(
    "name", ["Anna Koch", "Tim Bauer", "müller", "Wolf", "Paris", "Çiçek", "Rosa Gärtner", "salah ad-din", "kim jäger"]
)
@pytest.mark.parametrize(
    "line",
    [
        "ich heiße {name} und suche ein Praktikum in Weinheim, bin 16",
        "Mein Name ist {name}, ich bin 17 und will was mit Computern machen",
        "my name is {name} and i like animals",
    ],
)
def test_what_a_name_means_is_not_meant(listener: Listener, line: str, name: str) -> None:
    wanted = listener.hear(line.format(name="Lukas"), today=TODAY)
    assert listener.hear(line.format(name=name), today=TODAY) == wanted


@pytest.mark.parametrize(("one", "other"), read_titles())
def test_titles_point_at_the_same_fields(listener: Listener, one: str, other: str) -> None:
    assert listener.hear(one, today=TODAY) == listener.hear(other, today=TODAY)


@pytest.mark.engine
@by_line
def test_the_same_is_done_and_found(lotse: RunningLotse, line: SwapLine) -> None:
    """Act, criteria, and all that is shown: texts, buttons, and the offers with their reasons."""

    async def say_each() -> dict[str, Any]:
        answers = await asyncio.gather(*(_say(lotse, text) for text in line.wordings))
        return dict(zip(line.wordings, answers, strict=True))

    answers = lotse.run(say_each(), 60)
    assert _differing(line, answers.__getitem__) == {}


async def _say(lotse: RunningLotse, text: str) -> Any:
    return await lotse.answer(Incoming("terminal", secrets.token_hex(8), text))


def _differing(line: SwapLine, understand: Callable[[str], Any]) -> dict[str, Any]:
    """What is made of each wording that is understood otherwise than the first; the first with it for comparison."""
    first, *others = line.wordings
    wanted = understand(first)
    unlike = {text: found for text in others if (found := understand(text)) != wanted}
    return {first: wanted, **unlike} if unlike else {}
