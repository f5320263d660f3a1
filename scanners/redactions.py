"""What must not be shown of the contents of one script: a secret of one file is a secret in all of them.

A password may stand as a literal in version 3 and in a comment of a helper in version 5, where no rule
would find it. So every content of a script is searched for every value found in any of them. Values are
never stored: they are read again from a content that holds them, and the keyed tag proves each one.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from escrow.core.digests import Digest, git_blob_id
from scanners.encodings import decode
from scanners.findings import Span
from scanners.redaction import merge, occurrences, redact
from scanners.results import span_of, spans_in, stored_spans
from scanners.secrets.naming import SecretNames
from scanners.tables import ContentFindingRow, RedactionRow

Load = Callable[[Digest], bytes]


@dataclass(slots=True)
class ScriptRedactions:
    """Brings the redactions of one script up to date; each body is read at most once."""

    session: Session
    script_id: str
    names: SecretNames
    pack: str
    load: Load
    found: Mapping[Digest, Sequence[ContentFindingRow]]
    """What stands in its contents."""
    kept: dict[Digest, RedactionRow]
    """What was to be hidden until now; brought up to date."""
    _bodies: dict[Digest, bytes] = field(default_factory=dict)

    def update(self, digests: Collection[Digest]) -> None:
        """Search these contents: all of the script that its engines have read."""
        own = {digest: spans_in(self.found.get(digest, ())) for digest in digests}
        tags = frozenset(span.tag for spans in own.values() for span in spans)
        stale = [digest for digest in digests if self._is_stale(self.kept.get(digest), tags)]
        values = self._values(own) if any(tags - _own_tags(own, digest) for digest in stale) else {}
        for digest in stale:
            self._search(digest, own.get(digest, []), values, tags)

    def _is_stale(self, row: RedactionRow | None, tags: frozenset[str]) -> bool:
        return row is None or row.pack != self.pack or set(row.tags) != tags

    def _values(self, own: Mapping[Digest, list[Span]]) -> dict[str, tuple[str, bytes]]:
        """Every value known in the script, by tag."""
        found: dict[str, tuple[str, bytes]] = {}
        for digest, spans in sorted(own.items()):
            sought = [span for span in spans if span.tag not in found]
            if sought:
                body = self._body(digest)
                found |= self.names.values(body, sought, codec=decode(body).codec)
        return found

    def _search(
        self, digest: Digest, own: list[Span], values: Mapping[str, tuple[str, bytes]], tags: frozenset[str]
    ) -> None:
        foreign = {tag: value for tag, value in values.items() if tag not in {span.tag for span in own}}
        spans = merge([*own, *(_stretches(self._body(digest), foreign) if foreign else [])])
        blob = git_blob_id(redact(self._body(digest), spans)) if spans else None
        row = self.kept.get(digest)
        if row is None:
            self.kept[digest] = row = RedactionRow(
                script_id=self.script_id, digest=str(digest), pack=self.pack, tags=sorted(tags),
                spans=stored_spans(spans), shown_blob=blob,
            )  # fmt: skip
        else:
            row.pack, row.tags, row.spans, row.shown_blob = self.pack, sorted(tags), stored_spans(spans), blob
        self.session.add(row)

    def _body(self, digest: Digest) -> bytes:
        if digest not in self._bodies:
            self._bodies[digest] = self.load(digest)
        return self._bodies[digest]


def stored_redactions(session: Session, script_id: str) -> dict[Digest, list[Span]]:
    """The spans to hide in every content of a script."""
    rows = session.exec(select(RedactionRow).where(col(RedactionRow.script_id) == script_id))
    return {Digest.parse(row.digest): [span_of(span) for span in row.spans] for row in rows}


def shown_blobs(session: Session, script_id: str) -> dict[Digest, str | None]:
    """The Git name of every content of a script as it is shown; None for one shown as it is."""
    rows = session.exec(select(RedactionRow).where(col(RedactionRow.script_id) == script_id))
    return {Digest.parse(row.digest): row.shown_blob for row in rows}


def _own_tags(own: Mapping[Digest, list[Span]], digest: Digest) -> frozenset[str]:
    return frozenset(span.tag for span in own.get(digest, ()))


def _stretches(body: bytes, values: Mapping[str, tuple[str, bytes]]) -> list[Span]:
    """Where values found elsewhere stand in this content, in its own bytes."""
    decoded = decode(body)
    found = [
        Span(start, end, kind, tag)
        for tag, (kind, value) in values.items()
        for start, end in occurrences(decoded.utf8, value)
    ]
    where = decoded.original([place for span in found for place in (span.start, span.end)])
    return [Span(where[span.start], where[span.end], span.kind, span.tag) for span in found]
