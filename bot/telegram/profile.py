"""What Telegram shows of the bot (commands, descriptions) and where it sends updates: set only when it changed."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from bot.telegram.api import Api
from bot.telegram.commands import menu, menu_languages
from bot.telegram.updates import ALLOWED
from bot.texts import Texts

log = logging.getLogger(__name__)


async def show_profile(api: Api, texts: Texts) -> None:
    """Commands and descriptions in every language Telegram has a code for. Raises TelegramError."""
    for code, language in menu_languages(texts).items():
        wanted: list[tuple[str, str, Any]] = [
            ("MyCommands", "commands", menu(texts, language)),
            ("MyDescription", "description", texts.say(language, "telegram-description")),
            ("MyShortDescription", "short_description", texts.say(language, "telegram-short-description")),
        ]
        for name, part, value in wanted:
            shown = await api.bot.call(f"get{name}", {"language_code": code})
            if (shown if part == "commands" else shown.get(part)) != value:
                await api.bot.call(f"set{name}", {part: value, "language_code": code})


async def use_polling(api: Api) -> None:
    """Have no webhook, which would forbid polling. What waits is kept. Raises TelegramError."""
    if (await api.bot.call("getWebhookInfo", {}))["url"]:
        await api.bot.call("deleteWebhook", {"drop_pending_updates": False})
        log.info("Telegram: webhook removed, polling from now on.")


async def use_webhook(api: Api, url: str, secret: str, note: Path) -> None:
    """Have updates sent to ``url``. Telegram does not tell which secret it has, so ``note`` keeps a digest of it.

    Raises TelegramError.
    """
    wanted = {"url": url, "secret_token": secret, "allowed_updates": ALLOWED, "drop_pending_updates": False}
    digest = hashlib.sha256(json.dumps([api.bot.id, wanted]).encode()).hexdigest()
    if await asyncio.to_thread(_read, note) == digest and (await api.bot.call("getWebhookInfo", {}))["url"] == url:
        return
    await api.bot.call("setWebhook", wanted)
    await asyncio.to_thread(note.write_text, digest)


def _read(note: Path) -> str:
    return note.read_text() if note.exists() else ""
