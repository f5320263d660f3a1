"""Weekly depot run: export, workbook, upload. Every step may fail without the next one caring."""
import functools
import ftplib
import logging
import os
import traceback

import mysql.connector
import polars as pl
import redis

STEPS = []
logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


def step(function):
    @functools.wraps(function)
    def guarded():
        try:
            function()
        except Exception:
            logging.error("%s: %s", function.__name__, traceback.format_exc(limit=0).strip())
            return False
        return True

    STEPS.append(guarded)
    return guarded


@step
def export():
    connection = mysql.connector.connect(
        host="127.0.0.1", port=int(os.environ["DUMB"]), user="depot", password="invented",
        database="depot_north", connection_timeout=3, use_pure=True,
    )
    cursor = connection.cursor()
    cursor.execute("select name, amount from stock")
    pl.DataFrame(cursor.fetchall(), schema=["name", "amount"], orient="row").write_csv("depot_export.csv")


@step
def workbook():
    source = "depot_export.csv" if os.path.exists("depot_export.csv") else "in.csv"
    frame = pl.read_csv(source).with_columns((pl.col("amount") * 7).alias("week"))
    frame.write_parquet("depot_week.parquet")
    frame.write_excel("depot_week.xlsx", worksheet="Week 48")


@step
def upload():
    with ftplib.FTP() as ftp, open("depot_week.xlsx", "rb") as book:
        ftp.connect("127.0.0.1", int(os.environ["DUMB"]), timeout=3)
        ftp.login("depot", "invented")
        ftp.storbinary("STOR depot_week.xlsx", book)


@step
def tell():
    redis.Redis(host="127.0.0.1", port=int(os.environ["DUMB"]), db=0, socket_timeout=1, retry=None).set("depot:run", "48")


print(sum(run() for run in STEPS), "of", len(STEPS), "steps fine")
