"""A message to a human: asked for, shown as it would be passed on, passed on only with consent."""

from __future__ import annotations

import secrets

from sqlalchemy import select

from actions import beforehand
from actions.asked import ASKING, PENDING, Draft
from actions.base import LotseAction, Reply, Turn
from actions.contact import coordination
from actions.replies import Choice, Say, count, effect
from catalog.model import LONGEST_HANDOFF, Municipality, Person
from catalog.questions.handoffs import MOST_WAITING, flaw_of, waiting_of
from catalog.vocabulary import CountKind

ALL, TEXT = "all", "text"
"""What is passed on: the message with what is known of the wish, or the message alone."""


FLAWS = {"long": "handoff-long", "insult": "handoff-insult", "unclear": "handoff-unclear"}
"""What to say to a message that is not passed on (``catalog.questions.handoffs.flaw_of``)."""


class HandOff(LotseAction):
    """What the steps of handing a message on share."""

    def asked_for(self, turn: Turn) -> Reply | None:
        """Ask for the message, saying who will read it and when to expect an answer; None if there is nobody."""
        with self.services.database.session() as session:
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
            pseudonym = session.scalar(select(Person.pseudonym).where(Person.conversation_id == turn.conversation))
            waiting = waiting_of(session, pseudonym) if pseudonym else 0
        if town is None:
            return None
        if waiting >= MOST_WAITING:
            return Reply().say(Say("handoff-full", values={"count": waiting})).step_aside(turn)
        return self._ask(turn, Say("handoff-ask", values={"name": town.contact_name}))

    def draft(self, turn: Turn) -> Reply | None:
        """Show exactly what would be passed on, and ask for consent; None if there is nobody to pass it on to. A
        question for a date goes a way of its own.

        Whoever wants out gets out.
        """
        if turn.heard.steer:
            return self.drop(turn)
        if turn.wanted.isdecimal():
            return beforehand.shown(self.services, turn, int(turn.wanted))
        flaw = flaw_of(turn.text.strip())
        if flaw:
            return self._ask(turn, Say(FLAWS[flaw], values={"most": LONGEST_HANDOFF}))
        with self.services.database.session() as session:
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
        if town is None:
            return None
        draft = Draft(secrets.token_hex(4), turn.text.strip(), town.ags)
        self.services.drafts.remember(turn.conversation, draft, self.services.now())
        return Reply().say(self._shown(turn, draft, town)).set(pending=PENDING).step_aside(turn)

    def pass_on(self, turn: Turn, token: str | None = None, *, with_details: bool = False) -> Reply:
        """Pass the draft on. A button of another one than ``token`` names, or of none, asks for it again."""
        draft = self.services.drafts.take(turn.conversation, turn.name, self.services.now())
        if draft is None or token not in (None, draft.token):
            return self._ask(turn, Say("handoff-again"))
        if draft.date_id is not None:
            return beforehand.handed_in(self.services, turn, draft)
        criteria = turn.wish.criteria() if with_details else {}
        passed = effect("handoff", ags=draft.municipality_ags, text=draft.text, criteria=criteria)
        reply = Reply().note(passed).note(count(CountKind.HANDOFF)).say(_over(turn, "handoff-done"))
        return reply.set(pending=None).step_aside(turn)

    def drop(self, turn: Turn) -> Reply:
        """Pass nothing on."""
        self.services.drafts.drop(turn.conversation)
        return Reply().say(_over(turn, "handoff-dropped")).set(pending=None).step_aside(turn)

    def _ask(self, turn: Turn, said: Say) -> Reply:
        asked = Say(said.key, said.values, buttons=[Choice("button-handoff-no", "/handoff:no")], asks=ASKING)
        return Reply().say(asked).set(pending=None).step_aside(turn)

    def _shown(self, turn: Turn, draft: Draft, town: Municipality) -> Say:
        known = turn.wish.criteria()
        values = {"name": town.contact_name, "question": draft.text}
        text, everything = (f"/handoff:{what}.{draft.token}" for what in (TEXT, ALL))
        no = Choice("button-handoff-no", "/handoff:no")
        if not known:
            return Say("handoff-sure", values, buttons=[Choice("button-handoff-yes", text), no])
        buttons = [Choice("button-handoff-all", everything), Choice("button-handoff-text", text), no]
        return Say("handoff-sure-details", {**values, "criteria": known}, buttons=buttons)


def _over(turn: Turn, key: str) -> Say:
    """The last word, and the way back to the search; to the interest helper its own buttons still lead."""
    return Say(key, buttons=[] if turn.in_helper else [Choice("button-find", "/find")])


class PassOn(HandOff):
    """A typed yes to a draft: the message alone, for nothing was said of more."""

    called = "action_pass_on"

    def reply(self, turn: Turn) -> Reply:
        """Pass it on."""
        return self.pass_on(turn)


class DropHandOff(HandOff):
    """A typed no to a draft."""

    called = "action_drop_handoff"

    def reply(self, turn: Turn) -> Reply:
        """Pass nothing on."""
        return self.drop(turn)
