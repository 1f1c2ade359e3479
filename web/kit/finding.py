"""Searching within the kit: the portal's search, with a button beside each offer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.browsing import Browsing
from bot.searches import Asked
from catalog.kit.codes import TooMany, put_on
from catalog.model import Recommendation
from web.desk.doors import LANGUAGE
from web.forms import is_number
from web.kit.doors import KitDoor, Worker
from web.portal.search import SENT, address_of, beside_form
from web.portal.shelves import OFFERS, SCHOOLS, Shelf

LONGEST_QUERY = 1500
GROUPS = {"schools": SCHOOLS, "offers": OFFERS}
"""Where places for a group are looked for: what is for schools, and what is for young people."""


class Finding:
    """The doors of this group."""

    def __init__(self, browsing: Browsing) -> None:
        self._browsing = browsing

    def doors(self) -> list[KitDoor]:
        """All of them."""
        return [
            KitDoor("GET", "/{token}/codes/{code}/find", self.for_list),
            KitDoor("POST", "/{token}/codes/{code}/find", self.put),
            KitDoor("GET", "/{token}/groups/find/{shelf}", self.for_group),
        ]

    def for_list(self, worker: Worker) -> Response:
        """Offers to put on a list. Without a search: those of the own town."""
        picked = _list(worker)
        shelf = Shelf(f"{worker.own_path}/codes/{picked.id}/find", OFFERS.offer, OFFERS.audience, OFFERS.name)
        on_it = set(picked.offer_ids)
        return self._page(worker, shelf, picked=picked, on_it=on_it, group="")

    def put(self, worker: Worker) -> Response:
        """Put an offer on the list, and back to the search as it was."""
        picked, offer = _list(worker), str(worker.form.get("offer", ""))
        if not is_number(offer):
            raise HTTPException(400)
        try:
            said = "kit-put" if put_on(worker.session, picked, int(offer)) else "kit-not-put"
        except TooMany:
            said = "kit-list-full"
        query = str(worker.form.get("query", ""))[:LONGEST_QUERY]
        joint = f"?{query}" if query else ""
        return worker.go(f"{worker.own_path}/codes/{picked.id}/find{joint}", said)

    def for_group(self, worker: Worker) -> Response:
        """Offers to ask places at."""
        name = str(worker.request.path_params["shelf"])
        if name not in GROUPS:
            raise HTTPException(404)
        whole = GROUPS[name]
        shelf = Shelf(f"{worker.own_path}/groups/find/{name}", whole.offer, whole.audience, whole.name)
        return self._page(worker, shelf, picked=None, on_it=set(), group=name)

    def _page(self, worker: Worker, shelf: Shelf, **more: Any) -> Response:
        pairs = worker.request.query_params.multi_items()
        if SENT in worker.request.query_params:
            return self._sent(worker, shelf, pairs, more)
        asked_for = [pair for pair in pairs if pair[0] not in ("said", "n", "lang")]
        home = [("place", worker.kit.municipality_ags)]
        search = self._browsing.read(asked_for or home, shelf.audience)
        return self._results(worker, shelf, Asked(search, {}), {}, more)

    def _sent(self, worker: Worker, shelf: Shelf, pairs: Sequence[tuple[str, str]], more: dict[str, Any]) -> Response:
        """A form that was sent becomes an address, as in the portal. It is not counted: nobody looks for herself."""
        asked = self._browsing.ask(pairs, LANGUAGE, shelf.audience)
        if asked.crisis or asked.problems or asked.places:
            return self._results(worker, shelf, asked, dict(pairs), more)
        return worker.leave(f"{address_of(shelf, asked.search, LANGUAGE)}#found")

    def _results(
        self, worker: Worker, shelf: Shelf, asked: Asked, typed: dict[str, str], more: dict[str, Any]
    ) -> Response:
        search = asked.search
        query = address_of(shelf, search, LANGUAGE).partition("?")[2]
        return worker.office.chat_pages.page(
            "kit/find.html",
            LANGUAGE,
            **worker.frame(),
            say=worker.office.say,
            **beside_form(shelf, asked, LANGUAGE, typed),
            query=query,
            results=self._browsing.results(search, LANGUAGE),
            chips=self._browsing.chips(search, LANGUAGE),
            **more,
        )


def _list(worker: Worker) -> Recommendation:
    """The list of the address. Raises HTTPException 404 for a code that is none, or ended."""
    picked = worker.code()
    if not picked.is_list or not picked.is_open(worker.now):
        raise HTTPException(404)
    return picked
