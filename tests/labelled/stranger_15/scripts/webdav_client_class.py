"""Small WebDAV client which stores measurement reports on my own Nextcloud."""
from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import quote

import requests

log = logging.getLogger("reports")


class Nextcloud:
    def __init__(self, base: str, user: str, app_password: str):
        self.root = f"{base}/remote.php/dav/files/{user}"
        self.http = requests.Session()
        self.http.auth = (user, app_password)

    def mkdir(self, folder: str):
        r = self.http.request("MKCOL", f"{self.root}/{quote(folder)}")
        if r.status_code not in (201, 405):
            r.raise_for_status()

    def put(self, local: Path, folder: str):
        with local.open("rb") as fh:
            r = self.http.put(f"{self.root}/{quote(folder)}/{quote(local.name)}", data=fh)
        r.raise_for_status()
        log.info("%s -> %s", local.name, folder)


def main():
    logging.basicConfig(level=logging.INFO)
    cloud = Nextcloud("https://cloud.familie-bergmann.net", "tobias", "Xr7Qk-9mTzP-a4LwN-cY2bD-Hs8eF")
    cloud.mkdir("work/measurements")
    for report in Path(r"M:\Reports\final").glob("*.pdf"):
        cloud.put(report, "work/measurements")


if __name__ == "__main__":
    main()
