"""Links that open a kit without an account: made at the desk, used as long as they last, revoked there.

As with those of providers (``catalog.providers.links``), opening one changes nothing and uses nothing up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from catalog.accounts.accounts import hash_of_token, new_token
from catalog.model import Kit, KitLink

LASTS = timedelta(days=365)
"""How long a link opens a kit: a school year, holidays included."""
MOST = 5
"""Links of a kit that are open at once: with one more, the oldest ends."""


def make_kit_link(session: Session, kit: Kit, now: datetime) -> str:
    """The token of a new link, 256 random bits. It is stored nowhere."""
    open_ones = open_kit_links(session, kit, now)
    for link in open_ones[: max(0, len(open_ones) - MOST + 1)]:
        session.delete(link)
    token = new_token()
    session.add(KitLink(kit_id=kit.id, token_hash=hash_of_token(token), created_at=now, expires_at=now + LASTS))
    session.flush()
    return token


def open_kit_links(session: Session, kit: Kit, now: datetime) -> Sequence[KitLink]:
    """The links of a kit that can still be used, the oldest first."""
    own = (KitLink.kit_id == kit.id, KitLink.expires_at > now)
    return session.scalars(select(KitLink).where(*own).order_by(KitLink.id)).all()


def revoke_kit_links(session: Session, kit: Kit) -> int:
    """End all links of a kit; how many."""
    found = session.scalars(select(KitLink).where(KitLink.kit_id == kit.id)).all()
    for link in found:
        session.delete(link)
    session.flush()
    return len(found)


def kit_of_link(session: Session, token: str, now: datetime) -> Kit | None:
    """Whose link has ``token``, if it can still be used. The day of use is noted, for whoever may revoke it."""
    link = session.scalar(select(KitLink).where(KitLink.token_hash == hash_of_token(token)))
    if link is None or link.expires_at <= now:
        return None
    kit = session.get(Kit, link.kit_id)
    if kit is None or kit.is_closed:
        return None
    if link.used_at is None or link.used_at.date() != now.date():
        link.used_at = now
    return kit


def clean_kit_links(session: Session, now: datetime) -> None:
    """Delete what has run out."""
    session.execute(delete(KitLink).where(KitLink.expires_at < now))
