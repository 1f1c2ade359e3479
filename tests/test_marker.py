"""A marker sentence and a nickname, followed through a whole Lotse: every file, before and after they are let go of.

``lotse run`` as an operator has it, with the real engine, told by every door: the page, REST, Telegram, a question for
the FAQ, a message to the coordination, a booking, a certificate, addresses for mails. All it writes (data, logs at
their most talkative, temporary files) lies below one folder, and every byte of it is searched: free pages of SQLite and
its log of changes, too.
"""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import shutil
import subprocess
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, text

from bot.serving import free_port
from bot.settings import ROOT
from bot.trial import filled_database
from catalog.bookings.booking import hash_of, link_token
from catalog.database import Database
from catalog.model import Booking, OfferDate
from catalog.privacy import pseudonym
from tests import waiting
from tests.bot.telegram.stand_in import TOKEN, BotApi, Shown, bot_api
from tests.running import CACHE
from tests.test_forgetting import found_in

pytestmark = pytest.mark.engine

LONGEST_START_S, LONGEST_ANSWER_S = 240, 30
until = partial(waiting.until, timeout_s=LONGEST_ANSWER_S)
IN_FLIGHT_S = 0.5
"""A call counts as delivered when it leaves the outbox; the stand-in has it a moment later."""
LETTERS = str.maketrans("0123456789", "ghijklmnop")
"""A name on a certificate has no digits."""
NO_SERVER = "smtp://127.0.0.1:9"
"""Nobody takes mails there: they wait, and are there to be found."""
DATABASE = {"var/lotse.db", "var/lotse.db-wal"}
DOORS = ("page", "rest", "telegram", "faq", "handoff", "beforehand", "booking", "certificate", "mail", "news")


@dataclass
class Person:
    """Somebody with a nickname, and a marker for each door."""

    chat: int
    nick: str = field(default_factory=lambda: f"Nebelflosse{secrets.token_hex(5)}")
    page: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    rest: str = field(default_factory=lambda: secrets.token_hex(8))
    markers: dict[str, str] = field(
        default_factory=lambda: {door: f"Zwergwapiti{secrets.token_hex(5).translate(LETTERS)}" for door in DOORS}
    )
    numbers: count[int] = field(default_factory=count)


@dataclass
class World:
    """The running Lotse and what is around it."""

    folder: Path
    environ: dict[str, str]
    client: httpx.AsyncClient
    api: BotApi

    async def page(self, person: Person, **said: str) -> str:
        """Send a form from the page; the page after it."""
        form = {"session": person.page, "key": f"k{next(person.numbers)}", **said}
        return (await self.client.post("/chat", data=form, follow_redirects=True)).text

    async def rest(self, person: Person, message: str) -> str:
        """What the REST door answers."""
        said = {"sender": person.rest, "message": message}
        return (await self.client.post("/webhooks/rest/webhook", json=said)).text

    async def telegram(self, person: Person, message: str) -> Shown:
        """What the bot writes next in a chat on Telegram."""
        known = len(self.api.in_chat(person.chat))
        update = self.api.message(person.chat, message)
        update["message"]["from"] |= {"first_name": person.nick, "username": person.nick}
        self.api.deliver(update)
        await until(lambda: len(self.api.in_chat(person.chat)) > known and not self.api.updates)
        await self.settled()
        await asyncio.sleep(IN_FLIGHT_S)
        return self.api.in_chat(person.chat)[-1]

    def found(self, *traces: str) -> dict[str, set[str]]:
        """In which files each of ``traces`` is."""
        places = found_in(self.folder, traces)
        return {trace: {name for name, one in places if one == trace} for trace in traces}

    async def settled(self) -> None:
        """Nothing waits in inbox and outbox."""
        await until(lambda: not self.scalar("SELECT count(*) FROM inbox_update WHERE state = 'new'"))
        waiting = "SELECT count(*) FROM outbox_message WHERE state = 'new' AND channel <> 'mail'"
        await until(lambda: not self.scalar(waiting))

    def scalar(self, statement: str) -> object:
        database = Database(f"sqlite:///{self.folder / 'var' / 'lotse.db'}")
        with database.engine.connect() as connection:
            value = connection.scalar(text(statement))
        database.close()
        return value

    def change(self, name: str, *statements: str) -> None:
        """Change a database as time would."""
        database = Database(f"sqlite:///{self.folder / 'var' / name}")
        with database.engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))
        database.close()

    def command(self, *arguments: str) -> str:
        """What a command of ``lotse`` says."""
        ended = subprocess.run(
            [ROOT / "lotse", *arguments], env=self.environ, capture_output=True, text=True, check=True
        )
        return ended.stdout + ended.stderr


