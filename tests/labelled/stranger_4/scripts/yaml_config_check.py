"""Checks the machine configuration files for missing keys."""
import sys
from pathlib import Path

import yaml

REQUIRED = {"machine", "line", "cycle_time", "password"}
PLACEHOLDER = {"password": "changeme"}


def main(folder="config"):
    bad = 0
    for path in sorted(Path(folder).glob("*.yml")):
        cfg = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        missing = REQUIRED - cfg.keys()
        if missing:
            bad += 1
            print(path.name, "misses", ", ".join(sorted(missing)))
        elif cfg["password"] == PLACEHOLDER["password"]:
            print(path.name, "still has the placeholder password")
    return bad


if __name__ == "__main__":
    sys.exit(min(main(*sys.argv[1:2]), 1))
