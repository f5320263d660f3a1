"""The nightly job's numbers go to the gateway; then the job signs off at the scheduler (OAuth 1)."""
import os

from prometheus_client import CollectorRegistry, Gauge, push_to_gateway
from requests_oauthlib import OAuth1Session

GATE = f"127.0.0.1:{os.environ['HTTP']}"
registry = CollectorRegistry()
Gauge("nightly_rows", "Rows moved", registry=registry).set(1812)
Gauge("nightly_seconds", "Seconds it took", registry=registry).set(40.5)
push_to_gateway(GATE, job="nightly", registry=registry)

scheduler = OAuth1Session("night", client_secret="invented", resource_owner_key="job", resource_owner_secret="invented")
print(scheduler.post(f"http://{GATE}/jobs/nightly/done", data={"rows": "1812"}, timeout=5).status_code)
