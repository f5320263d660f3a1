"""Post the out-of-stock list to the managers' Discord channel."""
import io
import json
import os

import pandas as pd
import requests

CHANNELS = {
    "managers": {"hook_env": "HOOK_MANAGERS", "mention": "@here", "with_file": True},
    "interns": {"hook_env": "HOOK_INTERNS", "mention": "", "with_file": False},
}


def find_gaps(path):
    df = pd.read_csv(path, sep=";")
    gaps = df[(df["on_hand"] <= 0) & (df["weekly_sales"] > 5)].copy()
    gaps["lost_margin"] = gaps["weekly_sales"] * gaps["unit_margin"]
    return gaps.sort_values("lost_margin", ascending=False)


def deliver(channel, gaps):
    cfg = CHANNELS[channel]
    hook = os.environ[cfg["hook_env"]]  # https://discord.com/api/webhooks/...
    text = f"{cfg['mention']} {len(gaps)} articles out of stock"
    if cfg["with_file"]:
        buffer = io.BytesIO(gaps.to_csv(index=False).encode("utf-8"))
        resp = requests.post(
            hook,
            data={"payload_json": json.dumps({"content": text})},
            files={"file": ("gaps.csv", buffer)},
            timeout=30,
        )
    else:
        resp = requests.post(hook, json={"content": text}, timeout=30)
    resp.raise_for_status()


def main():
    gaps = find_gaps(r"T:\Replenishment\stock_today.csv")
    if gaps.empty:
        print("No gaps today")
        return
    deliver("managers", gaps)
    print(f"Posted {len(gaps)} rows")


if __name__ == "__main__":
    main()
