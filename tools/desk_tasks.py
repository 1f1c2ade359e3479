"""Do the most common tasks of the desk in a real browser and write down what they take: ``python -m tools.desk_tasks``.

Writes ``docs/desk-tasks.md``, which a test reads.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

from playwright.sync_api import Browser

from catalog.accounts import accounts
from catalog.database import Database
from tests.factories import NOW, make_account
from tests.web.browser import ROOT, chromium, opened
from tests.web.conftest import running_web
from tests.web.desk.tasks import TASKS, WIDE, Hand, Task

TARGET = ROOT / "docs" / "desk-tasks.md"
HEAD = """# What common tasks take at the desk

Each begins on the desk's first page. Counted is what is pressed, ticked and chosen; typing is neither counted nor
timed, so the seconds are those of the pages. Made by `python -m tools.desk_tasks`; a test holds the clicks.

| task | clicks | seconds |
| --- | ---: | ---: |
"""


def main() -> None:
    """Measure all of them."""
    with chromium() as browser:
        rows = [_row(browser, task) for task in TASKS]
    TARGET.write_text(HEAD + "".join(rows), "utf-8")
    print(TARGET.read_text("utf-8"))


def _row(browser: Browser, task: Task) -> str:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database, tracker = Database(f"sqlite:///{folder}/lotse.db"), Database(f"sqlite:///{folder}/tracker.db")
        database.migrate()
        with database.session() as session:
            token = accounts.sign_in(session, make_account(session, role="admin"), NOW)
            task.prepare(session)
        with running_web(database, tracker) as web, opened(browser, web.url, "/desk/", desk=token, **WIDE) as page:
            hand, began = Hand(page), perf_counter()
            task.do(hand)
            took = perf_counter() - began
        database.close()
        tracker.close()
    return f"| {task.name} | {hand.clicks} | {took:.1f} |\n"


if __name__ == "__main__":
    main()
