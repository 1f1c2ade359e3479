"""The log: lines for people or objects for programs, and neither with what somebody wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from bot.settings import ROOT

MARKER = "Zwergwapiti"
PROGRAM = f"""
import asyncio, logging
from bot.logs import configure_logging
configure_logging("debug", {{form!r}})

async def forgotten():
    asyncio.create_task(fail())
    await asyncio.sleep(0.01)

async def fail():
    raise ValueError("{MARKER}")

asyncio.run(forgotten())  # asyncio logs a task that failed unseen, with the text of its error
try:
    raise ValueError("{MARKER}")
except ValueError:
    logging.getLogger("bot.inbox").exception("A row of %s failed", "web")
    logging.getLogger("somelibrary").warning("refused %r", "{MARKER}", exc_info=True)
    logging.getLogger("otherlibrary").error("refused {MARKER}")
logging.getLogger("bot.inbox").debug("ours")
logging.getLogger("uvicorn.error").info("chatter")
raise RuntimeError("{MARKER}")
"""


def logged(form: str) -> list[str]:
    """What a process that logs in this ``form`` writes before an error ends it."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.replace("{form!r}", repr(form))], cwd=ROOT, capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    return ended.stderr.splitlines()


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_text_of_a_person_gets_into_the_log_by_whatever_way(form: str) -> None:
    lines = logged(form)
    assert len(lines) > 5
    assert [line for line in lines if MARKER in line and "raise " not in line] == [], "only the code itself says it"
    assert lines[-1] == "RuntimeError"


def test_a_line_of_json_says_what_happened_and_where() -> None:
    told: list[dict[str, Any]] = [json.loads(line) for line in logged("json") if line.startswith("{")]
    ours = [one for one in told if one["logger"] == "bot.inbox"]
    assert [(one["level"], one["message"]) for one in ours] == [("error", "A row of web failed"), ("debug", "ours")]
    assert ours[0]["error"].startswith("ValueError at <string>:")
    assert ours[0]["time"].endswith("+00:00")
    (library,) = [one for one in told if one["logger"] == "somelibrary"]
    assert library["error"].startswith("ValueError at <string>:")
    assert library["message"].startswith("<string>:")
    assert "uvicorn.error" not in {one["logger"] for one in told}
