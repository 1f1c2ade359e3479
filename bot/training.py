"""The engine's model: named after what it was trained on, so that it is trained anew exactly when that has changed."""

from __future__ import annotations

import fcntl
import hashlib
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from bot.child import child_environ, dies_with_parent, last_words
from bot.problem import Problem
from bot.settings import ROOT

SOURCES = ("config.yml", "nlu/domain*.yml", "nlu/data/**/*.yml", "nlu/components/**/*.py", "nlu/requirements.txt")
"""All that the trained model depends on, as patterns from the project's folder."""
KEPT_MODELS = 3
"""How many models stay on disk: the one in use, and two to go back to with an older checkout."""

TELL_SECONDS = 10
"""Between two signs of life."""

Say = Callable[[str], None]
"""Shows a line to whoever runs Lotse."""


class TrainingFailed(Problem):
    """The trainer gave up. The message ends with its last words."""


def sources(root: Path = ROOT) -> Iterator[Path]:
    """The files the model depends on, in a fixed order."""
    for pattern in SOURCES:
        yield from sorted(path for path in root.glob(pattern) if path.is_file())


def fingerprint(root: Path = ROOT) -> str:
    """16 hex digits that change when the path or the content of any source does."""
    digest = hashlib.sha256()
    for path in sources(root):
        content = hashlib.sha256(path.read_bytes()).digest()
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + content)
    return digest.hexdigest()[:16]


def model_path(root: Path = ROOT) -> Path:
    """Where the model for the sources as they are now is, or would be."""
    return root / "nlu" / "models" / f"lotse-{fingerprint(root)}.tar.gz"


def engine_command(*arguments: str, root: Path = ROOT) -> list[str]:
    """The command line of the engine, which runs in an environment of its own."""
    return [str(root / "nlu" / ".venv" / "bin" / "python"), str(root / "nlu" / "engine.py"), *arguments]


def ensure_model(say: Say, root: Path = ROOT, force: bool = False) -> Path:
    """The model for the sources as they are now, trained first if it is missing. Raises :class:`TrainingFailed`."""
    model = model_path(root)
    if model.exists() and not force:
        return model
    with _one_trains(model.parent):
        if model.exists() and not force:  # somebody else has trained it meanwhile
            return model
        say("The engine is being trained ...")
        began = time.monotonic()
        _train(model, root, say)
        say(f"... trained in {time.monotonic() - began:.0f} s.")
        _tidy(model.parent)
    return model


@contextmanager
def _one_trains(folder: Path) -> Iterator[None]:
    """Workers that start side by side from one checkout wait for the one that trains."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "training.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _train(model: Path, root: Path, say: Say) -> None:
    command = engine_command("train", "--model", str(model), root=root)
    if not Path(command[0]).exists():
        raise TrainingFailed("The engine's environment nlu/.venv is missing; run `make setup`.")
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as words:
        process = subprocess.Popen(  # noqa: S603 - a command line of our own
            command, cwd=root, env=child_environ(), stdout=words, stderr=words, preexec_fn=dies_with_parent()
        )
        try:
            for round_ in count(1):
                try:
                    process.wait(TELL_SECONDS)
                    break
                except subprocess.TimeoutExpired:
                    say(f"... {round_ * TELL_SECONDS} s")
        except BaseException:
            process.kill()
            process.wait()
            raise
        if process.returncode or not model.exists():
            words.seek(0)
            said = last_words(words.read())
            raise TrainingFailed(f"Training failed ({process.returncode}). The trainer's last words:\n{said}")


def _tidy(folder: Path) -> None:
    models = sorted(folder.glob("lotse-*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in models[KEPT_MODELS:]:
        old.unlink()
