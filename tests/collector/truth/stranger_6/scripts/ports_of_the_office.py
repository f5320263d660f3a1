"""Checks whether the services of the office server answer."""
import csv
import os
import socket
from concurrent.futures import ThreadPoolExecutor

SERVICES = {"database": int(os.environ["DUMB"]), "intranet": int(os.environ["HTTP"])}


def check(item):
    name, port = item
    try:
        with socket.create_connection(("localhost", port), timeout=3):
            return name, "up"
    except OSError:
        return name, "down"


with ThreadPoolExecutor() as pool, open("ports.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["service", "state"])
    writer.writerows(pool.map(check, SERVICES.items()))
