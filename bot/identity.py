"""Signing in with the municipality's own identity provider (OpenID Connect), if one is set.

The code flow with PKCE. Nothing is stored between leaving and coming back: state, nonce and verifier are made from the
token in the person's own cookie, so that only the browser that left can come back. The packages for it are loaded at
the first sign-in: most Lotses have no provider.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import httpx

from bot.lanes import place_of
from bot.settings import Settings

log = logging.getLogger(__name__)

PATIENCE_S = 10
LEEWAY_S = 60
"""By which two clocks may differ."""
ALGORITHMS = ["RS256", "PS256", "ES256"]
"""Signed by a key that only the provider has; never "none", never a shared secret."""
KNOWN_FOR = timedelta(hours=1)
"""How long the provider's addresses are kept. Its keys are fetched for each sign-in: they may change at any time."""


class IdentityRefused(Exception):
    """It cannot be said who has come back. The log says why, without saying who."""


@dataclass(frozen=True)
class Identity:
    """Who somebody is, as their provider says."""

    email: str
    subject: str
    """Names the person at this provider for good, whatever becomes of the address."""


class IdentityProvider:
    """The provider of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._issuer = settings.oidc_issuer
        self._client_id = settings.oidc_client_id
        self._secret = settings.oidc_client_secret.get_secret_value() if settings.oidc_client_secret else ""
        self._addresses: tuple[datetime, dict[str, Any]] | None = None
        self.name = settings.oidc_name
        """What the button says."""

    @property
    def is_on(self) -> bool:
        """Whether there is one."""
        return bool(self._issuer)

    def way_there(self, token: str, back: str, now: datetime) -> str:
        """Where to send a browser whose cookie has ``token``; ``back`` is the address it returns to.

        Raises IdentityRefused if the provider is not there.
        """
        from authlib.oauth2.rfc7636 import create_s256_code_challenge

        chance = secrets.token_urlsafe(16)
        asked = {
            "response_type": "code",
            "client_id": self._client_id,
            "scope": "openid email",
            "redirect_uri": back,
            "state": f"{chance}.{_made_from(token, 'state', chance)}",
            "nonce": _made_from(token, "nonce", chance),
            "code_challenge": create_s256_code_challenge(_made_from(token, "verifier", chance)),
            "code_challenge_method": "S256",
        }
        return str(httpx.URL(self._address("authorization_endpoint", now)).copy_merge_params(asked))

    def who_came_back(self, token: str, state: str, code: str, back: str, now: datetime) -> Identity:
        """Who has come back with ``state`` and ``code``. Raises IdentityRefused."""
        chance, _, proof = state.partition(".")
        if not hmac.compare_digest(proof.encode(), _made_from(token, "state", chance).encode()):
            raise IdentityRefused
        from joserfc.errors import JoseError

        try:
            id_token = self._exchanged(code, _made_from(token, "verifier", chance), back, now)
            claims = self._checked(id_token, _made_from(token, "nonce", chance), now)
        except (JoseError, httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise _refused(error) from None
        email = str(claims.get("email") or "")
        if not email or claims.get("email_verified") is False:
            log.warning("The identity provider gave no mail address, or one that it has not verified.")
            raise IdentityRefused
        return Identity(email, str(claims["sub"]))

    def _exchanged(self, code: str, verifier: str, back: str, now: datetime) -> str:
        """The ID token that the provider gives for a code (RFC 6749, section 4.1.3, with HTTP Basic)."""
        given = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        known_as = quote(self._client_id, safe=""), quote(self._secret, safe="")
        address = self._address("token_endpoint", now)
        answer = httpx.post(address, data=given, auth=known_as, timeout=PATIENCE_S)
        answer.raise_for_status()
        return str(answer.json()["id_token"])

    def _checked(self, id_token: str, nonce: str, now: datetime) -> dict[str, Any]:
        """The claims of a token that the provider has signed for us, just now, for this very sign-in."""
        from authlib.oidc.core import CodeIDToken
        from joserfc import jwt
        from joserfc.jwk import KeySet

        keys = KeySet.import_key_set(_fetched(self._address("jwks_uri", now)))
        read = jwt.decode(id_token, keys, algorithms=ALGORITHMS)
        demanded = {
            "iss": {"essential": True, "value": self._issuer},
            "aud": {"essential": True, "value": self._client_id},
        }
        params = {"nonce": nonce, "client_id": self._client_id}
        claims = CodeIDToken(read.claims, read.header, options=demanded, params=params)
        claims.validate(now=int(now.timestamp()), leeway=LEEWAY_S)
        return dict(claims)

    def _address(self, name: str, now: datetime) -> str:
        """An address of the provider, as it publishes them. Raises IdentityRefused."""
        if self._addresses is None or now - self._addresses[0] > KNOWN_FOR:
            try:
                found = _fetched(f"{self._issuer}/.well-known/openid-configuration")
                if found["issuer"] != self._issuer:
                    raise ValueError("another issuer")
            except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
                raise _refused(error) from None
            self._addresses = (now, found)
        address = self._addresses[1].get(name)
        if not isinstance(address, str):
            raise IdentityRefused
        return address


def _fetched(address: str) -> Any:
    answer = httpx.get(address, timeout=PATIENCE_S)
    answer.raise_for_status()
    return answer.json()


def _made_from(token: str, purpose: str, chance: str) -> str:
    """64 hex digits that only the holder of ``token`` can know."""
    return hmac.new(token.encode(), f"oidc {purpose} {chance}".encode(), hashlib.sha256).hexdigest()


def _refused(error: Exception) -> IdentityRefused:
    log.warning("Signing in with the identity provider failed: %s.", place_of(error))
    return IdentityRefused()
