"""One call of CredSweeper over many files at once, in a cage, and the report it leaves."""

import json
import os
import re
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scanners.cage import Allowance, Cage, programs_of
from scanners.credsweeper.report import Told, read_report
from scanners.engine import Limits
from scanners.programs import Broken, Call, run
from scanners.staging import Staging

# It reserves more address space than it uses: numpy, onnxruntime and their threads.
ADDRESS_SPACE = 5
OLDEST = (1, 19)
"""The first version whose report is known to be read rightly."""
_LARGEST_REPORT = 64 << 20
_START_SECONDS = 60
"""What a call may take before it reads anything: some two seconds of work on an idle core."""
_SECONDS_EACH = 0.25
_CANARY = 'password = "Tq8-vN3x!kZ5w"\n'
"""A secret the program must tell of. One that overlooks it was kept from looking by a setting or a path."""
_CANARY_FILE = "canary.py"
_MISUSED = 2
"""How a program ends that was given options it does not know."""
_LOGGING = {
    "version": 1,
    "formatters": {"plain": {"format": "%(levelname)s:%(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stderr"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
}
_OPTIONS = (
    "--no-pedantic", "--severity", "low", "--ml_threshold", "medium", "--ml_threads_limit", "1",
    "--jobs", "1", "--hashed", "--sort", "--no-stdout", "--no-color", "--no-error", "--log", "WARNING",
)  # fmt: skip


def default_command() -> Path:
    """Where `ESCROW_CREDSWEEPER=on script/run` puts it: beside the code, in its own environment."""
    return Path(__file__).resolve().parents[2] / ".venv-credsweeper" / "bin" / "credsweeper"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program told, by the name of the file, and of which files it could not read everything."""

    told: Mapping[str, Sequence[Told]]
    faulty: frozenset[str]


class Program:
    """An installed CredSweeper, known by its command."""

    def __init__(self, command: Path) -> None:
        self.command = command

    @cached_property
    def version(self) -> str:
        """Read from what is installed: asking the program itself takes seconds."""
        found = sorted(self._environment.glob("lib/python*/site-packages/credsweeper-*.dist-info"))
        return found[-1].name.removeprefix("credsweeper-").removesuffix(".dist-info") if found else "absent"

    @cached_property
    def lack(self) -> str | None:
        """Why it cannot be run, and what to do; None when nothing stands against it."""
        if not self.command.is_file():
            return f"there is no program at {self.command}; run `ESCROW_CREDSWEEPER=on script/run` once to install it"
        if not os.access(self.command, os.X_OK):
            return f"{self.command} may not be executed; check its mode and that of the folders above it"
        if self.version == "absent" or not self._python.exists():
            return f"{self.command} is not of a virtual environment with CredSweeper; name bin/credsweeper of one"
        if _numbers(self.version) < OLDEST:
            return f"it is version {self.version}, and {'.'.join(map(str, OLDEST))} is needed; install a newer one"
        return None

    @cached_property
    def rules_version(self) -> str:
        """A digest of what decides its findings: its own rules and settings, and how we call it."""
        said = [*_OPTIONS, _CANARY, *(file.read_text("utf-8") for file in self._settings if file.exists())]
        return sha256("\0".join(said).encode()).hexdigest()[:16]

    def scan(self, cage: Cage, folder: Path, limits: Limits) -> Answer:
        """Scan the files of a folder; raises Broken when there is no answer to hold the program to."""
        if self.lack is not None:
            raise Broken(f"CredSweeper cannot be run: {self.lack}")
        names = sorted(file.name for file in folder.iterdir())
        room = _Room.beside(folder)
        room.furnish(self._config())
        # The program opens a socket in its temporary folder, and the name of a socket has room for 100 letters.
        with TemporaryDirectory(prefix="escrow-") as sockets:
            cage.admit(Path(sockets))
            ended = run(self._call(room, Path(sockets), limits, count=len(names)), cage)
        report, said = _taken(room.report), _taken(room.noise)
        if ended.code == _MISUSED:
            raise Broken("the program does not know the options it was given; its version may be too new")
        if ended.code != 0 or report is None:
            raise Broken(f"the program ended without an answer (exit {ended.code})", is_divisible=True)
        told = dict(read_report(report))
        _require_canary(told.pop(_CANARY_FILE, ()))
        return Answer(told, _faulty(said or b"", names))

    def _call(self, room: "_Room", sockets: Path, limits: Limits, *, count: int) -> Call:
        seconds = min(limits.seconds, _START_SECONDS + _SECONDS_EACH * count)
        reads = (*programs_of(self._python), room.files, room.settings)
        return Call(
            program=[
                str(self._python), "-I", "-B", str(self.command), *_OPTIONS, "--path", str(room.files),
                "--config", str(room.config), "--log_config", str(room.logging),
                "--time_limit", str(limits.seconds_per_content), "--save-json", str(room.report),
            ],
            allowance=Allowance(reads, (room.home, sockets), int(seconds) + 30, limits.megabytes * ADDRESS_SPACE),
            environment=_environment(room.home, sockets), home=room.home, root=room.root, seconds=seconds,
            noise=room.noise,
        )  # fmt: skip

    def rehearse(self, cage: Cage, staging: Staging) -> None:
        """Start it as a scan would, over nothing but a secret of ours; raises Broken saying why it cannot be used."""
        folder = staging.create()
        try:
            self.scan(cage, folder, Limits())
        finally:
            staging.remove(folder)

    # --- where its parts stand --------------------------------------------------------------------------

    @property
    def _environment(self) -> Path:
        return self.command.resolve().parent.parent

    @property
    def _python(self) -> Path:
        return self._environment / "bin" / "python"

    @property
    def _settings(self) -> Sequence[Path]:
        package = self._environment.glob("lib/python*/site-packages/credsweeper")
        return [found / part for found in package for part in ("rules/config.yaml", "secret/config.json")]

    def _config(self) -> dict[str, Any]:
        """Its own settings, but that no path is passed over: ours may hold /venv/ or /target/."""
        config: dict[str, Any] = json.loads(self._settings[-1].read_text("utf-8"))
        config["exclude"] |= {"path": [], "path_pattern": ["(?!)"]}  # an empty list of patterns meets everything
        return config


@dataclass(frozen=True, slots=True)
class _Room:
    """Where one call works, all of it private: the files it reads, its settings, a home, the ground of its cage."""

    files: Path
    settings: Path
    home: Path
    root: Path

    @classmethod
    def beside(cls, files: Path) -> "_Room":
        room = cls(files, *(files.parent / name for name in ("settings", "home", "root")))
        for path in (room.settings, room.home, room.root):
            path.mkdir(mode=0o700)
        return room

    @property
    def config(self) -> Path:
        return self.settings / "config.json"

    @property
    def logging(self) -> Path:
        return self.settings / "logging.json"

    @property
    def report(self) -> Path:
        return self.home / "report.json"

    @property
    def noise(self) -> Path:
        return self.home / "noise"

    def furnish(self, config: Mapping[str, Any]) -> None:
        (self.files / _CANARY_FILE).write_text(_CANARY)
        self.config.write_text(json.dumps(config))
        self.logging.write_text(json.dumps(_LOGGING))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])


def _environment(home: Path, sockets: Path) -> dict[str, str]:
    """Nothing of ours, and one thread: threads of numpy each reserve memory."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(home), "TMPDIR": str(sockets), "LANG": "C.UTF-8",
        "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
    }  # fmt: skip


def _taken(file: Path) -> bytes | None:
    """What the program left in a file, which is gone then; None when it left none that we should read.

    The program may have been taken over by what it read: a link to another file, or a pipe, is not followed.
    """
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as opened:
        file.unlink()
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return None
        body = opened.read(_LARGEST_REPORT + 1)
    if len(body) > _LARGEST_REPORT:
        raise Broken(f"the program said more than {_LARGEST_REPORT} bytes", is_divisible=True)
    return body


def _require_canary(told: Sequence[Told]) -> None:
    value = _CANARY.split('"')[1]
    start = _CANARY.index(value)
    wanted = (1, start, start + len(value), sha256(value.encode()).hexdigest())
    if not any((place.line, place.start, place.end, place.proof) == wanted for one in told for place in one.places):
        raise Broken("the program overlooked a secret it was given to find; its settings or rules were changed")


_TROUBLE = (b"WARNING:", b"ERROR:", b"CRITICAL:", b"Traceback")
_STAGED = re.compile(rb"[0-9a-f]{64}\.[a-z0-9]+")


def _faulty(noise: bytes, names: Sequence[str]) -> frozenset[str]:
    """Files of which it says that something went wrong. Where it does not say of which, fewer are asked again."""
    lines = [line for line in noise.splitlines() if line.startswith(_TROUBLE)]
    named = [match.group().decode() for line in lines if (match := _STAGED.search(line))]
    if len(named) == len(lines):
        return frozenset(named)
    if len(names) == 1:
        return frozenset(names)
    raise Broken("the program met a fault and did not say where", is_divisible=True)
