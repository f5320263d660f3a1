"""A private place to let the exec sensor loose in: its own mounts, copied interpreters, one small filesystem marked.

Run as root inside `unshare -m`. The interpreters of this machine are copied to a tmpfs and mounted over their own
paths for this process tree alone; only that tmpfs is watched. Prints one JSON document.
"""

import contextlib
import glob
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from modes import MODES, expected_bytes, is_possible, lay_out, names_for, words_of

ROOT = Path(__file__).resolve().parents[2]
_COPIED = ("bash", "dash", "perl", "node", "awk", "tclsh", "ruby", "lua5.4", "php", "busybox", "zsh", "Rscript")


def python() -> str:
    """The base interpreter, by its own path."""
    return os.path.realpath(sys.executable)


class Arena:
    """The marked filesystem, the sensor over it, and what it noted."""

    def __init__(self, box: Path) -> None:
        self.box = box
        self.state = box / "state"
        self.work = box / "work"
        self.guard: subprocess.Popen[bytes] | None = None

    def mount(self) -> None:
        subprocess.run(["mount", "--make-rprivate", "/"], check=True)
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(self.box)], check=True)
        self.box.chmod(0o755)
        for folder in (self.state, self.work, self.box / "bin"):
            folder.mkdir()
        self.work.chmod(0o777)
        found = {os.path.realpath(path) for name in _COPIED if (path := shutil.which(name))}
        for path in sorted(found | {python()}):
            copy = self.box / "bin" / path.strip("/").replace("/", "_")
            shutil.copy2(path, copy)
            subprocess.run(["mount", "--bind", str(copy), path], check=True)

    def start(self, *, rungs: tuple[str, ...] = ("fanotify",), marks: bool = True) -> None:
        watched = [str(self.box)] if marks else []
        code = (
            "import sys; from escrow_collector import supervise; "
            f"sys.exit(supervise.work({str(self.state)!r}, marks={watched!r}, rungs={rungs!r}))"
        )
        environ = {**os.environ, "PYTHONPATH": str(ROOT / "collector" / "src")}
        self.guard = subprocess.Popen([python(), "-c", code], env=environ)
        self.wait_until(lambda: self.told().get("exec") == rungs[0])

    def told(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads((self.state / "sensor.json").read_text())
        except (OSError, ValueError):
            return {}
        return found

    def stop(self) -> None:
        assert self.guard is not None
        self.guard.send_signal(signal.SIGTERM)
        self.guard.wait(timeout=20)

    @property
    def sensor_pid(self) -> int:
        return int(self.told()["pid"])

    def wait_until(self, is_so: Any, seconds: float = 30) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if is_so():
                return True
            time.sleep(0.02)
        return False

    def records(self) -> list[dict[str, Any]]:
        found = []
        for path in sorted(glob.glob(str(self.state / "spool" / "kernel" / "*.jsonl"))):
            with open(path, encoding="utf-8") as file:
                found += [json.loads(line) for line in file if line.endswith("\n")]
        return found

    def content(self, digest: str) -> bytes:
        return (self.state / "spool" / "kernel" / "contents" / digest.split(":")[1]).read_bytes()


# --- scenarios -----------------------------------------------------------------------------------------------------


def matrix(arena: Arena) -> Any:
    """Every mode once under the sensor: what it printed, and what was captured of it."""
    names = names_for(arena.work, python())
    names["pyname"] = python()
    lay_out(arena.work, names)
    shutil.copy2(python(), arena.work / "copied")
    (arena.work / "copied").chmod(0o755)
    environ = {
        **os.environ,
        "PYTHONHOME": str(Path(python()).parents[1]),
        "PATH": "/usr/local/sbin:/usr/sbin:/usr/bin:/bin",
    }
    plain = {name: value for name, value in environ.items() if name != "PYTHONHOME"}
    arena.start()
    seen = []
    for mode in MODES:
        if not is_possible(mode, is_root=True):
            seen.append({"mode": mode.name, "skipped": "not on this machine"})
            continue
        body, began = expected_bytes(mode, arena.work), time.time()
        if mode.name == "cron":
            output = _cron(arena, names)
        else:
            done = subprocess.run(
                words_of(mode, names), cwd=arena.work, capture_output=True, timeout=60,
                env=environ if "copied" in mode.needs else plain,
            )  # fmt: skip
            output = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")[:200]
        seen.append({"mode": mode.name, "output": output, "digest": _digest(body), "from": began, "to": time.time()})
        lay_out(arena.work, names)
    time.sleep(1.2)
    arena.stop()
    return {"modes": [_judged(one, arena.records()) for one in seen], "told": arena.told()}


def _judged(one: dict[str, Any], records: list[dict[str, Any]]) -> dict[str, Any]:
    if "digest" not in one:
        return one
    starts = [
        r
        for r in records
        if r["type"] == "run.start" and one["from"] - 0.002 <= _seconds(r["time"]) <= one["to"] + 0.002
    ]
    exact = [r for r in starts if r["script"]["digest"] == one["digest"]]
    ends = {r["run"] for r in records if r["type"] == "run.end"}
    return {
        **one,
        "runs": len(starts),
        "exact": bool(exact),
        "ended": bool(exact) and all(r["run"] in ends for r in exact),
    }


def _seconds(text: str) -> float:
    import datetime

    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def _cron(arena: Arena, names: dict[str, str]) -> str:
    """The machine's cron in this private mount, with one job of ours and none of the machine's."""
    for path in ("/etc/cron.d", "/var/spool/cron", "/run"):
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", path], check=True)
    Path("/var/spool/cron/crontabs").mkdir(mode=0o1730)
    output = arena.work / "cron.out"
    Path("/etc/cron.d/it").write_text(
        f"SHELL=/bin/sh\n@reboot root cd {arena.work} && {names['py']} it.py > cron.out\n"
    )
    empty = arena.box / "crontab"
    empty.write_text("")
    subprocess.run(["mount", "--bind", str(empty), "/etc/crontab"], check=True)
    process = subprocess.Popen([shutil.which("cron") or "cron", "-f"])
    arena.wait_until(lambda: output.exists() and output.read_text() == "hello\n", 20)
    process.terminate()
    process.wait()
    return output.read_text() if output.exists() else "cron did nothing"


def _digest(body: bytes) -> str:
    return "sha256:" + hashlib.sha256(body).hexdigest()


SCENARIOS: dict[str, Any] = {"matrix": matrix}


def main() -> None:
    name, box = sys.argv[1], Path(sys.argv[2])
    arena = Arena(box)
    arena.mount()
    try:
        answer = SCENARIOS[name](arena, *sys.argv[3:])
    finally:
        if arena.guard is not None and arena.guard.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                arena.guard.send_signal(signal.SIGTERM)
            arena.guard.wait(timeout=20)
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
