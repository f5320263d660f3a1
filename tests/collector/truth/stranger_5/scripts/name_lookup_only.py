"""List the addresses of our servers for the firewall request form. No connection is made."""
import csv
import ipaddress
import socket

HOSTS = ["localhost", "127.0.0.1"]
with open("firewall_form.csv", "w", newline="") as target:
    writer = csv.writer(target)
    for host in HOSTS:
        address = socket.gethostbyname(host)
        writer.writerow([host, address, ipaddress.ip_address(address).is_private])
