"""People signed in at the console: rows on the server, a cookie that names one, links that open one once."""

import hmac
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import update
from sqlmodel import Session, col, select

from escrow.access.grants import is_disabled
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock
from escrow.core.errors import NotAuthenticated
from escrow.core.events import Event
from escrow.core.ids import new_secret
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.identity.hashing import secret_hash
from escrow.identity.tables import SessionRow, SignInRow

ABSOLUTE = timedelta(hours=12)
IDLE = timedelta(hours=2)
_STALE = timedelta(minutes=1)
LINK = "link"
_LINK_LASTS = timedelta(minutes=10)
_NONCE = 12
_SEALED_FOR = b"id-token"
_OVER = "session: it has ended; sign in again"


@dataclass(frozen=True, slots=True)
class StartedSession:
    """A session just begun. `cookie` exists here and in the browser, nowhere else."""

    cookie: str = field(repr=False)
    csrf_token: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who a session cookie stands for."""

    principal: Principal
    csrf_token: str = field(repr=False)
    is_development: bool
    is_stale: bool
    """Last seen long enough ago that the row wants a `touch`."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody proved to be, through the issuer or on this machine."""

    person_key: str
    roles: frozenset[Role]
    issuer_subject: str | None = None
    issuer_session: str | None = None
    is_development: bool = False
    seen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Roles and groups the issuer named."""
    id_token: str | None = field(default=None, repr=False)


class Sessions:
    """Begins, recognises and ends sessions."""

    def __init__(self, key: VaultKey, clock: Clock) -> None:
        self._key = key
        self._clock = clock
        self._audit = AuditLog(key, clock)

    def start(self, session: Session, identity: Identity) -> StartedSession:
        """Begin a session; raises NotAuthenticated for somebody who is shut out or has no role here."""
        if not identity.roles:
            raise NotAuthenticated("sign-in: none of your roles is known here; ask an administrator for one")
        if is_disabled(session, identity.person_key):
            raise NotAuthenticated("sign-in: this person has no access; ask the people office")
        now = self._clock.now()
        started = StartedSession(new_secret("esc_session"), new_secret("csrf"), now + ABSOLUTE)
        session.add(
            SessionRow(
                id_hash=secret_hash(self._key, started.cookie),
                person_key=identity.person_key,
                roles=sorted(role.value for role in identity.roles),
                csrf_token=started.csrf_token,
                is_development=identity.is_development,
                issuer_subject=identity.issuer_subject,
                issuer_session=identity.issuer_session,
                id_token=None if identity.id_token is None else self._seal(started.cookie, identity.id_token),
                started_at=now,
                seen_at=now,
                expires_at=started.expires_at,
            )
        )
        session.flush()
        self._note(session, Event.SESSION_STARTED, identity.person_key)
        return started

    def authenticate(self, session: Session, cookie: str) -> SignedIn:
        """Who is signed in with this cookie; raises NotAuthenticated when nobody is any more."""
        row = self._find(session, cookie)
        now = self._clock.now()
        if row is None or row.ended_at is not None or row.expires_at <= now or row.seen_at + IDLE <= now:
            raise NotAuthenticated(_OVER)
        if is_disabled(session, row.person_key):
            raise NotAuthenticated(_OVER)
        roles = frozenset(Role(role) for role in row.roles)
        principal = Principal(PrincipalKind.PERSON, row.person_key, roles)
        return SignedIn(principal, row.csrf_token, row.is_development, row.seen_at + _STALE <= now)

    def touch(self, session: Session, cookie: str) -> None:
        """Note that the session is in use; the idle limit counts from here."""
        row = self._find(session, cookie)
        if row is not None and row.ended_at is None:
            row.seen_at = self._clock.now()
            session.flush()

    def end(self, session: Session, cookie: str) -> None:
        """Sign out. A cookie that opens nothing is no error."""
        row = self._find(session, cookie)
        if row is not None and row.ended_at is None:
            self._end_row(session, row)

    def end_all(
        self,
        session: Session,
        *,
        person_key: str | None = None,
        issuer_subject: str | None = None,
        issuer_session: str | None = None,
    ) -> int:
        """End every live session of a person, an issuer's subject or one issuer session; how many that were."""
        wanted = {
            SessionRow.person_key: person_key,
            SessionRow.issuer_subject: issuer_subject,
            SessionRow.issuer_session: issuer_session,
        }
        named = [col(column) == value for column, value in wanted.items() if value is not None]
        if not named:
            return 0
        live = session.exec(select(SessionRow).where(*named, col(SessionRow.ended_at).is_(None))).all()
        for row in live:
            self._end_row(session, row)
        return len(live)

    def end_at_issuer(self, session: Session, *, subject: str | None, issuer_session: str | None) -> int:
        """End what the issuer says is over: one session of it, or all of a subject; how many that were.

        A session whose ID token named none of the issuer's could be the one that is meant: it ends with its subject.
        """
        count = 0
        if issuer_session is not None:
            count += self.end_all(session, issuer_session=issuer_session)
        if subject is not None:
            theirs = select(SessionRow).where(SessionRow.issuer_subject == subject, col(SessionRow.ended_at).is_(None))
            unnamed = theirs if issuer_session is None else theirs.where(col(SessionRow.issuer_session).is_(None))
            rows = session.exec(unnamed).all()
            for row in rows:
                self._end_row(session, row)
            count += len(rows)
        return count

    def id_token_of(self, session: Session, cookie: str) -> str | None:
        """The ID token a live session began with, for signing out at the issuer; None for any other cookie."""
        row = self._find(session, cookie)
        if row is None or row.ended_at is not None or row.id_token is None:
            return None
        try:
            return self._aead(cookie).decrypt(row.id_token[:_NONCE], row.id_token[_NONCE:], _SEALED_FOR).decode()
        except InvalidTag:  # the vault key was exchanged: signing out works without it
            return None

    def _seal(self, cookie: str, token: str) -> bytes:
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._aead(cookie).encrypt(nonce, token.encode(), _SEALED_FOR)

    def _aead(self, cookie: str) -> AESGCM:
        """Needs both the vault key and the cookie: a copy of the database shows nobody's token."""
        return AESGCM(hmac.digest(self._key.derive("id-token"), cookie.encode(), "sha256"))

    # --- one-time links: the development sign-in ----------------------------------------------------

    def create_link(self, session: Session, *, person_key: str, roles: Collection[Role], next_path: str = "/") -> str:
        """A token that signs this person in once within ten minutes. Only a loopback vault may offer it."""
        token = new_secret("esc_link")
        session.add(
            SignInRow(
                id_hash=secret_hash(self._key, token),
                kind=LINK,
                person_key=person_key,
                roles=sorted(role.value for role in roles),
                next_path=next_path,
                expires_at=self._clock.now() + _LINK_LASTS,
            )
        )
        session.flush()
        return token

    def use_link(self, session: Session, token: str) -> tuple[StartedSession, str]:
        """Sign in with a link, once; the session and where to go. Raises NotAuthenticated when it is spent."""
        name = secret_hash(self._key, token)
        now = self._clock.now()
        spent = session.exec(
            update(SignInRow)
            .where(
                col(SignInRow.id_hash) == name,
                col(SignInRow.kind) == LINK,
                col(SignInRow.used_at).is_(None),
                col(SignInRow.expires_at) > now,
            )
            .values(used_at=now)
        )
        if spent.rowcount != 1:
            raise NotAuthenticated("sign-in link: used, expired or unknown; make another with `escrow sign-in PERSON`")
        row = session.get_one(SignInRow, name)
        roles = frozenset(Role(role) for role in row.roles or ())
        started = self.start(session, Identity(row.person_key or "", roles, is_development=True))
        return started, row.next_path

    # --- rows ---------------------------------------------------------------------------------------

    def _find(self, session: Session, cookie: str) -> SessionRow | None:
        return session.get(SessionRow, secret_hash(self._key, cookie))

    def _end_row(self, session: Session, row: SessionRow) -> None:
        row.ended_at, row.id_token = self._clock.now(), None
        session.flush()
        self._note(session, Event.SESSION_ENDED, row.person_key)

    def _note(self, session: Session, event: Event, person_key: str) -> None:
        by = Principal(PrincipalKind.PERSON, person_key)
        self._audit.append(session, event, by=by, subject=f"person:{person_key}")
