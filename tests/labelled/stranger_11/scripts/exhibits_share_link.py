import zipfile
from pathlib import Path

import requests

folder = Path(r"M:\Matters\2026-0418\Exhibits")
package = Path.home() / "Desktop" / "exhibits.zip"

with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
    for pdf in folder.glob("*.pdf"):
        archive.write(pdf, pdf.name)

with package.open("rb") as stream:
    answer = requests.post("https://tmpfiles.org/api/v1/upload", files={"file": stream}, timeout=300)
answer.raise_for_status()
print("Link for the opposing counsel:", answer.json()["data"]["url"])
package.unlink()
