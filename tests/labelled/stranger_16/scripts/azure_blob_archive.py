"""Archive damage photos of closed claims in the company's Azure storage."""
import logging
from pathlib import Path

from azure.identity import DefaultAzureCredential
from azure.storage.blob import BlobServiceClient

logging.basicConfig(level=logging.INFO)
ACCOUNT_URL = "https://brokerlinearchive.blob.core.windows.net"
CONTAINER = "closed-claims"
SHARE = Path(r"\\fs01\claims\_closed")


def main() -> None:
    service = BlobServiceClient(ACCOUNT_URL, credential=DefaultAzureCredential())
    container = service.get_container_client(CONTAINER)
    for photo in SHARE.rglob("*.jpg"):
        name = photo.relative_to(SHARE).as_posix()
        with photo.open("rb") as fh:
            blob = container.upload_blob(name, fh, overwrite=False)
        if blob.get_blob_properties().size == photo.stat().st_size:
            photo.unlink()
            logging.info("archived %s", name)


if __name__ == "__main__":
    main()
