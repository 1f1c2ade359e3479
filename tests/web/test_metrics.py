"""Figures for Prometheus: right, few, and about nobody."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.conversation import Conversation
from bot.engine import EngineUnavailable
from bot.inbox import Inbox
from bot.messages import Incoming
from bot.metrics import CHANNELS, PATH, Metrics
from bot.outbox import Outbox
from catalog.database import Database
from tests.factories import NOW
from tests.web.conftest import Running

Figures = dict[tuple[str, tuple[str, ...]], float]
TOKEN = "a token of tests only"


def figures(metrics: Metrics | str) -> Figures:
    """Each figure by its name and the values of its labels, without those of the process."""
    text = metrics if isinstance(metrics, str) else metrics.text().decode()
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("lotse_") and not sample.name.endswith("_created")
    }


def visiting(app: ASGIApp) -> httpx.AsyncClient:
    """Whoever asks an app."""
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lotse")


def moved(before: Figures, after: Figures) -> set[tuple[str, tuple[str, ...]]]:
    """Which figures changed."""
    return {name for name, value in after.items() if value != before.get(name, 0)}


def test_what_waits_and_what_was_given_up_is_read_from_the_database(database: Database) -> None:
    metrics, inbox, outbox = Metrics(), Inbox(database, lambda: NOW), Outbox(database, lambda: NOW)
    metrics.watch_database(database, lambda: NOW + timedelta(seconds=90))
    for key in ("1", "2", "3"):
        inbox.store("web", key, "a chat", {"text": "a text"})
    inbox.finish(1, "dead", lambda session: None)
    with database.session() as session:
        outbox.put(session, "telegram", "7", "key", [{"text": "a call"}])
    told = figures(metrics)
    assert told["lotse_database_up", ()] == 1
    assert told["lotse_waiting", ("inbox",)] == 2
    assert told["lotse_waiting_seconds", ("inbox",)] == 90
    assert told["lotse_dead_letters", ("inbox",)] == 1
    assert told["lotse_waiting", ("outbox",)] == 1
    assert "a chat" not in metrics.text().decode()


def test_a_database_that_is_away_is_a_figure_and_no_error(sqlite_database: Database) -> None:
    metrics = Metrics()
    metrics.watch_database(sqlite_database, lambda: NOW)
    with sqlite_database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE inbox_update")
    assert figures(metrics)["lotse_database_up", ()] == 0


def test_a_message_is_counted_with_its_time_and_one_the_engine_did_not_take_without(web: Running) -> None:
    metrics, said = web.metrics, Incoming("web", "c" * 32, "tiere")
    before = figures(metrics)
    web.run(web.conversation.answer(said))
    after = figures(metrics)
    assert after["lotse_messages_total", ("web", "answered")] == 1
    assert after["lotse_message_seconds_count", ("web",)] == 1
    assert ("lotse_messages_total", ("web", "answered")) in moved(before, after)
    web.engine.is_down = True
    with pytest.raises(EngineUnavailable):
        web.run(web.conversation.answer(said))
    again = figures(metrics)
    assert moved(after, again) == {("lotse_messages_total", ("web", "engine_away"))}


def test_a_crisis_moves_no_figure_at_all(web: Running) -> None:
    conversation: Conversation = web.conversation
    web.run(conversation.answer(Incoming("web", "d" * 32, "tiere")))
    before = figures(web.metrics)
    (said,) = web.run(conversation.answer(Incoming("web", "d" * 32, "ich will mich umbringen")))
    assert said.key == "crisis"
    assert moved(before, figures(web.metrics)) == set()
    assert "crisis" not in web.metrics.text().decode().replace("crises left out", "")


def test_labels_stay_few_whatever_comes() -> None:
    metrics = Metrics()
    for number in range(100):
        metrics.message(f"channel {number}", "answered", 0.1)
    for channel in CHANNELS:
        metrics.message(channel, "answered", 0.1)
    channels = {labels[0] for name, labels in figures(metrics) if name == "lotse_messages_total"}
    assert channels == {*CHANNELS, "other"}


async def test_from_outside_figures_need_the_token_and_without_one_there_is_no_such_page() -> None:
    metrics = Metrics()
    async with visiting(Starlette(routes=list(metrics.routes(TOKEN)))) as visitor:
        for wrong in ({}, {"Authorization": "Bearer x"}, {"Authorization": TOKEN}, {"X-Forwarded-For": "127.0.0.1"}):
            assert (await visitor.get(PATH, headers=wrong)).status_code == 401
        told = await visitor.get(PATH, headers={"Authorization": f"Bearer {TOKEN}"})
    assert ("lotse_searches_total", ("chat",)) in figures(told.text)
    assert metrics.routes("") == []


async def test_beside_the_actions_figures_are_open_and_the_rest_goes_through() -> None:
    async def act(_request: Request) -> PlainTextResponse:
        return PlainTextResponse("acted")

    async with visiting(Metrics().beside(Starlette(routes=[Route("/actions", act, methods=["POST"])]))) as machine:
        assert "lotse_searches_total" in (await machine.get(PATH)).text
        assert (await machine.post("/actions")).text == "acted"
        assert (await machine.post(PATH)).status_code == 404
