"""Checks when the certificates of our internal sites expire."""
import socket
import ssl
from datetime import datetime, timezone

SITES = ["intranet.empresa.local", "erp.empresa.local", "mail.empresa.local"]


def expiry(host, port=443):
    ctx = ssl.create_default_context()
    with socket.create_connection((host, port), timeout=5) as raw:
        with ctx.wrap_socket(raw, server_hostname=host) as tls:
            cert = tls.getpeercert()
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(cert["notAfter"]), timezone.utc)


def main():
    for host in SITES:
        try:
            left = (expiry(host) - datetime.now(timezone.utc)).days
            print(f"{host:<30}{left:>5} days{'  <-- renew' if left < 30 else ''}")
        except OSError as exc:
            print(f"{host:<30} {exc}")


if __name__ == "__main__":
    main()
