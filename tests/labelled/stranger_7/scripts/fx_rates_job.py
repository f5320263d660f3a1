"""Load ECB reference rates into the treasury database every morning."""
import logging
import os
import xml.etree.ElementTree as ET
from datetime import date

import psycopg2
import requests
from apscheduler.schedulers.blocking import BlockingScheduler

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"
NS = {"e": "http://www.ecb.int/vocabulary/2002-08-01/eurofxref"}
logger = logging.getLogger(__name__)
scheduler = BlockingScheduler(timezone="Europe/Berlin")


def fetch_rates():
    root = ET.fromstring(requests.get(URL, timeout=20).content)
    return {c.get("currency"): float(c.get("rate")) for c in root.findall(".//e:Cube[@currency]", NS)}


@scheduler.scheduled_job("cron", day_of_week="mon-sun", hour=4, minute=45)
def load():
    rates = fetch_rates()
    with psycopg2.connect(os.environ["TREASURY_DSN"]) as conn, conn.cursor() as cur:
        for currency, rate in rates.items():
            cur.execute(
                "INSERT INTO fx_rate (rate_date, currency, rate) VALUES (%s, %s, %s) "
                "ON CONFLICT (rate_date, currency) DO UPDATE SET rate = EXCLUDED.rate",
                (date.today(), currency, rate),
            )
    logger.info("%d rates loaded", len(rates))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    scheduler.start()
