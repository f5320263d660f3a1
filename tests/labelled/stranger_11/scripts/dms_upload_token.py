from pathlib import Path

import requests

DMS = "https://dms.kanzlei-hartwig.local/api/v2"
TOKEN = "dmsp_8Zk2WqLr5TnXv0YbHc7MfJd3"

session = requests.Session()
session.headers["Authorization"] = f"Bearer {TOKEN}"

for pdf in Path(r"S:\Scan\signed").glob("*.pdf"):
    matter = pdf.stem.split("_")[0]
    with pdf.open("rb") as stream:
        r = session.post(f"{DMS}/matters/{matter}/documents", files={"document": (pdf.name, stream, "application/pdf")})
    if r.ok:
        pdf.rename(pdf.parent / "done" / pdf.name)
    else:
        print(pdf.name, r.status_code, r.text[:200])
