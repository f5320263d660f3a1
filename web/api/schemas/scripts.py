"""Scripts, versions, runs and what surrounds them, as the interface gives them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from escrow.audit.queries import LeafView
from escrow.core.clock import rfc3339
from escrow.core.digests import swhid_content, swhid_directory, swhid_revision
from escrow.core.file_names import notes_on
from escrow.history.versions import Version, VersionFile
from escrow.intake.queries import RunView
from lifecycle.catalogue import CardView
from lifecycle.estate import ScriptView
from lifecycle.verification.levels import Verified
from scanners.personal.masking import masked_all
from scanners.queries import FeedUsedView, RatingView, ScanView


class Out(BaseModel):
    """Read from a frozen view of the same names."""

    model_config = ConfigDict(from_attributes=True)


class PartyOut(Out):
    """Who answers for a script."""

    kind: str
    key: str
    name: str


class CardOut(Out):
    """What an engineer may see of a script before adopting it: no place, no code."""

    id: str
    name: str
    language: str
    origin: str
    custody: str
    level: str | None
    runs: int
    verification: str | None
    first_seen: datetime
    last_seen: datetime


class OneCardOut(CardOut):
    """One card, with what its last runs tell: still no place, and no code."""

    about: CardView


class ScriptOut(CardOut):
    """One script in full."""

    kind: str
    path: str
    versions: int
    endpoints: int
    endpoint: str
    endpoint_name: str
    account: str
    owner: PartyOut | None
    custodian: PartyOut | None
    score: int | None
    clone_url: str

    @classmethod
    def of(cls, view: ScriptView, base_url: str) -> Self:
        url = f"{base_url}/git/scripts/{view.id}.git"
        return cls.model_validate({**{name: getattr(view, name) for name in view.__slots__}, "clone_url": url})


class ScriptsOut(BaseModel):
    items: Sequence[ScriptOut | CardOut]
    next: str | None = None


class ReasonOut(Out):
    rule: str
    points: int
    why: str


class ResidualOut(Out):
    """What is left of a rating without what somebody let stand."""

    level: str
    score: int


class FeedUsedOut(Out):
    """The advisories a rating was made by, and how old they are."""

    name: str
    issued_at: datetime
    digest: str
    age_days: int

    @classmethod
    def of(cls, feed: FeedUsedView, now: datetime) -> Self:
        age = (now - feed.issued_at).days
        return cls(name=feed.name, issued_at=feed.issued_at, digest=feed.digest, age_days=age)


class RatingOut(Out):
    """A level with its reasons; the level is null while the scan is pending."""

    level: str | None
    score: int | None
    reasons: Sequence[ReasonOut]
    residual: ResidualOut | None
    decision: str | None
    feed: FeedUsedOut | None

    @classmethod
    def of(cls, rating: RatingView, now: datetime) -> Self:
        return cls(
            level=rating.level,
            score=rating.score,
            reasons=[ReasonOut.model_validate(one) for one in rating.reasons],
            residual=None if rating.residual is None else ResidualOut.model_validate(rating.residual),
            decision=rating.decision,
            feed=None if rating.feed is None else FeedUsedOut.of(rating.feed, now),
        )


class EngineOut(Out):
    name: str
    version: str
    status: str
    isolation: str
    reason: str | None


class ScanOut(Out):
    """Where the scan of a version stands, engine by engine."""

    state: str
    engines: Sequence[EngineOut]
    rules_version: str | None
    finished_at: datetime | None


class FileOut(BaseModel):
    """One file of a version; `notes` say what is odd about its name."""

    path: str
    digest: str
    size: int
    role: str
    notes: Sequence[str] = ()


class VerifiedOut(Out):
    """How far a version was verified, `L1` to `L5`, when, and by what; the level is null until it was read back."""

    level: str | None
    at: datetime | None
    why: str


class VersionOut(BaseModel):
    """One version, with every name it has."""

    number: int
    digest: str
    swhid: str
    tree: str
    commit: str
    redacted_commit: str | None
    first_seen: datetime
    leaf: int | None
    level: str | None
    fully_analysed: bool
    rating: RatingOut
    files: Sequence[FileOut]
    scan: ScanOut
    verification: VerifiedOut

    @classmethod
    def of(
        cls,
        version: Version,
        files: Sequence[VersionFile],
        scan: ScanView,
        leaf: int | None,
        shown: Verified,
        now: datetime,
    ) -> Self:
        blob = next(file.git_blob for file in files if file.role == "script")
        notes = notes_on([file.path for file in files])
        return cls(
            number=version.number,
            digest=str(version.digest),
            swhid=swhid_content(blob),
            tree=swhid_directory(version.tree),
            commit=swhid_revision(version.commit_id),
            redacted_commit=None if scan.redacted_commit is None else swhid_revision(scan.redacted_commit),
            first_seen=version.first_seen_at,
            leaf=leaf,
            level=scan.rating.level,
            fully_analysed=scan.fully_analysed,
            rating=RatingOut.of(scan.rating, now),
            files=[
                FileOut(path=f.path, digest=str(f.digest), size=f.size, role=f.role.value, notes=notes.get(f.path, []))
                for f in files
            ],
            scan=ScanOut.model_validate(scan),
            verification=VerifiedOut.model_validate(shown),
        )


class VersionsOut(BaseModel):
    items: Sequence[VersionOut]
    next: str | None = None


class LinkOut(Out):
    script: str
    kind: str
    figure: float | None
    why: str
    since: datetime


class RedirectOut(Out):
    """Runs of one place that are of another script, why, and whether that was taken back."""

    id: str
    kind: Literal["moved", "copied", "merged", "split"]
    place: str
    script: str
    path: str
    why: str
    by: str
    since: datetime
    undone_at: datetime | None
    undone_by: str | None
    undone_why: str | None


class MergeIn(BaseModel):
    into: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class SplitIn(BaseModel):
    from_version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class UndoIn(BaseModel):
    reason: Annotated[str, Field(min_length=3, max_length=500)]


class LinksOut(BaseModel):
    items: Sequence[LinkOut]
    redirects: Sequence[RedirectOut]
    next: str | None = None


class RunOut(Out):
    """One execution."""

    id: str
    script: str | None
    version: int | None
    digest: str | None
    endpoint: str
    account: str | None
    person: str | None
    path: str | None
    kind: str | None
    content: str | None
    origin: str | None
    started_at: datetime | None
    ended_at: datetime | None
    utc_offset: str | None
    time_zone: str | None
    exit_code: int | None
    signal: int | None
    cpu_seconds: float | None
    wall_seconds: float | None
    peak_rss_bytes: int | None
    argv: Sequence[str] | None
    interpreter: Mapping[str, Any] | None
    process: Mapping[str, Any] | None
    trigger: Mapping[str, Any] | None
    trust: Mapping[str, Any] | None
    clock_skew_seconds: float | None
    activity: Mapping[str, Sequence[Mapping[str, Any]]]

    @classmethod
    def of(cls, view: RunView, people: Mapping[tuple[str, str], str]) -> Self:
        person = people.get((view.endpoint, view.account or ""))
        fields = {name: getattr(view, name) for name in view.__slots__}
        return cls.model_validate({**fields, "person": person, "argv": masked_all(view.argv)})


class RunsOut(BaseModel):
    items: Sequence[RunOut]
    next: str | None = None


class CoverageOut(Out):
    endpoint: str
    reason: str
    path: str | None
    digest: str | None
    count: int
    first_seen: datetime
    last_seen: datetime


class CoveragesOut(BaseModel):
    items: Sequence[CoverageOut]
    next: str | None = None


class SightingOut(Out):
    digest: str
    endpoint: str
    account: str
    path: str
    count: int
    first_seen: datetime
    last_seen: datetime


class SightingsOut(BaseModel):
    items: Sequence[SightingOut]
    next: str | None = None


class LeafOut(BaseModel):
    """One leaf of the audit log; `entry` is the very text that is hashed."""

    index: int | None
    event: str
    at: str
    entry: str
    actor: str | None
    subject: str | None
    details: Mapping[str, Any] | None
    erased: bool

    @classmethod
    def of(cls, leaf: LeafView) -> Self:
        return cls(
            index=leaf.index,
            event=leaf.event,
            at=rfc3339(leaf.at),
            entry=leaf.entry,
            actor=leaf.actor,
            subject=leaf.subject,
            details=leaf.details,
            erased=leaf.is_erased,
        )


class LeavesOut(BaseModel):
    items: Sequence[LeafOut]
    next: str | None = None
