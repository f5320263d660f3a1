"""What a verifier is given of one version: its files as they may be shown, the lock, and what runs of it did."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from sqlmodel import Session

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import read_content
from escrow.core.canonical import Json
from escrow.core.snapshots import FileRole
from escrow.db.paging import Cursors
from escrow.history.queries import version_files
from escrow.history.versions import VersionFile
from escrow.intake.queries import RunFilters, RunView, list_runs
from escrow.intake.tables import ScriptRow
from lifecycle.adoption.locking import Hashes, requirements_lock
from lifecycle.adoption.packing import zip_of
from lifecycle.adoption.profile import profile_of
from lifecycle.adoption.smoke import smoke_test_py
from lifecycle.verification.tables import VerificationRow
from scanners.redacted_queries import redactions_of, require_redactable
from scanners.redaction import redact

FORMAT = 1
_MOST_RUNS = 200


@dataclass(frozen=True, slots=True)
class Material:
    """Makes what a verifier is given; nothing secret is in it, and no owner, login or machine."""

    archive: ContentArchive
    cursors: Cursors
    hashes: Hashes | None = None

    def make(self, session: Session, verification_id: str) -> bytes:
        """A zip with `job.json`, `requirements.lock` and the files under `tree/`; the same job is the same bytes."""
        row = session.get_one(VerificationRow, verification_id)
        script = session.get_one(ScriptRow, row.script_id)
        require_redactable(session, row.script_id, row.number)
        files = version_files(session, row.script_id, row.number)
        spans = redactions_of(session, row.script_id)
        filters = RunFilters(script=row.script_id, version=row.number)
        runs = list_runs(session, self.cursors, filters=filters, visible=None, limit=_MOST_RUNS).items
        libraries = profile_of(runs).libraries
        packed: dict[str, bytes] = {
            "job.json": json.dumps(job_of(row, script, files, runs), indent=1, sort_keys=True).encode(),
            "requirements.lock": requirements_lock(libraries, self.hashes).encode(),
            "smoke_test.py": smoke_test_py([file.path for file in files], libraries).encode(),
        }
        for file in files:
            packed[f"tree/{file.path}"] = redact(read_content(session, self.archive, file.digest), spans[file.digest])
        return zip_of(packed)


def job_of(
    row: VerificationRow, script: ScriptRow, files: Sequence[VersionFile], runs: Sequence[RunView]
) -> dict[str, Json]:
    """What is to be done and what it is to be compared with."""
    recorded = recorded_run(runs)
    entry = next(file.path for file in files if file.role is FileRole.SCRIPT)
    return {
        "format": FORMAT,
        "verification": row.id,
        "digest": row.digest,
        "tree": row.tree,
        "wanted": row.wanted,
        "language": script.language,
        "kind": script.kind,
        "entry": entry,
        "folder": _folder(script.path, entry),
        "in_home": recorded is not None and _is_in_home(recorded, _folder(script.path, entry)),
        "interpreter": None if recorded is None else str((recorded.interpreter or {}).get("version") or "") or None,
        "arguments": [] if recorded is None else arguments_of(recorded.argv or (), entry),
        "recorded": None if recorded is None else behaviour_of(recorded),
    }


def recorded_run(runs: Sequence[RunView]) -> RunView | None:
    """The run to compare with: the newest that ended well, else the newest that ended."""
    ended = [run for run in runs if run.ended_at is not None and run.exit_code is not None]
    return next((run for run in ended if run.exit_code == 0), ended[0] if ended else None)


def behaviour_of(run: RunView) -> dict[str, Json]:
    """What counts as the same behaviour: how it ended, files by class, hosts, libraries."""
    found = run.activity
    return {
        "exit_code": run.exit_code,
        "signal": run.signal,
        "files": _distinct(found.get("files", ()), ("mode", "class", "kind")),
        "paths": sorted({str(one["path"]) for one in found.get("files", ()) if one.get("path")}),
        "hosts": sorted({str(one["host"]) for one in found.get("network_out", ()) if one.get("host")}),
        "databases": _distinct(found.get("databases", ()), ("driver", "host", "database")),
        "libraries": _distinct(found.get("libraries", ()), ("name", "version")),
    }


def arguments_of(argv: Sequence[str], entry: str) -> list[str]:
    """What followed the script's name on its command line, as it was recorded: secrets are `[redacted]` in it."""
    name = PurePosixPath(entry).name
    for place, word in enumerate(argv):
        if PurePosixPath(word.replace("\\", "/")).name == name:
            return list(argv[place + 1 :])
    return []


def _folder(path: str, entry: str) -> str:
    """Where the tree lay: the script's absolute path without its path inside the tree."""
    whole, below = PurePosixPath(path), PurePosixPath(entry)
    parents = list(whole.parents)
    depth = len(below.parts) - 1
    return str(parents[depth]) if whole.is_absolute() and depth < len(parents) else "/"


def _is_in_home(run: RunView, folder: str) -> bool:
    """Did the run take files beside the script for files of somebody's home?"""
    homely = [str(one.get("path") or "") for one in run.activity.get("files", ()) if one.get("class") == "home"]
    return any(PurePosixPath(path).is_relative_to(folder) for path in homely)


def _distinct(said: Sequence[Mapping[str, Any]], names: Sequence[str]) -> list[Json]:
    return [list(one) for one in sorted({tuple(str(item.get(name) or "") for name in names) for item in said})]
