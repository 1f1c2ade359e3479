"""Counts and names skipped tests; where CI is set, one is enough to fail. Loaded by ``make test``."""

from __future__ import annotations

import os
from typing import Any

import pytest


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A test that did not run has proven nothing. Tests may run in several processes: the first of them judges."""
    if hasattr(session.config, "workerinput"):
        return
    if os.environ.get("CI") and _skipped(session.config) and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how many, and which."""
    skipped = _skipped(terminalreporter.config)
    if skipped:
        verdict = "not allowed here, so this run fails" if os.environ.get("CI") else "CI would fail"
        terminalreporter.section(f"{len(skipped)} skipped ({verdict})")
        for report in skipped:
            terminalreporter.write_line(report.nodeid)


def _skipped(config: pytest.Config) -> list[Any]:
    reporter: Any = config.pluginmanager.get_plugin("terminalreporter")
    return list(reporter.stats.get("skipped", []))
