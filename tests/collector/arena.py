"""A private place to let the exec sensor loose in: its own mounts, copied interpreters, one small filesystem marked.

Run as root inside `unshare -m`. The interpreters of this machine are copied to a tmpfs and mounted over their own
paths for this process tree alone; only that tmpfs is watched. Prints one JSON document.
"""

import contextlib
import glob
import hashlib
import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import kernels
from modes import ENDINGS, FILES, MODES, expected_bytes, is_possible, lay_out, names_for, words_of

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "collector" / "src"))
verdict = importlib.import_module("escrow_collector.verdict")
_COPIED = (
    "cp",
    "mv",
    "bash",
    "dash",
    "perl",
    "node",
    "awk",
    "tclsh",
    "ruby",
    "lua5.4",
    "php",
    "busybox",
    "zsh",
    "Rscript",
    "R",
    "expect",
)


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
        found |= set(glob.glob("/usr/lib*/R/bin/exec/R"))  # what the shell script `R` becomes
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

    def guard_kill(self) -> None:
        """Both processes at once, as `kill -9` of the whole service would."""
        assert self.guard is not None
        sensor = self.sensor_pid
        self.guard.kill()
        self.guard.wait()
        with contextlib.suppress(ProcessLookupError):
            os.kill(sensor, signal.SIGKILL)

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

    def settle(self, *, all_end: bool = False) -> None:
        """Until nothing more is noted for a moment, and every run that began has its end where all must have one."""
        size, since = -1, time.monotonic()
        last = since + 60
        while time.monotonic() < last:
            noted = glob.glob(str(self.state / "spool" / "kernel" / "*.jsonl"))
            now = sum(os.stat(path).st_size for path in noted)
            if now != size:
                size, since = now, time.monotonic()
            elif time.monotonic() - since > 1.2 and not (all_end and self._are_running()):
                return
            time.sleep(0.1)

    def _are_running(self) -> bool:
        told = {kind: {r["run"] for r in self.records() if r["type"] == kind} for kind in ("run.start", "run.end")}
        return bool(told["run.start"] - told["run.end"])

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
    seen, missed = [], 0
    for mode in MODES:
        if not is_possible(mode, is_root=True):
            seen.append({"mode": mode.name, "skipped": "not on this machine"})
            continue
        environ_of = environ if "copied" in mode.needs else plain
        for _ in range(3 if mode.name != "cron" else 1):
            one = _tried(arena, mode, names, environ_of)
            if mode.changes:
                lay_out(arena.work, names)
            if _judged(one, arena.records())["exact"]:
                break
            # On a machine so busy that the sensor gets no turn, the watchdog lets it pass: that must be counted.
            missed += 1
            arena.wait_until(lambda: arena.told().get("exec") == "fanotify", 10)
        seen.append(one)
    arena.wait_until(lambda: all(_judged(one, arena.records())["ended"] for one in seen if "digest" in one))
    arena.settle()
    arena.stop()
    records = arena.records()
    return {
        "modes": [_judged(one, records) for one in seen],
        "told": arena.told(),
        "records": records,
        "missed": missed,
    }


def _tried(arena: Arena, mode: Any, names: dict[str, str], environ: dict[str, str]) -> dict[str, Any]:
    body, began = expected_bytes(mode, arena.work), time.time()
    if mode.name == "cron":
        output = _cron(arena, names)
    else:
        done = subprocess.run(
            words_of(mode, names),
            cwd=arena.work,
            capture_output=True,
            timeout=60,
            env=environ,
            stdin=subprocess.DEVNULL,
        )
        output = done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")[:200]
    return {"mode": mode.name, "output": output, "digest": _digest(body), "from": began, "to": time.time()}


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
        "times": len(exact),
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


LANGUAGES: dict[str, tuple[str, str]] = {
    "python": ("{py} s.py", "print('hello')\n"),
    "bash": ("bash s.sh", "echo hello\n"),
    "sh": ("sh s.sh", "echo hello\n"),
    "perl": ("perl s.pl", "print qq(hello\\n);\n"),
    "node": ("node s.js", "console.log('hello')\n"),
    "awk": ("awk -f s.awk", 'BEGIN { print "hello" }\n'),
    "tclsh": ("tclsh s.tcl", "puts hello\n"),
    "ruby": ("ruby s.rb", "puts 'hello'\n"),
    "lua5.4": ("lua5.4 s.lua", "print('hello')\n"),
    "php": ("php s.php", "<?php echo 'hello';\n"),
    "Rscript": ("Rscript s.R", "cat('hello\\n')\n"),
    "expect": ("expect s.exp", "puts {hello}\n"),
}


