"""The redacted view of a content: what was found secret becomes a placeholder, all other bytes stay."""

import re
from collections.abc import Iterable, Sequence

from scanners.encodings import decode
from scanners.findings import Span


def placeholder(kind: str, tag: str) -> str:
    """`{{SECRET:kind:tag}}`: the same secret has the same tag everywhere in this vault."""
    return f"{{{{SECRET:{kind}:{tag}}}}}"


PLACEHOLDER = re.compile(r"\{\{SECRET:([a-z0-9_.-]+):([0-9a-f]+)\}\}")


def count_placeholders(text: str) -> int:
    """How many places of a redacted text are hidden."""
    return sum(1 for _ in PLACEHOLDER.finditer(text))


def redact(content: bytes, spans: Iterable[Span]) -> bytes:
    """The content with every span replaced, in the content's own encoding."""
    merged = merge(spans)
    if not merged:
        return content
    codec = decode(content).codec
    parts: list[bytes] = []
    at = 0
    for span in merged:
        parts += (content[at : span.start], placeholder(span.kind, span.tag).encode(codec))
        at = span.end
    return b"".join((*parts, content[at:]))


def merge(spans: Iterable[Span]) -> Sequence[Span]:
    """Overlapping spans as one, named after the one that begins first (the longest of those)."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.kind, span.tag)):
        if span.start >= span.end:
            continue
        if merged and span.start < merged[-1].end:
            first = merged[-1]
            merged[-1] = Span(first.start, max(first.end, span.end), first.kind, first.tag)
        else:
            merged.append(span)
    return merged


def occurrences(content: bytes, value: bytes) -> list[tuple[int, int]]:
    """Every stretch in which a value stands; occurrences that overlap are one stretch."""
    stretches: list[tuple[int, int]] = []
    at = content.find(value)
    while at >= 0:
        if stretches and at < stretches[-1][1]:
            stretches[-1] = (stretches[-1][0], at + len(value))
        else:
            stretches.append((at, at + len(value)))
        at = content.find(value, at + 1)
    return stretches
