"""What a signed token must say before anybody is believed. Pure: claims in, claims or a refusal out."""

import hmac
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from escrow.core.errors import NotAuthenticated
from escrow.core.principals import Role

LEEWAY_SECONDS = 60
LONGEST_SECONDS = 24 * 3600
FRESH_SECONDS = 600
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"

Claims = Mapping[str, Any]


def check_id_token(claims: Claims, *, issuer: str, client_id: str, nonce: str, now: datetime) -> str:
    """The subject of an ID token meant for us, in this very sign-in; raises NotAuthenticated otherwise."""
    _check_origin(claims, issuer=issuer, audience=client_id)
    _check_authorised_party(claims, client_id)
    _check_times(claims, now)
    if _number(claims, "iat") + FRESH_SECONDS < now.timestamp():
        raise _refused("iat", "a time within this sign-in")
    said = claims.get("nonce")
    if not isinstance(said, str) or not hmac.compare_digest(said.encode(), nonce.encode()):
        raise _refused("nonce", "the one this sign-in began with")
    return subject_of(claims)


def check_access_token(claims: Claims, *, issuer: str, audience: str, now: datetime) -> str:
    """The subject of an RFC 9068 access token made for this vault; raises NotAuthenticated otherwise."""
    _check_origin(claims, issuer=issuer, audience=audience)
    _check_times(claims, now)
    if not isinstance(claims.get("client_id"), str):
        raise _refused("client_id", "a text")
    return subject_of(claims)


def check_logout_token(claims: Claims, *, issuer: str, client_id: str, now: datetime) -> tuple[str | None, str | None]:
    """The (subject, issuer session) a back-channel logout names; raises NotAuthenticated when it is none."""
    _check_origin(claims, issuer=issuer, audience=client_id)
    issued = _number(claims, "iat")
    if abs(issued - now.timestamp()) > FRESH_SECONDS:
        raise _refused("iat", "a time within ten minutes")
    if "exp" in claims and _number(claims, "exp") + LEEWAY_SECONDS <= now.timestamp():
        raise _refused("exp", "a time to come")
    events = claims.get("events")
    if not isinstance(events, dict) or not isinstance(events.get(LOGOUT_EVENT), dict):
        raise _refused("events", "the back-channel logout event")
    if "nonce" in claims:
        raise _refused("nonce", "none: this would be an ID token")
    if not isinstance(claims.get("jti"), str):
        raise _refused("jti", "a text")
    named = tuple(claims.get(name) for name in ("sub", "sid"))
    if not all(value is None or (isinstance(value, str) and value) for value in named) or named == (None, None):
        raise _refused("sub or sid", "at least one of them, as text")
    return named  # type: ignore[return-value]  # just checked


def roles_named(claims: Claims) -> frozenset[Role]:
    """The roles the claim `roles` gives, by our names; names we do not know give nothing. Machines enrol instead."""
    given = claims.get("roles")
    names = [given] if isinstance(given, str) else given if isinstance(given, list) else []
    known = {role.value: role for role in Role if not role.is_for_machines}
    return frozenset(known[name] for name in names if isinstance(name, str) and name in known)


def subject_of(claims: Claims) -> str:
    subject = claims.get("sub")
    if not isinstance(subject, str) or not subject or len(subject) > 255:
        raise _refused("sub", "a text of at most 255 characters")
    return subject


def _check_origin(claims: Claims, *, issuer: str, audience: str) -> None:
    if claims.get("iss") != issuer:
        raise _refused("iss", issuer)
    said = claims.get("aud")
    audiences = [said] if isinstance(said, str) else said if isinstance(said, list) else []
    if audience not in audiences:
        raise _refused("aud", audience)


def _check_authorised_party(claims: Claims, client_id: str) -> None:
    many = isinstance(claims.get("aud"), list) and len(claims["aud"]) > 1
    if (many or "azp" in claims) and claims.get("azp") != client_id:
        raise _refused("azp", client_id)


def _check_times(claims: Claims, now: datetime) -> None:
    issued, expires, at = _number(claims, "iat"), _number(claims, "exp"), now.timestamp()
    if expires + LEEWAY_SECONDS <= at:
        raise _refused("exp", "a time to come")
    if issued - LEEWAY_SECONDS > at:
        raise _refused("iat", "a time gone by")
    if expires - issued > LONGEST_SECONDS:
        raise _refused("exp", "at most 24 hours after iat")
    if "nbf" in claims and _number(claims, "nbf") - LEEWAY_SECONDS > at:
        raise _refused("nbf", "a time gone by")


def _number(claims: Claims, name: str) -> int:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 1 << 53:
        raise _refused(name, "a time in whole seconds")
    return value


def _refused(claim: str, expected: str) -> NotAuthenticated:
    return NotAuthenticated(f"token: claim {claim} is not as expected ({expected}); sign in again")
