"""A company's own rules by two people: one proposes a pack, another makes it live; so is it taken out of use."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session, func, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from scanners.packs import StoredPack, live_row, read_row, stored
from scanners.semgrep.pack import Pack
from scanners.tables import RulePackRow

PROPOSED, ACTIVATED, REJECTED = "proposed", "activated", "rejected"
PREVIEW = "rules.preview"
"""Job kind: `{name, version}`; try a kept pack on all of history."""


def propose(
    session: Session, audit: AuditLog, *, name: str, pack: Pack, tests: Mapping[str, bytes], reason: str, by: Principal,
    now: datetime,
) -> StoredPack:  # fmt: skip
    """Keep a checked and tried pack as the next version of its name; it is not used yet."""
    newest = session.exec(select(func.max(RulePackRow.version)).where(RulePackRow.name == name)).one() or 0
    row = RulePackRow(
        name=name, version=newest + 1, digest=pack.digest, is_live=False, by=by.label, at=now, state=PROPOSED,
        files={file: body.decode() for file, body in pack.files.items()},
        tests={file: body.decode("utf-8", "replace") for file, body in tests.items()}, reason=_said(reason),
    )  # fmt: skip
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"version": row.version, "digest": row.digest, "rules": len(pack.rules)}
    audit.append(session, Event.RULES_PROPOSED, by=by, subject=f"rules:{name}", details=details)
    return stored(row)


def activate(
    session: Session, audit: AuditLog, *, name: str, version: int, reason: str, by: Principal, now: datetime
) -> StoredPack:
    """A second person makes a proposed pack live; what was live under its name stays kept."""
    row = _proposed(session, name, version)
    _require_second(row.by, by)
    live = live_row(session, name)
    if live is not None:
        live.is_live = False
        session.add(live)
    _decide(session, row, ACTIVATED, by, now)
    row.is_live = True
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"version": version, "digest": row.digest, "reason": _said(reason)}
    audit.append(session, Event.RULES_ACTIVATED, by=by, subject=f"rules:{name}", details=details)
    return stored(row)


def reject(
    session: Session, audit: AuditLog, *, name: str, version: int, reason: str, by: Principal, now: datetime
) -> StoredPack:
    """Say no to a proposed pack, or take one's own proposal back."""
    row = _proposed(session, name, version)
    _decide(session, row, REJECTED, by, now)
    session.flush()
    details: dict[str, Json] = {"version": version, "reason": _said(reason)}
    audit.append(session, Event.RULES_REJECTED, by=by, subject=f"rules:{name}", details=details)
    return stored(row)


def roll_back(session: Session, audit: AuditLog, *, name: str, version: int, reason: str, by: Principal) -> StoredPack:
    """Make a version live again that two people made live before; one person may, because it is urgent when it is."""
    row = _get(session, name, version)
    if row.state != ACTIVATED:
        raise WrongState(f"rule pack {name} version {version}: it is {row.state}, it never was live; propose it again")
    live = live_row(session, name)
    if live is not None:
        live.is_live = False
        session.add(live)
    row.is_live, row.removal_by, row.removal_reason = True, None, None
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"version": version, "digest": row.digest, "reason": _said(reason), "rolled_back": True}
    audit.append(session, Event.RULES_ACTIVATED, by=by, subject=f"rules:{name}", details=details)
    return stored(row)


def remove_by_two(session: Session, audit: AuditLog, *, name: str, reason: str, by: Principal) -> StoredPack:
    """Ask that a pack be used no more; the second person's word does it, because less is seen then."""
    row = live_row(session, name)
    if row is None:
        raise NotFound(f"rule pack {name}: none is live under this name; list the packs")
    details: dict[str, Json] = {"version": row.version, "reason": _said(reason)}
    if row.removal_by is None:
        row.removal_by, row.removal_reason = by.label, _said(reason)
        audit.append(session, Event.RULES_REMOVAL_ASKED, by=by, subject=f"rules:{name}", details=details)
    else:
        _require_second(row.removal_by, by)
        row.is_live, row.removal_by = False, None
        audit.append(session, Event.RULES_REMOVED, by=by, subject=f"rules:{name}", details=details)
    session.add(row)
    session.flush()
    return stored(row)


def keep_preview(session: Session, name: str, version: int, preview: Mapping[str, Any]) -> None:
    """Keep what a pack would do, beside it."""
    row = _get(session, name, version)
    row.preview = dict(preview)
    session.add(row)
    session.flush()


def preview_kept(session: Session, name: str, version: int) -> Mapping[str, Any] | None:
    """What a pack would do, when somebody had it tried."""
    return _get(session, name, version).preview


def pack_of(session: Session, name: str, version: int) -> Pack:
    """One version of a pack as rules."""
    return read_row(_get(session, name, version))


def files_of(session: Session, name: str, version: int) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The files of one version, and those its rules were tried on."""
    row = _get(session, name, version)
    return row.files, row.tests


def get_pack(session: Session, name: str, version: int) -> StoredPack:
    """One version of a pack; raises NotFound."""
    return stored(_get(session, name, version))


def _get(session: Session, name: str, version: int) -> RulePackRow:
    row = session.get(RulePackRow, (name, version))
    if row is None:
        raise NotFound(f"rule pack {name[:40]} version {version}: there is none such; list the packs")
    return row


def _proposed(session: Session, name: str, version: int) -> RulePackRow:
    row = _get(session, name, version)
    if row.state != PROPOSED:
        raise WrongState(f"rule pack {name} version {version}: expected one that is proposed, it is {row.state}")
    return row


def _decide(session: Session, row: RulePackRow, state: str, by: Principal, now: datetime) -> None:
    row.state, row.decided_by, row.decided_at = state, by.label, now
    session.add(row)


def _require_second(first: str, by: Principal) -> None:
    if first == by.label:
        raise NotPermitted(
            "rules are made live and taken out of use by two people, and you are the first; ask somebody else",
            code="four_eyes",
        )


def _said(reason: str) -> str:
    if not reason.strip():
        raise RequestRefused("reason: expected why; say it in a sentence", code="reason_missing")
    return reason.strip()
