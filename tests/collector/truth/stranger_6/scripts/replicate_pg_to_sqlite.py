"""Keeps a local copy of the product catalogue for when the network is down."""
import os
import sqlite3

import psycopg2

local = sqlite3.connect("catalog_cache.db")
local.execute("CREATE TABLE IF NOT EXISTS product (sku TEXT PRIMARY KEY, name TEXT, price REAL)")

try:
    remote = psycopg2.connect(
        f"host=127.0.0.1 port={os.environ['DUMB']} dbname=catalog user=sync password=sync123 connect_timeout=4"
    )
except psycopg2.OperationalError:
    count = local.execute("SELECT COUNT(*) FROM product").fetchone()[0]
    print(f"offline, {count} products in the local copy")
else:
    with remote, remote.cursor() as cur:
        cur.execute("SELECT sku, name, price FROM product")
        local.executemany("INSERT OR REPLACE INTO product VALUES (?, ?, ?)", cur)
finally:
    local.commit()
    local.close()
