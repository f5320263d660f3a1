"""Upload the workbook to the document archive as multipart form data."""
import os

import requests
from requests_toolbelt import MultipartEncoder, MultipartEncoderMonitor


def on_progress(monitor):
    print(f"{monitor.bytes_read} of {monitor.len} bytes")


with open("in.xlsx", "rb") as workbook:
    encoder = MultipartEncoder(fields={"kind": "ledger", "file": ("ledger.xlsx", workbook, "application/vnd.ms-excel")})
    monitor = MultipartEncoderMonitor(encoder, on_progress)
    reply = requests.post(
        f"http://localhost:{os.environ['HTTP']}/archive", data=monitor, headers={"Content-Type": monitor.content_type}, timeout=10
    )
print(reply.status_code)
