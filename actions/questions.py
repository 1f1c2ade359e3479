"""The way to a human, and the limits of what Lotse knows."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from actions import beforehand
from actions.base import LotseAction, Reply, Turn
from actions.contact import contact, coordination
from actions.handoff import ALL, HandOff
from actions.replies import Choice, Say
from catalog.model import Municipality


class ShowHuman(HandOff):
    """The contact of the municipality's coordination, and a message to it for who would rather write."""

    called = "action_human"

    def reply(self, turn: Turn) -> Reply:
        """One contact where the place is known, else all; or the next step of a message."""
        match turn.press:
            case "ask", argument:
                number, _, token = argument.partition(".")
                if token:
                    return beforehand.agreed(self.services, turn, int(number), token)
                return beforehand.ask(self.services, turn, int(number))
            case "handoff", "":
                return self.asked_for(turn) or self._contacts(turn)
            case "handoff", "no":
                return self.drop(turn)
            case "handoff", argument:
                what, _, token = argument.partition(".")
                return self.pass_on(turn, token, with_details=what == ALL)
        return (self.draft(turn) if turn.writes_to_coordination else None) or self._contacts(turn)

    def _contacts(self, turn: Turn) -> Reply:
        with self.services.database.session() as session:
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
            towns = [town] if town else list(session.scalars(select(Municipality).order_by(Municipality.name)))
            said = Say("human", values={"contacts": [contact(one) for one in towns]}) if towns else Say("human-none")
        ways = [Choice("button-handoff", "/handoff")] if town else []
        ways += [Choice("button-go-on", "/helper")] if turn.in_helper else []
        return Reply().say(replace(said, buttons=ways)).step_aside(turn)


class ShowCrisis(LotseAction):
    """Help lines. The rule before any model is the first net (``bot.safety``), the classifier is the second."""

    called = "action_crisis"

    def reply(self, turn: Turn) -> Reply:
        """The same text as the first net gives; the product adds the help lines. Never offers in the same breath."""
        return Reply().say(Say("crisis")).step_aside(turn)


class OutOfScope(LotseAction):
    """Says honestly that this is none of Lotse's business. Nothing of it is kept."""

    called = "action_out_of_scope"

    def reply(self, turn: Turn) -> Reply:
        """What Lotse can do instead."""
        buttons = [] if turn.in_form else [Choice("button-find", "/find"), Choice("button-human", "/human")]
        return Reply().say(Say("out-of-scope", buttons=buttons))