@asynccontextmanager
async def running(folder: Path, api: BotApi) -> AsyncIterator[World]:
    """``lotse run`` with all that it writes below ``folder``."""
    for name in ("var", "tmp"):
        (folder / name).mkdir()
    shutil.copy(filled_database(CACHE, print), folder / "var" / "lotse.db")
    port = free_port()
    environ = {
        "PATH": os.environ["PATH"],
        "TMPDIR": str(folder / "tmp"),
        "LOTSE_DATA_DIR": str(folder / "var"),
        "LOTSE_LOG_LEVEL": "debug",
        "LOTSE_LOG_FORMAT": "json",
        "LOTSE_TELEGRAM_TOKEN": TOKEN,
        "LOTSE_TELEGRAM_API_URL": api.url,
        "LOTSE_MUNICIPALITY": "06611000",
        "LOTSE_MAIL_URL": NO_SERVER,
        "LOTSE_MAIL_FROM": "lotse@kassel.example",
        "LOTSE_PORT": str(port),
        "LOTSE_ENGINE_PORT": str(free_port()),
        "LOTSE_ACTIONS_PORT": str(free_port()),
    }
    said = folder / "said.log"
    with said.open("w") as file:
        process = subprocess.Popen(  # noqa: ASYNC220 - it only begins
            [ROOT / "lotse", "run"], env=environ, stdout=file, stderr=subprocess.STDOUT
        )
    try:
        await until(
            lambda: "Lotse is ready" in said.read_text() or process.poll() is not None, timeout_s=LONGEST_START_S
        )
        assert process.poll() is None, said.read_text()
        address = f"http://127.0.0.1:{port}"
        async with httpx.AsyncClient(base_url=address, trust_env=False, timeout=LONGEST_ANSWER_S) as client:
            yield World(folder, environ, client, api)
    finally:
        process.terminate()
        process.wait(20)


async def tell(world: World, person: Person) -> None:
    """Tell the markers and the nickname by every door."""
    said = {door: f"ich heiße {person.nick}, bin 15, mag Tiere, {marker}" for door, marker in person.markers.items()}
    await world.page(person, text=said["page"])
    await world.page(person, text="Kassel")
    await world.rest(person, said["rest"])
    await world.telegram(person, said["telegram"])
    await world.page(person, text=f"ich heiße {person.nick}. darf man dort {person.markers['faq']} züchten?")
    await world.page(person, payload="/handoff")
    shown = await world.page(person, text=f"Hier ist {person.nick}. Wer hilft mir mit {person.markers['handoff']}?")
    agreed = re.search(r'value="(/handoff:text\.[^"]+)"', shown)
    assert agreed, shown
    assert "weiter" in await world.page(person, payload=agreed[1])
    date = world.scalar(
        "SELECT d.id FROM offer_date d JOIN offer o ON o.id = d.offer_id WHERE o.questions_beforehand"
        " AND o.status = 'published' AND o.audience = 'young_people' AND d.starts_at > CURRENT_TIMESTAMP LIMIT 1"
    )
    await world.page(person, payload=f"/ask:{date}")
    asked = f"ich heiße {person.nick}. Kann man dort {person.markers['beforehand']} sehen?"
    agreed = re.search(r'value="(/ask:[^"]+)"', await world.page(person, text=asked))
    assert agreed
    assert "eingereicht" in await world.page(person, payload=agreed[1])
    links = book(world, person)
    printed = await world.client.post(
        f"/booking/{links['over']}/certificate", data={"name": person.markers["certificate"]}
    )
    assert printed.headers["content-type"] == "application/pdf", printed.text
    address = f"{person.markers['mail']}@example.org"
    assert (await world.client.post(f"/booking/{links['coming']}/mail", data={"mail": address})).status_code == 303
    address = f"{person.markers['news']}@example.org"
    wanted = {"for": "", "search": "field=natur", "mail": address, "rhythm": "weekly", "lang": "de"}
    assert (await world.client.post("/bescheid", data=wanted)).status_code == 200
    await world.settled()


