import os
from datetime import date
from pathlib import Path

from office365.runtime.client_request_exception import ClientRequestException
from office365.sharepoint.client_context import ClientContext

SITE = "https://granitbau.sharepoint.com/sites/baustellen"
DIARY = Path(r"C:\Baustelle\tagebuch")


def context():
    return ClientContext(SITE).with_client_certificate(
        tenant="granitbau.onmicrosoft.com",
        client_id=os.environ["SP_CLIENT_ID"],
        thumbprint=os.environ["SP_THUMBPRINT"],
        cert_path=os.environ["SP_CERT"],
    )


def main(site_no: str):
    ctx = context()
    folder = ctx.web.get_folder_by_server_relative_url(f"Shared Documents/{site_no}/Tagebuch")
    diary = DIARY / f"{site_no}_{date.today():%Y%m%d}.docx"
    try:
        folder.upload_file(diary.name, diary.read_bytes()).execute_query()
    except ClientRequestException as error:
        raise SystemExit(f"not uploaded: {error}")
    print("uploaded", diary.name)


if __name__ == "__main__":
    main(input("Site number: "))
