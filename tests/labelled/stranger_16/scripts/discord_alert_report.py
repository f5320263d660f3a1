"""Post the production report of yesterday to a Discord channel."""
import os
from datetime import date, timedelta
from pathlib import Path

import requests

WEBHOOK = os.environ["DISCORD_WEBHOOK"]
REPORTS = Path(r"\\fs01\production\daily")


def main() -> None:
    yesterday = date.today() - timedelta(days=1)
    report = REPORTS / f"production_{yesterday:%Y%m%d}.csv"
    if not report.exists():
        raise SystemExit(f"{report} is missing")
    with report.open("rb") as fh:
        response = requests.post(
            WEBHOOK,
            data={"content": f"Production figures of {yesterday:%d %b %Y}"},
            files={"file": (report.name, fh, "text/csv")},
            timeout=30,
        )
    response.raise_for_status()
    print("posted", report.name)


if __name__ == "__main__":
    main()
