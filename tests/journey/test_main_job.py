"""The command a newcomer types does the whole main job, and says what it observed."""

import json
import subprocess
from pathlib import Path

import observations

ROOT = Path(__file__).resolve().parents[2]


def test_the_check_passes_and_observes_everything() -> None:
    done = subprocess.run([ROOT / "script" / "run", "--check"], capture_output=True, text=True, timeout=220)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads(done.stdout.splitlines()[-1])
    assert tuple(seen) == observations.NAMES
    assert None not in seen.values()
    assert seen["runs"] == 10
    assert seen["scripts"] == 9
    assert seen["versions"] == 10
