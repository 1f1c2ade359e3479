"""Reading Telegram's updates: from raw JSON to what a person did. Nothing here talks to anyone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, Message, MessageEntity, Update, User
from telegram.constants import ChatType
from telegram.ext import filters

ALLOWED = ["message", "callback_query"]
"""The kinds of updates asked for. Edited messages are left out: an answer that was given stays given."""
CODE = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""A deep link's parameter (https://core.telegram.org/bots/features#deep-linking)."""
COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@([A-Za-z0-9_]+))?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Happening:
    """What a person did in a chat."""

    chat: int
    private: bool
    language: str | None = None
    """Of the person's app: a default only."""
    text: str = ""
    payload: str = ""
    code: str | None = None
    location: tuple[float, float] | None = None
    query: str = ""
    """The id of a press, to be acknowledged."""
    pressed: Message | None = None
    """The message whose button was pressed, as it was then; None if Telegram no longer has it."""
    unreadable: str = ""
    """``voice`` or ``other``: something that is no text."""
    album: str = ""
    """What photos that were sent together have in common."""
    addressed: bool = False
    """Whether a message in a group is meant for the bot."""


def update_key(raw: Mapping[str, Any]) -> str | None:
    """The key by which a second delivery is recognised; None if this is no update."""
    number = raw.get("update_id")
    return str(number) if isinstance(number, int) and not isinstance(number, bool) else None


def chat_of(raw: Mapping[str, Any]) -> str:
    """The chat an update belongs to, for the order; empty if it cannot be told. Never fails."""
    query = raw.get("callback_query")
    holder = query if isinstance(query, dict) else raw
    message = holder.get("message")
    chat = message.get("chat") if isinstance(message, dict) else None
    return str(chat.get("id", ""))[:80] if isinstance(chat, dict) else ""


def query_of(raw: Mapping[str, Any]) -> str:
    """The id of the press in an update, or nothing. Never fails."""
    query = raw.get("callback_query")
    found = query.get("id") if isinstance(query, dict) else None
    return found if isinstance(found, str) else ""


def read_update(raw: dict[str, Any], commands: Mapping[str, str], username: str) -> Happening | None:
    """What happened, or None if it is nothing to answer. Raises on an update that cannot be read.

    ``commands`` gives the payload behind each command's name; ``username`` is the bot's own.
    """
    update = Update.de_json(raw)
    if update.callback_query:
        return _press(update.callback_query)
    if update.message is None:
        return None
    return _message(update.message, commands, username)


def _press(query: CallbackQuery) -> Happening | None:
    if query.message is None:
        return None
    return Happening(
        chat=query.message.chat.id,
        private=query.message.chat.type == ChatType.PRIVATE,
        language=query.from_user.language_code,
        payload=query.data or "",
        query=query.id,
        pressed=query.message if isinstance(query.message, Message) else None,
    )


def _message(message: Message, commands: Mapping[str, str], username: str) -> Happening | None:
    sender = message.from_user
    if sender is None or sender.is_bot:
        return None
    private = message.chat.type == ChatType.PRIVATE
    if not private:
        return Happening(
            message.chat.id, False, sender.language_code, addressed=_addressed(message, commands, username)
        )
    return _private(message, sender, commands, username)


def _private(message: Message, sender: User, commands: Mapping[str, str], username: str) -> Happening | None:
    chat, language = message.chat.id, sender.language_code
    if message.location:
        place = (message.location.latitude, message.location.longitude)
        return Happening(chat, True, language, location=place)
    text = message.text or message.caption or ""
    if text:
        command = COMMAND.fullmatch(text)
        payload = commands.get(command[1].lower(), "") if command and _is_ours(command, username) else ""
        if command and payload:
            return Happening(chat, True, language, payload=payload, code=_code(command, payload))
        return Happening(chat, True, language, text=text)
    if filters.StatusUpdate.ALL.check_update(Update(0, message=message)):
        return None  # "pinned a message" and the like: nobody said anything
    is_voice = bool(message.voice or message.video_note or message.audio)
    unreadable = "voice" if is_voice else "other"
    return Happening(chat, True, language, unreadable=unreadable, album=message.media_group_id or "")


def _code(command: re.Match[str], payload: str) -> str | None:
    given = (command[3] or "").strip()
    return given if payload == "/start" and CODE.fullmatch(given) else None


def _is_ours(command: re.Match[str], username: str) -> bool:
    return command[2] is None or command[2].lower() == username.lower()


def _addressed(message: Message, commands: Mapping[str, str], username: str) -> bool:
    """A command of ours, or the bot's name."""
    command = COMMAND.fullmatch(message.text or "")
    if command and command[1].lower() in commands and _is_ours(command, username):
        return True
    mentions = message.parse_entities([MessageEntity.MENTION]).values()
    return any(mention.lower() == f"@{username}".lower() for mention in mentions)
