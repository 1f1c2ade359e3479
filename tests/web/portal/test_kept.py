"""Pages are made once for everybody, and nobody ever sees an old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import event, update

from catalog.database import Database
from catalog.model import WATCHED, Offer, OfferDate
from tests.factories import NOW, make_offer
from tests.web.conftest import Running

COUNT = "catalog_state"
PATHS = (
    "/angebote",
    "/angebote?field=metall",
    "/angebote?field=metall&view=calendar",
    "/angebote?view=map",
    "/schulen",
)


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield asked
    event.remove(database.engine, "before_cursor_execute", note)


def tables(asked: list[str]) -> set[str]:
    """The tables that statements read."""
    return {name for one in asked for name in re.findall(r"(?:FROM|JOIN) (\w+)", one)}


def test_pages_are_made_of_nothing_but_what_is_watched(portal: Running, visitor: httpx.Client) -> None:
    with portal.database.session() as session:
        offer = make_offer(session, audience="parents").id
    with statements(portal.database) as asked:
        for path in (*PATHS, f"/eltern/{offer}"):
            assert visitor.get(path).status_code == 200
    assert tables(asked) <= {*WATCHED, COUNT}
    assert {"offer", "offer_date", COUNT} <= tables(asked)


def test_a_page_is_made_once_for_all_who_ask_for_it(portal: Running, visitor: httpx.Client) -> None:
    def making(asked: list[str]) -> int:
        return sum(COUNT not in one for one in asked)

    with statements(portal.database) as alone:
        visitor.get("/angebote?field=kunst&lang=en")
    with statements(portal.database) as together, ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda _: visitor.get("/angebote?field=kunst&lang=de"), range(16)))
    assert len({page.text for page in pages}) == 1
    assert making(together) == making(alone) > 0
    with statements(portal.database) as asked:
        plain = visitor.get("/angebote?field=kunst&lang=de", headers={"Accept-Encoding": "identity"})
    assert tables(asked) == {COUNT}
    assert plain.text == pages[0].text
    assert "content-encoding" not in plain.headers
    again = visitor.get("/angebote?field=kunst&lang=de", headers={"If-None-Match": plain.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", plain.headers["etag"])
    assert visitor.get("/angebote?field=kunst&lang=en").text != plain.text


def test_a_change_at_the_desk_is_seen_at_once(portal: Running, visitor: httpx.Client) -> None:
    with portal.database.session() as session:
        offer = make_offer(session, title="Vorher", audience="parents", dates=[{"onsite_seats": 1}])
        number = offer.id
    for path in ("/eltern", f"/eltern/{number}"):
        assert "Vorher" in visitor.get(path).text
    with portal.database.session() as session:
        session.get_one(Offer, number).title = "Nachher"
    for path in ("/eltern", f"/eltern/{number}"):
        assert "Nachher" in visitor.get(path).text
        assert "Vorher" not in visitor.get(path).text
    with portal.database.session() as session:
        session.execute(update(OfferDate).where(OfferDate.offer_id == number).values(onsite_seats=0))
    assert "Nachher" not in visitor.get("/eltern").text


def test_what_has_begun_is_gone_a_minute_later(web: Running, client: httpx.Client) -> None:
    with web.database.session() as session:
        make_offer(session, title="Gleich", dates=[{"starts_at": NOW + timedelta(minutes=5)}])
    assert "Gleich" in client.get("/angebote").text
    web.clock.moment = NOW + timedelta(minutes=6)
    assert "Gleich" not in client.get("/angebote").text


@pytest.mark.parametrize("path", ["/offer/999", "/offer/x"])
def test_errors_are_not_kept(portal: Running, visitor: httpx.Client, path: str) -> None:
    assert visitor.get(path).status_code == 404
    with statements(portal.database) as asked:
        assert visitor.get(path).status_code == 404
    assert path.endswith("x") or tables(asked) > {COUNT}
