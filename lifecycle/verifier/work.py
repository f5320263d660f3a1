"""One job from the vault to its signed result: unpack, fetch wheels, cage, judge, sign."""

import io
import json
import os
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from escrow.core.canonical import canonical_json
from escrow.core.digests import Digest
from escrow.core.errors import RequestRefused
from escrow.logs import log
from lifecycle.verifier import judging, wheels
from lifecycle.verifier.client import Job, VaultClient
from lifecycle.verifier.judging import FAILED, NOT_POSSIBLE, NOT_WANTED, Built, Check, Recorded
from lifecycle.verifier.keys import ResultSigner
from lifecycle.verifier.sandbox import Ended, Place, Sandbox

FORMAT = "script-escrow verification v1"
LEVELS = ("L3", "L4", "L5")
_LOG = log(__name__)
_INSIDE = PurePosixPath("/verify")
_ELSEWHERE = PurePosixPath("/srv/script")
_KEPT = ("/bin", "/sbin", "/usr", "/lib", "/lib32", "/lib64", "/etc", "/dev", "/proc", "/tmp", "/verify")  # noqa: S108
_SHELLS = {"shell": "sh", "bash": "bash"}


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything a job is done with."""

    vault: VaultClient
    signer: ResultSigner
    sandbox: Sandbox
    index: str | None


def do_next(bench: Bench) -> bool:
    """Do one job, when there is one; was there?"""
    job = bench.vault.claim()
    if job is None:
        return False
    body = bench.vault.material(job)
    with tempfile.TemporaryDirectory(prefix="escrow-verify-") as folder:
        checks = verify(bench, job, body, Path(folder))
    said = {
        "verification": job.id, "digest": job.digest, "tree": job.tree, "material": str(Digest.of(body)),
        "isolation": "full", "checks": [asdict(one) for one in checks],
    }  # fmt: skip
    shown = bench.vault.hand_in(job, bench.signer.sign(f"{FORMAT}\n{_json(said)}\n"))
    _LOG.info("verification.handed_in", verification_id=job.id, level=shown.get("level"))
    return True


def verify(bench: Bench, job: Job, body: bytes, folder: Path) -> list[Check]:
    """The three levels of one job, each resting on the one below."""
    facts = unpack(body, folder)
    if (facts.get("digest"), facts.get("tree")) != (job.digest, job.tree):
        raise RequestRefused(f"job {job.id}: its material is of another version; claim it again")
    wanted = LEVELS[: LEVELS.index(job.wanted) + 1]
    planned = _plan(bench, facts, folder, is_run="L4" in wanted)
    if isinstance(planned, str):
        return [Check("L3", NOT_POSSIBLE, planned), *(Check(one, NOT_POSSIBLE, "L3 comes first") for one in LEVELS[1:])]
    said, ended = _caged(bench, planned, folder)
    checks = [judging.rebuilt(_built(planned, said))]
    checks.append(_started(planned, facts, said, ended, is_wanted="L4" in wanted, below=checks[0]))
    checks.append(_behaves(facts, said, is_wanted="L5" in wanted, below=checks[1]))
    return checks


# --- before the cage ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to be done in the cage."""

    python: str | None
    version: str
    locked: Sequence[tuple[str, str]]
    asked: Mapping[str, Any]
    memory: Sequence[PurePosixPath]
    why_no_run: str | None
    fault: str | None


