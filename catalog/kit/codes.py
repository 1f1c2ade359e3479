"""Codes and hand-picked lists: made, looked up, counted, ended, gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from catalog.figures.suppression import FEWEST
from catalog.kit.spelling import hash_of, new_code
from catalog.model import Kit, Offer, OfferDate, Recommendation, RecommendedOffer
from catalog.redaction.texts import CUT, redact
from catalog.search.eligibility import LOCAL
from catalog.search.searching import offer_dates
from catalog.vocabulary import Audience, OfferStatus
from catalog.wish import Match

LONGEST_DAYS = 400
"""A code lasts at most so long: a school year and the holidays after it."""
USUAL_DAYS = 90
MOST_CODES = 200
"""Codes of a kit that are kept at once, ended ones included."""
MOST_ON_LIST = 12
"""Offers on a list: who is to choose among more is helped by no list."""
KEPT = timedelta(days=365)
"""How long a code is kept after its end: figures of the last year name it."""


class TooMany(Exception):
    """A kit has as many codes, or a list as many offers, as it can have."""


def add_code(
    session: Session,
    kit: Kit,
    *,
    label: str,
    now: datetime,
    days: int = USUAL_DAYS,
    preset: dict[str, list[str]] | None = None,
    is_list: bool = False,
) -> Recommendation:
    """A new code of a kit, open for ``days``, to the end of the last one. Raises :class:`TooMany`."""
    kept = select(func.count(Recommendation.id)).where(Recommendation.kit_id == kit.id)
    if session.scalars(kept).one() >= MOST_CODES:
        raise TooMany
    code = Recommendation(
        code=new_code(),
        municipality_ags=kit.municipality_ags,
        kit_id=kit.id,
        label=label,
        preset=preset or {},
        is_list=is_list,
        expires_at=end_of_day(now, days),
    )
    session.add(code)
    session.flush()
    return code


def end_of_day(now: datetime, days: int) -> datetime:
    """The end of the day that is ``days`` (1 to ``LONGEST_DAYS``) after that of ``now``, as the clocks are here."""
    day = now.astimezone(LOCAL).date() + timedelta(days=min(max(days, 1), LONGEST_DAYS) + 1)
    return datetime(day.year, day.month, day.day, tzinfo=LOCAL)


def last_day(code: Recommendation) -> date | None:
    """The last day on which a code opens anything, as the clocks are here; None if it never ends."""
    return (code.expires_at - timedelta(seconds=1)).astimezone(LOCAL).date() if code.expires_at else None


def codes_of(session: Session, kit: Kit) -> Sequence[Recommendation]:
    """The codes of a kit, lists included, the newest first."""
    own = select(Recommendation).where(Recommendation.kit_id == kit.id)
    return session.scalars(own.order_by(Recommendation.id.desc())).all()


def find_code(session: Session, typed: str, now: datetime) -> Recommendation | None:
    """What the code ``typed`` opens. Unknown, ended and revoked codes, and those of closed kits, are all the same."""
    found = session.scalar(select(Recommendation).where(Recommendation.code_hash == hash_of(typed)))
    if found is None or not found.is_open(now):
        return None
    kit = session.get(Kit, found.kit_id) if found.kit_id is not None else None
    return None if kit and kit.is_closed else found


def count_opened(session: Session, code: Recommendation) -> None:
    """Note that a code was opened once more."""
    own = update(Recommendation).where(Recommendation.id == code.id)
    session.execute(own.values(opened=Recommendation.opened + 1))


def shown_count(opened: int) -> int:
    """How often a code was opened, as anybody is told: in steps of five, by the rule of the figures.

    Whoever hands a code to one student and looks before and after must not learn whether she opened it.
    """
    return opened // FEWEST * FEWEST


def names_somebody(text: str) -> bool:
    """Whether ``text`` reads as if it named or described a person, who is not to be in a label or a sentence."""
    return CUT in redact(text)


def put_on(session: Session, picked: Recommendation, offer_id: int) -> bool:
    """Put an offer for young people at the end of a list; False if there is no such offer, or it is on it already.

    Raises :class:`TooMany`.
    """
    offer = session.get(Offer, offer_id)
    if offer is None or offer.status != OfferStatus.PUBLISHED or offer.audience != Audience.YOUNG_PEOPLE:
        return False
    if any(entry.offer_id == offer_id for entry in picked.entries):
        return False
    if len(picked.entries) >= MOST_ON_LIST:
        raise TooMany
    last = max((entry.position for entry in picked.entries), default=0)
    picked.entries.append(RecommendedOffer(offer_id=offer_id, position=last + 1))
    session.flush()
    return True


def take_off(session: Session, picked: Recommendation, offer_id: int) -> None:
    """Take an offer off a list, if it is on it."""
    picked.entries = [entry for entry in picked.entries if entry.offer_id != offer_id]
    session.flush()


def move_up(session: Session, picked: Recommendation, offer_id: int) -> None:
    """Let an offer change places with the one before it, if it is on the list and not the first."""
    rows = list(picked.entries)
    at = next((number for number, row in enumerate(rows) if row.offer_id == offer_id), 0)
    if at:
        rows[at - 1].position, rows[at].position = rows[at].position, rows[at - 1].position
        session.flush()
        session.expire(picked, ["entries"])


def picked_dates(session: Session, offer_ids: Iterable[int], now: datetime) -> list[OfferDate]:
    """For each of the offers that is still published and can be got into, its next date, in the same order."""
    firsts = (next(iter(offer_dates(session, offer_id, now)), None) for offer_id in offer_ids)
    return [date for date in firsts if date]


def matches_of(dates: Iterable[OfferDate]) -> list[Match]:
    """Dates that somebody picked, as a search would give them: nothing about them is a reason or unknown."""
    return [Match(date.offer_id, date.id, 0, (), (), None) for date in dates]


def clean_codes(session: Session, now: datetime) -> None:
    """Delete codes of kits that have ended long ago."""
    of_kit = Recommendation.kit_id.is_not(None)
    session.execute(delete(Recommendation).where(of_kit, Recommendation.expires_at < now - KEPT))
