"""Send trade fair leads to a Zapier catch hook."""
import json
import os
from pathlib import Path

import httpx
from openpyxl import load_workbook

HOOK = os.getenv("ZAP_HOOK", "https://hooks.zapier.com/hooks/catch/")
STATE = Path("sent_leads.json")


def read_leads(path):
    sheet = load_workbook(path, read_only=True)["Leads"]
    rows = sheet.iter_rows(values_only=True)
    header = next(rows)
    for row in rows:
        yield dict(zip(header, row))


def main():
    sent = set(json.loads(STATE.read_text())) if STATE.exists() else set()
    with httpx.Client(timeout=20) as client:
        for lead in read_leads("fair_leads.xlsx"):
            key = str(lead["Mobile"])
            if key in sent:
                continue
            client.post(HOOK, json={
                "name": lead["Name"], "mobile": key,
                "company": lead["Company"], "interest": lead["Interest"],
            }).raise_for_status()
            sent.add(key)
    STATE.write_text(json.dumps(sorted(sent)))


if __name__ == "__main__":
    main()
