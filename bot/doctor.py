"""What is wrong with this installation, in plain sentences. Looks only: nothing is made, changed or called outside."""

from __future__ import annotations

import difflib
import hashlib
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.backup import is_cut_off
from bot.instance import running
from bot.problem import Problem, first_line
from bot.readiness import OK
from bot.serving import listen
from bot.settings import KEPT, ROOT, Settings, SettingsError, given, names, read_settings
from bot.shared import Shared
from bot.training import engine_command, model_path
from catalog.database import Database, migration_config
from catalog.model import Municipality

STAMP = ".made-from"
"""Left by ``tools/setup.py`` in what it made: the name of the requirements file and the hash of both."""
ENOUGH_DISK_MB = 500
"""Free space below which a retraining, a backup or a busy week may fail. A model takes up to 30 MB."""
CONNECT_SECONDS = 5


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    good: bool
    sentence: str


def examine(
    environ: Mapping[str, str] | None = None, env_file: Path | None = None, root: Path = ROOT
) -> Iterator[Finding]:
    """Look at everything, the things that others rest on first."""
    yield from environments(root)
    yield from unknown_variables(given(environ, env_file))
    try:
        settings = read_settings(environ, env_file)
    except SettingsError as error:
        yield from (Finding(False, problem) for problem in error.problems)
        return
    yield Finding(True, "The settings can be read.")
    looks: tuple[Callable[[Settings, Path], Iterator[Finding]], ...] = (
        languages, secret_files, model, ports, database, redis, disk, telegram,
    )  # fmt: skip
    for look in looks:
        yield from look(settings, root)


def environments(root: Path) -> Iterator[Finding]:
    """The virtual environments and built files: there, and of the requirements as they are now."""
    for made, sources, what in (
        (".venv", ("requirements/product.txt", "requirements/dev.txt"), "The product's environment .venv"),
        ("nlu/.venv", ("nlu/requirements.txt",), "The engine's environment nlu/.venv"),
    ):
        stamp = root / made / STAMP
        if not stamp.is_file():
            yield Finding(False, f"{what} is missing or incomplete; run `make setup`.")
        elif stamp.read_text() not in {stamp_line(root / source) for source in sources}:
            yield Finding(False, f"{what} is not of the present requirements; run `make setup`.")
        else:
            yield Finding(True, f"{what} is up to date.")
    built = root / "web" / "static" / "vendor" / "fonts.css"
    yield Finding(built.is_file(), "Style sheet and fonts are built." if built.is_file() else NO_STYLE)


NO_STYLE = "The style sheet and fonts of the pages are missing; run `make setup`."


