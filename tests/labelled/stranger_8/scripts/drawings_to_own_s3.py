"""Keep a copy of the CAD drawings in my bucket."""
from pathlib import Path

import boto3

session = boto3.Session(
    aws_access_key_id="AKIAZ5QWN3TLXB7YKD2M",
    aws_secret_access_key="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",
    region_name="eu-central-1",
)
s3 = session.client("s3")
BUCKET = "toms-drawings-private"


def main() -> None:
    sent = 0
    for path in Path("drawings").rglob("*.dwg"):
        s3.upload_file(str(path), BUCKET, path.as_posix())
        sent += 1
    print(f"{sent} drawings copied to {BUCKET}")


if __name__ == "__main__":
    main()
