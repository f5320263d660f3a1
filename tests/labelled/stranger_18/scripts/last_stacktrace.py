import sys
from pathlib import Path

LOG = Path("/srv/import/log/import.log")

lines = LOG.read_text(encoding="utf-8", errors="replace").splitlines()
start = max((i for i, l in enumerate(lines) if l.startswith("Traceback")), default=None)
if start is None:
    sys.exit("no trace found")

body = "\n".join(lines[start - 20:])
LOG.with_name("last_trace.txt").write_text(body, encoding="utf-8")
print(body)
