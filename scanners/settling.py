"""What engines found, settled: what must not be shown, what a version is rated, and what a script has of findings.

Many versions are settled together: what is known of all of them is read at once and what follows is written at once.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.audit.log import Act, AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import NotFound
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.snapshots import Level
from escrow.logs import log
from escrow.queue.interface import Queue
from scanners import drift, dwell
from scanners.engine import Engine, EngineStatus
from scanners.feeds import FeedsInUse
from scanners.findings import Confidence, Finding, Severity, Trait, Vector
from scanners.gathering import Gathered, Target, gather
from scanners.known_secrets import follow_version
from scanners.levels import LevelChange, note_levels
from scanners.libraries import components_from, judge_version
from scanners.observations import Seeing, observe_version
from scanners.packages.advisories import Feed
from scanners.packages.judging import ENGINE as LIBRARIES
from scanners.packages.judging import judge_packages
from scanners.packages.package import Component
from scanners.rating import Concern, Rating, rate
from scanners.redactions import ScriptRedactions
from scanners.results import counts, is_read
from scanners.secrets.naming import SecretNames
from scanners.shown import commits_shown
from scanners.standing import observation_fingerprint, refresh_all
from scanners.states import settled_among
from scanners.tables import ContentFindingRow, EngineResultRow, ObservationRow, VersionScanRow

_LOG = log(__name__)

Approved = Callable[[Session, Sequence[str]], Mapping[str, int]]
"""The newest version somebody approved of each of these scripts; absent where nobody approved any."""
Found = Sequence[tuple[str, ContentFindingRow]]
"""Findings of a version with the path of the file each stands in."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the scan of one version came to."""

    script_id: str
    number: int
    state: str
    level: Level | None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules everything is settled by at one moment: their names, and the engines that must have answered."""

    version: str
    redaction_pack: str
    engines: Sequence[Engine]


class Settling:
    """Turns results into redactions, ratings and standing findings, in the caller's transaction."""

    def __init__(
        self,
        *,
        archive: ContentArchive,
        names: SecretNames,
        clock: Clock,
        audit: AuditLog,
        queue: Queue,
        seeing: Seeing,
        approved: Approved | None = None,
    ) -> None:
        self._archive = archive
        self._names = names
        self._clock = clock
        self._audit = audit
        self._queue = queue
        self._seeing = seeing
        self._approved: Approved = approved or (lambda _session, _script_ids: {})
        self.feeds = FeedsInUse()

    def settle(self, session: Session, targets: Sequence[Target], rules: Rules) -> list[Outcome]:
        """Settle versions whose contents engines have just read; raises NotFound for one there is none of."""
        script_ids = sorted({script_id for script_id, _ in targets})
        known = gather(session, script_ids)
        # 1. How far the engines came with each version.
        scans = [self._scan_row(known, target, rules) for target in targets]
        # 2. What must not be shown of each script, everything found in any version of it considered.
        of_script: dict[str, list[VersionScanRow]] = defaultdict(list)
        for scan in scans:
            if self._is_read(known, scan):
                scan.redaction_digest = rules.redaction_pack
                of_script[scan.script_id].append(scan)
        with session.no_autoflush:  # contents alone are read here, of which nothing was changed
            for script_id in sorted(of_script):
                self._redact(session, known, script_id, rules)
        # 3. Which secrets are known, and what was seen to happen, now that the code has been read.
        for target in targets:
            self._look_at_runs(session, known, target, rules)
        # 4. What that comes to.
        return self._judge_and_rate(session, known, scans, rules)

    def rate_again(self, session: Session, targets: Sequence[Target], rules: Rules) -> list[Outcome]:
        """Judge and rate versions anew that were settled before; those that were not are left out."""
        known = gather(session, {script_id for script_id, _ in targets})
        found = [known.scans.get(script_id, {}).get(number) for script_id, number in targets]
        scans = [scan for scan in found if scan is not None and scan.state != "pending"]
        return self._judge_and_rate(session, known, scans, rules)

    def foresee(
        self, session: Session, target: Target, more: Mapping[Digest, Sequence[Finding]], rules: Rules
    ) -> tuple[str | None, str] | None:
        """The level of a version as it is, and as it would be with more findings; None while it is not scanned."""
        script_id, number = target
        known = gather(session, [script_id])
        scan = known.scans.get(script_id, {}).get(number)
        if scan is None or scan.state == "pending":
            return None
        concerns = [_concern(path, row) for path, row in _found(known, target, rules)]
        concerns += [_observed(row) for row in known.observations.get(target, ())]
        concerns += [_foreseen(file.path, one) for file in known.files[target] for one in more.get(file.digest, ())]
        return scan.level, rate(concerns, fully_analysed=scan.fully_analysed, accepted=frozenset()).level.value

    # --- how far engines came ---------------------------------------------------------------------------

    def _scan_row(self, known: Gathered, target: Target, rules: Rules) -> VersionScanRow:
        """Its row, with the state it is in now; written with its rating, in one statement for all of them."""
        script_id, number = target
        if target not in known.files:
            raise NotFound(f"version {number}: this script has no such version; list its versions to see which it has")
        rows = known.scans.setdefault(script_id, {})
        scan = rows.setdefault(
            number, VersionScanRow(script_id=script_id, number=number, state="pending", rules_version="")
        )
        digests = _digests(known, target)
        scan.rules_version = rules.version
        scan.fully_analysed = _all_settled(rules.engines, digests, known.results)
        scan.state = "failed"
        if is_read(digests, known.results):
            scan.state = "complete" if scan.fully_analysed else "partial"
        scan.finished_at = self._clock.now()
        return scan

    def _is_read(self, known: Gathered, scan: VersionScanRow) -> bool:
        return is_read(_digests(known, (scan.script_id, scan.number)), known.results)

    # --- what must not be shown --------------------------------------------------------------------------

    def _redact(self, session: Session, known: Gathered, script_id: str, rules: Rules) -> None:
        """Search everything scanned of the script for everything found in it, and name the commits that follow."""
        history = known.history[script_id]
        digests = {file.digest for _, files in history for file in files}
        scanned = sorted(digest for digest in digests if is_read([digest], known.results))

        def load(digest: Digest) -> bytes:
            return read_content(session, self._archive, digest)

        kept = known.redactions.setdefault(script_id, {})
        pack = rules.redaction_pack
        ScriptRedactions(session, script_id, self._names, pack, load, known.findings, kept).update(scanned)
        commits = commits_shown(history, {digest: row.shown_blob for digest, row in kept.items()}, pack)
        for scan in known.scans[script_id].values():
            scan.redacted_commit = commits.get(scan.number)

    # --- what is known of runs and secrets ------------------------------------------------------------------

    def _look_at_runs(self, session: Session, known: Gathered, target: Target, rules: Rules) -> None:
        script_id, number = target
        found, now = _found(known, target, rules), self._clock.now()
        if any(row.secret_tag is not None for _, row in found):
            follow_version(
                session, self._audit, self._queue, script_id=script_id, number=number, findings=found, now=now
            )
        if target in known.ran():
            observe_version(session, script_id, number, traits=_traits(found), now=now, seeing=self._seeing)
            known.look_again(session, target)

    # --- judging and rating ------------------------------------------------------------------------------

    def _judge_and_rate(
        self, session: Session, known: Gathered, scans: Sequence[VersionScanRow], rules: Rules
    ) -> list[Outcome]:
        feed = self.feeds.active(session)
        approved = self._approved(session, sorted({scan.script_id for scan in scans}))
        changes: list[LevelChange] = []
        outcomes = []
        for scan in scans:
            found = _found(known, (scan.script_id, scan.number), rules)
            self._judge(session, known, scan, found, feed=feed, approved=approved.get(scan.script_id))
            before, rating = self._rate(session, known, scan, found, feed=feed)
            if before != rating.level.value:
                changes.append(self._change(scan, before, rating))
            outcomes.append(Outcome(scan.script_id, scan.number, scan.state, rating.level))
        session.flush()
        refresh_all(session, known, sorted({scan.script_id for scan in scans}))
        self._tell(session, changes)
        return outcomes

    def _judge(
        self, session: Session, known: Gathered, scan: VersionScanRow, found: Found, *, feed: Feed, approved: int | None
    ) -> None:
        """What is said of a version as a whole: its libraries, what it left behind, what it can do that is new.

        Asked only where there is something to say or to take back: most versions are told nothing of the kind.
        """
        target, now = (scan.script_id, scan.number), self._clock.now()
        said = {row.engine for row in known.observations.get(target, ())}
        is_judged = False
        if LIBRARIES in said or judge_packages(_components(known, target), feed):
            judge_version(session, *target, feed=feed, now=now)
            is_judged = True
        if dwell.ENGINE in said or target in known.wrote:
            dwell.judge_dwell(session, *target, traits=_traits(found), now=now)
            is_judged = True
        if drift.ENGINE in said or (approved is not None and approved < scan.number):
            drift.judge_drift(session, *target, approved=approved, now=now)
            is_judged = True
        if is_judged:
            known.look_again(session, target)

    def _rate(
        self, session: Session, known: Gathered, scan: VersionScanRow, found: Found, *, feed: Feed
    ) -> tuple[str | None, Rating]:
        """The level the script had until now, and the rating its version has from now on."""
        concerns = [_concern(path, row) for path, row in found]
        concerns += [_observed(row) for row in known.observations.get((scan.script_id, scan.number), ())]
        settled = settled_among(known.states.get(scan.script_id, {}), concerns, now=self._clock.now())
        rating = rate(concerns, fully_analysed=scan.fully_analysed, accepted=settled)
        before = scan.level or _level_before(known, scan)
        scan.level, scan.score = rating.level.value, rating.score
        scan.residual_level, scan.residual_score = rating.residual_level.value, rating.residual_score
        scan.decision = rating.decision.value
        scan.feed = {"name": feed.name, "issued_at": feed.issued_at, "digest": feed.digest}
        scan.reasons = [{"rule": one.rule, "points": one.points, "why": one.why} for one in rating.reasons]
        session.add(scan)
        return before, rating

    def _change(self, scan: VersionScanRow, before: str | None, rating: Rating) -> LevelChange:
        return LevelChange(scan.script_id, scan.number, before, rating.level.value, rating.score, self._clock.now())

    def _tell(self, session: Session, changes: Sequence[LevelChange]) -> None:
        """A level that is another than before leaves an audit leaf, and people are told of it."""
        self._audit.append_all(session, [_leaf(change) for change in changes])
        note_levels(session, self._queue, changes)
        again = [change for change in changes if change.before is not None]
        _LOG.info("versions.rated", first=len(changes) - len(again), changed=len(again))
        for one in again:
            _LOG.info("rating.changed", script=one.script_id, version=one.number, before=one.before, after=one.after)


