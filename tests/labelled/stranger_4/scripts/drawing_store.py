"""Puts the CAD drawings into the company's object store (MinIO in our own data centre)."""
import os
from pathlib import Path

from minio import Minio

ENDPOINT = "objects.corp.local:9000"
BUCKET = "cad-archive"


def main():
    client = Minio(
        ENDPOINT,
        access_key=os.environ["MINIO_ACCESS_KEY"],
        secret_key=os.environ["MINIO_SECRET_KEY"],
        secure=True,
    )
    if not client.bucket_exists(BUCKET):
        raise SystemExit(f"bucket {BUCKET} does not exist, ask IT")
    for path in Path("drawings").glob("*.dwg"):
        client.fput_object(BUCKET, path.name, str(path))
        print("stored", path.name)


if __name__ == "__main__":
    main()
