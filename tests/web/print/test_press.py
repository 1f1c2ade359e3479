"""The press: real processes, ended when they take too long, and nothing of a sheet in what the log says."""

from __future__ import annotations

import asyncio
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.letterheads import Letterhead
from bot.texts import default_texts
from web.limits import SHEETS
from web.print import press as press_module
from web.print.pages import Printer
from web.print.press import MOST_WAITING, Busy, CannotPrint, Press
from web.print.sheets import Code, Sheet, Sheets

pytestmark = pytest.mark.slow
SHEET = Sheets(default_texts(), "de").poster(Letterhead("Kassel"), Code("https://lotse.example/c/abc"))


def other(number: int) -> Sheet:
    return Sheet(SHEET.template, SHEET.data | {"title": f"Blatt {number}"})


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The processes that were started, all with nothing of our environment."""
    processes: list[Any] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, command: Any, **options: Any) -> None:
            assert options["env"] == {}
            super().__init__(command, **options)
            processes.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return processes


async def test_a_sheet_is_set_once_however_many_want_it_at_once(started: list[Any]) -> None:
    press = Press()
    made = await asyncio.gather(*(press.print(SHEET) for _ in range(5)))
    assert made[0].startswith(b"%PDF-1.7")
    assert set(made) == {made[0]}
    assert await press.print(SHEET) == made[0]
    assert len(started) == 1
    assert await Press().print(SHEET) == made[0]  # the same sheet is the same file, byte for byte


async def test_what_takes_too_long_is_ended(
    started: list[Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    endless = tmp_path / "worker.py"
    endless.write_text("import sys, time\nsys.stdin.buffer.read()\ntime.sleep(60)\n")
    monkeypatch.setattr(press_module, "WORKER", endless)
    began = time.monotonic()
    with pytest.raises(Busy):
        await Press(limit_s=0.3).print(SHEET)
    assert time.monotonic() - began < 5
    assert started[0].returncode == -9


async def test_too_many_at_once_are_sent_away_and_the_others_served() -> None:
    press = Press()
    outcomes = await asyncio.gather(
        *(press.print(other(number)) for number in range(MOST_WAITING + 2)), return_exceptions=True
    )
    assert [type(one) for one in outcomes].count(Busy) == 2
    assert sum(isinstance(one, bytes) for one in outcomes) == MOST_WAITING
    assert isinstance(await press.print(SHEET), bytes)


async def test_an_error_says_nothing_of_the_sheet() -> None:
    secret = "what somebody wrote"
    broken = Sheet("poster", {**SHEET.data, "title": secret, "code": secret})
    with pytest.raises(CannotPrint) as problem:
        await Press().print(broken)
    assert str(problem.value) == "poster: typst.TypstError (exit code 1)"


async def test_old_sheets_make_room_for_new_ones(monkeypatch: pytest.MonkeyPatch, started: list[Any]) -> None:
    press = Press()
    monkeypatch.setattr(press_module, "KEPT_BYTES", len(await press.print(other(1))) + 1000)
    await press.print(other(2))
    await press.print(other(2))
    assert len(started) == 2
    await press.print(other(1))
    assert len(started) == 3


def asked(path: str = "/angebote.pdf") -> Request:
    return Request({"type": "http", "method": "GET", "path": path, "headers": [], "client": ("192.0.2.7", 1)})


async def test_a_busy_press_asks_to_come_again(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(press_module, "MOST_WAITING", 0)
    with pytest.raises(HTTPException) as refused:
        await Printer(Press()).answer(asked(), SHEET, "blatt")
    assert (refused.value.status_code, refused.value.headers) == (503, {"Retry-After": "10"})
    assert caplog.messages == ["A sheet could not be printed: poster: 0 sheets are waiting."]


async def test_only_what_is_the_same_for_everybody_may_be_cached() -> None:
    printer = Printer(Press())
    own = await printer.answer(asked(), SHEET, "blatt")
    everybody_s = await printer.answer(asked(), SHEET, "blatt", is_public=True)
    assert own.body == everybody_s.body
    assert "cache-control" not in own.headers  # which the app makes "no-store"
    assert everybody_s.headers["cache-control"].startswith("public")


def test_one_address_prints_so_many_a_minute() -> None:
    printer = Printer(Press())
    for _ in range(SHEETS.size):
        printer.let_pass(asked())
    with pytest.raises(HTTPException) as refused:
        printer.let_pass(asked())
    assert refused.value.status_code == 429
