"""Laedt die Bauakte in die Nextcloud der Stadt (im eigenen Rechenzentrum)."""
import os
from pathlib import Path

import requests

BASIS = "https://nextcloud.rathaus-auental.local/remote.php/dav/files/bauamt/Bauakten"
AKTE = Path(r"\\fs01\bauamt\akten\2025-088")


def main() -> None:
    with requests.Session() as s:
        s.auth = (os.environ["NC_USER"], os.environ["NC_APP_PASSWORD"])
        s.verify = r"C:\ProgramData\certs\rathaus-ca.pem"
        s.request("MKCOL", f"{BASIS}/{AKTE.name}", timeout=30)
        for datei in AKTE.iterdir():
            if not datei.is_file():
                continue
            with datei.open("rb") as fh:
                antwort = s.put(f"{BASIS}/{AKTE.name}/{datei.name}", data=fh, timeout=300)
            print(datei.name, antwort.status_code)
            antwort.raise_for_status()


if __name__ == "__main__":
    main()
