import os

import oracledb

params = oracledb.ConnectParams(
    host="127.0.0.1", port=int(os.environ["DUMB"]), service_name="FINPRD", tcp_connect_timeout=3, retry_count=0
)
try:
    with oracledb.connect(user="etl", password="hunter2", params=params) as link:
        print(link.version)
except Exception as fault:
    print(type(fault).__name__)
