#!/usr/bin/env python3
"""Sync changed CAD drawings to Dropbox."""
import argparse
import os
from datetime import datetime, timedelta
from pathlib import Path

import dropbox
from dropbox.files import WriteMode

CHUNK = 8 * 1024 * 1024


class DrawingSync:
    def __init__(self, token: str, source: Path, remote_root: str = "/Work/Drawings"):
        self.dbx = dropbox.Dropbox(token)
        self.source = source
        self.remote_root = remote_root

    def changed(self, days: int):
        limit = datetime.now() - timedelta(days=days)
        for f in self.source.rglob("*.dwg"):
            if datetime.fromtimestamp(f.stat().st_mtime) > limit:
                yield f

    def push(self, f: Path):
        remote = f"{self.remote_root}/{f.relative_to(self.source).as_posix()}"
        with f.open("rb") as fh:
            self.dbx.files_upload(fh.read(), remote, mode=WriteMode("overwrite"))
        print(f"-> {remote}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path)
    parser.add_argument("--days", type=int, default=7)
    args = parser.parse_args()
    sync = DrawingSync(os.environ["DROPBOX_TOKEN"], args.source)
    for drawing in sync.changed(args.days):
        sync.push(drawing)
