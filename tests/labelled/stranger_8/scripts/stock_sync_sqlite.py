"""Keep a history of stock counts in a file beside the script."""
import sqlite3
from pathlib import Path

import pandas as pd

STORE = Path(__file__).with_name("counts.sqlite")


def main() -> None:
    counts = pd.read_excel("count.xlsx", dtype={"sku": str})
    counts["counted_on"] = pd.Timestamp.today().date().isoformat()
    with sqlite3.connect(STORE) as conn:
        counts.to_sql("counts", conn, if_exists="append", index=False)
        changes = pd.read_sql_query(
            "SELECT sku, MIN(quantity) AS low, MAX(quantity) AS high FROM counts GROUP BY sku HAVING low <> high",
            conn,
        )
    changes.to_csv("changes.csv", index=False)
    print(f"{len(changes)} articles moved since the first count")


if __name__ == "__main__":
    main()
