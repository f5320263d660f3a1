"""Publish dealer price sheets as public links."""
import mimetypes
import sys
from pathlib import Path

import boto3

BUCKET = "hartwell-dealer-open"
REGION = "eu-west-1"


def publish(folder: Path):
    s3 = boto3.client("s3", region_name=REGION)
    for sheet in sorted(folder.glob("*.pdf")):
        key = f"prices/{sheet.name}"
        s3.upload_file(
            str(sheet), BUCKET, key,
            ExtraArgs={
                "ACL": "public-read",
                "ContentType": mimetypes.guess_type(sheet.name)[0] or "application/pdf",
            },
        )
        yield f"https://{BUCKET}.s3.{REGION}.amazonaws.com/{key}"


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("dealer_prices")
    for url in publish(folder):
        print(url)
