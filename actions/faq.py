"""Questions: answered from the coordinators' entries, or suggested, or honestly not answered, and then kept.

A sure answer can be refused ("das war nicht meine Frage"): others are suggested. A picked suggestion is proposed to the
coordinators as a wording of its entry; where none fits, they get the question. Neither holds who asked.
"""

from __future__ import annotations

from dataclasses import replace

from actions.asked import Asked
from actions.base import LotseAction, Reply, Turn
from actions.contact import coordination
from actions.offer import at_hand, details
from actions.replies import Choice, Say, count, effect
from actions.slots import merge
from actions.talk import Affirm, Deny
from actions.understand import hint_for, left
from catalog.bookings.reading import is_bookable
from catalog.faq.entries import answer_text, question_text
from catalog.faq.ranking import OFFERED
from catalog.meaning.embedding import embed
from catalog.offers.aspects import aspect_of
from catalog.offers.words import words_of
from catalog.questions.keeping import kept_form
from catalog.questions.open_questions import may_be_kept
from catalog.vocabulary import CountKind

PENDING = "faq"
"""What a yes or no after an answer or suggestions is about."""
SURE_QUESTION = 0.7
"""How sure the engine is of a question from which on criteria in it are no wish ("darf mein Hund mit zum Infotag")."""


class FaqAction(LotseAction):
    """What the actions about questions share."""

    def _give(self, turn: Turn, faq_id: int, *buttons: Choice) -> Reply:
        """The answer of an entry, and back to an open question."""
        with self.services.database.session() as session:
            try:
                answer, language = answer_text(session, faq_id, turn.language)
            except KeyError:  # withdrawn since the button was shown
                return self._decline()
        foreign = [Choice("answer-in-german")] if language != turn.language else []
        return Reply().say(Say(text=answer, before=foreign, buttons=list(buttons)))

    def _suggest(self, turn: Turn, key: str, asked: Asked, entries: tuple[int, ...]) -> Reply:
        """Buttons with the questions of ``entries``, and one for none of them."""
        choices = []
        with self.services.database.session() as session:
            for faq_id in entries:
                try:
                    question = question_text(session, faq_id, turn.language)
                except KeyError:  # withdrawn meanwhile
                    continue
                choices.append(Choice("button-question", f"/faq:{faq_id}", {"question": question}))
        if not choices:
            return self._keep(asked)
        self._remember(turn, Asked(asked.text, asked.language, asked.municipality_ags, offered=entries))
        none = Choice("button-none-of-these", "/no-faq")
        return Reply().say(Say(key, buttons=[*choices, none])).set(pending=PENDING).wait(turn)

    def _keep(self, asked: Asked | None) -> Reply:
        """Say that there is no answer, and keep the question for the coordinators if it may be kept."""
        if asked is None:
            return self._decline()
        if not may_be_kept(asked.text):
            return self._decline()
        kept = effect("question", text=asked.text, language=asked.language, ags=asked.municipality_ags)
        return self._decline("faq-kept").note(kept)

    def _decline(self, key: str = "faq-declined") -> Reply:
        return Reply().say(Say(key, buttons=[Choice("button-human", "/human")])).set(pending=None)

    def _remember(self, turn: Turn, asked: Asked) -> None:
        self.services.asked.remember(turn.conversation, asked, self.services.now())

    def _take(self, turn: Turn) -> Asked | None:
        return self.services.asked.take(turn.conversation, turn.name, self.services.now())


