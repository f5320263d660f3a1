"""Reading code: redacted for whoever may read, raw for whoever may and says why."""

from collections.abc import Sequence
from datetime import timedelta

from escrow.archive.queries import read_content
from escrow.audit.queries import is_recorded_since
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.history.queries import version_files
from escrow.history.versions import VersionFile
from scanners.queries import RedactedView, redacted_file
from web.wiring import Services

COALESCED = timedelta(minutes=10)
_SHORTEST, _LONGEST = 3, 500


def read_redacted(app: Services, script_id: str, number: int, path: str) -> RedactedView:
    """One file as it may be shown; raises WrongState(scan_pending) until its secrets are known."""
    with app.database.reading() as session:
        return redacted_file(session, app.archive, script_id, number, path)


def read_raw(app: Services, who: Principal, *, script_id: str, number: int, path: str, reason: str | None) -> bytes:
    """One file as it is. No leaf, no content: the leaf is committed before the first byte is read."""
    checked = _reason(reason)
    with app.database.reading() as session:
        wanted = find_file(version_files(session, script_id, number), path)
    note_raw_read(app, who, script_id=script_id, number=number, reason=checked)
    with app.database.reading() as session:
        return read_content(session, app.archive, wanted.digest)


def note_raw_read(app: Services, who: Principal, *, script_id: str, number: int, reason: str) -> None:
    """One leaf for one principal, version and ten minutes."""
    subject = f"script:{script_id}:{number}"
    event, since = Event.CONTENT_READ_RAW, app.clock.now() - COALESCED
    with app.database.transaction() as session:
        if not is_recorded_since(session, event.value, actor=who.label, subject=subject, since=since):
            app.audit.append(session, event, by=who, subject=subject, details={"reason": reason, "version": number})
    app.committed.set()


def find_file(files: Sequence[VersionFile], path: str) -> VersionFile:
    """The file of a version by its path; raises NotFound."""
    for file in files:
        if file.path == path:
            return file
    raise NotFound(f"file {path[:80]}: this version has no such file; list the version to see its files")


def _reason(reason: str | None) -> str:
    found = (reason or "").strip()
    if not _SHORTEST <= len(found) <= _LONGEST:
        raise RequestRefused(
            f"reason: reading raw code needs one of {_SHORTEST} to {_LONGEST} characters; say why",
            code="reason_missing",
        )
    return found
