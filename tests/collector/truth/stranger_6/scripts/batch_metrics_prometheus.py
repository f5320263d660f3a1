import os
from urllib.request import urlopen

from prometheus_client import Counter, Gauge, start_http_server

processed = Counter("invoices_processed", "Invoices handled in this run")
backlog = Gauge("invoices_backlog", "Invoices still waiting")

started = start_http_server(int(os.environ["FREE"]), addr="127.0.0.1")
for remaining in range(9, -1, -1):
    processed.inc()
    backlog.set(remaining)
text = urlopen(f"http://127.0.0.1:{os.environ['FREE']}/metrics", timeout=5).read().decode()
print([line for line in text.splitlines() if line.startswith("invoices_")])
if started:
    started[0].shutdown()