def blocking(arena: Arena) -> Any:
    """Every language blocked by the content of its script, by path and by account; then let go again."""
    table = arena.state / "policy.table"
    languages = {name: row for name, row in LANGUAGES.items() if name == "python" or shutil.which(name)}
    arena.start()
    found: dict[str, Any] = {}
    bodies = {name: body for name, (_, body) in languages.items()}
    rules, digests = _rules_for(bodies)
    found["blocked"] = _try_all(
        arena, languages, table, verdict.Table(1, time.time() + 900, "http://v/d/", rules, digests)
    )
    found["shebang"] = _try(arena, "./direct.sh", "direct.sh", "#!/bin/sh\necho hello\n", table, "path")
    found["command"] = _try(arena, "bash -c 'echo hello'", None, "echo hello", table, "digest")
    found["stdin"] = _try(arena, "cat s.sh | sh", "s.sh", "echo hello\n", table, "digest")
    (arena.work / "link.sh").symlink_to("linked.sh")
    (arena.work / "linked.sh").write_text("echo hello\n")
    rule = verdict.Rule("l", "block", "path", str(arena.work / "linked.sh"), reason="No.")
    found["link"] = _try_all(
        arena,
        {"link": ("sh link.sh", "echo hello\n")},
        table,
        verdict.Table(8, time.time() + 900, "http://v/d/", [rule]),
    )["link"]
    found["released"] = _try_all(arena, languages, table, verdict.Table(2, time.time() + 900, "http://v/d/"))
    open_rules = _rules_for(bodies)
    found["expired open"] = _try_all(
        arena, languages, table, verdict.Table(3, time.time() - 1, "http://v/d/", *open_rules)
    )
    closed = _rules_for(bodies, fail="closed")
    found["expired closed"] = _try_all(
        arena, languages, table, verdict.Table(4, time.time() - 1, "http://v/d/", *closed)
    )
    warned = _rules_for(bodies, action="warn")
    found["warned"] = _try_all(arena, languages, table, verdict.Table(5, time.time() + 900, "http://v/d/", *warned))
    arena.guard_kill()
    blocked = _rules_for(bodies)
    found["killed"] = _try_all(
        arena, languages, table, verdict.Table(6, time.time() + 900, "http://v/d/", *blocked), waits=False
    )
    time.sleep(0.2)
    found["records"] = [r for r in arena.records() if r["type"] == "run.start" and r["decision"]["action"] == "deny"]
    return found


def _rules_for(
    bodies: dict[str, str], action: str = "block", fail: str = "open"
) -> tuple[list[Any], dict[str, list[str]]]:
    digests = {name: hashlib.sha256(body.encode()).hexdigest() for name, body in bodies.items()}
    rules = [
        verdict.Rule(name, action, "digest", digests[name], fail=fail, reason="It holds a password.") for name in bodies
    ]
    named: dict[str, list[str]] = {}
    for name, digest in digests.items():
        named.setdefault(digest, []).append(name)
    return rules, named


def _set(arena: Arena, table: Path, wanted: Any, *, waits: bool = True) -> None:
    spare = table.with_suffix(".tmp")
    spare.write_text(verdict.dump(wanted))
    spare.rename(table)
    if waits:
        assert arena.wait_until(lambda: arena.told().get("policy") == wanted.version), arena.told()


def _try_all(arena: Arena, languages: Any, table: Path, wanted: Any, *, waits: bool = True) -> Any:
    _set(arena, table, wanted, waits=waits)
    found = {}
    for name, (line, body) in languages.items():
        (arena.work / line.split()[-1]).write_text(body)
        found[name] = _shell(arena, line.format(py=python()))
    return found


