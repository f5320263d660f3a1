"""How a machine becomes an endpoint: a secret with few uses and a short life, spent for a token of its own."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock, rfc3339
from escrow.core.errors import NotAuthenticated, NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.ids import new_id, new_secret
from escrow.core.principals import ANONYMOUS, Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.identity.hashing import secret_hash
from escrow.identity.tables import EndpointRow, EnrolmentRow, TokenRow
from escrow.identity.tokens import Tokens

_MOST_USES = 100_000
_LONGEST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class IssuedEnrolment:
    """A fresh enrolment secret and what it is good for."""

    id: str
    secret: str = field(repr=False)
    uses: int
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Host:
    """What a machine says of itself when it enrols."""

    id: str
    name: str
    os: str
    primary_user: str | None = None


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A machine that has become an endpoint."""

    endpoint_id: str
    token: str = field(repr=False)
    vault_id: str


class Enrolment:
    """Hands out enrolment secrets, takes machines in, and turns them away."""

    def __init__(self, key: VaultKey, clock: Clock) -> None:
        self._key = key
        self._clock = clock
        self._audit = AuditLog(key, clock)
        self._tokens = Tokens(key, clock)

    def create_enrolment(
        self, session: Session, *, uses: int = 1, lasting: timedelta = timedelta(hours=24), by: Principal
    ) -> IssuedEnrolment:
        """Make a secret with which `uses` machines may enrol while it lasts."""
        if not 1 <= uses <= _MOST_USES or not timedelta(0) < lasting <= _LONGEST:
            raise RequestRefused(f"enrolment: expected 1 to {_MOST_USES} uses and at most 90 days; ask for less")
        now = self._clock.now()
        issued = IssuedEnrolment(new_id(), new_secret("esc_enrol"), uses, now + lasting)
        session.add(
            EnrolmentRow(
                id=issued.id,
                secret_hash=secret_hash(self._key, issued.secret),
                uses_left=uses,
                expires_at=issued.expires_at,
                created_by=by.label,
                created_at=now,
            )
        )
        session.flush()
        said: dict[str, Json] = {"uses": uses, "expires_at": rfc3339(issued.expires_at)}
        self._audit.append(session, Event.ENROLMENT_CREATED, by=by, subject=f"enrolment:{issued.id}", details=said)
        return issued

    def revoke_enrolment(self, session: Session, enrolment_id: str, *, by: Principal) -> None:
        """Let no further machine in with this secret; raises NotFound when there is none. Twice changes nothing."""
        row = session.get(EnrolmentRow, enrolment_id, with_for_update=True)
        if row is None:
            raise NotFound(f"enrolment {enrolment_id[:80]}: there is none; check the id")
        if row.uses_left == 0:
            return
        left, row.uses_left = row.uses_left, 0
        session.flush()
        subject, details = f"enrolment:{row.id}", {"uses_left": left}
        self._audit.append(session, Event.ENROLMENT_REVOKED, by=by, subject=subject, details=details)

    def enrol(self, session: Session, secret: str, host: Host) -> Enrolled:
        """Spend one use of the secret and make the machine an endpoint; raises NotAuthenticated when it is spent."""
        # 1. The use is taken in one statement: of two machines racing for the last one, one is refused.
        self._spend(session, secret)
        # 2. The machine is an endpoint of its own; the same machine enrolling again is a new one.
        endpoint = EndpointRow(
            id=new_id(),
            host_id=host.id,
            name=host.name,
            os=host.os,
            primary_user=host.primary_user,
            enrolled_at=self._clock.now(),
        )
        session.add(endpoint)
        session.flush()
        # 3. It gets a token that may deposit and nothing else.
        token = self._tokens.create(session, roles=[Role.ENDPOINT], endpoint_id=endpoint.id, by=ANONYMOUS)
        itself = Principal(PrincipalKind.ENDPOINT, endpoint.id)
        # A machine set up anew, or a copy of one: either way somebody should see that there is another.
        said: dict[str, Json] = {"name": host.name, "live_with_same_host_id": self._count_live(session, host.id) - 1}
        self._audit.append(session, Event.ENDPOINT_ENROLLED, by=itself, subject=f"endpoint:{endpoint.id}", details=said)
        return Enrolled(endpoint.id, token.secret, self._key.vault_id)

    def record_contact(self, session: Session, endpoint_id: str) -> None:
        """Note that an endpoint was heard from."""
        heard = update(EndpointRow).where(col(EndpointRow.id) == endpoint_id).values(last_contact_at=self._clock.now())
        if session.connection().execute(heard).rowcount != 1:
            raise _no_endpoint(endpoint_id)

    def record_heartbeat(
        self,
        session: Session,
        endpoint_id: str,
        *,
        collector: str | None = None,
        sensors: dict[str, Any] | None = None,
        interpreters: list[dict[str, Any]] | None = None,
        spool_bytes: int | None = None,
    ) -> None:
        """Note that an endpoint was heard from, and what it said of itself; what it left out stays as it was."""
        row = session.get(EndpointRow, endpoint_id)
        if row is None:
            raise _no_endpoint(endpoint_id)
        row.last_contact_at = self._clock.now()
        row.collector = row.collector if collector is None else collector
        row.sensors = row.sensors if sensors is None else sensors
        row.interpreters = row.interpreters if interpreters is None else interpreters
        row.spool_bytes = row.spool_bytes if spool_bytes is None else spool_bytes
        session.flush()

    def revoke_endpoint(self, session: Session, endpoint_id: str, *, by: Principal) -> None:
        """Take nothing more from this endpoint; raises NotFound when there is none. Twice changes nothing."""
        row = session.get(EndpointRow, endpoint_id)
        if row is None:
            raise _no_endpoint(endpoint_id)
        if row.revoked_at is not None:
            return
        row.revoked_at = self._clock.now()
        live = select(TokenRow).where(TokenRow.endpoint_id == endpoint_id, col(TokenRow.revoked_at).is_(None))
        for token in session.exec(live).all():
            token.revoked_at = row.revoked_at
        session.flush()
        self._audit.append(session, Event.ENDPOINT_REVOKED, by=by, subject=f"endpoint:{endpoint_id}")

    def _count_live(self, session: Session, host_id: str) -> int:
        same = select(func.count()).select_from(EndpointRow)
        return session.exec(same.where(EndpointRow.host_id == host_id, col(EndpointRow.revoked_at).is_(None))).one()

    def _spend(self, session: Session, secret: str) -> None:
        spent = session.exec(
            update(EnrolmentRow)
            .where(
                col(EnrolmentRow.secret_hash) == secret_hash(self._key, secret),
                col(EnrolmentRow.uses_left) > 0,
                col(EnrolmentRow.expires_at) > self._clock.now(),
            )
            .values(uses_left=EnrolmentRow.uses_left - 1)
        )
        if spent.rowcount != 1:
            raise NotAuthenticated("enrolment secret: unknown, spent or expired; ask for a fresh one")


def _no_endpoint(endpoint_id: str) -> NotFound:
    return NotFound(f"endpoint {endpoint_id}: there is none; check the id")
