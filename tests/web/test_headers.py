"""Every address there is, asked in every way: its answer carries the headers that keep browsers from harm.

Without a municipality nothing may be framed; the one page that may be then is held by ``portal/test_embed``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import httpx
from starlette.routing import BaseRoute, Mount, Route

from tests.web.conftest import Running
from web.guard import HEADERS

METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
PART = re.compile(r"\{[^}]*\}")
COOKIE = re.compile(r"; HttpOnly; .*SameSite=(lax|strict)", re.IGNORECASE)


def addresses(routes: Sequence[BaseRoute], before: str = "") -> Iterator[str]:
    """The addresses of all routes, with something in the place of what varies."""
    for route in routes:
        if isinstance(route, Mount):
            yield from addresses(route.routes, before + route.path)
        elif isinstance(route, Route):
            yield before + PART.sub("1", route.path)


def test_every_answer_of_every_address_is_guarded(web: Running, client: httpx.Client) -> None:
    found = sorted({*addresses(web.routes), "/no/such/page", "/static/app.css", "/desk/no", "/kit/no/no"})
    assert len(found) > 100, "the desk and the kit are among them"
    bad = []
    for address in found:
        for method in METHODS:
            answer = client.request(method, address)
            is_guarded = all(answer.headers.get(name) == value for name, value in HEADERS.items())
            if not is_guarded or answer.status_code >= 500 or "cache-control" not in answer.headers:
                bad.append((method, address, answer.status_code))
            assert all(COOKIE.search(cookie) for cookie in answer.headers.get_list("set-cookie")), address
            assert "server" not in answer.headers
    assert bad == []