def _try(arena: Arena, line: str, name: str | None, body: str, table: Path, kind: str) -> Any:
    if name is not None:
        (arena.work / name).write_text(body)
        (arena.work / name).chmod(0o755)
    value = str(arena.work / name) if kind == "path" and name else hashlib.sha256(body.encode()).hexdigest()
    rule = verdict.Rule("r", "block", kind, value, reason="It holds a password.")
    version = (arena.told().get("policy") or 0) + 100
    digests = {value: ["r"]} if kind == "digest" else {}
    _set(arena, table, verdict.Table(version, time.time() + 900, "http://v/d/", [rule], digests))
    # The line is run by a shell with a script of its own, which the rule does not name.
    return _shell(arena, line)


def _shell(arena: Arena, line: str) -> Any:
    done = subprocess.run(
        ["bash", "-c", line + "; exit $?"], cwd=arena.work, capture_output=True, text=True, timeout=60
    )
    return {"code": done.returncode, "out": done.stdout, "err": done.stderr}


def frozen(arena: Arena, rounds: str = "3") -> Any:
    """A sensor that is stopped, or killed, while somebody executes: how long they waited, and that they ran."""
    (arena.work / "s.sh").write_text("echo hello\n")
    arena.start()
    found: dict[str, Any] = {"stopped": [], "killed": [], "why": []}
    for round_ in range(int(rounds) * 2):
        pid = arena.sensor_pid
        number = signal.SIGSTOP if round_ % 2 else signal.SIGKILL
        os.kill(pid, number)
        began = time.monotonic()
        done = subprocess.run(["sh", "s.sh"], cwd=arena.work, capture_output=True, text=True, timeout=60)
        waited = time.monotonic() - began
        found["stopped" if round_ % 2 else "killed"].append({"out": done.stdout, "seconds": waited})
        assert arena.wait_until(lambda pid=pid: arena.told().get("exec") == "fanotify" and arena.sensor_pid != pid), (
            arena.told()
        )
        found["why"].append(arena.told()["restarts"])
    arena.settle()
    arena.stop()
    found["losses"] = sum(r["count"] for r in arena.records() if r["type"] == "loss")
    found["captured"] = sum(r["type"] == "run.start" for r in arena.records())
    return found


def survived(arena: Arena) -> Any:
    """Scripts that outlive the sensor that saw them begin: one a sensor, one the whole service, one ends in between."""
    code = "import os, sys, time\nwhile not os.path.exists(sys.argv[1]): time.sleep(0.01)\nsys.exit(int(sys.argv[2]))\n"
    (arena.work / "long.py").write_text(code)
    arena.start()
    line = [python(), "-S", "-I", "long.py"]
    going = {
        name: subprocess.Popen([*line, name, code], cwd=arena.work)
        for name, code in (("sensor", "3"), ("service", "4"), ("between", "5"))
    }
    starts = _until(arena, "run.start", 3)
    victim = arena.sensor_pid
    os.kill(victim, signal.SIGKILL)
    assert arena.wait_until(lambda: arena.told().get("exec") == "fanotify" and arena.sensor_pid != victim), arena.told()
    (arena.work / "sensor").touch()
    going["sensor"].wait()
    arena.guard_kill()
    (arena.work / "between").touch()
    going["between"].wait()
    (arena.state / "sensor.json").unlink()  # or the dead one's word would pass for the next one's
    arena.start()
    (arena.work / "service").touch()
    going["service"].wait()
    _until(arena, "run.end", 3)
    arena.stop()
    ends = [r for r in arena.records() if r["type"] == "run.end"]
    named = {r["run"]: name for name, one in going.items() for r in starts if r["process"]["pid"] == one.pid}
    return {
        "starts": sum(r["type"] == "run.start" for r in arena.records()),
        "ends": [(named.get(r["run"], "another"), r["exit_code"], r["trust"]) for r in ends],
    }


