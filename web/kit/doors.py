"""Doors of the kit: the mechanism of the desk (``web.desk.doors``), for whoever comes by the link of a kit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy.orm import Session
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from catalog.desk.tenancy import Actor, ConfinedSession
from catalog.kit.links import KIT_LINKS
from catalog.model import Kit, Recommendation
from web.desk import access
from web.desk.doors import LANGUAGE, NOBODY, Inside, LinkDoor, Office

PATH = "/kit"


@dataclass
class Worker(Inside):
    """A request of somebody who came by the link of a kit."""

    kit: Kit

    @property
    def own_path(self) -> str:
        """Where the pages of the kit are."""
        return f"{PATH}/{self.token}"

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """A page of the kit."""
        return self.office.pages.page(f"kit/{template}", LANGUAGE, status=status, **self.frame(), **values)

    def frame(self) -> dict[str, Any]:
        """What every page of the kit needs."""
        assert self.token is not None
        path, proof = self.request.url.path, access.proof_of(self.token)
        own = {"kit": self.kit, "municipality": self.municipality, "own_path": self.own_path}
        return NOBODY | {"path": path, "said": self._said(), "proof": proof} | own

    def code(self) -> Recommendation:
        """The code or list of the address. Raises HTTPException 404 if the kit has none of that number."""
        return self.row(Recommendation, "code")


@dataclass(frozen=True)
class KitDoor(LinkDoor[Worker]):
    """An address for those who come by the link of a kit."""

    dead: ClassVar[str] = "kit/dead.html"

    def actor(self, session: Session, token: str, now: datetime) -> Actor | None:
        """The kit."""
        kit = KIT_LINKS.owner_of(session, token, now)
        return Actor(None, kit.municipality_ags, kit_id=kit.id) if kit else None

    def caller(self, office: Office, request: Request, form: FormData, session: ConfinedSession, token: str) -> Worker:
        """With its own row."""
        return Worker(office, request, form, session, token, session.get_one(Kit, session.actor.kit_id))
