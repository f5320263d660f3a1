import os

import trino

HTTP = int(os.environ["HTTP"])
try:
    cursor = trino.dbapi.connect(
        host="127.0.0.1", port=HTTP, user="etl", catalog="hive", schema="gl", max_attempts=1
    ).cursor()
    cursor.execute("select 1")
except Exception as fault:
    print(type(fault).__name__)