def full(arena: Arena) -> Any:
    """The spool's disk takes not one byte more: while it does not, scripts begin, end and are blocked."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(arena.state)], check=True)
    arena.work.joinpath("long.py").write_text(
        "import os, sys, time\nwhile not os.path.exists(sys.argv[1]): time.sleep(0.01)\nsys.exit(7)\n"
    )
    arena.start()
    forbidden = "echo forbidden\n"
    arena.work.joinpath("s.sh").write_text(forbidden)
    _set(
        arena,
        arena.state / "policy.table",
        verdict.Table(1, time.time() + 900, "http://v/d/", *_rules_for({"s": forbidden})),
    )
    going = subprocess.Popen([python(), "-S", "-I", "long.py", "over"], cwd=arena.work)
    starts = _until(arena, "run.start", 1)
    sensor, filler = arena.sensor_pid, arena.state / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(4096)):
            pass
    seen = len(arena.records())
    arena.work.joinpath("more.sh").write_text("echo more\n" + "# a comment\n" * 400)
    outputs = [_shell(arena, "bash more.sh")["out"] for _ in range(40)]
    blocked = _shell(arena, "sh s.sh")
    (arena.work / "over").touch()
    going.wait()
    time.sleep(0.5)
    written = len(arena.records()) - seen
    filler.unlink()
    told = [one for one in starts if one["process"]["pid"] == going.pid]
    is_told = arena.wait_until(
        lambda: any(r["type"] == "run.end" and r["run"] == told[0]["run"] for r in arena.records()), 10
    )
    arena.settle()
    is_alive = arena.sensor_pid == sensor
    arena.stop()
    records = arena.records()
    return {
        "outputs": outputs, "blocked": blocked, "is_told": is_told, "is_alive": is_alive, "written": written,
        "ends": [(r["exit_code"], r["trust"]) for r in records if r["type"] == "run.end" and r["run"] == told[0]["run"]],
        "starts": sum(r["type"] == "run.start" for r in records) - len(starts),
        "lost": sum(r["count"] for r in records if r["type"] == "loss" and r["reason"] == "disk_quota"),
    }  # fmt: skip


def _until(arena: Arena, kind: str, count: int) -> list[dict[str, Any]]:
    """The records of a kind, once there are that many."""
    assert arena.wait_until(lambda: sum(r["type"] == kind for r in arena.records()) >= count), arena.records()
    return [r for r in arena.records() if r["type"] == kind]


def storm(arena: Arena, each: str = "20", rate: str = "0", kills: str = "0") -> Any:
    """Many short scripts of five interpreters, each different: which of them were captured with the right digest.

    `kills`: how often the sensor is killed or stopped meanwhile.
    """
    kinds = {
        "bash": "bash {}",
        "dash": "dash {}",
        "perl": "perl {}",
        "python": python() + " -S -I {}",
        "shebang": "./{}",
    }
    heads = {"shebang": "#!/bin/sh\n", "python": "", "perl": "", "bash": "", "dash": ""}
    arena.start()
    wanted: dict[str, list[str]] = {kind: [] for kind in kinds}
    began = time.monotonic()
    count = killed = 0
    total, victim = int(each) * len(kinds), 0
    for number in range(int(each)):
        for kind, line in kinds.items():
            if count >= (killed + 1) * total / (int(kills) + 1) and arena.sensor_pid != victim:
                victim = arena.sensor_pid
                os.kill(victim, signal.SIGSTOP if killed % 2 else signal.SIGKILL)
                killed += 1
            body = f"{heads[kind]}# {kind} {number}\n" + (
                "exit 0\n" if kind not in ("python",) else "raise SystemExit\n"
            )
            path = arena.work / f"{kind}{number}"
            path.write_text(body)
            path.chmod(0o755)
            wanted[kind].append(_digest(body.encode()))
            count += 1
            if float(rate):
                time.sleep(max(0.0, began + count / float(rate) - time.monotonic()))
            subprocess.run(line.format(path.name).split(), cwd=arena.work, check=True)
    seconds = time.monotonic() - began
    arena.settle()
    arena.stop()
    records = arena.records()
    seen = {r["script"]["digest"] for r in records if r["type"] == "run.start"}
    kept = {path.name for path in (arena.state / "spool" / "kernel" / "contents").iterdir()}
    return {
        "wanted": {kind: len(digests) for kind, digests in wanted.items()},
        "captured": {
            kind: sum(d in seen and d.split(":")[1] in kept for d in digests) for kind, digests in wanted.items()
        },
        "endless": sorted(
            str(r["script"]["path"])
            for r in records
            if r["type"] == "run.start" and r["run"] not in {e["run"] for e in records if e["type"] == "run.end"}
        ),
        "ends": sum(r["type"] == "run.end" and r["trust"] == {"all": "kernel"} for r in records),
        "losses": sum(r["count"] for r in records if r["type"] == "loss"),
        "seconds": seconds,
        "killed": killed,
        "told": arena.told(),
    }


def burst(arena: Arena, count: str = "1500") -> Any:
    """So many at once that they cannot all be read in time: everyone runs, and nobody waits long."""
    (arena.work / "s.sh").write_text("exit 0\n")
    arena.start()
    began = time.monotonic()
    done = subprocess.run(
        ["bash", "-c", f"for i in $(seq {count}); do sh s.sh || echo refused & done; wait"],
        cwd=arena.work, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    seconds = time.monotonic() - began
    arena.settle()
    arena.stop()
    records = arena.records()
    return {
        "reasons": sorted((r["reason"], r["count"]) for r in records if r["type"] == "loss"),
        "refused": done.stdout.count("refused") + len(done.stderr.splitlines()),
        "captured": sum(r["type"] == "run.start" and str(r["script"]["path"]).endswith("s.sh") for r in records),
        "losses": sum(r["count"] for r in records if r["type"] == "loss"),
        "seconds": seconds,
        "told": arena.told(),
    }


_MODULED = (
    "import json, sys, beside_it\nopen('told.csv', 'w').write('a')\nprint('hello')\n",
    "x = 1\n",
)


def _hooked(arena: Arena) -> tuple[Any, Path, Path]:
    """The collector's state with a folder for notes of all accounts, a hooked interpreter of our own, and that folder."""
    install, state, bases = (
        importlib.import_module(name) for name in ("escrow_collector.install", "escrow_collector.state", "test_install")
    )
    base: Path = bases.copied(Path(python()).parents[1], arena.box / "base" / Path(python()).parents[1].name)
    drop = arena.box / "in"
    install.make_drop(str(drop), True)
    install.Installer(str(arena.state), str(drop)).install(str(base))
    state.State.drop = str(drop)
    return state.State(str(arena.state)), base, drop


