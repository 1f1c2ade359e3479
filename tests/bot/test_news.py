"""News are told once, to whom they concern, not at night, not too often; and nothing stays of who wants none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import yaml
from icalendar import Calendar
from sqlalchemy import select

from bot.booking_post import BookingPost
from bot.browsing import Browsing
from bot.letters import received
from bot.mail import Letter, Mailer
from bot.mails import Mails, Shelf
from bot.news import News
from bot.outbox import Outbox
from bot.safety import default_safety
from bot.settings import Settings
from bot.texts import default_texts
from catalog.bookings.addresses import BookingAddresses
from catalog.bookings.settling import settle_all
from catalog.bookings.told import told_of
from catalog.database import Database
from catalog.fields import default_lexicon
from catalog.hearing import Listener
from catalog.meaning.known_vectors import stored_vector
from catalog.model import Booking, BookingMail, Notice, OutboxMessage, Subscription
from catalog.notices.reminders import remind_all
from catalog.notices.subscriptions import (
    MOST_OF_CHAT,
    MOST_UNCONFIRMED,
    Link,
    Wanted,
    address_of,
    ask_mail_of,
    by_handle,
    confirm,
    end,
    end_of_chat,
    handle_of,
    of_chat,
    subscribe_chat,
    subscribe_mail,
    token_of,
)
from catalog.notices.times import Rhythm
from catalog.offers.vector import offer_text
from catalog.places.gazetteer import default_gazetteer
from catalog.privacy import forget
from tests.factories import KASSEL, NOW, make_bookable, make_booking, make_date, make_offer

TEXTS = default_texts()
SECRET = b"a secret of tests only"
ADDRESSES = BookingAddresses("https://lotse.example", SECRET)
IN_KASSEL = urlencode([("field", "natur"), ("topic", "tiere"), ("place", KASSEL.ags)])
PILOT = yaml.safe_load((Path(__file__).parents[2] / "data/pilot/kassel/offers.yml").read_text("utf-8"))


class Town:
    """A database with offers, a clock, and whoever tells news. NOW is a Monday, ten in the morning in Germany."""

    def __init__(self, database: Database) -> None:
        self.database, self.now = database, NOW
        gazetteer, lexicon = default_gazetteer(), default_lexicon()
        self.browsing = Browsing(
            database=database,
            gazetteer=gazetteer,
            lexicon=lexicon,
            listener=Listener(gazetteer, lexicon),
            safety=default_safety(),
            texts=TEXTS,
            now=lambda: self.now,
        )
        self.outbox = Outbox(database, lambda: self.now)
        self.news = self.worker()

    def worker(self, *, mails: bool = True) -> News:
        shelves = {"young_people": Shelf("/angebote", "/offer/{offer}")}
        written = Mails(TEXTS, public_url="https://lotse.example", secret=SECRET, shelves=shelves, is_on=mails)
        return News(self.database, self.browsing, self.outbox, written)

    def asks(self, query: str = IN_KASSEL, pseudonym: str = "p") -> None:
        with self.database.session() as session:
            wanted = Wanted(query, "young_people", "de")
            subscribe_chat(session, wanted, channel="telegram", pseudonym=pseudonym, chat="7", now=self.now)

    def asks_by_mail(self, rhythm: Rhythm, address: str = "kim@example.org") -> str:
        with self.database.session() as session:
            asked = subscribe_mail(session, Wanted(IN_KASSEL, "young_people", "de", rhythm), address, self.now)
            assert asked is not None
            assert confirm(session, asked.handle, self.now) is asked
            return asked.handle

    def offers(self, title: str, summary: str = "Ein Tag.", **values: Any) -> int:
        fields = values.pop("fields", ("natur",))
        vector = stored_vector(offer_text(title, summary, fields))
        dates = [{"starts_at": NOW + timedelta(days=90)}]
        with self.database.session() as session:
            return make_offer(
                session, title=title, summary=summary, fields=fields, vector=vector, dates=dates, **values
            ).id

    def run(self, **later: float) -> int:
        self.now = NOW + timedelta(**later)
        return self.news.run()

    def told(self) -> list[str]:
        """The titles on the cards that wait for Telegram."""
        with self.database.session() as session:
            letters, _ = received(session, TEXTS, ADDRESSES, self.now, channel="telegram")
        return [card.title for letter in letters for message in letter.messages for card in message.cards]

    def mails(self) -> list[dict[str, Any]]:
        with self.database.session() as session:
            rows = session.scalars(select(OutboxMessage).where(OutboxMessage.channel == "mail"))
            return [row.call for row in rows if row.call]


@pytest.fixture
def town(database: Database) -> Town:
    made = Town(database)
    made.offers("Praktikum in der Tierpraxis", "Du hilfst beim Wiegen und Füttern der Tiere.")
    made.offers("Ausbildung in der Gärtnerei", "Du ziehst Blumen und Gemüse.")
    made.offers("Programmieren lernen", "Eine App bauen.", fields=("it",))
    return made


def test_only_what_is_new_and_about_it_is_told_and_only_once(town: Town) -> None:
    for offer in PILOT:  # or nobody could tell what is close
        town.offers(offer["title"], offer["summary"], fields=offer["fields"])
    town.asks()
    assert town.run() == 0  # what is there already is no news
    town.offers("Ein Tag auf dem Reiterhof", "Du striegelst Pferde und fütterst Ponys.")
    town.offers("Landmaschinen reparieren", "Du schraubst an Traktoren und Mähdreschern.")
    assert [town.run(hours=1), town.run(hours=7)] == [0, 1]  # it is looked for them at four o'clock
    assert town.told() == ["1. Ein Tag auf dem Reiterhof"]
    assert [town.run(hours=8), town.run(days=1, hours=8), town.told()] == [0, 0, []]


def test_a_chat_hears_at_most_weekly_and_not_at_night(town: Town) -> None:
    town.asks()
    town.run()
    town.offers("Tiere pflegen I")
    assert town.run(hours=12) == 0  # ten in the evening
    assert town.run(hours=24) == 1
    assert town.told() == ["1. Tiere pflegen I"]
    town.offers("Tiere pflegen II")
    assert [town.run(days=days, hours=7) for days in range(2, 10)] == [0, 0, 0, 0, 0, 0, 1, 0]


def test_a_clock_that_jumps_tells_nothing_twice(town: Town) -> None:
    town.asks()
    town.run()
    town.offers("Tiere pflegen")
    assert [town.run(days=30, hours=7), town.run(hours=7), town.run(days=30, hours=7)] == [1, 0, 0]


def test_of_two_workers_one_tells_and_what_breaks_halfway_is_told_later(town: Town) -> None:
    town.asks()
    town.run()
    number = town.offers("Tiere pflegen")
    town.now = NOW + timedelta(hours=7)
    other = town.worker()
    with town.database.session() as session:  # read before the other one has told
        (stale,) = session.scalars(select(Subscription))
        session.expunge(stale)
    tell: Callable[..., None] = town.news._tell

    def fail(*_args: Any) -> None:
        raise KeyboardInterrupt  # nothing after the claim

    town.news._tell = fail  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        town.news.run()
    town.news._tell = tell  # type: ignore[method-assign]
    assert other.run() == 1
    with town.database.session() as session:
        assert not town.news._claim(session, stale, [number], told=True, now=town.now)
        assert len(session.scalars(select(Notice)).all()) == 1


def test_what_nobody_fetched_in_time_is_dropped(town: Town) -> None:
    town.asks()
    town.run()
    town.offers("Tiere pflegen")
    assert town.run(hours=7) == 1
    town.now = NOW + timedelta(days=7)
    assert town.told() == []


def test_a_digest_comes_monthly_by_mail_with_a_way_out_and_not_when_there_is_nothing_new(town: Town) -> None:
    handle = town.asks_by_mail(Rhythm.MONTHLY)
    assert [town.run(), town.run(days=29, hours=8)] == [0, 0]  # the first of December: nothing new
    number = town.offers("Tiere <pflegen>", "Du fütterst Schafe.")
    assert [town.run(days=40, hours=8), town.run(days=60, hours=8), town.run(days=61, hours=8)] == [0, 1, 0]
    (mail,) = town.mails()
    assert (mail["to"], mail["subject"]) == ("kim@example.org", "Lotse: ein neues Angebot")
    assert "Tiere <pflegen>" in mail["text"]
    assert "Tiere &lt;pflegen&gt;" in mail["html"]
    assert f"https://lotse.example/offer/{number}?lang=de" in mail["text"]
    assert mail["end"] == f"https://lotse.example/bescheid/aus/{token_of(SECRET, Link.END, handle)}"
    assert mail["end"] in mail["text"]
    assert not {"<img", "http://", "@import", "<script"} & set(mail["html"].split())
    with town.database.session() as session:
        asked = by_handle(session, handle, town.now)
        assert asked is not None
        end(session, asked)
    assert town.mails() == []  # also what was still on its way
    with town.database.session() as session:
        assert session.scalars(select(Subscription)).all() == []


def test_without_a_mail_server_mails_wait_and_chats_do_not(town: Town) -> None:
    town.asks()
    town.asks_by_mail(Rhythm.WEEKLY)
    town.run()
    town.offers("Tiere pflegen")
    town.now = NOW + timedelta(hours=7)
    assert [town.worker(mails=False).run(), town.worker().run()] == [1, 1]


def test_nothing_stays_of_what_was_not_confirmed_of_what_has_ended_and_of_who_is_forgotten(town: Town) -> None:
    with town.database.session() as session:
        assert subscribe_mail(session, Wanted(IN_KASSEL, "young_people", "de"), "kim@example.org", NOW)
    town.asks()
    assert town.run(days=3) == 0
    with town.database.session() as session:
        (left,) = session.scalars(select(Subscription))
        assert left.address is None
    town.offers("Tiere pflegen")
    assert town.run(days=4) == 1
    forget(town.database, town.database.engine, "p", channel="telegram", chat="7", now=town.now)
    with town.database.session() as session:
        assert [session.scalars(select(model)).all() for model in (Subscription, Notice)] == [[], []]
    town.asks()
    assert town.run(days=200) == 0
    with town.database.session() as session:
        assert of_chat(session, "p") == []


def test_a_chat_has_few_searches_each_once_and_ends_only_its_own(town: Town) -> None:
    for field in ("it", "bau", "kunst", "natur", "natur"):
        town.asks(f"field={field}")
    town.asks(pseudonym="q")
    with town.database.session() as session:
        own = of_chat(session, "p")
        assert [one.query for one in own] == ["field=bau", "field=kunst", "field=natur"][-MOST_OF_CHAT:]
        (other,) = of_chat(session, "q")
        assert end_of_chat(session, "p", other.id) == 0
        assert end_of_chat(session, "p", own[0].id) == 1
        assert end_of_chat(session, "p") == 2
        assert len(of_chat(session, "q")) == 1


def test_an_address_is_not_flooded_and_a_confirmed_search_replaces_the_one_before(town: Town) -> None:
    first = town.asks_by_mail(Rhythm.WEEKLY)
    second = town.asks_by_mail(Rhythm.MONTHLY)
    with town.database.session() as session:
        assert by_handle(session, first, NOW) is None
        assert by_handle(session, second, NOW) is not None
        wanted = Wanted(IN_KASSEL, "young_people", "de")
        sent = [subscribe_mail(session, wanted, "kim@example.org", NOW) for _ in range(MOST_UNCONFIRMED + 1)]
        assert [one is not None for one in sent] == [True] * MOST_UNCONFIRMED + [False]
        assert subscribe_mail(session, wanted, "toni@example.org", NOW)


def test_tokens_open_what_they_are_made_for_and_nothing_else() -> None:
    token = token_of(SECRET, Link.CONFIRM, "handle")
    assert handle_of(SECRET, Link.CONFIRM, token) == "handle"
    wrong = [token[:-1], token.replace("handle", "handel"), "handle", "handle.", "", ".", "é.ü", token.upper()]
    assert [handle_of(SECRET, Link.CONFIRM, one) for one in wrong] == [None] * len(wrong)
    assert handle_of(SECRET, Link.END, token) is None
    assert handle_of(b"another", Link.CONFIRM, token) is None


def test_addresses_are_told_from_what_would_be_something_else_to_a_mail_server() -> None:
    good = {
        " Kim.Muster+x@Schule-Nord.DE ": "Kim.Muster+x@schule-nord.de",
        "a@b.co": "a@b.co",
        "a@bücher.de": "a@bücher.de",
    }
    assert {one: address_of(one) for one in good} == good
    bad = [
        "",
        "kim",
        "@b.de",
        "kim@",
        "kim@local",
        "a@b.de\nBcc: c@d.de",
        "a,b@c.de",
        "a@b.de, c@d.de",
        "<a@b.de>",
        "a b@c.de",
    ]
    assert [address_of(one) for one in [*bad, f"{'a' * 65}@b.de", f"a@{'b.' * 130}de"]] == [None] * (len(bad) + 2)


def test_a_reminder_of_a_booking_reaches_its_chat_once_with_the_link_and_not_if_it_is_cancelled(town: Town) -> None:
    starts_at = NOW + timedelta(days=9, hours=5)
    with town.database.session() as session:
        date = make_date(
            session,
            make_offer(session, dates=[], title="Abend mit Firmen"),
            starts_at=starts_at,
            format="digital",
            digital_link="https://video.example/abend",
        )
        booked = {"channel": "telegram", "mode": "digital", "told": told_of(date, "digital")}
        for chat in ("7", "8"):
            make_booking(session, date, chat=chat, **booked)
    town.now = starts_at - timedelta(days=1)
    assert remind_all(town.database, town.now) == 2
    with town.database.session() as session:
        session.scalars(select(Booking).where(Booking.chat == "8")).one().state = "cancelled"
    with town.database.session() as session:
        ((letter,), _) = received(session, TEXTS, ADDRESSES, town.now, channel="telegram")
        assert (letter.chat, letter.is_bulk, letter.useless_from) == ("7", True, starts_at - timedelta(hours=3))
        assert "https://video.example/abend" in letter.messages[0].text
    with town.database.session() as session:
        assert received(session, TEXTS, ADDRESSES, town.now, channel="telegram")[0] == []
    assert remind_all(town.database, starts_at - timedelta(hours=1)) == 1
    town.now = starts_at  # Telegram was away until it had begun
    with town.database.session() as session:
        assert received(session, TEXTS, ADDRESSES, town.now, channel="telegram")[0] == []


def test_how_it_was_is_asked_in_the_chat_with_three_buttons_and_never_by_mail(town: Town) -> None:
    with town.database.session() as session:
        over = {"starts_at": NOW - timedelta(hours=4), "ends_at": NOW - timedelta(hours=2)}
        date = make_date(session, make_offer(session, dates=[], title="Abend mit Firmen"), **over)
        booking = make_booking(session, date, channel="telegram", chat="7")
        assert ask_mail_of(session, booking, "kim@example.org", "de", NOW) is not None
        session.scalars(select(BookingMail)).one().is_confirmed = True
    assert remind_all(town.database, town.now) == 1
    written = Mails(TEXTS, public_url="https://lotse.example", secret=SECRET, shelves={}, is_on=True)
    post = BookingPost(town.database, TEXTS, town.outbox, written, "https://lotse.example", lambda: town.now)
    assert post.run() == 0
    with town.database.session() as session:
        ((letter,), _) = received(session, TEXTS, ADDRESSES, town.now, channel="telegram")
    (message,) = letter.messages
    assert message.text.startswith("Abend mit Firmen: Hat es dir was gebracht?")
    buttons = [(one.label, one.payload) for one in message.buttons]
    assert buttons == [
        ("🙂 Ja, war gut", f"/face:good.{booking.id}"),
        ("😐 Ging so", f"/face:fair.{booking.id}"),
        ("☹️ Eher nicht", f"/face:bad.{booking.id}"),
    ]


def test_who_is_forgotten_gets_no_mail_that_is_on_its_way_about_a_booking(town: Town) -> None:
    with town.database.session() as session:
        booking = make_booking(session, make_date(session, make_offer(session, dates=[])), pseudonym="p")
        asked = ask_mail_of(session, booking, "kim@example.org", "de", NOW)
        assert asked is not None
        assert confirm(session, asked.handle, NOW) is asked
        town.outbox.put(session, "mail", asked.handle, "booking:x", [{"to": "kim@example.org"}], is_bulk=True)
        town.outbox.put(session, "mail", "another", "booking:y", [{"to": "toni@example.org"}], is_bulk=True)
    forget(town.database, town.database.engine, "p", channel="web", chat="", now=NOW)
    assert [one["to"] for one in town.mails()] == ["toni@example.org"]
    with town.database.session() as session:
        assert session.scalars(select(BookingMail)).all() == []


def test_who_loses_a_seat_is_told_why_what_else_there_is_and_gets_it_out_of_the_calendar(town: Town) -> None:
    with town.database.session() as session:
        lost, other = make_bookable(session), make_bookable(session)
        booking = make_booking(session, lost, channel="telegram", chat="7", told=told_of(lost, "onsite"))
        asked = ask_mail_of(session, booking, "kim@example.org", "de", NOW)
        assert asked is not None
        confirm(session, asked.handle, NOW)
        lost.status, lost.note = "cancelled", "Wasserschaden"
        lost.offer.title = "Abend mit Firmen"
    settle_all(town.database, NOW)
    written = Mails(TEXTS, public_url="https://lotse.example", secret=SECRET, shelves={}, is_on=True)
    post = BookingPost(town.database, TEXTS, town.outbox, written, "https://lotse.example", lambda: town.now)
    assert post.run() == 1
    with town.database.session() as session:
        ((letter,), _) = received(session, TEXTS, ADDRESSES, town.now, channel="telegram")
    (message,) = letter.messages
    calendar = ADDRESSES.calendar(booking, "de")
    for told in ("fällt aus", "Der Grund: Wasserschaden", "1. Schnuppertag: Montag, 16. November", calendar):
        assert told in message.text
    assert message.buttons[0].payload == f"/book:{other.id}"
    (mail,) = town.mails()
    with town.database.session() as session:
        assert not session.scalars(select(OutboxMessage.is_bulk)).one(), (
            "what has changed does not wait for the morning"
        )
    sent = Mailer(Settings(mail_url="smtp://localhost", mail_from="lotse@kassel.example"))._written(Letter(**mail))
    (file,) = sent.iter_attachments()
    (entry,) = Calendar.from_ical(file.get_content()).walk("VEVENT")
    assert (file.get_content_type(), file["Content-Type"].params["method"]) == ("text/calendar", "CANCEL")
    assert (entry["STATUS"], entry["UID"], entry["SEQUENCE"]) == ("CANCELLED", f"{booking.uid}@lotse", 1)
    assert "Wasserschaden" in mail["text"]
    assert "1. Schnuppertag" in mail["text"]
