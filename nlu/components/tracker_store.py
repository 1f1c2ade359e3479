"""A tracker store that keeps what a conversation needs and nothing a person wrote.

One row per conversation: the slots and the running form. So forgetting is deleting a row, and the hundredth message is
answered as fast as the first (Rasa's own SQL store grew from 19 to 250 ms over 200 messages). Rules hold to one user
turn, so no event of earlier turns is needed; that a form rejected the last message is forgotten on purpose, or a form
that waits after an interruption would not take up the next answer.

A message that is told again (its answer was lost, or somebody died before it was stored) must not meet the state that
it has led to itself: "more" would turn two pages. So beside each state there is the one before it, and the name of the
turn between them; a turn of the same name begins there again.

And nothing is written over what has come in between: where two engines were at one conversation after all, the one
that read it first and writes last has to say so instead, and its message is told again.
"""

import json
import time
from contextvars import ContextVar
from typing import Any, Iterable, List, Optional

import sqlalchemy as sa
from rasa.core.agent import Agent
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

TURN: ContextVar[str] = ContextVar("turn", default="")
"""The product's name for the message that is being answered; empty if it has none, and is never told again."""
FOUND: ContextVar[str] = ContextVar("found", default="")
"""The last turn of the conversation when it was read."""
SAVE = sa.text(
    "INSERT INTO conversation (sender_id, state, updated, turn, before)"
    " VALUES (:sender_id, :state, :updated, :turn, '')"
    " ON CONFLICT (sender_id) DO UPDATE SET state = excluded.state, updated = excluded.updated, turn = excluded.turn,"
    " before = CASE WHEN excluded.turn <> '' AND conversation.turn = excluded.turn"
    " THEN conversation.before ELSE conversation.state END"
    " WHERE conversation.turn IN (:found, excluded.turn)"
)
RETRIEVE = sa.text(
    "SELECT CASE WHEN :turn <> '' AND turn = :turn THEN before ELSE state END AS state, turn"
    " FROM conversation WHERE sender_id = :sender_id"
)
LATER = {"turn": "VARCHAR(80) NOT NULL DEFAULT ''", "before": "TEXT NOT NULL DEFAULT ''"}
"""Columns that tables of earlier versions do not have."""


class Overtaken(Exception):
    """Somebody else has answered in this conversation since it was read."""


def state_of(tracker: DialogueStateTracker) -> str:
    """The slots that say something and the running form, as JSON."""
    slots = {name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value}
    return json.dumps({"slots": slots, "form": tracker.active_loop_name})


def events_of(stored: str) -> List[Event]:
    """The events that lead to a stored state: as if the person were just being listened to."""
    state = json.loads(stored)
    form: List[Event] = [ActionExecuted(state["form"]), ActiveLoop(state["form"])] if state["form"] else []
    slots: List[Event] = [SlotSet(name, value) for name, value in state["slots"].items()]
    return [*form, *slots, ActionExecuted(ACTION_LISTEN_NAME)]


class CompactTrackerStore(TrackerStore):
    """Conversations in one table (``conversation``) of SQLite or PostgreSQL."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        event_broker: Optional[EventBroker] = None,
        host: str = "",
        **kwargs: Any,
    ) -> None:
        """Open ``host`` (Rasa's name for the endpoint's URL, in SQLAlchemy form); make the table if it is missing."""
        super().__init__(domain, event_broker, **kwargs)
        # SQLAlchemy 1.4 opens and closes a SQLite file for each use: 3 ms of each message.
        # Each use is one statement, which needs no transaction around it.
        self._engine = sa.create_engine(host, future=True, poolclass=sa.pool.QueuePool, isolation_level="AUTOCOMMIT")
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _set_up_sqlite)
        self._table = sa.Table(
            "conversation",
            sa.MetaData(),
            sa.Column("sender_id", sa.String(40), primary_key=True),
            sa.Column("state", sa.Text, nullable=False),
            sa.Column("updated", sa.Float, nullable=False, index=True),
            sa.Column("turn", sa.String(80), nullable=False, server_default=""),
            sa.Column("before", sa.Text, nullable=False, server_default=""),
        )
        self._table.metadata.create_all(self._engine)
        self._add_later_columns()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Replace the row of this conversation. Raises Overtaken."""
        values = {
            "sender_id": tracker.sender_id,
            "state": state_of(tracker),
            "updated": time.time(),
            "turn": TURN.get(),
            "found": FOUND.get(),
        }
        with self._engine.connect() as connection:
            if not connection.execute(SAVE, values).rowcount:
                raise Overtaken

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The conversation as it was before the running turn, or None if there was none."""
        asked = {"sender_id": sender_id, "turn": TURN.get()}
        with self._engine.connect() as connection:
            row = connection.execute(RETRIEVE, asked).first()
        stored, found = row or ("", "")
        FOUND.set(found)
        if not stored:
            return None
        return DialogueStateTracker.from_events(sender_id, events_of(stored), self.domain.slots, domain=self.domain)

    async def keys(self) -> Iterable[str]:
        """The ids of all conversations."""
        with self._engine.connect() as connection:
            return list(connection.execute(sa.select(self._table.c.sender_id)).scalars())

    def _add_later_columns(self) -> None:
        there = {column["name"] for column in sa.inspect(self._engine).get_columns(self._table.name)}
        with self._engine.connect() as connection:
            for name in LATER.keys() - there:
                connection.exec_driver_sql(f"ALTER TABLE conversation ADD COLUMN {name} {LATER[name]}")


def fail_openly() -> None:
    """Let a message fail when its conversation cannot be read or saved: it is told again.

    Rasa would answer from memory instead, and write an empty conversation over the one that could not be read.
    """
    Agent._create_tracker_store = staticmethod(_as_it_is)


def _as_it_is(store: TrackerStore, domain: Domain) -> TrackerStore:
    store.domain = domain
    return store


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    """As the product does: ``secure_delete`` overwrites what is erased."""
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
