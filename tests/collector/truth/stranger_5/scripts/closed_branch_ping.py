"""See which branch servers are up before the nightly copy."""
import os
import socket

BRANCHES = {"Lisbon": ("127.0.0.1", int(os.environ["HTTP"])), "Porto": ("127.0.0.1", int(os.environ["FREE"]))}

with open("branches.txt", "w") as report:
    for city, address in BRANCHES.items():
        try:
            with socket.create_connection(address, timeout=2):
                report.write(f"{city}: up\n")
        except OSError:
            report.write(f"{city}: DOWN\n")
