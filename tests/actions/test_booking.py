"""Booking by buttons: what is asked, what is said, and that nobody books or cancels for somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

import pytest
from rasa_sdk import Tracker
from sqlalchemy import select

from actions.base import Reply, Services, Turn
from actions.offer import CancelRegistration, Register, ShowDetails
from actions.privacy import MyData
from bot.messages import Message
from bot.phrasing import Phrasing
from bot.presses import read_press
from bot.texts import default_texts
from catalog.bookings.booking import hash_of, link_token, setup_of
from catalog.database import Database
from catalog.model import Booking, OfferDate, WeeklyCount
from catalog.places.gazetteer import default_gazetteer
from tests.factories import NOW, make_bookable, make_booking, make_slot

TEXTS = default_texts()


@dataclass
class Chat:
    """Somebody's chat, without the engine."""

    database: Database
    now: Callable[[], Any] = lambda: NOW

    def press(self, payload: str, who: str = "kim", nickname: str | None = None, **slots: Any) -> list[Message]:
        """Press a button; what is said, in German."""
        press = read_press(payload, default_gazetteer())
        assert press is not None, payload
        action = CancelRegistration if press.intent == "cancel_registration" else Register
        pressed = {"name": press.name, "argument": press.argument, "nickname": nickname}
        return self._said(action, {"press": pressed}, who, slots)

    def says(self, action: type[Any], who: str = "kim", **slots: Any) -> list[Message]:
        """Write something that the engine takes for the act of ``action``."""
        return self._said(action, {}, who, slots)

    def _said(self, action: type[Any], metadata: dict[str, Any], who: str, slots: dict[str, Any]) -> list[Message]:
        context = {"person": who, "channel": "web", "language": "de"}
        message = {"text": "", "metadata": {**metadata, "context": context}}
        turn = Turn(Tracker("c", slots, message, [], False, None, {}, "action_listen"))
        services = Services(
            database=self.database, gazetteer=cast("Any", None), lexicon=cast("Any", None), faqs=cast("Any", None),
            now=self.now, languages=("de",), public_url="https://lotse.example", secret=b"key",
        )  # fmt: skip
        reply: Reply = action(services).reply(turn)
        said = [item for item in reply.said if not item.keys() & {"state", "effect", "counts"}]
        return [Phrasing(TEXTS, "de").message(item) for item in said]

    def date(self, **values: Any) -> OfferDate:
        """A date whose seats are given away here."""
        with self.database.session() as session:
            return make_bookable(session, **values)

    def states(self) -> list[str]:
        """The states of all bookings."""
        with self.database.session() as session:
            return list(session.scalars(select(Booking.state).order_by(Booking.id)))


@pytest.fixture
def chat(sqlite_database: Database) -> Chat:
    return Chat(sqlite_database)


def keys(messages: list[Message]) -> list[str]:
    """The texts."""
    return [message.key for message in messages]


def payloads(messages: list[Message]) -> list[str]:
    """The buttons."""
    return [button.payload for message in messages for button in message.buttons]


def test_where_seats_are_given_away_here_nobody_is_told_to_ask_how_one_registers(chat: Chat) -> None:
    focus = (date := chat.date()).offer_id, date.id
    (details,) = chat.says(ShowDetails, focus=list(focus))
    assert "So geht’s: Gleich hier einen Platz nehmen." in details.text


def test_one_tap_books_and_one_tap_cancels(chat: Chat) -> None:
    date = chat.date()
    done, _ = said = chat.press(f"/book:{date.id}", age=15)
    assert keys(said) == ["booking-done", "booking-parents"]
    assert "Schnuppertag" in done.text
    assert "10:00 bis 12:00 Uhr" in done.text
    assert "Rathaus" in done.text
    assert keys(chat.press(f"/book:{date.id}", age=15)) == ["booking-already", "booking-parents"]
    unbook = next(payload for payload in payloads(said) if payload.startswith("/unbook"))
    assert keys(chat.press(unbook)) == ["booking-cancelled"]
    assert keys(chat.press(unbook)) == ["booking-not-cancelled"]
    assert chat.states() == ["cancelled"]


def test_the_secret_link_is_shown_and_leads_to_the_booking(chat: Chat) -> None:
    said = chat.press(f"/book:{chat.date().id}")
    token = said[0].text.partition("https://lotse.example/booking/")[2][:32]
    with chat.database.session() as session:
        assert session.scalar(select(Booking.link_hash)) == hash_of(token)


@pytest.mark.parametrize(("age", "key"), [(15, ["booking-parents"]), (16, []), (None, ["booking-parents-maybe"])])
def test_parents_are_a_word_for_who_is_young_or_may_be(chat: Chat, age: int | None, key: list[str]) -> None:
    assert keys(chat.press(f"/book:{chat.date().id}", age=age))[1:] == key


