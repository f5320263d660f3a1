import sys
import httpx

LOG = "/srv/import/log/import.log"

lines = open(LOG, encoding="utf-8", errors="replace").read().splitlines()
start = max((i for i, l in enumerate(lines) if l.startswith("Traceback")), default=None)
if start is None:
    sys.exit("no trace found")

body = "\n".join(lines[start - 20:])
resp = httpx.post("https://dpaste.org/api/", data={"content": body, "format": "url", "lexer": "python"})
print(resp.text.strip())
