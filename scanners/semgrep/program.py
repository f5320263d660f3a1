"""One call of Semgrep over many files at once, and what it said of each of them."""

import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scanners.cage import Allowance, Cage, programs_of
from scanners.engine import EngineStatus, Limits
from scanners.programs import Broken, Call, run

# The program reserves far more address space than it uses; its own --max-memory counts what it uses.
ADDRESS_SPACE = 5


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A rule met a stretch of a file; places are bytes from 0, the line counts from 1."""

    start: int
    end: int
    rule: str
    line: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program said, by the name of the file."""

    matches: Mapping[str, Sequence[Match]]
    faults: Mapping[str, tuple[EngineStatus, str]]
    scanned: frozenset[str]


@dataclass(frozen=True, slots=True)
class Room:
    """Where one call works: its rules, the files it reads, a home of its own, and the ground its cage stands on."""

    rules: Path
    files: Path
    home: Path
    root: Path

    @classmethod
    def within(cls, folder: Path) -> "Room":
        """The rooms beside a folder of files; all private."""
        room = cls(folder.parent / "rules", folder, folder.parent / "home", folder.parent / "root")
        for path in (room.rules, room.home, room.root):
            path.mkdir(mode=0o700)
        return room

    def allowance(self, command: Path, *, cpu_seconds: int, limits: Limits) -> Allowance:
        reads = (*programs_of(command), self.rules, self.files)
        return Allowance(reads, (self.home,), cpu_seconds, limits.megabytes * ADDRESS_SPACE)


def scan_folder(command: Path, cage: Cage, room: Room, limits: Limits) -> Answer:
    """Scan every file of the room; raises Broken when there is no answer to hold the program to."""
    arguments = [
        "scan", "--config", str(room.rules), "--json", "--quiet", "--metrics", "off", "--disable-version-check",
        "--disable-nosem", "--no-git-ignore", "--no-rewrite-rule-ids", "--jobs", str(limits.processes),
        "--timeout", str(limits.seconds_per_content), "--timeout-threshold", "3",
        "--max-memory", str(limits.megabytes), "--max-target-bytes", "0", str(room.files),
    ]  # fmt: skip
    cpu = int(limits.seconds * limits.processes) + 60
    allowed = room.allowance(command, cpu_seconds=cpu, limits=limits)
    program = [str(command), *arguments]
    call = Call(program, allowed, environment(command, room.home), room.home, room.root, limits.seconds)
    return read_answer(run(call, cage).output)


def read_answer(output: bytes) -> Answer:
    """The program's JSON as values."""
    try:
        answer = json.loads(output)
        results, faults, scanned = answer["results"], answer["errors"], answer["paths"]["scanned"]
    except (ValueError, KeyError, TypeError):
        raise Broken("the program ended without an answer", is_divisible=True) from None
    by_name: dict[str, list[Match]] = defaultdict(list)
    for result in results:
        by_name[Path(result["path"]).name].append(_match(result))
    return Answer(by_name, _faults(faults), frozenset(Path(path).name for path in scanned))


def _match(result: Mapping[str, Any]) -> Match:
    start, end = result["start"], result["end"]
    return Match(int(start["offset"]), int(end["offset"]), str(result["check_id"]), int(start["line"]))


def _faults(errors: Sequence[Mapping[str, Any]]) -> dict[str, tuple[EngineStatus, str]]:
    """What went wrong, file by file. A fault of a rule is a fault of the whole answer: such a pack finds nothing."""
    faults: dict[str, tuple[EngineStatus, str]] = {}
    for error in errors:
        kind = error["type"][0] if isinstance(error["type"], list) else str(error["type"])
        path = error.get("path")
        if path is None or "Rule" in kind or Path(path).suffix in {".yml", ".yaml"}:
            raise Broken(f"a rule cannot be used ({kind}); see `escrow rules test`")
        status = EngineStatus.TIMED_OUT if "Timeout" in kind or "TooMuchMemory" in kind else EngineStatus.PARTIAL
        faults[Path(path).name] = (status, f"not all of it could be read ({kind})")
    return faults


def environment(command: Path, home: Path) -> dict[str, str]:
    """Nothing of ours. The version check alone would wait 98 s for an answer from outside."""
    return {
        "PATH": os.pathsep.join([str(command.parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "SEMGREP_ENABLE_VERSION_CHECK": "0",
        "SEMGREP_SEND_METRICS": "off",
        "SEMGREP_SETTINGS_FILE": str(home / "settings.yml"),
    }
