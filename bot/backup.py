"""``lotse backup`` and ``lotse restore``: all that cannot be made again, in one file, and back, wholly or not at all.

A restore prepares everything beside its place, writes down what goes where, and only then moves files: whatever cuts it
off after that, the next start ends it (:func:`finish_restore`). What was there before is moved aside and erased last.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.archive import Manifest, read_archive, write_archive
from bot.problem import Problem
from bot.settings import KEPT, Settings
from bot.snapshots import check, file_of, is_same, is_sqlite, load_postgres, revision_in, save
from catalog.database import Database
from catalog.upkeep.schema import migrate_to, revision_of, revisions

PLAN = "restore.json"
"""In the data folder while files are being moved: what goes where."""
KEY = KEPT["secret_key"]
RESTORED, BEFORE = ".restored", ".before-restore"
SIDES = ("", "-wal", "-shm")
"""A SQLite database is up to three files."""


def make_backup(settings: Settings, target: Path, now: datetime) -> Manifest:
    """Save databases and key into the file ``target``, while Lotse runs or not. Raises Problem."""
    if is_cut_off(settings.data_dir):
        raise Problem("A restore was cut off: `lotse run` or `lotse restore` ends it first.")
    if not target.parent.is_dir():
        raise Problem(f"There is no folder {target.parent}.")
    try:
        with _workplace(target.parent) as folder:
            saved = save(settings.database_url, folder, "lotse")
            revision = _saved_revision(settings, saved) if saved else None
            if saved is None or revision is None:
                raise Problem(f"There is nothing in the database {settings.shown_database} to be saved.")
            parts = [saved]
            if not is_same(settings.tracker_url, settings.database_url):
                tracker = save(settings.tracker_url, folder, "tracker")
                parts += [tracker] if tracker else []
            if (settings.data_dir / KEY).exists():
                parts.append(Path(shutil.copy(settings.data_dir / KEY, folder)))
            return write_archive(target, parts, revision, now)
    except OSError as error:
        raise Problem(f"The backup cannot be written to {target}: {error.strerror}.") from None


def restore(settings: Settings, source: Path, *, keep_old: bool = False) -> Manifest:
    """Put a backup in the place of what is there. Lotse must not run (the caller holds its folder). Raises Problem.

    Nothing is changed before the backup was found whole, of this kind of database, and of no newer schema; it is
    brought to this version's schema first. ``keep_old`` leaves what was there before beside it.
    """
    finish_restore(settings.data_dir)
    with _workplace(settings.data_dir) as folder:
        manifest = read_archive(source, folder)
        _refuse_what_does_not_fit(manifest, settings)
        if is_sqlite(settings.database_url):
            check(folder / "lotse.db")
            _bring_to_today(folder / "lotse.db")
        else:
            load_postgres(folder / "lotse.dump", settings.database_url, folder)
        if not is_sqlite(settings.tracker_url) and manifest.has("tracker.dump"):
            load_postgres(folder / "tracker.dump", settings.tracker_url, folder)
        _write_plan(settings, _places(settings, manifest), folder, keep_old)
    finish_restore(settings.data_dir)
    return manifest


def is_cut_off(data_dir: Path) -> bool:
    """Whether a restore has begun to move files and did not end."""
    return (data_dir / PLAN).exists()


def finish_restore(data_dir: Path) -> bool:
    """Move what a restore that was cut off had still to move; whether there was anything. May be cut off, too."""
    if not is_cut_off(data_dir):
        return False
    plan = data_dir / PLAN
    told = json.loads(plan.read_text(encoding="utf-8"))
    targets = [Path(one) for one in told["targets"]]
    for target in targets:
        restored = _beside(target, RESTORED)
        if restored.exists() or str(target) in told["without"]:
            for side in SIDES:
                if (old := _beside(target, side)).exists():
                    old.replace(_beside(target, BEFORE + side))
        if restored.exists():
            restored.replace(target)
    _sync(data_dir)
    plan.unlink()
    if not told["keep_old"]:
        for target in targets:
            for side in SIDES:
                _beside(target, BEFORE + side).unlink(missing_ok=True)
    return True


def _saved_revision(settings: Settings, saved: Path) -> str | None:
    if is_sqlite(settings.database_url):
        return revision_in(saved)
    database = Database(settings.database_url)
    try:
        with database.engine.connect() as connection:
            return revision_of(connection)
    finally:
        database.close()


def _refuse_what_does_not_fit(manifest: Manifest, settings: Settings) -> None:
    wanted = "lotse.db" if is_sqlite(settings.database_url) else "lotse.dump"
    if not manifest.has(wanted):
        raise Problem("The backup is of another kind of database than LOTSE_DATABASE_URL: nothing was restored.")
    if manifest.revision not in revisions():
        raise Problem(
            f"The backup has the schema {manifest.revision}, which is newer than this Lotse's ({revisions()[-1]}): "
            "nothing was restored."
        )


def _bring_to_today(path: Path) -> None:
    database = Database(f"sqlite:///{path}")
    try:
        migrate_to(database, revisions()[-1])
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
    finally:
        database.close()


def _places(settings: Settings, manifest: Manifest) -> dict[Path, str | None]:
    """Where the archive's files go, and which places have none in it any more."""
    places: dict[Path, str | None] = {}
    if is_sqlite(settings.database_url):
        places[file_of(settings.database_url)] = "lotse.db"
    if is_sqlite(settings.tracker_url):
        places[file_of(settings.tracker_url)] = "tracker.db" if manifest.has("tracker.db") else None
    if manifest.has(KEY):
        places[settings.data_dir / KEY] = KEY
    return places


def _write_plan(settings: Settings, places: dict[Path, str | None], folder: Path, keep_old: bool) -> None:
    """Lay the files beside their places, and write down that they are to be moved: after this there is no way back."""
    for target, name in places.items():
        for left in (RESTORED, *(BEFORE + side for side in SIDES)):  # by an earlier restore
            _beside(target, left).unlink(missing_ok=True)
        if name:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(folder / name, _beside(target, RESTORED))
            _sync(_beside(target, RESTORED))
    without = [str(target) for target, name in places.items() if name is None]
    told = {"targets": [str(target) for target in places], "without": without, "keep_old": keep_old}
    draft = settings.data_dir / f"{PLAN}.new"
    draft.write_text(json.dumps(told), encoding="utf-8")
    _sync(draft)
    draft.replace(settings.data_dir / PLAN)
    _sync(settings.data_dir)


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(target.name + ending)


def _sync(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder, before anything goes on."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _workplace(beside: Path) -> Iterator[Path]:
    """A folder for its owner only, on the same disk as ``beside``, gone after the block."""
    with tempfile.TemporaryDirectory(prefix=".lotse-", dir=beside) as folder:
        yield Path(folder)
