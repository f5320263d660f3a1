"""Aging of receivables in 30-day steps."""
import os

import pandas as pd
from sqlalchemy import create_engine, text

engine = create_engine(os.environ["REPORTING_URL"])


def main() -> None:
    with engine.connect() as connection:
        frame = pd.read_sql(
            text("SELECT customer_no, invoice_no, due_date, open_amount FROM receivables WHERE open_amount > :floor"),
            connection,
            params={"floor": 0.01},
        )
    days = (pd.Timestamp.today() - pd.to_datetime(frame["due_date"])).dt.days
    frame["bucket"] = pd.cut(days, [-9999, 0, 30, 60, 90, 99999], labels=["not due", "1-30", "31-60", "61-90", "90+"])
    pivot = frame.pivot_table(index="customer_no", columns="bucket", values="open_amount", aggfunc="sum", observed=False)
    pivot.to_excel("aging.xlsx")


if __name__ == "__main__":
    main()
