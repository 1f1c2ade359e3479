"""The command ``lotse``: help for everything, quickly, and sentences instead of tracebacks."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from bot.bootstrap import set_up_link
from bot.cli import main
from bot.settings import ROOT, load_settings
from catalog.accounts.accounts import link_of
from catalog.database import Database
from tests.factories import make_account, make_municipality

HEAVY = {"sqlalchemy", "rasa_sdk", "pydantic", "httpx", "numpy", "telegram", "uvicorn", "starlette"}


def lotse(*arguments: str, **environ: str) -> tuple[int, str]:
    result = CliRunner(env=environ).invoke(main, arguments, prog_name="lotse")
    return result.exit_code, result.output


def test_the_listed_commands_are_there() -> None:
    assert {"run", "talk", "train", "seed", "doctor", "forget"} <= set(main.commands)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_explains_itself(name: str) -> None:
    code, output = lotse(name, "--help")
    command = main.commands[name]
    assert code == 0
    assert command.help
    assert command.help.split("\n")[0][:40] in output
    assert all(option.help for option in command.params if isinstance(option, click.Option))


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_is_in_the_handbook_of_operation(name: str) -> None:
    assert f"lotse {name}" in (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_help_loads_nothing_heavy() -> None:
    code = f"import sys, bot.cli; print(sorted({HEAVY!r} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_the_command_works_from_any_folder(tmp_path: Path) -> None:
    shown = subprocess.run([ROOT / "lotse", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Usage: lotse" in shown.stdout


@pytest.mark.parametrize("name", ["run", "seed", "talk"])
def test_a_wrong_setting_ends_in_its_sentence(name: str) -> None:
    code, output = lotse(name, LOTSE_PORT="abc")
    assert code == 1
    assert output == "Error: LOTSE_PORT must be a whole number, not 'abc'.\n"


def test_a_database_that_cannot_be_reached_ends_in_a_sentence_without_its_password() -> None:
    code, output = lotse("seed", LOTSE_DATABASE_URL="postgresql+psycopg://lotse:hushhush@127.0.0.1:1/lotse")
    assert code == 1
    assert "cannot be used" in output
    assert "hush" not in output


def test_forgetting_asks_first(tmp_path: Path) -> None:
    result = CliRunner(env={"LOTSE_DATA_DIR": str(tmp_path)}).invoke(main, ["forget", "web", "x"], input="n\n")
    assert result.exit_code == 1
    assert "cannot be undone" in result.output
    assert not (tmp_path / "lotse.db").exists()


def test_forgetting_a_stranger_says_that_nobody_is_known(tmp_path: Path) -> None:
    code, output = lotse("forget", "web", "nobody", "--yes", LOTSE_DATA_DIR=str(tmp_path))
    assert code == 1
    assert "Nobody is known" in output


def test_a_user_is_added_and_helped_back_in_with_links_that_work(tmp_path: Path) -> None:
    place = {"LOTSE_DATA_DIR": str(tmp_path), "LOTSE_MUNICIPALITY": "06611000"}
    database = Database(f"sqlite:///{tmp_path / 'lotse.db'}")
    database.migrate()
    with database.session() as session:
        make_municipality(session)
    code, output = lotse("user", "add", "Kim@Example.org", "--name", "Kim", "--role", "admin", **place)
    assert code == 0
    tokens = re.findall(r"http://127.0.0.1:8080/desk/link/([\w-]{43})", output)
    code, output = lotse("user", "reset", "kim@example.org", **place)
    assert code == 0
    tokens += re.findall(r"/desk/link/([\w-]{43})", output)
    with database.session() as session:
        found = [link_of(session, token, datetime.now(UTC)) for token in tokens]
        assert found[0] is None, "the newer one ends it"
        assert found[1]
        assert found[1].purpose == "reset"
    database.close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "kim@example.org", "--name", "Kim"), "Say for which municipality"),
        (("add", "kim@example.org", "--name", "Kim", "--municipality", "99999999"), "There is no municipality"),
        (("reset", "kim@example.org"), "There is no account"),
    ],
)
def test_a_user_that_cannot_be_is_told_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    code, output = lotse("user", *arguments, LOTSE_DATA_DIR=str(tmp_path), LOTSE_MUNICIPALITY="")
    assert code == 1
    assert output.startswith(f"Error: {sentence}")


def test_each_start_makes_a_new_link_until_somebody_has_an_account(tmp_path: Path) -> None:
    settings = load_settings({"LOTSE_DATA_DIR": str(tmp_path)}, tmp_path / "no.env")
    database = Database(settings.database_url)
    database.migrate()
    tokens = [re.findall(r"/desk/link/([\w-]{43})", "\n".join(set_up_link(settings, database))) for _ in range(2)]
    with database.session() as session:
        assert [link_of(session, token, datetime.now(UTC)) is not None for (token,) in tokens] == [False, True]
        make_account(session)
    assert set_up_link(settings, database) == ["Desk: http://127.0.0.1:8080/desk/"]
    database.close()