def planted(arena: Arena, server: str, secret: str, words_file: str) -> Any:
    """Secrets in a command line and its environment under both sensors, delivered to a real vault: where they show."""
    agent, transport = (importlib.import_module(f"escrow_collector.{name}") for name in ("agent", "transport"))
    here, base, drop = _hooked(arena)
    answer = transport.Transport(server).enrol(secret, {"id": "planted", "name": "planted", "os": "x"})
    here.enrol({**answer, "server": server})
    told = json.loads(Path(words_file).read_text())
    (arena.work / "it.py").write_text(told["child"])
    (arena.work / "it.sh").write_text("#!/bin/sh\nexit 0\n")
    (arena.work / "it.sh").chmod(0o755)
    environ = {**os.environ, **told["environ"]}
    arena.start()
    for line in ([str(base), "it.py"], ["sh", "it.sh"], ["./it.sh"], ["perl", "-e", "exit", "--"]):
        subprocess.run(line + told["words"], cwd=arena.work, env=environ, capture_output=True, check=True)
    arena.wait_until(lambda: len([r for r in arena.records() if r["type"] == "run.end"]) >= 5, 20)
    spool = b"".join(path.read_bytes() for root in (arena.state, drop) for path in root.rglob("*") if path.is_file())
    until = time.monotonic() + 14
    while time.monotonic() < until:
        agent.deliver(here, time.monotonic() + 60, heartbeat=True)
        time.sleep(0.5)
    arena.stop()
    spool += b"".join(path.read_bytes() for root in (arena.state, drop) for path in root.rglob("*") if path.is_file())
    return {
        "runs": len([line for line in spool.split(b"\n") if b'"type":"run.start"' in line]),
        "shown": [one for one in told["secrets"] if one.encode() in spool],
    }


