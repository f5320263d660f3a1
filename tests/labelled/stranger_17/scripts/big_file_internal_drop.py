"""Put a large drawing in the intranet file drop and print the link for colleagues."""
import sys
from pathlib import Path

import requests
from requests_negotiate_sspi import HttpNegotiateAuth

DROP = "https://filedrop.northgrid.intra/api/v1/files"


def upload(path: Path) -> str:
    with path.open("rb") as fh:
        r = requests.post(
            DROP,
            params={"keep_days": 14},
            files={"file": (path.name, fh)},
            auth=HttpNegotiateAuth(),
            verify=r"C:\ProgramData\northgrid\ca.pem",
            timeout=600,
        )
    if r.status_code == 413:
        sys.exit("The file is larger than the drop allows (5 GB)")
    r.raise_for_status()
    return r.json()["url"]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: big_file_internal_drop.py DRAWING")
    print("Link for colleagues:", upload(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
