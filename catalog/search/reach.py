"""How far a search reached: which changes of offers may change what it finds, and when time alone does."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import bindparam, case, func, select
from sqlalchemy.orm import Session

from catalog.model import OfferDate
from catalog.search.candidates import Row
from catalog.search.eligibility import LOCAL, is_eligible
from catalog.search.widening import Scope, Step

RANKED_FOR = timedelta(minutes=15)
"""So long the order of a list may stand: it follows from how far off dates are, in days."""
_NEXT = select(
    *(
        func.min(case((moment > bindparam("now"), moment)))
        for moment in (OfferDate.starts_at, OfferDate.digital_deadline, OfferDate.onsite_deadline)
    )
).where(OfferDate.offer_id.in_(bindparam("offers", expanding=True)))


@dataclass(frozen=True)
class Reach:
    """What a search has looked at (the ids of offers), and the steps by which it was widened in the end."""

    scope: Scope
    taken: frozenset[Step]
    looked_at: array[int]

    def concerns(self, offer: int, rows: Iterable[Row]) -> bool:
        """Whether the search might find something else now that ``offer`` has changed and has these ``rows``.

        It would not if it has not looked at the offer before, and would not take it now. An offer that only later
        steps would bring changes nothing: as long as the matches are the same, so are the steps.
        """
        return offer in self.looked_at or any(self._takes(row) for row in rows)

    def _takes(self, row: Row) -> bool:
        needed = self.scope.needed_by(row)
        return (
            needed is not None and needed <= self.taken and is_eligible(self.scope.wish, row.candidate, self.scope.now)
        )


def good_until(session: Session, offers: Iterable[int], now: datetime) -> datetime:
    """The moment at which time alone changes what is to be said of ``offers``.

    One of their dates begins or can no longer be registered for, a new day begins here, or the order is old.
    """
    tomorrow = datetime.combine(now.astimezone(LOCAL).date() + timedelta(days=1), time(), LOCAL)
    moments: Iterable[datetime | None] = session.execute(_NEXT, {"now": now, "offers": list(offers)}).one()
    return min(now + RANKED_FOR, tomorrow, *(moment for moment in moments if moment is not None))
