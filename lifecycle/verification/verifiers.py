"""Which verifiers may work for this vault: each with a key of its own, and a token that does nothing else."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import LogKey
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.identity.tokens import Tokens
from lifecycle.office import Office
from lifecycle.verification.tables import VerifierRow

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]{0,62}")


@dataclass(frozen=True, slots=True)
class VerifierView:
    """A verifier that was allowed once."""

    id: str
    name: str
    key: str
    allowed_by: str
    allowed_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class AllowedVerifier:
    """A fresh verifier; its token exists here and with whoever asked, nowhere else."""

    id: str
    name: str
    token: str = field(repr=False)
    expires_at: datetime


def allow(
    session: Session, office: Office, tokens: Tokens, *, name: str, key: str, lasting: timedelta, by: Principal
) -> AllowedVerifier:
    """Let a verifier work: from now on its signature counts, and its token fetches approved jobs."""
    if not _NAME.fullmatch(name):
        raise RequestRefused("name: expected 1 to 63 of a-z, 0-9, dot and dash; choose another")
    public = LogKey.parse(key)
    if session.exec(select(VerifierRow.id).where(VerifierRow.name == name)).first() is not None:
        raise WrongState(f"verifier {name}: there was one of this name; names are used once", code="name_taken")
    expires_at = office.clock.now() + lasting
    issued = tokens.create(session, roles=[Role.VERIFIER], expires_at=expires_at, by=by)
    row = VerifierRow(
        id=new_id(), name=name, key=public.text, token_id=issued.id, allowed_by=by.label, allowed_at=office.clock.now()
    )
    session.add(row)
    session.flush()
    office.audit.append(
        session, Event.VERIFIER_ALLOWED, by=by, subject=f"verifier:{name}", details={"key": public.text}
    )
    return AllowedVerifier(row.id, name, issued.secret, expires_at)


def revoke(session: Session, office: Office, tokens: Tokens, *, name: str, by: Principal) -> None:
    """Take nothing more from it; what it showed stays, under its name."""
    row = session.exec(select(VerifierRow).where(VerifierRow.name == name)).first()
    if row is None:
        raise NotFound(f"verifier {name[:80]}: there is none; list them with `escrow verifiers list`")
    if row.revoked_at is None:
        row.revoked_at = office.clock.now()
        session.add(row)
        session.flush()
        tokens.revoke(session, row.token_id, by=by)
        office.audit.append(session, Event.VERIFIER_REVOKED, by=by, subject=f"verifier:{name}")


def list_verifiers(session: Session) -> list[VerifierView]:
    rows = session.exec(select(VerifierRow).order_by(col(VerifierRow.allowed_at), VerifierRow.id))
    return [VerifierView(r.id, r.name, r.key, r.allowed_by, r.allowed_at, r.revoked_at) for r in rows]


def verifier_of(session: Session, who: Principal) -> VerifierRow:
    """The verifier a token stands for; raises NotPermitted for a token of the role that none was allowed with."""
    row = None
    if who.kind is PrincipalKind.SERVICE:
        row = session.exec(select(VerifierRow).where(VerifierRow.token_id == who.key)).first()
    if row is None or row.revoked_at is not None:
        raise NotPermitted(
            "verifier: this token stands for none that is allowed; allow it with `escrow verifiers allow`",
            code="not_a_verifier",
        )
    return row
