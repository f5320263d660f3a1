"""Upload a large drawing and print a download link."""
import sys
from pathlib import Path

import requests

ENDPOINT = "https://file.io/"


def upload(path: Path, expires: str = "1w") -> str:
    with path.open("rb") as fh:
        response = requests.post(ENDPOINT, files={"file": (path.name, fh)}, data={"expires": expires}, timeout=300)
    response.raise_for_status()
    answer = response.json()
    if not answer.get("success"):
        raise RuntimeError(answer)
    return answer["link"]


def main():
    if len(sys.argv) != 2:
        print("Usage: big_drawing_link.py <drawing.step>")
        return
    drawing = Path(sys.argv[1])
    size_mb = drawing.stat().st_size / 1024 / 1024
    print(f"Uploading {drawing.name} ({size_mb:.1f} MB)...")
    print("Link:", upload(drawing))


if __name__ == "__main__":
    main()
