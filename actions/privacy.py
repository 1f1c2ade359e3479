"""What is known about a person, and forgetting it."""

from __future__ import annotations

from actions.base import LotseAction, Reply, Turn
from actions.remind import ENDING, alerts_known
from actions.replies import Choice, Say, effect
from catalog.bookings.reading import to_come

FORGETTING = "forget"
"""The slot ``pending`` while it is asked whether everything is to be erased."""


class MyData(LotseAction):
    """Says all that is kept, in full."""

    called = "action_my_data"

    def reply(self, turn: Turn) -> Reply:
        """The wish so far, and answers to the interest helper; the product adds language and channel.

        Kept questions are nobody's, which is said, too, and so are marks of figures, and messages that were passed on.
        """
        with self.services.database.session() as session:
            alerts = alerts_known(session, self.services, turn)
        known = turn.wish.known() | ({"picks": list(turn.picks.items())} if turn.picks else {})
        said = Say("my-data", {"criteria": known}) if known else Say("my-data-empty")
        told = [Choice("my-data-alert", values={"criteria": one}) for one in alerts]
        buttons = [*([ENDING] if told else []), Choice("button-forget", "/forget")]
        beside = Say("my-data-questions", before=[*told, Choice("my-data-more")], buttons=buttons)
        reply = Reply().say(said)
        if number := self._bookings(turn):
            own = [Choice("button-bookings", "/bookings")]
            reply.say(Say("my-data-bookings", {"count": number}, buttons=own))
        return reply.say(beside)

    def _bookings(self, turn: Turn) -> int:
        with self.services.database.session() as session:
            return len(to_come(session, turn.person, self.services.now()))


class AskForget(LotseAction):
    """Asks once before everything is erased."""

    called = "action_ask_forget"

    def reply(self, turn: Turn) -> Reply:
        """The question, with both answers as buttons."""
        buttons = [Choice("button-forget-yes", "/yes"), Choice("button-forget-no", "/no")]
        return Reply().say(Say("forget-sure", buttons=buttons)).set(pending=FORGETTING).step_aside(turn)


class Forget(LotseAction):
    """Has the product erase everything, after the reply."""

    called = "action_forget"

    def reply(self, turn: Turn) -> Reply:
        """The erasure is an effect: the engine itself still writes its record of this very turn."""
        self.services.asked.drop(turn.conversation)
        self.services.drafts.drop(turn.conversation)
        self.services.rations.drop(turn.conversation)
        return Reply().note(effect("forget")).say(Say("forgotten")).set(pending=None).end()


class Keep(LotseAction):
    """Keeps everything after all."""

    called = "action_keep"

    def reply(self, turn: Turn) -> Reply:
        """Back to where the person was."""
        reply = Reply().say(Say("kept")).set(pending=None)
        return reply if turn.wish.complete else reply.go_on(turn)
