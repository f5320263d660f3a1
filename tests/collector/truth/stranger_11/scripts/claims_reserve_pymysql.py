"""Reserve for open insurance claims, with the rule of thumb of the finance department."""
import os
from contextlib import closing
from decimal import Decimal

import pymysql
from pymysql.cursors import DictCursor

FACTOR = {"motor": Decimal("1.12"), "home": Decimal("1.05")}


def open_claims() -> list[dict]:
    settings = {
        "host": "localhost",
        "port": int(os.environ["DUMB"]),
        "user": "claims_ro",
        "password": "invented",
        "database": "claims_2026",
        "cursorclass": DictCursor,
        "connect_timeout": 3,
    }
    with closing(pymysql.connect(**settings)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT line, SUM(estimate) AS estimate FROM claims WHERE closed IS NULL GROUP BY line")
        return list(cursor.fetchall())


try:
    claims = open_claims()
except pymysql.err.OperationalError as problem:
    print("claims database:", problem.args[0])
    claims = [{"line": "motor", "estimate": Decimal(1000)}]
print(sum(claim["estimate"] * FACTOR[claim["line"]] for claim in claims))
