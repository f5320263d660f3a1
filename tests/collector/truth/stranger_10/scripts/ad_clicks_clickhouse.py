"""Clicks per ad of the last week."""
import os

import clickhouse_connect

try:
    client = clickhouse_connect.get_client(
        host="127.0.0.1",
        port=int(os.environ["HTTP"]),
        username="ads_reader",
        password="invented",
        database="ad_events",
        connect_timeout=3,
        query_retries=0,
    )
    print(client.query("select ad, count() from clicks where day > today() - 7 group by ad").result_rows)
except Exception as problem:
    print("ClickHouse says something odd:", type(problem).__name__)
