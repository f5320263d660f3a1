"""How much two scripts say the same: MinHash over runs of four words, by a library, found through bands of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from rensa import RMinHash
from sqlalchemy import text
from sqlmodel import Session, col, delete, or_, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.core.clock import Clock
from escrow.db.bulk import Row, among, insert_new, upsert
from escrow.db.session import Database
from escrow.history.queries import newest_version
from escrow.intake.tables import LikenessBandRow, LikenessRow, ScriptLinkRow

WORTH_TELLING = 0.7
COMPARE = "lineage.compare"
_PLACES, _BANDS, _SEED = 120, 20, 41
_ROWS = _PLACES // _BANDS
_LEAST = 20  # runs of four words; below that, two scripts are alike by being short
_MOST = 200
_WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands for a content when it is compared."""

    places: tuple[int, ...]

    def likeness(self, other: "Signature") -> float:
        """The share of their runs of words that both have, estimated (Jaccard)."""
        same = sum(one == two for one, two in zip(self.places, other.places, strict=True))
        return same / len(self.places)

    @property
    def bands(self) -> list[str]:
        """Contents that are alike very likely share one of these."""
        parts = [self.places[start : start + _ROWS] for start in range(0, _PLACES, _ROWS)]
        return [f"{number}:" + "-".join(f"{place:08x}" for place in part) for number, part in enumerate(parts)]


def signature_of(body: bytes) -> Signature | None:
    """None for a content too short to be compared."""
    words = _WORD.findall(body.decode("utf-8", "replace"))
    runs = {" ".join(words[start : start + 4]) for start in range(len(words) - 3)}
    if len(runs) < _LEAST:
        return None
    made = RMinHash(num_perm=_PLACES, seed=_SEED)
    made.update(sorted(runs))
    return Signature(tuple(made.digest()))


class Likeness:
    """Compares the newest version of a script with that of every other; only the figure and the place are kept."""

    def __init__(self, database: Database, archive: ContentArchive, clock: Clock) -> None:
        self._database = database
        self._archive = archive
        self._clock = clock

    def compare(self, script_id: str) -> int:
        """Link a script with those its newest version is like; how many. May be done again at any time."""
        with self._database.transaction() as session:
            _one_at_a_time(session)
            newest = newest_version(session, script_id)
            if newest is None:
                return 0
            signature = signature_of(read_content(session, self._archive, newest.digest))
            _forget(session, script_id)
            if signature is None:
                return 0
            found = _alike(session, script_id, str(newest.digest), signature)
            _remember(session, script_id, newest.number, str(newest.digest), signature)
            _link(session, script_id, newest.number, found, at=self._clock.now())
            return len(found)


def _one_at_a_time(session: Session) -> None:
    """Two that are compared in the same moment would not see each other."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("select pg_advisory_xact_lock(hashtext('likeness'))"))


@dataclass(frozen=True, slots=True)
class _Alike:
    script_id: str
    number: int
    figure: float


def _alike(session: Session, script_id: str, digest: str, signature: Signature) -> list[_Alike]:
    sharing = (
        select(LikenessBandRow.script_id)
        .where(among(session, LikenessBandRow.band, signature.bands), LikenessBandRow.script_id != script_id)
        .distinct()
        .order_by(col(LikenessBandRow.script_id))
        .limit(_MOST)
    )
    others = session.exec(select(LikenessRow).where(col(LikenessRow.script_id).in_(sharing))).all()
    figures = [_Alike(one.script_id, one.number, _read(one.signature).likeness(signature)) for one in others]
    same = {one.script_id for one in others if one.digest == digest}  # linked as same_content already
    return [one for one in figures if one.figure >= WORTH_TELLING and one.script_id not in same]


def _remember(session: Session, script_id: str, number: int, digest: str, signature: Signature) -> None:
    packed = b"".join(place.to_bytes(4, "big") for place in signature.places)
    session.add(LikenessRow(script_id=script_id, number=number, digest=digest, signature=packed))
    session.flush()
    insert_new(session, LikenessBandRow, [{"band": band, "script_id": script_id} for band in signature.bands])


def _forget(session: Session, script_id: str) -> None:
    """What an earlier version was like is no longer so."""
    session.execute(delete(LikenessBandRow).where(col(LikenessBandRow.script_id) == script_id))
    session.execute(delete(LikenessRow).where(col(LikenessRow.script_id) == script_id))
    ours = or_(col(ScriptLinkRow.script_id) == script_id, col(ScriptLinkRow.other_id) == script_id)
    session.execute(delete(ScriptLinkRow).where(col(ScriptLinkRow.kind) == "similar", ours))
    session.flush()


def _link(session: Session, script_id: str, number: int, found: Sequence[_Alike], *, at: datetime) -> None:
    rows: list[Row] = []
    for other in found:
        share = f"of the runs of four words in both, {other.figure:.0%} are in each"
        sides = [(script_id, number, other.script_id, other.number), (other.script_id, other.number, script_id, number)]
        rows += [
            {"script_id": one, "other_id": two, "kind": "similar", "figure": round(other.figure, 3), "since": at,
             "why": f"version {ours} here and version {theirs} there: {share}"}
            for one, ours, two, theirs in sides
        ]  # fmt: skip
    upsert(session, ScriptLinkRow, rows, replace=["figure", "why", "since"])


def _read(packed: bytes) -> Signature:
    ends = range(0, len(packed) + 1, 4)
    return Signature(tuple(int.from_bytes(packed[start:end], "big") for start, end in pairwise(ends)))
