import os
from pathlib import Path

import requests

BASE = "https://pi.tmarek-home.example/remote.php/dav/files/tom/design"
session = requests.Session()
session.auth = ("tom", os.environ["PI_PASS"])

for path in Path("/mnt/design/brackets").rglob("*"):
    url = f"{BASE}/{path.relative_to('/mnt/design')}"
    if path.is_dir():
        session.request("MKCOL", url)
    else:
        with path.open("rb") as fh:
            session.put(url, data=fh).raise_for_status()
