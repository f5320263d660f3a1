"""Average turnaround per aircraft type, yesterday's flights."""
import os
from datetime import date, timedelta

import pandas as pd
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["OPS_DB_URL"], pool_pre_ping=True)

QUERY = text("""
    SELECT aircraft_type, on_block, off_block
    FROM turnarounds
    WHERE on_block::date = :day
""")


def main():
    day = date.today() - timedelta(days=1)
    with engine.connect() as conn:
        df = pd.read_sql(QUERY, conn, params={"day": day})
    df["minutes"] = (df["off_block"] - df["on_block"]).dt.total_seconds() / 60
    summary = df.groupby("aircraft_type")["minutes"].agg(["count", "mean", "max"]).round(1)
    target = rf"\\fs01\ramp\reports\turnaround_{day:%Y%m%d}.xlsx"
    summary.to_excel(target)
    print(f"{len(df)} flights, written to {target}")


if __name__ == "__main__":
    main()
