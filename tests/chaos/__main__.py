"""`make chaos`: many rounds, by polling, by webhook and in a larger installation, with a printed seed and figures.

Logs are kept on failure.
"""

from __future__ import annotations

import argparse
import asyncio
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from bot.training import ensure_model
from tests.chaos.run import Outcome, run

ROUNDS = 220
MODES = ("polling", "webhook", "larger")


def main() -> int:
    """Run it; 1 if anything was not as it must be."""
    parser = argparse.ArgumentParser(prog="make chaos", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="in all; a third of them in each mode")
    parser.add_argument("--mode", choices=MODES, action="append", help="only this one (or several)")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--minutes", type=float, default=float("inf"), help="after which no other round begins")
    given = parser.parse_args()
    print(f"Chaos: {given.rounds} rounds, seed {given.seed}.", flush=True)
    ensure_model(print)
    folder = Path(tempfile.mkdtemp(prefix="lotse-chaos-"))
    modes = given.mode or MODES
    outcomes: list[Outcome] = []
    for number, mode in enumerate(modes):
        rounds = (given.rounds + len(modes) - 1 - number) // len(modes)
        longest_s = 60 * given.minutes * rounds / given.rounds
        outcome = asyncio.run(run(folder / mode, seed=given.seed, rounds=rounds, mode=mode, longest_s=longest_s))
        print(*outcome.lines(), sep="\n", flush=True)
        outcomes.append(outcome)
    if any(outcome.faults for outcome in outcomes):
        print(f"Logs and databases are kept in {folder}.")
        return 1
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
