"""What the exec sensor costs whoever starts a script, and the machine; the bare launch is measured in the same run."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_ARENA = Path(__file__).resolve().parents[1] / "tests" / "collector" / "arena.py"


def measure() -> Iterator[dict[str, Any]]:
    """Launch latency of bash and python scripts held and bare, p50 and p99; the sensor's CPU and memory."""
    if os.name != "posix" or os.geteuid() != 0:
        yield {"name": "exec_sensor", "value": None, "unit": "needs root on Linux", "baseline": None, "ratio": None}
        return
    with tempfile.TemporaryDirectory(prefix="arena-") as box:
        words = ["unshare", "-m", sys.executable, str(_ARENA), "latency", box, "300"]
        done = subprocess.run(words, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    found = json.loads(done.stdout.splitlines()[-1])
    for language in ("bash", "python"):
        for name, share in (("p50", 0.5), ("p99", 0.99)):
            held, bare = (row[int(len(row) * share)] for row in (found[language]["held"], found[language]["bare"]))
            yield _figure(f"exec_sensor.launch_{language}_{name}", held * 1e3, "ms", bare * 1e3)
    rate = f"cpu_at_{found['busy_rate']:.0f}_a_second"
    for whose in ("", "_watchdog"):
        yield _figure(f"exec_sensor.cpu_idle{whose}", found["idle_share" + whose] * 100, "% of one CPU", None)
        yield _figure(f"exec_sensor.{rate}{whose}", found["busy_share" + whose] * 100, "% of one CPU", None)
    yield _figure("exec_sensor.resident", found["resident_bytes"] / 1e6, "MB", None)


def _figure(name: str, value: float, unit: str, baseline: float | None) -> dict[str, Any]:
    ratio = None if not baseline else round(value / baseline, 3)
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "baseline": baseline and round(baseline, 3),
        "ratio": ratio,
    }
