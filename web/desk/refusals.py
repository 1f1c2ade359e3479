"""Pages for requests that come to nothing, of the desk and of what works like it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from web.desk.doors import LANGUAGE, NOBODY
from web.errors import told
from web.pages import Pages


def refusal(pages: Pages, template: str, error: Exception, back: str) -> Response:
    """What ``template`` says of an error, with the headers that came with it, and a way ``back``, if there is one."""
    status, headers = (error.status_code, error.headers) if isinstance(error, HTTPException) else (500, None)
    values = NOBODY | {"number": status, "sentence": pages.say(LANGUAGE, f"error-{told(status)}"), "back": back}
    page = pages.page(template, LANGUAGE, status=status, **values)
    page.headers.update(headers or {})
    return page
