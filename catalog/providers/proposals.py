"""What providers propose: handed in, seen side by side with what is there, accepted or declined."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session, undefer

from catalog.desk.audit import DATE
from catalog.hearing.folding import plain_letters
from catalog.model import Offer, Proposal, Provider
from catalog.offers import writing as offer_writing
from catalog.offers.sheet_rules import Fault, faults_of
from catalog.offers.sheets import Merged, OfferSheet, merge, parts_of, sheet_from, sheet_of
from catalog.vocabulary import DateStatus, ProposalStatus, ProviderKind

MOST_OPEN = 30
"""Open proposals of one provider. More than a coordination reads are a flood, or a slip."""
MOST_SUGGESTED = 50
"""The same for all who are no providers yet, of one municipality."""
UNKNOWN = -1
"""Stands for the provider that is made when a stranger's proposal is accepted."""
SHOWN_DECIDED = timedelta(days=60)
"""For so long a provider sees what became of a proposal."""
KEPT_DECIDED = timedelta(days=365)
"""For so long the coordination can look a decided proposal up: one school year."""


class TooManyProposals(Exception):
    """The provider has to wait until some of its proposals are decided."""


class CannotAccept(Exception):
    """The proposal does not fit any more what the offer is now. ``faults`` say why; none: it has another provider."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(fault.name for fault in faults))
        self.faults = faults


def hand_in(
    session: Session, provider_id: int, offer: Offer | None, sheet: OfferSheet, note: str, now: datetime
) -> Proposal:
    """Keep what a provider proposes for ``offer``, or for a new one. The same thing twice is one proposal.

    Raises TooManyProposals.
    """
    parts, base = parts_of(sheet), parts_of(sheet_of(offer)) if offer else {}
    own = _open().where(Proposal.provider_id == provider_id).options(undefer(Proposal.parts))
    waiting = session.scalars(own).all()
    for known in waiting:
        if (known.offer_id, known.parts) == (offer.id if offer else None, parts):
            return known
    if len(waiting) >= MOST_OPEN:
        raise TooManyProposals
    proposal = Proposal(
        provider_id=provider_id,
        offer_id=offer.id if offer else None,
        base=base,
        parts=parts,
        title=sheet.title[:160],
        note=note,
        created_at=now,
    )
    session.add(proposal)
    session.flush()
    return proposal


def open_proposals(session: Session) -> Sequence[Proposal]:
    """What waits for a decision, dates called off first, then the oldest.

    In a confined session, those of its municipality or provider.
    """
    found = session.scalars(_open().options(undefer(Proposal.base), undefer(Proposal.parts))).all()
    return sorted(found, key=lambda proposal: not calls_off(proposal))


def count_open_proposals(session: Session) -> int:
    """How many of them."""
    return session.scalar(select(func.count(Proposal.id)).where(Proposal.status == ProposalStatus.OPEN)) or 0


def decided_proposals(session: Session, now: datetime) -> Sequence[Proposal]:
    """What was decided lately, the newest first."""
    decided = (Proposal.status != ProposalStatus.OPEN, Proposal.decided_at > now - SHOWN_DECIDED)
    return session.scalars(select(Proposal).where(*decided).order_by(Proposal.decided_at.desc())).all()


def calls_off(proposal: Proposal) -> bool:
    """Whether a date is not to take place: that cannot wait."""
    dates = {name: values for name, values in proposal.parts.items() if name.startswith(DATE)}
    return any(
        values["status"] == DateStatus.CANCELLED and proposal.base[name]["status"] != DateStatus.CANCELLED
        for name, values in dates.items()
        if name in proposal.base
    )


def merged_with(offer: Offer, proposal: Proposal) -> Merged:
    """What ``offer`` becomes with the proposal, together with what was changed since it was made."""
    merged = merge(proposal.base, parts_of(sheet_of(offer)), _whole(proposal.parts))
    known = {date.id for date in offer.dates}
    for date in merged.sheet.dates:
        if date.id not in known:
            date.id = None  # removed meanwhile
    return merged


def proposed_sheet(proposal: Proposal) -> OfferSheet:
    """A proposed new offer."""
    return sheet_from(_whole(proposal.parts))


def accept(session: Session, proposal: Proposal, offer: Offer | None, ags: str, now: datetime) -> Offer:
    """Make ``offer`` what is proposed, or a new draft of the municipality ``ags``. Raises CannotAccept."""
    if offer and offer.provider_id != proposal.provider_id:
        raise CannotAccept([])
    sheet = merged_with(offer, proposal).sheet if offer else proposed_sheet(proposal)
    sheet.provider_id = proposal.provider_id or UNKNOWN
    if faults := faults_of(sheet):
        raise CannotAccept(faults)
    if proposal.provider_id is None:
        sheet.provider_id = proposal.provider_id = _made_provider(session, proposal, ags).id
        proposal.municipality_ags = proposal.sender = None
    if offer is None:
        offer = offer_writing.add_offer(session, sheet, ags, now)
        proposal.offer_id = offer.id
    else:
        kept = {date.id for date in sheet.dates}
        removed = [date.id for date in offer.dates if date.id not in kept]
        offer_writing.change_offer(session, offer, sheet, now, removed)
    _decide(proposal, ProposalStatus.ACCEPTED, now)
    session.flush()
    return offer


def suggest(
    session: Session, ags: str, sender: dict[str, str], sheet: OfferSheet, note: str, now: datetime
) -> Proposal:
    """Keep what somebody who is no provider yet proposes to the coordination ``ags``. The same thing twice is one.

    Raises TooManyProposals.
    """
    parts = parts_of(sheet)
    own = _open().where(Proposal.municipality_ags == ags).options(undefer(Proposal.parts))
    waiting = session.scalars(own).all()
    for known in waiting:
        if (known.parts, known.sender) == (parts, sender):
            return known
    if len(waiting) >= MOST_SUGGESTED:
        raise TooManyProposals
    proposal = Proposal(
        municipality_ags=ags, sender=sender, base={}, parts=parts, title=sheet.title[:160], note=note, created_at=now
    )
    session.add(proposal)
    session.flush()
    return proposal


def known_provider(session: Session, proposal: Proposal, ags: str) -> Provider | None:
    """The provider of the municipality ``ags`` that has the name a stranger gave, if there is one."""
    name = plain_letters((proposal.sender or {}).get("organisation", ""))
    own = select(Provider).where(Provider.municipality_ags == ags, Provider.is_archived.is_(False))
    return next((one for one in session.scalars(own.order_by(Provider.id)) if plain_letters(one.name) == name), None)


def _made_provider(session: Session, proposal: Proposal, ags: str) -> Provider:
    """The provider that a stranger turns out to be: one that is known, or a new one with the stranger as contact."""
    sender = proposal.sender or {}
    known = known_provider(session, proposal, ags)
    if known:
        return known
    contact = {"name": sender["name"], "role": "", "email": sender["email"], "phone": sender["phone"]}
    made = offer_writing.add_provider(session, ags, sender["organisation"], ProviderKind.FIRM)
    made.contacts = [contact]
    session.flush()
    return made


def decline(proposal: Proposal, reason: str, now: datetime) -> None:
    """Leave everything as it is, and tell the provider why."""
    proposal.reason = reason
    _decide(proposal, ProposalStatus.DECLINED, now)


def clean_proposals(session: Session, now: datetime) -> None:
    """Delete what was decided long ago."""
    session.execute(delete(Proposal).where(Proposal.decided_at < now - KEPT_DECIDED))


def _decide(proposal: Proposal, status: ProposalStatus, now: datetime) -> None:
    proposal.status, proposal.decided_at = status, now


def _open() -> Select[Proposal]:
    return select(Proposal).where(Proposal.status == ProposalStatus.OPEN).order_by(Proposal.id)


def _whole(parts: dict[str, Any]) -> dict[str, Any]:
    """Parts as they were handed in, with what an offer has come to have since."""
    return parts_of(OfferSheet()) | parts
