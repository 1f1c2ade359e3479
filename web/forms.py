"""Forms of our own pages, as plain fields."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from web import session
from web.limits import LARGEST_BODY, body_of


def is_number(text: str) -> bool:
    """Whether ``text``, of an address or a hidden field, can be the number of a row: of 32 bits."""
    return text.isascii() and text.isdecimal() and len(text) < 10


async def own_form(request: Request, most_fields: int, largest: int = LARGEST_BODY) -> dict[str, str]:
    """The fields of a form that our own page sent, empty ones too; of two with the same name, the last.

    Raises HTTPException 403 where another site sent it, 413 for more than ``largest`` bytes, 400 for more than
    ``most_fields``.
    """
    if not session.is_own(request):
        raise HTTPException(403)
    body = (await body_of(request, largest)).decode("utf-8", "replace")
    try:
        return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=most_fields))
    except ValueError:
        raise HTTPException(400) from None
