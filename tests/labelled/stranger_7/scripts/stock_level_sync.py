"""
Stock level sync
----------------
Copies current stock levels from the WMS MySQL database into the planning schema.
Runs every night at 02:30 when the system is idle.
"""
import logging
import os
import time

import pymysql
import schedule

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
log = logging.getLogger("stock-sync")


def connect(schema):
    return pymysql.connect(
        host=os.environ["WMS_HOST"],
        user=os.environ["WMS_USER"],
        password=os.environ["WMS_PASSWORD"],
        database=schema,
        cursorclass=pymysql.cursors.DictCursor,
    )


def sync_stock():
    log.info("Starting stock sync")
    src = connect("wms")
    dst = connect("planning")
    try:
        with src.cursor() as cur:
            cur.execute("SELECT material, plant, bin, quantity FROM stock WHERE quantity <> 0")
            rows = cur.fetchall()
        with dst.cursor() as cur:
            cur.execute("TRUNCATE TABLE stock_snapshot")
            cur.executemany(
                "INSERT INTO stock_snapshot (material, plant, bin, quantity) "
                "VALUES (%(material)s, %(plant)s, %(bin)s, %(quantity)s)",
                rows,
            )
        dst.commit()
        log.info("Copied %d rows", len(rows))
    except pymysql.MySQLError:
        log.exception("Sync failed")
        dst.rollback()
    finally:
        src.close()
        dst.close()


if __name__ == "__main__":
    schedule.every().day.at("02:30").do(sync_stock)
    log.info("Scheduler started")
    while True:
        schedule.run_pending()
        time.sleep(30)
