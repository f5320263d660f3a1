"""Customs status of five shipments. Plain HTTP by the forwarder's proxy."""
import os

import urllib3

manager = urllib3.ProxyManager(f"http://127.0.0.1:{os.environ['HTTP']}", retries=urllib3.Retry(1), timeout=6.0)
SHIPMENTS = [f"SH-{number:04}" for number in range(118, 123)]

for shipment in SHIPMENTS:
    reply = manager.request("GET", f"http://api.customs-desk.example/shipments/{shipment}", headers={"Accept": "application/json"})
    print(shipment, reply.status, reply.json().get("object"))