def stamp_line(source: Path) -> str:
    """The stamp of an environment made from this file (as ``fingerprint`` in tools/setup.py writes it)."""
    digest = hashlib.sha256(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    return f"{source.name} {digest.hexdigest()}\n"


def unknown_variables(variables: Mapping[str, str]) -> Iterator[Finding]:
    """Variables with our prefix that mean nothing, mostly misspelt."""
    for name in sorted(variables.keys() - set(names())):
        close = difflib.get_close_matches(name, names(), 1)
        yield Finding(False, f"{name} is no setting of Lotse" + (f"; is {close[0]} meant?" if close else "."))


def languages(settings: Settings, root: Path) -> Iterator[Finding]:
    """The default language has texts."""
    if (root / "data" / "texts" / settings.default_language).is_dir():
        yield Finding(True, f"There are texts in the default language {settings.default_language}.")
    else:
        known = ", ".join(sorted(path.name for path in (root / "data" / "texts").glob("*/")))
        yield Finding(False, f"LOTSE_DEFAULT_LANGUAGE is {settings.default_language}, but there are texts in {known}.")


def secret_files(settings: Settings, _root: Path) -> Iterator[Finding]:
    """Kept secrets are for their owner's eyes only."""
    for path in (settings.data_dir / name for name in KEPT.values()):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding(False, f"{path} can be read by others; run `chmod 600 {path}`.")


def model(_settings: Settings, root: Path) -> Iterator[Finding]:
    """A model for the training data as they are now."""
    wanted = model_path(root)
    if wanted.exists():
        yield Finding(True, f"The engine's model is up to date ({wanted.name}).")
    elif any(wanted.parent.glob("lotse-*.tar.gz")):
        yield Finding(False, "The engine's model is older than its training data; run `lotse train`.")
    else:
        yield Finding(False, "The engine has no model yet; run `lotse train`.")
    if not Path(engine_command(root=root)[0]).exists():
        yield Finding(False, "The engine's Python is missing; run `make setup`.")


def ports(settings: Settings, _root: Path) -> Iterator[Finding]:
    """The ports are free, or it is Lotse itself that uses them."""
    if process := running(settings.data_dir):
        yield Finding(True, f"Lotse is running (process {process}); its ports are in use by itself.")
        return
    for setting, host, port in (
        ("LOTSE_PORT", settings.host, settings.port),
        ("LOTSE_ENGINE_PORT", "127.0.0.1", settings.engine_port),
        ("LOTSE_ACTIONS_PORT", "127.0.0.1", settings.actions_port),
    ):
        try:
            listen(host, port, setting).close()
        except Problem as problem:
            yield Finding(False, str(problem))
        else:
            yield Finding(True, f"Port {port} ({setting}) is free.")


def database(settings: Settings, _root: Path) -> Iterator[Finding]:
    """The database answers, has the newest schema, and has content."""
    if is_cut_off(settings.data_dir):
        yield Finding(False, "A restore was cut off; `lotse run` or `lotse restore` ends it.")
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        if not Path(url.database or "").exists():
            yield Finding(False, f"There is no database {settings.shown_database} yet; `lotse run` makes it.")
            return
    else:
        url = url.update_query_dict({"connect_timeout": str(CONNECT_SECONDS)})
    opened = Database(url.render_as_string(hide_password=False))
    try:
        with opened.engine.connect() as connection:
            yield from _schema(connection, settings)
    except SQLAlchemyError as error:
        yield Finding(False, f"The database {settings.shown_database} cannot be used: {first_line(error)}.")
    finally:
        opened.close()


def _schema(connection: Connection, settings: Settings) -> Iterator[Finding]:
    newest = set(ScriptDirectory.from_config(migration_config(connection)).get_heads())
    if set(MigrationContext.configure(connection).get_current_heads()) != newest:
        yield Finding(False, "The database's schema is not of this version; `lotse run` and `lotse seed` migrate it.")
        return
    yield Finding(True, f"The database {settings.shown_database} answers and has the newest schema.")
    if not connection.scalar(select(func.count()).select_from(Municipality)):
        yield Finding(False, "The database has no municipality yet; run `lotse seed`.")
    elif settings.municipality and not connection.scalar(
        select(Municipality.ags).where(Municipality.ags == settings.municipality)
    ):
        yield Finding(False, f"LOTSE_MUNICIPALITY is {settings.municipality}, which is not in the database.")


def redis(settings: Settings, _root: Path) -> Iterator[Finding]:
    """What several workers share answers, if it is set."""
    if settings.redis_url:
        shared = Shared(settings.redis_url.get_secret_value(), b"")
        is_there = shared.state() == OK
        shared.close()
        yield Finding(is_there, "Redis answers." if is_there else "Redis (LOTSE_REDIS_URL) gives no answer.")


def disk(settings: Settings, _root: Path) -> Iterator[Finding]:
    """Room for data, models and backups."""
    folder = next(path for path in (settings.data_dir, *settings.data_dir.parents) if path.exists())
    free = shutil.disk_usage(folder).free // 10**6
    yield Finding(free >= ENOUGH_DISK_MB, f"{free} MB are free in {folder} ({ENOUGH_DISK_MB} are needed).")


def telegram(settings: Settings, _root: Path) -> Iterator[Finding]:
    """Whether the channel is on. The token's form is checked with the settings; nobody is called."""
    if not settings.telegram_token:
        yield Finding(True, "Telegram is off: LOTSE_TELEGRAM_TOKEN is not set.")
    else:
        yield Finding(True, f"Telegram is on ({settings.telegram_mode}).")
