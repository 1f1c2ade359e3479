"""Pages are made once for everybody, and nobody ever sees an old one."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy import event, update
from starlette.applications import Starlette

from bot.browsing import Browsing
from bot.safety import SafetyRule
from bot.settings import Settings
from bot.texts import Texts
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.model import WATCHED, Offer, OfferDate, Provider
from catalog.places.gazetteer import default_gazetteer
from tests.factories import NOW, make_offer
from tests.web.conftest import Running
from tests.web.portal.conftest import scriptless, small_catalog
from web.limits import Gate
from web.offers import Offers
from web.pages import Pages
from web.portal.kept import KeptPages
from web.portal.search import SearchPages

COUNTS = {"catalog_state", "offer_change"}
PATHS = (
    "/angebote",
    "/angebote?field=metall",
    "/angebote?field=metall&view=calendar",
    "/angebote?view=map",
    "/schulen",
)


@pytest.fixture(scope="module")
def portal(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of their own for tests that change the catalog."""
    with small_catalog(sqlite_template, tmp_path_factory.mktemp("kept")) as running:
        yield running


@pytest.fixture(scope="module")
def visitor(portal: Running) -> Iterator[httpx.Client]:
    """A browser without scripts."""
    with scriptless(portal.url) as opened:
        yield opened


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


async def made_alone(database: Database, paths: list[str]) -> list[str]:
    """What is asked to make the pages at ``paths``, by an app that does nothing else."""
    own, texts, gazetteer = Database(str(database.engine.url)), Texts(), default_gazetteer()
    kept, pages = KeptPages(own, lambda: NOW), Pages(texts, Settings())
    browsing = Browsing(
        database=own,
        gazetteer=gazetteer,
        lexicon=default_lexicon(),
        listener=Listener(gazetteer, default_lexicon()),
        safety=SafetyRule(),
        texts=texts,
        now=lambda: NOW,
    )
    searches = SearchPages(browsing, pages, Gate(), kept).routes()
    app = Starlette(routes=[*searches, *Offers(own, texts, pages, lambda: NOW, "http://here", kept).routes()])
    pages.share(tells_by_mail=str)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
        with statements(own) as asked:
            for path in paths:
                assert (await client.get(path)).status_code == 200
    own.close()
    return asked


def test_pages_are_made_of_nothing_but_what_is_watched(portal: Running) -> None:
    with portal.database.session() as session:
        offer = make_offer(session, audience="parents").id
    asked = asyncio.run(made_alone(portal.database, [*PATHS, f"/eltern/{offer}"]))
    by_their_date = {"booking"}  # seats are given away under the lock of a date, which is written then (test_bookings)
    assert tables(asked) <= {*WATCHED, *COUNTS, *by_their_date}
    assert {"offer", "offer_date", *COUNTS} <= tables(asked)


def making(asked: list[str]) -> int:
    """How often a search was made: tasks in the background ask for other things meanwhile."""
    return sum("offer.step_free" in one and "offer_date.id IN" in one for one in asked)


def test_a_page_is_made_once_for_all_who_ask_for_it(portal: Running, visitor: httpx.Client) -> None:
    with statements(portal.database) as alone:
        visitor.get("/angebote?field=kunst&lang=en")
    with statements(portal.database) as together, ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda _: visitor.get("/angebote?field=kunst&lang=de"), range(16)))
    assert len({page.text for page in pages}) == 1
    assert making(together) == making(alone) > 0
    with statements(portal.database) as asked:
        plain = visitor.get("/angebote?field=kunst&lang=de", headers={"Accept-Encoding": "identity"})
    assert making(asked) == 0
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


def test_a_seat_that_is_taken_leaves_pages_that_do_not_show_it(portal: Running, visitor: httpx.Client) -> None:
    with portal.database.session() as session:
        parents = make_offer(session, title="Elternabend", audience="parents", dates=[{"onsite_seats": 2}]).id
        group = make_offer(session, title="Besuch", audience="schools").id
    pages = ("/angebote", "/schulen", f"/schulen/{group}", "/eltern", f"/eltern/{parents}")
    before = {path: visitor.get(path) for path in pages}
    take = update(OfferDate).where(OfferDate.offer_id == parents).values(onsite_taken=OfferDate.onsite_taken + 1)
    with portal.database.session() as session:
        session.execute(take)
    with statements(portal.database) as asked:
        assert [visitor.get(path).text for path in pages[:3]] == [before[path].text for path in pages[:3]]
    assert making(asked) == 0
    with statements(portal.database) as asked:
        assert "Elternabend" in visitor.get("/eltern").text
    assert making(asked) > 0
    with portal.database.session() as session:
        session.execute(take)
    assert "Elternabend" not in visitor.get("/eltern").text
    with portal.database.session() as session:
        session.get_one(Offer, parents).audience = "schools"
    assert visitor.get(f"/eltern/{parents}").status_code == 404
    assert "Elternabend" not in visitor.get("/schulen").text, "no seat is free"


def test_after_a_large_change_all_pages_are_made_anew(
    portal: Running, visitor: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.portal.kept.MOST_CHANGED", 2)
    with portal.database.session() as session:
        offers = [make_offer(session, title="Alt", audience="parents").id for _ in range(3)]
    assert "Alt" in visitor.get("/eltern").text
    for title, number in (("Neu", 3), ("Anders", 1), ("Zuletzt", 2)):
        with portal.database.session() as session:
            session.execute(update(Offer).where(Offer.id.in_(offers[:number])).values(title=title))
        assert title in visitor.get("/eltern").text
        with statements(portal.database) as asked:
            visitor.get("/eltern")
        assert making(asked) == 0
    with portal.database.session() as session:
        session.execute(update(Provider).values(name="Anderer Name"))
    assert "Anderer Name" in visitor.get("/eltern").text


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
    assert path.endswith("x") or "offer" in tables(asked)
