"""ECB reference rates into the finance database, every night at one."""
import logging
import os
import time
import xml.etree.ElementTree as ET

import psycopg
import requests
import schedule

URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml"
log = logging.getLogger("fx")


def fetch():
    root = ET.fromstring(requests.get(URL, timeout=30).content)
    day = root.find(".//*[@time]")
    return day.attrib["time"], {c.attrib["currency"]: c.attrib["rate"] for c in day}


def store():
    day, rates = fetch()
    with psycopg.connect(os.environ["FIN_DSN"]) as conn, conn.cursor() as cur:
        cur.executemany(
            "INSERT INTO fx_rate (day, currency, rate) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING",
            [(day, cur_code, rate) for cur_code, rate in rates.items()],
        )
    log.info("%s: %d rates", day, len(rates))


schedule.every().day.at("01:00").do(store)
while True:
    schedule.run_pending()
    time.sleep(30)
