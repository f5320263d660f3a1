import os
from pathlib import Path

import requests

scan = Path("scan_001.pdf")
scan.write_bytes(b"%PDF-1.4\n%%EOF\n")

with scan.open("rb") as handle:
    r = requests.post(
        f"http://127.0.0.1:{os.environ['HTTP']}/dms/upload",
        files={"file": (scan.name, handle, "application/pdf")},
        data={"folder": "Invoices/2024"},
        auth=("dms", "dms-pass"),
        timeout=15,
    )
print("archived" if r.ok else f"failed with {r.status_code}")
