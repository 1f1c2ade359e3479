"""Training exactly when it is needed, with a small program in the trainer's place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bot.training import KEPT_MODELS, TrainingFailed, ensure_model, model_path

TRAINER = """\
import sys
from pathlib import Path
if Path("broken").exists():
    sys.exit("rules contradict each other")
model = Path(sys.argv[3])
model.parent.mkdir(parents=True, exist_ok=True)
model.write_text(" ".join(sys.argv[1:3]))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with training data and a trainer."""
    for name, text in {"config.yml": "a", "nlu/data/nlu/de.yml": "b", "nlu/engine.py": TRAINER}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    python = tmp_path / "nlu" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    return tmp_path


def test_the_first_start_trains_and_the_second_does_not(root: Path) -> None:
    said: list[str] = []
    model = ensure_model(said.append, root)
    assert model.read_text() == "train --model"
    assert said
    assert ensure_model(said.append, root) == model
    assert len(said) == 2


def test_changed_training_data_train_anew(root: Path) -> None:
    before = ensure_model(print, root)
    (root / "nlu/data/nlu/de.yml").write_text("something else")
    after = ensure_model(print, root)
    assert before != after
    assert before.exists()


def test_going_back_to_older_data_needs_no_training(root: Path) -> None:
    data = root / "nlu/data/nlu/de.yml"
    for text in ("one", "two", "one"):
        data.write_text(text)
        said: list[str] = []
        ensure_model(said.append, root)
    assert said == []


def test_only_the_last_models_are_kept(root: Path) -> None:
    for number in range(KEPT_MODELS + 2):
        (root / "config.yml").write_text(str(number))
        ensure_model(print, root)
    assert len(list((root / "nlu/models").glob("*.tar.gz"))) == KEPT_MODELS
    assert model_path(root).exists()


def test_a_failed_training_ends_in_its_last_words(root: Path) -> None:
    (root / "broken").touch()
    with pytest.raises(TrainingFailed, match="rules contradict each other"):
        ensure_model(print, root)
    assert not model_path(root).exists()


def test_a_missing_environment_is_named(root: Path) -> None:
    (root / "nlu/.venv/bin/python").unlink()
    with pytest.raises(TrainingFailed, match="make setup"):
        ensure_model(print, root)
