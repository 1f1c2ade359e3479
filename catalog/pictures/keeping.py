"""Keeping pictures, giving out those that everybody may see, and forgetting those that no offer has any more."""

from __future__ import annotations

import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from catalog.model import Offer, Picture
from catalog.vocabulary import OfferStatus

SPARE = timedelta(days=30)
"""How long a picture is kept after it came, while no offer has it: so long a change can be taken back with it."""
PATH = "/pictures/"
SUFFIX = ".jpg"
KEY = re.compile(r"[0-9a-f]{32}")
ADDRESS = re.compile(rf"(?:https?://[^/\s]+)?{PATH}({KEY.pattern}){re.escape(SUFFIX)}")


def keep_picture(session: Session, content: bytes, ags: str, now: datetime, origin: str | None = None) -> str:
    """Keep what ``picture_of`` has made for the municipality ``ags``. Returns its key."""
    picture = Picture(key=secrets.token_hex(16), municipality_ags=ags, content=content, origin=origin, created_at=now)
    session.add(picture)
    session.flush()
    return picture.key


def path_of(key: str) -> str:
    """Where everybody finds a picture, below the address of this Lotse."""
    return f"{PATH}{key}{SUFFIX}"


def key_in(address: str) -> str:
    """The key of a picture in an address of it, of whatever Lotse; empty if there is none."""
    found = ADDRESS.fullmatch(address)
    return found[1] if found else ""


def public_picture(session: Session, key: str) -> bytes | None:
    """The content of a picture that a published offer has; None for any other."""
    if not KEY.fullmatch(key):
        return None
    shown = exists().where(Offer.picture_key == Picture.key, Offer.status == OfferStatus.PUBLISHED)
    return session.scalar(select(Picture.content).where(Picture.key == key, shown))


def clean_pictures(session: Session, now: datetime) -> None:
    """Delete the pictures that no offer has, once nobody needs them to take a change back."""
    used = exists().where(Offer.picture_key == Picture.key)
    session.execute(delete(Picture).where(Picture.created_at < now - SPARE, ~used))
