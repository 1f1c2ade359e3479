"""Putting lines to Lotse: the real conversation and engine, on data of their own, each line in a chat of its own."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap import talking
from bot.engine import EngineUnavailable
from bot.evaluation.figures import Prediction, Ranking
from bot.evaluation.sets import CONTEXT, Dialogue, FaqEntry, FaqQuery, Line
from bot.messages import Incoming
from bot.problem import Problem
from bot.training import Say
from bot.trial import filled_database, trial_settings
from catalog.faq.ranking import entries_of_questions, outcome_of, rank, sureness
from catalog.meaning.embedding import embed

if TYPE_CHECKING:
    from bot.conversation import Conversation

AT_ONCE = 4
"""Chats at a time. The engine answers one after the other; more only makes each wait."""
TRIES = 3
"""How often a line is put to an engine that did not answer in time."""
SEARCH_BEFORE = "Ich bin 16, wohne in Kassel und suche ein Praktikum mit Computern"
"""What is said before a line with the tag ``context``, so that results are shown."""

Progress = Callable[[int, int], None]
"""Hears (done, to do)."""


@asynccontextmanager
async def trial_conversation(cache: Path, say: Say) -> AsyncIterator[Conversation]:
    """A conversation with the pilot content and nobody else's data. Everything said in it is gone afterwards.

    ``cache`` keeps a filled database for the day: filling one takes half a minute.
    """
    with tempfile.TemporaryDirectory(prefix="lotse-evaluation-") as name:
        folder = Path(name)
        shutil.copy(await asyncio.to_thread(filled_database, cache, say), folder / "lotse.db")
        async with talking(trial_settings(folder), say) as conversation:
            yield conversation


async def ask_lines(conversation: Conversation, lines: Sequence[Line], progress: Progress) -> list[Prediction]:
    """What is understood of each line."""

    async def ask(line: Line) -> Prediction:
        chat = secrets.token_hex(8)
        if CONTEXT in line.tags:
            await _show_results(conversation, chat)
        return await _say(conversation, chat, line.text)

    return await _some_at_once([partial(ask, line) for line in lines], progress)


async def ask_dialogues(
    conversation: Conversation, dialogues: Sequence[Dialogue], progress: Progress
) -> list[list[Prediction]]:
    """What is understood of each turn."""

    async def ask(dialogue: Dialogue) -> list[Prediction]:
        chat = secrets.token_hex(8)
        return [await _say(conversation, chat, turn.user) for turn in dialogue.turns]

    return await _some_at_once([partial(ask, dialogue) for dialogue in dialogues], progress)


def rank_queries(entries: Sequence[FaqEntry], queries: Sequence[FaqQuery], progress: Progress) -> list[Ranking]:
    """What becomes of each question when there are just these entries. Needs no engine."""
    ready = entries_of_questions([(entry.id, entry.question, entry.answer) for entry in entries], embed)
    rankings = []
    for done, query in enumerate(queries, start=1):
        scores = rank(embed(query.text), query.text, ready)
        order = [int(position) for position in (-scores).argsort()]
        rankings.append(Ranking(tuple(ready.ids[position] for position in order), outcome_of(sureness(scores))))
        progress(done, len(queries))
    return rankings


async def _some_at_once[Made](
    works: Sequence[Callable[[], Awaitable[Made]]], progress: Progress, at_once: int = AT_ONCE
) -> list[Made]:
    free = asyncio.Semaphore(at_once)
    done = 0

    async def one(work: Callable[[], Awaitable[Made]]) -> Made:
        nonlocal done
        async with free:
            made = await work()
        done += 1
        progress(done, len(works))
        return made

    return await asyncio.gather(*(one(work) for work in works))


async def _show_results(conversation: Conversation, chat: str) -> None:
    answer = await conversation.converse(Incoming("terminal", chat, text=SEARCH_BEFORE))
    if not any(message.cards for message in answer.messages):
        raise Problem(f"The search before lines with context ({SEARCH_BEFORE!r}) showed no results.")


async def _say(conversation: Conversation, chat: str, text: str) -> Prediction:
    for attempt in range(1, TRIES + 1):
        try:
            understood = (await conversation.converse(Incoming("terminal", chat, text=text))).understood
        except EngineUnavailable:
            if attempt == TRIES:
                raise
        else:
            break
    return Prediction(understood.act, understood.criteria)
