"""``lotse run`` as an operator has it: the real engine, the real product, real signals."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.serving import free_port
from bot.settings import ROOT

pytestmark = pytest.mark.engine

LONGEST_START_S = 240
"""The first start loads the content, which takes half a minute on a quiet machine."""


@pytest.fixture(scope="module")
def environ(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A data folder and ports of its own. Only the first start has to fill the folder."""
    ports = {f"LOTSE_{name}PORT": str(free_port()) for name in ("", "ENGINE_", "ACTIONS_")}
    return {"PATH": "/usr/bin:/bin", "LOTSE_DATA_DIR": str(tmp_path_factory.mktemp("run") / "var"), **ports}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a Lotse says what it says.

    Not through a pipe: lines that arrive together with the one waited for would be lost in its buffer.
    """
    return tmp_path_factory.mktemp("said") / "said"


@pytest.fixture(scope="module", params=[signal.SIGINT, signal.SIGTERM])
def how(request: pytest.FixtureRequest) -> signal.Signals:
    """How it will be ended."""
    ended: signal.Signals = request.param
    return ended


@pytest.fixture(scope="module")
def started(environ: dict[str, str], said: Path, how: signal.Signals) -> Iterator[subprocess.Popen[bytes]]:
    """A Lotse that has said that it is ready: one start for each way to end it, which is what its last test does."""
    with said.open("w") as file:
        process = subprocess.Popen([ROOT / "lotse", "run"], env=environ, stdout=file, stderr=subprocess.STDOUT)
    until = time.monotonic() + LONGEST_START_S
    while "Lotse is ready" not in said.read_text():
        assert process.poll() is None, said.read_text()
        assert time.monotonic() < until, said.read_text()
        time.sleep(0.1)
    yield process
    process.kill()
    process.wait()


def test_it_prints_its_address_and_answers_there(
    started: subprocess.Popen[bytes], environ: dict[str, str], said: Path
) -> None:
    address = f"http://127.0.0.1:{environ['LOTSE_PORT']}"
    assert f"Lotse is ready: {address}\n" in said.read_text()
    assert httpx.get(address, trust_env=False, follow_redirects=True).status_code == 200
    assert httpx.get(f"{address}/desk/", trust_env=False, follow_redirects=True).status_code == 200


def test_a_second_one_on_the_same_data_says_so(started: subprocess.Popen[bytes], environ: dict[str, str]) -> None:
    assert started.poll() is None
    second = subprocess.run([ROOT / "lotse", "run"], env=environ, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert "running already" in second.stderr
    assert str(started.pid) in second.stderr


def test_it_ends_cleanly(
    started: subprocess.Popen[bytes], environ: dict[str, str], said: Path, how: signal.Signals
) -> None:
    started.send_signal(how)
    assert started.wait(timeout=20) == 0
    output = said.read_text()
    assert "Traceback" not in output
    assert f"http://127.0.0.1:{environ['LOTSE_PORT']}/desk/link/" in output, "nobody has an account yet"
    for name in ("LOTSE_PORT", "LOTSE_ENGINE_PORT", "LOTSE_ACTIONS_PORT"):
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.1:{environ[name]}", trust_env=False)
