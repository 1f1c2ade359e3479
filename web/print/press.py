"""The press: sets sheets in processes of their own, few at a time, each with a limit, and keeps the newest ones."""

from __future__ import annotations

import asyncio
import hashlib
import json
import subprocess
import sys
from collections import OrderedDict
from pathlib import Path

from web.print.sheets import Sheet

WORKER = Path(__file__).with_name("worker.py")
LIMIT_S = 15.0
"""A sheet takes some 0.3 s, one with 200 offers 0.6 s; on a machine that is busy with all else, many times that."""
AT_ONCE = 1
"""One of two cores: the chat needs the other."""
MOST_WAITING = 8
KEPT_BYTES = 16 * 1024**2


class CannotPrint(Exception):
    """A sheet could not be set. Says which and why in words of the program, never what was on it."""


class Busy(CannotPrint):
    """Too many sheets wait already, or this one took too long."""


class Press:
    """One per process."""

    def __init__(self, limit_s: float = LIMIT_S) -> None:
        self._limit_s = limit_s
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._waiting = 0
        self._kept: OrderedDict[str, bytes] = OrderedDict()

    async def print(self, sheet: Sheet) -> bytes:
        """The sheet as PDF/UA-1. Raises CannotPrint; Busy where it may work in a moment."""
        order = order_of(sheet)
        key = hashlib.sha256(order).hexdigest()
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        return await self._take_turn(sheet, order, key)

    async def _take_turn(self, sheet: Sheet, order: bytes, key: str) -> bytes:
        if self._waiting >= MOST_WAITING:
            raise Busy(f"{sheet.template}: {self._waiting} sheets are waiting")
        self._waiting += 1
        try:
            async with self._turn:
                if key in self._kept:  # somebody before us may have wanted the same
                    return self._kept[key]
                made = await asyncio.to_thread(set_sheet, order, sheet.template, self._limit_s)
                if not sheet.is_private:
                    self._keep(key, made)
                return made
        finally:
            self._waiting -= 1

    def _keep(self, key: str, made: bytes) -> None:
        self._kept[key] = made
        while len(self._kept) > 1 and sum(map(len, self._kept.values())) > KEPT_BYTES:
            self._kept.popitem(last=False)


def print_now(sheet: Sheet) -> bytes:
    """The sheet, for a thread that has nothing else to do. Raises as ``Press.print``."""
    return set_sheet(order_of(sheet), sheet.template, LIMIT_S)


def order_of(sheet: Sheet) -> bytes:
    """What the process is told."""
    return json.dumps({"template": sheet.template, "data": sheet.data}).encode()


def set_sheet(order: bytes, name: str, limit_s: float) -> bytes:
    """Let a process set a sheet. It gets nothing of our environment. Raises CannotPrint."""
    try:
        process = subprocess.run(  # noqa: S603  # our own file, and nothing of what people wrote is in the command
            [sys.executable, "-I", str(WORKER)], input=order, capture_output=True, timeout=limit_s, env={}, check=False
        )
    except subprocess.TimeoutExpired:
        raise Busy(f"{name}: took longer than {limit_s:.0f} s") from None
    if process.returncode or not process.stdout:
        raise CannotPrint(f"{name}: {_kind_of(process.stderr)} (exit code {process.returncode})")
    return process.stdout


def _kind_of(problem: bytes) -> str:
    """The name of the error that a traceback ends with: what follows it may quote the sheet."""
    last = problem.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return last.partition(":")[0][:80]
