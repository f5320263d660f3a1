"""Reading code: redacted for whoever may read, raw for whoever may and says why."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlmodel import Session

from escrow.archive.queries import read_content
from escrow.audit.queries import is_recorded_since
from escrow.core.canonical import Json
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.history.queries import get_version, version_files
from escrow.history.versions import VersionFile
from scanners.redacted_queries import RedactedView, redacted_file, redactions_of, require_redactable
from scanners.redaction import redact
from web.wiring import Services

COALESCED = timedelta(minutes=10)
_SHORTEST, _LONGEST = 3, 500


def read_redacted(app: Services, script_id: str, number: int, path: str) -> RedactedView:
    """One file as it may be shown; raises WrongState(scan_pending) until its secrets are known."""
    with app.database.reading() as session:
        return redacted_file(session, app.archive, script_id, number, path)


def read_changed(app: Services, script_id: str, before: int, after: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The files that differ between two versions, as they may be shown: those of one, and those of the other."""
    with app.database.reading() as session:
        sides = [_files_of(session, script_id, number) for number in (before, after)]
        unchanged = sides[0].items() & sides[1].items()
        spans = redactions_of(session, script_id)
        shown = [
            {
                path: redact(read_content(session, app.archive, digest), spans[digest])
                for path, digest in side.items()
                if (path, digest) not in unchanged
            }
            for side in sides
        ]
    return shown[0], shown[1]


def _files_of(session: Session, script_id: str, number: int) -> dict[str, Digest]:
    """The files of a version by path; raises NotFound, and WrongState(scan_pending) while its secrets are unknown."""
    get_version(session, script_id, number)
    require_redactable(session, script_id, number)
    return {file.path: file.digest for file in version_files(session, script_id, number)}


def read_raw(app: Services, who: Principal, *, script_id: str, number: int, path: str, reason: str | None) -> bytes:
    """One file as it is. No leaf, no content: the leaf is committed before the first byte is read."""
    checked = _reason(reason)
    with app.database.reading() as session:
        wanted = find_file(version_files(session, script_id, number), path)
    note_raw_read(app, who, script_id=script_id, number=number, reason=checked)
    with app.database.reading() as session:
        return read_content(session, app.archive, wanted.digest)


def read_raw_content(app: Services, who: Principal, digest: Digest, *, reason: str | None) -> bytes:
    """One content as it is, to somebody who came by its digest; its leaf is committed before the first byte is read."""
    details: dict[str, Json] = {"reason": _reason(reason)}
    _note(app, who, f"content:{digest}", details)
    with app.database.reading() as session:
        return read_content(session, app.archive, digest)


def note_raw_read(app: Services, who: Principal, *, script_id: str, number: int, reason: str) -> None:
    """One leaf for one principal, version and ten minutes."""
    _note(app, who, f"script:{script_id}:{number}", {"reason": reason, "version": number})


def _note(app: Services, who: Principal, subject: str, details: Mapping[str, Json]) -> None:
    event, since = Event.CONTENT_READ_RAW, app.clock.now() - COALESCED
    with app.database.transaction() as session:
        if not is_recorded_since(session, event.value, actor=who.label, subject=subject, since=since):
            app.audit.append(session, event, by=who, subject=subject, details=details)
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
