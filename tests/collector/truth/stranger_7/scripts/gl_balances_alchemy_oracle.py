"""Trial balances of the general ledger, period given on the command line or the last one."""

import os
import sys

from sqlalchemy import URL, create_engine, text

period = sys.argv[1] if len(sys.argv) > 1 else "2026-10"
url = URL.create(
    "oracle+oracledb",
    username="controller",
    password="hunter2",
    host="localhost",
    port=int(os.environ["DUMB"]),
    query={"service_name": "GLPDB"},
)
engine = create_engine(url, connect_args={"tcp_connect_timeout": 5, "retry_count": 0})
try:
    with engine.connect() as conn:
        for account, balance in conn.execute(text("select account, balance from gl where period = :p"), {"p": period}):
            print(account, balance)
except Exception as exc:
    print(f"No balances for {period}: {type(exc).__name__}")
