"""``lotse import`` and ``lotse export``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from bot.cli import main
from catalog.database import Database
from catalog.model import Offer
from tests.factories import KASSEL, WEINHEIM, make_municipality, make_offer

TABLE = """Nr.;Veranstaltung;Kurztext;Art;Datum;Uhrzeit
1;Tag der Technik;Du baust etwas.;Kurs;20.11.2099;9:00
2;Tag im Labor;Du mischst Farben.;Kurs;{day};9:00
"""


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path) -> Path:
    """A data folder with two municipalities, one of which has an offer."""
    (tmp_path / "lotse.db").write_bytes(sqlite_template.read_bytes())
    database = Database(f"sqlite:///{tmp_path}/lotse.db")
    with database.session() as session:
        make_municipality(session)
        make_offer(session, WEINHEIM, title="Fremdes")
    database.close()
    return tmp_path


def lotse(folder: Path, *arguments: str) -> Result:
    return CliRunner(env={"LOTSE_DATA_DIR": str(folder)}).invoke(main, list(arguments), prog_name="lotse")


def offers(folder: Path) -> list[tuple[str, str, str]]:
    database = Database(f"sqlite:///{folder}/lotse.db")
    with database.session() as session:
        found = [(one.source_id, one.title, one.status) for one in session.scalars(select(Offer).order_by(Offer.id))]
    database.close()
    return found[1:]


def test_a_table_goes_in_and_comes_out(folder: Path) -> None:
    file, out = folder / "kammer.csv", folder / "out.xlsx"
    file.write_text(TABLE.format(day="31.2.2099"))
    arguments = ("import", str(file), "--municipality", KASSEL.ags, "--provider", "Kammer", "--source", "IHK Kassel")
    result = lotse(folder, *arguments)
    assert (result.exit_code, offers(folder)) == (1, [])
    assert "1 new, 0 changed, 0 unchanged, 1 wrong." in result.output
    assert "Zeile 3, Spalte Datum: Das ist kein Tag." in result.output
    file.write_text(TABLE.format(day="21.11.2099"))
    assert "2 new" in lotse(folder, *arguments, "--dry-run").output
    assert offers(folder) == []
    assert "Taken: 2 new, 0 changed, 2 published." in lotse(folder, *arguments, "--publish", "Kim").output
    assert offers(folder) == [
        ("ihk-kassel:1", "Tag der Technik", "published"),
        ("ihk-kassel:2", "Tag im Labor", "published"),
    ]
    result = lotse(folder, "export", "xlsx", str(out), "--municipality", KASSEL.ags)
    assert result.output == f"2 offers written to {out}.\n"
    again = lotse(folder, "import", str(out), "--municipality", KASSEL.ags)
    assert "0 new, 0 changed, 2 unchanged, 0 wrong." in again.output


@pytest.mark.parametrize(
    ("content", "ags", "told"),
    [
        (b"", KASSEL.ags, "Die Datei ist leer."),
        (b"PK\x03\x04", KASSEL.ags, "Lotse kann diese Excel-Datei nicht öffnen."),
        (b"Titel\nx", "12345678", "There is no municipality 12345678 in this Lotse."),
    ],
)
def test_problems_are_told_in_a_sentence(folder: Path, content: bytes, ags: str, told: str) -> None:
    (folder / "x.csv").write_bytes(content)
    result = lotse(folder, "import", str(folder / "x.csv"), "--municipality", ags)
    assert result.exit_code == 1
    assert told in result.output
    assert "Traceback" not in result.output
