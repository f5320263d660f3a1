"""Scanning versions: contents to engines, reports to rows, findings to a rating and a redacted view."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock

from sqlalchemy import and_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content as read_body
from escrow.audit.log import AuditLog
from escrow.config import Settings
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import CustodyBroken, EscrowError
from escrow.core.events import Event
from escrow.core.principals import VAULT
from escrow.core.snapshots import FileRole, Level
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.history.queries import files_by_version, get_version, history_of, newest_version
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile
from escrow.intake.tables import RunRow, ScriptRow
from escrow.logs import log
from escrow.queue.interface import Queue
from scanners.drift import judge_drift
from scanners.dwell import judge_dwell
from scanners.engine import Closing, Engine, EngineStatus, Isolation, Limits, Redacting, Report, StagedContent
from scanners.feeds import REMATCH, FeedsInUse
from scanners.findings import Confidence, Finding, Severity, Trait, Vector
from scanners.known_secrets import follow_version
from scanners.languages import Language, spoken_by
from scanners.levels import note_level
from scanners.libraries import judge_version, versions_after
from scanners.observations import Seeing, concerns_of, observe_run, observe_version
from scanners.packages.advisories import Feed
from scanners.packs import Ruled, live_digests, live_packs
from scanners.rating import Concern, Rating, rate
from scanners.redactions import ScriptRedactions
from scanners.results import HIDING, IMPORTED, Maker, findings_in, is_fresh, is_read, keep, results_of
from scanners.secrets.naming import SecretNames
from scanners.semgrep.pack import PackRefused
from scanners.shown import redacted_commits
from scanners.staging import read_content
from scanners.standing import refresh
from scanners.states import settled_findings
from scanners.tables import ContentFindingRow, EngineResultRow, VersionScanRow

SCAN = "scan.version"
"""Job kind: `{script_id, number}`."""
OBSERVE = "scan.observe"
"""Job kind: `{endpoint_id, run}`; facts of a run have come."""
_COMPANY = 100
_REMATCHED = 200
_LOG = log(__name__)

Target = tuple[str, int]
Results = Mapping[tuple[Digest, str], EngineResultRow]


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the scan of one version came to."""

    script_id: str
    number: int
    state: str
    level: Level | None


