"""What the process logs, as lines or as JSON, and never what a person wrote.

Our own modules say nothing about people: where an error happened, not what it quotes (``place_of``). Libraries do not
know that rule, and the messages of exceptions quote whatever they were given. So of both only the place is written.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal

from bot.lanes import place_of

CHATTY = ("httpx", "httpcore", "telegram", "apscheduler", "asyncio", "rasa_sdk", "uvicorn", "alembic", "sanic")
"""Libraries whose information would fill the log. httpx even writes addresses that hold Telegram's token."""
OURS = ("actions", "bot", "catalog", "web", "__main__")
"""The rooms, whose own words are written as they are."""
LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"

Form = Literal["text", "json"]


def configure_logging(level: str, form: Form = "text") -> None:
    """Our own words at ``level``, those of libraries from warnings on; each record a line, or a JSON object."""
    handler = logging.StreamHandler()
    handler.addFilter(discreet)
    handler.setFormatter(JsonLines() if form == "json" else Lines(LINE))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _last_word


def discreet(record: logging.LogRecord) -> bool:
    """Leave of what a library says only where it was said: asyncio, for one, quotes exceptions with all they hold."""
    if record.name.partition(".")[0] not in OURS:
        record.msg, record.args = f"{record.module}:{record.lineno} {record.funcName}", ()
    return True


class Lines(logging.Formatter):
    """A line for each record, with the type and the place of an exception instead of its text."""

    def format(self, record: logging.LogRecord) -> str:
        record.message = record.getMessage() + (f": {_error_of(record)}" if record.exc_info else "")
        record.asctime = self.formatTime(record)
        return self.formatMessage(record)


class JsonLines(logging.Formatter):
    """An object for each record: ``time`` (UTC), ``level``, ``logger``, ``message``, and ``error`` if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["error"] = _error_of(record)
        return json.dumps(told, ensure_ascii=False)


def _error_of(record: logging.LogRecord) -> str:
    error = record.exc_info[1] if isinstance(record.exc_info, tuple) else None
    return place_of(error) if error else "unknown"


def _last_word(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What ends the process: the way it took through the code, and its type."""
    sys.stderr.write("".join(traceback.format_tb(trace)) + kind.__name__ + "\n")
