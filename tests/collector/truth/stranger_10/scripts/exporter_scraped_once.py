"""Prometheus exporter of the build queue; scraped once, then gone."""
import os
import urllib.request

from prometheus_client import CollectorRegistry, Gauge, start_http_server

registry = CollectorRegistry()
queue = Gauge("build_queue_length", "Jobs that wait", ["pool"], registry=registry)
for pool, waiting in {"linux": 4, "arm": 11}.items():
    queue.labels(pool).set(waiting)
server, thread = start_http_server(int(os.environ["FREE"]), addr="127.0.0.1", registry=registry)
text = urllib.request.urlopen(f"http://127.0.0.1:{os.environ['FREE']}/metrics", timeout=5).read().decode()
print([line for line in text.splitlines() if not line.startswith("#")])
server.shutdown()
thread.join()