def joined(arena: Arena, each: str = "1") -> Any:
    """Both sensors at once, over every way to start a Python: what reaches a vault, one run for one execution.

    `each`: only every so many ways, for a quick look.
    """
    agent, beside = (importlib.import_module(name) for name in ("escrow_collector.agent", "conftest"))
    here, base, drop = _hooked(arena)
    receiver = beside.Receiver()
    threading.Thread(target=receiver.serve_forever, daemon=True).start()
    here.enrol({"server": receiver.url, "token": "t", "endpoint_id": "e1", "vault_id": "v1", "policy_keys": []})
    names = names_for(arena.work, str(base))
    names["pyname"] = str(base)
    lay_out(arena.work, names)
    for name, text in zip(("moduled.py", "beside_it.py"), _MODULED, strict=True):
        (arena.work / name).write_text(text)
    (arena.work / "requirements.txt").write_text("nothing\n")
    arena.start()
    tried = []
    for mode in MODES[:: int(each)]:
        is_python = "{py}" in mode.command + str(mode.words) + FILES.get(mode.command.removeprefix("./"), ("",))[0]
        if not is_python or not is_possible(mode, is_root=True) or "copied" in mode.needs or mode.name == "cron":
            continue
        tried.append(_tried(arena, mode, names, {**os.environ, "PATH": "/usr/local/sbin:/usr/sbin:/usr/bin:/bin"}))
        if mode.changes:
            lay_out(arena.work, names)
    subprocess.run(["sh", "-c", f"exec env {base} moduled.py"], cwd=arena.work, check=True, capture_output=True)
    until = time.monotonic() + 14
    while time.monotonic() < until:
        agent.deliver(here, time.monotonic() + 60)
        time.sleep(0.5)
    arena.stop()
    agent.deliver(here, time.monotonic() + 60)
    records = receiver.records
    starts = [r for r in records if r["type"] == "run.start"]
    ends = [r for r in records if r["type"] == "run.end"]
    moduled = next(r["run"] for r in starts if str(r["script"]["path"]).endswith("moduled.py"))
    return {
        "tried": [_judged(one, records) for one in tried],
        "starts": [
            (r["run"], r["sensor"], r["trust"], r["script"]["path"], r["script"]["digest"], r["account"]["uid"])
            for r in starts
        ],
        "ends": [(r["run"], r["exit_code"], r["trust"]) for r in ends],
        "activities": [(r["run"], r["part"], r["trust"]) for r in records if r["type"] == "run.activity"],
        "snapshots": [(r["run"], r["digest"]) for r in records if r["type"] == "snapshot"],
        "losses": [r for r in records if r["type"] == "loss"],
        "moduled": [r for r in records if r.get("run") == moduled],
        "left": sorted(path.name for path in drop.iterdir()),
        "told": arena.told(),
    }


def endings(arena: Arena) -> Any:
    """Each way a script can end, and what the kernel's accounting said of it."""
    arena.start()
    for attempt in range(3):
        before, found = arena.told().get("restarts"), []
        for number, (source, code) in enumerate(ENDINGS):
            path = arena.work / f"end{attempt}-{number}.py"
            path.write_text(source)
            subprocess.run([python(), path.name], cwd=arena.work, capture_output=True, timeout=60)
            found.append({"path": str(path), "code": code})
        arena.settle(all_end=True)
        if arena.told().get("restarts") == before:
            break  # else the machine is so busy that the watchdog took the sensor for stuck, and what ended then is not known
    arena.stop()
    records = arena.records()
    runs = {r["script"]["path"]: r["run"] for r in records if r["type"] == "run.start" and r["script"]["path"]}
    ends = {r["run"]: r for r in records if r["type"] == "run.end"}
    for one in found:
        end = ends.get(runs.get(one["path"], ""), {})
        one["told"] = -end["signal"] if end.get("signal") else end.get("exit_code")
        one["trust"] = end.get("trust")
        one["peak"] = end.get("peak_rss_bytes")
    return found


def moved(arena: Arena) -> Any:
    """Scripts that are moved, copied and renamed between their runs, and one that would pass for a pool's worker."""
    (arena.work / "a.py").write_text("x = 1\n")
    (arena.work / "jobs").mkdir()
    arena.start()
    py = python()
    lines = (
        f"{py} a.py; mv a.py b.py; {py} b.py; cp b.py c.py; {py} c.py",
        f"cp c.py jobs; cd jobs; {py} c.py; cd ..; mv jobs done; {py} done/c.py",
        f"{py} -c \"import os; os.rename('c.py', 'd.py')\"; {py} d.py",
        f"{py} -c \"from multiprocessing.spawn import spawn_main; print('mine')\"",
    )
    for line in lines:
        subprocess.run(["bash", "-c", line], cwd=arena.work, check=True, capture_output=True)
    arena.settle()
    arena.stop()
    starts = [r for r in arena.records() if r["type"] == "run.start" and r["interpreter"]["language"] == "python"]
    short = str(arena.work) + "/"
    return {
        "came": {
            str(r["script"]["path"]).removeprefix(short): {
                how: r["script"][how].removeprefix(short) for how in ("moved_from", "copied_from") if how in r["script"]
            }
            for r in starts
            if r["script"]["path"]
        },
        "commands": [arena.content(r["script"]["digest"]).decode() for r in starts if r["script"]["kind"] == "command"],
    }


