"""Page views per day from ClickHouse (native protocol)."""
import os

from clickhouse_driver import Client
from clickhouse_driver.errors import Error

client = Client(
    host="127.0.0.1", port=int(os.environ["DUMB"]), database="web", user="analyst", password="secret",
    connect_timeout=3, send_receive_timeout=3,
)
try:
    print(client.execute("SELECT toDate(ts) AS day, count() FROM views GROUP BY day"))
except (Error, EOFError, OSError) as error:
    print("ClickHouse:", type(error).__name__)
finally:
    client.disconnect()
