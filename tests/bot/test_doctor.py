"""The doctor names what is wrong, and finds nothing wrong with what is right."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from bot.doctor import STAMP, examine, stamp_line
from bot.instance import only_one
from bot.problem import Problem
from bot.serving import free_port
from bot.settings import load_settings
from bot.training import fingerprint, model_path
from catalog.database import Database
from catalog.model import Municipality
from tests.factories import make_municipality

NOTHING = Path("/nonexistent/.env")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project folder in which everything is as it should be, as far as the doctor looks."""
    root = tmp_path / "project"
    for name in ("requirements/product.txt", "requirements/dev.txt", "nlu/requirements.txt", "config.yml"):
        write(root / name, f"{name}\n")
    write(root / "nlu/domain.yml", "intents: []\n")
    write(root / "nlu/data/nlu/de.yml", "nlu: []\n")
    write(root / ".venv" / STAMP, stamp_line(root / "requirements/dev.txt"))
    write(root / "nlu/.venv" / STAMP, stamp_line(root / "nlu/requirements.txt"))
    write(root / "nlu/.venv/bin/python", "")
    write(root / "web/static/vendor/fonts.css", "")
    write(root / "data/texts/de/chat.ftl", "")
    write(model_path(root), "")
    return root


@pytest.fixture
def environ(tmp_path: Path, sqlite_database: Database) -> dict[str, str]:
    """Settings with which everything works: free ports, a migrated database with a municipality."""
    with sqlite_database.session() as session:
        make_municipality(session)
    return {
        "LOTSE_DATA_DIR": str(tmp_path / "var"),
        "LOTSE_DATABASE_URL": sqlite_database.engine.url.render_as_string(hide_password=False),
        **{f"LOTSE_{name}PORT": str(free_port()) for name in ("", "ENGINE_", "ACTIONS_")},
    }


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def wrong(environ: dict[str, str], root: Path) -> list[str]:
    return [finding.sentence for finding in examine(environ, NOTHING, root) if not finding.good]


def test_a_redis_that_is_set_has_to_answer(environ: dict[str, str], root: Path, redis_url: str) -> None:
    assert wrong(environ | {"LOTSE_REDIS_URL": redis_url}, root) == []
    nobody = f"redis://:hidden@127.0.0.1:{free_port()}/0"
    assert wrong(environ | {"LOTSE_REDIS_URL": nobody}, root) == ["Redis (LOTSE_REDIS_URL) gives no answer."]


def test_a_sound_installation_has_nothing_wrong(environ: dict[str, str], root: Path) -> None:
    assert wrong(environ, root) == []


def test_looking_makes_nothing(environ: dict[str, str], root: Path, tmp_path: Path) -> None:
    list(examine(environ, NOTHING, root))
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (f".venv/{STAMP}", ".venv is missing"),
        (f"nlu/.venv/{STAMP}", "nlu/.venv is missing"),
        ("nlu/.venv/bin/python", "Python is missing"),
        ("web/static/vendor/fonts.css", "style sheet"),
    ],
)
def test_what_is_missing_is_named(environ: dict[str, str], root: Path, file: str, words: str) -> None:
    (root / file).unlink()
    (sentence,) = wrong(environ, root)
    assert words in sentence
    assert "make setup" in sentence


@pytest.mark.parametrize(("file", "place"), [("requirements/dev.txt", ".venv"), ("nlu/requirements.txt", "nlu/.venv")])
def test_an_environment_of_other_requirements_is_named(
    environ: dict[str, str], root: Path, file: str, place: str
) -> None:
    write(root / file, "newer\n")
    assert any(f"{place} is not of the present requirements" in sentence for sentence in wrong(environ, root))


@pytest.mark.parametrize("file", ["config.yml", "nlu/domain.yml", "nlu/data/nlu/de.yml", "nlu/data/rules/new.yml"])
def test_a_model_older_than_its_training_data_is_named(environ: dict[str, str], root: Path, file: str) -> None:
    write(root / file, "something else\n")
    (sentence,) = wrong(environ, root)
    assert "older than its training data" in sentence


def test_clone_times_make_no_model_old(root: Path) -> None:
    before = fingerprint(root)
    for path in root.rglob("*.yml"):
        os.utime(path, (1, 1))
    assert fingerprint(root) == before


def test_a_missing_model_is_named(environ: dict[str, str], root: Path) -> None:
    model_path(root).unlink()
    assert wrong(environ, root) == ["The engine has no model yet; run `lotse train`."]


