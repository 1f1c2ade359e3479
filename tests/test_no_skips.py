"""A skipped test fails a run on CI, also where the tests run in two processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TESTS = """
import pytest

@pytest.mark.parametrize("number", range(4))
def test_runs(number):
    assert number < 4

@pytest.mark.skip(reason="no time")
def test_is_left_out():
    assert False
"""


@pytest.mark.slow
@pytest.mark.parametrize("lanes", [[], ["-n", "2", "--dist", "loadgroup"]], ids=["one", "two"])
@pytest.mark.parametrize(("environ", "code"), [({"CI": "true"}, 1), ({}, 0)], ids=["ci", "elsewhere"])
def test_a_skipped_test_is_named_and_fails_on_ci(
    tmp_path: Path, lanes: list[str], environ: dict[str, str], code: int
) -> None:
    (tmp_path / "test_some.py").write_text(TESTS)
    others = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST")}
    plugins = ["-p", "tests.no_skips", "-p", "xdist"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, *lanes, f"--rootdir={tmp_path}", str(tmp_path)],
        cwd=ROOT,
        env=others | environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},  # others take seconds to load
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == code, run.stdout + run.stderr
    assert "1 skipped (" in run.stdout
    assert "test_some.py::test_is_left_out" in run.stdout
    assert "4 passed, 1 skipped" in run.stdout.splitlines()[-1]
