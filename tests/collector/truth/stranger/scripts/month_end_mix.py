"""Month end: the ledger workbook and the CSV into one database, a closing workbook out, the portal told."""
import logging
import os

import pandas as pd
import requests
from openpyxl import Workbook
from sqlalchemy import create_engine, text

logging.basicConfig(filename="close.log", level=logging.INFO)
engine = create_engine("sqlite:///month.db")
pd.read_excel("in.xlsx", sheet_name="Ledger").to_sql("ledger", engine, index=False)
pd.read_csv("in.csv").to_sql("extra", engine, index=False)

book = Workbook()
close = book.active
close.title = "Close"
checks = book.create_sheet("Checks")
with engine.connect() as link:
    for row in link.execute(text("select account, sum(amount) from ledger group by account")):
        close.append(list(row))
    checks.append(["extra", link.execute(text("select count(*) from extra")).scalar()])
book.save("close.xlsx")
engine.dispose()
reply = requests.post(f"http://127.0.0.1:{os.environ['HTTP']}/closed", json={"month": 10}, timeout=5)
logging.info("told the portal: %s", reply.status_code)