def unpack(body: bytes, folder: Path) -> dict[str, Any]:
    """Lay the material out below a folder of ours; a name that leads elsewhere is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for entry in archive.infolist():
                name = PurePosixPath(entry.filename)
                if name.is_absolute() or ".." in name.parts:
                    raise RequestRefused("material: a name leads out of its folder; tell the vault's operator")
                path = folder / "given" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(archive.read(entry))
        facts = json.loads((folder / "given" / "job.json").read_bytes())
    except (zipfile.BadZipFile, KeyError, OSError, ValueError):
        raise RequestRefused("material: expected a zip with job.json, received something else; update") from None
    if not isinstance(facts, dict) or facts.get("format") != 1:
        raise RequestRefused("job.json: expected format 1, received another; update the verifier")
    (folder / "given" / "tree").mkdir(exist_ok=True)
    return facts


def _plan(bench: Bench, facts: Mapping[str, Any], folder: Path, *, is_run: bool) -> Planned | str:
    """What will be done, or why nothing can be."""
    language, given = str(facts["language"]), folder / "given"
    lock = (given / "requirements.lock").read_text("utf-8")
    if language == "python":
        unseen = wheels.unseen(lock)
        if unseen:
            return f"the version of {', '.join(unseen[:5])} was never seen"
        here = f"{sys.version_info.major}.{sys.version_info.minor}"
        wanted = ".".join(str(facts.get("interpreter") or here).split(".")[:2])
        if wanted != here:
            return f"it ran under Python {wanted}; this verifier has {here}"
    elif language not in _SHELLS:
        return f"this verifier rebuilds Python and shell scripts, and this is {language}"
    pinned = wheels.locked(lock) if language == "python" else []
    fault = None
    if pinned:
        if bench.index is None:
            return "it needs libraries, and this verifier has no index of packages (--index)"
        (folder / "wheels").mkdir()
        fault = wheels.fetch(given / "requirements.lock", folder / "wheels", index=bench.index)
    return _asked(facts, folder, pinned, fault, is_run=is_run)


def _asked(
    facts: Mapping[str, Any], folder: Path, pinned: Sequence[tuple[str, str]], fault: str | None, *, is_run: bool
) -> Planned:
    is_python = facts["language"] == "python"
    python = os.path.abspath(sys.executable)
    env, tree, where = _INSIDE / "env", _INSIDE / "given" / "tree", _where(str(facts["folder"]))
    home = where if facts.get("in_home") else _home(str(facts["folder"]))
    program = str(env / "bin" / "python") if is_python else _SHELLS[str(facts["language"])]
    why_no_run = _why_no_run(facts)
    command = [
        python, "-I", str(_INSIDE / "collector.pyz"), "run", "--no-deliver", "--", program, str(facts["entry"]),
        *(str(word) for word in facts.get("arguments") or ()),
    ]  # fmt: skip
    asked: dict[str, Any] = {
        "environment": {
            "python": python if is_python else None,
            "folder": str(env),
            "wheels": str(_INSIDE / "wheels") if pinned else None,
            "lock": str(_INSIDE / "given" / "requirements.lock"),
        },
        "smoke": {
            "python": program if is_python else python,
            "test": str(_INSIDE / "given" / "smoke_test.py"),
            "tree": str(tree),
            "folder": str(_INSIDE / "work" / "smoke"),
        },
        "run": {
            "command": command,
            "tree": str(tree),
            "folder": str(where),
            "home": str(home),
            "bin": str(env),
            "state": str(_INSIDE / "work" / "collector"),
        }
        if is_run and why_no_run is None
        else None,
    }
    memory = [env, _INSIDE / "work", home, *([] if where.is_relative_to(home) else [where])]
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}" if is_python else program
    return Planned(python, version, pinned, asked, memory, why_no_run, fault)


def _why_no_run(facts: Mapping[str, Any]) -> str | None:
    if facts.get("recorded") is None:
        return "no run of this version was seen to its end"
    if facts.get("kind") not in ("file", "shebang"):
        return f"a verifier starts files, and this is a {facts.get('kind')}"
    return None


def _where(folder: str) -> PurePosixPath:
    """Where it lay, so that its files are of the same class; elsewhere when that would hide the system."""
    path = PurePosixPath(folder)
    is_hiding = len(path.parts) < 3 or any(path.is_relative_to(one) for one in _KEPT)
    return _ELSEWHERE if is_hiding or ".." in path.parts else path


def _home(folder: str) -> PurePosixPath:
    """The home its folder was in, for what it keeps beside it."""
    parts = PurePosixPath(folder).parts
    return (
        PurePosixPath(*parts[:3])
        if len(parts) >= 3 and parts[1] in ("home", "Users")
        else PurePosixPath("/home/script")
    )


# --- the cage and what came out of it ---------------------------------------------------------------------------


def _caged(bench: Bench, planned: Planned, folder: Path) -> tuple[dict[str, Mapping[str, Any]], Ended | None]:
    if planned.fault is not None:
        return {}, None
    (folder / "collector.pyz").write_bytes(bench.vault.collector())
    places = [
        Place(folder / "given", _INSIDE / "given"),
        Place(folder / "collector.pyz", _INSIDE / "collector.pyz"),
        Place(Path(__file__).with_name("inside.py"), _INSIDE / "inside.py"),
        *([Place(folder / "wheels", _INSIDE / "wheels")] if (folder / "wheels").is_dir() else []),
        *([Place(Path(one), PurePosixPath(one)) for one in _pythons()]),
    ]
    _readable(folder)
    program = [planned.python or sys.executable, "-I", str(_INSIDE / "inside.py"), json.dumps(planned.asked)]
    ended = bench.sandbox.run(program, places=places, memory=planned.memory)
    said: dict[str, Mapping[str, Any]] = {}
    for line in ended.output.splitlines():
        try:
            one = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(one, dict):
            said.setdefault(str(one.get("what")), one)
    return said, ended


def _pythons() -> list[str]:
    """The folders of this Python that are not the system's own: its environment, and what that was made of."""
    return [one for one in dict.fromkeys((sys.base_prefix, sys.prefix)) if one not in ("/", "/usr")]


