from getpass import getpass
from pathlib import Path

import requests

DMS = "https://dms.kanzlei-hartwig.local/api/v2"

session = requests.Session()
session.headers["Authorization"] = f"Bearer {getpass('Token for the DMS: ')}"

sent = 0
for pdf in Path(r"S:\Scan\signed").glob("*.pdf"):
    matter = pdf.stem.split("_")[0]
    with pdf.open("rb") as stream:
        r = session.post(f"{DMS}/matters/{matter}/documents", files={"document": (pdf.name, stream, "application/pdf")})
    r.raise_for_status()
    pdf.rename(pdf.parent / "done" / pdf.name)
    sent += 1
print(sent, "documents uploaded")