class Runner:
    """Runs engines over versions. Doing it again is harmless: what stands is not scanned twice."""

    def __init__(
        self,
        *,
        database: Database,
        archive: ContentArchive,
        key: VaultKey,
        engines: Sequence[Engine],
        settings: Settings,
        clock: Clock,
        audit: AuditLog,
        queue: Queue,
        limits: Limits | None = None,
        approved: Callable[[Session, str], int | None] | None = None,
        person_of: Callable[[Session, str, str | None], str | None] | None = None,
    ) -> None:
        self._database = database
        self._archive = archive
        self._names = SecretNames(key)
        self._engines = engines
        self._clock = clock
        self._audit = audit
        self._queue = queue
        self._limits = limits or Limits()
        self._feeds = FeedsInUse()
        self._seeing = Seeing.of(settings)
        if person_of is not None:
            self._seeing = replace(self._seeing, person_of=person_of)
        self._approved = approved or (lambda _session, _script_id: None)
        self._turn = Lock()
        self._sweep_turn = Lock()
        self._packs: tuple[str, ...] = ()

    @property
    def rules_version(self) -> str:
        """One name for all engines with all their rules."""
        names = [f"{engine.name} {engine.version} {engine.rules_version}" for engine in self._engines]
        return sha256("\n".join(sorted(names)).encode()).hexdigest()[:16]

    @property
    def redaction_pack(self) -> str:
        """The digest of what decides the redacted view: engines that say what to hide, and rules elsewhere that do."""
        parts = [f"{one.name} {one.version} {one.rules_version}" for one in self._engines if one.name in HIDING]
        parts += [f"{one.name} {one.redaction_version}" for one in self._engines if isinstance(one, Redacting)]
        return str(Digest.of("\n".join(parts).encode()))

    def take_up_packs(self) -> None:
        """Take up the rule packs that are live now. Packs that do not go together are left out, loudly, as before."""
        with self._database.reading() as session:
            digests = live_digests(session)
            packs = live_packs(session) if digests != self._packs else []
        if digests == self._packs:
            return
        try:
            for engine in self._engines:
                if isinstance(engine, Ruled):
                    engine.add_packs(packs)
        except PackRefused as fault:
            _LOG.error("rules.refused", code=fault.code, reason=fault.message)
        self._packs = digests

    def close(self) -> None:
        """End what engines keep running between scans."""
        for engine in self._engines:
            if isinstance(engine, Closing):
                engine.close()

    def scan_version(self, script_id: str, number: int) -> Outcome:
        """Scan one version; raises NotFound when there is none.

        Others that were never scanned come along: starting an engine costs more than what it then reads.
        """
        with self._turn, self._database.reading() as session:
            get_version(session, script_id, number)
            others = [] if self._is_done(session, script_id, number) else never_scanned(session, limit=_COMPANY)
        return self.scan_versions([(script_id, number), *others])[0]

    def _is_done(self, session: Session, script_id: str, number: int) -> bool:
        scan = session.get(VersionScanRow, (script_id, number))
        return scan is not None and scan.rules_version == self.rules_version

    def scan_versions(self, targets: Sequence[Target]) -> list[Outcome]:
        """Scan several versions with one call of each engine; one call at a time in this process."""
        with self._turn:
            return self._scan(list(dict.fromkeys(targets)))

    def sweep_versions(self, targets: Sequence[Target]) -> list[Outcome]:
        """The same for many versions at once, in a turn of its own: what has just come does not wait for it."""
        with self._sweep_turn:
            return self._scan(list(dict.fromkeys(targets)))

    def _scan(self, targets: Sequence[Target]) -> list[Outcome]:
        self.take_up_packs()
        # 1. Which contents has an engine not yet seen with its present rules?
        with self._database.reading() as session:
            wanted = self._wanted(session, targets)
            staged = [self._stage(session, wanted, digest) for digest in wanted.paths]
            contents = {content.digest: content for content in staged if content is not None}
        # 2. Engines work outside any transaction: they may take minutes.
        for engine in self._engines:
            waiting = [contents[digest] for digest in wanted.by_engine[engine.name] if digest in contents]
            made_by = Maker.of(engine)  # before it begins: were its rules changed meanwhile, the results are stale
            reports = _reports(engine, waiting, self._limits)
            # 3. What each found is kept at once, for every version that holds the content.
            self._keep(made_by, reports)
        # 4. Each version is settled on its own: redactions, rating, state, audit, in one transaction.
        return [self._settle_alone(script_id, number) for script_id, number in targets]

    def observe_run(self, endpoint_id: str, run: str) -> Outcome | None:
        """Facts of a run have come: observe it and rate its version again. None while no version is known."""
        with self._database.transaction() as session:
            row = session.get(RunRow, (endpoint_id, run))
            if row is None or row.script_id is None or row.version is None:
                return None
            scan = session.get(VersionScanRow, (row.script_id, row.version))
            if scan is None or scan.state == "pending":
                return None  # the scan looks at the runs itself once it has read the code
            findings = self._findings(session, row.script_id, row.version)
            now = self._clock.now()
            observe_run(session, row, traits=_traits(findings), now=now, seeing=self._seeing)
            self._judge(session, row.script_id, row.version, findings)
            return self._rate(session, scan, findings)

    def rate_script(self, session: Session, script_id: str) -> Outcome | None:
        """Rate the newest version of a script anew, in the caller's transaction; None while none is scanned."""
        newest = newest_version(session, script_id)
        scan = None if newest is None else session.get(VersionScanRow, (script_id, newest.number))
        if scan is None or scan.state == "pending":
            return None
        findings = self._findings(session, script_id, scan.number)
        self._judge(session, script_id, scan.number, findings)
        return self._rate(session, scan, findings)

    def would_be(
        self, session: Session, script_id: str, more: Mapping[Digest, Sequence[Finding]]
    ) -> tuple[str | None, str] | None:
        """The level of a script as it is, and as it would be with more findings; None while none is scanned."""
        newest = newest_version(session, script_id)
        scan = None if newest is None else session.get(VersionScanRow, (script_id, newest.number))
        if scan is None or scan.state == "pending":
            return None
        concerns = [_concern(path, row) for path, row in self._findings(session, script_id, scan.number)]
        concerns += concerns_of(session, script_id, scan.number)
        files = _files(session, script_id, scan.number)
        concerns += [_foreseen(file.path, one) for file in files for one in more.get(file.digest, ())]
        return scan.level, rate(concerns, fully_analysed=scan.fully_analysed, accepted=frozenset()).level.value

    def _judge(
        self, session: Session, script_id: str, number: int, findings: Sequence[tuple[str, ContentFindingRow]]
    ) -> None:
        """What is said of a version as a whole: its libraries, what it left behind, what it can do that is new."""
        now = self._clock.now()
        judge_version(session, script_id, number, feed=self._feeds.active(session), now=now)
        judge_dwell(session, script_id, number, traits=_traits(findings), now=now)
        judge_drift(session, script_id, number, approved=self._approved(session, script_id), now=now)

    def rematch(self, after: Target | None) -> None:
        """Judge the libraries of history by the feed in use, some versions now and the rest as another job."""
        with self._database.transaction() as session:
            feed = self._feeds.active(session)
            versions = versions_after(session, after, limit=_REMATCHED)
            for script_id, number in versions:
                judge_version(session, script_id, number, feed=feed, now=self._clock.now())
                scan = session.get(VersionScanRow, (script_id, number))
                if scan is not None and scan.state != "pending":
                    self._rate(session, scan, self._findings(session, script_id, number))
            if versions:
                script_id, number = versions[-1]
                self._queue.enqueue(session, REMATCH, {"after": [script_id, number]}, key=f"{script_id}:{number}")

    def feed_in_use(self, session: Session) -> Feed:
        """The advisories ratings are made by now."""
        return self._feeds.active(session)

    def _keep(self, made_by: Maker, reports: Sequence[Report]) -> None:
        try:
            with self._database.transaction() as session:
                keep(session, made_by, reports, at=self._clock.now())
        except IntegrityError:
            # Another process looked at the same contents in the same moment; its answer is as good as ours.
            _LOG.info("engine.answered_twice", engine=made_by.name, contents=len(reports))

    # --- step 1: what is to be done -------------------------------------------------------------------

    def _wanted(self, session: Session, targets: Sequence[Target]) -> "_Wanted":
        files = [file for script_id, number in targets for file in _files(session, script_id, number)]
        paths = {file.digest: file.path for file in sorted(files, key=lambda file: file.path, reverse=True)}
        ran_as = _ran_as(session, targets)
        results = results_of(session, paths)
        by_engine = {
            engine.name: [
                digest
                for digest, path in paths.items()
                if not is_fresh(results.get((digest, engine.name)), engine, path=path, ran_as=ran_as.get(digest))
            ]
            for engine in self._engines
        }
        missing = {digest for digests in by_engine.values() for digest in digests}
        return _Wanted({digest: paths[digest] for digest in paths if digest in missing}, ran_as, by_engine)

    def _stage(self, session: Session, wanted: "_Wanted", digest: Digest) -> StagedContent | None:
        """A content as engines see it; one that custody lost fails its versions, loudly, and no others."""
        try:
            body = read_body(session, self._archive, digest)
        except CustodyBroken as fault:
            _LOG.error("content.unreadable", digest=str(digest), code=fault.code)
            return None
        return read_content(digest, body, path=wanted.paths[digest], ran_as=wanted.ran_as.get(digest))

    # --- step 4: what it means for a version ---------------------------------------------------------------

    def _settle_alone(self, script_id: str, number: int) -> Outcome:
        try:
            with self._database.transaction() as session:
                return self._settle(session, script_id, number)
        except IntegrityError:  # another process settled it in the same moment: now its rows are there to update
            with self._database.transaction() as session:
                return self._settle(session, script_id, number)

    def _settle(self, session: Session, script_id: str, number: int) -> Outcome:
        digests = [file.digest for file in _files(session, script_id, number)]
        results = results_of(session, digests)
        scan = session.get(VersionScanRow, (script_id, number))
        if scan is None:
            scan = VersionScanRow(script_id=script_id, number=number, state="pending", rules_version="")
        # What the engines found, how far they came, and what must therefore not be shown.
        scan.rules_version = self.rules_version
        scan.state = _state(self._engines, digests, results)
        scan.fully_analysed = _all_settled(self._engines, digests, results)
        scan.finished_at = self._clock.now()
        session.add(scan)
        session.flush()
        if is_read(digests, results):
            scan.redaction_digest = self.redaction_pack
            self._redact(session, script_id)
        findings = self._findings(session, script_id, number)
        now = self._clock.now()
        follow_version(
            session, self._audit, self._queue, script_id=script_id, number=number, findings=findings, now=now
        )
        observe_version(session, script_id, number, traits=_traits(findings), now=now, seeing=self._seeing)
        self._judge(session, script_id, number, findings)
        return self._rate(session, scan, findings)

    def _redact(self, session: Session, script_id: str) -> None:
        """Search everything scanned of the script for everything found in it, and name the commits that follow."""
        files = [file for _, of_version in history_of(session, script_id) for file in of_version]
        digests = {file.digest for file in files}
        results = results_of(session, digests)
        scanned = sorted(digest for digest in digests if is_read([digest], results))

        def load(digest: Digest) -> bytes:
            return read_body(session, self._archive, digest)

        ScriptRedactions(session, script_id, self._names, self.redaction_pack, load).update(scanned)
        commits = redacted_commits(session, script_id, self.redaction_pack)
        for row in session.exec(select(VersionScanRow).where(VersionScanRow.script_id == script_id)):
            row.redacted_commit = commits.get(row.number)
            session.add(row)

    def _findings(self, session: Session, script_id: str, number: int) -> list[tuple[str, ContentFindingRow]]:
        files = _files(session, script_id, number)
        found = findings_in(session, [file.digest for file in files])
        names = {engine.name for engine in self._engines}
        return [(file.path, row) for file in files for row in found.get(file.digest, ()) if _counts(row, names)]

    def _rate(
        self, session: Session, scan: VersionScanRow, findings: Iterable[tuple[str, ContentFindingRow]]
    ) -> Outcome:
        """Rate a version anew; a level that is another than before leaves an audit leaf."""
        concerns = [_concern(path, row) for path, row in findings]
        concerns += concerns_of(session, scan.script_id, scan.number)
        settled = settled_findings(session, scan.script_id, concerns, now=self._clock.now())
        rating = rate(concerns, fully_analysed=scan.fully_analysed, accepted=settled)
        feed = self._feeds.active(session)
        before = scan.level or _level_before(session, scan)
        scan.level, scan.score = rating.level.value, rating.score
        scan.residual_level, scan.residual_score = rating.residual_level.value, rating.residual_score
        scan.decision = rating.decision.value
        scan.feed = {"name": feed.name, "issued_at": feed.issued_at, "digest": feed.digest}
        scan.reasons = [{"rule": one.rule, "points": one.points, "why": one.why} for one in rating.reasons]
        session.add(scan)
        session.flush()
        refresh(session, scan.script_id)
        if before != rating.level.value:
            self._tell(session, scan, before, rating)
        return Outcome(scan.script_id, scan.number, scan.state, rating.level)

    def _tell(self, session: Session, scan: VersionScanRow, before: str | None, rating: Rating) -> None:
        details: dict[str, Json] = {
            "version": scan.number,
            "before": before,
            "after": rating.level.value,
            "score": rating.score,
        }
        self._audit.append(session, Event.RATING_CHANGED, by=VAULT, subject=f"script:{scan.script_id}", details=details)
        note_level(
            session, self._queue, script_id=scan.script_id, number=scan.number, before=before,
            after=rating.level.value, score=rating.score, now=self._clock.now(),
        )  # fmt: skip
        _LOG.info("rating.changed", script=scan.script_id, version=scan.number, before=before, after=rating.level.value)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Contents to read with what hints at their language, and who is to see which."""

    paths: Mapping[Digest, str]
    ran_as: Mapping[Digest, Language]
    """What was run itself, and in which language."""
    by_engine: Mapping[str, Sequence[Digest]]


def _ran_as(session: Session, targets: Sequence[Target]) -> dict[Digest, Language]:
    """The script's own content of each version, in the language of what ran it."""
    found: dict[Digest, Language] = {}
    for script_id in sorted({script_id for script_id, _ in targets}):
        script = session.get(ScriptRow, script_id)
        numbers = [number for one, number in targets if one == script_id]
        if script is None:
            continue
        for files in files_by_version(session, script_id, numbers).values():
            found |= {file.digest: spoken_by(script.language) for file in files if file.role is FileRole.SCRIPT}
    return found


