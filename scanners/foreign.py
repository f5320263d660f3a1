"""Taking in what another tool found: its results become findings of the files they name."""

import hmac
from collections import defaultdict
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session, col, delete

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.history.queries import newest_version, version_files
from escrow.queue.interface import Queue
from scanners.findings import Vector
from scanners.results import IMPORTED
from scanners.sarif import ForeignResult, only_below, paths_in, read_document, read_sarif, tools_in
from scanners.states import ACCEPTED, OPEN
from scanners.suppressions import Saying, say
from scanners.tables import ContentFindingRow, FindingStateRow, ScriptFindingRow


def import_sarif(
    session: Session,
    audit: AuditLog,
    key: VaultKey,
    *,
    script_id: str,
    number: int,
    body: bytes,
    vector: Vector,
    by: Principal,
    now: datetime,
    queue: Queue | None = None,
) -> int:
    """Put another tool's results in the place of its earlier ones on this version; how many. All or none.

    A message may quote the code it speaks of, and with it a secret: what is kept is the rule's own description.
    A log of ours that comes back brings no finding twice: what it says of findings of this script stands again.
    """
    taken = read_sarif(body)
    _say_again(session, audit, queue, script_id=script_id, results=taken, by=by, now=now)
    results = [one for one in taken if one.own is None]
    files = {file.path: file.digest for file in version_files(session, script_id, number)}
    placed = [(_digest(files, result), result) for result in results]
    tools = tools_in(body)
    for digest in {str(digest) for digest in files.values()}:
        for tool in tools:
            session.exec(
                delete(ContentFindingRow).where(
                    col(ContentFindingRow.digest) == digest, col(ContentFindingRow.engine) == f"{IMPORTED}{tool}"
                )
            )
    rows = {(str(digest), row.fingerprint): row for digest, row in _rows(placed, key, vector)}
    session.add_all(rows.values())
    session.flush()
    details: dict[str, Json] = {
        "version": number,
        "tools": sorted(tools),
        "results": len(rows),
        "sha256": sha256(body).hexdigest(),
    }
    audit.append(session, Event.FINDINGS_IMPORTED, by=by, subject=f"script:{script_id}", details=details)
    return len(rows)


def import_estate_sarif(
    session: Session,
    audit: AuditLog,
    key: VaultKey,
    queue: Queue,
    *,
    body: bytes,
    vector: Vector,
    by: Principal,
    now: datetime,
) -> dict[str, int]:
    """The same for many scripts: each result stands under `scripts/ID/`, and goes to that script's newest version."""
    document = read_document(body)
    counts = {}
    for script_id in sorted({one for one in map(_script_of, paths_in(document)) if one is not None}):
        newest = newest_version(session, script_id)
        if newest is None:
            raise RequestRefused(
                f"SARIF: script {script_id[:40]}: there is none such; check the log", code="sarif_refused"
            )
        part = only_below(document, f"scripts/{script_id}/")
        counts[script_id] = import_sarif(
            session, audit, key, script_id=script_id, number=newest.number, body=part, vector=vector, by=by, now=now,
            queue=queue,
        )  # fmt: skip
    return counts


def _script_of(path: str) -> str | None:
    parts = path.split("/", 2)
    return parts[1] if len(parts) == 3 and parts[0] == "scripts" else None


def _say_again(
    session: Session, audit: AuditLog, queue: Queue | None, *, script_id: str, results: list[ForeignResult],
    by: Principal, now: datetime,
) -> None:  # fmt: skip
    """What a log of ours says may stand, stands again until the same time, where nothing else was said since."""
    for one in results:
        if one.own is None or not one.is_suppressed or one.until is None or one.until <= now:
            continue
        state = session.get(FindingStateRow, (script_id, one.own))
        is_known = session.get(ScriptFindingRow, (script_id, one.own)) is not None
        if is_known and (state is None or state.status == OPEN):
            saying = Saying(ACCEPTED, one.reason or "taken over from a log", one.until)
            say(session, audit, queue, script_id=script_id, fingerprint=one.own, saying=saying, by=by, now=now)


def _digest(files: dict[str, Digest], result: ForeignResult) -> Digest:
    """The file a result speaks of; another tool may have seen it below a folder of its own."""
    for path, digest in files.items():
        if result.path == path or result.path.endswith(f"/{path}"):
            return digest
    message = f"SARIF: {result.path}: this version has no such file; scan the files of this version"
    raise RequestRefused(message, code="sarif_refused")


def _rows(
    placed: list[tuple[Digest, ForeignResult]], key: VaultKey, vector: Vector
) -> list[tuple[Digest, ContentFindingRow]]:
    secret = key.derive("finding-fingerprint")
    seen: dict[tuple[str, str, str], int] = defaultdict(int)
    rows = []
    for digest, result in placed:
        place = (str(digest), result.tool, result.rule)
        name = result.fingerprint or f"{result.path}#{seen[place]}"
        seen[place] += 1
        fingerprint = hmac.new(secret, "\0".join([result.tool, result.rule, name]).encode(), sha256).hexdigest()
        rows.append((digest, _row(digest, result, vector, fingerprint)))
    return rows


def _row(digest: Digest, result: ForeignResult, vector: Vector, fingerprint: str) -> ContentFindingRow:
    return ContentFindingRow(
        digest=str(digest),
        fingerprint=fingerprint,
        engine=f"{IMPORTED}{result.tool}",
        rule=result.rule,
        vector=vector.value,
        severity=result.severity.value,
        confidence=result.confidence.value,
        line=result.line,
        message=result.message,
        fix=result.fix,
    )
