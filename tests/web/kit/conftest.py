"""A social worker with the link of a kit: no cookie, no account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from catalog.kit.links import KIT_LINKS
from catalog.model import Kit
from catalog.wish import Place
from tests.factories import KASSEL, make_kit
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, sign_in
from web.desk.access import PROOF, proof_of


@dataclass
class Worker:
    """A browser without scripts. Addresses are relative to the kit's own."""

    client: httpx.Client
    kit: Kit
    token: str

    def get(self, path: str = "") -> httpx.Response:
        """Open a page."""
        return self.client.get(f"/kit/{self.token}{path}")

    def post(self, path: str, **fields: Any) -> httpx.Response:
        """Send a form of one of our pages."""
        sent = {PROOF: proof_of(self.token)} | fields
        return self.client.post(f"/kit/{self.token}{path}", data=sent, headers=FROM_OUR_PAGE)


def make_worker(web: Running, client: httpx.Client, place: Place = KASSEL, **values: Any) -> Worker:
    """Somebody at a school, with the link that the coordination has made."""
    with web.database.session() as session:
        kit = make_kit(session, place, **values)
        return Worker(client, kit, KIT_LINKS.make(session, kit, web.clock()))


@pytest.fixture
def worker(web: Running, client: httpx.Client) -> Worker:
    """At the Goetheschule in Kassel."""
    return make_worker(web, client)


__all__ = ["sign_in"]
