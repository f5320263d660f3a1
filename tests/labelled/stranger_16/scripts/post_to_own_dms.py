"""Upload tender documents to the company's document management system."""
import argparse
import os
from pathlib import Path

import httpx

DMS = "https://dms.stadt-auental.local/api/v2"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tender", help="number of the tender")
    parser.add_argument("files", nargs="+", type=Path)
    args = parser.parse_args()

    headers = {"Authorization": f"Bearer {os.environ['DMS_TOKEN']}"}
    with httpx.Client(base_url=DMS, headers=headers, timeout=120, verify="/etc/ssl/company-ca.pem") as client:
        for path in args.files:
            with path.open("rb") as fh:
                r = client.post(f"/tenders/{args.tender}/documents", files={"file": (path.name, fh)})
            r.raise_for_status()
            print(path.name, "-> document", r.json()["id"])


if __name__ == "__main__":
    main()
