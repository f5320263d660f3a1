"""Scanning versions: contents to engines, reports to rows, findings to a rating and a redacted view."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock
from typing import TypeVar

from sqlalchemy import and_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import known_contents
from escrow.audit.log import AuditLog
from escrow.config import Settings
from escrow.core.clock import Clock
from escrow.core.digests import Digest
from escrow.core.errors import CustodyBroken, EscrowError
from escrow.core.snapshots import FileRole
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import among
from escrow.db.session import Database
from escrow.history.queries import files_of_all, get_version, newest_version
from escrow.history.tables import VersionRow
from escrow.history.versions import VersionFile
from escrow.intake.tables import RunRow, ScriptRow
from escrow.logs import log
from escrow.queue.interface import Queue
from scanners.engine import (
    Closing,
    Engine,
    EngineStatus,
    Isolation,
    Limits,
    OneByOne,
    Redacting,
    Report,
    StagedContent,
)
from scanners.feeds import REMATCH
from scanners.findings import Finding, Trait
from scanners.gathering import Target
from scanners.languages import Language, spoken_by
from scanners.libraries import judge_version, versions_after
from scanners.observations import Seeing, Seen, observe_all
from scanners.packages.advisories import Feed
from scanners.packs import Ruled, live_digests, live_packs
from scanners.results import HIDING, Maker, counts, findings_in, is_fresh, keep, results_of
from scanners.secrets.naming import SecretNames
from scanners.semgrep.pack import PackRefused
from scanners.settling import Approved, Outcome, Rules, Settling
from scanners.staging import read_content
from scanners.syntax import uncollected, undisturbed
from scanners.tables import VersionScanRow

SCAN = "scan.version"
"""Job kind: `{script_id, number}`."""
OBSERVE = "scan.observe"
"""Job kind: `{endpoint_id, run}`; facts of a run have come."""
_COMPANY = 100
_REMATCHED = 200
_SETTLED = 200
"""Versions settled in one transaction: enough to share its cost, few enough that nobody waits long for the lock."""
_PORTION = 64 << 20
"""Bytes of scripts read into memory at once."""
_OBSERVED = 50
"""Runs observed in one transaction, for the same reason."""
_KEPT = 1_000
"""Reports kept in one transaction."""
_LOG = log(__name__)
_One = TypeVar("_One")
_Files = Mapping[Target, Sequence[VersionFile]]
"""The files of versions, which never change."""


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
        approved: Approved | None = None,
        person_of: Callable[[Session, str, str | None], str | None] | None = None,
    ) -> None:
        self._database = database
        self._archive = archive
        self._engines = engines
        self._clock = clock
        self._queue = queue
        self._limits = limits or Limits()
        self._seeing = Seeing.of(settings)
        if person_of is not None:
            self._seeing = replace(self._seeing, person_of=person_of)
        self._settling = Settling(
            archive=archive, names=SecretNames(key), clock=clock, audit=audit, queue=queue, seeing=self._seeing,
            approved=approved,
        )  # fmt: skip
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
        """In portions that fit into memory, whatever the size of what was deposited."""
        with self._database.reading() as session:
            files = files_of_all(session, targets)
        sizes = {target: sum(file.size for file in of_version) for target, of_version in files.items()}
        return [outcome for portion in _portions(targets, sizes) for outcome in self._scan_portion(portion, files)]

    def _scan_portion(self, targets: Sequence[Target], files: _Files) -> list[Outcome]:
        self.take_up_packs()
        # 1. Which contents has an engine not yet seen with its present rules?
        with self._database.reading() as session:
            wanted = self._wanted(session, targets, files)
            contents = self._stage(session, wanted)
        # 2. Engines work outside any transaction: they may take minutes. What each finds is kept at once, for every
        #    version that holds the content. First those in our own process, content by content.
        self._ask_one_by_one(wanted, list(contents.values()))
        for engine in self._engines:
            if not isinstance(engine, OneByOne):
                made_by = Maker.of(engine)  # before it begins: were its rules changed meanwhile, the results are stale
                waiting = [contents[digest] for digest in wanted.by_engine[engine.name] if digest in contents]
                self._keep(made_by, reports_of(engine, waiting, self._limits))
        # 3. Versions are settled many at a time: redactions, ratings, states, audit.
        return [outcome for part in _parts(targets, _SETTLED) for outcome in self._settle(part)]

    def _ask_one_by_one(self, wanted: "_Wanted", contents: Sequence[StagedContent]) -> None:
        engines = [engine for engine in self._engines if isinstance(engine, OneByOne)]
        asked = [(Maker.of(engine), engine, frozenset(wanted.by_engine[engine.name])) for engine in engines]
        reports: list[list[Report]] = [[] for _ in asked]
        with undisturbed():
            for content in contents:
                for said, (_, engine, digests) in zip(reports, asked, strict=True):
                    if content.digest in digests:
                        said += reports_of(engine, [content], self._limits)
        for said, (made_by, _, _) in zip(reports, asked, strict=True):
            self._keep(made_by, said)

    def observe_runs(self, endpoint_id: str, runs: Sequence[str]) -> list[Outcome]:
        """Facts of runs have come: observe them and rate their versions again, each once, some runs at a time."""
        return [outcome for part in _parts(runs, _OBSERVED) for outcome in self._observe_part(endpoint_id, part)]

    def _observe_part(self, endpoint_id: str, runs: Sequence[str]) -> list[Outcome]:
        with self._database.transaction() as session:
            named = select(RunRow).where(RunRow.endpoint_id == endpoint_id, among(session, RunRow.run, runs))
            by_target: dict[Target, list[RunRow]] = {}
            for row in session.exec(named.order_by(col(RunRow.started_at), col(RunRow.run))):
                if row.script_id is not None and row.version is not None:
                    by_target.setdefault((row.script_id, row.version), []).append(row)
            seen = Seen(self._clock.now(), self._seeing)
            for target in list(by_target):
                scan = session.get(VersionScanRow, target)
                if scan is None or scan.state == "pending":
                    del by_target[target]  # the scan looks at the runs itself once it has read the code
            for target, rows in by_target.items():
                observe_all(session, rows, traits=self._traits(session, target), seen=seen)
            return self._rate_again(session, list(by_target)) if by_target else []

    def _traits(self, session: Session, target: Target) -> frozenset[Trait]:
        digests = [file.digest for file in files_of_all(session, [target]).get(target, ())]
        names = {engine.name for engine in self._engines}
        rows = [row for found in findings_in(session, digests).values() for row in found if counts(row, names)]
        return frozenset(Trait(trait) for row in rows for trait in row.traits)

    def rate_script(self, session: Session, script_id: str) -> Outcome | None:
        """Rate the newest version of a script anew, in the caller's transaction; None while none is scanned."""
        newest = newest_version(session, script_id)
        outcomes = [] if newest is None else self._rate_again(session, [(script_id, newest.number)])
        return outcomes[0] if outcomes else None

    def would_be(
        self, session: Session, script_id: str, more: Mapping[Digest, Sequence[Finding]]
    ) -> tuple[str | None, str] | None:
        """The level of a script as it is, and as it would be with more findings; None while none is scanned."""
        newest = newest_version(session, script_id)
        return (
            None if newest is None else self._settling.foresee(session, (script_id, newest.number), more, self._rules)
        )

    def _rate_again(self, session: Session, targets: Sequence[Target]) -> list[Outcome]:
        session.flush()  # what is rated again has just been changed
        return self._settling.rate_again(session, targets, self._rules)

    def rematch(self, after: Target | None) -> None:
        """Judge the libraries of history by the feed in use, some versions now and the rest as another job."""
        with self._database.transaction() as session:
            feed = self._settling.feeds.active(session)
            versions = versions_after(session, after, limit=_REMATCHED)
            for script_id, number in versions:
                judge_version(session, script_id, number, feed=feed, now=self._clock.now())
            self._rate_again(session, versions)
            if versions:
                script_id, number = versions[-1]
                self._queue.enqueue(session, REMATCH, {"after": [script_id, number]}, key=f"{script_id}:{number}")

    def feed_in_use(self, session: Session) -> Feed:
        """The advisories ratings are made by now."""
        return self._settling.feeds.active(session)

    @property
    def _rules(self) -> Rules:
        return Rules(self.rules_version, self.redaction_pack, self._engines)

    def _keep(self, made_by: Maker, reports: Sequence[Report]) -> None:
        for part in _parts(reports, _KEPT):
            with self._database.transaction() as session:
                keep(session, made_by, part, at=self._clock.now())

    # --- what is to be done -----------------------------------------------------------------------------

    def _wanted(self, session: Session, targets: Sequence[Target], files: _Files) -> "_Wanted":
        named = among(session, col(ScriptRow.id), {script_id for script_id, _ in targets})
        languages = dict(iter(session.exec(select(ScriptRow.id, ScriptRow.language).where(named))))
        paths: dict[Digest, str] = {}
        ran_as: dict[Digest, Language] = {}
        asked = frozenset(targets)
        of_these = ((script_id, of_version) for (script_id, number), of_version in files.items()
                    if (script_id, number) in asked)  # fmt: skip
        for script_id, of_version in of_these:
            for file in of_version:
                paths[file.digest] = min(file.path, paths.get(file.digest, file.path))
                if file.role is FileRole.SCRIPT and script_id in languages:
                    ran_as[file.digest] = spoken_by(languages[script_id])
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

    def _stage(self, session: Session, wanted: "_Wanted") -> dict[Digest, StagedContent]:
        """Contents as engines see them; one that custody lost fails its versions, loudly, and no others."""
        stored = known_contents(session, wanted.paths)
        found = {}
        for digest, path in wanted.paths.items():
            try:
                body = self._archive.load(stored[digest]) if digest in stored else None
            except CustodyBroken as fault:
                _LOG.error("content.unreadable", digest=str(digest), code=fault.code)
                continue
            if body is None:
                _LOG.error("content.unreadable", digest=str(digest), code="content_missing")
                continue
            found[digest] = read_content(digest, body, path=path, ran_as=wanted.ran_as.get(digest))
        return found

    # --- what it means for versions ------------------------------------------------------------------------

    def _settle(self, targets: Sequence[Target]) -> list[Outcome]:
        """Together in one transaction; where that fails, each on its own, so that one cannot keep the others back."""
        try:
            return self._settle_together(targets)
        except (IntegrityError, EscrowError) as fault:  # most often another process that settles the same just now
            if len(targets) > 1:
                _LOG.warning("scan.settled_singly", versions=len(targets), fault=type(fault).__name__)
                return self._settle_singly(targets)
            if not isinstance(fault, IntegrityError):
                raise
            return self._settle_together(targets)  # now its rows are there to update

    def _settle_singly(self, targets: Sequence[Target]) -> list[Outcome]:
        """Every version that can be; then the first fault there was, for whoever asked."""
        outcomes: list[Outcome] = []
        faults: list[EscrowError] = []
        for target in targets:
            try:
                outcomes += self._settle([target])
            except EscrowError as fault:
                faults.append(fault)
        if faults:
            raise faults[0]
        return outcomes

    def _settle_together(self, targets: Sequence[Target]) -> list[Outcome]:
        with uncollected(), self._database.transaction() as session:
            return self._settling.settle(session, targets, self._rules)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Contents to read with what hints at their language, and who is to see which."""

    paths: Mapping[Digest, str]
    ran_as: Mapping[Digest, Language]
    """What was run itself, and in which language."""
    by_engine: Mapping[str, Sequence[Digest]]


def _parts(whole: Sequence[_One], length: int) -> Iterator[Sequence[_One]]:
    for start in range(0, len(whole), length):
        yield whole[start : start + length]


def _portions(targets: Sequence[Target], sizes: Mapping[Target, int]) -> Iterator[list[Target]]:
    portion: list[Target] = []
    held = 0
    for target in targets:
        size = sizes.get(target, 0)
        if portion and held + size > _PORTION:
            yield portion
            portion, held = [], 0
        portion.append(target)
        held += size
    if portion:
        yield portion


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


def reports_of(engine: Engine, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
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
        return [report for content in contents for report in reports_of(engine, [content], limits)]
    return [_doubted(content, reports.get(content.digest) or _failed(content, "no report")) for content in contents]


def _doubted(content: StagedContent, report: Report) -> Report:
    """Where the text itself is in doubt, having read it is not having read all there is."""
    doubt = content.decoded.doubt
    if doubt is None or not report.status.is_settled:
        return report
    return replace(report, status=EngineStatus.PARTIAL, reason=doubt)


def _failed(content: StagedContent, reason: str) -> Report:
    return Report(content.digest, EngineStatus.FAILED, Isolation.NONE, reason=f"the engine failed ({reason})")
