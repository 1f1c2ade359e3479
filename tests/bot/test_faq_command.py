"""``lotse faq test``: which entries a question would get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.problem import Problem
from catalog.database import Database
from tests.factories import KASSEL, WEINHEIM, make_faq, make_municipality


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with three entries, one of them of Kassel alone."""
    database = Database(f"sqlite:///{tmp_path}/lotse.db")
    database.migrate()
    with database.session() as session:
        make_municipality(session)
        make_municipality(session, WEINHEIM)
        make_faq(session, "Was soll ich anziehen?", source_id="clothes")
        make_faq(session, "Bekomme ich Geld für ein Praktikum?", source_id="money", answer="Meistens nicht.")
        make_faq(
            session,
            "Wo ist das Jugendzentrum?",
            source_id="kassel-centre",
            answer="Am Stern.",
            municipality_ags=KASSEL.ags,
        )
    database.close()
    return tmp_path


def faq_test(folder: Path, *arguments: str) -> Result:
    return CliRunner(env={"LOTSE_DATA_DIR": str(folder)}).invoke(main, ["faq", "test", *arguments], prog_name="lotse")


def test_the_entries_are_listed_with_scores_and_outcome(folder: Path) -> None:
    result = faq_test(folder, "kann ich in jogginghose kommen")
    assert result.exit_code == 0
    first, best, *others = result.output.splitlines()
    assert first.startswith("answered (sureness ")
    assert "clothes: Was soll ich anziehen?" in best
    assert float(best.split()[0]) > float(others[0].split()[0])
    assert "kassel-centre" not in result.output


@pytest.mark.parametrize("municipality", [KASSEL.ags, "kassel"])
def test_entries_of_a_municipality_are_there_for_who_asks_from_it(folder: Path, municipality: str) -> None:
    result = faq_test(folder, "wo ist das juz", "--municipality", municipality, "--json")
    found = json.loads(result.output)
    assert found["municipality"] == KASSEL.ags
    assert found["outcome"] in {"answered", "offered", "declined"}
    assert isinstance(found["sureness"], float)
    assert found["entries"][0]["id"] == "kassel-centre"
    assert set(found["entries"][0]) == {"id", "municipality", "question", "score"}
    other = json.loads(faq_test(folder, "wo ist das juz", "--municipality", "Weinheim", "--json").output)
    assert {entry["id"] for entry in other["entries"]} == {"clothes", "money"}


def test_what_cannot_be_is_a_sentence(folder: Path, tmp_path: Path) -> None:
    result = faq_test(folder, "wo ist das juz", "--municipality", "Atlantis")
    assert result.exit_code == 1
    assert "No municipality 'Atlantis' here. There are: Kassel (06611000), Weinheim (08226096)." in result.output
    assert "The question is empty." in faq_test(folder, "  ").output
    empty = faq_test(tmp_path / "empty", "wo ist das juz")
    assert empty.exit_code == 1
    assert "no published FAQ entries" in empty.output
    assert not isinstance(empty.exception, Problem)


@pytest.mark.parametrize("question", ["?" * 5_000, "😀", "\u200f", "--", "a" * 100_000])
def test_odd_questions_get_an_outcome(folder: Path, question: str) -> None:
    result = faq_test(folder, "--json", "--", question)
    assert json.loads(result.output)["outcome"] in {"answered", "offered", "declined"}
