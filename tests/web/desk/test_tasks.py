"""The most common tasks at the desk take as few clicks as ``docs/desk-tasks.md`` says."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from tests.web.browser import ROOT, opened
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn
from tests.web.desk.tasks import TASKS, WIDE, Hand, Task

pytestmark = pytest.mark.browser

WRITTEN = (ROOT / "docs" / "desk-tasks.md").read_text("utf-8")


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_takes_as_few_clicks_as_is_written(web: Running, browser: Browser, sign_in: SignIn, task: Task) -> None:
    with web.database.session() as session:
        task.prepare(session)
    with opened(browser, web.url, "/desk/", desk=sign_in("admin").token, **WIDE) as page:
        hand = Hand(page)
        task.do(hand)
    row = re.search(rf"^\| {re.escape(task.name)} \| (\d+) \|", WRITTEN, re.MULTILINE)
    assert row, f"{task.name} is not in docs/desk-tasks.md"
    assert hand.clicks == int(row[1])
