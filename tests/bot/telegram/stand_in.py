"""The Bot API on loopback, with one bot and its chats: checks every call, shows what people would see, makes trouble.

It speaks HTTP by itself, so that it can break a connection in the middle as a bad network does.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import parse_qsl

from tests.bot.telegram.specification import BadCall, Parsed, checked

BOT = {"id": 123456, "is_bot": True, "first_name": "Lotse", "username": "lotse_test_bot"}
TOKEN = "123456:" + "A" * 35


@dataclass
class Shown:
    """A message of the bot as a person sees it."""

    chat: int
    number: int
    text: str
    html: str
    entities: list[dict[str, Any]]
    markup: dict[str, Any]
    edits: int = 0
    at: float = field(default_factory=time.monotonic)
    """Since when it is there."""

    @property
    def buttons(self) -> list[str]:
        """The titles of its inline buttons."""
        return [button["text"] for row in self.markup.get("inline_keyboard", ()) for button in row]

    @property
    def payloads(self) -> list[str]:
        """What its inline buttons send."""
        return [button.get("callback_data", "") for row in self.markup.get("inline_keyboard", ()) for button in row]


@dataclass
class Trouble:
    """What becomes of the next calls of a method: an HTTP status, a ``reset`` before or after the call is made, or
    ``silence`` for ``retry_after`` seconds and then a reset."""

    method: str
    status: int | str
    retry_after: int = 0


NUMBERS = count(1)
"""Never twice in a process: a second stand-in goes on, as Telegram does, so that no update is taken for an old one."""


@dataclass
class BotApi:
    """One bot's side of Telegram."""

    port: int = 0
    updates: list[dict[str, Any]] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    keyboards: dict[int, dict[str, Any]] = field(default_factory=dict)
    calls: list[tuple[float, str, dict[str, Any]]] = field(default_factory=list)
    """All that were accepted, with their moments."""
    bad: list[str] = field(default_factory=list)
    """Calls that broke the specification."""
    trouble: list[Trouble] = field(default_factory=list)
    blocked: set[int] = field(default_factory=set)
    queries: set[str] = field(default_factory=set)
    is_down: bool = False
    """Whether every connection is broken off."""
    again: list[dict[str, Any]] = field(default_factory=list)
    """Updates that are delivered once more with the next ones, confirmed or not."""
    shuffle: Callable[[list[dict[str, Any]]], None] | None = None
    """Changes the order of updates that are delivered together."""
    settings: dict[str, Any] = field(default_factory=dict)
    confirmed: int = 0
    _numbers: Any = field(default_factory=lambda: NUMBERS)
    _new: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def in_chat(self, chat: int) -> list[Shown]:
        """What the bot has said in a chat."""
        return [one for one in self.shown if one.chat == chat]

    def made(self, method: str) -> list[dict[str, Any]]:
        """The parameters of the accepted calls of a method."""
        return [parameters for _, name, parameters in self.calls if name == method]

    def deliver(self, update: dict[str, Any]) -> dict[str, Any]:
        """Have an update waiting for the bot."""
        update.setdefault("update_id", next(self._numbers) + 1000)
        self.updates.append(update)
        self._new.set()
        return update

    def message(self, chat: int, text: str | None = None, **parts: Any) -> dict[str, Any]:
        """The update of a message of a person."""
        kind = parts.pop("type", "private")
        language = parts.pop("language", "de")
        where = {"id": chat, "type": kind} | ({"title": "Klasse 9b"} if kind != "private" else {"first_name": "Kim"})
        sender = {"id": abs(chat), "is_bot": False, "first_name": "Kim", "language_code": language}
        message = {"message_id": next(self._numbers), "date": 1_790_000_000, "chat": where, "from": sender, **parts}
        if text is not None:
            message["text"] = text
            if text.startswith("/"):
                message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return {"message": message}

    def press(self, shown: Shown, payload: str) -> dict[str, Any]:
        """The update of a press on a button of a message."""
        query = f"q{next(self._numbers)}"
        self.queries.add(query)
        sender = {"id": shown.chat, "is_bot": False, "first_name": "Kim", "language_code": "de"}
        message = self._as_message(shown) | {"reply_markup": shown.markup}
        return {
            "callback_query": {
                "id": query, "from": sender, "chat_instance": "1", "data": payload, "message": message,
            }
        }  # fmt: skip

    def _as_message(self, shown: Shown) -> dict[str, Any]:
        return {
            "message_id": shown.number,
            "date": 1_790_000_000,
            "chat": {"id": shown.chat, "type": "private", "first_name": "Kim"},
            "from": BOT,
            "text": shown.text,
            "entities": shown.entities,
        }

    async def answer(self, method: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Status and body of the answer to a call."""
        try:
            values = checked(method, form)
        except BadCall as error:
            self.bad.append(str(error))
            return _failed(400, f"Bad Request: {error}")
        chat = values.get("chat_id")
        if chat in self.blocked:
            return _failed(403, "Forbidden: bot was blocked by the user")
        act: Callable[[dict[str, Any]], Any] | None = getattr(self, f"_{method}", None)
        try:
            if method == "getUpdates":
                result = await self._get_updates(values)
            elif act is not None:
                result = act(values)
            elif method.startswith("get"):
                result = self._setting(method.removeprefix("get"), values)
            else:
                result = self._set(method.removeprefix("set"), values)
        except BadCall as error:
            return _failed(400, f"Bad Request: {error}")
        if method != "getUpdates":
            self.calls.append((time.monotonic(), method, values))
        return 200, {"ok": True, "result": result}

    async def _get_updates(self, values: dict[str, Any]) -> list[dict[str, Any]]:
        self.confirmed = max(self.confirmed, values.get("offset", 0) - 1)
        self.updates = [one for one in self.updates if one["update_id"] > self.confirmed]
        if not self.updates:
            self._new.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._new.wait(), values.get("timeout", 0))
        given = [*self.again, *self.updates][: values.get("limit", 100)]
        self.again = []
        if self.shuffle:
            self.shuffle(given)
        return given

    def _getMe(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802 - named as the method
        return BOT

    def _sendMessage(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        text, entities = _parsed(values)
        markup = values.get("reply_markup", {})
        chat = values["chat_id"]
        if "keyboard" in markup:
            if chat < 0 and any(button.get("request_location") for row in markup["keyboard"] for button in row):
                raise BadCall("location can be requested in private chats only")
            self.keyboards[chat] = markup
        if markup.get("remove_keyboard"):
            self.keyboards.pop(chat, None)
        sent = Shown(chat, next(self._numbers), text, values["text"], entities, markup)
        self.shown.append(sent)
        return self._as_message(sent)

    def _editMessageText(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        shown = self._editable(values)
        text, entities = _parsed(values)
        markup = values.get("reply_markup", {})
        if (text, entities, markup) == (shown.text, shown.entities, shown.markup):
            raise BadCall("message is not modified: specified new message content is exactly the same")
        shown.text, shown.html, shown.entities, shown.markup = text, values["text"], entities, markup
        shown.edits += 1
        return self._as_message(shown)

    def _editMessageReplyMarkup(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        shown = self._editable(values)
        if shown.markup == values.get("reply_markup", {}):
            raise BadCall("message is not modified")
        shown.markup = values.get("reply_markup", {})
        return self._as_message(shown)

    def _editable(self, values: dict[str, Any]) -> Shown:
        for shown in self.shown:
            if (shown.chat, shown.number) == (values["chat_id"], values["message_id"]):
                if shown.markup.keys() - {"inline_keyboard"}:
                    raise BadCall("message can't be edited")
                return shown
        raise BadCall("message to edit not found")

    def _answerCallbackQuery(self, values: dict[str, Any]) -> bool:  # noqa: N802
        if values["callback_query_id"] not in self.queries:
            raise BadCall("query is too old and response timeout expired or query ID is invalid")
        self.queries.discard(values["callback_query_id"])
        return True

    def _sendChatAction(self, values: dict[str, Any]) -> bool:  # noqa: N802
        return True

    def _deleteWebhook(self, values: dict[str, Any]) -> bool:  # noqa: N802
        self.settings.pop("Webhook", None)
        return True

    def _getWebhookInfo(self, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N802
        return {"url": self.settings.get("Webhook", {}).get("url", ""), "pending_update_count": len(self.updates)}

    def _set(self, name: str, values: dict[str, Any]) -> bool:
        key = name if name == "Webhook" else f"{name}:{values.get('language_code', '')}"
        self.settings[key] = values
        return True

    def _setting(self, name: str, values: dict[str, Any]) -> Any:
        kept = self.settings.get(f"{name}:{values.get('language_code', '')}", {})
        if name == "MyCommands":
            return kept.get("commands", [])
        part = {"MyDescription": "description", "MyShortDescription": "short_description"}[name]
        return {part: kept.get(part, "")}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                lines = head.split("\r\n")
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                if self.is_down:
                    writer.transport.abort()
                    return
                token, method = lines[0].split()[1].removeprefix("/bot").split("/")
                form = dict(parse_qsl(body.decode(), keep_blank_values=True))
                trouble = next((one for one in self.trouble if one.method == method), None)
                if trouble:
                    self.trouble.remove(trouble)
                status, answer = await self._with_trouble(trouble, method, form, writer)
                if token != TOKEN:
                    status, answer = _failed(401, "Unauthorized")
                told = json.dumps(answer).encode()
                writer.write(
                    b"HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                    % (status, len(told))
                )
                writer.write(told)
                await writer.drain()

    async def _with_trouble(
        self, trouble: Trouble | None, method: str, form: dict[str, str], writer: asyncio.StreamWriter
    ) -> tuple[int, dict[str, Any]]:
        match trouble:
            case None:
                return await self.answer(method, form)
            case Trouble(status="reset"):
                writer.transport.abort()
                raise ConnectionError
            case Trouble(status="silence", retry_after=wait):
                await asyncio.sleep(wait)
                writer.transport.abort()
                raise ConnectionError
            case Trouble(status="reset-after"):
                await self.answer(method, form)
                writer.transport.abort()
                raise ConnectionError
            case Trouble(status=int(status), retry_after=wait):
                return _failed(status, "Too Many Requests" if wait else "Bad Gateway", wait)
        raise AssertionError(trouble)


def _parsed(values: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    if values.get("parse_mode") != "HTML":
        return values["text"], []
    parsed = Parsed(values["text"])
    return parsed.text, parsed.entities


def _failed(status: int, description: str, retry_after: int = 0) -> tuple[int, dict[str, Any]]:
    more = {"parameters": {"retry_after": retry_after}} if retry_after else {}
    return status, {"ok": False, "error_code": status, "description": description, **more}


@asynccontextmanager
async def bot_api(api: BotApi | None = None) -> AsyncIterator[BotApi]:
    """A Bot API on a free port (or again on its old one), up while the block runs."""
    api = api or BotApi()
    open_connections: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        open_connections.add(task)
        try:
            await api.serve(reader, writer)
        except asyncio.CancelledError:
            pass
        finally:
            open_connections.discard(task)
            writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", api.port)
    api.port = server.sockets[0].getsockname()[1]
    try:
        yield api
    finally:
        server.close()
        for task in list(open_connections):
            task.cancel()
        await asyncio.gather(*open_connections, return_exceptions=True)
