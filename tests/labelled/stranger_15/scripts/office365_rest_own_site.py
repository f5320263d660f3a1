"""Upload workbooks to the controlling site."""
import os
from pathlib import Path

from office365.runtime.auth.client_credential import ClientCredential
from office365.sharepoint.client_context import ClientContext

SITE = "https://nordhafen.sharepoint.com/sites/controlling"
LIBRARY = "Freigegebene Dokumente/Monatsabschluss"


def context() -> ClientContext:
    cred = ClientCredential(os.environ["SP_CLIENT_ID"], os.environ["SP_CLIENT_SECRET"])
    return ClientContext(SITE).with_credentials(cred)


def main(folder: Path = Path("abschluss")):
    ctx = context()
    target = ctx.web.get_folder_by_server_relative_url(LIBRARY)
    for book in sorted(folder.glob("*.xlsx")):
        uploaded = target.upload_file(book.name, book.read_bytes()).execute_query()
        print("hochgeladen:", uploaded.serverRelativeUrl)


if __name__ == "__main__":
    main()
