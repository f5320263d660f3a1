"""Visites du site de la ville par jour (ClickHouse)."""
import os

import clickhouse_connect

try:
    client = clickhouse_connect.get_client(
        host="127.0.0.1", port=int(os.environ["HTTP"]), username="web", password="x", database="visites"
    )
    print(client.query("SELECT toDate(t) j, count() FROM pages GROUP BY j").result_rows)
except Exception as e:
    print("statistiques indisponibles:", type(e).__name__)
