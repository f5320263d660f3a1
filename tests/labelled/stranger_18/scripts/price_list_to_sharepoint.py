"""Upload the current price list to the sales team site."""
from __future__ import annotations

import os
from pathlib import Path

from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

SITE = "https://hallenbrook.sharepoint.com/sites/sales"
SOURCE = Path(r"\\filesrv02\sales\pricing\pricelist_current.xlsx")
FOLDER = "Shared Documents/Pricing"


def main() -> None:
    cred = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
    ctx = ClientContext(SITE).with_credentials(cred)
    folder = ctx.web.get_folder_by_server_relative_url(FOLDER)
    uploaded = folder.upload_file(SOURCE.name, SOURCE.read_bytes()).execute_query()
    print("Stored at", uploaded.serverRelativeUrl)


if __name__ == "__main__":
    main()
