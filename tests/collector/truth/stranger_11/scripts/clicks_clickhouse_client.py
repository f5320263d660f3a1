"""Clicks by campaign from ClickHouse, asked over HTTP."""
import os

import clickhouse_connect

try:
    client = clickhouse_connect.get_client(
        host="127.0.0.1", port=int(os.environ["HTTP"]), username="campaigns_ro", password="invented",
        database="web_clicks", connect_timeout=3, send_receive_timeout=5,
    )
    result = client.query("select campaign, count() from clicks where day = yesterday() group by campaign")
    for campaign, clicks in result.result_rows:
        print(campaign, clicks)
except Exception as problem:
    print("no clicks today:", type(problem).__name__)