def test_a_hybrid_date_is_asked_about_and_says_which_way_is_full(chat: Chat) -> None:
    date = chat.date(format="hybrid", onsite_seats=0, digital_seats=3)
    (asked,) = chat.press(f"/book:{date.id}")
    titles = {button.payload: button.title for button in asked.buttons}
    assert titles[f"/book:{date.id}.digital"] == "Online dabei sein"
    assert titles[f"/book:{date.id}.onsite"] == "Vor Ort: auf die Warteliste"
    assert keys(chat.press(f"/book:{date.id}.onsite"))[0] == "booking-waiting"
    assert keys(chat.press(f"/book:{date.id}.digital", who="sam"))[0] == "booking-done"


def test_talks_are_chosen_by_time_or_first_by_firm_where_there_are_many(chat: Chat) -> None:
    date = chat.date(format="digital")
    with chat.database.session() as session:
        for number in range(5):
            for firm in ("Backhaus Krume", "Werk Zwei"):
                make_slot(session, date, firm, minutes=15 * number)
    (firms,) = chat.press(f"/book:{date.id}")
    assert [button.title for button in firms.buttons] == ["Backhaus Krume", "Werk Zwei"]
    (times,) = chat.press(firms.buttons[1].payload)
    assert times.buttons[0].title == "10:00 Uhr: Werk Zwei"
    assert len(times.buttons) == 5
    done = chat.press(times.buttons[0].payload)
    assert "Gespräch mit: Werk Zwei" in done[0].text
    (others,) = chat.press(f"/book:{date.id}")
    assert "10:00" not in "".join(button.title for button in others.buttons)


def test_a_full_talk_can_be_waited_for_and_swapped_for_what_one_has_then(chat: Chat) -> None:
    date = chat.date(format="digital")
    with chat.database.session() as session:
        wanted = make_slot(session, date).id
        at_once = make_slot(session, date, "Werk Zwei").id
    held = chat.press(f"/book:{date.id}.s{wanted}", who="sam")
    chat.press(f"/book:{date.id}.s{at_once}")
    (choice,) = chat.press(f"/book:{date.id}")
    assert [button.title for button in choice.buttons] == ["Warteliste: 10:00 Uhr, Backhaus Krume"]
    (waits,) = chat.press(choice.buttons[0].payload)
    assert waits.key == "booking-waiting"
    assert "Zur selben Zeit hast du: Schnuppertag (Werk Zwei). Das bleibt dir." in waits.text
    (details,) = chat.says(Register, who="new", focus=[date.offer_id, date.id])
    assert [button.title for button in details.buttons] == ["Auf die Warteliste"]
    chat.press(next(payload for payload in payloads(held) if payload.startswith("/unbook")), who="sam")
    (asked,) = chat.press(waits.buttons[0].payload.replace("/unbook", "/confirm"))
    assert asked.key == "booking", "a button from before is answered with what it would mean"
    assert "Sagst du hier Ja, sage ich das dafür ab." in asked.text
    done = chat.press(next(payload for payload in payloads([asked]) if payload.startswith("/swap")))
    assert keys(done)[:2] == ["booking-done", "booking-given-back"]
    assert "Werk Zwei" in done[1].text
    assert chat.states() == ["cancelled", "cancelled", "booked"]


def test_a_nickname_is_asked_for_with_its_purpose(chat: Chat) -> None:
    date = chat.date()
    with chat.database.session() as session:
        setup = setup_of(session, session.get_one(OfferDate, date.id).offer)
        assert setup is not None
        setup.nickname_purpose = "für das Namensschild"
    (asked,) = chat.press(f"/book:{date.id}")
    assert (asked.key, asked.asks) == ("booking-ask-nickname", "nickname")
    assert "für das Namensschild" in asked.text
    assert "Dein Name dort: Momo" in chat.press(f"/book:{date.id}", nickname="Momo")[0].text


def test_the_join_link_is_only_for_who_has_a_seat_and_only_from_the_day_before(chat: Chat) -> None:
    link = "https://video.example/raum"
    date = chat.date(format="digital", digital_link=link, digital_seats=1)
    for who in ("kim", "sam"):
        chat.press(f"/book:{date.id}", who=who)
    assert link not in chat.press("/bookings")[0].text
    assert date.starts_at is not None
    day_before = date.starts_at - timedelta(hours=24)
    chat.now = lambda: day_before
    assert link in chat.press("/bookings")[0].text
    assert link not in chat.press("/bookings", who="sam")[0].text


