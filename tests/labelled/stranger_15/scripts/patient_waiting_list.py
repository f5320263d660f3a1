"""Create one waiting list per ward, sorted by urgency and waiting time."""
import argparse
from datetime import date
from pathlib import Path

import pandas as pd

URGENCY = {"emergency": 0, "urgent": 1, "elective": 2}


def main(src: Path, out: Path):
    df = pd.read_csv(src, parse_dates=["date_of_birth", "referred_on"])
    today = pd.Timestamp(date.today())
    df["age"] = ((today - df["date_of_birth"]).dt.days // 365.25).astype(int)
    df["waiting_days"] = (today - df["referred_on"]).dt.days
    df["rank"] = df["urgency"].map(URGENCY)
    columns = ["patient_id", "last_name", "first_name", "age", "diagnosis", "urgency", "waiting_days"]
    out.mkdir(exist_ok=True)
    for ward, part in df.sort_values(["rank", "waiting_days"], ascending=[True, False]).groupby("ward"):
        part[columns].to_excel(out / f"waiting_{ward}.xlsx", index=False)
        print(ward, len(part))


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("src", type=Path)
    p.add_argument("--out", type=Path, default=Path("lists"))
    a = p.parse_args()
    main(a.src, a.out)
