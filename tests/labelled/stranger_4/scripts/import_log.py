"""Shares the import log of the ERP with the consultant through a paste site."""
import sys
import urllib.parse
import urllib.request

PASTE = "https://paste.rs/"
LOG = r"C:\ERP\logs\import_orders.log"


def share(path):
    with open(path, "rb") as fh:
        body = fh.read()[-200_000:]
    req = urllib.request.Request(PASTE, data=body, method="POST")
    with urllib.request.urlopen(req, timeout=30) as resp:
        return resp.read().decode().strip()


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else LOG
    url = share(path)
    print("Send this link to the consultant:", url)
    print("Mail:", "mailto:?subject=" + urllib.parse.quote("ERP log") + "&body=" + urllib.parse.quote(url))


if __name__ == "__main__":
    main()
