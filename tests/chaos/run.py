"""The rounds: people chat while things break; afterwards everything is held against a rehearsal without troubles."""

from __future__ import annotations

import asyncio
import logging
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import httpx
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.texts import default_texts
from tests.bot.telegram.stand_in import BotApi, bot_api
from tests.chaos import books, fair, reminded
from tests.chaos.house import WEBHOOK_SECRET, House, house, until_ready
from tests.chaos.people import Expected, Person, play
from tests.chaos.scripts import ON_MEMORY, SCRIPTS
from tests.chaos.troubles import Ground, Strike, troubles_of
from tests.chaos.visitor import Visitor

log = logging.getLogger(__name__)

LONGEST_ROUND_S = 240
QUIET_S = 20
"""How long a rehearsal may take to be quiet."""
AT_ONCE = 3
"""Rounds that go on side by side: most of a round is waiting."""
PEOPLE = (2, 4)
"""On Telegram, in a round."""
UNTIL_REMINDED = timedelta(minutes=1)
"""Whoever is due looks for reminders every half a minute."""
WEB_SCRIPTS = ("searching", "asking", "changing")
MOST_A_SECOND = 30
"""Messages that Telegram takes in any second (https://core.telegram.org/bots/faq)."""
NEW = {"Connection": "close"}
"""Each update on a connection of its own: a proxy gives it to the next worker."""
ASK_AGAIN = default_texts().say("de", "handoff-again")


@dataclass
class Outcome:
    """What came out of it."""

    seed: int
    mode: str
    rounds: int = 0
    starts: int = 0
    troubles: Counter[str] = field(default_factory=Counter)
    kills: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    answered: int = 0
    doubled: int = 0
    notices: int = 0
    asked_again: int = 0
    on_page: int = 0
    booked: int = 0
    """Bookings and cancellations."""
    reminded: int = 0
    unreminded: int = 0
    """Who was due to be reminded and was not: what goes to many is not sent again on doubt."""
    waits: list[float] = field(default_factory=list)
    fastest: int = 0
    """Most messages in any second."""
    faults: list[str] = field(default_factory=list)
    """What must not be. Empty if all is well."""

    def lines(self) -> list[str]:
        """All of it, to be printed."""
        waits = sorted(self.waits) or [0.0]
        return [
            f"{self.mode}, seed {self.seed}: {self.rounds} rounds, {sum(self.troubles.values())} troubles, "
            f"{sum(self.kills.values())} kills {dict(self.kills)}, {self.starts} starts",
            f"messages {self.messages}, answered {self.answered}, lost {self.messages - self.answered}, "
            f"answers doubled {self.doubled}, told to wait {self.notices}, asked again for a draft {self.asked_again}; "
            f"on the page {self.on_page}; bookings and cancellations {self.booked}; "
            f"reminders {self.reminded}, never came {self.unreminded}",
            f"waits: median {statistics.median(waits):.1f} s, p95 {waits[int(len(waits) * 0.95)]:.1f} s, "
            f"longest {waits[-1]:.1f} s; most messages in a second {self.fastest}",
            f"troubles: {dict(self.troubles)}",
            *(f"FAULT {fault}" for fault in self.faults),
        ]


