"""Recognising a script at a new path by what was recorded of its file: it moved there, or was copied there."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.audit.log import AuditLog
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.history.queries import versions_of
from escrow.intake.lineage import ScriptIdentity, script_id
from escrow.intake.records import RunStart
from escrow.intake.redirects import COPIED, MOVED, ever_redirected, redirect
from escrow.intake.tables import FileStateRow, ScriptRow

_BY_OTHERS_WORD = frozenset({"kernel", "agent"})
_MOST_GONE = 50


class Moves:
    """Looks at scripts never seen before; account, content and a record of the move may make one an old one."""

    def __init__(self, key: VaultKey, audit: AuditLog) -> None:
        self._key = key
        self._audit = audit

    def settle(
        self, session: Session, endpoint: Principal, fresh: Mapping[str, tuple[ScriptIdentity, RunStart]], at: datetime
    ) -> dict[str, str]:
        """New places whose runs are of a script known before: place to script. Said in the log, and reversible."""
        decided = ever_redirected(session, sorted(fresh))
        found: dict[str, str] = {}
        for place, (identity, start) in sorted(fresh.items()):
            if place in decided or start.script.digest is None or not identity.path:
                continue
            origin = self._told_by(session, endpoint.key, start) or self._gone(session, endpoint.key, identity, start)
            if origin is not None:
                kind, script, why = origin
                self._record(session, endpoint, kind, place, script, identity.path, why, at)
                found[place] = script
        return found

    def _told_by(self, session: Session, endpoint_id: str, start: RunStart) -> tuple[str, str, str] | None:
        """A sensor saw the file come from another path."""
        kind, path = (MOVED, start.script.moved_from) if start.script.moved_from else (COPIED, start.script.copied_from)
        if path is None or (start.trust or {}).get("script") not in _BY_OTHERS_WORD:
            return None
        script = self._holding(session, endpoint_id, start, path)
        return None if script is None else (kind, script, f"the endpoint saw the file {kind} here from {path}")

    def _gone(
        self, session: Session, endpoint_id: str, identity: ScriptIdentity, start: RunStart
    ) -> tuple[str, str, str] | None:
        """The same bytes ran under the same account at a path that is recorded as gone since."""
        for script in self._twins(session, endpoint_id, identity, str(start.script.digest)):
            state = session.exec(
                select(FileStateRow)
                .where(FileStateRow.endpoint_id == endpoint_id, FileStateRow.path == script.path)
                .order_by(col(FileStateRow.observed_at).desc())
                .limit(1)
            ).first()
            if state is not None and not state.is_present and state.observed_at >= script.last_seen_at:
                return MOVED, script.id, f"the same bytes ran at {script.path}, which is recorded as gone since"
        return None

    def _holding(self, session: Session, endpoint_id: str, start: RunStart, path: str) -> str | None:
        """The script at that path, when a version of it is these very bytes."""
        script = script_id(self._key, ("path", endpoint_id, start.account.text, path))
        return script if versions_of(session, {(script, str(start.script.digest))}) else None

    def _twins(self, session: Session, endpoint_id: str, identity: ScriptIdentity, digest: str) -> Sequence[ScriptRow]:
        scripts = session.exec(
            select(ScriptRow)
            .where(
                ScriptRow.endpoint_id == endpoint_id,
                ScriptRow.account == identity.account,
                ScriptRow.name == identity.name,
                ScriptRow.path != identity.path,
            )
            .order_by(col(ScriptRow.last_seen_at).desc())
            .limit(_MOST_GONE)
        ).all()
        holding = {script for script, _ in versions_of(session, {(script.id, digest) for script in scripts})}
        return [script for script in scripts if script.id in holding]

    def _record(
        self,
        session: Session,
        endpoint: Principal,
        kind: str,
        place: str,
        script: str,
        path: str,
        why: str,
        at: datetime,
    ) -> None:
        redirect(session, kind=kind, place=place, script=script, path=path, why=why, by=endpoint, at=at)
        details = {"kind": kind, "place": place, "path": path}
        self._audit.append(session, Event.SCRIPT_MOVED, by=endpoint, subject=f"script:{script}", details=details)
