"""A form that came too late: the login it was made for is over. What was typed is shown once more, not done."""

from __future__ import annotations

import json
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from web.desk import access

HELD = "held"
"""The field of the sign-in form that carries what was typed past it."""
PRIVATE = frozenset({"password", "again", "current", "off_password", "code"})
"""A form with one of these fields is never shown again: passwords belong into no page."""


@dataclass(frozen=True)
class Held:
    """What was typed, and where it was to go."""

    path: str
    fields: tuple[tuple[str, str], ...]
    lost_file: bool = False
    """Whether there was a file with it, which has to be chosen anew."""

    def as_text(self) -> str:
        """For a field of a form; :func:`held_in` reads it."""
        return json.dumps([self.path, self.fields, self.lost_file], ensure_ascii=False, separators=(",", ":"))


def held_of(request: Request, form: FormData, token: str | None) -> Held | None:
    """What a form that is not taken holds; None where it may come from another site, or holds a password."""
    if not access.was_ours(request, access.texts_of(form), token) or PRIVATE & set(form):
        return None
    files = [one for _, one in form.multi_items() if isinstance(one, UploadFile) and one.filename]
    query = f"?{request.url.query}" if request.url.query else ""
    fields = tuple((name, value) for name, value in form.multi_items() if isinstance(value, str))
    return Held(request.url.path + query, tuple(one for one in fields if one[0] != access.PROOF), bool(files))


def held_in(text: str) -> Held | None:
    """What ``as_text`` made a text of; None for anything else."""
    try:
        path, fields, lost_file = json.loads(text)
        held = Held(path, tuple((name, value) for name, value in fields), bool(lost_file))
    except (ValueError, TypeError, RecursionError):
        return None
    is_text = all(isinstance(one, str) for one in (path, *(part for pair in held.fields for part in pair)))
    return held if is_text and access.leads_to_desk(path) else None