def _readable(folder: Path) -> None:
    """The program inside is another user, or this one with less: nothing here is secret to it."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _built(planned: Planned, said: Mapping[str, Mapping[str, Any]]) -> Built:
    if planned.fault is not None:
        return Built(fault=planned.fault, locked=planned.locked)
    environment, smoke = said.get("environment"), said.get("smoke")
    if environment is None or smoke is None:
        return Built(fault="nothing came out of the cage", locked=planned.locked)
    return Built(
        installed=[(str(one[0]), str(one[1])) for one in environment.get("installed") or ()],
        fault=environment.get("fault"),
        smoke_exit=int(smoke.get("exit_code", 1)),
        smoke_said=str(smoke.get("complaint") or ""),
        python=planned.version,
        seconds=float(environment.get("seconds") or 0.0),
        locked=planned.locked,
    )


def _started(
    planned: Planned, facts: Mapping[str, Any], said: Mapping[str, Mapping[str, Any]], ended: Ended | None, *,
    is_wanted: bool, below: Check,
) -> Check:  # fmt: skip
    if not is_wanted:
        return Check("L4", NOT_WANTED, "it was not asked for")
    if below.state != judging.PASSED:
        return Check("L4", NOT_POSSIBLE, "L3 comes first")
    if planned.why_no_run is not None:
        return Check("L4", NOT_POSSIBLE, planned.why_no_run)
    if "run" not in said:
        is_late = ended is not None and ended.is_over_time
        return Check("L4", FAILED, "it was not over in time" if is_late else "it ended the cage before it was over")
    return judging.started(Recorded.of(facts["recorded"]), judging.seen_of(said["run"]))


def _behaves(
    facts: Mapping[str, Any], said: Mapping[str, Mapping[str, Any]], *, is_wanted: bool, below: Check
) -> Check:
    if not is_wanted:
        return Check("L5", NOT_WANTED, "it was not asked for")
    if below.state != judging.PASSED:
        return Check("L5", NOT_POSSIBLE, "L4 comes first")
    return judging.behaves(Recorded.of(facts["recorded"]), judging.seen_of(said["run"]))


def _json(said: Mapping[str, Any]) -> str:
    rounded = [{**one, "seconds": round(one["seconds"] or 0, 3)} for one in said["checks"]]
    return canonical_json({**said, "checks": rounded}).decode()
