"""Spare parts of the GPT-4 milling machine and the Claude-3 press from the maker's parts list."""
import os

import httpx

BASE = f"http://127.0.0.1:{os.environ['HTTP']}"
MACHINES = [{"model": "GPT-4", "serial": "88-1203"}, {"model": "Claude-3", "serial": "91-0007"}]

with httpx.Client(base_url=BASE, timeout=5) as maker:
    for machine in MACHINES:
        answer = maker.get("/spare-parts", params=machine)
        print(machine["model"], answer.status_code, len(answer.content))
