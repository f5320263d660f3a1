"""Bulk-load meter readings into PostgreSQL."""
import asyncio
import csv
import os
from datetime import datetime
from pathlib import Path

import asyncpg

TABLE = "readings"
COLUMNS = ("meter_no", "read_at", "kwh")


def records(path: Path):
    with path.open(newline="") as fh:
        for r in csv.DictReader(fh):
            yield r["meter_no"], datetime.fromisoformat(r["read_at"]), float(r["kwh"])


async def main(folder: Path):
    pool = await asyncpg.create_pool(os.environ["METER_DSN"], min_size=1, max_size=4)
    try:
        for path in sorted(folder.glob("*.csv")):
            async with pool.acquire() as conn:
                status = await conn.copy_records_to_table(TABLE, records=records(path), columns=COLUMNS)
            print(path.name, status)
    finally:
        await pool.close()


if __name__ == "__main__":
    asyncio.run(main(Path("incoming")))
