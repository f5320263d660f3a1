import http.client
import os
from datetime import datetime

connection = http.client.HTTPConnection("127.0.0.1", int(os.environ["HTTP"]), timeout=5)
connection.request("GET", "/erp/health", headers={"Accept": "application/json"})
status = connection.getresponse().status
connection.close()

with open("erp_status.log", "a") as log:
    log.write(f"{datetime.now():%Y-%m-%d %H:%M} {status}\n")
