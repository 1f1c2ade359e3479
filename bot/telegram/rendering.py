"""From messages to calls of the Bot API, within all of its limits. Pure: nothing is sent here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, ParseMode

from bot.messages import Button, Card, Message, Picture
from bot.outbox import Call
from bot.telegram.markup import LONGEST_MESSAGE, clean, escape, length, pieces
from bot.texts import Texts

CARD_TEXTS = {
    "details": "telegram-card-details",
    "book": "telegram-card-book",
    "dates": "telegram-card-dates",
    "share": "telegram-card-share",
}
"""Short titles of a card's buttons: three share a line on a phone."""
ROW_UNITS, BUTTON_UNITS, ROW_BUTTONS = 32, 4, 5
"""How much title fits in a row on a phone 360 px wide, what a button costs besides its title, and the most in a row
that a thumb can hit. (Telegram itself allows 8.)"""
NOTHING_TO_READ = "…"
"""Stands where there are only buttons."""
PLACEHOLDER = 64
"""Characters of the text in an empty input field (https://core.telegram.org/bots/api#replykeyboardmarkup)."""

Row = list[dict[str, Any]]


@dataclass(frozen=True)
class Block:
    """A part of a message that stays together, and the buttons that belong to it."""

    html: str
    plain: str
    rows: tuple[Row, ...] = ()

    def is_worth_sending(self) -> bool:
        """Whether there is anything to see: Telegram takes no empty message."""
        return bool(self.plain.strip() or self.rows)


@dataclass(frozen=True)
class Renderer:
    """Renders messages for one chat. Reply keyboards only exist in private ones."""

    texts: Texts
    chat: int
    private: bool = True
    public_url: str = ""
    """Where Telegram finds pictures. It fetches them from addresses with https only."""

    def calls(
        self, messages: Sequence[Message], *, edit: int | None = None, remove_keyboard: bool = False
    ) -> list[Call]:
        """All calls for an answer. A results page replaces the message ``edit``, which was the page before it.

        ``remove_keyboard``: a reply keyboard is up and has to go with the first message that is sent.
        """
        made: list[Call] = []
        remove_keyboard &= not any(self.asks_place(message) for message in messages)
        for message in messages:
            replaced = edit if message.kind == "results" else None
            if replaced is not None:
                edit = None
            if remove_keyboard and replaced is None and clean(message.text).strip():
                made += self._removing(message)
                remove_keyboard = False
            else:
                made += self._message(message, replaced)
        return made

    def asks_place(self, message: Message) -> bool:
        """Whether the answer is typed or sent as a location, so that a reply keyboard helps."""
        return self.private and message.asks == "place" and message.kind != "results"

    def _message(self, message: Message, edit: int | None = None) -> list[Call]:
        general = _rows(message.buttons)
        blocks = [*_text_blocks(message.text), *self._card_blocks(message)]
        bodies = _fill([block for block in blocks if block.is_worth_sending()] or [Block("", "")] * bool(general))
        calls = []
        for number, (html, rows) in enumerate(bodies):
            is_last = number == len(bodies) - 1
            markup: dict[str, Any] | None
            if is_last and self.asks_place(message):
                markup = self._place_keyboard(message)
            else:
                markup = _inline([*rows, *(general if is_last else [])])
            picture = message.picture if number == 0 else None
            calls.append(self._text_call(html, markup, edit if number == 0 else None, picture))
        return calls

    def _removing(self, message: Message) -> list[Call]:
        """The message, with something sent before it if need be: none can remove a keyboard and have buttons."""
        if message.cards:
            first, rest = message.text, [replace(message, text="")]
        elif message.buttons:
            first, rest = self.texts.say(message.language, "telegram-noted"), [message]
        else:
            first, rest = message.text, []
        calls = self._message(Message(first, language=message.language))
        calls[0]["parameters"]["reply_markup"] = {"remove_keyboard": True}
        return [*calls, *(call for one in rest for call in self._message(one))]

    def _text_call(
        self, html: str, markup: dict[str, Any] | None, edit: int | None, picture: Picture | None = None
    ) -> Call:
        parameters: dict[str, Any] = {
            "chat_id": self.chat,
            "text": html,
            "parse_mode": ParseMode.HTML,
            "link_preview_options": self._preview(picture),
        }
        if markup:
            parameters["reply_markup"] = markup
        sent = {"method": "sendMessage", "parameters": parameters}
        if edit is None:
            return sent
        return {"method": "editMessageText", "parameters": parameters | {"message_id": edit}, "otherwise": sent}

    def _preview(self, picture: Picture | None) -> dict[str, Any]:
        """The one way in which a text can have a picture above it and still be edited; no other links are previewed."""
        if picture is None or not self.public_url.startswith("https://"):
            return {"is_disabled": True}
        return {"url": f"{self.public_url}{picture.path}", "prefer_large_media": True, "show_above_text": True}

    def _card_blocks(self, message: Message) -> Iterable[Block]:
        for number, card in enumerate(message.cards, start=1):
            row = [self._card_button(button, number, message) for button in card.buttons if _fits(button)]
            rows = tuple(row[at : at + ROW_BUTTONS] for at in range(0, len(row), ROW_BUTTONS))
            yield from _card_blocks(card, rows)

    def _card_button(self, button: Button, number: int, message: Message) -> dict[str, Any]:
        key = CARD_TEXTS.get(button.payload[1:].partition(":")[0])
        if len(message.cards) == 1:
            return _button(button, button.title)
        title = self.texts.say(message.language, key, number=number) if key else f"{number} {button.title}"
        return _button(button, title)

    def _place_keyboard(self, message: Message) -> dict[str, Any]:
        say = self.texts.say
        send = {"text": say(message.language, "telegram-send-location"), "request_location": True}
        rows = _packed([{"text": _title(button.title)} for button in message.buttons if button.payload])
        return {
            "keyboard": [[send], *rows],
            "resize_keyboard": True,
            "one_time_keyboard": True,
            "input_field_placeholder": say(message.language, "telegram-type-place")[:PLACEHOLDER],
        }


