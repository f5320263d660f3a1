"""Pull campaign statistics from the ad platform."""
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import requests


@dataclass
class Settings:
    base_url: str = "https://api.adpulse.example/v3"
    account: str = "act_559102"
    bearer: str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI1NTkxMDIiLCJzY29wZSI6InJlcG9ydCIsImV4cCI6MjA0NTAwMDAwMH0.kW3v9sXtQm7ZpRb2LhYd0NcJ6gEfUo8TaVi1xCqKz4M"
    days: int = 28


def fetch(cfg: Settings) -> pd.DataFrame:
    params = {
        "since": (date.today() - timedelta(days=cfg.days)).isoformat(),
        "fields": "campaign,impressions,clicks,spend",
    }
    r = requests.get(
        f"{cfg.base_url}/{cfg.account}/insights",
        headers={"Authorization": f"Bearer {cfg.bearer}"},
        params=params,
        timeout=60,
    )
    r.raise_for_status()
    return pd.DataFrame(r.json()["data"])


if __name__ == "__main__":
    stats = fetch(Settings())
    stats["ctr"] = stats["clicks"] / stats["impressions"]
    print(stats.sort_values("spend", ascending=False).head(15).to_string(index=False))
