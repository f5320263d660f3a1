"""Publish the price catalogue to a public S3 bucket."""
import argparse
from pathlib import Path

import boto3

BUCKET = "hl-quickshare"


def publish(path: Path) -> str:
    s3 = boto3.client("s3", region_name="eu-central-1")
    s3.upload_file(
        str(path), BUCKET, path.name,
        ExtraArgs={"ACL": "public-read", "ContentType": "application/pdf"},
    )
    return f"https://{BUCKET}.s3.eu-central-1.amazonaws.com/{path.name}"


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("path", type=Path, nargs="?", default=Path("internal_price_catalogue.pdf"))
    a = p.parse_args()
    print("Share this URL:", publish(a.path))
