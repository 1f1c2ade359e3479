"""Forms that anybody may send without an account: read with care, and made hard for machines that fill in every form.

No riddle, no cookie, nobody else's service: a field that only machines fill in, a sealed moment (who needs less than
some seconds is a machine, what is older than half a day was kept by one), and so many an hour from one address. Whoever
is refused gets the page again with all that was typed.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from starlette.requests import Request

from web.channel import UNFIT
from web.forms import own_form
from web.limits import FORMS, Buckets, Limit, address_of

TRAP = "website_2"
"""The field to be left empty. Nothing says so but its label, which is out of sight."""
SEAL = "seal"
AGAIN = "form-again"
"""What is said where a form may be sent again with a new seal."""
QUICKEST_S, OLDEST_S = 3, 12 * 3600
"""Nobody fills a form in faster; browsers keep pages over a night."""
MOST_FIELDS = 60


class Posting:
    """Made once per process and kind of form."""

    def __init__(self, secret: bytes, now: Callable[[], datetime], name: str, limit: Limit = FORMS) -> None:
        """``limit``: how often one address may send such a form. ``name`` is that of the limit."""
        self._secret = secret
        self.now = now
        self._sent = Buckets(name, limit)

    def seal(self) -> str:
        """What a form carries to tell when it was made."""
        moment = str(int(self.now().timestamp()))
        return f"{moment}.{self._signed(moment)}"

    async def read(self, request: Request) -> dict[str, str]:
        """The fields of a form that was sent, without what no database takes. Raises HTTPException 400, 403 or 413."""
        form = await own_form(request, MOST_FIELDS)
        return {name: UNFIT.sub("", value).strip() for name, value in form.items()}

    def flaw_of(self, request: Request, form: dict[str, str]) -> str | None:
        """The key of a text that says why a form is not taken, if it is not. Ask for it last: it counts."""
        if form.get(TRAP):
            return "form-trapped"
        moment, _, signature = form.get(SEAL, "").partition(".")
        if not hmac.compare_digest(signature.encode(), self._signed(moment).encode()):
            return AGAIN
        if not QUICKEST_S <= self.now().timestamp() - int(moment) <= OLDEST_S:
            return AGAIN
        return None if self._sent.take(address_of(request)) else "form-too-many"

    def _signed(self, moment: str) -> str:
        return hmac.new(self._secret, b"posting " + moment.encode(), sha256).hexdigest()
