"""
Archive old meter exports in the company's own S3 bucket.
Public access is blocked on the bucket; objects are encrypted with our KMS key.
"""
import logging
import time
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

BUCKET = "northgrid-metering-archive"
KMS_ALIAS = "alias/northgrid-archive"
SOURCE = Path("/srv/metering/exports")
YEAR = 365 * 86400

logging.basicConfig(level=logging.INFO)


def check_block(s3):
    conf = s3.get_public_access_block(Bucket=BUCKET)["PublicAccessBlockConfiguration"]
    if not all(conf.values()):
        raise SystemExit("Public access is not fully blocked, refusing to upload")


def archive(s3, path):
    key = f"exports/{path.parent.name}/{path.name}"
    s3.upload_file(
        str(path), BUCKET, key,
        ExtraArgs={"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": KMS_ALIAS, "StorageClass": "GLACIER_IR"},
    )
    head = s3.head_object(Bucket=BUCKET, Key=key)
    if head["ContentLength"] == path.stat().st_size:
        path.unlink()
        logging.info("archived %s", path.name)


def main():
    s3 = boto3.Session(profile_name="metering").client("s3")
    check_block(s3)
    limit = time.time() - YEAR
    for path in SOURCE.rglob("*.csv.gz"):
        if path.stat().st_mtime < limit:
            try:
                archive(s3, path)
            except ClientError as exc:
                logging.error("%s: %s", path, exc)


if __name__ == "__main__":
    main()
