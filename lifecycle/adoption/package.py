"""The package an adopter takes away: history, papers and facts in one zip, kept so that it is the same bytes again."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlmodel import Session

from escrow.archive.contents import ContentArchive, StoredContent
from escrow.archive.queries import hold, read_content, record_content
from escrow.audit.queries import indexes_of
from escrow.core.clock import Clock
from escrow.core.digests import Digest, swhid_content, swhid_directory, swhid_revision
from escrow.core.errors import NotFound, WrongState
from escrow.db.paging import Cursors
from escrow.history.cook import History
from escrow.history.versions import Version
from escrow.intake.queries import RunFilters, list_runs
from escrow.intake.tables import ScriptRow
from lifecycle.adoption import locking, papers
from lifecycle.adoption.bundle import write_bundle
from lifecycle.adoption.locking import Hashes
from lifecycle.adoption.packing import zip_of
from lifecycle.adoption.papers import Handover, OwnerLine, Secret, VersionLine
from lifecycle.adoption.profile import profile_json, profile_of
from lifecycle.adoption.requests import APPROVED, get_adoption_row
from lifecycle.adoption.smoke import smoke_test_py
from lifecycle.queries import AdoptionView, ownership_of
from lifecycle.run_identity import starts_of
from lifecycle.verification.levels import verified_one
from scanners.finding_queries import findings_of
from scanners.libraries import components_of
from scanners.meanings import meanings_of
from scanners.packages.advisories import Feed
from scanners.packs import live_packs
from scanners.queries import version_scan
from scanners.redacted_queries import redactions_of
from scanners.sarif import write_sarif
from scanners.sbom import write_sbom
from scanners.shown import redacted_commits, redacted_history

_MOST_RUNS = 200


@dataclass(frozen=True, slots=True)
class Packager:
    """Makes packages from what the vault holds; it writes nothing itself."""

    archive: ContentArchive
    cursors: Cursors
    clock: Clock
    vault_id: str
    redaction_pack: str
    feed: Callable[[Session], Feed]
    """The advisories in use: the bill of materials says what is known against each library."""
    hashes: Hashes | None = None

    def find(self, session: Session, adoption: AdoptionView) -> bytes | None:
        """The package as it was made before, unless more must be hidden now than then."""
        if adoption.package_digest is None or adoption.package_commit != self.head(session, adoption):
            return None
        return read_content(session, self.archive, Digest.parse(adoption.package_digest))

    def head(self, session: Session, adoption: AdoptionView) -> str:
        """The redacted commit a package of today would end at; raises WrongState(scan_pending) while unknown."""
        number = _approved_version(adoption)
        commit = redacted_commits(session, adoption.script, self.redaction_pack).get(number)
        if commit is None:
            raise WrongState(f"version {number}: its scan has not finished; try again shortly", code="scan_pending")
        return commit

    def make(self, session: Session, adoption: AdoptionView) -> bytes:
        """The whole package, up to the version that was newest when it was approved."""
        number = _approved_version(adoption)
        history, transform = redacted_history(session, adoption.script, self.redaction_pack)
        history = [one for one in history if one[0].number <= number]
        facts = self._facts(session, adoption, history)
        lock = locking.requirements_lock(facts.profile.libraries, self.hashes)
        facts = replace(facts, is_hashed="--hash=" in lock)
        findings = findings_of(session, adoption.script, number=number, now=adoption.finished_at or self.clock.now())
        meanings = meanings_of(live_packs(session))
        return zip_of(
            {
                "HANDOVER.md": papers.handover_md(facts).encode(),
                "OWNERSHIP.md": papers.ownership_md(facts).encode(),
                ".env.example": papers.env_example(facts.secrets).encode(),
                "findings.sarif": write_sarif(findings, meanings=meanings, script_name=facts.name),
                "repo.bundle": write_bundle(history, transform, lambda one: read_content(session, self.archive, one)),
                "pyproject.toml": locking.pyproject_toml(
                    facts.name, locking.python_of(facts.profile.interpreters), facts.profile.libraries
                ).encode(),
                "requirements.lock": lock.encode(),
                "runtime-profile.json": _json(profile_json(facts.profile)),
                "sbom.cdx.json": self._sbom(session, facts.name, history[-1][0]),
                "smoke_test.py": smoke_test_py(facts.files, facts.profile.libraries).encode(),
            }
        )

    def _facts(self, session: Session, adoption: AdoptionView, history: History) -> Handover:
        script = session.get(ScriptRow, adoption.script)
        assert script is not None
        at, newest = adoption.finished_at, history[-1][0].number
        assert at is not None
        found = findings_of(session, adoption.script, number=newest, now=at)
        counts = Counter(one.severity for one in found)
        return Handover(
            vault_id=self.vault_id,
            script_id=script.id,
            name=script.name,
            language=script.language,
            adoption_id=adoption.id,
            adopter=adoption.person_name,
            reason=adoption.reason,
            approved_at=at,
            verification=verified_one(session, script.id, newest).level or "not yet",
            level=version_scan(session, script.id, newest).rating.level,
            versions=self._versions(session, history),
            owners=_owners(session, script.id, at),
            secrets=_secrets(session, script.id, history),
            findings={severity: counts[severity] for severity in ("critical", "high", "medium", "low")},
            profile=profile_of(list_runs(session, self.cursors, filters=RunFilters(script=script.id, until=at),
                                         visible=None, limit=_MOST_RUNS).items),
            files=[file.path for file in history[-1][1]],
            starts=starts_of(session, script.id, now=at),
        )  # fmt: skip

    def _sbom(self, session: Session, name: str, version: Version) -> bytes:
        return write_sbom(
            components_of(session, version.script_id, version.number), script_id=version.script_id,
            number=version.number, name=name, digest=str(version.digest), feed=self.feed(session),
        )  # fmt: skip

    def _versions(self, session: Session, history: History) -> list[VersionLine]:
        commits = redacted_commits(session, history[0][0].script_id, self.redaction_pack)
        leaves = indexes_of(session, [version.leaf_id for version, _ in history])
        return [
            VersionLine(
                version.number,
                version.first_seen_at,
                swhid_content(next(file.git_blob for file in files if file.role == "script")),
                swhid_directory(version.tree),
                swhid_revision(version.commit_id),
                commits[version.number],
                leaves.get(version.leaf_id),
            )
            for version, files in history
        ]


def keep(session: Session, adoption_id: str, stored: StoredContent, *, commit: str, at: datetime) -> Digest:
    """Remember which bytes are the package; of two made at once the first stays. The digest of the one that counts."""
    row = get_adoption_row(session, adoption_id)
    session.refresh(row)
    if row.package_digest is not None and row.package_commit == commit:
        return Digest.parse(row.package_digest)
    record_content(session, stored, at=at)
    hold(session, stored.digest, row.script_id)
    row.package_digest, row.package_commit = str(stored.digest), commit
    session.add(row)
    session.flush()
    return stored.digest


def _approved_version(adoption: AdoptionView) -> int:
    if adoption.state != APPROVED:
        raise WrongState(f"adoption {adoption.id}: it is {adoption.state}; there is a package once it is approved")
    if adoption.package_version is None:
        raise NotFound(f"adoption {adoption.id}: the script has no version to hand over")
    return adoption.package_version


def _owners(session: Session, script_id: str, at: datetime) -> list[OwnerLine]:
    """As it stood when the request was approved."""
    return [
        OwnerLine(row.name, row.role, row.valid_from, _until(row.valid_to, at), row.cause)
        for row in ownership_of(session, script_id)
        if row.valid_from <= at
    ]


def _until(valid_to: datetime | None, at: datetime) -> datetime | None:
    return valid_to if valid_to is not None and valid_to <= at else None


def _secrets(session: Session, script_id: str, history: History) -> list[Secret]:
    """Every secret hidden anywhere in this history, once."""
    spans = redactions_of(session, script_id)
    digests = {file.digest for _, files in history for file in files}
    found = {(span.kind, span.tag) for digest in digests for span in spans.get(digest, ())}
    return [Secret(kind, tag) for kind, tag in sorted(found)]


def _json(value: object) -> bytes:
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"
