"""Every address there is, as a stranger, by each kind of link and signed in, with what nobody would send.

The addresses are the app's own, and so are the fields: they are read off its pages. A new page is fed without a line
here. What is right is sent along with what is odd, so that requests get past the first check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cached_property
from html import unescape
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.routing import BaseRoute, Mount, Route

from catalog.accounts import accounts
from catalog.bookings.booking import hash_of, link_token
from catalog.exchange.formats import WRITERS
from catalog.kit.links import KIT_LINKS
from catalog.model import Account, AuditEntry, Base, Booking, Kit, OfferDate, Provider
from catalog.notices.subscriptions import Link, Wanted, ask_mail_of, subscribe_mail, token_of
from catalog.offers.sheets import sheet_of
from catalog.providers.links import PROVIDER_LINKS
from catalog.providers.proposals import hand_in
from catalog.vocabulary import LinkPurpose
from tests.factories import (
    NOW,
    make_account,
    make_advance_question,
    make_bookable,
    make_booking,
    make_code,
    make_faq,
    make_feed,
    make_handoff,
    make_import,
    make_kit,
    make_question,
    make_request,
    make_slot,
)
from tests.fuzz.feeding import FED, LONGER, TEXTS, damaged, fuzzed
from tests.fuzz.test_parsers import samples
from tests.web.conftest import Running, filled_web
from web import limits
from web.desk.access import COOKIE, PROOF, proof_of
from web.guard import HEADERS

pytestmark = pytest.mark.slow

SECRET = b""
"""That of the settings of these tests."""
PART = re.compile(r"\{([^}:]*)[^}]*\}")
ENDING = re.compile(r"logout|revoke|close|archive|remove|/end|delete|aus/|status|/me|accounts")
"""Parts of addresses behind which something ends that others need: they come last."""
PRINTING = re.compile(r"\.pdf")
"""A sheet takes half a second: in the short run, those are asked for with what is odd only."""
ODD = "every address, odd requests"
EACH = 2
"""Requests to each address; the first is the plainest that hypothesis thinks of."""


class Town:
    """The running pages with one of everything, and how one gets in."""

    def __init__(self, web: Running, client: httpx.Client) -> None:
        self.web, self.client = web, client
        self.bad: list[str] = []
        """What was answered as it must not be."""
        self.fields: dict[str, dict[str, list[str]]] = {}
        """By address: the names of fields on the page, and values that they have there."""

    @cached_property
    def right(self) -> dict[str, list[str]]:
        """What can stand in an address, by the name of the part."""
        with self.web.database.session() as session:
            found = {
                name: [str(one) for one in session.scalars(select(table.columns["id"]).order_by(table.columns["id"]))]
                for name, table in _tables().items()
            }
            found["offer"] = [str(one) for one in session.scalars(select(OfferDate.offer_id))]
            found["code"] = [*found["code"], *session.scalars(select(Base.metadata.tables["recommendation"].c.code))]
        return found | {"ags": ["06611000"], "format": sorted(WRITERS), "shelf": ["schools"], "key": ["0" * 64]}

    def tokens(self, path: str) -> list[str]:
        """Tokens that open something at ``path``, made anew if an odd request has ended them."""
        now = self.web.clock()
        with self.web.database.session() as session:
            if path.startswith("/desk/by/"):
                return [PROVIDER_LINKS.make(session, session.scalars(select(Provider)).all()[0], now)]
            if path.startswith("/kit/"):
                return [KIT_LINKS.make(session, session.scalars(select(Kit)).all()[0], now)]
            if path.startswith("/desk/link/"):
                return [accounts.make_link(session, LinkPurpose.RESET, session.scalars(select(Account)).all()[0], now)]
            if path.startswith("/bescheid/"):
                booking = session.scalars(select(Booking)).all()[0]
                wanted = subscribe_mail(session, Wanted("field=it", "young_people", "de"), _address(), now)
                asked = [wanted, ask_mail_of(session, booking, _address(), "de", now)]
                return [token_of(SECRET, link, one.handle) for one in asked if one for link in Link]
            return [link_token(SECRET, one) for one in session.scalars(select(Booking.uid))]

    def sign_in(self) -> str:
        """The token of somebody who may do everything."""
        with self.web.database.session() as session:
            token = accounts.sign_in(session, make_account(session, role="admin"), self.web.clock())
        self.client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
        return token


def _tables() -> dict[str, Any]:
    """Tables by the name that their ids have in addresses."""
    tables = Base.metadata.tables
    named = {
        "date": "offer_date", "entry": "audit_entry", "question": "unanswered_question", "asked": "advance_question",
        "code": "recommendation", "request": "group_request", "import": "import_run", "feed": "calendar_feed",
    }  # fmt: skip
    same = ("faq", "provider", "proposal", "kit", "account", "handoff")
    return {name: tables[table] for name, table in named.items()} | {name: tables[name] for name in same}


def _address() -> str:
    return f"kim{token_hex(6)}@example.org"


def fill(session: Session) -> None:
    """One of everything, with dates to come and one that is over."""
    date = make_bookable(session, format="hybrid", digital_seats=1)
    over = make_bookable(session, starts_at=NOW - timedelta(days=1), ends_at=NOW - timedelta(hours=20))
    date.offer.questions_beforehand = True
    over.offer.provider_id = date.offer.provider_id
    make_slot(session, make_bookable(session))
    states = ((date, "booked"), (date, "waiting"), (over, "attended"), (over, "missed"), (date, "called_off"))
    for number, (of, state) in enumerate(states):
        booking = make_booking(session, of, state=state, channel="page")
        booking.uid = f"{number:032x}"
        booking.link_hash = hash_of(link_token(SECRET, booking.uid))
    kit = make_kit(session)
    make_code(session, kit)
    make_request(session, kit, date.offer)
    make_advance_question(session, date.offer)
    make_advance_question(session, date.offer, text="Wie lange dauert es?", status="approved")
    make_account(session, role="admin")
    make_handoff(session)
    make_question(session)
    make_faq(session)
    make_feed(session)
    make_import(session)
    sheet = sheet_of(date.offer)
    sheet.title = "Ein anderer Tag"
    hand_in(session, date.offer.provider_id, date.offer, sheet, "", NOW)
    changed = {"subject": "offer", "subject_id": date.offer_id, "action": "changed", "changes": {"title": ["A", "B"]}}
    session.add(AuditEntry(municipality_ags=date.offer.municipality_ags, at=NOW, **changed))


@pytest.fixture(scope="module")
def town(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The pages with all that they can have, and without limits to how often one may knock."""
    mail = {"mail_url": "smtp://127.0.0.1:9", "mail_from": "lotse@kassel.example"}
    others = {"oidc_issuer": "http://127.0.0.1:9", "oidc_client_id": "lotse", "oidc_client_secret": "secret"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits.Buckets, "take", lambda *_: True)
        with (
            filled_web(sqlite_template, tmp_path_factory.mktemp("all-doors"), fill, **mail, **others) as web,
            httpx.Client(base_url=web.url, trust_env=False, timeout=30) as client,
        ):
            yield Town(web, client)


