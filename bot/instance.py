"""One running Lotse per data folder: two would answer everyone twice."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.problem import Problem

LOCK = "lotse.lock"


@contextmanager
def only_one(data_dir: Path) -> Iterator[None]:
    """Hold the folder while the block runs. The system lets go of it when the process ends, however it ends."""
    with (data_dir / LOCK).open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Problem(f"Lotse is running already on {data_dir} (process {running(data_dir)}).") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def running(data_dir: Path) -> int | None:
    """The process id of the Lotse that runs on this folder, or None."""
    try:
        with (data_dir / LOCK).open("r+") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return int(file.read() or 0)
    except FileNotFoundError:
        pass
    return None