def book(world: World, person: Person) -> dict[str, str]:
    """A booking of the person on the page with the nickname, and one that is over; the tokens of their links."""
    secret = (world.folder / "var" / "secret.key").read_text().strip().encode()
    database, now = Database(f"sqlite:///{world.folder / 'var' / 'lotse.db'}"), datetime.now(UTC)
    links = {}
    with database.session() as session:
        date = session.scalars(select(OfferDate).limit(1)).one()
        for name, days, state in (("coming", 1, "booked"), ("over", -1, "attended")):
            uid, starts_at = secrets.token_hex(8), now + timedelta(days=days)
            links[name] = link_token(secret, uid)
            times = {"booked_at": now, "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1)}
            session.add(
                Booking(
                    uid=uid, municipality_ags="06611000", date_id=date.id, channel="web", language="de",
                    pseudonym=pseudonym(secret, "web", person.page), link_hash=hash_of(links[name]), mode="onsite",
                    state=state, nickname=person.nick, title=person.markers["booking"], told={},
                    told_version=date.offer.version, **times,
                )
            )  # fmt: skip
    database.close()
    return links


async def forget(world: World, person: Person) -> None:
    """Wish to be forgotten by every door."""
    ways: list[Callable[[str], Awaitable[object]]] = [
        lambda message: world.page(person, text=message),
        partial(world.rest, person),
        partial(world.telegram, person),
    ]
    for say in ways:
        await say("vergiss mich")
        assert "gelöscht" in str(await say("ja"))
    await world.settled()


def let_time_pass(world: World) -> None:
    """Make everything as old as it would be after half a year, but for the clock."""
    old = "'2026-01-01 00:00:00.000000'"
    world.change(
        "lotse.db",
        f"UPDATE person SET seen_at = {old}",
        f"UPDATE transcript_entry SET written_at = {old}",
        f"UPDATE handoff SET changed_at = {old}",
        f"UPDATE booking SET booked_at = {old}, starts_at = {old}, ends_at = '2026-01-01 01:00:00.000000'",
        "UPDATE advance_question SET date_id = NULL, asked_on = '2026-01-01'",
        "UPDATE unanswered_question SET first_day = '2026-01-01', last_day = '2026-01-01'",
        f"UPDATE inbox_update SET received_at = {old}",
        f"UPDATE subscription SET ends_at = {old}",
        f"UPDATE outbox_message SET created_at = {old}, useless_from = {old}",
    )
    world.change("tracker.db", "UPDATE conversation SET updated = 0")


async def test_no_byte_is_left_after_forget_me_and_after_retention(tmp_path: Path) -> None:
    wishes, idle = Person(chat=71_000_001), Person(chat=71_000_002)
    async with bot_api() as api, running(tmp_path, api) as world:
        for person in (wishes, idle):
            await tell(world, person)
            before = world.found(person.nick, *person.markers.values())
            for door in ("page", "faq", "handoff", "beforehand", "booking", "mail", "news"):
                assert before[person.markers[door]], f"{door}: it is kept, and the search would find it"
            for door in ("rest", "certificate"):
                assert before[person.markers[door]] == set(), f"{door}: it is never written down"
            assert set().union(*before.values()) <= DATABASE, "texts are in the database and nowhere else"

        await forget(world, wishes)
        after = world.found(wishes.nick, *wishes.markers.values(), wishes.page, wishes.rest, str(wishes.chat))
        assert after.pop(wishes.markers["news"]) <= DATABASE, (
            "an address of a search belongs to no chat; it ends by itself"
        )
        for door in ("faq", "beforehand"):
            question = after.pop(wishes.markers[door])
            assert question <= DATABASE, "kept for the coordination without a person, and without the nickname in it"
        assert {trace: places for trace, places in after.items() if places} == {}
        assert world.found(*idle.markers.values())[idle.markers["page"]], "who did not wish it is still known"

        let_time_pass(world)
        said = world.command("retention", "--dry-run")
        assert re.search(r"^ +\d+ persons", said, re.MULTILINE), said
        assert world.found(idle.markers["page"])[idle.markers["page"]], "a dry run lets go of nothing"
        world.command("retention")
        traces = [one for who in (wishes, idle) for one in (who.nick, *who.markers.values(), who.page, who.rest)]
        assert {trace: places for trace, places in world.found(*traces).items() if places} == {}
        assert api.bad == []
