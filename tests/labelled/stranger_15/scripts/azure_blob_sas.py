"""Create SAS links on the export files for the external consultant."""
import os
from datetime import datetime, timedelta, timezone

from azure.storage.blob import BlobSasPermissions, BlobServiceClient, generate_blob_sas

ACCOUNT = "vestfrostexports"
CONTAINER = "erp-export"
KEY = os.environ["AZURE_STORAGE_KEY"]


def link(blob_name: str, days: int = 30) -> str:
    sas = generate_blob_sas(
        account_name=ACCOUNT,
        container_name=CONTAINER,
        blob_name=blob_name,
        account_key=KEY,
        permission=BlobSasPermissions(read=True),
        expiry=datetime.now(timezone.utc) + timedelta(days=days),
    )
    return f"https://{ACCOUNT}.blob.core.windows.net/{CONTAINER}/{blob_name}?{sas}"


service = BlobServiceClient(f"https://{ACCOUNT}.blob.core.windows.net", credential=KEY)
with open("links_for_consultant.txt", "w") as fh:
    for blob in service.get_container_client(CONTAINER).list_blobs(name_starts_with="2025/"):
        fh.write(link(blob.name) + "\n")
print("links_for_consultant.txt written")
