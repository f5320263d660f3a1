"""Runs inside the cage, with the standard library alone: rebuild the environment, run the script watched, say so.

Started as `python -I inside.py JSON`; prints a line of JSON for each thing it did, before it does the next. Whoever
reads them trusts none: captured code runs here under the same user, and could lie about itself, and only about that.
"""

import ctypes
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

MOST_COMPLAINT = 16384
_NOT_DUMPABLE = 4  # PR_SET_DUMPABLE: nobody attaches to this process or opens what it has open


def main() -> int:
    ctypes.CDLL(None).prctl(_NOT_DUMPABLE, 0, 0, 0, 0)
    asked = json.loads(sys.argv[1])
    say("environment", rebuild(asked["environment"]))
    if asked["smoke"] is not None:
        say("smoke", smoke(asked["smoke"]))
    if asked["run"] is not None:
        say("run", run(asked["run"]))
    return 0


def say(what: str, seen: dict[str, object]) -> None:
    sys.stdout.write(json.dumps({"what": what, **seen}) + "\n")
    sys.stdout.flush()


def rebuild(asked: dict[str, object]) -> dict[str, object]:
    """A fresh environment with exactly the wheels that were fetched, and what is in it then."""
    began = time.monotonic()
    if asked["python"] is None:
        return {"installed": [], "fault": None, "seconds": 0}
    python, folder = str(asked["python"]), str(asked["folder"])
    commands = [[python, "-I", "-m", "venv", "--without-pip", folder]]
    if asked["wheels"] is not None:
        commands.append(
            [python, "-I", "-m", "pip", "--isolated", "--no-cache-dir", "--disable-pip-version-check", "--python",
             f"{folder}/bin/python", "install", "--no-index", "--no-deps", "--no-compile", "--only-binary=:all:",
             "--find-links", str(asked["wheels"]), "-r", str(asked["lock"])]
        )  # fmt: skip
    fault = None
    for command in commands:
        done = subprocess.run(command, capture_output=True, env=_environment(folder, folder), check=False)
        if done.returncode != 0:
            fault = done.stderr.decode("utf-8", "replace")[-500:]
            break
    installed = [] if fault else _installed(folder)
    return {"installed": installed, "fault": fault, "seconds": time.monotonic() - began}


def _installed(folder: str) -> list[list[str]]:
    """Read from the metadata on disk: nothing that was installed is run for it."""
    found = []
    for path in sorted(pathlib.Path(folder).glob("lib/python*/site-packages/*.dist-info/METADATA")):
        head = path.read_text("utf-8", "replace").split("\n\n", 1)[0].splitlines()
        said = dict(line.split(": ", 1) for line in head if ": " in line)
        found.append([said.get("Name", ""), said.get("Version", "")])
    return found


def smoke(asked: dict[str, object]) -> dict[str, object]:
    """The package's own smoke test, as an adopter would run it."""
    folder = str(asked["folder"])
    lay_out(str(asked["tree"]), folder)
    command = [str(asked["python"]), str(asked["test"])]
    done = subprocess.run(command, cwd=folder, capture_output=True, env=_environment(folder, folder), check=False)
    return {"exit_code": done.returncode, "complaint": done.stdout.decode("utf-8", "replace")[-500:]}


def run(asked: dict[str, object]) -> dict[str, object]:
    """The script under the collector, where it lay before, with nothing but its own files."""
    folder, state, home = str(asked["folder"]), str(asked["state"]), str(asked["home"])
    lay_out(str(asked["tree"]), folder)
    os.makedirs(home, exist_ok=True)
    began = time.monotonic()
    words = [str(word) for word in asked["command"]]  # type: ignore[attr-defined]
    done = subprocess.run(
        words, cwd=folder, env={**_environment(home, str(asked["bin"])), "ESCROW_COLLECTOR_DIR": state},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    return {
        "exit_code": done.returncode,
        "complaint": done.stderr[-MOST_COMPLAINT:].decode("utf-8", "replace"),
        "records": _records(state),
        "seconds": time.monotonic() - began,
    }


def lay_out(tree: str, folder: str) -> None:
    """Copy the files alone: the folder itself belongs to whoever built the cage."""
    for path in sorted(pathlib.Path(tree).rglob("*")):
        target = pathlib.Path(folder, path.relative_to(tree))
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _records(state: str) -> list[object]:
    found: list[object] = []
    for path in sorted(pathlib.Path(state, "spool", "runs").glob("*.jsonl")):
        with path.open("rb") as file:
            for line in file:
                try:
                    found.append(json.loads(line))
                except ValueError:  # torn by a script that was killed
                    continue
    return found


def _environment(home: str, first: str) -> dict[str, str]:
    return {
        "PATH": f"{first}/bin:/usr/local/bin:/usr/bin:/bin",
        "HOME": home,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_CONFIG_FILE": os.devnull,
    }


if __name__ == "__main__":
    sys.exit(main())
