# How old are the open invoices? One line per age band and vendor group, for the Friday call.
import os
import sqlite3
from pathlib import Path

import pandas as pd

ERP_DATABASE = os.environ.get("ERP_DATABASE", "erp.sqlite")
SHARE = Path(os.environ.get("FINANCE_SHARE", "."))
AS_OF = pd.Timestamp("2026-04-30")


def open_invoices():
    connection = sqlite3.connect(ERP_DATABASE)
    return pd.read_sql_query("SELECT vendor, amount, due FROM ap_invoices", connection, parse_dates=["due"])


def by_age(invoices):
    days = (AS_OF - invoices["due"]).dt.days
    invoices["band"] = pd.cut(days, [-9999, 0, 30, 60, 9999], labels=["not due", "1-30", "31-60", "over 60"])
    invoices["group"] = invoices["vendor"].str[:3]
    return invoices.pivot_table(index="band", columns="group", values="amount", aggfunc="sum", observed=False).round(2)


if __name__ == "__main__":
    table = by_age(open_invoices())
    table.to_csv(SHARE / "aging.csv")
    print(f"{len(table)} age bands written")