def addresses(routes: Sequence[BaseRoute], before: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of all routes."""
    for route in routes:
        if isinstance(route, Mount):
            yield from addresses(route.routes, before + route.path)
        elif isinstance(route, Route):
            for method in (route.methods or set()) - {"HEAD"}:
                yield method, before + route.path


def read_fields(page: str) -> dict[str, list[str]]:
    """The names of the fields of a page, with the values they have."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<(?:input|button|select|textarea)[^>]*>", page):
        name, value = re.search(r' name="([^"]*)"', tag), re.search(r' value="([^"]*)"', tag)
        if name:
            found.setdefault(unescape(name[1]), []).append(unescape(value[1]) if value else "")
    for name, options in re.findall(r'(?s)<select[^>]* name="([^"]*)"[^>]*>(.*?)</select>', page):
        found[name] += map(unescape, re.findall(r'<option value="([^"]*)"', options))
    return found


@st.composite
def spoiled(draw: st.DrawFn, right: Sequence[str]) -> str:
    """One of what is ``right``, or something odd."""
    is_right = right and draw(st.integers(0, 3)) < 3
    return draw(st.sampled_from(right)) if is_right else draw(TEXTS)


@st.composite
def forms(draw: st.DrawFn, known: dict[str, list[str]]) -> dict[str, str]:
    """The fields of a page, some of them left out, or with something odd in them."""
    names = [name for name in known if draw(st.integers(0, 9)) < 9]
    form = {name: draw(spoiled(known[name])) for name in names}
    return form | draw(st.dictionaries(TEXTS, TEXTS, max_size=1))


