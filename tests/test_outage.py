"""The engine dies in the middle of a message: nothing hangs, it comes back by itself, and nothing known is lost."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import time

import pytest

from bot.conversation import Answer
from bot.engine import TIMEOUT_S, EngineUnavailable
from bot.messages import Incoming
from tests.running import RunningLotse

LONGEST_RESTART_S = 120
"""As long as the supervisor's own patience."""


def back_again(lotse: RunningLotse, former: int) -> None:
    """Wait until the engine answers in another process than ``former``."""
    until = time.monotonic() + LONGEST_RESTART_S
    while not (lotse.engine.is_ready and lotse.engine.pid not in (None, former)):
        assert time.monotonic() < until, "the engine did not come back"
        time.sleep(0.1)


async def killed_under_way(lotse: RunningLotse, incoming: Incoming, after_s: float) -> Answer | BaseException:
    """What comes of a message when the engine is killed ``after_s`` seconds into it."""
    under_way = asyncio.create_task(lotse.product.conversation.converse(incoming))
    await asyncio.sleep(after_s)
    assert lotse.engine.pid is not None
    os.kill(lotse.engine.pid, signal.SIGKILL)
    (came,) = await asyncio.gather(under_way, return_exceptions=True)
    return came


@pytest.mark.engine
@pytest.mark.parametrize("after_s", [0.0, 0.02])
def test_a_wish_survives_a_killed_engine_and_what_is_said_meanwhile_can_be_said_again(
    lotse: RunningLotse, after_s: float
) -> None:
    chat, other = secrets.token_hex(8), secrets.token_hex(8)
    lotse.converse(chat, "ich mag autos und bin 15")
    lotse.converse(other, "ich mag autos")
    former, starts = lotse.engine.pid, lotse.engine.starts
    assert former is not None

    began = time.monotonic()
    came = lotse.run(killed_under_way(lotse, Incoming("terminal", chat, "Kassel"), after_s))
    assert isinstance(came, Answer | EngineUnavailable), f"a person would get an error: {came!r}"
    assert time.monotonic() - began < TIMEOUT_S + 2, "a person would wait too long"
    with pytest.raises(EngineUnavailable):
        lotse.run(lotse.product.conversation.converse(Incoming("terminal", other, "bin 15")))

    back_again(lotse, former)
    assert lotse.engine.starts == starts + 1
    answer = lotse.converse(chat, "Kassel")  # again, as the inbox does
    known = answer.understood.criteria
    assert (known["age"], known["place"]) == (15, "Kassel")
    assert known["fields"]
    assert any(message.cards for message in answer.messages)
    answer = lotse.converse(other, "bin 15")
    assert answer.understood.criteria["age"] == 15
    assert answer.messages[-1].asks == "place"
