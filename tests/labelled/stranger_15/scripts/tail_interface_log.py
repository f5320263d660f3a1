"""Summarise the errors in the newest interface log."""
import re
from collections import Counter
from pathlib import Path

LOG_DIR = Path("/var/log/erp-interface")
PATTERN = re.compile(r"^(?P<ts>\S+ \S+) ERROR (?P<msg>.*)$")


def newest_log() -> Path:
    return max(LOG_DIR.glob("*.log"), key=lambda p: p.stat().st_mtime)


def main():
    counts = Counter()
    last_seen = {}
    for line in newest_log().read_text(errors="replace").splitlines():
        m = PATTERN.match(line)
        if m:
            # numbers differ from line to line, so blank them out
            msg = re.sub(r"\d+", "#", m["msg"])
            counts[msg] += 1
            last_seen[msg] = m["ts"]
    for msg, n in counts.most_common(15):
        print(f"{n:5d}  last {last_seen[msg]}  {msg}")


if __name__ == "__main__":
    main()