class Chaos:
    """A house, the people around it, and what is known of how it should be."""

    def __init__(self, site: House, api: BotApi, seed: int) -> None:
        self.house, self.api, self.random = site, api, Random(seed)
        self.ground = Ground(site, api, self.random)
        self.outcome = Outcome(seed, site.mode)
        self.people: list[Person] = []
        self.visitors: list[Visitor] = []
        self.expected: dict[str, Expected] = {}
        self.effects: dict[str, Counter[str]] = {}
        self.on_page: dict[str, list[str]] = {}
        self.before: Counter[str] = Counter()

    async def rehearse(self, scripts: Sequence[str]) -> None:
        """Play each script once, undisturbed, to know what it leads to."""
        await until_ready(self.house.workers)
        before = self.before = self._counts()
        for script in scripts:
            person = Person(script)
            await self._play(person, 0.0)
            await until(lambda: not self.api.updates and not self._waiting(), QUIET_S)
            after = self._counts()
            self.effects[script], before = after - before, after
            self.people.append(person)
            self.expected[script] = self._expectation(person)
        for script in (one for one in WEB_SCRIPTS if one in scripts):
            visitor = Visitor(script)
            await visitor.play(self.house, 0.0)
            visitor.look(self.house)
            self.visitors.append(visitor)
            self.on_page[script] = visitor.told

    async def round(self, number: int, troubles: Sequence[Strike]) -> None:
        """Some people play scripts while ``troubles`` strike."""
        people = [Person(script, round=number) for script in self._some(list(self.expected))]
        visitor = Visitor(self.random.choice(list(self.on_page)), round=number)
        starts, moves = self.house.starts, self.ground.clock_moves

        def is_moved() -> bool:
            return bool(moves % 2) or self.ground.clock_moves > moves

        async with asyncio.TaskGroup() as tasks:
            for person in people:
                tasks.create_task(self._play(person, self.random.uniform(0, 0.6)))
            met = tasks.create_task(self._visit(visitor))
            for trouble in troubles:
                tasks.create_task(self._strike(trouble))
        try:
            await until(lambda: all(self._is_answered(person, is_moved()) for person in people), LONGEST_ROUND_S)
        except TimeoutError:
            self.outcome.faults.append(f"round {number}: not all were answered after {LONGEST_ROUND_S} s")
        for person in people:
            person.is_moved = visitor.is_moved = is_moved()
            # Of several engines another one may have answered meanwhile, which has other things in mind.
            person.lost_memory = self.house.starts > starts or self.house.stores is not None
        self.people += people
        if met.result():
            self.visitors.append(visitor)
        self.outcome.rounds += 1
        self.outcome.troubles.update(trouble.__name__ for trouble in troubles)

    async def judge(self) -> Outcome:
        """Hold everything against the rehearsal."""
        self.api.trouble.clear()
        await until_ready(self.house.workers)
        try:
            await until(lambda: not self.api.updates and not self._waiting(), LONGEST_ROUND_S)
        except TimeoutError:
            self.outcome.faults.append("inbox or outbox do not become empty")
        await asyncio.sleep(1)
        self.house.end_bookers()
        for person in self.people:
            self._judge(person)
        for visitor in self.visitors:
            self._judge_page(visitor)
        self._judge_effects()
        self._judge_calls()
        self._judge_fair()
        self._judge_reminders()
        self.outcome.starts, self.outcome.kills = self.house.starts, self.ground.kills
        return self.outcome

    async def _play(self, person: Person, pause_s: float) -> None:
        await play(person, self.api, pause_s, self.ground.delivered)

    async def _visit(self, visitor: Visitor) -> bool:
        try:
            await visitor.play(self.house, self.random.uniform(0, 0.5))
            await until(lambda: visitor.look(self.house), LONGEST_ROUND_S)
        except TimeoutError:
            self.outcome.faults.append(f"round {visitor.round}: the page did not answer ({visitor.script})")
            return False
        return True

    async def _strike(self, trouble: Strike) -> None:
        await asyncio.sleep(self.random.uniform(0, 2))
        await trouble(self.ground)

    def _some(self, scripts: list[str]) -> list[str]:
        return self.random.sample(scripts, min(len(scripts), self.random.randint(*PEOPLE)))

    def _expectation(self, person: Person) -> Expected:
        with self.house.books.connect() as connection:
            each = [books.messages_of(connection, update) for update, _ in person.sent]
        told = person.told(self.api)
        steps = tuple(sum(each[: at + 1]) for at in range(len(each)))
        assert all(each), f"the script {person.script!r} has lines without an answer: {each}"
        assert steps[-1] == len(told), f"the script {person.script!r} says the same twice in a row: {told}"
        return Expected(tuple(told), steps)

    def _is_answered(self, person: Person, is_moved: bool = False) -> bool:
        if not is_moved:
            return len(person.told(self.api)) >= len(self.expected[person.script].told)
        with self.house.books.connect() as connection:
            return books.are_settled(connection, [update for update, _ in person.sent])

    def _judge(self, person: Person) -> None:
        expected, told = self.expected[person.script], person.told(self.api)
        outcome = self.outcome
        outcome.messages += len(person.sent)
        outcome.doubled += person.doubled(self.api)
        outcome.notices += len(self.api.in_chat(person.chat)) - len(person.seen(self.api))
        has_forgotten = person.script in ON_MEMORY and (person.lost_memory or person.is_moved)
        had_to_ask = has_forgotten and told[-1:] == [ASK_AGAIN]
        if had_to_ask:
            outcome.asked_again += 1
            expected = Expected((*expected.told[:-1], ASK_AGAIN), expected.steps)
        if expected.fits(told, person.is_moved):
            outcome.answered += len(person.sent)
            outcome.waits += [] if person.is_moved else expected.waits(person, self.api)
        else:
            begins = [text.splitlines()[0][:60] for text in told]
            wanted = [text.splitlines()[0][:60] for text in expected.told]
            outcome.answered += sum(step <= len(told) for step in expected.steps)
            outcome.faults.append(f"round {person.round}, {person.script}: told {begins} instead of {wanted}")

    def _judge_page(self, visitor: Visitor) -> None:
        said, told = visitor.said, visitor.told
        self.outcome.on_page += len(said)
        if visitor.is_moved and not said:
            return  # by that clock, its day was over
        expected = self.on_page[visitor.script]
        if said != list(visitor.lines):
            self.outcome.faults.append(f"round {visitor.round}, page, {visitor.script}: the page shows {said} as said")
        if not Expected(tuple(expected), ()).fits(told, visitor.is_moved):
            self.outcome.faults.append(f"round {visitor.round}, page, {visitor.script}: told {told}")

    def _judge_effects(self) -> None:
        """Each effect as often as the scripts were played. A draft that was asked for again was not passed on."""
        wanted = Counter(self.before)
        for player in (*self.people, *self.visitors):
            wanted.update(self.effects[player.script])
        for kind in ("handoff", "messages passed on"):
            wanted[kind] -= self.outcome.asked_again
        found = self._counts()
        if found != +wanted:
            self.outcome.faults.append(f"effects are {dict(found)} instead of {dict(+wanted)}")
        with self.house.books.connect() as connection:
            if died := books.buried(connection):
                self.outcome.faults.append(f"{died} messages died")

    def _judge_fair(self) -> None:
        with Session(self.house.books) as session:
            faults, self.outcome.booked = fair.faults(session, self.house.journals)
        self.outcome.faults += faults

    def _judge_reminders(self) -> None:
        """At most one of each; whoever was due long enough ago and got none is counted."""
        self.outcome.reminded, twice = reminded.reminders(self.api.shown)
        due = reminded.due_by(self.house.began, self.house.now - UNTIL_REMINDED)
        reached = {one.chat for one in self.api.shown}
        self.outcome.unreminded = sum(reminded.FIRST_CHAT + number not in reached for number in range(due))
        self.outcome.faults += twice

    def _judge_calls(self) -> None:
        if self.api.bad:
            self.outcome.faults.append(f"Telegram would refuse {self.api.bad[:3]}")
        moments = sorted(at for at, method, _ in self.api.calls if method == "sendMessage")
        first = 0
        for last, moment in enumerate(moments):
            while moments[first] <= moment - 1:
                first += 1
            self.outcome.fastest = max(self.outcome.fastest, last - first + 1)
        if self.outcome.fastest > MOST_A_SECOND:
            self.outcome.faults.append(f"{self.outcome.fastest} messages in a second")

    def _counts(self) -> Counter[str]:
        with self.house.books.connect() as connection:
            return books.counts(connection)

    def _waiting(self) -> int:
        with self.house.books.connect() as connection:
            return books.waiting(connection)