def fit(text: str) -> str:
    """``text`` as it can be sent: what UTF-8 has no bytes for is left out."""
    return text.encode("utf-8", "replace").decode()


@st.composite
def requests(draw: st.DrawFn, town: Town, method: str, path: str) -> tuple[str, str, dict[str, Any]]:
    """A request to ``path``."""
    is_plain = draw(st.booleans()) is False
    only_odd = not LONGER and PRINTING.search(path)
    tokens = town.tokens(path) if "{token}" in path else []
    values = {}
    for name in PART.findall(path):
        right = [] if only_odd else tokens if name == "token" else town.right.get(name, [])
        values[name] = draw(st.sampled_from(right) if right and is_plain else spoiled(right))
    address = PART.sub(lambda part: quote(fit(values[part[1]])[:300], safe=""), path)
    sent: dict[str, Any] = {}
    known = town.fields.get(path, {})
    if method == "GET":
        query = draw(forms({name: values for name, values in known.items() if name != PROOF}))
        return method, address, {"params": {fit(name): fit(value)[:1000] for name, value in query.items()}}
    form = {fit(name)[:100]: fit(value) for name, value in draw(forms(known)).items()}
    token = values.get("token") if path.startswith(("/desk/by", "/kit")) else town.client.cookies.get(COOKIE)
    sent["data"] = form | {PROOF: proof_of(fit(token or ""))}
    if draw(st.integers(0, 2)) == 2:
        kind = draw(st.sampled_from(sorted(WRITERS)))
        content = draw(damaged(st.sampled_from(samples(kind))))
        sent["files"] = {draw(st.sampled_from(["file", "picture", "logo"])): (f"x.{kind}", content)}
    return method, address, sent


def check(town: Town, answer: httpx.Response) -> None:
    """Note an error of ours, and headers that are missing, but on the one page that may be framed."""
    guarded = set(HEADERS.items()) <= {(name.title(), value) for name, value in answer.headers.items()}
    is_framed = answer.request.url.path.startswith("/einbetten/")
    if answer.status_code >= 500 or not (guarded or is_framed):
        town.bad.append(f"{answer.status_code} {answer.request.method} {answer.request.url}")


def harvest(town: Town) -> int:
    """Open every page as it should be, and note its fields for the addresses below it; how many opened."""
    seen: dict[str, dict[str, list[str]]] = {}
    everything = sorted(addresses(town.web.routes))
    for method, path in everything:
        if method != "GET" or PRINTING.search(path):
            continue
        answer = town.client.get(_rightly(town, path))
        check(town, answer)
        FED["every address, as it should be"] += 1
        if answer.status_code < 400:
            seen[path] = read_fields(answer.text)
    for _, path in everything:
        near = [one for one in seen if path.startswith(one.rstrip("/"))] or ["/"]
        town.fields[path] = seen.get(path) or seen[max(near, key=len)]
    return len(seen)


def _rightly(town: Town, path: str) -> str:
    """``path`` with the first of what can stand in it."""
    pool = town.right | {"token": town.tokens(path) if "{token}" in path else []}

    return PART.sub(lambda part: (pool.get(part[1]) or ["1"])[0], path)


def feed(town: Town, method: str, path: str) -> bool:
    """Feed one address; whether something was let in."""
    let_in = []

    @given(requests(town, method, path))
    @fuzzed(ODD, 1 if PRINTING.search(path) else EACH)
    def send(request: tuple[str, str, dict[str, Any]]) -> None:
        method, address, sent = request
        if method == "GET" and not sent["params"]:
            FED[ODD] -= 1  # it has been opened like this already
            return
        answer = town.client.request(method, address, headers={"Sec-Fetch-Site": "same-origin"}, **sent)
        check(town, answer)
        if answer.headers.get("location", "").startswith("/desk/login"):
            town.sign_in()
        elif answer.status_code < 400:
            let_in.append(address)

    send()
    return bool(let_in)


def test_whatever_is_sent_to_whatever_address_by_whoever_is_answered_or_refused(town: Town) -> None:
    town.sign_in()
    assert harvest(town) > 60, "most pages open"
    everything = sorted(addresses(town.web.routes), key=lambda one: (bool(ENDING.search(one[1])), one[1], one[0]))
    let_in = {one for one in everything if feed(town, *one)}
    assert town.bad == []
    assert len(let_in) > len(everything) / 2, sorted({*everything} - let_in)
