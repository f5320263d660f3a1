"""Dry run: show the request that would be sent to the tax office, without sending it."""
import os

import requests

request = requests.Request(
    "POST",
    f"http://127.0.0.1:{os.environ['HTTP']}/declarations",
    params={"year": 2026},
    json={"vat": 1234.5},
    headers={"X-Company": "500100200"},
)
prepared = requests.Session().prepare_request(request)
with open("dry_run.txt", "w") as handle:
    handle.write(f"{prepared.method} {prepared.url}\n{dict(prepared.headers)}\n{prepared.body!r}\n")
