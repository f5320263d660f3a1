"""Laedt die Bauakte in die Nextcloud des Architekten."""
import getpass
from pathlib import Path

import requests

BASIS = "https://cloud.architekt-vogelsang.example/remote.php/dav/files/bauherr/Bauakte"
AKTE = Path(r"\\fs01\bauamt\akten\2025-088")


def main() -> None:
    benutzer = input("Benutzer: ")
    kennwort = getpass.getpass("Kennwort: ")
    with requests.Session() as s:
        s.auth = (benutzer, kennwort)
        s.request("MKCOL", BASIS, timeout=30)
        for datei in AKTE.iterdir():
            if not datei.is_file():
                continue
            with datei.open("rb") as fh:
                antwort = s.put(f"{BASIS}/{datei.name}", data=fh, timeout=300)
            print(datei.name, antwort.status_code)
            antwort.raise_for_status()


if __name__ == "__main__":
    main()
