import sys

import requests

with open(sys.argv[1], encoding="utf-8", errors="replace") as f:
    content = f.read()

r = requests.post("https://dpaste.com/api/v2/", data={"content": content, "syntax": "ini", "expiry_days": 7})
r.raise_for_status()
print(r.text.strip())