def closed(arena: Arena) -> Any:
    """Somebody has root's sensor look at files that are not theirs to read: what it kept of them."""
    secret = b"# nobody's business\necho hello\n"
    (arena.work / "shadow").write_bytes(secret)
    (arena.work / "shadow").chmod(0o600)
    (arena.work / "theirs.sh").write_bytes(b"#!/bin/sh\n" + secret)
    (arena.work / "theirs.sh").chmod(0o711)
    (arena.work / "drop").write_bytes(secret)
    (arena.work / "drop").chmod(0o602)
    (arena.work / "mine.sh").write_bytes(b"echo mine\n")
    starts = (
        "import os, sys\nos.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "os.dup2(os.open({path!r}, {flags}), 0)\nos.execv('/bin/sh', ['sh'])\n"
    )
    arena.start()
    for name, flags in (("shadow", "os.O_PATH"), ("drop", "os.O_WRONLY"), ("mine.sh", "os.O_RDONLY")):
        code = starts.format(path=str(arena.work / name), flags=flags)
        subprocess.run([python(), "-S", "-c", code], cwd=arena.work, capture_output=True)
    as_nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    subprocess.run([*as_nobody, "./theirs.sh"], cwd=arena.work, capture_output=True)
    lent = subprocess.run([*as_nobody, "sh"], cwd=arena.work, stdin=(arena.work / "shadow").open(), capture_output=True)
    arena.settle()
    arena.stop()
    kept = [path.read_bytes() for path in (arena.state / "spool" / "kernel" / "contents").iterdir()]
    theirs = [r for r in arena.records() if r["type"] == "run.start" and r["account"]["uid"] == 65534]
    return {
        "lent": lent.stdout.decode(),
        "kept": sorted(body.decode() for body in kept if b"echo" in body),
        "told": sorted((str(r["script"]["path"]).rsplit("/", 1)[-1], r["script"]["content"]) for r in theirs),
        "losses": sum(r["count"] for r in arena.records() if r["type"] == "loss"),
    }


def turned(arena: Arena) -> Any:
    """A script that puts another in its own place and is executed again in the very same words."""
    last = "echo last\n"
    first = f"printf '{last[:-1]}\\n' > next; mv next turns.sh\nexec bash turns.sh\n"
    (arena.work / "turns.sh").write_text(first)
    (arena.work / "direct.sh").write_text("#!/bin/sh\nexec true\n")
    (arena.work / "direct.sh").chmod(0o755)
    arena.start()
    done = subprocess.run(["/usr/bin/bash", "-c", "exec bash turns.sh"], cwd=arena.work, capture_output=True)
    subprocess.run(["./direct.sh"], cwd=arena.work, check=True)
    arena.settle(all_end=True)
    arena.stop()
    starts = [r for r in arena.records() if r["type"] == "run.start" and r["script"]["path"]]
    return {
        "output": done.stdout.decode(),
        "expected": [_digest(first.encode()), _digest(last.encode())],
        "turns": [r["script"]["digest"] for r in starts if r["script"]["path"].endswith("turns.sh")],
        "direct": sum(r["script"]["path"].endswith("direct.sh") for r in starts),
    }


def mounted(arena: Arena) -> Any:
    """A filesystem that is mounted while the sensor listens, with an interpreter and scripts of its own on it."""
    stick = arena.box / "stick"
    stick.mkdir()
    arena.start()
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(stick)], check=True)
    arena.wait_until(lambda: str(stick) in arena.told()["marks"], 20)
    shutil.copy2(shutil.which("dash") or "sh", stick / "shell")
    (stick / "bare.sh").write_text("echo hello\n")
    (stick / "it.sh").write_text("echo hello again\n")
    (stick / "bare.sh").chmod(0o755)
    for line in ("./bare.sh", "./shell it.sh"):
        subprocess.run(["bash", "-c", line], cwd=stick, check=True, capture_output=True)
    arena.settle()
    subprocess.run(["umount", str(stick)], check=True)
    arena.wait_until(lambda: str(stick) not in arena.told()["marks"], 20)
    marks = arena.told()["marks"]
    arena.stop()
    starts = [r["script"] for r in arena.records() if r["type"] == "run.start"]
    short = str(arena.box) + "/"
    return {
        "told": sorted((one["path"].removeprefix(short), one["content"]) for one in starts if one["path"]),
        "marks": marks,
    }


