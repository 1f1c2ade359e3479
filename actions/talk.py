"""Small talk, help and beginnings: said once, and then back to the question."""

from __future__ import annotations

from actions.base import FORM, LotseAction, Reply, Turn
from actions.contact import town_of_chat
from actions.find import CHANGEABLE, show_again
from actions.helper import declined, steered
from actions.privacy import FORGETTING
from actions.replies import Choice, Say, effect, state
from actions.slots import WishSlots, skipped, without
from catalog.hearing.language_names import language_named
from catalog.hearing.smalltalk import topic_of


class Smalltalk(LotseAction):
    """Greets, thanks, says goodbye; a greeting leads to the first question."""

    called = "action_smalltalk"

    def reply(self, turn: Turn) -> Reply:
        """One sentence that suits."""
        topic = "hello" if turn.press[0] == "start" else topic_of(turn.text)
        if topic == "bye" and turn.in_helper:
            return Reply().say(Say("smalltalk-bye")).step_aside(turn)
        if topic != "hello":
            ways = [Choice("button-human", "/human")] if topic == "bad-day" else []
            return Reply().say(Say(f"smalltalk-{topic}", buttons=ways))
        if turn.in_helper or not turn.wish.complete:
            return self._greet(turn).go_on(turn)
        return Reply().say(Say("hello", buttons=[Choice("button-find", "/find"), Choice("button-restart", "/restart")]))

    def _greet(self, turn: Turn) -> Reply:
        """Who Lotse is, and what the municipality adds."""
        with self.services.database.session() as session:
            town = town_of_chat(session, turn.wish.place, self.services.municipality_ags)
            greeting = town.greeting if town else None
        reply = Reply().say(Say("hello"))
        return reply.say(Say("greeting", {"description": greeting}, text=greeting)) if greeting else reply


class Insult(LotseAction):
    """Stays calm."""

    called = "action_insult"

    def reply(self, turn: Turn) -> Reply:
        """One calm sentence and the way to a human."""
        return Reply().say(Say("insult", buttons=[Choice("button-human", "/human")]))


class Help(LotseAction):
    """Says what Lotse can do; for the button "change", what can be changed."""

    called = "action_help"

    def reply(self, turn: Turn) -> Reply:
        """Help with buttons."""
        if turn.press[0] == "change":
            return Reply().say(Say("change", buttons=_changes(turn)))
        buttons = [
            Choice("button-find", "/find"),
            Choice("button-no-idea", "/helper"),
            Choice("button-language", "/language"),
            Choice("button-human", "/human"),
        ]
        return Reply().say(Say("help", buttons=[] if turn.in_form else buttons))


def _changes(turn: Turn) -> list[Choice]:
    slots = [Choice(f"button-change-{slot}", f"/change:{slot}") for slot in CHANGEABLE]
    formats = [Choice(f"button-format-{name}", f"/format:{name}") for name in ("digital", "onsite", "any")]
    anytime = [Choice("button-any-day", "/change:days")] if turn.wish.extras.get("days") else []
    anycost = [Choice("button-any-cost", "/change:free")] if turn.wish.extras.get("free") else []
    return [*slots, *formats, *anytime, *anycost, Choice("button-restart", "/restart")]


class Language(LotseAction):
    """Changes to the language that was pressed or named, or offers them."""

    called = "action_language"

    def reply(self, turn: Turn) -> Reply:
        """The change itself is the product's (``effect``); the text is already in the new language."""
        wanted = turn.press[1] or language_named(turn.text)
        if wanted in self.services.languages:
            return Reply().note(effect("language", language=wanted)).say(Say("language-changed"))
        with self.services.database.session() as session:
            town = town_of_chat(session, turn.wish.place, self.services.municipality_ags)
        offered = [one for one in self.services.languages if not (town and town.languages) or one in town.languages]
        choices = [
            Choice("button-language-name", f"/language:{language}", {"own_name": language}) for language in offered
        ]
        return Reply().say(Say("language", buttons=choices)).wait(turn)


class Affirm(LotseAction):
    """A yes that answers no question: goes on with the search."""

    called = "action_affirm"

    def reply(self, turn: Turn) -> Reply:
        """The open question, or what one can do next."""
        if turn.in_helper or not turn.wish.complete:
            return Reply().go_on(turn)
        return Reply().say(
            Say("what-next", buttons=[Choice("button-more", "/more"), Choice("button-change", "/change")])
        )


class Deny(LotseAction):
    """A no that answers no question: in the form a skipped question, after results a wish for something else.

    To the interest helper it is "neither", and at its very beginning the wish to stop.
    """

    called = "action_deny"

    def reply(self, turn: Turn) -> Reply:
        """Take it as what it most likely means."""
        if turn.in_helper:
            return declined(turn)
        if turn.in_form and turn.asking in ("age", "place", "interests"):
            return Reply().set_wish(skipped(turn.wish, turn.asking)).go_on(turn)
        if turn.wish.complete:
            return Reply().say(Say("deny-next", buttons=_changes(turn)))
        return Reply().say(Say("goodbye-for-now"))


class RestartWish(LotseAction):
    """Starts a clean wish, or goes a step back, or stops asking, whichever was said.

    What was shown is forgotten by a new wish, the person's language is not.
    """

    called = "action_restart_wish"

    def reply(self, turn: Turn) -> Reply:
        """An empty wish and the first question; a step back; or an end to the questions."""
        if turn.heard.steer and turn.slots.get("pending") == FORGETTING:
            return Reply().say(Say("kept"))  # nothing is forgotten by somebody who backs out
        if turn.heard.steer and turn.in_helper:
            return steered(turn, turn.heard.steer)
        if turn.heard.steer == "back":
            return self._back(turn)
        if turn.heard.steer == "stop":
            return Reply().say(Say("stopped", buttons=_after_stopping(turn))).end()
        reply = Reply().say(Say("restart")).note(state(criteria={}, place=None, searched=False, shown=0))
        reply.set_wish(WishSlots()).set(hint=None, shown=[], page=[], focus=None, picks=None, helper=None)
        return reply.begin(FORM)

    def _back(self, turn: Turn) -> Reply:
        """To the question before the open one, or to the page shown last."""
        if turn.in_form:
            return Reply().set_wish(_without_last(turn)).go_on(turn)
        return show_again(self, turn) if turn.page else Reply().go_on(turn)


def _without_last(turn: Turn) -> WishSlots:
    """The wish without the answer before the open question, so that it is asked for once more."""
    order = ("age", "interests", "place")
    before = order[: order.index(turn.asking)] if turn.asking in order else ()
    answered = [slot for slot in before if getattr(turn.wish, slot) is not None]
    return without(turn.wish, answered[-1]) if answered else turn.wish


def _after_stopping(turn: Turn) -> list[Choice]:
    on = Choice("button-change", "/change") if turn.wish.complete else Choice("button-find", "/find")
    return [on, Choice("button-human", "/human"), Choice("button-restart", "/restart")]
