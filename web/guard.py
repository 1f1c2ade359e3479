"""Around everything the pages answer: security headers, and no error that tells or logs what a person wrote."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.lanes import place_of

log = logging.getLogger(__name__)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
FRAME_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "frame-ancestors {hosts}",
        "base-uri 'none'",
    )
)
"""Of a page that others may frame: it has no script."""
FRAMELESS = {"Content-Security-Policy", "X-Frame-Options"}
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STRICT_TRANSPORT = "max-age=31536000"
STATIC_AGE = {True: "public, max-age=31536000, immutable", False: "public, max-age=86400"}
"""Static files whose address has their version (``?v=``) never change."""

OnError = Callable[[Request], Awaitable[Response]]


class Guard:
    """The outermost layer of the app."""

    def __init__(self, app: ASGIApp, *, on_error: OnError, is_https: bool) -> None:
        self._app = app
        self._on_error = on_error
        self._headers = HEADERS | ({"Strict-Transport-Security": STRICT_TRANSPORT} if is_https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def headed(message: Message) -> None:
            nonlocal has_begun
            if message["type"] == "http.response.start":
                has_begun = True
                headers = MutableHeaders(scope=message)
                headers.update(self._headers if "content-security-policy" not in headers else _of_frame(self._headers))
                headers.setdefault("Cache-Control", _cache(scope, message["status"]))
            await send(message)

        try:
            await self._app(scope, receive, headed)
        except ClientDisconnect:
            pass  # nobody is there to answer to
        except Exception as error:
            log.error("A page could not be made: %s.", place_of(error))
            if not has_begun:
                response = await self._on_error(Request(scope))
                await response(scope, receive, headed)


def framed_by(response: Response, hosts: Sequence[str]) -> Response:
    """``response``, which pages of ``hosts`` (origins) may show in a frame: the only way past the usual policy."""
    response.headers["Content-Security-Policy"] = FRAME_POLICY.format(hosts=" ".join(hosts) or "'none'")
    return response


def _of_frame(headers: dict[str, str]) -> dict[str, str]:
    """The usual headers, but for those that forbid every frame. ``framed_by`` has set the policy."""
    kept = {name: value for name, value in headers.items() if name not in FRAMELESS}
    return kept | {"Cross-Origin-Resource-Policy": "cross-origin"}


def _cache(scope: Scope, status: int) -> str:
    is_static = scope["path"].startswith("/static/") and status in (200, 304)
    return STATIC_AGE[b"v=" in scope["query_string"]] if is_static else "no-store"
