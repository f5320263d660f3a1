"""One thing told by a rule and without one: which findings say the same, and which of them stands.

Of what stands on one line of one content under one vector and is about one thing, there is one finding. A rule's
finding stands before one told without a rule, so that what people said of it goes on holding; it weighs what the
heaviest weighs, and carries the traits of all. A rating counts such a thing as one rule, so that neither adding nor
merging lowers it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from scanners.findings import Confidence, Severity
from scanners.rating import points_of
from scanners.tables import ContentFindingRow
from scanners.things import UNRULED, thing_of


def said_once(rows: Sequence[ContentFindingRow]) -> list[ContentFindingRow]:
    """The findings of one content, each thing once. The rows that were stored stay as they are."""
    places: dict[tuple[str, int, str], list[ContentFindingRow]] = defaultdict(list)
    for row in rows:
        places[row.vector, row.line, thing_of(row.rule)].append(row)
    return [row for met in places.values() for row in _once(met)]


def _once(met: Sequence[ContentFindingRow]) -> Iterable[ContentFindingRow]:
    plain = sorted((row for row in met if row.engine == UNRULED), key=_order)
    if not plain or len(met) == 1:
        return met
    ruled = sorted((row for row in met if row.engine != UNRULED), key=_order)
    stands, *others = ruled or plain
    heaviest = max([stands, *plain], key=_points)  # of equals the first, which is what stands
    said = {
        **stands.model_dump(), "severity": heaviest.severity, "confidence": heaviest.confidence,
        "traits": sorted({trait for row in (stands, *plain) for trait in row.traits or ()}),
    }  # fmt: skip
    return [ContentFindingRow(**said), *(others if ruled else ())]


def _points(row: ContentFindingRow) -> int:
    return points_of(Severity(row.severity), Confidence(row.confidence))


def _order(row: ContentFindingRow) -> tuple[str, str]:
    return row.rule, row.fingerprint
