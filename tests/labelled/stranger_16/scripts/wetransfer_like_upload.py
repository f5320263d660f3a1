"""Upload tender documents to file.io (one-time download) and write the links to a text file."""
import argparse
from datetime import datetime
from pathlib import Path

import httpx


def upload(client: httpx.Client, path: Path) -> str:
    with path.open("rb") as fh:
        response = client.post("https://file.io/", files={"file": (path.name, fh)}, data={"expires": "2w"})
    response.raise_for_status()
    payload = response.json()
    if not payload.get("success"):
        raise RuntimeError(payload)
    return payload["link"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()
    with httpx.Client(timeout=300) as client, open("tender_links.txt", "a", encoding="utf-8") as out:
        for path in args.files:
            link = upload(client, path)
            out.write(f"{datetime.now():%Y-%m-%d %H:%M}\t{path.name}\t{link}\n")
            print(path.name, link)


if __name__ == "__main__":
    main()
