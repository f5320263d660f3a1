"""Reading contents as they may be shown: what is secret in them hidden, or nothing while that is not known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, WrongState
from escrow.history.queries import version_files
from escrow.history.versions import VersionFile
from scanners.findings import Span
from scanners.redaction import merge, redact
from scanners.redactions import stored_redactions
from scanners.results import findings_in, is_read, results_of, span_of, spans_in
from scanners.tables import RedactionRow

_SCAN_PENDING = "it is not known yet which secrets this holds; try again when its scan has finished"


@dataclass(frozen=True, slots=True)
class RedactedView:
    """A content as it may be shown, and how many places in it were hidden."""

    body: bytes
    count: int


def redacted_file(session: Session, archive: ContentArchive, script_id: str, number: int, path: str) -> RedactedView:
    """A file of a version as it may be shown; WrongState(scan_pending) until every file of it was looked at."""
    files = version_files(session, script_id, number)
    wanted = next((file for file in files if file.path == path), None)
    if wanted is None:
        raise NotFound(f"version {number}: it has no such file; list its files")
    require_redactable(session, script_id, number)
    return _redacted(read_content(session, archive, wanted.digest), redactions_of(session, script_id)[wanted.digest])


def redacted_content(session: Session, archive: ContentArchive, digest: Digest) -> RedactedView:
    """A content as it may be shown to somebody who came by its digest."""
    return _redacted(read_content(session, archive, digest), spans_of(session, digest))


def require_redactable(session: Session, script_id: str, number: int) -> None:
    """Return when everything secret in a version is known and marked; raise WrongState(scan_pending) when not."""
    digests = {file.digest for file in version_files(session, script_id, number)}
    if not _are_read(session, digests) or not digests <= redactions_of(session, script_id).keys():
        raise WrongState(f"version {number}: {_SCAN_PENDING}", code="scan_pending")


def require_all_redactable(session: Session, files_of: Mapping[int, Sequence[VersionFile]], script_id: str) -> None:
    """As `require_redactable` for many versions of a script, in a number of queries that does not grow with them."""
    digests = {file.digest for files in files_of.values() for file in files}
    results, known = results_of(session, digests), redactions_of(session, script_id)
    for number in sorted(files_of):
        own = {file.digest for file in files_of[number]}
        if not is_read(own, results) or not own <= known.keys():
            raise WrongState(f"version {number}: {_SCAN_PENDING}", code="scan_pending")


def redactions_of(session: Session, script_id: str) -> Mapping[Digest, Sequence[Span]]:
    """What to hide in every content of a script, by digest; a content that is missing may not be shown."""
    return stored_redactions(session, script_id)


def spans_of(session: Session, digest: Digest) -> Sequence[Span]:
    """What to hide in a content wherever it stands; raises WrongState(scan_pending)."""
    if not _are_read(session, {digest}):
        raise WrongState(f"{digest}: {_SCAN_PENDING}", code="scan_pending")
    rows = session.exec(select(RedactionRow).where(RedactionRow.digest == str(digest)))
    elsewhere = [span_of(span) for row in rows for span in row.spans]
    return merge([*spans_in(findings_in(session, [digest]).get(digest, ())), *elsewhere])


def _redacted(body: bytes, spans: Sequence[Span]) -> RedactedView:
    return RedactedView(redact(body, spans), len(merge(spans)))


def _are_read(session: Session, digests: set[Digest]) -> bool:
    return is_read(digests, results_of(session, digests))
