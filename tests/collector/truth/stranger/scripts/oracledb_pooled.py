import os

import oracledb

DUMB = os.environ["DUMB"]
try:
    pool = oracledb.create_pool(
        user="etl", password="hunter2", dsn=f"127.0.0.1:{DUMB}/FINPRD", min=0, max=2, increment=1,
        tcp_connect_timeout=3, retry_count=0,
    )
    with pool.acquire() as link, link.cursor() as cursor:
        cursor.execute("select 1 from dual")
except Exception as fault:
    print(type(fault).__name__)
