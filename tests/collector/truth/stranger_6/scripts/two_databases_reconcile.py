"""Compares the web shop's payments with the ledger."""
import json
import os

import pg8000.native
import pymysql

PORT = int(os.environ["DUMB"])
result = {}

try:
    shop = pymysql.connect(host="localhost", port=PORT, user="recon", password="r3con", database="webshop", connect_timeout=3)
    with shop.cursor() as cur:
        cur.execute("SELECT COUNT(*), SUM(amount) FROM payments")
        result["shop"] = cur.fetchone()
except pymysql.err.OperationalError as exc:
    result["shop"] = f"error {exc.args[0]}"

try:
    ledger = pg8000.native.Connection("recon_pg", host="localhost", port=PORT, database="ledger_prod", password="r3con", timeout=3)
    result["ledger"] = ledger.run("SELECT COUNT(*), SUM(amount) FROM journal WHERE source = 'WEB'")
except Exception as exc:
    result["ledger"] = f"error {type(exc).__name__}"

with open("reconciliation.json", "w") as f:
    json.dump(result, f, indent=2)
