"""Telling people without their writing first: news of a search, begun and ended; and reminders of a date."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.base import LotseAction, Reply, Services, Turn
from actions.offer import pointed_at
from actions.replies import Choice, Say, effect
from actions.slots import known_of, merge
from catalog.model import LONGEST_QUERY, Person
from catalog.notices.asked import NEWS, OFF, asked_of
from catalog.notices.subscriptions import of_chat
from catalog.notices.telling import PUSHING
from catalog.search.wish_query import from_query, to_query
from catalog.wish import Wish

ENDING = Choice("button-alert-off", "/alert:off")


class Remind(LotseAction):
    """Tells of news from now on, or no more; says how to be reminded of a date."""

    called = "action_remind"

    def reply(self, turn: Turn) -> Reply:
        """What the button says, or what the words mean: most who ask for "Bescheid" mean news."""
        name, argument = turn.press
        if name == "alert":
            return self._end(turn, argument) if argument else self._begin(turn)
        wanted = asked_of(turn.text)
        if wanted == OFF:
            return self._end(turn, "off")
        return self._begin(turn) if wanted == NEWS else self._of_date(turn)

    def _begin(self, turn: Turn) -> Reply:
        slots = merge(turn.wish, turn.heard, None)
        wish = slots.wish()
        query = urlencode(to_query(wish))
        if slots.place is None or not query or len(query) > LONGEST_QUERY:
            return Reply().say(Say("alert-what")).set_wish(slots).go_on(turn)
        criteria = {"criteria": known_of(wish)}
        if turn.channel not in PUSHING and self.services.mails:
            page = f"{self.services.public_url}/bescheid?{query}&lang={turn.language}"
            return self._said(turn, Say("alert-by-mail", criteria, buttons=[Choice("button-alert-mail", url=page)]))
        key = "alert-noted" if turn.channel in PUSHING else "alert-noted-return"
        return self._said(turn, Say(key, criteria, buttons=[ENDING])).note(effect("alert", query=query))

    def _end(self, turn: Turn, argument: str) -> Reply:
        number = argument.partition(".")[2]
        with self.services.database.session() as session:
            there = [one.id for one in _of(session, turn) if not number or one.id == int(number)]
        if not there:
            return self._said(turn, Say("alert-off-none"))
        said = self._said(turn, Say("alert-off"))
        return said.note(effect("alert-off", number=int(number) if number else None))

    def _of_date(self, turn: Turn) -> Reply:
        """The date the message is about for one's own calendar, else a hint to enter it there."""
        with self.services.database.session() as session:
            found = pointed_at(session, turn)
        if not (found and found[1].starts_at):
            return Reply().say(Say("remind", buttons=[Choice("button-alert", "/alert")]))
        offer, date = found
        link = f"{self.services.public_url}/offer/{offer.id}/{date.id}.ics?lang={turn.language}"
        return Reply().say(Say("remind-calendar", values={"link": link})).set(focus=[offer.id, date.id])

    def _said(self, turn: Turn, said: Say) -> Reply:
        """Say it, and go back to a question that is open."""
        reply = Reply().say(said)
        return reply.go_on(turn) if turn.in_form else reply


def alerts_known(session: Session, services: Services, turn: Turn) -> list[dict[str, Any]]:
    """The searches of which the person is told news, as :func:`actions.slots.known_of`."""
    return [known_of(_wish(services, one.query)) for one in _of(session, turn)]


def _of(session: Session, turn: Turn) -> Any:
    name = session.scalar(select(Person.pseudonym).where(Person.conversation_id == turn.conversation))
    return of_chat(session, name) if name else []


def _wish(services: Services, query: str) -> Wish:
    today = services.now().date()
    return from_query(parse_qsl(query), services.gazetteer, services.lexicon, today=today, state=None)
