"""
Mirror the stability study folder to pCloud via WebDAV.

Only files that changed since the last run are transferred. The state is kept
in a small JSON file next to the script.
"""
import json
import os
import sys
from pathlib import Path
from urllib.parse import quote

import requests

SOURCE = Path(r"S:\QC\Stability\2024")
STATE = Path(__file__).with_name("sync_state.json")
BASE = "https://ewebdav.pcloud.com/work_mirror"


def load_state():
    if STATE.exists():
        return json.loads(STATE.read_text())
    return {}


def put(session, local: Path, remote: str):
    with local.open("rb") as fh:
        r = session.put(f"{BASE}/{quote(remote)}", data=fh, timeout=120)
    r.raise_for_status()


def ensure_collection(session, remote_dir):
    parts = [p for p in remote_dir.split("/") if p]
    path = ""
    for part in parts:
        path += "/" + quote(part)
        session.request("MKCOL", BASE + path)


def main():
    user = os.environ.get("PCLOUD_USER")
    pwd = os.environ.get("PCLOUD_PASS")
    if not user or not pwd:
        sys.exit("Set PCLOUD_USER and PCLOUD_PASS first.")

    state = load_state()
    session = requests.Session()
    session.auth = (user, pwd)

    for path in SOURCE.rglob("*"):
        if not path.is_file():
            continue
        rel = path.relative_to(SOURCE).as_posix()
        mtime = path.stat().st_mtime
        if state.get(rel) == mtime:
            continue
        ensure_collection(session, str(Path(rel).parent.as_posix()))
        put(session, path, rel)
        state[rel] = mtime
        print("synced", rel)

    STATE.write_text(json.dumps(state, indent=2))


if __name__ == "__main__":
    main()