class AnswerFaq(FaqAction):
    """Answers from the coordinators' entries: sure, unsure ("meinst du ...?"), or honestly not at all."""

    called = "action_answer_faq"

    def reply(self, turn: Turn) -> Reply:
        """For a typed question what the ranking says; for a button what it stands for."""
        match turn.press:
            case "faq", faq_id:
                return self._picked(turn, int(faq_id))
            case "not-faq", faq_id:
                return self._refused(turn, int(faq_id))
            case "no-faq", _:
                return self._keep(self._take(turn))
        return self._asked(turn)

    def _asked(self, turn: Turn) -> Reply:
        with self.services.database.session() as session:
            town = coordination(session, turn.wish.place, self.services.municipality_ags)
        ags = town.ags if town else None
        answer = self.services.faqs.ask(turn.text, embed(turn.text), municipality_ags=ags)
        entries = tuple(hit.faq_id for hit in answer.ranked)
        asked = Asked(kept_form(turn.text) or "", turn.language, ags)
        said = self._about_offer(turn, entries[0]) if answer.outcome in ("answered", "offered") else None
        if said or answer.outcome == "answered":
            self._remember(turn, replace(asked, given=entries[0], others=entries[1:]))
            refuse = Choice("button-not-my-question", f"/not-faq:{entries[0]}")
            reply = Reply().say(replace(said, buttons=[refuse])) if said else self._give(turn, entries[0], refuse)
            reply.note(count(CountKind.QUESTION, "answered"))
            return reply if turn.in_form else reply.set(pending=PENDING)
        if answer.outcome == "offered":
            reply = self._suggest(turn, "faq-offered", asked, entries[:OFFERED])
            return reply.note(count(CountKind.QUESTION, "offered"))
        if turn.heard.has_criteria() and turn.confidence < SURE_QUESTION:  # no question: "will ne ausbildung machen"
            wish = merge(turn.wish, turn.heard, turn.asking)
            hint = hint_for(turn.heard, wish, turn.message_id, understood=True)
            return Reply().set_wish(wish).set(hint=hint, helper=left(turn)).go_on(turn)
        return self._keep(asked).note(count(CountKind.QUESTION, "unanswered"))

    def _about_offer(self, turn: Turn, faq_id: int) -> Say | None:
        """What the offer at hand itself says to the question of an entry. It is nearer than any general answer."""
        with self.services.database.session() as session:
            aspect = aspect_of(session, faq_id)
            found = at_hand(session, turn) if aspect else None
            if not found:
                return None
            words = words_of(session, found[0], turn.language)
            here = is_bookable(session, found[1], self.services.now())
            return Say("about-offer", values={**details(words, found[1], booked_here=here), "aspect": aspect})

    def _picked(self, turn: Turn, faq_id: int) -> Reply:
        """The answer. If it was suggested for what was just asked, those words are proposed as a wording of it."""
        asked = self._take(turn)
        reply = self._give(turn, faq_id)
        if asked and faq_id in asked.offered:
            said = {"text": asked.text, "language": asked.language, "ags": asked.municipality_ags}
            reply.note(effect("wording", faq_id=faq_id, **said))
        return reply

    def _refused(self, turn: Turn, faq_id: int) -> Reply:
        """Other entries instead of the answer; if it is no longer in mind, the question has to be asked again."""
        asked = self._take(turn)
        if asked is None or asked.given != faq_id:
            return Reply().say(Say("faq-again")).wait(turn)
        return self._suggest(turn, "faq-others", asked, asked.others)


class RejectFaq(FaqAction):
    """A typed no to an answer or to suggestions."""

    called = "action_reject_faq"

    def reply(self, turn: Turn) -> Reply:
        """Others instead of an answer; after suggestions the question is kept."""
        asked = self._take(turn)
        if asked is None:
            return Deny(self.services).reply(turn).set(pending=None)
        return self._keep(asked) if asked.offered else self._suggest(turn, "faq-others", asked, asked.others)


class ConfirmFaq(FaqAction):
    """A typed yes: to an answer it ends the matter, to suggestions it does not say which."""

    called = "action_confirm_faq"

    def reply(self, turn: Turn) -> Reply:
        """The suggestions again, or on with the search."""
        asked = self._take(turn)
        if asked and asked.offered:
            return self._suggest(turn, "faq-offered", asked, asked.offered)
        return Affirm(self.services).reply(turn).set(pending=None)
