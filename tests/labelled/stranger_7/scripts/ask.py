import json
import sys
import urllib.request

q = " ".join(sys.argv[1:]) or sys.stdin.read()
req = urllib.request.Request(
    "http://127.0.0.1:11434/api/chat",
    data=json.dumps({"model": "phi3", "stream": False, "messages": [{"role": "user", "content": q}]}).encode(),
    headers={"Content-Type": "application/json"},
)
with urllib.request.urlopen(req) as r:
    print(json.load(r)["message"]["content"])
