"""Understanding alone: the engine's parse of a message, with embedding, on one core, without channel or database."""

from __future__ import annotations

import json
import os
import subprocess
from itertools import islice

from bench.lines import new_lines
from bot.settings import ROOT
from bot.training import model_path

LINES = 300
"""After a warm-up of 30."""
IN_ENGINE = """
import asyncio, json, logging, sys, time
from statistics import quantiles
sys.path.insert(0, sys.argv[2])
from rasa.utils.log_utils import configure_structlog
configure_structlog(logging.ERROR)
from rasa.core.agent import Agent
agent = Agent.load(sys.argv[1])
lines = json.load(sys.stdin)
async def parse():
    for line in lines[:30]:
        await agent.parse_message(line)
    times = []
    for line in lines[30:]:
        began = time.perf_counter()
        await agent.parse_message(line)
        times.append((time.perf_counter() - began) * 1000)
    return quantiles(times, n=100)
cuts = asyncio.run(parse())
print("parse in the engine, one core: p50 %.1f ms, p99 %.1f ms" % (cuts[49], cuts[98]))
"""


def main() -> None:
    """Print the time per parse, and the size of the model."""
    model = model_path()
    one = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    said = subprocess.run(
        [ROOT / "nlu" / ".venv" / "bin" / "python", "-W", "ignore", "-c", IN_ENGINE, model, ROOT / "nlu"],
        input=json.dumps(list(islice(new_lines(), LINES + 30))),
        env=os.environ | one | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        check=True,
    )
    print(said.stdout.splitlines()[-1])
    print(f"model: {model.stat().st_size / 2**20:.1f} MB")


if __name__ == "__main__":
    main()
