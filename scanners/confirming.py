"""What a second opinion adds: where CredSweeper tells of a secret of ours, two agree, and there is one finding."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import Session, col, delete

from scanners.findings import Confidence, Vector
from scanners.tables import ContentFindingRow, EngineResultRow

SECOND = "credsweeper"
"""The engine whose findings are a second opinion."""
_FIRST = frozenset({"secrets", "semgrep"})
_SURER = {Confidence.LOW.value: Confidence.MEDIUM.value}


def confirmed(rows: Sequence[ContentFindingRow]) -> list[ContentFindingRow]:
    """The findings of one content, each secret once. The rows that were stored stay as they are."""
    second = [row for row in rows if row.engine == SECOND]
    if not second:
        return list(rows)
    agreeing = {row.fingerprint: [one for one in second if _is_same(row, one)] for row in rows if _is_first(row)}
    said_twice = {one.fingerprint for found in agreeing.values() for one in found}
    return [
        _surer(row, agreeing[row.fingerprint]) if agreeing.get(row.fingerprint) else row
        for row in rows
        if row.fingerprint not in said_twice
    ]


def _is_first(row: ContentFindingRow) -> bool:
    return row.engine in _FIRST and row.vector == Vector.CREDENTIALS and row.secret_tag is not None


def _is_same(row: ContentFindingRow, other: ContentFindingRow) -> bool:
    """The same value, or a text that holds part of it: where a secret ends is where opinions differ."""
    return row.secret_tag == other.secret_tag or any(
        one["start"] < two["end"] and two["start"] < one["end"] for one in row.spans or () for two in other.spans or ()
    )


def _surer(row: ContentFindingRow, by: Iterable[ContentFindingRow]) -> ContentFindingRow:
    """A copy, one step surer, that hides what either would."""
    spans: list[dict[str, Any]] = list(row.spans or ())
    spans += [span for other in by for span in other.spans or () if span not in spans]
    said = {**row.model_dump(), "confidence": _SURER.get(row.confidence, Confidence.HIGH.value), "spans": spans}
    return ContentFindingRow(**said)


def forget_second(session: Session) -> None:
    """Take back what a second opinion said, where a vault asks for none any more; a sweep then rates without it."""
    for table in (ContentFindingRow, EngineResultRow):
        session.exec(delete(table).where(col(table.engine) == SECOND))