async def until(met: Callable[[], bool], timeout_s: float) -> None:
    """Wait until ``met``, which may look into a database that is away for now. Raises TimeoutError."""
    async with asyncio.timeout(timeout_s):
        while True:
            with suppress(OperationalError):
                if met():
                    return
            await asyncio.sleep(0.1)


async def postman(api: BotApi, site: House) -> None:
    """Bring updates to the webhook as Telegram does: those of a chat in order, each until it is taken."""
    async with httpx.AsyncClient(base_url=site.url, trust_env=False, timeout=10, headers=NEW) as client:
        while True:
            if api.is_down or not api.updates:
                await asyncio.sleep(0.05)
                continue
            batch = [*api.again, *api.updates]
            api.again = []
            if api.shuffle:
                api.shuffle(batch)
            for update in batch:
                if await _taken(client, update) and update in api.updates:
                    api.updates.remove(update)


async def _taken(client: httpx.AsyncClient, update: dict[str, Any]) -> bool:
    header = {"X-Telegram-Bot-Api-Secret-Token": WEBHOOK_SECRET}
    while True:
        try:
            answer = await client.post("/webhooks/telegram", json=update, headers=header)
            if answer.status_code == 200:
                return True
        except httpx.HTTPError:
            pass
        await asyncio.sleep(0.2)


def drawn(random: Random, rounds: int, among: Sequence[Strike]) -> list[list[Strike]]:
    """What strikes in each of so many rounds: every kind of trouble in turn, and up to two others with it."""
    order: list[Strike] = []
    while len(order) < rounds:
        order += random.sample(among, len(among))
    each = ((first, *random.sample(among, random.choice((0, 0, 1, 2)))) for first in order[:rounds])
    return [list(dict.fromkeys(troubles)) for troubles in each]


async def run(
    folder: Path,
    *,
    seed: int,
    rounds: int | Sequence[Sequence[Strike]],
    mode: str = "polling",
    scripts: Sequence[str] = tuple(SCRIPTS),
    at_once: int = AT_ONCE,
    longest_s: float = float("inf"),
    say: Callable[[str], None] = print,
) -> Outcome:
    """Play ``rounds``: those given, or as many drawn by ``seed``; ``at_once`` of them, so that troubles meet.

    After ``longest_s`` seconds no other round begins.
    """
    async with bot_api() as api, house(folder, api.url, mode) as site, asyncio.TaskGroup() as helpers:
        chaos = Chaos(site, api, seed)
        post = helpers.create_task(postman(api, site)) if site.is_webhook else None
        await chaos.rehearse(scripts)
        began = time.monotonic()
        chosen = drawn(chaos.random, rounds, troubles_of(mode)) if isinstance(rounds, int) else rounds
        numbered = enumerate(chosen, start=1)

        async def play_rounds() -> None:
            for number, troubles in numbered:
                if time.monotonic() - began > longest_s:
                    return
                await chaos.round(number, troubles)
                names = ", ".join(trouble.__name__ for trouble in troubles)
                faults = len(chaos.outcome.faults)
                say(f"  {number} of {len(chosen)} ({names}) after {time.monotonic() - began:.0f} s, {faults} faults")

        await asyncio.gather(*(play_rounds() for _ in range(at_once)))
        outcome = await chaos.judge()
        if post:
            post.cancel()
        return outcome