def test_a_misspelt_variable_is_named_with_the_one_meant(environ: dict[str, str], root: Path) -> None:
    sentences = wrong(environ | {"LOTSE_TELEGRAM_TOKN": "hush"}, root)
    assert sentences == ["LOTSE_TELEGRAM_TOKN is no setting of Lotse; is LOTSE_TELEGRAM_TOKEN meant?"]


def test_every_wrong_setting_is_named(environ: dict[str, str], root: Path) -> None:
    sentences = wrong(environ | {"LOTSE_PORT": "x", "LOTSE_TELEGRAM_TOKEN": "hush"}, root)
    assert [sentence.split()[0] for sentence in sentences] == ["LOTSE_PORT", "LOTSE_TELEGRAM_TOKEN"]
    assert "hush" not in " ".join(sentences)


def test_a_language_without_texts_is_named(environ: dict[str, str], root: Path) -> None:
    assert wrong(environ | {"LOTSE_DEFAULT_LANGUAGE": "fr"}, root) == [
        "LOTSE_DEFAULT_LANGUAGE is fr, but there are texts in de."
    ]


def test_an_unknown_municipality_is_named(environ: dict[str, str], root: Path) -> None:
    assert "not in the database" in wrong(environ | {"LOTSE_MUNICIPALITY": "99999999"}, root)[0]


def test_a_port_in_use_is_named_with_its_setting(environ: dict[str, str], root: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        (sentence,) = wrong(environ | {"LOTSE_ENGINE_PORT": port}, root)
    assert sentence == f"Port {port} is in use by another program; choose another one with LOTSE_ENGINE_PORT."


def test_a_host_that_is_not_ours_is_named(environ: dict[str, str], root: Path) -> None:
    assert "LOTSE_HOST" in wrong(environ | {"LOTSE_HOST": "192.0.2.1"}, root)[0]


def test_ports_of_a_lotse_that_runs_are_no_problem(environ: dict[str, str], root: Path, tmp_path: Path) -> None:
    load_settings(environ, NOTHING)
    with only_one(tmp_path / "var"), socket.socket() as our:
        our.bind(("127.0.0.1", int(environ["LOTSE_PORT"])))
        our.listen()
        assert wrong(environ, root) == []


def test_only_one_lotse_may_hold_a_data_folder(tmp_path: Path) -> None:
    with only_one(tmp_path), pytest.raises(Problem, match=f"process {os.getpid()}"), only_one(tmp_path):
        pass
    with only_one(tmp_path):
        assert True, "it is free again"


def test_a_database_that_is_not_there_yet_is_named_and_not_made(
    environ: dict[str, str], root: Path, tmp_path: Path
) -> None:
    (sentence,) = wrong(environ | {"LOTSE_DATABASE_URL": f"sqlite:///{tmp_path}/none.db"}, root)
    assert "no database" in sentence
    assert not (tmp_path / "none.db").exists()


def test_an_unreachable_database_is_named_without_its_password(environ: dict[str, str], root: Path) -> None:
    url = "postgresql+psycopg://lotse:hushhush@127.0.0.1:1/lotse"
    (sentence,) = wrong(environ | {"LOTSE_DATABASE_URL": url}, root)
    assert "127.0.0.1:1" in sentence
    assert "hush" not in sentence


def test_a_schema_that_is_not_migrated_is_named(environ: dict[str, str], root: Path, tmp_path: Path) -> None:
    (tmp_path / "old.db").touch()
    (sentence,) = wrong(environ | {"LOTSE_DATABASE_URL": f"sqlite:///{tmp_path}/old.db"}, root)
    assert "schema" in sentence


def test_a_database_without_content_is_named(environ: dict[str, str], root: Path, sqlite_database: Database) -> None:
    with sqlite_database.session() as session:
        session.query(Municipality).delete()
    assert wrong(environ, root) == ["The database has no municipality yet; run `lotse seed`."]


@pytest.mark.postgres
def test_a_sound_postgresql_is_fine(environ: dict[str, str], root: Path, postgres_database: Database) -> None:
    with postgres_database.session() as session:
        make_municipality(session)
    url = postgres_database.engine.url.render_as_string(hide_password=False)
    assert wrong(environ | {"LOTSE_DATABASE_URL": url}, root) == []


def test_keys_that_others_can_read_are_named(environ: dict[str, str], root: Path, tmp_path: Path) -> None:
    load_settings(environ, NOTHING)
    assert wrong(environ, root) == []
    (tmp_path / "var" / "secret.key").chmod(0o644)
    assert "chmod 600" in wrong(environ, root)[0]
