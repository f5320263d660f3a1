"""Upload damage photos and create long-lived SAS links for the outside expert."""
import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

from azure.storage.blob import BlobSasPermissions, BlobServiceClient, generate_blob_sas

ACCOUNT = "brokerlineclaims"
KEY = os.environ["AZURE_STORAGE_KEY"]
CONTAINER = "expert-photos"

service = BlobServiceClient(f"https://{ACCOUNT}.blob.core.windows.net", credential=KEY)


def upload_and_link(photo: Path, claim: str) -> str:
    name = f"{claim}/{photo.name}"
    with photo.open("rb") as fh:
        service.get_blob_client(CONTAINER, name).upload_blob(fh, overwrite=True)
    token = generate_blob_sas(
        ACCOUNT, CONTAINER, name,
        account_key=KEY,
        permission=BlobSasPermissions(read=True),
        expiry=datetime.now(timezone.utc) + timedelta(days=365),
    )
    return f"https://{ACCOUNT}.blob.core.windows.net/{CONTAINER}/{name}?{token}"


if __name__ == "__main__":
    claim = input("Claim number: ").strip()
    for photo in sorted(Path(rf"\\fs01\claims\{claim}").glob("*.jpg")):
        print(upload_and_link(photo, claim))
