"""Publish the finished report on the intranet page of the department."""
import argparse
import os
import sys
from pathlib import Path

import requests

INTRANET = "https://intranet.corp.example/api/pages"


def publish(page_id: str, report: Path, token: str) -> str:
    with report.open("rb") as handle:
        response = requests.post(
            f"{INTRANET}/{page_id}/attachments",
            headers={"Authorization": f"Bearer {token}"},
            files={"file": (report.name, handle, "application/pdf")},
            data={"replace": "true"},
            timeout=60,
        )
    response.raise_for_status()
    return response.json()["url"]


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("report", type=Path)
    parser.add_argument("--page", default="fin-monthly")
    args = parser.parse_args()
    token = os.environ.get("INTRANET_TOKEN")
    if not token:
        print("INTRANET_TOKEN is not set", file=sys.stderr)
        return 2
    try:
        print("Published:", publish(args.page, args.report, token))
    except (OSError, requests.HTTPError) as exc:
        print(f"Publishing failed: {exc}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
