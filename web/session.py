"""The id of a chat on the page: random, carried by the page itself, never by a cookie.

It is the only thing that opens a conversation, so it is taken from a link only when no other site made the link.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping

from starlette.requests import Request

HEADER = "x-lotse-session"
"""How the script on the page names the chat; without it the id is in the address (``?s=``)."""
BYTES = 24
"""192 random bits."""
_FORM = re.compile(r"[A-Za-z0-9_-]{32}")
OWN = {"same-origin", "none"}
"""``Sec-Fetch-Site`` of a request that no other site caused."""


def new_id() -> str:
    """A fresh id. Nothing is stored for it."""
    return secrets.token_urlsafe(BYTES)


def valid(value: str | None) -> str | None:
    """``value`` if it has the form of an id."""
    return value if value and _FORM.fullmatch(value) else None


def is_own(request: Request) -> bool:
    """Whether no other site caused this request, as far as the browser says. Old browsers say nothing."""
    return request.headers.get("sec-fetch-site", "none") in OWN


def of_page(request: Request) -> str | None:
    """The id a page is asked for with, or None. A link made by another site cannot lead into a chat it knows."""
    named = valid(request.headers.get(HEADER))
    return named or (valid(request.query_params.get("s")) if is_own(request) else None)


def of_form(form: Mapping[str, str]) -> str | None:
    """The id a form was sent with."""
    return valid(form.get("session"))
