"""What we ask of the system: for processes we start (no more of our secrets than they need, never outliving us), and
for our own memory."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

from bot.settings import PREFIX

_PR_SET_PDEATHSIG = 1
"""From linux/prctl.h: the signal a process gets when its parent dies."""
_M_ARENA_MAX, _ARENAS = -8, 2
"""From malloc.h of glibc, and how many pools of memory its threads share. By default there are eight for each core."""
LAST_WORDS = 15
"""Lines of a failed child's output that are shown."""


def child_environ(**extra: str) -> dict[str, str]:
    """Our environment without our settings (tokens, passwords) and Python's, plus what this child is to know."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith((PREFIX, "PYTHON"))}
    return ours | extra


def dies_with_parent() -> Callable[[], None] | None:
    """For ``preexec_fn``: the child is killed when its parent is gone, even by ``kill -9``. Linux only, else None."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None)
    parent = os.getpid()

    def promise() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # It died before the promise was made.
            os.kill(os.getpid(), signal.SIGKILL)

    return promise


def share_memory_pools() -> None:
    """Have threads share few pools of memory, which saves some 20 MB. To be called before they begin; glibc only."""
    if sys.platform == "linux" and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(_M_ARENA_MAX, _ARENAS)


def last_words(output: str) -> str:
    """The end of a child's output, which usually says why it failed."""
    return "\n".join(output.splitlines()[-LAST_WORDS:])
