"""Inventory of printers with their page counters."""
import csv
import subprocess
from concurrent.futures import ThreadPoolExecutor

OIDS = {
    "model": "1.3.6.1.2.1.25.3.2.1.3.1",
    "serial": "1.3.6.1.2.1.43.5.1.1.17.1",
    "pages": "1.3.6.1.2.1.43.10.2.1.4.1.1",
}


def query(host: str) -> dict:
    row = {"host": host}
    for name, oid in OIDS.items():
        try:
            out = subprocess.run(
                ["snmpget", "-v2c", "-c", "public", "-Oqv", host, oid],
                capture_output=True, text=True, timeout=10,
            )
            row[name] = out.stdout.strip().strip('"')
        except subprocess.TimeoutExpired:
            row[name] = "no answer"
    return row


if __name__ == "__main__":
    with open("printers.txt", encoding="utf-8") as fh:
        hosts = [line.strip() for line in fh if line.strip()]
    with ThreadPoolExecutor(max_workers=16) as pool:
        rows = list(pool.map(query, hosts))
    with open("printer_inventory.csv", "w", newline="", encoding="utf-8") as fh:
        writer = csv.DictWriter(fh, fieldnames=["host", *OIDS])
        writer.writeheader()
        writer.writerows(rows)
