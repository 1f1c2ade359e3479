"""The one place where the pieces are put together: database, content, engine, product."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from bot.backup import finish_restore, is_cut_off
from bot.instance import only_one, running
from bot.problem import Problem, first_line
from bot.serving import Site, serving
from bot.settings import ROOT, Settings
from bot.supervisor import EngineProcess
from bot.training import Say, engine_command, ensure_model
from catalog.accounts.accounts import account_by_email, add_account, has_accounts, make_link
from catalog.accounts.second_factor import switch_off
from catalog.database import Database
from catalog.faq.entries import load_faqs
from catalog.model import Faq
from catalog.privacy import drop_old_questions, forget, pseudonym
from catalog.seeding.seed import SeedError, load_pilot, refresh_if_stale
from catalog.upkeep.schema import NewerSchema, migrate_to, revisions
from catalog.vocabulary import LinkPurpose, Role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.app import Product
    from bot.conversation import Conversation

PILOT = ROOT / "data" / "pilot"
FAQS = ROOT / "data" / "faqs"


@dataclass(frozen=True)
class Seeded:
    """What a loading of content brought."""

    offers: int
    faqs: int

    def __bool__(self) -> bool:
        return bool(self.offers or self.faqs)


def open_database(settings: Settings) -> Database:
    """The database, reachable and with the newest schema."""
    if is_cut_off(settings.data_dir):
        raise Problem("A restore was cut off: `lotse run` or `lotse restore` ends it first.")
    database = Database(settings.database_url)
    try:
        migrate_to(database, revisions()[-1])
    except OperationalError as error:
        raise Problem(f"The database {settings.shown_database} cannot be used: {first_line(error)}") from None
    except NewerSchema as newer:
        raise Problem(f"The database {settings.shown_database} is of a newer Lotse than this one ({newer}).") from None
    return database


def seed(database: Database, refresh: bool = False, say: Say = print) -> Seeded:
    """Load pilot offers and FAQs that are not there yet, and move the examples' dates on when most have passed.

    With ``refresh``, the examples and FAQs are brought back to what the files say.
    """
    now = datetime.now(UTC)

    def progress(what: str) -> Callable[[int, int], None]:
        def tell(done: int, of: int) -> None:
            if done % max(1, of // 4) == 0 or done == of:
                say(f"  {what}: {done} of {of}")

        return tell

    try:
        with database.session() as session:
            report = load_pilot(session, PILOT, now, refresh, progress("offers read"))
        with database.session() as session:
            moved = refresh_if_stale(session, PILOT, now)
        with database.session() as session:
            # Coordinators change FAQs in the database: files fill an empty one, and only a wish brings them back.
            faqs = (
                load_faqs(session, FAQS, now, progress("wordings of FAQs read"))
                if refresh or not _has_faqs(session)
                else 0
            )
    except SeedError as error:
        raise Problem(f"The content under data/ cannot be loaded: {error}") from None
    return Seeded(report.offers + moved.offers, faqs)


def _has_faqs(session: Session) -> bool:
    return bool(session.scalar(select(func.count()).select_from(Faq)))


def forget_chat(settings: Settings, database: Database, channel: str, chat: str) -> bool:
    """Erase the person behind a chat, in the database and in the engine's memory; whether there was one."""
    name = pseudonym(settings.secret, channel, chat)
    tracker = Database(settings.tracker_url)
    try:
        return forget(database, tracker.engine, name, channel=channel, chat=chat, now=datetime.now(UTC))
    finally:
        tracker.close()


def engine_process(settings: Settings, model: Path) -> EngineProcess:
    """The engine for these settings, not started yet."""
    command = engine_command(
        *("run", "--model", str(model), "--port", str(settings.engine_port)),
        *("--actions-url", settings.actions_url),
    )
    return EngineProcess(
        command,
        health_url=f"{settings.engine_url}/webhooks/lotse/health",
        log_file=settings.data_dir / "engine.log",
        environ={
            "LOTSE_ENGINE_SECRET": settings.engine_secret.get_secret_value(),
            "LOTSE_TRACKER_URL": settings.tracker_url_of_engine,
            "LOTSE_REDIS_URL": settings.redis_url.get_secret_value() if settings.redis_url else "",
        },
        folder=ROOT,
    )


@contextmanager
def prepared(settings: Settings, say: Say = print) -> Iterator[tuple[Database, EngineProcess]]:
    """All that comes before the start: the data folder is ours alone, the database filled, the model trained."""
    with only_one(settings.data_dir):
        if finish_restore(settings.data_dir):
            say("A restore that was cut off is done now.")
        database = open_database(settings)
        try:
            with database.alone("start"):
                seeded = seed(database, say=say)
            if seeded:
                say(f"Content loaded: {seeded.offers} example offers, {seeded.faqs} FAQs.")
            with database.session() as session:
                drop_old_questions(session, datetime.now(UTC).date(), settings.question_days)
            yield database, engine_process(settings, ensure_model(say))
        finally:
            database.close()


