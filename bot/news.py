"""News of a search for those who asked for them: looked for when they are due, told once.

A subscription is claimed by moving on the moment at which it is looked for next, in the transaction that stores what is
told. Whatever breaks, both have happened or neither; a second worker finds nothing to claim; and a clock that is set
back finds nothing due.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, cast
from urllib.parse import parse_qsl

from sqlalchemy import CursorResult, update
from sqlalchemy.orm import Session

from actions.cards import cards
from actions.replies import Choice, Say
from bot.browsing import Browsing
from bot.mails import Mails
from bot.outbox import Outbox
from bot.searches import Search
from catalog.database import Database
from catalog.model import MAIL, Subscription
from catalog.notices import telling
from catalog.notices.meaning import about, mean_of_offers
from catalog.notices.subscriptions import clean_subscriptions, due
from catalog.notices.times import Rhythm, is_quiet, next_news
from catalog.wish import Match

SHOWN = 3
"""Cards in a message to a chat: as many as a phone shows without losing the first."""
MOST_IN_MAIL = 20
MOST_KNOWN = 2_000
"""Offers of a search that are remembered as known: several times as many as are listed of one at all."""
USEFUL = timedelta(days=6)
"""How long news wait to be fetched by a chat. Then the next ones may come."""
LATE = timedelta(hours=20)
"""After that a mail of news is not sent any more; the offers are on the page still."""


class News:
    """Looks for news. Made once per process; ``run`` blocks: call it in a thread."""

    def __init__(self, database: Database, browsing: Browsing, outbox: Outbox, mails: Mails) -> None:
        self._database, self._browsing, self._outbox, self._mails = database, browsing, outbox, mails

    def run(self) -> int:
        """Tell all news that are due now; how many messages there were."""
        now = self._browsing.now()
        with self._database.session() as session:
            clean_subscriptions(session, now)
            waiting = due(session, now, quiet=is_quiet(now), mails=self._mails.is_on)
            audiences = session.query(Subscription.audience).filter(Subscription.id.in_(waiting)).distinct().all()
            means = {audience: mean_of_offers(session, audience) for (audience,) in audiences}
        told = 0
        for number in waiting:
            with self._database.session() as session:
                told += self._look(session, number, means, now)
        return told

    def _look(self, session: Session, number: int, means: dict[str, Any], now: datetime) -> bool:
        """Look for news of one search; whether there were any."""
        asked = session.get(Subscription, number)
        if asked is None or asked.audience not in means:
            return False
        search = self._browsing.read(parse_qsl(asked.query), asked.audience)
        found = self._browsing.exact(session, search)
        words = [*search.wish.topics, *([search.words] if search.words else [])]
        fitting = set(about(session, [one.offer_id for one in found], words, means[asked.audience]))
        known = set(asked.known or ())
        news = [one for one in found if one.offer_id in fitting - known] if asked.known is not None else []
        if not self._claim(session, asked, sorted(known | fitting)[-MOST_KNOWN:], told=bool(news), now=now):
            return False
        if news:
            self._tell(session, asked, search, news, now)
        return bool(news)

    def _claim(self, session: Session, asked: Subscription, known: list[int], *, told: bool, now: datetime) -> bool:
        """Move a subscription on; False if another worker was faster."""
        same = (Subscription.id == asked.id, Subscription.next_at == asked.next_at)
        following = next_news(now, Rhythm(asked.rhythm), told=told)
        moved = update(Subscription).where(*same).values(next_at=following, known=known)
        if told:
            moved = moved.values(told_at=now)
        return cast("CursorResult[Any]", session.execute(moved)).rowcount == 1

    def _tell(
        self, session: Session, asked: Subscription, search: Search, news: Sequence[Match], now: datetime
    ) -> None:
        key = f"news:{asked.handle}:{now:%Y%m%d%H%M}"
        if asked.channel == MAIL:
            shown = cards(session, news[:MOST_IN_MAIL], now, asked.language)
            letter = self._mails.news(asked, search, self._browsing.chips(search, asked.language), shown, len(news))
            self._outbox.put(session, MAIL, asked.handle, key, [asdict(letter)], is_bulk=True, useless_from=now + LATE)
            return
        said = Say(
            "alert-news",
            values={"count": len(news)},
            cards=cards(session, news[:SHOWN], now, asked.language),
            buttons=[
                Choice("button-alert-all", url=self._mails.address_of(search, asked.language)),
                Choice("button-alert-off", f"/alert:off.{asked.id}"),
            ],
        )
        telling.put(session, [notice_to(asked, key, [said], now + USEFUL)])


def notice_to(asked: Subscription, key: str, said: Sequence[Say], useless_from: datetime) -> dict[str, Any]:
    """What ``said`` is as a notice to the chat of a subscription."""
    return {
        "key": key,
        "channel": asked.channel,
        "pseudonym": asked.pseudonym,
        "chat": asked.chat,
        "language": asked.language,
        "said": [one.to_json() for one in said],
        "useless_from": useless_from,
    }