def _leaf(change: LevelChange) -> Act:
    details: dict[str, Json] = {
        "version": change.number,
        "before": change.before,
        "after": change.after,
        "score": change.score,
    }
    return Act(Event.RATING_CHANGED, VAULT, f"script:{change.script_id}", details)


def _digests(known: Gathered, target: Target) -> list[Digest]:
    return [file.digest for file in known.files[target]]


def _found(known: Gathered, target: Target, rules: Rules) -> Found:
    """What this vault's engines, and other tools whose reports were taken in, found in the files of a version."""
    names = {engine.name for engine in rules.engines}
    return [
        (file.path, row)
        for file in known.files[target]
        for row in known.findings.get(file.digest, ())
        if counts(row, names)
    ]


def _components(known: Gathered, target: Target) -> list[Component]:
    files = known.files[target]
    named = [row for digest in {file.digest for file in files} for row in known.packages.get(digest, ())]
    return components_from(files, named, known.observed.get(target, ()))


def _all_settled(
    engines: Sequence[Engine], digests: Collection[Digest], results: Mapping[tuple[Digest, str], EngineResultRow]
) -> bool:
    rows = [results.get((digest, engine.name)) for engine in engines for digest in digests]
    return all(row is not None and EngineStatus(row.status).is_settled for row in rows)


