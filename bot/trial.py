"""A Lotse on trial, for figures, benchmarks and tests: default settings, today's pilot content, nobody else's data."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date
from pathlib import Path

from bot.bootstrap import seed
from bot.serving import free_port
from bot.settings import ROOT, Settings, load_settings
from bot.training import Say
from catalog.database import Database

CONTENT = ("data/pilot/**/*.yml", "data/faqs/*.yml", "catalog/model/*.py", "catalog/migrations/versions/*.py")
"""What the content depends on, beside the day."""


def trial_settings(folder: Path) -> Settings:
    """The defaults, whatever the operator has set, with data in ``folder`` and on free ports of loopback."""
    ports = {f"LOTSE_{name}PORT": str(free_port()) for name in ("", "ENGINE_", "ACTIONS_")}
    return load_settings({"LOTSE_DATA_DIR": str(folder), **ports}, env_file=folder / "no.env")


def filled_database(cache: Path, say: Say) -> Path:
    """A database file with the content, kept in ``cache`` for the day: filling one takes half a minute. Copy it."""
    path = cache / f"trial-{_content_of_today()}.db"
    if not path.exists():
        say("The pilot content is being loaded (once a day) ...")
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("trial-*.db"):
            old.unlink()
        part = path.with_suffix(f".{secrets.token_hex(4)}")
        database = Database(f"sqlite:///{part}")
        database.migrate()
        seed(database, say=say)
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        part.replace(path)
    return path


def _content_of_today() -> str:
    digest = hashlib.sha256(date.today().isoformat().encode())
    for pattern in CONTENT:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
