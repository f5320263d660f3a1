"""13-week liquidity forecast from the treasury ledger."""
from __future__ import annotations

import logging
from datetime import date, timedelta

import pandas as pd
import pyodbc

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("liquidity")

DB_CONFIG = {
    "DRIVER": "{ODBC Driver 18 for SQL Server}",
    "SERVER": "sqltreas02.intra.holmgren-group.eu",
    "DATABASE": "TreasuryLedger",
    "UID": "svc_liqforecast",
    "PWD": "vR7#mKp2!xQz9Lw",
}
WEEKS = 13


def connect() -> pyodbc.Connection:
    conn_str = ";".join(f"{k}={v}" for k, v in DB_CONFIG.items())
    return pyodbc.connect(conn_str, timeout=30)


def load_flows(start: date, end: date) -> pd.DataFrame:
    query = "SELECT value_date, currency, amount FROM dbo.CashFlows WHERE value_date BETWEEN ? AND ?"
    with connect() as conn:
        return pd.read_sql(query, conn, params=[start, end])


def main() -> None:
    start = date.today()
    flows = load_flows(start, start + timedelta(weeks=WEEKS))
    flows["week"] = pd.to_datetime(flows["value_date"]).dt.to_period("W")
    table = flows.pivot_table(index="week", columns="currency", values="amount", aggfunc="sum").fillna(0)
    log.info("Forecast has %d weeks", len(table))
    table.cumsum().to_excel("liquidity_13w.xlsx")


if __name__ == "__main__":
    main()
