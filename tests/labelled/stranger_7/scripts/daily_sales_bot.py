"""Send yesterday's sales to the Telegram group."""
import io
import logging
from datetime import date, timedelta

import pandas as pd
import requests
from sqlalchemy import create_engine, text

BOT_TOKEN = "7080737904:AA6pay0wTVq5wJ1P5rIjPZ590jG6yQ7wAJk"
CHAT_ID = "-1001884420713"
ENGINE_URL = "postgresql+psycopg2://report_ro:Kc7-vantage-Oslo@pgdwh.brightware.local:5432/dwh"

logging.basicConfig(level=logging.INFO)


def load_sales(day):
    sql = text(
        "SELECT region, product_line, SUM(net_value) AS net, SUM(qty) AS qty "
        "FROM mart.sales WHERE doc_date = :day GROUP BY 1, 2 ORDER BY 3 DESC"
    )
    engine = create_engine(ENGINE_URL)
    with engine.connect() as conn:
        return pd.read_sql(sql, conn, params={"day": day})


def send_document(df, day):
    buffer = io.BytesIO()
    df.to_excel(buffer, index=False)
    buffer.seek(0)
    response = requests.post(
        f"https://api.telegram.org/bot{BOT_TOKEN}/sendDocument",
        data={"chat_id": CHAT_ID, "caption": f"Sales {day}"},
        files={"document": (f"sales_{day}.xlsx", buffer)},
        timeout=30,
    )
    response.raise_for_status()


def main():
    day = date.today() - timedelta(days=1)
    df = load_sales(day)
    if df.empty:
        logging.warning("No sales for %s", day)
        return
    send_document(df, day)
    logging.info("Sent %d rows", len(df))


if __name__ == "__main__":
    main()
