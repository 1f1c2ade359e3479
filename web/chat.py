"""The chat page: with a script it sends without a reload, without one by plain forms. Both show the same lines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.messages import Button
from web import session
from web.channel import Sent, View, WebChannel, fit, payload_or_none
from web.forms import own_form
from web.kit.student import StudentPages
from web.limits import Gate
from web.offers import Offers
from web.pages import Pages, new_key
from web.welcome import Welcome

MOST_FIELDS = 20
"""Of a form."""
LONGEST_KEY = 64
LONGEST_CODE = 64
MENU = {
    "/restart": "button-restart",
    "/human": "button-human",
    "/find": "button-find",
    "/bookings": "button-bookings",
    "/helper": "button-no-idea",
    "/help": "web-how",
}
"""Buttons that are always there, and the keys of their titles."""


class Chat:
    """The routes of the chat page."""

    def __init__(
        self,
        channel: WebChannel,
        pages: Pages,
        gate: Gate,
        offers: Offers,
        welcome: Callable[[], Welcome],
        codes: StudentPages,
    ) -> None:
        self._channel = channel
        self._pages = pages
        self._gate = gate
        self._offers = offers
        self._welcome = welcome
        self._codes = codes

    def routes(self) -> list[Route]:
        """All of them."""
        return [
            Route("/", self.show, methods=["GET"]),
            Route("/chat", self.send, methods=["POST"]),
            Route("/chat/updates", self.updates, methods=["GET"]),
            Route("/chat/delete", self.delete, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The page. Nobody is known and nothing is stored until something is sent."""
        known = session.of_page(request)
        chat = known or session.new_id()
        language, view = self._pages.language(request), View([], [], [], False)
        if known:
            language, view = await self._channel.language(known, language), await self._channel.view(known)
        offer = await self._offers.find(request.query_params.get("offer", ""), language)
        code = request.query_params.get("code", "")[:LONGEST_CODE]
        welcome = await asyncio.to_thread(self._welcome)
        return self._pages.page(
            "chat.html",
            language,
            greeting=welcome.greeting,
            offered=[one for one in self._pages.languages if one in welcome.languages or one == language],
            session=chat,
            is_own=known is not None and request.headers.get("sec-fetch-site") == "same-origin",
            entries=view.entries,
            last_words=view.last_words,
            chips=self._chips(view),
            pending=view.pending,
            last=_last(view, 0),
            new_key=new_key,
            code=code,
            opened=await self._codes.said(request, code, language),
            offer=offer,
            in_language=_in_language(request),
            was_deleted="deleted" in request.query_params,
        )

    async def send(self, request: Request) -> Response:
        """Take a message or a press of a button."""
        form = await own_form(request, MOST_FIELDS)
        chat, payload = session.of_form(form), payload_or_none(form.get("payload", ""))
        if chat is None or payload is None:
            raise HTTPException(400)
        self._gate.pass_through(request, chat, payload or form.get("text", ""))
        default = self._pages.language(request)
        sent = Sent(
            session=chat,
            key=form.get("key", "")[:LONGEST_KEY] or new_key(),
            text="" if payload else fit(form.get("text", "")),
            payload=payload,
            title=await self._title(chat, payload, default) if payload else "",
            code=fit(form.get("code", "")[:LONGEST_CODE]) or None,
            language=form.get("lang", "")[:20] or default,
        )
        if sent.text or sent.payload:
            await self._channel.send(sent)
        if _wants_json(request):
            return await self._news(chat, _number(form.get("after", "")), default)
        return RedirectResponse(f"/?s={chat}#newest", 303)

    async def updates(self, request: Request) -> Response:
        """What is new on a page since the line ``after``."""
        chat = session.valid(request.headers.get(session.HEADER))
        if chat is None:
            raise HTTPException(400)
        after = _number(request.query_params.get("after", ""))
        return await self._news(chat, after, self._pages.language(request))

    async def delete(self, request: Request) -> Response:
        """Erase the conversation, after asking whether that is meant."""
        form = await own_form(request, MOST_FIELDS)
        chat = session.of_form(form)
        if chat is None:
            raise HTTPException(400)
        language = await self._channel.language(chat, self._pages.language(request))
        if "sure" not in form:
            return self._pages.page("delete.html", language, session=chat)
        await self._channel.delete(chat)
        return RedirectResponse(f"/?deleted=yes&lang={language}", 303)

    async def _news(self, chat: str, after: int, default: str) -> JSONResponse:
        view = await self._channel.view(chat, after)
        language = await self._channel.language(chat, default)
        return JSONResponse(
            {
                "html": self._pages.entries(language, view.entries, view.last_words),
                "chips": self._pages.render("_chips.html", language, chips=self._chips(view)),
                "last": _last(view, after),
                "pending": view.pending,
                "cleared": bool(view.last_words),
                "language": language,
            }
        )

    async def _title(self, chat: str, payload: str, default: str) -> str:
        language = await self._channel.language(chat, default)
        if payload in MENU:
            return self._pages.say(language, MENU[payload])
        shown = await self._channel.title_of(chat, payload)
        if shown or not payload.startswith("/details:"):
            return shown or self._language_named(payload)
        return self._pages.say(language, "button-details")

    def _language_named(self, payload: str) -> str:
        name, _, code = payload.partition(":")
        known = name == "/language" and code in self._pages.languages
        return self._pages.own_name(code) if known else ""

    def _chips(self, view: View) -> list[Button]:
        """The buttons of the newest answer, each once."""
        found: dict[tuple[str, str], Button] = {}
        for message in view.last_words or view.newest:
            for button in message.buttons:
                found.setdefault((button.payload, button.url), button)
        return list(found.values())


def _in_language(request: Request) -> Callable[[str], str]:
    """The address of this same page in another language, for whoever has not begun to chat."""
    kept = {
        name: request.query_params[name][:LONGEST_CODE] for name in ("offer", "code") if name in request.query_params
    }
    return lambda language: "/?" + urlencode({"lang": language} | kept)


def _wants_json(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")


def _last(view: View, before: int) -> int:
    """The id of the last line on the page."""
    if view.last_words:
        return 0
    return max((entry.id for entry in view.entries), default=before)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else 0
