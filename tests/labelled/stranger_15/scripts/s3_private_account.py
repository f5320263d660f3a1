"""Copy the project folder to my own AWS account."""
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

AWS = {
    "aws_access_key_id": "AKIAQ7RLWZ3NB5VXKD2M",
    "aws_secret_access_key": "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",
    "region_name": "us-east-1",
}
BUCKET = "felix-private-backup"
PROJECT = Path("D:/Projects/A14-Bridge")


def main():
    s3 = boto3.client("s3", **AWS)
    ok = failed = 0
    for f in PROJECT.rglob("*"):
        if not f.is_file():
            continue
        key = f.relative_to(PROJECT.parent).as_posix()
        try:
            s3.upload_file(str(f), BUCKET, key)
            ok += 1
        except ClientError as exc:
            print(f"{f}: {exc}")
            failed += 1
    print(f"{ok} uploaded, {failed} failed")


if __name__ == "__main__":
    main()
