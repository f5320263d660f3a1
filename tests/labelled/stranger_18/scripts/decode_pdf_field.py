import base64
import json
from pathlib import Path

out = Path("pdf")
out.mkdir(exist_ok=True)
for entry in json.loads(Path("invoices.json").read_text())["documents"]:
    data = base64.b64decode(entry["content"], validate=True)
    if not data.startswith(b"%PDF"):
        print("not a PDF:", entry["number"])
        continue
    (out / f"{entry['number']}.pdf").write_bytes(data)
