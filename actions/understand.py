"""Taking in what a message says: the custom slot mapping of all slots of the wish."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from actions.base import LotseAction, Reply, Turn
from actions.slots import WishSlots, merge, names_no_town, without
from catalog.wish import Heard

LEFT = "left"
"""In the slot ``helper``: ended by a wish said outright."""
LEAVING = {"find", "change", "skip"}
"""Buttons of the search that leave the interest helper, beside those that name a field or a kind."""


class Understand(LotseAction):
    """Merges what was heard into the wish. Rasa may run it twice for one message; the second run changes nothing."""

    called = "action_understand"

    def reply(self, turn: Turn) -> Reply:
        """Set the slots of the wish, and a hint for the next question. Says nothing: Rasa would drop it."""
        if turn.hint:
            return Reply().set_wish(turn.wish).set(hint=turn.hint, helper=turn.slots.get("helper"))
        wish = _changed(turn)
        understood = wish != turn.wish or _says_something(turn)
        begun = bool(turn.wish.known() or turn.page)
        hint = hint_for(
            turn.heard, wish, turn.message_id, understood=understood, asked=turn.asking is not None, begun=begun
        )
        reply = Reply().set_wish(wish).set(hint=hint, helper=left(turn))
        return reply.set(shown=[], page=[], focus=None) if turn.heard.for_other else reply


def left(turn: Turn) -> str | None:
    """How the interest helper ends by this message, if it does: who names a wish outright needs no help.

    An age, a place, days or an unwanted field are noted, and the helper goes on.
    """
    heard = turn.heard
    wishes = heard.fields or heard.kind or heard.for_other or turn.press[0] in LEAVING
    return LEFT if turn.in_helper and wishes else None


def _changed(turn: Turn) -> WishSlots:
    name, argument = turn.press
    if name == "change":
        return without(turn.wish, argument)
    return merge(turn.wish, turn.heard, argument if name == "skip" else turn.asking)


def hint_for(
    heard: Heard, wish: WishSlots, message_id: str, *, understood: bool, asked: bool = False, begun: bool = True
) -> dict[str, Any]:
    """What the next question or result has to say first.

    A message without criteria is ``unclear`` as an answer to a question (``asked``), and otherwise only ``vague``.
    Another person is worth a word only where a search had ``begun``: "meine Tochter, 13" may open a conversation, too.
    """
    hint: dict[str, Any] = {"message": message_id}
    if heard.age_unlikely is not None and wish.age is None:
        hint["age_unlikely"] = heard.age_unlikely
    if heard.place_candidates:
        hint["candidates"] = [asdict(place) for place in heard.place_candidates]
    if heard.place_unknown and names_no_town(heard, wish.place):
        hint["place_unknown"] = heard.place_unknown
    if heard.for_other and begun:
        hint["for_other"] = True
    if heard.has_criteria():
        hint["noted"] = True
    if not understood and len(hint) == 1:
        hint["unclear" if asked else "vague"] = True
    return hint


def _says_something(turn: Turn) -> bool:
    heard = turn.heard
    return heard.has_criteria() or heard.whatever or heard.nearer or heard.farther or bool(turn.press[0])
