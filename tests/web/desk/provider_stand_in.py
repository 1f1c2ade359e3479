"""An identity provider on loopback (OpenID Connect, code flow with PKCE), which signs what a test tells it to."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlencode

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.serving import Site, free_port, serving
from tests.factories import NOW

CLIENT, SECRET = "lotse", "a secret of tests only"


@dataclass
class Provider:
    """What it says of whoever comes, and how it misbehaves."""

    port: int
    email: str = "kim@example.org"
    subject: str = "person-1"
    claims: dict[str, Any] = field(default_factory=dict)
    """Over those that are right."""
    header: dict[str, Any] = field(default_factory=lambda: {"alg": "RS256", "kid": "one"})
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one"}))
    signing: Any = None
    """Another key than the published one."""
    published: dict[str, Any] = field(default_factory=dict)
    """Over what it says of itself."""
    asked: dict[str, str] = field(default_factory=dict)
    """What the browser was sent with."""
    is_down: bool = False

    @property
    def url(self) -> str:
        """Its issuer."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, Any]:
        """Those of a Lotse that uses it."""
        return {"oidc_issuer": self.url, "oidc_client_id": CLIENT, "oidc_client_secret": SECRET}

    def app(self) -> Starlette:
        """Its addresses."""
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._describe),
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
            ]
        )

    async def _describe(self, _request: Request) -> Response:
        if self.is_down:
            return Response(status_code=503)
        ways = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return JSONResponse(
            {"issuer": self.url} | {name: f"{self.url}/{path}" for name, path in ways.items()} | self.published
        )

    async def _authorize(self, request: Request) -> Response:
        self.asked = dict(request.query_params)
        back = urlencode({"code": "the-code", "state": self.asked["state"]})
        return RedirectResponse(f"{self.asked['redirect_uri']}?{back}", 303)

    async def _token(self, request: Request) -> Response:
        form = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        given = unquote(base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode())
        verifier = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).rstrip(b"=").decode()
        known = (f"{CLIENT}:{SECRET}", "the-code", self.asked["code_challenge"], self.asked["redirect_uri"])
        if (given, form["code"], challenge, form["redirect_uri"]) != known:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(NOW.timestamp())
        claims = {
            "iss": self.url, "aud": CLIENT, "sub": self.subject, "email": self.email, "nonce": self.asked["nonce"],
            "iat": now, "exp": now + 300,
        }  # fmt: skip
        told = {name: value for name, value in (claims | self.claims).items() if value is not None}
        algorithms = ["RS256", "HS256", "none"]
        token = jwt.encode(self.header, told, self.signing or self.key, algorithms=algorithms)
        return JSONResponse({"access_token": "x", "token_type": "Bearer", "id_token": token})

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse(KeySet([self.key]).as_dict(private=False))


@contextmanager
def running_provider() -> Iterator[Provider]:
    """A provider that listens."""
    provider = Provider(free_port())
    loop, up, stop = asyncio.new_event_loop(), threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with serving(Site(provider.app(), "127.0.0.1", provider.port, "PORT")):
            up.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert up.wait(10)
    try:
        yield provider
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()
