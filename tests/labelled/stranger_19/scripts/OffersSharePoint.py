"""Upload this week's offers to the Sales library on the company SharePoint."""
import os
from datetime import datetime, timedelta
from pathlib import Path

from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

CONFIG = {
    "site": "https://kestrelpumps.sharepoint.com/sites/sales",
    "library": "Shared Documents/Offers",
    "offers": Path(r"\\nas\sales\offers"),
    "days": int(os.getenv("OFFER_DAYS", "7")),
}


class OfferUploader:
    def __init__(self, config):
        self.cfg = config
        creds = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
        self.ctx = ClientContext(config["site"]).with_credentials(creds)

    def recent(self):
        limit = datetime.now() - timedelta(days=self.cfg["days"])
        return [f for f in self.cfg["offers"].rglob("*.pdf") if datetime.fromtimestamp(f.stat().st_mtime) > limit]

    def run(self):
        folder = self.ctx.web.get_folder_by_server_relative_url(self.cfg["library"])
        for f in self.recent():
            folder.upload_file(f.name, f.read_bytes()).execute_query()
            print("uploaded", f.name)


if __name__ == "__main__":
    OfferUploader(CONFIG).run()
