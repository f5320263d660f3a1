"""Post the last lines of the ERP log to a paste site and open the page."""
import webbrowser
from pathlib import Path

import requests

LOG = Path(r"C:\ProgramData\ErpClient\logs\client.log")
LINES = 400


def tail(path: Path, n: int) -> str:
    return "\n".join(path.read_text(encoding="utf-8", errors="replace").splitlines()[-n:])


def paste(text: str) -> str:
    r = requests.post("https://dpaste.org/api/", data={"content": text, "format": "url", "expires": 604800}, timeout=30)
    r.raise_for_status()
    return r.text.strip()


if __name__ == "__main__":
    url = paste(tail(LOG, LINES))
    print("Paste:", url)
    webbrowser.open(url)
