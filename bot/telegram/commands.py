"""Commands, which Telegram shows as a menu: their names and what they are short for."""

from __future__ import annotations

from bot.texts import REFERENCE, Texts

COMMANDS = (
    ("/start", "telegram-command-start", "telegram-about-start"),
    ("/find", "telegram-command-find", "telegram-about-find"),
    ("/more", "telegram-command-more", "telegram-about-more"),
    ("/bookings", "telegram-command-bookings", "telegram-about-bookings"),
    ("/help", "telegram-command-help", "telegram-about-help"),
    ("/human", "telegram-command-human", "telegram-about-human"),
    ("/restart", "telegram-command-restart", "telegram-about-restart"),
    ("/language", "telegram-command-language", "telegram-about-language"),
    ("/mydata", "telegram-command-mydata", "telegram-about-mydata"),
    ("/forget", "telegram-command-forget", "telegram-about-forget"),
)
"""Payload, key of the command's name (a-z, 0-9 and _ only), key of its description."""


def menu(texts: Texts, language: str) -> list[dict[str, str]]:
    """The menu in one language, as ``setMyCommands`` wants it."""
    return [
        {"command": texts.say(language, name), "description": texts.say(language, about)} for _, name, about in COMMANDS
    ]


def menu_languages(texts: Texts) -> dict[str, str]:
    """Languages a menu can be set for (two letters; empty: everyone else) and ours for each."""
    return {"": REFERENCE} | {language: language for language in texts.languages if len(language) == 2}


def payloads(texts: Texts) -> dict[str, str]:
    """The payload behind each command's name, of all languages together."""
    return {
        texts.say(language, name): payload for language in reversed(texts.languages) for payload, name, _ in COMMANDS
    }
