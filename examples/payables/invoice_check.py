# Checks that every open invoice has a vendor on file. The password is asked of the environment, not kept here.
import csv
import os
import sqlite3

try:
    import oracledb
except ImportError:
    oracledb = None

SHARE = os.environ.get("PAYABLES_SHARE", ".")


def connect():
    if oracledb is not None and os.environ.get("USE_ORACLE"):
        return oracledb.connect(user=os.environ["EBS_USER"], password=os.environ["EBS_PASSWORD"], dsn=os.environ["EBS_DSN"])
    return sqlite3.connect(os.environ.get("ERP_DATABASE", "erp.sqlite"))


def main():
    with open(os.path.join(SHARE, "vendor_bank_details.csv"), newline="", encoding="utf-8") as f:
        known = {row["vendor"] for row in csv.DictReader(f)}
    open_vendors = {row[0] for row in connect().execute("SELECT DISTINCT vendor FROM ap_invoices")}
    print(f"{len(open_vendors - known)} vendors without bank details")


if __name__ == "__main__":
    main()
