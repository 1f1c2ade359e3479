"""Says at the end how much was fed to what."""

from __future__ import annotations

import pytest

from tests.fuzz.feeding import FED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The counts. Where tests run in several processes, each has its own, and they are shown by `make fuzz` only."""
    if FED:
        terminalreporter.section("fed")
        for what, number in sorted(FED.items()):
            terminalreporter.write_line(f"{number:7} {what}")
        terminalreporter.write_line(f"{FED.total():7} in all")
