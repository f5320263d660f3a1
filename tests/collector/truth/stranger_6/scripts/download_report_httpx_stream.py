import os

import httpx

target = "monthly_report.bin"
partial = target + ".part"

with httpx.stream("GET", f"http://127.0.0.1:{os.environ['HTTP']}/reports/2024-05", timeout=15) as response:
    response.raise_for_status()
    with open(partial, "wb") as f:
        for chunk in response.iter_bytes(8192):
            f.write(chunk)
os.replace(partial, target)