def chosen_call(chat: int, message_id: int, html: str, choice: str) -> Call:
    """Show in a question what was chosen, and take its buttons away, so that they cannot be pressed twice."""
    where = {"chat_id": chat, "message_id": message_id}
    alone: Call = {"method": "editMessageReplyMarkup", "parameters": where, "is_minor": True}
    text = f"{html}\n\n<b>{escape(choice)}</b>"
    if not choice or length(text) > LONGEST_MESSAGE:
        return alone
    shown = where | {"text": text, "parse_mode": ParseMode.HTML, "link_preview_options": {"is_disabled": True}}
    return {"method": "editMessageText", "parameters": shown, "otherwise": alone, "is_minor": True}


def _text_blocks(text: str) -> list[Block]:
    return [Block(escape(piece), piece) for piece in pieces(text)]


def _card_blocks(card: Card, rows: tuple[Row, ...]) -> list[Block]:
    """One block; several without emphasis if a single card is longer than a message. The buttons stay at the top."""
    parts = [f"<b>{escape(card.title)}</b>"] if card.title else []
    parts += [f"<i>{escape(card.badge)}</i>"] if card.badge else []
    plain = clean("\n".join(part for part in (card.title, card.badge, *card.lines) if part))
    if length(plain) <= LONGEST_MESSAGE:
        return [Block("\n".join([*parts, *map(escape, card.lines)]), plain, rows)]
    first, *rest = _text_blocks(plain)
    return [replace(first, rows=rows), *rest]


def _fill(blocks: Sequence[Block]) -> list[tuple[str, list[Row]]]:
    """Messages out of blocks, each as full as it may be, with the blocks' buttons."""
    bodies: list[tuple[str, list[Row]]] = []
    used = 0
    for block in blocks:
        units, rows = length(block.plain), list(block.rows)
        if bodies and used + 2 + units <= LONGEST_MESSAGE:
            html, before = bodies[-1]
            bodies[-1] = (f"{html}\n\n{block.html}", [*before, *rows])
            used += 2 + units
        else:
            bodies.append((block.html if block.plain.strip() else NOTHING_TO_READ, rows))
            used = max(units, 1)
    return bodies


def _rows(buttons: Iterable[Button]) -> list[Row]:
    """Large buttons in a row of their own, above the others."""
    fitting = [button for button in buttons if _fits(button)]
    large = [[_button(button, button.label)] for button in fitting if button.sign]
    return [*large, *_packed([_button(button, button.title) for button in fitting if not button.sign])]


def _packed(buttons: Iterable[dict[str, Any]]) -> list[Row]:
    """Rows that are readable on a phone: short titles side by side, long ones alone."""
    rows: list[Row] = []
    used = ROW_UNITS
    for button in buttons:
        cost = length(button["text"]) + BUTTON_UNITS
        if rows and used + cost <= ROW_UNITS and len(rows[-1]) < ROW_BUTTONS:
            rows[-1].append(button)
            used += cost
        else:
            rows.append([button])
            used = cost
    return rows


def _inline(rows: Iterable[Row]) -> dict[str, Any] | None:
    kept: list[Row] = []
    room: int = InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    for row in rows:
        kept.append(row[:room])
        room -= len(row)
        if room <= 0:
            break
    return {"inline_keyboard": kept} if kept else None


def _fits(button: Button) -> bool:
    """Whether Telegram can carry the button: a payload of 1-64 bytes, or an address it opens."""
    if button.url:
        return button.url.startswith(("https://", "http://", "tg://"))
    return 0 < len(button.payload.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


def _button(button: Button, title: str) -> dict[str, Any]:
    act = {"url": button.url} if button.url else {"callback_data": button.payload}
    return {"text": _title(title), **act}


def _title(title: str) -> str:
    return clean(title).strip() or NOTHING_TO_READ