def degraded(arena: Arena, rung: str) -> Any:
    """A sensor further down the ladder: what it still sees, and what it says of itself."""
    (arena.work / "long.py").write_text("import time\ntime.sleep(60)\n")
    (arena.work / "short.sh").write_text("exit 0\n")
    arena.start(rungs=(rung,), marks=False)
    long = subprocess.Popen([python(), "long.py"], cwd=arena.work)
    arena.wait_until(lambda: any("long.py" in str(r.get("script")) for r in arena.records()), 40)
    long.kill()
    long.wait()
    for _ in range(20):
        subprocess.run(["sh", "short.sh"], cwd=arena.work)
    time.sleep(1.5)
    told = arena.told()
    arena.stop()
    records = [r for r in arena.records() if str(r.get("script", {}).get("path", "")).startswith(str(arena.work))]
    return {
        "told": told,
        "long": [r["script"]["content"] for r in records if r["script"]["path"].endswith("long.py")],
        "short": sum(r["script"]["path"].endswith("short.sh") for r in records),
        "sensor": sorted({r["sensor"]["exec"] for r in records}),
        "losses": sum(r["count"] for r in arena.records() if r["type"] == "loss"),
    }


def latency(arena: Arena, count: str = "300") -> Any:
    """Launch times with and without the sensor, interleaved bare first, and what the sensor itself costs."""
    (arena.work / "s.sh").write_text("exit 0\n")
    (arena.work / "s.py").write_text("raise SystemExit\n")
    lines = {"bash": ["bash", "s.sh"], "python": [python(), "-S", "-I", "s.py"]}
    found: dict[str, Any] = {}
    for name, line in lines.items():
        found[name] = {"bare": _launches(arena, line, int(count))}
    arena.start()
    time.sleep(1)
    pid = arena.sensor_pid
    assert arena.guard is not None
    both = (pid, arena.guard.pid)
    before, began = [_cpu(one) for one in both], time.monotonic()
    time.sleep(5)
    found["idle_share"], found["idle_share_watchdog"] = _shares(both, before, began)
    for name, line in lines.items():
        found[name]["held"] = _launches(arena, line, int(count))
    before, began = [_cpu(one) for one in both], time.monotonic()
    for number in range(500):
        subprocess.run(lines["bash"], cwd=arena.work)
        time.sleep(max(0.0, began + number / 100 - time.monotonic()))
    seconds = time.monotonic() - began
    found["busy_share"], found["busy_share_watchdog"] = _shares(both, before, began)
    found["busy_rate"] = 500 / seconds
    status = Path(f"/proc/{pid}/status").read_text()
    found["resident_bytes"] = int(status.split("VmRSS:")[1].split()[0]) * 1024
    arena.stop()
    return found


def _launches(arena: Arena, line: list[str], count: int) -> list[float]:
    found = []
    for _ in range(count):
        began = time.perf_counter()
        subprocess.run(line, cwd=arena.work)
        found.append(time.perf_counter() - began)
    return sorted(found)


def _shares(pids: Sequence[int], before: Sequence[float], began: float) -> list[float]:
    """How much of one processor each took since."""
    seconds = time.monotonic() - began
    return [(_cpu(pid) - used) / seconds for pid, used in zip(pids, before, strict=True)]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def notebook(arena: Arena, packages: str, server: str, secret: str) -> Any:
    """A notebook of somebody else's under both sensors, delivered to a real vault."""
    return kernels.executed(arena, _hooked(arena), packages, server, secret)


SCENARIOS: dict[str, Any] = {
    "latency": latency, "closed": closed,
    "blocking": blocking, "burst": burst, "degraded": degraded, "endings": endings, "frozen": frozen, "full": full, "joined": joined, "matrix": matrix, "moved": moved, "notebook": notebook, "planted": planted, "storm": storm,
    "mounted": mounted, "survived": survived, "turned": turned,
}  # fmt: skip


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
