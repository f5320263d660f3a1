"""What the hook says of the truth set, held to its labels: recall and precision per kind of fact."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import compose, spool

from tests.collector.test_truth_labels import telemetry_python  # noqa: F401  (a fixture)
from tests.collector.truth.ground import HERE, LABELS, Listeners, listeners, prepare

INJECT = Path(compose.__file__).parent / "inject"
RUN = "6e1c0000-0000-4000-8000-000000000000"
LEAST_RECALL, LEAST_PRECISION = 0.95, 0.97
Facts = dict[str, set[tuple[Any, ...]]]


def observed(
    name: str, python: str, folder: Path, seen: Listeners, here: Path = HERE
) -> tuple[dict[str, Any], str, int]:
    """`(run.activity, everything the hook wrote, its faults)` of one script under the hook; its output must be its own."""
    work, notes = folder / "work", folder / "notes"
    work.mkdir(parents=True)
    notes.mkdir()
    prepare(work)
    hidden = {
        "PYTHONPATH": str(INJECT),
        "ESCROW_COLLECTOR_SPOOL": str(notes),
        "ESCROW_COLLECTOR_ROOT": f"{os.getpid()}:{RUN}",
    }
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "PYTHONDONTWRITEBYTECODE": "1",
        **seen.environ,
        **hidden,
    }
    done = subprocess.run(
        [python, str(here / "scripts" / f"{name}.py")],
        cwd=work, env=environ, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, (name, done.stderr)
    facts = spool.read_facts(str(notes / f"{RUN}.facts"))
    assert facts[-1][0] == "finish", name
    written = "".join(path.read_text("utf-8", errors="replace") for path in notes.glob("*.facts"))
    return compose.activity_record(RUN, facts, str(folder / "elsewhere"), ()) or {}, written, int(facts[-1][-1])


def _any_port(label: dict[str, Any]) -> set[str]:
    """Hosts of which one port is chosen at random: no port of theirs is compared."""
    return {host for host, port in label["network"] + label["listens"] if port == "*"}


def labelled(label: dict[str, Any], seen: Listeners) -> Facts:
    any_port = _any_port(label)

    def place(host: str, port: Any) -> tuple[Any, ...]:
        return (host, "*" if host in any_port else seen.port(port))

    return {
        "network": {place(host, port) for host, port in label["network"]},
        "listens": {place(host, port) for host, port in label["listens"]},
        "databases": {
            (d, host, seen.port(port), _base(name), user) for d, host, port, name, user in label["databases"]
        },
        "llm": {tuple(row) for row in label["llm"]},
        "sheets": {(path, mode, tuple(names)) for path, mode, names in label["sheets"] if names},
        "files": {tuple(row) for row in label["files"]},
        "rows": set(label["rows"].items()),
    }


def told(activity: dict[str, Any], label: dict[str, Any], work: str) -> Facts:
    # Ground truth of files is strace's for the script's own folder: what libraries do elsewhere is not labelled.
    files = [
        one for one in activity.get("files", []) if one["mode"] in ("read", "write") and one["path"].startswith(work)
    ]
    any_port = _any_port(label)

    def place(host: str, port: int) -> tuple[Any, ...]:
        return (host, "*" if host in any_port else port)

    return {
        "network": {place(one["host"], one["port"]) for one in activity.get("network_out", [])},
        "listens": {place(one["address"], one["port"]) for one in activity.get("network_in", [])},
        "databases": {
            (one["driver"], one["host"], one["port"], _base(one["database"]), one["user"])
            for one in activity.get("databases", [])
        },
        "llm": {(one["provider"], one["grade"], one["model"]) for one in activity.get("llm", [])},
        "sheets": {
            (_base(one["path"]), one["mode"], tuple(one.get("sheets", ())))
            for one in files
            if one["kind"] == "spreadsheet" and one.get("sheets")
        },
        "files": {(_base(one["path"]), one["mode"]) for one in files},
        "rows": {
            (_base(one["path"]), one["rows"]) for one in files if one["rows"] and _base(one["path"]) in label["rows"]
        },
    }


def _base(path: str | None) -> str | None:
    return path.rsplit("/", 1)[-1] if path else None


def show(scores: dict[str, dict[str, Any]]) -> None:
    """A table of a set that is held to no target."""
    print(f"{'fact':<10} {'recall':>6} {'precision':>9} {'facts':>5}")
    for kind, one in scores.items():
        print(f"{kind:<10} {one['recall']:>6.3f} {one['precision']:>9.3f} {one['facts']:>5}")


def score(
    names: Iterable[str], python: str, folder: Path, labels: dict[str, dict[str, Any]] = LABELS, here: Path = HERE
) -> dict[str, dict[str, Any]]:
    hits: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    made_up: Counter[str] = Counter()
    wrong, faults = [], []
    for name in names:
        label = labels[name]
        with listeners() as seen:
            activity, written, inside = observed(name, python, folder / name, seen, here)
            assert "hunter2" not in written, name
            assert "the secret plan" not in written, name
            expected, found = labelled(label, seen), told(activity, label, str(folder / name / "work"))
        faults += [f"{name}: {inside} faults inside the hook"] * bool(inside)
        for kind in expected:
            hits[kind] += len(expected[kind] & found[kind])
            missed[kind] += len(expected[kind] - found[kind])
            made_up[kind] += len(found[kind] - expected[kind])
            if expected[kind] != found[kind]:
                wrong.append(
                    f"{name} {kind}: missed {expected[kind] - found[kind]}, made up {found[kind] - expected[kind]}"
                )
    print("\n".join(wrong + faults))
    scores = {
        kind: {
            "recall": hits[kind] / max(1, hits[kind] + missed[kind]),
            "precision": hits[kind] / max(1, hits[kind] + made_up[kind]),
            "facts": hits[kind] + missed[kind],
        }
        for kind in expected
        if hits[kind] + missed[kind] + made_up[kind]
    }
    print(json.dumps(scores))
    assert not faults
    return scores


def check(scores: dict[str, dict[str, Any]]) -> None:
    for kind, one in scores.items():
        assert one["recall"] >= LEAST_RECALL, (kind, one)
        assert one["precision"] >= LEAST_PRECISION, (kind, one)


def test_the_hook_tells_the_truth_of_what_needs_no_further_library(tmp_path: Path) -> None:
    check(score([name for name in sorted(LABELS) if LABELS[name]["light"]], sys.executable, tmp_path))


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_the_hook_tells_the_truth_of_every_library(tmp_path: Path, telemetry_python: str) -> None:  # noqa: F811
    check(score(sorted(LABELS), telemetry_python, tmp_path))
