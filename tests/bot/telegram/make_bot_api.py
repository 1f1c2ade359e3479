"""Cut what we use out of the machine-readable Bot API specification: types, what is required, and all limits.

    pip download --no-deps --no-binary :all: aiogram==3.31.0
    python -m tests.bot.telegram.make_bot_api aiogram-3.31.0.tar.gz

The specification lies in aiogram's source distribution (MIT, ``.butcher/schema/schema.json``), which has it from
https://core.telegram.org/bots/api. The limits are written there as English phrases, always in the same words.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from pathlib import Path
from typing import Any

MADE = Path(__file__).with_name("bot_api.json")
METHODS = [
    *("getMe", "getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"),
    *("sendMessage", "editMessageText", "editMessageReplyMarkup", "answerCallbackQuery", "sendChatAction"),
    *("setMyCommands", "getMyCommands", "setMyDescription", "getMyDescription"),
    *("setMyShortDescription", "getMyShortDescription"),
]
TYPES = [
    *("InlineKeyboardMarkup", "InlineKeyboardButton", "ReplyKeyboardMarkup", "KeyboardButton"),
    *("ReplyKeyboardRemove", "LinkPreviewOptions", "BotCommand"),
]


def main(archive: Path) -> None:
    """Write ``bot_api.json`` anew."""
    with tarfile.open(archive) as files:
        name = next(name for name in files.getnames() if name.endswith(".butcher/schema/schema.json"))
        found = files.extractfile(name)
        assert found is not None
        schema = json.load(found)
    entries = {entry["name"]: entry for group in schema["items"] for entry in group["children"]}
    made = {
        "source": f"Bot API {schema['api']['version']}, from {archive.name}",
        "methods": {name: _parameters(entries[name]) for name in METHODS},
        "types": {name: _parameters(entries[name]) for name in TYPES},
    }
    MADE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def _parameters(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        one["name"]: {"type": one["type"], "required": one["required"], **limits(one["description"])}
        for one in entry["annotations"]
    }


def limits(description: str) -> dict[str, Any]:
    """The limits in a description: ``1-4096 characters``, ``1-64 bytes``, ``At most 100 ...``, ``1-100``."""
    found: dict[str, Any] = {}
    for unit in ("characters", "bytes"):
        if span := re.search(rf"(\d+)-(\d+) {unit}", description):
            found[unit] = [int(span[1]), int(span[2])]
    if most := re.search(r"At most (\d+)", description):
        found["most"] = int(most[1])
    if span := re.search(r"(?:between|simultaneous HTTPS connections[^.]*,) (\d+)-(\d+)", description, re.IGNORECASE):
        found["between"] = [int(span[1]), int(span[2])]
    if re.search(r"only lowercase English letters, digits and underscores", description):
        found["pattern"] = "[a-z0-9_]+"
    if re.search(r"Only characters A-Z, a-z, 0-9, _ and - are allowed", description):
        found["pattern"] = "[A-Za-z0-9_-]+"
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
