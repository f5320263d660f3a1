"""Archive scanned delivery notes in the company bucket."""
import argparse
from pathlib import Path

import boto3

BUCKET = "hartmann-logistik-archiv-prod"
KMS_KEY = "alias/archive"


def archive(folder: Path, prefix: str):
    s3 = boto3.Session(profile_name="hartmann-prod").client("s3", region_name="eu-central-1")
    for pdf in sorted(folder.glob("*.pdf")):
        key = f"{prefix}/{pdf.name}"
        s3.upload_file(
            str(pdf), BUCKET, key,
            ExtraArgs={"ServerSideEncryption": "aws:kms", "SSEKMSKeyId": KMS_KEY},
        )
        print(f"archived {pdf.name} as {key}")


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", type=Path)
    p.add_argument("--prefix", default="delivery-notes")
    a = p.parse_args()
    archive(a.folder, a.prefix)
