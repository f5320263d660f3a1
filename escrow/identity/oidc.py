"""Signing in through an OpenID Connect issuer: code flow, PKCE, nonce, a state bound to the browser."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import OAuth2Client
from sqlalchemy import update
from sqlmodel import Session, col

from escrow.access.grants import is_disabled
from escrow.core.clock import Clock
from escrow.core.errors import DirectoryUnavailable, NotAuthenticated
from escrow.core.principals import Principal, PrincipalKind
from escrow.core.vault_key import VaultKey
from escrow.identity.claims import check_access_token, check_id_token, check_logout_token, roles_named
from escrow.identity.hashing import secret_hash
from escrow.identity.issuer import Issuer
from escrow.identity.role_mapping import active_entries, roles_by, seen_in
from escrow.identity.sessions import Identity, Sessions
from escrow.identity.tables import LogoutRow, SignInRow

_KIND = "oidc"
_PENDING_LASTS = timedelta(minutes=10)
_ACCESS_TYPES = ("at+jwt", "application/at+jwt")


@dataclass(frozen=True, slots=True)
class OidcClient:
    """What we are at the issuer."""

    issuer: str
    client_id: str
    client_secret: str | None = field(repr=False)
    redirect_url: str
    audience: str | None = None
    """Of access tokens that open the API; None: none do."""


@dataclass(frozen=True, slots=True)
class BegunSignIn:
    """Where to send the browser, and what it must bring back besides the state."""

    url: str
    state: str
    browser_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PendingSignIn:
    """A sign-in on its way that this very browser began."""

    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    next_path: str


class OidcSignIn:
    """The issuer's side door: sign-in, access tokens and back-channel logout."""

    def __init__(self, client: OidcClient, key: VaultKey, clock: Clock, http: httpx2.Client) -> None:
        self.client = client
        self._key = key
        self._clock = clock
        self._http = http
        self._issuer = Issuer(client.issuer, clock, http)

    # --- sign-in, in the order it happens -------------------------------------------------------------

    def begin(self, session: Session, *, next_path: str) -> BegunSignIn:
        """Remember a fresh state, nonce and verifier, and say where the browser goes."""
        # The issuer is asked before the row is written: no lock waits for it.
        address, scope = self._issuer.metadata()["authorization_endpoint"], self._scope()
        state, browser_secret = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        nonce, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(48)
        session.add(
            SignInRow(
                id_hash=self._bound(state, browser_secret),
                kind=_KIND,
                nonce=nonce,
                verifier=verifier,
                next_path=next_path,
                expires_at=self._clock.now() + _PENDING_LASTS,
            )
        )
        session.flush()
        with self._oauth(scope) as oauth:
            url, _ = oauth.create_authorization_url(address, state=state, nonce=nonce, code_verifier=verifier)
        return BegunSignIn(url, state, browser_secret)

    def claim(self, session: Session, *, state: str, browser_secret: str) -> PendingSignIn:
        """Take the pending sign-in, once; raises NotAuthenticated for a foreign, spent or old state."""
        name = self._bound(state, browser_secret)
        now = self._clock.now()
        taken = session.exec(
            update(SignInRow)
            .where(
                col(SignInRow.id_hash) == name,
                col(SignInRow.kind) == _KIND,
                col(SignInRow.used_at).is_(None),
                col(SignInRow.expires_at) > now,
            )
            .values(used_at=now)
        )
        if taken.rowcount != 1:
            raise NotAuthenticated("sign-in: this one is unknown here, too old, or was finished; begin again")
        row = session.get_one(SignInRow, name)
        return PendingSignIn(row.nonce or "", row.verifier or "", row.next_path)

    def finish(self, pending: PendingSignIn, *, code: str, said_issuer: str | None) -> Identity:
        """Exchange the code, and believe the ID token only after every check. Asks the issuer, not the database."""
        # 1. Does the answer come from the issuer we asked (RFC 9207)?
        self._check_said_issuer(said_issuer)
        # 2. The code buys an ID token only together with the verifier of this sign-in.
        id_token = self._exchange(code, pending.verifier)
        # 3. Signature by the issuer, algorithm of ours.
        signed = self._issuer.verify(id_token)
        # 4. For us, now, and answering this very sign-in.
        subject = check_id_token(
            signed.claims,
            issuer=self.client.issuer,
            client_id=self.client.client_id,
            nonce=pending.nonce,
            now=self._clock.now(),
        )
        # 5. The person is the subject, never a mail address; a role we do not know opens nothing.
        issuer_session = signed.claims.get("sid")
        return Identity(
            person_key=subject,
            roles=roles_named(signed.claims),
            seen=seen_in(signed.claims),
            id_token=id_token,
            issuer_subject=subject,
            issuer_session=issuer_session if isinstance(issuer_session, str) else None,
        )

    # --- access tokens and logout ---------------------------------------------------------------------

    def authenticate_access_token(self, session: Session, token: str) -> Principal:
        """Whoever an RFC 9068 access token stands for; raises NotAuthenticated where such tokens are not taken."""
        if self.client.audience is None:
            raise NotAuthenticated("token: access tokens of the issuer are not taken here; use one of the vault's")
        signed = self._issuer.verify(token)
        if str(signed.header.get("typ", "")).lower() not in _ACCESS_TYPES or "kid" not in signed.header:
            raise NotAuthenticated("token: expected an access token (typ at+jwt) with a key id; ask for one")
        subject = check_access_token(
            signed.claims, issuer=self.client.issuer, audience=self.client.audience, now=self._clock.now()
        )
        roles = roles_by(active_entries(session), seen_in(signed.claims))
        if not roles or is_disabled(session, subject):
            raise NotAuthenticated("token: it stands for nobody who has access here; ask an administrator")
        is_machine = subject == signed.claims["client_id"]
        return Principal(PrincipalKind.SERVICE if is_machine else PrincipalKind.PERSON, subject, roles)

    def log_out(self, session: Session, sessions: Sessions, logout_token: str) -> int:
        """End the sessions a back-channel logout token names, once; how many ended. Raises NotAuthenticated."""
        signed = self._issuer.verify(logout_token)
        if str(signed.header.get("typ", "")).lower() != "logout+jwt":
            raise NotAuthenticated("logout token: expected typ logout+jwt; send a logout token")
        subject, issuer_session = check_logout_token(
            signed.claims, issuer=self.client.issuer, client_id=self.client.client_id, now=self._clock.now()
        )
        self._refuse_replay(session, signed.claims["jti"])
        return sessions.end_at_issuer(session, subject=subject, issuer_session=issuer_session)

    def logout_url(self, return_to: str, id_token: str | None = None) -> str | None:
        """Where the browser goes to sign out at the issuer too (RP-initiated logout); None where that is not offered.

        An issuer that does not answer keeps nobody signed in here: the session has ended by then.
        """
        try:
            address = self._issuer.metadata().get("end_session_endpoint")
        except DirectoryUnavailable:
            return None
        if not isinstance(address, str) or not address.startswith(("https://", self._scheme)):
            return None
        hint = {} if id_token is None else {"id_token_hint": id_token}
        asked = urlencode({"client_id": self.client.client_id, "post_logout_redirect_uri": return_to, **hint})
        return f"{address}{'&' if '?' in address else '?'}{asked}"

    # --- parts --------------------------------------------------------------------------------------

    def _oauth(self, scope: str | None = None) -> Any:
        return OAuth2Client(
            client_id=self.client.client_id,
            client_secret=self.client.client_secret,
            token_endpoint_auth_method="client_secret_basic" if self.client.client_secret else "none",
            scope=scope,
            redirect_uri=self.client.redirect_url,
            code_challenge_method="S256",
            timeout=10,
        )

    @property
    def _scheme(self) -> str:
        return "http://" if self.client.issuer.startswith("http://") else "https://"

    def _scope(self) -> str:
        """Issuers that keep roles behind a scope of their own list it."""
        offered = self._issuer.metadata().get("scopes_supported") or ()
        return "openid profile roles" if "roles" in offered else "openid profile"

    def _exchange(self, code: str, verifier: str) -> str:
        address = self._issuer.metadata()["token_endpoint"]
        try:
            with self._oauth() as oauth:
                answer = oauth.fetch_token(address, grant_type="authorization_code", code=code, code_verifier=verifier)
        except httpx2.HTTPError:
            raise DirectoryUnavailable("issuer: it does not answer; try again shortly") from None
        except (AuthlibBaseError, ValueError):
            raise NotAuthenticated("sign-in: the issuer does not honour this code; begin again") from None
        id_token = answer.get("id_token")
        if not isinstance(id_token, str):
            raise NotAuthenticated("sign-in: the issuer gave no ID token; the client needs the scope openid")
        return id_token

    def _check_said_issuer(self, said: str | None) -> None:
        must_say = self._issuer.metadata().get("authorization_response_iss_parameter_supported") is True
        if (said is None and must_say) or (said is not None and said != self.client.issuer):
            raise NotAuthenticated("sign-in: the answer names another issuer; begin again")

    def _refuse_replay(self, session: Session, jti: str) -> None:
        name = secret_hash(self._key, f"logout:{jti}")
        if session.get(LogoutRow, name) is not None:
            raise NotAuthenticated("logout token: it was used already; send a fresh one")
        session.add(LogoutRow(id_hash=name, expires_at=self._clock.now() + timedelta(hours=24)))
        session.flush()

    def _bound(self, state: str, browser_secret: str) -> str:
        """The row is found only with both: a state alone, in another browser, finds nothing."""
        return secret_hash(self._key, f"{state}:{browser_secret}")
