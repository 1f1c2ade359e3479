"""Writing to SQLite in turn: who came first writes first, and whoever waits for another process is not forgotten.

SQLite lets one write at a time, and its own waiting is no queue: each looks again now and then, after 1 ms at first and
0.1 s in the end. Where one transaction follows the other, as when two hundred book, whoever waits finds it taken again
and again: messages waited for seconds beside transactions of 1 ms.
"""

from __future__ import annotations

import sqlite3
import time
from collections import deque
from threading import Lock

LONGEST_TURN_S = 20
"""Longer than all transactions before one's own take: nobody waits for ever for one that hangs."""
LOOK_S = 0.002
"""Between two looks whether another process is done. One thread of a process looks: 20 us each time."""


class Turns:
    """Whose turn it is among the threads of a process, in the order in which they came."""

    def __init__(self) -> None:
        """It is nobody's."""
        self._lock, self._is_taken, self._waiting = Lock(), False, deque[Lock]()

    def take(self, timeout_s: float) -> bool:
        """Wait for one's turn; whether it came within ``timeout_s`` seconds."""
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return True
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        if mine.acquire(timeout=timeout_s):
            return True
        with self._lock:
            if mine not in self._waiting:
                return True  # it came at that moment
            self._waiting.remove(mine)
            return False

    def give_back(self) -> None:
        """Let the next one."""
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False


class TurnConnection(sqlite3.Connection):
    """A connection that has the turn of its process from the beginning to the end of each transaction that writes."""

    turns: Turns
    busy_s: float
    """How long it waits for other processes."""
    _has_turn = False

    def begin_to_write(self) -> None:
        """Begin a transaction that writes, in turn. Raises sqlite3.OperationalError if another process hangs."""
        self._has_turn = self.turns.take(LONGEST_TURN_S)
        self.execute("PRAGMA busy_timeout = 0")
        until = time.monotonic() + self.busy_s
        try:
            while True:
                try:
                    self.execute("BEGIN IMMEDIATE")
                    return
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                        raise
                time.sleep(LOOK_S)
        finally:
            self.execute(f"PRAGMA busy_timeout = {int(self.busy_s * 1000)}")
            self._end()

    def commit(self) -> None:
        """Commit, and let the next one write."""
        try:
            super().commit()
        finally:
            self._end()

    def rollback(self) -> None:
        """Roll back, and let the next one write."""
        try:
            super().rollback()
        finally:
            self._end()

    def close(self) -> None:
        """Close; nothing is written any more."""
        super().close()
        self._give_back()

    def _end(self) -> None:
        if not self.in_transaction:
            self._give_back()

    def _give_back(self) -> None:
        if self._has_turn:
            self._has_turn = False
            self.turns.give_back()
