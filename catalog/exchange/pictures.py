"""Pictures on their way in: a file names the address of one, an offer has the key of one that is kept here.

On their way out, ``record_of`` puts the address in place of the key. An address of this Lotse leads back to the same
picture; one of others is fetched once, with the limits of ``addresses``, and remembered by where it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.desk.tenancy import Actor, confined
from catalog.exchange.addresses import Fetcher, NotFetched, check_url
from catalog.exchange.records import Record, RowFault
from catalog.model import Picture
from catalog.pictures.keeping import KEY, keep_picture, key_in
from catalog.pictures.reading import LARGEST, NoPicture, picture_of

MOST_FETCHED = 200
"""Pictures that one import fetches: each may take ``WHOLE_S``."""
COLUMN = "picture_key"


def fetch_pictures(
    database: Database,
    actor: Actor,
    records: Iterable[Record],
    fetcher: Fetcher,
    now: datetime,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Fetch what ``records`` name and is not here yet. What cannot be had becomes a fault of its record.

    ``progress`` is told how many are done, of how many, and may raise to stop.
    """
    with confined(database, actor, now) as session:
        strange = [one for one in records if one.sheet.picture_key and not known_key(session, one.sheet.picture_key)]
    if not strange:
        return
    fetcher = replace(fetcher, largest=LARGEST)
    made: dict[str, str] = {}
    """What is wrong with an address that was fetched already; empty for nothing."""
    for number, record in enumerate(strange):
        progress(number, len(strange))
        address = record.sheet.picture_key or ""
        if address not in made:
            made[address] = _fetched(database, actor, address, fetcher, now) if len(made) < MOST_FETCHED else "too-many"
        if made[address]:
            _refuse(record, made[address])


def settle_pictures(session: Session, records: Iterable[Record]) -> None:
    """Put the keys of pictures that are here in place of their addresses; what leads to none is a fault."""
    for record in records:
        address = record.sheet.picture_key
        if address and not KEY.fullmatch(address):
            record.sheet.picture_key = known_key(session, address)
            if record.sheet.picture_key is None:
                _refuse(record, "unknown")


def known_key(session: Session, address: str) -> str | None:
    """The key of the picture that ``address`` leads to; None if it is none that this session can see."""
    wanted = Picture.key == key_in(address) if key_in(address) else Picture.origin == address
    return session.scalar(select(Picture.key).where(wanted).order_by(Picture.created_at.desc()).limit(1))


def _fetched(database: Database, actor: Actor, address: str, fetcher: Fetcher, now: datetime) -> str:
    """Keep what is at the address. Returns what is wrong with it; empty for nothing."""
    try:
        check_url(address)
        content = picture_of(fetcher.fetch(address))
    except NotFetched:
        return "not-fetched"
    except NoPicture as problem:
        return problem.key
    with confined(database, actor, now) as session:
        keep_picture(session, content, actor.municipality_ags, now, origin=address)
    return ""


def _refuse(record: Record, key: str) -> None:
    record.faults.append(RowFault(record.row_of(COLUMN), COLUMN, f"picture-{key}", {"most": LARGEST // 2**20}))
    record.sheet.picture_key = None
