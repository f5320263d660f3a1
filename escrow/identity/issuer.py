"""The OpenID Connect issuer as we know it: its metadata and its keys, fetched rarely, trusted narrowly."""

import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx2
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import JWKRegistry, KeySet

from escrow.core.clock import Clock
from escrow.core.errors import DirectoryUnavailable, NotAuthenticated

ALGORITHMS = ("RS256", "PS256", "ES256")
"""All we take, whatever a token's header or the issuer's metadata say: asymmetric, and never `none`."""

_FRESH = timedelta(minutes=10)
_STALE = timedelta(hours=24)
_COOL_DOWN = timedelta(seconds=30)
_MOST_TOKEN_BYTES = 8192
_MOST_DOCUMENT_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class _Fetched:
    """A document and when it came."""

    document: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class SignedToken:
    """A token whose signature is the issuer's. Its claims are still to be checked."""

    header: Mapping[str, Any]
    claims: Mapping[str, Any]


class Issuer:
    """Fetches and remembers what the issuer publishes; verifies signatures with it."""

    def __init__(self, url: str, clock: Clock, http: httpx2.Client) -> None:
        self.url = url
        self._clock = clock
        self._http = http
        self._one_at_a_time = threading.Lock()
        self._metadata: _Fetched | None = None
        self._keys: _Fetched | None = None
        self._asked_for_keys_at: datetime | None = None
        self._failed_at: dict[str, datetime] = {}
        """By address, when it last gave nothing."""

    def metadata(self) -> Mapping[str, Any]:
        """What the issuer says of itself, at most ten minutes old while it answers, at most a day while it does not."""
        with self._one_at_a_time:
            return self._fresh_metadata()

    def verify(self, token: str) -> SignedToken:
        """Check a token's signature with a closed list of algorithms; raises NotAuthenticated."""
        if len(token) > _MOST_TOKEN_BYTES:
            raise NotAuthenticated(f"token: at most {_MOST_TOKEN_BYTES} bytes are read; sign in again")
        try:
            found = self._decode(token)
        except (JoseError, ValueError) as fault:
            raise NotAuthenticated(
                f"token: its signature cannot stand ({type(fault).__name__}); sign in again"
            ) from None
        if "crit" in found.header or "b64" in found.header:
            raise NotAuthenticated("token: it asks for extensions we do not know; sign in again")
        return SignedToken(found.header, found.claims)

    # --- keys ---------------------------------------------------------------------------------------

    def _decode(self, token: str) -> jwt.Token:
        try:
            return jwt.decode(token, self._key_set(), algorithms=list(ALGORITHMS))
        except (BadSignatureError, InvalidKeyIdError):
            # The issuer may have new keys, under old names too. Ask once, not once per forged token.
            if not self._refresh_keys():
                raise
            return jwt.decode(token, self._key_set(), algorithms=list(ALGORITHMS))

    def _key_set(self) -> KeySet:
        with self._one_at_a_time:
            if self._keys is None or self._keys.at + _FRESH <= self._clock.now():
                self._keys = self._fetch(self._fresh_metadata()["jwks_uri"], self._keys, holds="keys")
            return _readable(self._keys.document["keys"])

    def _refresh_keys(self) -> bool:
        """Ask for the keys again, unless that was done a moment ago; whether it was done."""
        with self._one_at_a_time:
            now = self._clock.now()
            if self._asked_for_keys_at is not None and self._asked_for_keys_at + _COOL_DOWN > now:
                return False
            self._asked_for_keys_at = now
            self._keys = self._fetch(self._fresh_metadata()["jwks_uri"], self._keys, holds="keys")
            return True

    # --- documents ----------------------------------------------------------------------------------

    def _fresh_metadata(self) -> Mapping[str, Any]:
        if self._metadata is None or self._metadata.at + _FRESH <= self._clock.now():
            address = self.url.rstrip("/") + "/.well-known/openid-configuration"
            self._metadata = self._checked(self._fetch(address, self._metadata, holds="issuer"))
        return self._metadata.document

    def _checked(self, fetched: _Fetched) -> _Fetched:
        said = fetched.document.get("issuer")
        if said != self.url:
            raise DirectoryUnavailable(f"issuer: it calls itself {said!r}; set OIDC_ISSUER to exactly that, or mend it")
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            address = fetched.document.get(name)
            if not isinstance(address, str) or not address.startswith(("https://", self._scheme)):
                raise DirectoryUnavailable(f"issuer: its {name} is not an https address; mend the issuer")
        return fetched

    @property
    def _scheme(self) -> str:
        """An issuer on http (a loopback one, in tests) may name http addresses; no other may."""
        return "http://" if self.url.startswith("http://") else "https://"

    def _fetch(self, address: str, last: _Fetched | None, *, holds: str) -> _Fetched:
        """The document there now; the last good one while the issuer does not answer, for a day.

        Nobody waits for it again a moment after it did not answer: everybody who comes would, one after the other.
        """
        now, failed_at = self._clock.now(), self._failed_at.get(address)
        if failed_at is None or failed_at + _COOL_DOWN <= now:
            document = self._document(address)
            if document is not None and holds in document:
                self._failed_at.pop(address, None)
                return _Fetched(document, now)
            self._failed_at[address] = now
        if last is not None and last.at + _STALE > now:
            return last
        raise DirectoryUnavailable("issuer: it does not answer with what it should; try again shortly")

    def _document(self, address: str) -> Mapping[str, Any] | None:
        try:
            answer = self._http.get(address)
            answer.raise_for_status()
            document = answer.json() if len(answer.content) <= _MOST_DOCUMENT_BYTES else None
        except (httpx2.HTTPError, ValueError):
            return None
        return document if isinstance(document, dict) else None


def _readable(keys: Any) -> KeySet:
    """Those of some keys that can be read; one that cannot, or is of a kind we do not know, keeps no other out."""
    found = []
    for one in keys if isinstance(keys, list) else ():
        with suppress(JoseError, ValueError, KeyError, TypeError):
            found.append(JWKRegistry.import_key(one))
    if not found:
        raise DirectoryUnavailable("issuer: it publishes no key that can be read; try again shortly")
    return KeySet(found)
