"""Doors that anybody can knock at, with real HTTP: no answer is an error of ours, and each has its headers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import given
from hypothesis import strategies as st
from schemathesis import GenerationMode
from sqlalchemy.orm import Session

from bot.settings import ROOT
from tests.factories import make_offer
from tests.fuzz.feeding import ODD, TEXTS, VALUES, fuzzed
from tests.web.conftest import Running, filled_web
from web import limits
from web.guard import HEADERS

pytestmark = pytest.mark.slow
OPEN = schemathesis.openapi.from_dict(json.loads((ROOT / "data" / "openapi.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def web(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The pages with some offers, and without limits to how often one may knock."""

    def fill(session: Session) -> None:
        for number in range(5):
            make_offer(session, title=f"Werkstatt {number}", is_example=False)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits.Buckets, "take", lambda *_: True)
        with filled_web(sqlite_template, tmp_path_factory.mktemp("doors"), fill) as running:
            yield running


@pytest.fixture(scope="module")
def client(web: Running) -> Iterator[httpx.Client]:
    """Whoever knocks."""
    with httpx.Client(base_url=web.url, trust_env=False, timeout=20) as opened:
        yield opened


def is_well(answer: httpx.Response, **refused: int) -> None:
    """No error of ours, no traceback, and the headers are there."""
    assert answer.status_code < 500, answer.text
    assert "Traceback" not in answer.text
    assert set(HEADERS.items()) <= set(answer.headers.items() | {(k.title(), v) for k, v in answer.headers.items()})


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.name.lower())
@pytest.mark.parametrize("path", ["/open/services", "/open/offers.csv"])
def test_the_open_door_answers_as_its_description_says(web: Running, path: str, mode: GenerationMode) -> None:
    @given(OPEN[path]["GET"].as_strategy(generation_mode=mode))
    @fuzzed(f"{path}, {mode.name.lower()} requests", 25)
    def feed(case: schemathesis.Case) -> None:
        answer = case.call(base_url=web.url)
        assert answer.status_code in ({200, 304} if mode is GenerationMode.POSITIVE else {200, 304, 400})
        case.validate_response(answer, checks=[schemathesis.checks.not_a_server_error])
        if answer.status_code == 200 and path.endswith("services"):
            assert answer.json()["size"] == len(answer.json()["contents"])

    feed()


def test_whatever_comes_in_by_rest_is_answered_or_refused(client: httpx.Client) -> None:
    asked = st.fixed_dictionaries({"sender": TEXTS | VALUES, "message": TEXTS | VALUES})
    bodies = asked.map(lambda value: json.dumps(value).encode("utf-8", "replace")) | st.binary(max_size=60)

    @given(bodies)
    @fuzzed("REST", 40)
    def feed(body: bytes) -> None:
        answer = client.post("/webhooks/rest/webhook", content=body)
        is_well(answer)
        assert answer.status_code in (200, 400, 413)
        assert isinstance(answer.json(), list if answer.status_code == 200 else dict)

    feed()


def test_whatever_form_the_chat_is_sent_is_answered_or_refused(client: httpx.Client) -> None:
    names = st.sampled_from(["session", "key", "text", "payload", "code", "lang", "after", "sure"])
    forms = st.dictionaries(names | TEXTS, st.sampled_from(["a" * 32, "/start", "de", "xx", *ODD]) | TEXTS, max_size=6)

    @given(st.sampled_from(["/chat", "/chat/delete"]), forms, st.sampled_from(["text/html", "application/json"]))
    @fuzzed("forms of the chat", 40)
    def feed(path: str, form: dict[str, str], accept: str) -> None:
        said = {name.encode("utf-8", "replace"): value.encode("utf-8", "replace") for name, value in form.items()}
        is_well(client.post(path, data=said, headers={"Accept": accept}))  # type: ignore[arg-type]

    feed()


PAGES = (
    "/",
    "/angebote",
    "/angebote.ics",
    "/angebote.atom",
    "/schulen",
    "/eltern",
    "/offer/1",
    "/c",
    "/c/",
    "/privacy",
)
PARAMETERS = (
    "q",
    "age",
    "field",
    "place",
    "month",
    "page",
    "view",
    "lang",
    "offer",
    "code",
    "s",
    "from",
    "to",
    "seats",
)


def test_whatever_address_is_opened_a_page_answers(client: httpx.Client) -> None:
    queries = st.dictionaries(st.sampled_from(PARAMETERS) | TEXTS, TEXTS, max_size=4)

    @given(st.sampled_from(PAGES) | TEXTS.map(lambda text: f"/{text}"), queries)
    @fuzzed("addresses of pages", 60)
    def feed(path: str, query: dict[str, str]) -> None:
        asked = {
            name.encode("utf-8", "replace"): value.encode("utf-8", "replace")[:3000] for name, value in query.items()
        }
        try:
            url = client.build_request("GET", path.encode("utf-8", "replace").decode()[:2000], params=asked)  # type: ignore[arg-type]
        except (httpx.InvalidURL, ValueError):
            return
        if url.url.host == httpx.URL(client.base_url).host:
            is_well(client.send(url))

    feed()


def test_whatever_header_comes_a_page_answers(client: httpx.Client) -> None:
    names = st.sampled_from(
        ["Accept-Language", "Accept", "X-Lotse-Session", "If-None-Match", "Cookie", "Sec-Fetch-Site", "Range", "Origin"]
    )
    values = TEXTS.map(lambda text: "".join(sign for sign in text if " " <= sign < "\x7f")[:500].strip())

    @given(st.sampled_from(PAGES), st.dictionaries(names, values, max_size=3))
    @fuzzed("headers", 40)
    def feed(path: str, headers: dict[str, Any]) -> None:
        is_well(client.get(path, headers=headers))

    feed()
