"""Upload of site photos by WebDAV."""
from pathlib import Path
import mimetypes

import requests

CLOUD = "https://cloud.familie-oster.example/remote.php/dav/files/bernd"
LOGIN = ("bernd", "x7Kp-Lm3q-Tz9w-Rb5v")

for photo in sorted(Path("/srv/sites/bridge-12/photos").glob("*.jp*g")):
    kind = mimetypes.guess_type(photo.name)[0] or "application/octet-stream"
    with photo.open("rb") as body:
        r = requests.put(f"{CLOUD}/bridge-12/{photo.name}", data=body, auth=LOGIN, headers={"Content-Type": kind}, timeout=120)
    print(photo.name, r.status_code)
