"""The route by which the engine calls actions: rasa-sdk's executor behind an ASGI app of ours.

rasa-sdk's own server listens on all addresses; this one is mounted on loopback only, by ``bot.app``.
"""

from __future__ import annotations

import logging

from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from actions.ask import AskAge, AskInterests, AskPlace
from actions.base import LotseAction, Services
from actions.faq import AnswerFaq, ConfirmFaq, RejectFaq
from actions.find import FindOffers, ShowMore
from actions.handoff import DropHandOff, PassOn
from actions.helper import AskHelper, DontKnow, EndHelper
from actions.offer import CancelRegistration, Register, ShowDetails
from actions.privacy import AskForget, Forget, Keep, MyData
from actions.questions import OutOfScope, ShowCrisis, ShowHuman
from actions.remind import Remind
from actions.talk import Affirm, Deny, Help, Insult, Language, RestartWish, Smalltalk
from actions.understand import Understand

log = logging.getLogger(__name__)

ACTIONS: tuple[type[LotseAction], ...] = (
    Understand, AskAge, AskInterests, AskPlace, FindOffers, ShowMore, ShowDetails, Register, CancelRegistration, Remind,
    AnswerFaq, RejectFaq, ConfirmFaq, ShowHuman, ShowCrisis, OutOfScope, Smalltalk, Insult, Help, DontKnow, AskHelper,
    EndHelper, Language, Affirm, Deny, RestartWish, MyData, AskForget, Forget, Keep,
    PassOn, DropHandOff,
)  # fmt: skip


def build_actions_app(services: Services) -> ASGIApp:
    """The ASGI app with the one route ``POST /actions``. No routing around it: it is called twice per message."""
    executor = ActionExecutor()
    for action in ACTIONS:
        executor.register_action(action(services))

    async def run(request: Request) -> JSONResponse:
        call = await request.json()
        try:
            result = await executor.run(call)
        except ActionNotFoundException:
            return JSONResponse({"error": "unknown action", "action_name": call.get("next_action")}, status_code=404)
        except ActionExecutionRejection:
            return JSONResponse({"error": "rejected", "action_name": call.get("next_action")}, status_code=400)
        except Exception as error:  # the engine must get an answer, and the log no text of a person
            log.error("action %s failed: %s", call.get("next_action"), type(error).__name__)
            return JSONResponse({"error": "failed", "action_name": call.get("next_action")}, status_code=500)
        return JSONResponse(result.model_dump() if result else {"events": [], "responses": []})

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        known = (scope["method"], scope["path"]) == ("POST", "/actions")
        answer = await run(Request(scope, receive)) if known else JSONResponse({"error": "no such route"}, 404)
        await answer(scope, receive, send)

    return app
