"""Upload the export files to the company's storage account."""
from pathlib import Path

from azure.identity import DefaultAzureCredential
from azure.storage.blob import BlobServiceClient

ACCOUNT_URL = "https://vestfrostexports.blob.core.windows.net"
CONTAINER = "erp-export"


def main(folder: Path = Path("export")):
    service = BlobServiceClient(ACCOUNT_URL, credential=DefaultAzureCredential())
    container = service.get_container_client(CONTAINER)
    existing = {b.name: b.size for b in container.list_blobs()}
    for f in sorted(folder.rglob("*.csv")):
        name = f.relative_to(folder).as_posix()
        if existing.get(name) == f.stat().st_size:
            continue
        with f.open("rb") as fh:
            container.upload_blob(name, fh, overwrite=True)
        print("uploaded", name)


if __name__ == "__main__":
    main()
