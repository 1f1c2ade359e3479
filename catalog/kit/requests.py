"""Places for a group: asked for by a kit, answered by the coordination or by the provider, gone after a while."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from catalog.model import GroupRequest, Kit, Offer
from catalog.vocabulary import OfferStatus, RequestStatus

MOST_OPEN = 20
"""Requests of a kit that wait for an answer at once."""
KEPT = timedelta(days=180)
"""How long a request is kept: it names somebody who works at a school."""


class CannotAsk(Exception):
    """The offer is none that this kit can ask for, or too many requests wait already."""


def ask_for_places(session: Session, kit: Kit, offer: Offer | None, request: GroupRequest) -> GroupRequest:
    """Store ``request`` for places at ``offer``, one of the kit's own municipality. Raises :class:`CannotAsk`."""
    if offer is None or offer.status != OfferStatus.PUBLISHED or offer.municipality_ags != kit.municipality_ags:
        raise CannotAsk
    own = (GroupRequest.kit_id == kit.id, GroupRequest.status == RequestStatus.OPEN)
    if session.scalars(select(func.count(GroupRequest.id)).where(*own)).one() >= MOST_OPEN:
        raise CannotAsk
    request.kit_id, request.offer_id, request.municipality_ags = kit.id, offer.id, kit.municipality_ags
    session.add(request)
    session.flush()
    return request


def requests_of(session: Session, kit: Kit) -> Sequence[GroupRequest]:
    """The requests of a kit, the newest first."""
    own = select(GroupRequest).where(GroupRequest.kit_id == kit.id)
    return session.scalars(own.order_by(GroupRequest.id.desc())).all()


def answer_request(request: GroupRequest, status: RequestStatus, answer: str, by: str, now: datetime) -> bool:
    """Answer a request; False if it is not open any more."""
    if request.status != RequestStatus.OPEN:
        return False
    request.status, request.answer, request.answered_by, request.answered_at = status, answer, by, now
    return True


def clean_requests(session: Session, now: datetime) -> None:
    """Delete what was asked long ago."""
    session.execute(delete(GroupRequest).where(GroupRequest.created_at < now - KEPT))
