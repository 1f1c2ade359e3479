"""The cookie of the desk, and the proof that a form was sent from our own page."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from web.session import OWN

COOKIE = "lotse_desk"
PATH = "/desk"
PROOF = "proof"
"""The field of every form that holds what only a page of ours can know."""
_FORM = re.compile(r"[A-Za-z0-9_-]{43}")


def texts_of(form: FormData) -> dict[str, str]:
    """The fields of a form that are no files; of several with one name the last."""
    return {name: value for name, value in form.items() if isinstance(value, str)}


def token_of(request: Request) -> str | None:
    """The token a browser has, signed in or not; None if it has none of the right form."""
    token = request.cookies.get(COOKIE, "")
    return token if _FORM.fullmatch(token) else None


def give_token(response: Response, token: str, *, is_https: bool) -> None:
    """Let the browser keep ``token`` until it is closed. No script can read it, no other site send it with a form."""
    response.set_cookie(COOKIE, token, path=PATH, httponly=True, samesite="lax", secure=is_https)


def take_token(response: Response) -> None:
    """Let the browser forget its token."""
    response.delete_cookie(COOKIE, path=PATH)


def proof_of(token: str) -> str:
    """What the forms on the pages of a browser with ``token`` carry. It does not give the token away."""
    return hmac.new(token.encode(), b"a form of the desk", hashlib.sha256).hexdigest()


def check_own(request: Request, form: Mapping[str, str], token: str | None) -> None:
    """Refuse a form that was not sent from a page of ours: HTTPException 403.

    Two ways to tell, and both must agree: what the browser says about the page (old ones, and those that talk plain
    http to another machine, say nothing), and the proof in the form, which belongs to the cookie.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in OWN:
        raise HTTPException(403)
    if token is None or not hmac.compare_digest(proof_of(token), form.get(PROOF, "")):
        raise HTTPException(403)


def was_ours(request: Request, form: Mapping[str, str], token: str | None) -> bool:
    """Whether a page of ours made a form, be it for a login that is over: enough to show it again, not to do it."""
    said = request.headers.get("sec-fetch-site")
    if said is not None:
        return said == "same-origin"
    return token is not None and hmac.compare_digest(proof_of(token), form.get(PROOF, ""))


def leads_to_desk(path: str) -> bool:
    """Whether an address is one of the desk, and of no other site."""
    return path.startswith(f"{PATH}/") and "\\" not in path and ".." not in path
