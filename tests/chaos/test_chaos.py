"""The short form of `make chaos`: a few rounds with the real product and the real engine."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from bot.training import ensure_model
from tests.chaos.run import run
from tests.chaos.troubles import cut_after, double, fill_disk, kill_engine, kill_product, lock_database, too_many

ROUNDS = ((kill_product, double), (cut_after, lock_database, fill_disk), (kill_engine, too_many))
"""What strikes in each. The whole list is for `make chaos`."""
SCRIPTS = ("searching", "unanswered", "passing on", "forgetting")


@pytest.mark.engine
@pytest.mark.slow
async def test_nothing_is_lost_whatever_breaks(tmp_path: Path) -> None:
    ensure_model(print)
    outcome = await run(tmp_path / "house", seed=secrets.randbelow(10**6), rounds=ROUNDS, scripts=SCRIPTS)
    assert outcome.faults == [], "\n".join(outcome.lines())
    assert outcome.answered == outcome.messages > 0
    assert {"product SIGKILL", "engine SIGKILL"} <= outcome.kills.keys()
    assert outcome.on_page > 0
    assert outcome.booked > 0
