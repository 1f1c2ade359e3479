"""The interest helper: either-or questions for whoever has no idea, and the Berufsfelder they lead to.

While it runs, the form ``helper_form`` is open, the slot ``picks`` holds the answers so far, and the slot ``helper`` is
empty; whatever fills that one ends it. Which fields come out is decided by ``catalog.helper``.
"""

from __future__ import annotations

from dataclasses import replace

from actions.ask import interests, remarks, skip
from actions.base import FORM, HELPER_FORM, LotseAction, Reply, Turn
from actions.replies import Choice, Say, state
from actions.slots import skipped
from catalog.hearing import speaks_of_the_future
from catalog.helper import BOTH, CHOICES, NEITHER, SIDES, open_question, questions, suggest

DONE, STOPPED = "done", "stopped"
"""In the slot ``helper``, beside ``actions.understand.LEFT``: how it ended."""


class DontKnow(LotseAction):
    """Helps who has no idea, and takes the answers to the helper's questions."""

    called = "action_dont_know"

    def reply(self, turn: Turn) -> Reply:
        """A skipped question where age or place was asked; else the helper: its beginning, or its next question."""
        if turn.in_helper and turn.press[0] == "helper":
            return Reply().go_on(turn)
        if turn.in_helper:
            return _answered(turn, turn.heard.choice or NEITHER)
        if turn.asking in ("age", "place") and not (turn.press[0] or speaks_of_the_future(turn.text)):
            return Reply().say(Say("dont-know-fine")).set_wish(skipped(turn.wish, turn.asking)).go_on(turn)
        reply = Reply().say(Say("dont-know", {"count": len(questions())}))
        return reply.set(picks=_with_press(turn, {}), helper=None).begin(HELPER_FORM)


class AskHelper(LotseAction):
    """Asks the next either-or question."""

    called = "action_ask_helper"

    def reply(self, turn: Turn) -> Reply:
        """The question with its two activities, "both", "neither", and the way out."""
        question = open_question(turn.picks) or next(iter(questions()))
        sides = questions()[question]
        activities = [
            Choice(f"helper-{question}-{side}", pick(question, side), sign=sides[side].sign) for side in SIDES
        ]
        others = [
            Choice("button-both", pick(question, BOTH)),
            Choice("button-neither", pick(question, NEITHER)),
            Choice("button-stop", "/stop"),
        ]
        number = list(questions()).index(question) + 1
        values = {"number": number, "count": len(questions()), "scene": question}
        said = Say("helper-question", values, before=remarks(turn), buttons=[*activities, *others], asks="helper")
        return Reply().note_wish(turn).note(state(question=question)).say(said)


class EndHelper(LotseAction):
    """Tells what the answers lead to, and goes on with the search for it."""

    called = "action_end_helper"

    def reply(self, turn: Turn) -> Reply:
        """Two or three fields and why, then age, place or offers; without any, interests to tap."""
        reply = Reply().set(picks=None, helper=None)
        ended = turn.slots.get("helper")
        if ended == DONE:
            return _tell(turn, reply)
        if ended == STOPPED:
            return _offer_topics(turn, reply, "helper-over")
        return reply.begin(FORM)


def pick(question: str, choice: str) -> str:
    """The payload of an answer."""
    return f"/pick:{question}.{choice}"


def declined(turn: Turn) -> Reply:
    """A no to the helper: no interest in it before anything was answered, "neither" later."""
    return _answered(turn, NEITHER) if turn.picks else _stopped(turn)


def steered(turn: Turn, way: str) -> Reply:
    """Back to the question before (``back``), or out of the helper (``stop``)."""
    if way == "stop":
        return _stopped(turn)
    answered = [question for question in questions() if question in turn.picks]
    return Reply().set(picks={name: turn.picks[name] for name in answered[:-1]}).go_on(turn)


def _answered(turn: Turn, choice: str) -> Reply:
    """After an answer to the open question, or to the one whose button was pressed."""
    if choice not in CHOICES:
        return _stopped(turn)
    question = open_question(turn.picks)
    picks = _with_press(turn, turn.picks) if turn.press[0] == "pick" else {**turn.picks, str(question): choice}
    return Reply().set(picks=picks, helper=None if open_question(picks) else DONE).go_on(turn)


def _stopped(turn: Turn) -> Reply:
    return Reply().set(helper=STOPPED).go_on(turn)


def _with_press(turn: Turn, picks: dict[str, str]) -> dict[str, str]:
    """``picks`` with what was pressed, which may be the button of an earlier question."""
    name, argument = turn.press
    question, _, choice = argument.partition(".")
    return {**picks, question: choice} if name == "pick" else picks


def _tell(turn: Turn, reply: Reply) -> Reply:
    found = suggest(turn.picks, unwanted=turn.wish.wish().not_fields)
    if not found:
        everything = set(turn.picks.values()) == {BOTH}
        return _offer_topics(turn, reply, "helper-everything" if everything else "helper-nothing")
    told = [{"field": one.field, "picks": one.because} for one in found]
    reply.say(Say("helper-found", {"suggestions": told}))
    fields = [one.field for one in found]
    return reply.set_wish(replace(turn.wish, interests={"fields": fields, "topics": []})).begin(FORM)


def _offer_topics(turn: Turn, reply: Reply, why: str) -> Reply:
    """Back to what is known; who has named no interest finds groups of them, and the way to advice."""
    before = [Choice(why)]
    if turn.wish.complete:
        ways = [Choice("button-more", "/more"), Choice("button-change", "/change")]
        return reply.say(Say("what-next", before=before, buttons=ways))
    buttons = [*interests(), Choice("button-advice", "/kind:beratung"), skip("interests")]
    return reply.say(Say("helper-topics", before=before, buttons=buttons, asks="interests")).wait_for(FORM, "interests")
