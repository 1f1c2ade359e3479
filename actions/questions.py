"""Questions and the way to a human."""

from __future__ import annotations

from sqlalchemy import select

from actions.base import LotseAction, Reply, Turn
from actions.contact import contact, coordination
from actions.replies import Choice, Say
from actions.slots import merge
from actions.understand import hint_for
from catalog.embedding import embed
from catalog.faq import answer_text, question_text
from catalog.model import Municipality


class AnswerFaq(LotseAction):
    """Answers from the coordinators' entries: sure, unsure ("meinst du ...?"), or honestly not at all."""

    called = "action_answer_faq"

    def reply(self, turn: Turn) -> Reply:
        """The answer, and back to an open question."""
        name, argument = turn.press
        if name == "faq" and argument.isdecimal() and len(argument) < 10:
            return self._entry(turn, int(argument))
        place = turn.wish.place
        ags = place["ags"] if isinstance(place, dict) else self.services.municipality_ags
        answer = self.services.faqs.ask(turn.text, embed(turn.text), municipality_ags=ags, language=turn.language)
        if answer.outcome == "answered":
            return self._entry(turn, answer.ranked[0].faq_id)
        if answer.outcome == "offered":
            with self.services.database.session() as session:
                choices = [
                    Choice(
                        "button-question",
                        f"/faq:{hit.faq_id}",
                        {"question": question_text(session, hit.faq_id, turn.language)},
                    )
                    for hit in answer.ranked
                ]
            return Reply().say(Say("faq-offered", buttons=[*choices, Choice("button-human", "/human")])).wait(turn)
        if turn.heard.has_criteria():  # no question after all: "will ne ausbildung machen"
            wish = merge(turn.wish, turn.heard, turn.asking)
            hint = hint_for(turn.heard, wish, turn.message_id, understood=True)
            return Reply().set_wish(wish).set(hint=hint).start_asking()
        return Reply().say(Say("faq-declined", buttons=[Choice("button-human", "/human")]))

    def _entry(self, turn: Turn, faq_id: int) -> Reply:
        with self.services.database.session() as session:
            try:
                answer, language = answer_text(session, faq_id, turn.language)
            except KeyError:  # withdrawn since the button was shown
                return Reply().say(Say("faq-declined", buttons=[Choice("button-human", "/human")]))
        foreign = [Choice("answer-in-german")] if language != turn.language else []
        return Reply().say(Say(text=answer, before=foreign))


class ShowHuman(LotseAction):
    """The contact of the municipality's coordination. No promise that somebody reads along."""

    called = "action_human"

    def reply(self, turn: Turn) -> Reply:
        """One contact where the place is known, else all."""
        with self.services.database.session() as session:
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
            towns = [town] if town else list(session.scalars(select(Municipality).order_by(Municipality.name)))
            said = Say("human", values={"contacts": [contact(one) for one in towns]}) if towns else Say("human-none")
        return Reply().say(said).stop_asking()


class ShowCrisis(LotseAction):
    """Help lines. The rule before any model is the first net (``bot.safety``), the classifier is the second."""

    called = "action_crisis"

    def reply(self, turn: Turn) -> Reply:
        """The same text as the first net gives; the product adds the help lines. Never offers in the same breath."""
        return Reply().say(Say("crisis")).stop_asking()


class OutOfScope(LotseAction):
    """Says honestly that this is none of Lotse's business, unless an entry of the FAQ is sure to answer it."""

    called = "action_out_of_scope"

    def reply(self, turn: Turn) -> Reply:
        """What Lotse can do instead."""
        buttons = [] if turn.in_form else [Choice("button-find", "/find"), Choice("button-human", "/human")]
        return Reply().say(Say("out-of-scope", buttons=buttons))
