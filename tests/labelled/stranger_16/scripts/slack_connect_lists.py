"""Upload the list of delivery problems to the forwarder's Slack workspace."""
import os
from datetime import date

import pandas as pd
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

# token of the guest account in the workspace of Spedition Falkner
client = WebClient(token=os.environ["FALKNER_SLACK_TOKEN"])
CHANNEL = "C0FALKNERINV"


def build_list() -> str:
    df = pd.read_excel(r"\\fs01\shipping\deliveries.xlsx", parse_dates=["planned", "arrived"])
    late = df[(df["arrived"] - df["planned"]).dt.days > 0]
    path = f"late_deliveries_{date.today():%Y%m%d}.csv"
    late.to_csv(path, index=False)
    return path


def main() -> None:
    path = build_list()
    try:
        client.files_upload_v2(channel=CHANNEL, file=path, title=path, initial_comment="Please comment per line.")
    except SlackApiError as exc:
        raise SystemExit(f"Slack: {exc.response['error']}")


if __name__ == "__main__":
    main()