def test_the_list_of_bookings_has_no_button_that_leads_to_itself(chat: Chat) -> None:
    booked = chat.press(f"/book:{chat.date(digital_seats=1, format='digital').id}")[0]
    assert "/bookings" in [button.payload for button in booked.buttons]
    (listed,) = chat.press("/bookings")
    assert [button.payload.partition(":")[0] for button in listed.buttons] == ["/unbook"]


def test_what_is_in_the_way_is_shown_with_the_button_to_cancel_it(chat: Chat) -> None:
    first, second = chat.date(), chat.date()
    chat.press(f"/book:{first.id}")
    said = chat.press(f"/book:{second.id}")
    assert keys(said) == ["booking-no-overlap"]
    assert any(payload.startswith("/unbook:") for payload in payloads(said))


def test_nobody_cancels_confirms_or_sees_what_is_not_theirs(chat: Chat) -> None:
    date = chat.date()
    with chat.database.session() as session:
        until = NOW + timedelta(hours=1)
        own = session.get_one(OfferDate, date.id)
        number = make_booking(session, own, pseudonym="sam", state="offered", confirm_until=until).id
    for payload in (f"/unbook:{number}", f"/confirm:{number}", f"/booking:{number}"):
        assert "Schnuppertag" not in "".join(message.text for message in chat.press(payload))
    assert chat.states() == ["offered"]
    assert keys(chat.press(f"/confirm:{number}", who="sam"))[0] == "booking-done"


def test_words_lead_to_the_button_and_to_what_can_be_cancelled(chat: Chat) -> None:
    date = chat.date()
    (offered,) = chat.says(Register, focus=[date.offer_id, date.id])
    assert (offered.key, payloads([offered])) == ("booking-offer", [f"/book:{date.id}"])
    assert keys(chat.says(CancelRegistration)) == ["cancel-registration-alone"]
    chat.press(f"/book:{date.id}")
    assert keys(chat.says(CancelRegistration)) == ["booking"]
    assert "my-data-bookings" in keys(chat.says(MyData))


@pytest.mark.parametrize(
    "payload",
    ["/book", "/book:x", "/book:1.hybrid", "/book:1.digital.s", "/unbook", "/confirm:a", "/face:good", "/face:x.1"],
)
def test_payloads_of_no_button_are_plain_text(payload: str) -> None:
    assert read_press(payload, default_gazetteer()) is None


def test_a_date_that_was_withdrawn_or_is_over_is_said_so(chat: Chat) -> None:
    over, gone = chat.date(starts_at=NOW - timedelta(hours=1), ends_at=None), chat.date(status="cancelled")
    assert keys(chat.press(f"/book:{over.id}")) == ["booking-no-over"]
    assert keys(chat.press(f"/book:{gone.id}")) == ["booking-no-called-off"]
    assert keys(chat.press("/book:99999")) == ["booking-no-gone"]
    assert keys(chat.press("/bookings")) == ["bookings-none"]


def test_what_is_over_leads_to_the_certificate_of_who_was_there(chat: Chat) -> None:
    with chat.database.session() as session:
        date = make_bookable(session, starts_at=NOW - timedelta(hours=2), ends_at=NOW - timedelta(hours=1))
        uid = make_booking(session, date, pseudonym="kim", state="attended").uid
        make_booking(session, date, pseudonym="sam", state="missed")
        make_booking(session, date, pseudonym="alex", state="cancelled")
    (told,) = chat.press("/bookings")
    assert told.key == "booking-came"
    assert "Schnuppertag" in told.text
    assert told.text.endswith(f"https://lotse.example/booking/{link_token(b'key', uid)}/certificate?lang=de")
    assert keys(chat.press("/bookings", who="sam")) == ["booking-over"]
    assert keys(chat.press("/bookings", who="alex")) == ["bookings-none"]


def test_whether_it_was_of_use_is_said_by_one_tap_of_who_was_there(chat: Chat) -> None:
    with chat.database.session() as session:
        date = make_bookable(session, starts_at=NOW - timedelta(hours=2), ends_at=NOW - timedelta(hours=1))
        kim = make_booking(session, date, pseudonym="kim", state="attended").id
        sam = make_booking(session, date, pseudonym="sam", state="missed").id
    assert keys(chat.press(f"/face:bad.{kim}", who="alex")) == ["bookings-none"]
    (said,) = chat.press(f"/face:bad.{kim}")
    assert (said.key, payloads([said])) == ("faces-thanks", ["/human", "/find"])
    assert keys(chat.press(f"/face:good.{kim}")) == ["faces-thanks"]
    assert keys(chat.press(f"/face:good.{sam}", who="sam")) == ["faces-none"]
    with chat.database.session() as session:
        counted = session.scalars(select(WeeklyCount.key).order_by(WeeklyCount.key)).all()
    assert counted == ["bad", f"bad|{date.offer_id}"]
