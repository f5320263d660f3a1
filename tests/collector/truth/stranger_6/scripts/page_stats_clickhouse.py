import os

import clickhouse_connect

try:
    client = clickhouse_connect.get_client(
        host="localhost",
        port=int(os.environ["HTTP"]),
        username="growth",
        password="gr0wth",
        database="web",
        connect_timeout=3,
        send_receive_timeout=5,
    )
    print(client.query("SELECT path, count() FROM hits GROUP BY path ORDER BY 2 DESC LIMIT 10").result_rows)
except Exception as exc:
    print("ClickHouse:", type(exc).__name__)
