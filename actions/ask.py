"""The three questions of the form. Each can be skipped, and says first what was odd about the last answer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from actions.base import LotseAction, Reply, Turn
from actions.replies import Choice, Say, state
from catalog.interests import interest_groups
from catalog.model import Municipality

AGES = range(13, 20)
"""Ages offered as buttons; every other one can be typed."""


def skip(slot: str) -> Choice:
    """The button that leaves a question unanswered."""
    return Choice("button-skip", f"/skip:{slot}")


def interests() -> list[Choice]:
    """Buttons for broad groups of interests."""
    return [Choice(f"interest-{group}", f"/interest:{group}") for group in interest_groups()]


def remarks(turn: Turn) -> list[Choice]:
    """What to say before a question: what was noted, or that nothing was understood."""
    hint = turn.hint
    said: list[Choice] = []
    if hint.get("for_other"):
        said.append(Choice("for-other"))
    if hint.get("noted") and turn.wish.known():
        said.append(Choice("noted", values={"criteria": turn.wish.known()}))
    if hint.get("unclear"):
        said.append(Choice("not-understood"))
    return said


def place_in_doubt(turn: Turn) -> Reply | None:
    """What to ask back about a place just named, whatever the form would ask next: the person is thinking of it now."""
    candidates = turn.hint.get("candidates") or []
    if candidates:
        said = Say("ask-which-place", buttons=[*map(_candidate, candidates), skip("place")], asks="place")
    elif unknown := turn.hint.get("place_unknown"):
        said = Say(f"ask-place-{unknown}", buttons=[skip("place")], asks="place")
    else:
        return None
    return Reply().note_wish(turn).note(state(places=candidates)).set(requested_slot="place").say(said)


class AskAge(LotseAction):
    """Asks for the age: whole years, never the birth date."""

    called = "action_ask_age"

    def reply(self, turn: Turn) -> Reply:
        """The question, and again kindly after an impossible age."""
        if place := place_in_doubt(turn):
            return place
        before = [Choice("age-unlikely")] if turn.hint.get("age_unlikely") is not None else remarks(turn)
        ages = [Choice("button-age", f"/age:{age}", {"age": age}) for age in AGES]
        return Reply().note_wish(turn).say(Say("ask-age", before=before, buttons=[*ages, skip("age")], asks="age"))


class AskInterests(LotseAction):
    """Asks for interests, with broad groups to tap for whom a free answer is hard."""

    called = "action_ask_interests"

    def reply(self, turn: Turn) -> Reply:
        """The question."""
        if place := place_in_doubt(turn):
            return place
        buttons = [*interests(), Choice("button-no-idea", "/helper"), skip("interests")]
        return (
            Reply().note_wish(turn).say(Say("ask-interests", before=remarks(turn), buttons=buttons, asks="interests"))
        )


class AskPlace(LotseAction):
    """Asks for the place, or which one was meant."""

    called = "action_ask_place"

    def reply(self, turn: Turn) -> Reply:
        """The question; with candidates as buttons when the last answer was ambiguous."""
        if place := place_in_doubt(turn):
            return place
        with self.services.database.session() as session:
            served = session.execute(select(Municipality.ags, Municipality.name).order_by(Municipality.name)).all()
        buttons = [Choice("button-place", f"/place:{ags}", {"place": name}) for ags, name in served]
        return (
            Reply()
            .note_wish(turn)
            .say(Say("ask-place", before=remarks(turn), buttons=[*buttons, skip("place")], asks="place"))
        )


def _candidate(place: dict[str, Any]) -> Choice:
    return Choice("button-place", f"/place:{place['ags']}", {"place": place["label"]})
