"""Loads the carrier's shipment file into the staging table (password comes from pgpass)."""
import sys
from pathlib import Path

import psycopg

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "shipments.csv")


def load(path: Path) -> int:
    with psycopg.connect("service=logistics dbname=staging") as conn:
        with conn.cursor() as cur:
            cur.execute("truncate staging.shipments_raw")
            with cur.copy("copy staging.shipments_raw from stdin with (format csv, header true)") as copy:
                with path.open("rb") as f:
                    while chunk := f.read(1 << 16):
                        copy.write(chunk)
            cur.execute("select count(*) from staging.shipments_raw")
            return cur.fetchone()[0]


if __name__ == "__main__":
    if not SOURCE.exists():
        sys.exit(f"{SOURCE} is not there")
    print(load(SOURCE), "rows in staging")
