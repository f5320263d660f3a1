"""Builds the small company the example scripts work in: databases, a share, homes, and a parcel service.

    python3 examples/company.py FOLDER          writes FOLDER/{databases,share,home}
    python3 examples/company.py --parcels PORT  serves the parcel service on 127.0.0.1:PORT
"""

import csv
import json
import random
import sqlite3
import sys
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LEDGER_ROWS = 15_000
PATIENT_ROWS = 2_400_000
ACCOUNTS = ["1000 Cash", "1200 Receivables", "2100 Payables", "4000 Revenue", "5000 Cost of sales", "6100 Travel"]
SITES = ["Recife", "Porto Alegre", "Lisboa", "Belo Horizonte"]


def build(folder, patients=PATIENT_ROWS):
    """Write the company under `folder`; what is there already is left alone."""
    folder = Path(folder)
    for name in ("databases", "share/finance", "share/payables", "share/warehouse", "home"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for person in ("ana", "bruno", "carla"):
        (folder / "home" / person / "Documents").mkdir(parents=True, exist_ok=True)
    (folder / "home" / "ana" / "OneDrive - Personal").mkdir(exist_ok=True)
    chance = random.Random(2026)
    _ledger(folder / "databases" / "erp.sqlite", chance)
    _vendors(folder / "share" / "payables" / "vendor_bank_details.csv", chance)
    _clinical(folder / "databases" / "trial.sqlite", chance, patients)
    _stock(folder / "share" / "warehouse" / "stock.csv", chance)


def _ledger(path, chance):
    if path.exists():
        return
    base = sqlite3.connect(path)
    base.execute("create table gl_entries (id integer primary key, posted text, account text, cost_center text, amount real, memo text)")
    base.execute("create table ap_invoices (id integer primary key, vendor text, amount real, due text, entered integer default 0)")
    start = date(2026, 1, 1)
    base.executemany(
        "insert into gl_entries values (?, ?, ?, ?, ?, ?)",
        (
            (n, str(start + timedelta(days=n % 300)), chance.choice(ACCOUNTS), f"CC{chance.randint(10, 40)}",
             round(chance.uniform(-9000, 9000), 2), f"posting {n}")
            for n in range(1, LEDGER_ROWS + 1)
        ),
    )
    base.executemany(
        "insert into ap_invoices (vendor, amount, due) values (?, ?, ?)",
        ((f"V{n:04d}", round(chance.uniform(50, 5000), 2), str(start + timedelta(days=n))) for n in range(1, 121)),
    )
    base.commit()
    base.close()


def _vendors(path, chance):
    if path.exists():
        return
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["vendor", "name", "bank", "branch", "account", "iban"])
        for n in range(1, 121):
            rows.writerow([f"V{n:04d}", f"Vendor {n}", "001", f"{chance.randint(1, 9999):04d}", f"{chance.randint(1, 999999):06d}-0", ""])


def _clinical(path, chance, patients):
    if path.exists():
        return
    base = sqlite3.connect(path)
    base.execute("pragma synchronous=off")
    base.execute("create table patients (id integer primary key, patient_name text, cpf text, birth_date text, site text, diagnosis text)")
    base.executemany(
        "insert into patients values (?, ?, ?, ?, ?, ?)",
        ((n, f"Patient {n}", f"{n:011d}", "1970-01-01", SITES[n % 4], "I10" if n % 3 else "E11") for n in range(1, patients + 1)),
    )
    base.commit()
    base.close()


def _stock(path, chance):
    if path.exists():
        return
    path.write_text("item,quantity\n" + "".join(f"P{n:03d},{chance.randint(0, 90)}\n" for n in range(1, 201)), encoding="utf-8")


class _Parcels(BaseHTTPRequestHandler):
    def do_GET(self):
        code = self.path.rsplit("/", 1)[-1]
        body = json.dumps({"parcel": code, "state": "in transit", "depot": SITES[len(code) % 4]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments):
        return


def serve_parcels(port):
    """Answer parcel questions on loopback until interrupted; prints the address when ready."""
    server = ThreadingHTTPServer(("127.0.0.1", port), _Parcels)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    if sys.argv[1] == "--parcels":
        serve_parcels(int(sys.argv[2]))
    else:
        build(sys.argv[1])
