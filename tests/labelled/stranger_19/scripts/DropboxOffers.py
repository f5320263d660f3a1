"""Upload this week's offers to Dropbox."""
import os
from datetime import datetime, timedelta
from pathlib import Path

import dropbox
from dropbox.files import WriteMode

CONFIG = {
    "offers": Path(r"\\nas\sales\offers"),
    "target": "/Offers",
    "days": int(os.getenv("OFFER_DAYS", "7")),
}


class OfferUploader:
    def __init__(self, config):
        self.cfg = config
        self.dbx = dropbox.Dropbox(os.environ["DROPBOX_ACCESS_TOKEN"])

    def recent(self):
        limit = datetime.now() - timedelta(days=self.cfg["days"])
        for f in self.cfg["offers"].rglob("*.pdf"):
            if datetime.fromtimestamp(f.stat().st_mtime) > limit:
                yield f

    def run(self):
        done = 0
        for f in self.recent():
            self.dbx.files_upload(f.read_bytes(), f"{self.cfg['target']}/{f.name}", mode=WriteMode.overwrite)
            done += 1
        return done


if __name__ == "__main__":
    print(OfferUploader(CONFIG).run(), "offers uploaded")