async def serve(settings: Settings, database: Database, engine: EngineProcess, say: Say = print) -> None:
    """Run engine and product until SIGINT or SIGTERM comes, and end both in order."""
    from bot.app import build_app

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for what in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(what, stop.set)
    async with engine:
        # In a thread, so that the engine starts meanwhile: both take seconds.
        product: Product = await asyncio.to_thread(build_app, settings, database)
        product.metrics.watch_engine(engine)
        keep_still()
        async with serving(
            Site(product.actions, "127.0.0.1", settings.actions_port, "LOTSE_ACTIONS_PORT"),
            Site(product.public, settings.host, settings.port, "LOTSE_PORT"),
        ):
            if await _is_up(engine, stop):
                for line in (*addresses(settings), *set_up_link(settings, database)):
                    say(line)
                await stop.wait()
            say("Lotse ends.")


def keep_still() -> None:
    """Let the garbage collector pass over what is there for good (places, words, entries).

    Looking through all of it stopped one page in twenty for 0.3 s: the list of FAQs had a p95 of 314 ms, 53 without.
    """
    gc.collect()
    gc.freeze()


async def _is_up(engine: EngineProcess, stop: asyncio.Event) -> bool:
    """Wait for the engine. False if the operator wants to stop before it is ready."""
    ready, stopped = asyncio.create_task(engine.wait_ready()), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({ready, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if ready.done():
            ready.result()
        return not stop.is_set()
    finally:
        ready.cancel()
        stopped.cancel()


@asynccontextmanager
async def talking(settings: Settings, say: Say = print) -> AsyncIterator[Conversation]:
    """A conversation with an engine behind it: that of a Lotse which is running on the same data, else one of ours."""
    from bot.app import build_app

    async with AsyncExitStack() as stack:
        if running(settings.data_dir):
            database = open_database(settings)
            stack.callback(database.close)
            product: Product = build_app(settings, database)
        else:
            database, engine = stack.enter_context(prepared(settings, say))
            await stack.enter_async_context(engine)
            product = await asyncio.to_thread(build_app, settings, database)
            actions = Site(product.actions, "127.0.0.1", settings.actions_port, "LOTSE_ACTIONS_PORT")
            await stack.enter_async_context(serving(actions))
            await engine.wait_ready()
        yield await stack.enter_async_context(aclosing(product.conversation))


def addresses(settings: Settings) -> list[str]:
    """What the operator wants to know once everything is up."""
    lines = [f"Lotse is ready: {settings.public_url}"]
    if settings.telegram_token:
        lines.append(f"Telegram: on ({settings.telegram_mode})")
    else:
        lines.append("Telegram: off (no LOTSE_TELEGRAM_TOKEN; see docs/operations.md)")
    return lines


def set_up_link(settings: Settings, database: Database) -> list[str]:
    """While nobody has an account: how to make the first one. Each start makes a new link, and the older ones end."""
    with database.session() as session:
        if has_accounts(session):
            return [f"Desk: {settings.public_url}/desk/"]
        token = make_link(session, LinkPurpose.SETUP, None, datetime.now(UTC))
    return [
        "Desk: nobody has an account yet. Make the first one with this link (it works once, within 7 days):",
        f"  {_link(settings, token)}",
    ]


def municipality_meant(settings: Settings, named: str | None) -> str:
    """The AGS a command is about: the one that was named, or the installation's own. Raises Problem without either."""
    ags = named or settings.municipality
    if not ags:
        raise Problem("Say for which municipality: --municipality AGS, or set LOTSE_MUNICIPALITY.")
    return ags


def add_user(settings: Settings, database: Database, *, ags: str, email: str, name: str, role: Role) -> str:
    """Make an account; the one-time link by which its owner chooses a password. Raises AccountRefused."""
    now = datetime.now(UTC)
    with database.session() as session:
        account = add_account(session, ags=ags, email=email, name=name, role=role, now=now)
        return _link(settings, make_link(session, LinkPurpose.INVITATION, account, now))


def reset_user(settings: Settings, database: Database, email: str, without_code: bool = False) -> str | None:
    """A one-time link for another password; None if there is no account of that address that may come in.

    ``without_code`` switches its second factor off.
    """
    with database.session() as session:
        account = account_by_email(session, email)
        if account is None or not account.is_active:
            return None
        if without_code:
            switch_off(account)
        return _link(settings, make_link(session, LinkPurpose.RESET, account, datetime.now(UTC)))


def _link(settings: Settings, token: str) -> str:
    return f"{settings.public_url}/desk/link/{token}"
