"""Tags of answers (``ETag``), by which whoever has one already is told that it is still the same (304)."""

from __future__ import annotations

import hashlib

from starlette.requests import Request


def tag_of(body: bytes) -> str:
    """The tag of an answer: another one for another body."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def is_known(request: Request, tag: str) -> bool:
    """Whether a request says that the answer of ``tag`` is there already (RFC 9110, 13.1.2: weak tags count, too)."""
    known = [one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")]
    return tag.removeprefix("W/") in known or "*" in known
