"""Read the local ledger copy (SQLite) and produce the trial balance."""
import sqlite3
from pathlib import Path

import pandas as pd

DB_FILE = Path(__file__).parent / "ledger.db"
QUERY = """
SELECT account, account_text, SUM(debit) AS debit, SUM(credit) AS credit
FROM postings
WHERE period = :period
GROUP BY account, account_text
ORDER BY account
"""


def trial_balance(period: str) -> pd.DataFrame:
    conn = sqlite3.connect(DB_FILE)
    try:
        df = pd.read_sql_query(QUERY, conn, params={"period": period})
    finally:
        conn.close()
    df["balance"] = df["debit"] - df["credit"]
    return df


if __name__ == "__main__":
    tb = trial_balance("2024-09")
    assert abs(tb["balance"].sum()) < 0.01, "Ledger does not balance"
    tb.to_excel("trial_balance.xlsx", index=False)
