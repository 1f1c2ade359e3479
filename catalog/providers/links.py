"""Links by which providers come to their own offers without an account: made, looked up, revoked, gone.

A link can be used again and again while it lasts, so that a mail program that looks at it takes nothing away; nothing
is changed by opening it. It opens one provider's offers and nothing else (see ``catalog.desk.tenancy.PROVIDER_RULES``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from catalog.accounts.accounts import hash_of_token, new_token
from catalog.model import Provider, ProviderLink

LASTS = timedelta(days=30)
"""How long a link opens anything."""
MOST = 5
"""Links of a provider that are open at once: with one more, the oldest ends."""


def make_provider_link(session: Session, provider: Provider, now: datetime) -> str:
    """The token of a new link, 256 random bits. It is stored nowhere."""
    open_ones = open_links(session, provider, now)
    for link in open_ones[: max(0, len(open_ones) - MOST + 1)]:
        session.delete(link)
    token = new_token()
    hashed = hash_of_token(token)
    session.add(ProviderLink(provider_id=provider.id, token_hash=hashed, created_at=now, expires_at=now + LASTS))
    session.flush()
    return token


def open_links(session: Session, provider: Provider, now: datetime) -> Sequence[ProviderLink]:
    """The links of a provider that can still be used, the oldest first."""
    own = (ProviderLink.provider_id == provider.id, ProviderLink.expires_at > now)
    return session.scalars(select(ProviderLink).where(*own).order_by(ProviderLink.id)).all()


def revoke_links(session: Session, provider: Provider) -> int:
    """End all links of a provider; how many."""
    found = session.scalars(select(ProviderLink).where(ProviderLink.provider_id == provider.id)).all()
    for link in found:
        session.delete(link)
    session.flush()
    return len(found)


def provider_of_link(session: Session, token: str, now: datetime) -> Provider | None:
    """Whose link has ``token``, if it can still be used. The day of use is noted, for whoever may revoke it."""
    link = session.scalar(select(ProviderLink).where(ProviderLink.token_hash == hash_of_token(token)))
    if link is None or link.expires_at <= now:
        return None
    provider = session.get(Provider, link.provider_id)
    if provider is None or provider.is_archived:
        return None
    if link.used_at is None or link.used_at.date() != now.date():
        link.used_at = now
    return provider


def drop_link(session: Session, token: str) -> None:
    """End the link of ``token``, which has reached nobody."""
    session.execute(delete(ProviderLink).where(ProviderLink.token_hash == hash_of_token(token)))


def clean_provider_links(session: Session, now: datetime) -> None:
    """Delete what has run out."""
    session.execute(delete(ProviderLink).where(ProviderLink.expires_at < now))
