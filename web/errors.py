"""Errors as friendly pages; as JSON where a program asks."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from web.pages import Pages

KNOWN = {400, 403, 404, 405, 413, 429, 500}
"""Those with a text of their own (``web-error-404``)."""
JSON_PATHS = ("/webhooks/", "/chat/updates", "/health", "/ready", "/metrics")


def told(status: int) -> int:
    """The status whose text is said: its own, or that of the most general one of its sort."""
    return status if status in KNOWN else 500 if status > 500 else 400


class Errors:
    """Answers for what went wrong."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages

    async def expected(self, request: Request, error: Exception) -> Response:
        """For an HTTPException."""
        status = error.status_code if isinstance(error, HTTPException) else 500
        response = self._answer(request, status)
        response.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
        return response

    async def unexpected(self, request: Request) -> Response:
        """For whatever nobody thought of."""
        return self._answer(request, 500)

    def _answer(self, request: Request, status: int) -> Response:
        language = self._pages.language(request)
        sentence = self._pages.say(language, f"web-error-{told(status)}")
        if request.url.path.startswith(JSON_PATHS) or "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"error": sentence}, status)
        return self._pages.page("error.html", language, status=status, number=status, sentence=sentence)
