"""Bearer tokens: made once, shown once, kept as keyed hashes, refused the moment they should be."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.access.grants import is_disabled
from escrow.audit.log import AuditLog
from escrow.core.clock import Clock, rfc3339
from escrow.core.errors import NotAuthenticated, NotFound
from escrow.core.events import Event
from escrow.core.ids import new_id, new_secret
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.identity.hashing import secret_hash
from escrow.identity.tables import EndpointRow, TokenRow

OVERLAP = timedelta(hours=1)
_REFUSED = "token: unknown, expired or revoked; ask for a new one"
_TOKEN = TokenRow.__table__.c  # type: ignore[attr-defined]
_BY_HASH = sql_select(
    _TOKEN.id, _TOKEN.roles, _TOKEN.person_key, _TOKEN.endpoint_id, _TOKEN.expires_at, _TOKEN.revoked_at
).where(_TOKEN.token_hash == bindparam("hash"))
"""Made once: it is asked at every request."""


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A fresh token. `secret` exists here and with whoever asked, nowhere else."""

    id: str
    secret: str = field(repr=False)
    roles: frozenset[Role]
    person_key: str | None
    endpoint_id: str | None
    expires_at: datetime | None


class Tokens:
    """Makes, checks and revokes tokens."""

    def __init__(self, key: VaultKey, clock: Clock) -> None:
        self._key = key
        self._clock = clock
        self._audit = AuditLog(key, clock)

    def create(
        self,
        session: Session,
        *,
        roles: Collection[Role],
        person_key: str | None = None,
        endpoint_id: str | None = None,
        expires_at: datetime | None = None,
        by: Principal,
    ) -> IssuedToken:
        """Make a token for a person, an endpoint or a service. Whether that person exists is the caller's to know."""
        now = self._clock.now()
        issued = IssuedToken(new_id(), new_secret("esc"), frozenset(roles), person_key, endpoint_id, expires_at)
        session.add(
            TokenRow(
                id=issued.id,
                token_hash=secret_hash(self._key, issued.secret),
                roles=sorted(role.value for role in issued.roles),
                person_key=person_key,
                endpoint_id=endpoint_id,
                created_at=now,
                created_by=by.label,
                expires_at=expires_at,
            )
        )
        session.flush()
        self._audit.append(session, Event.TOKEN_CREATED, by=by, subject=f"token:{issued.id}", details=_said_of(issued))
        return issued

    def rotate(self, session: Session, endpoint: Principal) -> IssuedToken:
        """A fresh token for an endpoint; those it had open the door for an hour more, should the answer get lost."""
        now = self._clock.now()
        live = select(TokenRow).where(TokenRow.endpoint_id == endpoint.key, col(TokenRow.revoked_at).is_(None))
        for row in session.exec(live).all():
            if row.expires_at is None or row.expires_at > now + OVERLAP:
                row.expires_at = now + OVERLAP
        session.flush()
        return self.create(session, roles=[Role.ENDPOINT], endpoint_id=endpoint.key, by=endpoint)

    def authenticate(self, session: Session, bearer: str) -> Principal:
        """Whoever holds this token; raises NotAuthenticated when it is unknown, over, revoked or its holder is out."""
        row = session.connection().execute(_BY_HASH, {"hash": secret_hash(self._key, bearer)}).first()
        if row is None or row.revoked_at is not None or self._is_over(row.expires_at):
            raise NotAuthenticated(_REFUSED)
        if row.person_key is not None and is_disabled(session, row.person_key):
            raise NotAuthenticated(_REFUSED)
        if row.endpoint_id is not None and _is_revoked(session, row.endpoint_id):
            raise NotAuthenticated(_REFUSED)
        return _principal(row)

    def revoke(self, session: Session, token_id: str, *, by: Principal) -> None:
        """Refuse this token from now on; raises NotFound when there is none of that id."""
        row = session.get(TokenRow, token_id)
        if row is None:
            raise NotFound(f"token {token_id}: there is none; check the id")
        if row.revoked_at is None:
            row.revoked_at = self._clock.now()
            session.flush()
            self._audit.append(session, Event.TOKEN_REVOKED, by=by, subject=f"token:{token_id}")

    def _is_over(self, expires_at: datetime | None) -> bool:
        return expires_at is not None and expires_at <= self._clock.now()


def _principal(row: Any) -> Principal:
    roles = frozenset(Role(role) for role in row.roles)
    if row.endpoint_id is not None:
        return Principal(PrincipalKind.ENDPOINT, row.endpoint_id, roles)
    if row.person_key is not None:
        return Principal(PrincipalKind.PERSON, row.person_key, roles)
    return Principal(PrincipalKind.SERVICE, row.id, roles)


def _is_revoked(session: Session, endpoint_id: str) -> bool:
    row = session.get(EndpointRow, endpoint_id)
    return row is None or row.revoked_at is not None


def _said_of(issued: IssuedToken) -> dict[str, str | list[str] | None]:
    return {
        "roles": sorted(role.value for role in issued.roles),
        "person": issued.person_key,
        "endpoint": issued.endpoint_id,
        "expires_at": None if issued.expires_at is None else rfc3339(issued.expires_at),
    }
