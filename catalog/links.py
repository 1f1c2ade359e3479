"""Links that let somebody in without an account: made, looked up, revoked, gone.

A link can be used again and again while it lasts, so that a mail program that looks at it takes nothing away; nothing
is changed by opening it. What it opens is one owner's (see ``PROVIDER_RULES`` and ``KIT_RULES`` in
``catalog.desk.tenancy``). Each kind is described where its owners are: ``catalog.providers.links``,
``catalog.kit.links``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from catalog.accounts.accounts import hash_of_token, new_token
from catalog.model import Kit, KitLink, Provider, ProviderLink

MOST = 5
"""Links of an owner that are open at once: with one more, the oldest ends."""


@dataclass(frozen=True)
class Links[Owner: (Provider, Kit), Link: (ProviderLink, KitLink)]:
    """The links of one kind."""

    owner: type[Owner]
    link: type[Link]
    owner_id: InstrumentedAttribute[int]
    """The column of ``link`` that says whose it is."""
    lasts: timedelta
    """How long a link opens anything."""
    is_shut: Callable[[Owner], bool]
    """Whether nothing opens an owner any more."""

    def make(self, session: Session, owner: Owner, now: datetime) -> str:
        """The token of a new link, 256 random bits. It is stored nowhere."""
        open_ones = self.open(session, owner, now)
        for link in open_ones[: max(0, len(open_ones) - MOST + 1)]:
            session.delete(link)
        token = new_token()
        whose = {self.owner_id.key: owner.id}
        hashed = hash_of_token(token)
        session.add(self.link(**whose, token_hash=hashed, created_at=now, expires_at=now + self.lasts))
        session.flush()
        return token

    def open(self, session: Session, owner: Owner, now: datetime) -> Sequence[Link]:
        """The links of an owner that can still be used, the oldest first."""
        own = (self.owner_id == owner.id, self.link.expires_at > now)
        return session.scalars(select(self.link).where(*own).order_by(self.link.id)).all()

    def revoke(self, session: Session, owner: Owner) -> int:
        """End all links of an owner; how many."""
        found = session.scalars(select(self.link).where(self.owner_id == owner.id)).all()
        for link in found:
            session.delete(link)
        session.flush()
        return len(found)

    def owner_of(self, session: Session, token: str, now: datetime) -> Owner | None:
        """Whose link has ``token``, if it can still be used. The day of use is noted, for whoever may revoke it."""
        link = session.scalar(select(self.link).where(self.link.token_hash == hash_of_token(token)))
        if link is None or link.expires_at <= now:
            return None
        owner = session.get(self.owner, getattr(link, self.owner_id.key))
        if owner is None or self.is_shut(owner):
            return None
        if link.used_at is None or link.used_at.date() != now.date():
            link.used_at = now
        return owner

    def drop(self, session: Session, token: str) -> None:
        """End the link of ``token``, which has reached nobody."""
        session.execute(delete(self.link).where(self.link.token_hash == hash_of_token(token)))

    def clean(self, session: Session, now: datetime) -> None:
        """Delete what has run out."""
        session.execute(delete(self.link).where(self.link.expires_at < now))
