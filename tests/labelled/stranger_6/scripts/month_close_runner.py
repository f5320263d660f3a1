"""Run the month-end allocation procedures."""
import logging
import os
import time

import schedule
import sqlalchemy as sa

logging.basicConfig(filename="close.log", level=logging.INFO)
PROCS = ["usp_AllocateOverhead", "usp_RollForward", "usp_RefreshCubes"]


def get_engine() -> sa.Engine:
    url = sa.URL.create(
        "mssql+pyodbc",
        host="sqlfin01.corp.lindqvist.local",
        database="Controlling",
        username=os.environ["CO_USER"],
        password=os.environ["CO_PASSWORD"],
        query={"driver": "ODBC Driver 17 for SQL Server"},
    )
    return sa.create_engine(url, pool_pre_ping=True)


def run_close() -> None:
    engine = get_engine()
    for proc in PROCS:
        with engine.begin() as conn:
            conn.execute(sa.text(f"EXEC dbo.{proc}"))
        logging.info("%s finished", proc)


# Less load on the server at that time
schedule.every().day.at("02:30").do(run_close)

while True:
    schedule.run_pending()
    time.sleep(60)
