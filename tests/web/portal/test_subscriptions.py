"""News by mail, over a real mail server: asked for, confirmed by its own link only, ended by one click or program."""

from __future__ import annotations

import queue
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import httpx
import pytest
from aiosmtpd.controller import Controller

from bot.serving import free_port
from catalog.bookings.booking import hash_of, link_token
from catalog.bookings.notices import notify
from catalog.bookings.told import told_of
from catalog.database import Database
from catalog.model import BookingMail, Offer, OfferDate, OutboxMessage, Subscription
from catalog.vocabulary import NoticeKind
from tests.factories import KASSEL, NOW, make_bookable, make_booking, make_date, make_offer
from tests.web.conftest import Running, running_web

SEARCH = f"field=natur&place={KASSEL.ags}"
FORM = {"for": "offers", "search": SEARCH, "lang": "de", "rhythm": "weekly", "mail": "Kim@Example.org"}


class Postbox:
    """What a mail server has taken."""

    def __init__(self) -> None:
        self.taken: queue.Queue[EmailMessage] = queue.Queue()

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd names it
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        assert envelope.rcpt_tos == [mail["To"]]
        self.taken.put(mail)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd names it
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if address.startswith("nobody"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"


@dataclass
class Place:
    """The pages with a mail server beside them."""

    web: Running
    client: httpx.Client
    postbox: Postbox

    def mail(self) -> tuple[EmailMessage, str, str]:
        """The next mail, its words, and the path of its link to this installation's subscriptions."""
        mail = self.postbox.taken.get(timeout=60)
        body = mail.get_body(("plain",))
        assert body is not None
        text = str(body.get_content())
        found = re.search(r"https://lotse\.example(/bescheid/(?:ja|aus)/\S+)", text)
        assert found
        return mail, text, found[1]

    def wait_until_looked(self) -> None:
        """What there is already is known from then on."""
        until = time.monotonic() + 60
        while self.web.stored(Subscription)[0].known is None:
            assert time.monotonic() < until
            time.sleep(0.05)

    def ask(self, **changes: str) -> httpx.Response:
        return self.client.post("/bescheid", data=FORM | changes)


@pytest.fixture(scope="module")
def postbox() -> Iterator[tuple[Controller, Postbox]]:
    made = Postbox()
    server = Controller(made, hostname="127.0.0.1", port=free_port())
    server.start()
    yield server, made
    server.stop()


@pytest.fixture
def place(
    sqlite_database: Database,
    tracker: Database,
    postbox: tuple[Controller, Postbox],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Place]:
    monkeypatch.setattr("web.tasks.TELL_EVERY_S", 0.2)
    settings = {
        "mail_url": f"smtp://127.0.0.1:{postbox[0].port}",
        "mail_from": "lotse@example.org",
        "public_url": "https://lotse.example",
        "secret_key": "a secret of tests only",
    }
    with (
        running_web(sqlite_database, tracker, **settings) as web,
        httpx.Client(base_url=web.url, trust_env=False, timeout=20) as client,
    ):
        yield Place(web, client, postbox[1])


def test_from_a_search_to_mails_and_back_to_none(place: Place) -> None:
    shown = place.client.get(f"/angebote?{SEARCH}&lang=de").text
    form = re.search(r'href="(/bescheid\?[^"]+)"', shown)
    assert form
    page = place.client.get(form[1].replace("&amp;", "&")).text
    assert "Kassel" in page
    assert place.ask().status_code == 200
    mail, text, link = place.mail()
    assert (mail["To"], mail["From"], mail["Auto-Submitted"]) == (
        "Kim@example.org",
        "lotse@example.org",
        "auto-generated",
    )
    assert "List-Unsubscribe" not in mail
    assert "höchstens einmal in der Woche" in text
    assert "Kassel" in text
    assert "Ja, bitte" in place.client.get(link).text
    assert [one.is_confirmed for one in place.web.stored(Subscription)] == [False]  # opening a link is no yes
    assert place.client.get(link.replace("/ja/", "/aus/")).text.count("gilt nicht mehr")
    confirmed = place.client.post(link).text
    end = re.search(r"https://lotse\.example(/bescheid/aus/[^\"]+)", confirmed)
    assert end
    assert "Das ist bestätigt" in place.client.get(link).text
    place.wait_until_looked()
    with place.web.database.session() as session:
        (asked,) = session.query(Subscription)
        asked.next_at = NOW
        make_offer(
            session, title="Ferien auf dem Hof", fields=["natur"], dates=[{"starts_at": NOW + timedelta(days=9)}]
        )
    news, text, link = place.mail()
    assert news["Subject"] == "Lotse: ein neues Angebot"
    assert (link, "Ferien auf dem Hof" in text) == (end[1], True)
    assert news["List-Unsubscribe"] == f"<https://lotse.example{end[1]}>"
    assert news["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert news["Message-ID"].startswith("<news.")
    html = news.get_body(("html",))
    assert html is not None
    assert not re.search(
        r"<(?!a |/a|h2|/h2|p|/p|br|html|/html|head|/head|meta|title|/title|body|/body|!doctype)", html.get_content()
    )
    assert "Abbestellen" in place.client.get(link).text
    assert len(place.web.stored(Subscription)) == 1
    # A mail program posts without having seen a page of ours, from wherever it is (RFC 8058).
    ended = place.client.post(
        link, data={"List-Unsubscribe": "One-Click"}, headers={"Sec-Fetch-Site": "cross-site", "Origin": "null"}
    )
    assert ended.status_code == 200
    assert place.web.stored(Subscription) == []
    assert "gilt nicht mehr" in place.client.post(link).text
    assert all(not row.call and not row.chat for row in place.web.stored(OutboxMessage))


def test_nobody_learns_whose_address_it_is_and_nobody_is_flooded(place: Place) -> None:
    answers = {place.ask().text for _ in range(5)} | {place.ask(mail="toni@example.org").text}
    assert len(answers) == 1
    asked = [place.postbox.taken.get(timeout=60)["To"] for _ in range(4)]
    assert sorted(asked) == ["Kim@example.org"] * 3 + ["toni@example.org"]
    many = [place.ask(mail=f"nobody{number}@example.org").status_code for number in range(60)]
    assert set(many[:54]) == {200}
    assert 429 in many[54:]  # one more may pass a minute


def test_what_is_no_address_or_not_from_here_is_not_taken(place: Place) -> None:
    wrong = place.ask(mail="kim@")
    assert (wrong.status_code, 'value="kim@"' in wrong.text) == (422, True)
    assert "sieht nicht wie eine Mailadresse aus" in wrong.text
    assert place.ask(rhythm="hourly").status_code == 422
    foreign = place.client.post("/bescheid", data=FORM, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    assert place.client.post("/bescheid", content="a=1&" * 2000).status_code == 413
    for path in ("/bescheid/ja/x", "/bescheid/aus/x.y", "/bescheid/aus/" + "a" * 22 + "." + "0" * 32):
        assert "gilt nicht mehr" in place.client.post(path).text
    assert place.web.stored(Subscription) == []


def test_without_a_mail_server_nothing_is_offered(client: httpx.Client) -> None:
    assert "/bescheid" not in client.get(f"/angebote?{SEARCH}").text
    assert client.get("/bescheid").status_code == 404


def test_a_booking_is_reminded_of_by_mail_once_and_told_of_changes_and_no_more_after_one_click(place: Place) -> None:
    starts_at = datetime(2026, 12, 4, 16, 0, tzinfo=UTC)
    token = link_token(b"a secret of tests only", "0" * 32)
    with place.web.database.session() as session:
        offer = make_offer(session, dates=[], title="Abend mit Firmen")
        online = {"format": "digital", "digital_link": "https://video.example/abend"}
        date = make_date(session, offer, starts_at=starts_at, **online)
        own = {"uid": "0" * 32, "link_hash": hash_of(token), "mode": "digital", "told": told_of(date, "digital")}
        booking = make_booking(session, date, **own)
        notify(session, booking, NoticeKind.CHANGED, NOW, changes=["when"])  # known already: not mailed
    page = f"/booking/{token}"
    assert 'name="mail"' in place.client.get(page).text
    wrong = place.client.post(f"{page}/mail", data={"mail": "kim@"}, follow_redirects=True)
    assert "sieht nicht wie eine Mailadresse aus" in wrong.text
    assert place.client.post("/booking/" + "f" * 32 + "/mail", data={"mail": "kim@example.org"}).status_code == 404
    asked = place.client.post(f"{page}/mail", data={"mail": "kim@example.org"}, follow_redirects=True)
    assert "ist gleich eine Mail da" in asked.text
    _, text, link = place.mail()
    assert "Abend mit Firmen" in text
    assert "Einen Tag und eine Stunde vorher" in place.client.post(link).text

    for moment in (starts_at - timedelta(days=1), starts_at - timedelta(hours=1)):
        place.web.clock.moment = moment
        reminder, text, link = place.mail()
        assert reminder["Subject"] == "Dein Termin: Abend mit Firmen"
        assert "https://video.example/abend" in text
        assert f"https://lotse.example{page}" in text
        assert reminder["List-Unsubscribe"] == f"<https://lotse.example{link}>"
    place.web.clock.moment = starts_at - timedelta(hours=30)  # the clock is set back: nothing comes twice
    with place.web.database.session() as session:
        session.get_one(OfferDate, 1).status = "cancelled"
        session.get_one(Offer, 1).version += 1
    _, text, link = place.mail()
    assert "Abend mit Firmen" in text
    assert place.postbox.taken.empty()
    assert place.client.post(link).status_code == 200
    assert place.web.stored(BookingMail) == []


def test_nobody_is_flooded_from_the_page_of_one_booking(place: Place) -> None:
    token = link_token(b"a secret of tests only", "1" * 32)
    with place.web.database.session() as session:
        make_booking(session, make_bookable(session), uid="1" * 32, link_hash=hash_of(token))

    def asked(address: str) -> str:
        answer = place.client.post(f"/booking/{token}/mail", data={"mail": address}, follow_redirects=True)
        assert "ist gleich eine Mail da" in answer.text
        return place.web.stored(BookingMail)[0].handle

    handles = [asked("Kim@example.org" if number % 2 else "kim@example.org") for number in range(14)]
    assert len(set(handles[:12])) == 12  # each of them was asked anew
    assert handles[12:] == [handles[11]] * 2
    assert asked("toni@example.org") not in handles