def never_scanned(session: Session, *, limit: int) -> list[Target]:
    """Versions nobody has scanned yet, the oldest first."""
    same = and_(
        col(VersionScanRow.script_id) == col(VersionRow.script_id), col(VersionScanRow.number) == col(VersionRow.number)
    )
    rows = session.exec(
        select(VersionRow.script_id, VersionRow.number)
        .join(VersionScanRow, same, isouter=True)
        .where(col(VersionScanRow.state).is_(None))
        .order_by(col(VersionRow.first_seen_at), VersionRow.script_id, col(VersionRow.number))
        .limit(limit)
    ).all()
    return [(script_id, number) for script_id, number in rows]


def _reports(engine: Engine, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
    """One report for every content, whatever the engine does: the edge around each engine."""
    if not contents:
        return []
    try:
        reports = {report.digest: report for report in engine.scan(contents, limits)}
    except EscrowError as fault:
        return [_failed(content, fault.code) for content in contents]
    except Exception as fault:  # noqa: BLE001  # the engine edge: hostile contents must not stop the others
        _LOG.error("engine.failed", engine=engine.name, fault=type(fault).__name__)
        if len(contents) == 1:
            return [_failed(contents[0], type(fault).__name__)]
        return [report for content in contents for report in _reports(engine, [content], limits)]
    return [_doubted(content, reports.get(content.digest) or _failed(content, "no report")) for content in contents]


def _doubted(content: StagedContent, report: Report) -> Report:
    """Where the text itself is in doubt, having read it is not having read all there is."""
    doubt = content.decoded.doubt
    if doubt is None or not report.status.is_settled:
        return report
    return replace(report, status=EngineStatus.PARTIAL, reason=doubt)


def _failed(content: StagedContent, reason: str) -> Report:
    return Report(content.digest, EngineStatus.FAILED, Isolation.NONE, reason=f"the engine failed ({reason})")


def _files(session: Session, script_id: str, number: int) -> list[VersionFile]:
    get_version(session, script_id, number)
    return files_by_version(session, script_id, [number])[number]


def _state(engines: Sequence[Engine], digests: Collection[Digest], results: Results) -> str:
    if not is_read(digests, results):
        return "failed"
    return "complete" if _all_settled(engines, digests, results) else "partial"


def _all_settled(engines: Sequence[Engine], digests: Collection[Digest], results: Results) -> bool:
    rows = [results.get((digest, engine.name)) for engine in engines for digest in digests]
    return all(row is not None and EngineStatus(row.status).is_settled for row in rows)


def _level_before(session: Session, scan: VersionScanRow) -> str | None:
    """The level the script had: that of the newest rated version before this one."""
    earlier = (
        select(VersionScanRow.level)
        .where(
            VersionScanRow.script_id == scan.script_id,
            col(VersionScanRow.number) < scan.number,
            col(VersionScanRow.level).is_not(None),
        )
        .order_by(col(VersionScanRow.number).desc())
    )
    return session.exec(earlier.limit(1)).first()


def _counts(row: ContentFindingRow, engines: Collection[str]) -> bool:
    """Is a finding of an engine this vault runs, or of another tool whose report was taken in?"""
    return row.engine in engines or row.engine.startswith(IMPORTED)


def _traits(findings: Iterable[tuple[str, ContentFindingRow]]) -> frozenset[Trait]:
    return frozenset(Trait(trait) for _, row in findings for trait in row.traits)


def _concern(path: str, row: ContentFindingRow) -> Concern:
    return Concern(
        rule=row.rule,
        fingerprint=row.fingerprint,
        vector=Vector(row.vector),
        severity=Severity(row.severity),
        confidence=Confidence(row.confidence),
        why=f"{row.message} ({path}, line {row.line})",
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
