"""Turn the failing request into a curl command for the vendor's support."""
import json
import shlex
import urllib.request
from pathlib import Path

body = json.dumps({"model": "gpt-4.1", "input": Path("in.txt").read_text(encoding="utf-8")})
request = urllib.request.Request(
    "https://api.openai.com/v1/responses",
    data=body.encode(),
    headers={"Content-Type": "application/json"},
    method="POST",
)
command = ["curl", "-X", request.get_method(), request.full_url]
for name, value in request.header_items():
    command += ["-H", f"{name}: {value}"]
command += ["-d", body]
Path("reproduce.sh").write_text("#!/bin/sh\n" + shlex.join(command) + "\n", encoding="utf-8")
