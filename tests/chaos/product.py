"""`lotse run` with a clock that can be moved: seconds to add to it stand in the file that ``CHAOS_CLOCK`` names."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import bot.app
from bot.cli import main

CLOCK = "CHAOS_CLOCK"


def moved_clock() -> datetime:
    """The moment it is, moved."""
    file = Path(os.environ[CLOCK])
    seconds = float(file.read_text() or 0) if file.exists() else 0.0
    return bot.app.utc_now() + timedelta(seconds=seconds)


if __name__ == "__main__":
    build = bot.app.build_app

    def build_with_moved_clock(*given: Any, **more: Any) -> Any:
        return build(*given, **more, now=moved_clock)

    bot.app.build_app = build_with_moved_clock
    main(["run"])
