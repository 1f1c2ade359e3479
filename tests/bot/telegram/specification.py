"""Holds calls against the machine-readable Bot API specification (``bot_api.json``, see ``make_bot_api.py``)."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

SPECIFICATION = json.loads(Path(__file__).with_name("bot_api.json").read_text("utf-8"))
TAGS = {"b": "bold", "i": "italic", "u": "underline", "s": "strikethrough", "code": "code"}
"""Those of https://core.telegram.org/bots/api#html-style that need no attributes."""
MOST_BUTTONS, MOST_IN_ROW = 100, 8
"""Of an inline keyboard (https://core.telegram.org/bots/features#inline-keyboards; not in the specification's text)."""


class BadCall(Exception):
    """What Telegram would answer with 400."""


class Parsed(HTMLParser):
    """HTML as Telegram reads it: the plain text and its entities, offsets in UTF-16 units."""

    def __init__(self, marked: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.entities, self._open = "", list[dict[str, Any]](), list[tuple[str, int]]()
        if re.search(r"<(?![/a-z])|&(?!lt;|gt;|amp;|quot;|#\d+;)", marked):
            raise BadCall("can't parse entities: unescaped character")
        self.feed(marked)
        self.close()
        if self._open:
            raise BadCall(f"can't parse entities: {self._open} is not closed")

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS or attrs:
            raise BadCall(f"can't parse entities: unsupported tag {tag}")
        self._open.append((tag, units(self.text)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise BadCall(f"can't parse entities: unexpected end of {tag}")
        start = self._open.pop()[1]
        self.entities.append({"type": TAGS[tag], "offset": start, "length": units(self.text) - start})

    def handle_data(self, data: str) -> None:
        self.text += data


def units(text: str) -> int:
    """UTF-16 units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def checked(method: str, form: dict[str, str]) -> dict[str, Any]:
    """The parameters of a call, decoded. Raises BadCall."""
    known = SPECIFICATION["methods"].get(method)
    if known is None:
        raise BadCall(f"unknown method {method}")
    missing = [name for name, one in known.items() if one["required"] and name not in form]
    if missing or form.keys() - known.keys():
        raise BadCall(f"{method}: missing {missing}, unknown {form.keys() - known.keys()}")
    values = {name: _decoded(known[name]["type"], value) for name, value in form.items()}
    for name, value in values.items():
        _check(f"{method}.{name}", known[name], value, values.get("parse_mode"))
    return values


def _decoded(kind: str, value: str) -> Any:
    if kind == "String":
        return value
    if kind == "Integer or String":
        return int(value)
    return json.loads(value)


def _check(where: str, known: dict[str, Any], value: Any, parse_mode: str | None = None) -> None:
    kind = known["type"]
    if kind.startswith("Array of "):
        if not isinstance(value, list):
            raise BadCall(f"{where} is no list")
        if len(value) > known.get("most", len(value)):
            raise BadCall(f"{where} has {len(value)} entries")
        for one in value:
            _check(where, {"type": kind.removeprefix("Array of "), "required": True}, one)
    elif isinstance(value, dict):
        _check_object(where, kind, value)
    elif kind in {"Boolean", "True"}:
        if not isinstance(value, bool):
            raise BadCall(f"{where} is no boolean")
    elif kind == "Integer":
        low, high = known.get("between", (value, value))
        if not isinstance(value, int) or not low <= value <= high:
            raise BadCall(f"{where} is {value}")
    elif isinstance(value, str):
        _check_text(where, known, Parsed(value).text.strip() if parse_mode == "HTML" else value)


def _check_text(where: str, known: dict[str, Any], text: str) -> None:
    low, high = known.get("characters", (0, 1 << 20))
    if not low <= units(text) <= high:
        raise BadCall(f"{where} has {units(text)} characters")
    low, high = known.get("bytes", (0, 1 << 20))
    if not low <= len(text.encode()) <= high:
        raise BadCall(f"{where} has {len(text.encode())} bytes")
    if "pattern" in known and not re.fullmatch(known["pattern"], text):
        raise BadCall(f"{where} has characters that are not allowed")


def _check_object(where: str, kind: str, value: dict[str, Any]) -> None:
    """``kind`` may name several types: the one that knows all parts is meant."""
    for name in kind.split(" or "):
        known = SPECIFICATION["types"].get(name)
        if known is not None and value.keys() <= known.keys():
            break
    else:
        raise BadCall(f"{where}: no {kind} has {sorted(value)}")
    if any(one["required"] and part not in value for part, one in known.items()):
        raise BadCall(f"{where}: {name} is not whole")
    for part, inner in value.items():
        _check(f"{where}.{part}", known[part], inner)
    if name == "InlineKeyboardMarkup":
        _check_keyboard(where, value["inline_keyboard"])
    if name == "InlineKeyboardButton" and len(value.keys() - {"text", "style"}) != 1:
        raise BadCall(f"{where}: a button must do exactly one thing")


def _check_keyboard(where: str, rows: list[list[dict[str, Any]]]) -> None:
    if sum(map(len, rows)) > MOST_BUTTONS or any(not 0 < len(row) <= MOST_IN_ROW for row in rows):
        raise BadCall(f"{where}: too many buttons")
    if any(not button["text"].strip() for row in rows for button in row):
        raise BadCall(f"{where}: a button without a title")
