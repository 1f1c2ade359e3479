"""News of a search: asked for in a chat or by mail, confirmed, listed, ended, forgotten.

Links in mails carry a token: the handle of the subscription, which is random, and a signature that says what the link
is good for. Neither can be guessed, and no token is stored.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from catalog.model import (
    LONGEST_ADDRESS,
    MAIL,
    Booking,
    BookingMail,
    BookingNotice,
    Notice,
    OutboxMessage,
    Subscription,
)
from catalog.notices.times import Rhythm
from catalog.privacy import wipe_after

CHAT_LASTS, MAIL_LASTS = timedelta(days=180), timedelta(days=365)
"""After that it ends by itself: half a school year of looking is long for a young person; a digest runs for a year."""
CONFIRM_WITHIN = timedelta(days=2)
MOST_OF_CHAT = 3
"""Searches of one chat: with one more, the oldest ends."""
MOST_OF_ADDRESS = 10
MOST_UNCONFIRMED = 3
"""Mails in two days that ask one address whether it is meant: nobody can be flooded by others."""
HANDLE_BYTES, SIGNATURE_DIGITS = 16, 32
"""128 bits each."""
_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:\"\\\x00-\x1f\x7f-\x9f]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}"
)


Asked = Subscription | BookingMail
"""What mails are asked for by."""


class Link(StrEnum):
    """What a link in a mail is good for."""

    CONFIRM = "confirm"
    END = "end"


@dataclass(frozen=True)
class Wanted:
    """A search whose news are wanted, and how."""

    query: str
    audience: str
    language: str
    rhythm: Rhythm = Rhythm.WEEKLY


def address_of(text: str) -> str | None:
    """``text`` as a mail address; None if none can look like that. The part before the @ stays as it was written."""
    written = text.strip()
    if len(written) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(written):
        return None
    local, _, domain = written.rpartition("@")
    return f"{local}@{domain.lower()}"


def token_of(secret: bytes, link: Link, handle: str) -> str:
    """The token of a link."""
    return f"{handle}.{_signature(secret, link, handle)}"


def handle_of(secret: bytes, link: Link, token: str) -> str | None:
    """The handle in a token, if it was made by us for this purpose."""
    handle, _, signature = token.partition(".")
    expected = _signature(secret, link, handle)
    return handle if hmac.compare_digest(signature.encode("utf-8", "replace"), expected.encode()) else None


def subscribe_chat(session: Session, wanted: Wanted, *, channel: str, pseudonym: str, chat: str, now: datetime) -> None:
    """Tell a chat of news from now on. The same search counts once; of too many, the oldest ends."""
    own = list(of_chat(session, pseudonym))
    same = [one for one in own if (one.query, one.audience) == (wanted.query, wanted.audience)]
    others = [one for one in own if one not in same]
    for one in [*same, *others[: max(0, len(others) - MOST_OF_CHAT + 1)]]:
        session.delete(one)
    lasting = now + CHAT_LASTS
    session.add(_made(wanted, now, lasting, channel=channel, pseudonym=pseudonym, chat=chat, is_confirmed=True))
    session.flush()


def subscribe_mail(session: Session, wanted: Wanted, address: str, now: datetime) -> Subscription | None:
    """What is to be confirmed by a mail; None if none is to be sent, which nobody but the address may learn."""
    own = select(func.count(Subscription.id)).where(Subscription.address == address)
    if (session.scalar(own.where(Subscription.is_confirmed.is_(False))) or 0) >= MOST_UNCONFIRMED:
        return None
    if (session.scalar(own.where(Subscription.is_confirmed)) or 0) >= MOST_OF_ADDRESS:
        return None
    asked = _made(wanted, now, now + CONFIRM_WITHIN, channel=MAIL, address=address, is_confirmed=False)
    session.add(asked)
    session.flush()
    return asked


def ask_mail_of(session: Session, booking: Booking, address: str, language: str, now: datetime) -> BookingMail | None:
    """What is to be confirmed by a mail, in the place of what was there before; None as with :func:`subscribe_mail`."""
    before = session.get(BookingMail, booking.id)
    if before is not None and before.is_confirmed and before.address == address:
        return None
    waiting = select(func.count()).where(BookingMail.address == address, BookingMail.is_confirmed.is_(False))
    if (session.scalar(waiting.where(BookingMail.created_at > now - CONFIRM_WITHIN)) or 0) >= MOST_UNCONFIRMED:
        return None
    if before is not None:
        end(session, before)
    handle = secrets.token_urlsafe(HANDLE_BYTES)
    asked = BookingMail(booking=booking, handle=handle, address=address, language=language, created_at=now)
    session.add(asked)
    session.flush()
    return asked


def confirm(session: Session, handle: str, now: datetime) -> Asked | None:
    """What was asked for, confirmed from now on; None if there is nothing (any more).

    News of a search replace others of the same search; of a booking, only what happens from now on is mailed.
    """
    found = by_handle(session, handle, now)
    if found is None or found.is_confirmed:
        return found
    if isinstance(found, BookingMail):
        found.is_confirmed = True
        old = update(BookingNotice).where(BookingNotice.booking_id == found.booking_id)
        session.execute(old.values(mailed_at=now))
        return found
    found.is_confirmed, found.next_at, found.ends_at = True, now, now + MAIL_LASTS
    same = (
        Subscription.address == found.address,
        Subscription.query == found.query,
        Subscription.audience == found.audience,
        Subscription.id != found.id,
    )
    for one in session.scalars(select(Subscription).where(*same)):
        end(session, one)
    return found


def by_handle(session: Session, handle: str, now: datetime) -> Asked | None:
    """What ``handle`` names, if it has not run out."""
    news = select(Subscription).where(Subscription.handle == handle, Subscription.ends_at > now)
    in_time = or_(BookingMail.is_confirmed, BookingMail.created_at > now - CONFIRM_WITHIN)
    return session.scalar(news) or session.scalar(select(BookingMail).where(BookingMail.handle == handle, in_time))


def end(session: Session, asked: Asked) -> None:
    """End what was asked for: nothing of it stays, nor what is still on its way."""
    on_the_way = delete(OutboxMessage).where(OutboxMessage.channel == MAIL, OutboxMessage.chat == asked.handle)
    session.execute(on_the_way)
    session.delete(asked)
    session.flush()
    wipe_after(session)


def of_chat(session: Session, pseudonym: str) -> Sequence[Subscription]:
    """What a chat is told of, the oldest first."""
    own = select(Subscription).where(Subscription.pseudonym == pseudonym)
    return session.scalars(own.order_by(Subscription.id)).all()


def end_of_chat(session: Session, pseudonym: str, number: int | None = None) -> int:
    """End the one of that number, or all of a chat; how many there were."""
    ended = [one for one in of_chat(session, pseudonym) if number in (None, one.id)]
    for one in ended:
        end(session, one)
    if ended:
        session.execute(delete(Notice).where(Notice.pseudonym == pseudonym, Notice.key.startswith("news:")))
    return len(ended)


def due(session: Session, now: datetime, *, quiet: bool, mails: bool) -> Sequence[int]:
    """The ids of those for which it is to be looked now, in order. By night only those that know nothing yet."""
    waiting = (Subscription.is_confirmed, Subscription.next_at <= now, Subscription.ends_at > now)
    chosen = select(Subscription.id).where(*waiting).order_by(Subscription.next_at, Subscription.id)
    if quiet:
        chosen = chosen.where(Subscription.known.is_(None))
    if not mails:
        chosen = chosen.where(Subscription.channel != MAIL)
    return session.scalars(chosen).all()


def clean_subscriptions(session: Session, now: datetime) -> None:
    """Erase what has ended or was not confirmed in time, and what was not fetched in time."""
    over = delete(Subscription).where(Subscription.ends_at <= now).returning(Subscription.id)
    ended = list(session.scalars(over))
    unmeant = (BookingMail.is_confirmed.is_(False), BookingMail.created_at <= now - CONFIRM_WITHIN)
    ended += session.scalars(delete(BookingMail).where(*unmeant).returning(BookingMail.booking_id)).all()
    late = session.scalars(delete(Notice).where(Notice.useless_from <= now).returning(Notice.id)).all()
    if ended or late:
        wipe_after(session)


def _made(wanted: Wanted, now: datetime, ends_at: datetime, **whose: str | bool) -> Subscription:
    return Subscription(
        handle=secrets.token_urlsafe(HANDLE_BYTES),
        rhythm=wanted.rhythm,
        query=wanted.query,
        audience=wanted.audience,
        language=wanted.language,
        created_at=now,
        next_at=now,
        ends_at=ends_at,
        **whose,
    )


def _signature(secret: bytes, link: Link, handle: str) -> str:
    signed = f"subscription {link} {handle}".encode("utf-8", "replace")
    return hmac.new(secret, signed, hashlib.sha256).hexdigest()[:SIGNATURE_DIGITS]
