"""Proposals of providers at the desk: seen side by side with what is there, accepted or declined."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import undefer
from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.model import Offer, Proposal, Provider
from catalog.offers.sheets import parts_of, sheet_of
from catalog.providers.proposals import (
    CannotAccept,
    accept,
    calls_off,
    decided_proposals,
    decline,
    known_provider,
    merged_with,
    open_proposals,
    proposed_sheet,
)
from catalog.vocabulary import ProposalStatus, Role
from web.desk.doors import Door, Visit
from web.desk.forms import Flaw, Words
from web.desk.wording import Difference, Wording

LIST = "/desk/proposals"
LONGEST_REASON = 500


class Proposals:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/proposals", self.list, Role.EDITOR),
            Door("GET", "/proposals/{proposal}", self.show, Role.EDITOR),
            Door("POST", "/proposals/{proposal}", self.decide, Role.COORDINATOR),
        ]

    def list(self, visit: Visit) -> Response:
        """What waits, and what was decided lately."""
        return visit.page(
            "proposals.html",
            proposals=open_proposals(visit.session),
            decided=decided_proposals(visit.session, visit.now),
            named=partial(_named, names=_names(visit)),
            calls_off=calls_off,
        )

    def show(self, visit: Visit) -> Response:
        """One proposal beside what is there."""
        return _page(visit, _asked_for(visit))

    def decide(self, visit: Visit) -> Response:
        """Accept or decline."""
        proposal = _asked_for(visit)
        if proposal.status != ProposalStatus.OPEN:
            return visit.go(LIST, "proposal-decided")
        match visit.form.get("do"):
            case "accept":
                return _accept(visit, proposal)
            case "decline":
                reason = str(visit.form.get("reason", "")).strip()
                if not reason or len(reason) > LONGEST_REASON:
                    return _page(visit, proposal, [Flaw("reason", "proposal-reason", Words("wrong-reason"))])
                decline(proposal, reason, visit.now)
                return visit.go(LIST, "proposal-declined")
            case _:
                raise HTTPException(400)


def _accept(visit: Visit, proposal: Proposal) -> Response:
    """Only what was seen is accepted: if the offer was changed since the page was made, it is shown once more."""
    offer = _offer_of(visit, proposal)
    if offer and visit.form.get("version") != str(offer.version):
        return _page(visit, proposal, [Flaw("main", "", Words("wrong-proposal-changed"))], status=409)
    try:
        kept = accept(visit.session, proposal, offer, visit.account.municipality_ags, visit.now)
    except CannotAccept:
        return _page(visit, proposal, [Flaw("main", "", Words("wrong-proposal-unfit"))])
    if offer is None:
        return visit.go(f"/desk/offers/{kept.id}", "proposal-new")
    return visit.go(LIST, "proposal-accepted")


def _asked_for(visit: Visit) -> Proposal:
    """The proposal of the address. Raises HTTPException 404 if there is none of that number here."""
    whole = [undefer(Proposal.base), undefer(Proposal.parts)]
    proposal = visit.session.get(Proposal, visit.number("proposal"), options=whole)
    if proposal is None:
        raise HTTPException(404)
    return proposal


def _offer_of(visit: Visit, proposal: Proposal) -> Offer | None:
    return visit.session.get_one(Offer, proposal.offer_id) if proposal.offer_id is not None else None


def _page(visit: Visit, proposal: Proposal, wrong: list[Flaw] | None = None, status: int | None = None) -> Response:
    offer, names = _offer_of(visit, proposal), _names(visit)
    is_open = proposal.status == ProposalStatus.OPEN
    differences, disputed = _seen(Wording(visit.office, names), proposal, offer) if is_open else ([], [])
    return visit.page(
        "proposal.html",
        status or (422 if wrong else 200),
        proposal=proposal,
        offer=offer,
        provider=_named(proposal, names),
        is_known=proposal.provider_id is None and known_provider(visit.session, proposal, visit.municipality.ags),
        differences=differences,
        disputed=disputed,
        flaws=wrong or [],
        reason=str(visit.form.get("reason", "")),
        longest_reason=LONGEST_REASON,
        is_open=is_open,
        calls_off=is_open and calls_off(proposal),
    )


def _seen(wording: Wording, proposal: Proposal, offer: Offer | None) -> tuple[list[Difference], list[str]]:
    """What accepting would change, and the names of what the coordination has changed itself meanwhile."""
    if offer is None:
        parts = parts_of(proposed_sheet(proposal))
        return wording.differences({name: [None, value] for name, value in parts.items()}), []
    merged = merged_with(offer, proposal)
    stored, after = parts_of(sheet_of(offer)), parts_of(merged.sheet)
    names = [*stored, *(name for name in after if name not in stored)]
    changes: dict[str, Any] = {name: [stored.get(name), after.get(name)] for name in names}
    return wording.differences(changes), [wording.label(part) for part in merged.disputed]


def _named(proposal: Proposal, names: dict[int, str]) -> str:
    """Who proposes: a provider, or the organisation that a stranger named."""
    if proposal.provider_id is not None:
        return names[proposal.provider_id]
    return (proposal.sender or {}).get("organisation", "")


def _names(visit: Visit) -> dict[int, str]:
    rows = visit.session.execute(select(Provider.id, Provider.name))
    return {row.id: row.name for row in rows}
