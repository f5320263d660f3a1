"""Put the demurrage sheet where the owner can fetch it."""
import sys
from pathlib import Path

import requests

workbook = Path(sys.argv[1] if len(sys.argv) > 1 else "demurrage_2024.xlsx")

with workbook.open("rb") as fh:
    answer = requests.put(
        f"https://transfer.sh/{workbook.name}",
        data=fh,
        headers={"Max-Days": "7", "Max-Downloads": "3"},
        timeout=120,
    )
answer.raise_for_status()

link = answer.text.strip()
Path("last_link.txt").write_text(link)
print("Link for the owner:", link)
