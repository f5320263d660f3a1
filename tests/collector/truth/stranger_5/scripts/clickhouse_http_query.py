"""Ask ClickHouse over HTTP for the slowest pages."""
import os

import clickhouse_connect

try:
    client = clickhouse_connect.get_client(
        host="127.0.0.1", port=int(os.environ["HTTP"]), username="analyst", password="secret", database="perf",
        connect_timeout=3, send_receive_timeout=5,
    )
    print(client.query("SELECT page, avg(ms) FROM timings GROUP BY page").result_rows)
except Exception as error:
    print("no timings:", type(error).__name__)
