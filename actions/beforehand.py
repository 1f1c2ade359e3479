"""A question for the people behind an offer, handed in before its date: asked for, shown, taken only with consent.

It is written as a message to a coordination is (``actions.handoff``), and goes elsewhere: nothing of who asks is kept
with it, so no answer comes back into the chat.
"""

from __future__ import annotations

import secrets

from sqlalchemy.orm import Session

from actions.asked import ASKING, PENDING, Draft
from actions.base import Reply, Services, Turn
from actions.offer import offer_for
from actions.replies import Choice, Say, effect, state
from catalog.model import LONGEST_QUESTION, OfferDate
from catalog.offers.words import words_of
from catalog.questions.beforehand import flaw_of, is_flooded, takes_questions
from catalog.questions.keeping import kept_form

MOST_A_DAY = 5
"""Questions from one chat: for an evening with as many firms as anybody meets."""
FLAWS = {
    "empty": "beforehand-empty",
    "long": "beforehand-long",
    "insult": "beforehand-insult",
    "unclear": "beforehand-unclear",
}
"""What to say to a text that is not taken (``catalog.questions.beforehand.flaw_of``)."""


def ask(services: Services, turn: Turn, date_id: int) -> Reply:
    """Ask for the question, saying who will read it, and that answers are given at the date."""
    with services.database.session() as session:
        date = _date_or_why_not(services, turn, session, date_id)
        if isinstance(date, Say):
            return _over(turn, date)
        words = words_of(session, date.offer, turn.language)
        values = words.values("title") | {"provider": date.offer.provider.name}
    return _asked(turn, date_id, Say("beforehand-ask", values))


def shown(services: Services, turn: Turn, date_id: int) -> Reply:
    """Show what was typed as it would be passed on, and ask for consent."""
    text = turn.text.strip()
    kept = None if (flaw := flaw_of(text)) else kept_form(text)
    if flaw or kept is None:
        return _asked(turn, date_id, Say(FLAWS[flaw or "unclear"], {"most": LONGEST_QUESTION}))
    draft = Draft(secrets.token_hex(4), kept, "", date_id)
    services.drafts.remember(turn.conversation, draft, services.now())
    buttons = [Choice("beforehand-send", f"/ask:{date_id}.{draft.token}"), Choice("beforehand-no", "/handoff:no")]
    said = Say("beforehand-shown", {"question": kept}, buttons=buttons)
    return Reply().say(said).set(pending=PENDING).step_aside(turn)


def agreed(services: Services, turn: Turn, date_id: int, token: str) -> Reply:
    """Hand the draft in that a button belongs to; of another one, or none, it asks again."""
    draft = services.drafts.take(turn.conversation, turn.name, services.now())
    if draft is None or (draft.token, draft.date_id) != (token, date_id):
        return _asked(turn, date_id, Say("beforehand-again"))
    return handed_in(services, turn, draft)


def handed_in(services: Services, turn: Turn, draft: Draft) -> Reply:
    """Hand a draft in that somebody has agreed to."""
    with services.database.session() as session:
        date = _date_or_why_not(services, turn, session, draft.date_id)
        if isinstance(date, Say):
            return _over(turn, date)
        link = f"{services.public_url}/offer/{date.offer_id}"
    services.rations.note(turn.conversation, turn.name, services.now())
    buttons = [Choice("beforehand-another", f"/ask:{date.id}"), Choice("button-details", f"/details:{date.id}")]
    taken = effect("beforehand", date=date.id, text=draft.text)
    return _over(turn, Say("beforehand-handed-in", {"link": link}, buttons=buttons)).note(taken)


def _date_or_why_not(services: Services, turn: Turn, session: Session, date_id: int | None) -> OfferDate | Say:
    """The date, or what to say if no question is taken for it: of anybody, or any more from this chat."""
    date = session.get(OfferDate, date_id) if date_id is not None else None
    if date is None or not offer_for(session, date.offer_id) or not takes_questions(date, services.now()):
        return Say("beforehand-closed")
    count = services.rations.used(turn.conversation, turn.name, services.now())
    if count >= MOST_A_DAY:
        return Say("beforehand-many", {"count": count})
    return Say("beforehand-full") if is_flooded(session, date.offer_id) else date


def _asked(turn: Turn, date_id: int, said: Say) -> Reply:
    """What is typed next is the question for that date."""
    asked = Say(said.key, said.values, buttons=[Choice("beforehand-no", "/handoff:no")], asks=ASKING)
    return Reply().say(asked).note(state(wanted=str(date_id))).set(pending=None).step_aside(turn)


def _over(turn: Turn, said: Say) -> Reply:
    return Reply().say(said).set(pending=None).step_aside(turn)
