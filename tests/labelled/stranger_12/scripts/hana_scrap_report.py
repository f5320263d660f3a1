import argparse

from hdbcli import dbapi
import pandas as pd

QUERY = """
SELECT "MACHINE", "SHIFT", SUM("QTY_SCRAP") AS SCRAP, SUM("QTY_GOOD") AS GOOD
  FROM "MES"."CONFIRMATIONS"
 WHERE "POSTING_DATE" BETWEEN ? AND ?
 GROUP BY "MACHINE", "SHIFT"
"""


def main():
    parser = argparse.ArgumentParser(description="Scrap rate by machine and shift")
    parser.add_argument("start")
    parser.add_argument("end")
    parser.add_argument("--key", default="MESREPORT", help="key of hdbuserstore")
    args = parser.parse_args()

    conn = dbapi.connect(key=args.key)
    try:
        cursor = conn.cursor()
        cursor.execute(QUERY, (args.start, args.end))
        frame = pd.DataFrame(cursor.fetchall(), columns=["machine", "shift", "scrap", "good"])
    finally:
        conn.close()

    frame["rate"] = frame["scrap"] / (frame["scrap"] + frame["good"])
    print(frame.sort_values("rate", ascending=False).head(15).to_string(index=False))


if __name__ == "__main__":
    main()
