"""Archive closed orders to the company's archive bucket."""
import sys
from datetime import date
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

BUCKET = "hartwell-corp-archive"       # account of the company, blocked for the public
KMS_KEY = "alias/hartwell-archive"


def archive(folder: Path, year: int):
    s3 = boto3.Session(profile_name="hartwell-corp").client("s3")
    for f in sorted(folder.glob(f"{year}/*.pdf")):
        key = f"orders/{year}/{f.name}"
        try:
            s3.upload_file(str(f), BUCKET, key, ExtraArgs={
                "ServerSideEncryption": "aws:kms", "SSEKMSKeyId": KMS_KEY,
            })
        except ClientError as err:
            print("failed", f.name, err, file=sys.stderr)
            continue
        print("archived", key)


if __name__ == "__main__":
    archive(Path(r"\\fs01\orders\closed"), date.today().year - 1)