def _level_before(known: Gathered, scan: VersionScanRow) -> str | None:
    """The level the script had: that of the newest rated version before this one."""
    rated = [one for one in known.scans[scan.script_id].values() if one.number < scan.number and one.level is not None]
    return max(rated, key=lambda one: one.number).level if rated else None


def _traits(findings: Iterable[tuple[str, ContentFindingRow]]) -> frozenset[Trait]:
    return frozenset(Trait(trait) for _, row in findings for trait in row.traits)


def _concern(path: str, row: ContentFindingRow) -> Concern:
    return _counted(row, row.fingerprint, f"{row.message} ({path}, line {row.line})")


def _observed(row: ObservationRow) -> Concern:
    return _counted(row, row.fingerprint or observation_fingerprint(row.rule), row.message)


def _counted(row: ContentFindingRow | ObservationRow, fingerprint: str, why: str) -> Concern:
    return Concern(
        rule=row.rule,
        fingerprint=fingerprint,
        vector=Vector(row.vector),
        severity=Severity(row.severity),
        confidence=Confidence(row.confidence),
        why=why,
        traits=frozenset(Trait(trait) for trait in row.traits),
    )


def _foreseen(path: str, finding: Finding) -> Concern:
    return Concern(
        rule=finding.rule,
        fingerprint=finding.fingerprint,
        vector=finding.vector,
        severity=finding.severity,
        confidence=finding.confidence,
        why=f"{finding.message} ({path}, line {finding.line})",
        traits=finding.traits,
    )
