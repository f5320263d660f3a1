"""Take a snapshot of product margins in the warehouse."""
import logging

import snowflake.connector

logger = logging.getLogger(__name__)
logging.basicConfig(level=logging.INFO)

SNOWFLAKE = {
    "account": "kx48213.eu-central-1",
    "user": "BI_MARGIN",
    "password": "Hn5wQe!8rTb2zVx",
    "warehouse": "BI_WH",
    "database": "SALES",
    "schema": "MART",
}


def snapshot() -> None:
    ctx = snowflake.connector.connect(**SNOWFLAKE)
    cur = ctx.cursor()
    try:
        cur.execute("CREATE TABLE IF NOT EXISTS MARGIN_SNAPSHOT LIKE MARGIN_CURRENT")
        cur.execute("INSERT INTO MARGIN_SNAPSHOT SELECT * FROM MARGIN_CURRENT")
        logger.info("%s rows copied", cur.rowcount)
    finally:
        cur.close()
        ctx.close()


if __name__ == "__main__":
    snapshot()
