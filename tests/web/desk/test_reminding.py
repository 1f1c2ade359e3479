"""Providers are reminded by mail: in time, not too often, with a link that works, and never twice by a failure."""

from __future__ import annotations

import queue
import re
from collections.abc import Iterator
from datetime import timedelta
from email.message import Message
from typing import cast

import httpx
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import AsyncMessage
from sqlalchemy import select

from bot.importer import Importer
from bot.mail import Letter, Mailer, MailFailed
from bot.serving import free_port
from bot.settings import Settings
from bot.texts import default_texts
from catalog.database import Database
from catalog.desk.duties import proposals_to_decide
from catalog.model import Municipality, Proposal, Provider, ProviderLink
from catalog.offers.freshness import Rules
from catalog.offers.listing import Listing, list_offers
from catalog.providers.links import PROVIDER_LINKS
from tests.factories import KASSEL, NOW, make_municipality, make_offer, make_provider
from tests.web.conftest import Clock, Running, running_web
from tests.web.desk.conftest import SignIn, words_of
from web.desk.desk import build_office
from web.desk.reminding import remind_providers
from web.pages import Pages

OLD = NOW.date() - timedelta(days=200)
PEOPLE = [{"name": "Toni", "email": ""}, {"name": "Kim", "email": "kim@span.example"}]


class Post:
    """In the place of a mail server: keeps letters, or is out of order."""

    is_on = True
    is_broken = False

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    def send(self, letter: Letter) -> None:
        if self.is_broken:
            raise MailFailed
        self.letters.append(letter)


class Desk:
    """A desk with a clock and a post."""

    def __init__(self, database: Database) -> None:
        self.database, self.clock, self.post = database, Clock(NOW), Post()
        settings = Settings(public_url="https://lotse.example")
        texts = default_texts()
        self.office = build_office(
            database, settings, texts, Pages(texts, settings), self.clock, Importer(database, texts, self.clock)
        )

    def remind(self, **later: float) -> int:
        self.clock.moment = NOW + timedelta(**later)
        return remind_providers(self.office, cast("Mailer", self.post))


@pytest.fixture
def desk(sqlite_database: Database) -> Desk:
    return Desk(sqlite_database)


def make_due(desk: Desk, **values: object) -> int:
    filled = {"name": "Span GmbH", "is_example": False, "contacts": PEOPLE}
    with desk.database.session() as session:
        provider = make_provider(session, **(filled | values))
        make_offer(session, provider_id=provider.id, title="Schnuppertag", assured_date=OLD)
        make_offer(session, provider_id=provider.id, title="Frisch bestätigt", assured_date=NOW.date())
        return provider.id


def test_a_provider_is_reminded_once_in_an_interval_with_a_link_that_works(desk: Desk) -> None:
    number = make_due(desk)
    assert [desk.remind(), desk.remind(hours=1), desk.remind(days=11), desk.remind(days=14)] == [1, 0, 0, 1]
    letter = desk.post.letters[0]
    assert (letter.to, letter.subject) == ("kim@span.example", "Stimmt Ihr Angebot in Kassel noch?")
    assert "- Schnuppertag" in letter.text
    assert "Frisch bestätigt" not in letter.text
    found = re.search(r"https://lotse\.example/desk/by/([\w-]{43})", letter.text)
    assert found
    with desk.database.session() as session:
        provider = PROVIDER_LINKS.owner_of(session, found[1], NOW)
        assert provider is not None
        assert provider.id == number


def test_no_letter_leaves_at_night_to_examples_or_where_it_is_not_wanted(desk: Desk) -> None:
    for values in ({"is_example": True}, {"contacts": []}, {"is_archived": True}):
        make_due(desk, **values)
    assert desk.remind() == 0
    make_due(desk)
    assert [desk.remind(hours=-9), desk.remind(hours=9), desk.remind(days=5)] == [0, 0, 0]  # night, evening, Saturday
    with desk.database.session() as session:
        session.get_one(Municipality, KASSEL.ags).remind_days = 0
    assert desk.remind() == 0
    with desk.database.session() as session:
        session.get_one(Municipality, KASSEL.ags).remind_days = 14
    assert desk.remind() == 1


def test_a_letter_that_could_not_leave_is_sent_the_next_time(desk: Desk) -> None:
    make_due(desk)
    desk.post.is_broken = True
    assert desk.remind() == 0
    with desk.database.session() as session:
        assert session.scalars(select(ProviderLink)).all() == []
        assert session.scalars(select(Provider)).one().reminded_at is None
    desk.post.is_broken = False
    assert desk.remind(hours=1) == 1


def test_what_waits_is_counted_for_the_first_page(desk: Desk) -> None:
    number = make_due(desk)
    with desk.database.session() as session:
        make_municipality(session)
        make_offer(session, title="Längst verborgen", assured_date=NOW.date() - timedelta(days=400))
        session.add(Proposal(provider_id=number, base={}, parts={}, title="Neu", created_at=NOW))
        session.flush()
        duty = proposals_to_decide(session)
        assert (duty.count, duty.first[0][1]) == (1, "Neu")
        hidden = list_offers(session, Listing(state="hidden"), NOW, NOW.date())
        assert [line.title for line in hidden.lines] == ["Längst verborgen"]
        town = session.get_one(Municipality, KASSEL.ags)
        assert Rules(town.remind_days, town.mark_days, town.hide_days) == Rules(14, 14, 60)


class Postbox(AsyncMessage):
    """What a mail server has taken."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: queue.Queue[str] = queue.Queue()

    async def handle_message(self, message: Message) -> None:
        self.taken.put(f"{message['X-RcptTo']} {message.get_payload(decode=True).decode()}")  # type: ignore[union-attr]


@pytest.fixture
def mail() -> Iterator[tuple[Controller, Postbox]]:
    """A mail server on loopback, and what it has taken."""
    postbox = Postbox()
    server = Controller(postbox, hostname="127.0.0.1", port=free_port())
    server.start()
    yield server, postbox
    if server.loop.is_running():
        server.stop()


@pytest.fixture
def web(
    sqlite_database: Database, tracker: Database, mail: tuple[Controller, Postbox], desk: Desk
) -> Iterator[Running]:
    """The pages with a mail server, and a provider that is to be reminded."""
    make_due(desk)
    url = f"smtp://127.0.0.1:{mail[0].port}"
    with running_web(sqlite_database, tracker, mail_url=url, mail_from="lotse@example.org") as running:
        yield running


def test_letters_arrive_and_their_links_open_by_a_real_mail_server(
    web: Running, mail: tuple[Controller, Postbox], sign_in: SignIn
) -> None:
    server, postbox = mail
    reminder = postbox.taken.get(timeout=20)  # sent by the app itself, as it is office time
    assert reminder.startswith("kim@span.example Guten Tag,")
    kim = sign_in()
    (provider,) = web.stored(Provider)
    path = f"/providers/{provider.id}/link"
    assert kim.post(path, do="mail").headers["location"].endswith("?said=link-mailed")
    sent = postbox.taken.get(timeout=20)
    for letter in (reminder, sent):
        link = re.search(r"/desk(/by/[\w-]{43})\s", letter)
        assert link
        assert "Angebote von Span GmbH" in words_of(httpx.get(f"{web.url}/desk{link[1]}", trust_env=False))
    server.stop()
    shown = kim.post(path, do="mail")
    assert shown.status_code == 200
    assert "Der Link wird nur jetzt angezeigt" in words_of(shown)
