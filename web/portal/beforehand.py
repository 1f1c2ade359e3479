"""Handing in a question before a date: written, read once more as it will be passed on, sent. Without a script, an
account or a name, and nothing is kept of who asked."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.beforehand import AskForm, Asking, problem_with
from bot.browsing import Browsing
from bot.messages import LONGEST_TEXT
from catalog.model import LONGEST_QUESTION
from catalog.questions.beforehand import TooManyQuestions
from catalog.redaction.texts import redact
from web.forms import is_number
from web.limits import Gate
from web.pages import Pages
from web.portal.posting import AGAIN, Posting
from web.portal.shelves import SHELVES, Shelf

NOTHING = {"question": "", "date": "", "do": ""}


class QuestionPages:
    """The routes."""

    def __init__(self, asking: Asking, browsing: Browsing, pages: Pages, gate: Gate, posting: Posting) -> None:
        """``posting`` has the limit of questions from one address."""
        self._asking = asking
        self._browsing = browsing
        self._pages = pages
        self._gate = gate
        self._posting = posting

    def routes(self) -> list[Route]:
        """The form of an offer, and what takes it, for each audience."""
        return [
            Route(f"{shelf.offer}/{{offer}}/ask", partial(answer, shelf), methods=[method])
            for shelf in SHELVES
            for method, answer in (("GET", self.ask), ("POST", self.send))
        ]

    async def ask(self, shelf: Shelf, request: Request) -> Response:
        """The form, or that a question has arrived."""
        query = request.query_params
        form = await self._form_of(shelf, request)
        return self._page(shelf, request, form, NOTHING | {"date": query.get("date", "")}, is_sent="sent" in query)

    async def send(self, shelf: Shelf, request: Request) -> Response:
        """Show a question as it would be passed on, or take it. Whoever may be in a crisis gets help, nothing else."""
        typed = NOTHING | await self._posting.read(request)
        self._gate.pass_by(request)
        form = await self._form_of(shelf, request)
        text, language = typed["question"], self._pages.language(request)
        if help_lines := await asyncio.to_thread(self._browsing.help_for, text[:LONGEST_TEXT], language, form.ags):
            return self._pages.page("portal/crisis.html", language, message=help_lines, shelf=shelf)
        if problem := problem_with(text):
            return self._page(shelf, request, form, typed, problem=problem)
        if typed["do"] == "change":
            return self._page(shelf, request, form, typed)
        if typed["do"] != "send":
            return self._page(shelf, request, form, typed | {"question": redact(text)}, is_shown=True)
        refused = self._posting.flaw_of(request, typed)
        refused = refused or await asyncio.to_thread(self._take, form, typed, language)
        if refused:
            return self._page(shelf, request, form, typed, problem=refused)
        where = f"{shelf.offer}/{request.path_params['offer']}/ask"
        return RedirectResponse(f"{where}?sent=1&date={_chosen(form, typed)}&lang={language}", 303)

    def _take(self, form: AskForm, typed: dict[str, str], language: str) -> str | None:
        try:
            self._asking.hand_in(_chosen(form, typed), typed["question"], language)
        except TooManyQuestions:
            return "beforehand-full"
        except ValueError:
            return AGAIN  # the date has begun, or was cancelled, a moment ago
        return None

    async def _form_of(self, shelf: Shelf, request: Request) -> AskForm:
        offer, language = str(request.path_params["offer"]), self._pages.language(request)
        if not is_number(offer):
            raise HTTPException(404)
        form = await asyncio.to_thread(self._asking.form, int(offer), shelf.audience, language)
        if form is None:
            raise HTTPException(404)
        return form

    def _page(
        self, shelf: Shelf, request: Request, form: AskForm, typed: dict[str, str], *, problem: str = "", **more: Any
    ) -> Response:
        offer, language = request.path_params["offer"], self._pages.language(request)
        date = _chosen(form, typed)
        seal = typed.get("seal")  # of the first page: it tells how long somebody took for both
        if not seal or problem == AGAIN:
            seal = self._posting.seal()
        values = {"is_sent": False, "is_shown": False}
        return self._pages.page(
            "portal/ask.html",
            language,
            status=422 if problem else 200,
            shelf=shelf,
            offer_id=offer,
            form=form,
            typed=typed,
            date_id=date,
            date=dict(form.dates)[date],
            problem=problem,
            longest=LONGEST_QUESTION,
            seal=seal,
            in_language=lambda one: f"{shelf.offer}/{offer}/ask?date={date}&lang={one}",
            **(values | more),
        )


def _chosen(form: AskForm, typed: dict[str, str]) -> int:
    """The date that was chosen, or the next one."""
    return next((number for number, _ in form.dates if str(number) == typed["date"]), form.dates[0][0])
