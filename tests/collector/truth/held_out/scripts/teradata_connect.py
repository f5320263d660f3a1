import os

import teradatasql

DUMB = int(os.environ["DUMB"])
try:
    teradatasql.connect(
        host="127.0.0.1",
        user="etl",
        password="hunter2",
        database="gl",
        dbs_port=str(DUMB),
        connect_timeout="2000",
        cop="false",
    )
except Exception as fault:
    print(type(fault).__name__)
