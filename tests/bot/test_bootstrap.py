"""What is done before the start, beside what the tests of the running Lotse see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import bootstrap
from bot.bootstrap import Seeded, open_database, prepared
from bot.settings import read_settings
from catalog.model import UnansweredQuestion
from tests.factories import make_question


def test_old_questions_are_let_go_at_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "seed", lambda *_, **__: Seeded(0, 0))
    monkeypatch.setattr(bootstrap, "ensure_model", lambda _: tmp_path / "model.tar.gz")
    settings = read_settings({"LOTSE_DATA_DIR": str(tmp_path), "LOTSE_QUESTION_DAYS": "10"}, Path("/nonexistent/.env"))
    today = datetime.now(UTC).date()
    database = open_database(settings)
    with database.session() as session:
        for ago in (9, 12):
            day = today - timedelta(days=ago)
            make_question(session, f"gefragt vor {ago} Tagen", first_day=day, last_day=day)
    database.close()
    with prepared(settings) as (database, _), database.session() as session:
        assert list(session.scalars(select(UnansweredQuestion.text))) == ["gefragt vor 9 Tagen"]
